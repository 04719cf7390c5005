package main

import (
	"encoding/json"
	"maps"
	"strings"
	"testing"
)

// tiny is a chart with one of each thing that the tests ask about.
var tiny = map[string]string{
	"Chart.yaml": "apiVersion: v2\nname: tiny\nversion: 1.0.0\ndependencies:\n" +
		"  - name: below\n    version: 1.0.0\n    repository: ''\n    condition: below.enabled\n",
	"values.yaml": "count: 1000000\nwrong: false\ntwice: false\nlabels: {a: one, b: two}\nbelow: {enabled: true}\n",
	"values.schema.json": `{"$schema":"http://json-schema.org/draft-07/schema#","type":"object","additionalProperties":false,
		"properties":{"count":{"type":"integer"},"wrong":{"type":"boolean"},"twice":{"type":"boolean"},
		"labels":{"type":"object"},"below":{"type":"object"},"global":{"type":"object"}}}`,
	"templates/_name.tpl": `{{- define "tiny.name" -}}{{ .Release.Name }}-tiny{{- end }}`,
	"templates/NOTES.txt": "Installed {{ .Release.Name }} in {{ .Release.Namespace }}.\n",
	"templates/map.yaml": `{{- if .Values.wrong }}{{ fail "wrong is true" }}{{ end -}}
apiVersion: v1
kind: ConfigMap
metadata:
  name: {{ include "tiny.name" . }}
  labels: {{- toYaml .Values.labels | nindent 4 }}
data:
  count: {{ .Values.count | int64 | quote }}
  {{- if .Values.twice }}
  count: again
  {{- end }}
  text: |
    last line
---
# nothing but a comment
---
apiVersion: apps/v1
kind: Deployment
metadata:
  name: {{ include "tiny.name" . }}
spec:
  replicas: {{ .Values.count | int64 }}
  selector: {matchLabels: {app: tiny}}
  template:
    metadata: {labels: {app: tiny}}
    spec:
      containers: [{name: main, image: "tiny:{{ .Capabilities.KubeVersion.Minor }}"}]
`,
	"templates/hook.yaml": "apiVersion: v1\nkind: Pod\nmetadata:\n  name: check\n  annotations: {helm.sh/hook: test}\n" +
		"spec:\n  containers: [{name: main, image: busybox}]\n",
	"charts/below/Chart.yaml":          "apiVersion: v2\nname: below\nversion: 1.0.0\n",
	"charts/below/values.yaml":         "size: 1\n",
	"charts/below/values.schema.json":  `{"type":"object","properties":{"size":{"type":"integer"}}}`,
	"charts/below/templates/size.yaml": "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: below}\ndata: {size: \"{{ .Values.size }}\"}\n",
}

func loadTiny(t *testing.T, changes map[string]string) *chartPair {
	t.Helper()
	files := maps.Clone(tiny)
	maps.Copy(files, changes)
	pair, err := loadChart("", files)
	if err != nil {
		t.Fatal(err)
	}
	return pair
}

// renderTiny renders with both Helms, expects them to agree and gives Helm 3's outcome.
func renderTiny(t *testing.T, pair *chartPair, values ...string) any {
	t.Helper()
	asked := request{ID: "r", Values: values, Release: "jobpilot", Namespace: "monitoring", KubeVersion: "1.34.0"}
	answer := renderAll(pair, asked, newDocumentReader(), newKubernetes("../kubernetes-schemas"))
	if answer.Error != "" {
		t.Fatal(answer.Error)
	}
	if answer.Helm["4"] != "same" {
		t.Fatalf("Helm 3 gave %s\nHelm 4 gave %s", encode(answer.Helm["3"]), encode(answer.Helm["4"]))
	}
	return answer.Helm["3"]
}

func succeed(t *testing.T, outcome any) *success {
	t.Helper()
	done, is := outcome.(*success)
	if !is {
		t.Fatalf("refused: %s", encode(outcome))
	}
	return done
}

