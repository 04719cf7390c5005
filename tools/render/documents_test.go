package main

import (
	"fmt"
	"slices"
	"testing"
)

// TestShortCutSplitsAsHelm compares the short cut with Helm's own function.
func TestShortCutSplitsAsHelm(t *testing.T) {
	for _, text := range []string{"a: 1\n", "\n\n  a: 1\n\n", "a: |\n  x\n\n", "a: |+\n  x\n\n", "a: 1 \t\n", "# only\n"} {
		for helm, split := range splitters {
			if got, want := split.pieces(text), inOrder(split.split(text)); !slices.Equal(got, want) {
				t.Errorf("Helm %d, %q: %q, want %q", helm, text, got, want)
			}
		}
	}
}

// TestLastNewlines pins where the two Helms differ: Helm 3 trims a document.
func TestLastNewlines(t *testing.T) {
	for text, want := range map[string]string{
		"a: |\n  x\n":       `{"a":"x\n"} {"a":"x\n"}`,
		"a: |\n  x\n\n\n":   `{"a":"x\n"} {"a":"x\n"}`,
		"a: |+\n  x\n\n\n":  `{"a":"x\n"} {"a":"x\n\n\n\n"}`,
		"a: >2+\n  x\n\n\n": `{"a":"x\n"} {"a":"x\n\n\n\n"}`,
		"a: |-\n  x + y\n":  `{"a":"x + y"} {"a":"x + y"}`,
	} {
		files := map[string]string{"templates/a.yaml": text}
		reader := newDocumentReader()
		three, err3 := reader.read(files, splitters[3])
		four, err4 := reader.read(files, splitters[4])
		if err3 != nil || err4 != nil || len(three) != 1 || len(four) != 1 {
			t.Fatal(err3, err4, three, four)
		}
		if got := fmt.Sprintf("%s %s", three[0].Object, four[0].Object); got != want {
			t.Errorf("%q: %s, want %s", text, got, want)
		}
	}
}

func TestForgetsWhenFull(t *testing.T) {
	reader := newDocumentReader()
	reader.parse("a: 1")
	reader.bytes = remembered
	reader.parse("b: 1")
	if len(reader.known) != 1 || reader.bytes != 0 {
		t.Error(len(reader.known), reader.bytes)
	}
}
