package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"testing"
)

func TestAnswersInOrder(t *testing.T) {
	var input bytes.Buffer
	ask := func(value any) { input.Write(encode(value)) }
	ask(map[string]any{"op": "chart", "id": "c", "files": tiny})
	const count = 100
	for i := range count {
		ask(map[string]any{"op": "render", "id": fmt.Sprint(i), "chart": "c", "values": fmt.Sprintf("count: %d", i), "texts": false})
	}
	ask(map[string]any{"op": "render", "id": "x", "chart": "unknown"})
	ask(map[string]any{"op": "sing", "id": "y"})
	input.WriteString("not JSON\n")

	var output bytes.Buffer
	if err := serve(&input, &output, newKubernetes("../kubernetes-schemas")); err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewScanner(&output)
	lines.Buffer(nil, 1<<20)
	next := func() string { lines.Scan(); return lines.Text() }
	if got := next(); got != `{"id":"c","ok":true}` {
		t.Error(got)
	}
	for i := range count {
		var got struct {
			ID   string
			Helm map[string]json.RawMessage
		}
		if err := json.Unmarshal([]byte(next()), &got); err != nil {
			t.Fatal(err)
		}
		if got.ID != fmt.Sprint(i) || !strings.Contains(string(got.Helm["3"]), fmt.Sprintf(`"replicas":%d`, i)) || strings.Contains(string(got.Helm["3"]), `"files"`) {
			t.Errorf("%d: %v %s", i, got.ID, got.Helm["3"])
		}
	}
	for _, want := range []string{`no chart \"unknown\"`, `unknown op \"sing\"`, `not a request`} {
		if got := next(); !strings.Contains(got, want) {
			t.Errorf("want %s, got %s", want, got)
		}
	}
}

func BenchmarkRenderTiny(b *testing.B) {
	pair, err := loadChart("", tiny)
	if err != nil {
		b.Fatal(err)
	}
	reader := newDocumentReader()
	b.RunParallel(func(each *testing.PB) {
		for each.Next() {
			encode(renderAll(pair, request{ID: "r", Values: texts{"count: 5"}}, reader, nil))
		}
	})
}