func refused(t *testing.T, outcome any, phase, text string) {
	t.Helper()
	why, is := outcome.(*refusal)
	if !is {
		t.Fatal("not refused")
	}
	if why.Phase != phase || !strings.Contains(why.Error, text) {
		t.Fatalf("want phase %s with %q, got %s: %s", phase, text, why.Phase, why.Error)
	}
}

func TestRendersDocumentsInOrder(t *testing.T) {
	done := succeed(t, renderTiny(t, loadTiny(t, nil)))
	var got []string
	for _, each := range done.Documents {
		var head struct{ Kind string }
		if err := json.Unmarshal(each.Object, &head); err != nil {
			t.Fatal(err)
		}
		got = append(got, each.Source+" "+head.Kind)
	}
	want := "charts/below/templates/size.yaml ConfigMap, templates/hook.yaml Pod, templates/map.yaml ConfigMap, templates/map.yaml Deployment"
	if strings.Join(got, ", ") != want {
		t.Errorf("got  %s\nwant %s", strings.Join(got, ", "), want)
	}
	if done.Notes != "Installed jobpilot in monitoring.\n" {
		t.Errorf("notes: %q", done.Notes)
	}
}

func TestKeepsIntegers(t *testing.T) {
	done := succeed(t, renderTiny(t, loadTiny(t, nil), "count: 123456789012"))
	object := string(done.Documents[3].Object)
	if !strings.Contains(object, `"replicas":123456789012`) {
		t.Error(object)
	}
	done = succeed(t, renderTiny(t, loadTiny(t, map[string]string{"templates/map.yaml": "apiVersion: v1\nkind: X\na: 1e+06\nb: 9007199254740993\n"})))
	object = string(done.Documents[2].Object)
	if !strings.Contains(object, `"a":1000000,`) || !strings.Contains(object, `"b":9007199254740993`) {
		t.Error(object)
	}
}

func TestRefusesBySchema(t *testing.T) {
	pair := loadTiny(t, nil)
	refused(t, renderTiny(t, pair, "cuont: 1\nother: 2"), phaseSchema, "tiny:\n- at '': additional properties 'cuont', 'other' not allowed")
	refused(t, renderTiny(t, pair, "below: {size: x}"), phaseSchema, "below:\n- at '/size': got string, want integer")
	succeed(t, renderTiny(t, pair, "below: {enabled: false, size: x}"))
}

func TestRefusesByFail(t *testing.T) {
	refused(t, renderTiny(t, loadTiny(t, nil), "wrong: true"), phaseRender, "wrong is true")
}

func TestRefusesRepeatedKey(t *testing.T) {
	refused(t, renderTiny(t, loadTiny(t, nil), "twice: true"), phaseParse, `key "count" already set in map`)
}

func TestMergesFilesWithNull(t *testing.T) {
	done := succeed(t, renderTiny(t, loadTiny(t, nil), "labels: {c: three, a: uno}", "labels: {b: null, c: drei}"))
	if object := string(done.Documents[2].Object); !strings.Contains(object, `"labels":{"a":"uno","c":"drei"}`) {
		t.Error(object)
	}
}

func TestLeavesTheChartAlone(t *testing.T) {
	pair := loadTiny(t, nil)
	before := string(encode(renderTiny(t, pair)))
	renderTiny(t, pair, "below: {enabled: false}\nlabels: {z: last}\nglobal: {a: {b: 1}}")
	if after := string(encode(renderTiny(t, pair))); after != before {
		t.Errorf("a render changed the next:\n%s\n%s", before, after)
	}
}

func TestRefusesUnreadableValues(t *testing.T) {
	answer := renderAll(loadTiny(t, nil), request{ID: "r", Values: texts{"a: [", "b: 1"}}, newDocumentReader(), nil)
	refused(t, answer.Helm["3"], phaseValues, "failed to parse values 0")
}

func TestNamesMissingDependency(t *testing.T) {
	files := maps.Clone(tiny)
	maps.DeleteFunc(files, func(name, _ string) bool { return strings.HasPrefix(name, "charts/") })
	if _, err := loadChart("", files); err == nil || !strings.Contains(err.Error(), "missing in charts/ directory: below") {
		t.Error(err)
	}
}
