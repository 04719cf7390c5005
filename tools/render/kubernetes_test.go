package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const schemaFolder = "../kubernetes-schemas"

// against checks one YAML document and gives the messages and the skipped kinds.
func against(t *testing.T, version, text string) ([]string, []string) {
	t.Helper()
	object := parseStrictly(text)
	if object.err != nil {
		t.Fatal(object.err)
	}
	done := &success{Documents: []document{{Source: "templates/a.yaml", Object: object.object}}}
	if err := newKubernetes(schemaFolder).validate(done, []string{version}); err != nil {
		t.Fatal(err)
	}
	var messages []string
	for _, each := range done.Invalid {
		messages = append(messages, each.Message)
	}
	return messages, done.Skipped
}

const claims = `apiVersion: apps/v1
kind: StatefulSet
metadata: {name: a, creationTimestamp: null}
spec:
  serviceName: a
  selector: {matchLabels: {app: a}}
  template:
    metadata: {labels: {app: a}}
    spec:
      containers:
        - name: a
          image: a
          args: []
          command: null
          ports: [{containerPort: 80}]
          livenessProbe: {httpGet: {path: /, port: http}}
          readinessProbe: {httpGet: {path: /, port: 80}}
          resources: {limits: {cpu: 2, memory: 1.5Gi}}
  volumeClaimTemplates:
    - metadata: {name: data}
      spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 10Gi}}}
`

func TestAcceptsWhatTheAPITakes(t *testing.T) {
	for _, version := range []string{"1.24", "1.37"} {
		if got, skipped := against(t, version, claims); got != nil || skipped != nil {
			t.Error(version, got, skipped)
		}
	}
}

func TestRefusesWhatTheAPIRefuses(t *testing.T) {
	for change, want := range map[[2]string]string{
		{"image: a", "imagee: a"}:                               "at '/spec/template/spec/containers/0': additional properties 'imagee' not allowed",
		{"1.5Gi", "1.5GB"}:                                      "at '/spec/template/spec/containers/0/resources/limits/memory': '1.5GB' does not match pattern",
		{"containerPort: 80", "containerPort: a"}:               "at '/spec/template/spec/containers/0/ports/0/containerPort': got string, want integer",
		{"{app: a}", "{app: 1}"}:                                "at '/spec/selector/matchLabels/app': got number, want string",
		{"selector: {matchLabels: {app: a}}", "selector: null"}: "at '/spec': missing property 'selector'",
		{"args: []", "args: [null]"}:                            "at '/spec/template/spec/containers/0/args/0': got null, want string",
		{"metadata: {name: a,", "other: {name: a,"}:             "at '': missing property 'metadata'",
		{"apps/v1", "apps/v1beta1"}:                             "Kubernetes 1.33 does not serve apps/v1beta1/StatefulSet",
	} {
		got, _ := against(t, "1.33", strings.Replace(claims, change[0], change[1], 1))
		if len(got) != 1 || !strings.Contains(got[0], want) {
			t.Errorf("%v\ngot  %q\nwant %q", change, got, want)
		}
	}
}

func TestTellsRemovedFromForeign(t *testing.T) {
	budget := "apiVersion: policy/v1beta1\nkind: PodDisruptionBudget\nmetadata: {name: a}\n"
	if got, skipped := against(t, "1.24", budget); got != nil || len(skipped) != 1 {
		t.Error("served but without a schema here: skipped", got, skipped)
	}
	if got, _ := against(t, "1.29", budget); len(got) != 1 || !strings.Contains(got[0], "does not serve") {
		t.Error("removed:", got)
	}
	if got, skipped := against(t, "1.29", "apiVersion: gateway.networking.k8s.io/v1\nkind: HTTPRoute\nmetadata: {name: a}\n"); got != nil || len(skipped) != 1 {
		t.Error("another project's:", got, skipped)
	}
}

func TestNamesUnknownVersion(t *testing.T) {
	err := newKubernetes(schemaFolder).validate(&success{}, []string{"1.2"})
	if err == nil || !strings.Contains(err.Error(), "no schema for Kubernetes 1.2") {
		t.Error(err)
	}
}

// TestEveryKindCompiles reads every committed version and the passthrough definitions.
func TestEveryKindCompiles(t *testing.T) {
	paths, err := filepath.Glob(schemaFolder + "/v1.*.json")
	if err != nil || len(paths) == 0 {
		t.Fatal("no schemas", err)
	}
	for _, path := range paths {
		name := strings.TrimSuffix(strings.TrimPrefix(filepath.Base(path), "v"), ".json")
		version, err := newKubernetes(schemaFolder).version(name)
		if err != nil {
			t.Fatal(err)
		}
		for kind, definition := range version.kinds {
			if _, err := version.compile(definition); err != nil {
				t.Error(path, kind, err)
			}
		}
	}
	text, err := os.ReadFile("../../ts-helm/src/values/kubernetes-definitions.json")
	if err != nil {
		t.Fatal(err)
	}
	var file struct {
		Definitions map[string]any `json:"definitions"`
	}
	if err := json.Unmarshal(text, &file); err != nil {
		t.Fatal(err)
	}
	properties := map[string]any{}
	for name := range file.Definitions {
		properties[name] = map[string]any{"$ref": "#/definitions/" + name}
	}
	whole, err := json.Marshal(map[string]any{"properties": properties, "definitions": file.Definitions})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := compileSchema(string(whole)); err != nil {
		t.Error(err)
	}
}

func TestChecksCustomResources(t *testing.T) {
	const route = `apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: {name: a}
spec:
  hostnames: [a.example.com]
  rules: [{backendRefs: [{name: a, port: 9090}]}]
`
	if got, skipped := against(t, "1.34", route); got != nil || skipped != nil {
		t.Error(got, skipped)
	}
	if got, _ := against(t, "1.34", strings.Replace(route, "hostnames", "hosts", 1)); len(got) != 1 || !strings.Contains(got[0], "hosts") {
		t.Error(got)
	}
}
