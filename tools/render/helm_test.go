package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"testing"

	"helm.sh/helm/v3/pkg/chartutil"
	commonutil "helm.sh/helm/v4/pkg/chart/common/util"
)

// TestPrintsWhatHelmPrints shows that the steps taken here are those of the
// command line, byte for byte, on both Helms.
func TestPrintsWhatHelmPrints(t *testing.T) {
	dir := t.TempDir()
	for name, text := range tiny {
		write(t, filepath.Join(dir, "tiny", name), text)
	}
	pair, err := loadChart(filepath.Join(dir, "tiny"), nil)
	if err != nil {
		t.Fatal(err)
	}
	files := []string{"count: 2000000\nlabels: {a: 'yes', c: 0123}", "labels: {b: null}\nbelow: {size: 3}"}
	asked := request{ID: "r", Values: files, Set: []string{"labels.d=1e3", "below.size=4"}, Release: "jobpilot", Namespace: "monitoring", KubeVersion: "1.31.2", Manifest: true}
	arguments := []string{"template", "jobpilot", filepath.Join(dir, "tiny"), "--namespace", "monitoring", "--kube-version", "1.31.2"}
	for i, text := range files {
		path := filepath.Join(dir, []string{"one.yaml", "two.yaml"}[i])
		write(t, path, text)
		arguments = append(arguments, "--values", path)
	}
	arguments = append(arguments, "--set", asked.Set[0], "--set", asked.Set[1])
	for name, helm := range map[string]int{"helm3": 3, "helm4": 4} {
		t.Run(name, func(t *testing.T) {
			program := filepath.Join("..", "..", ".tools", "bin", name)
			if _, err := os.Stat(program); err != nil {
				t.Skipf("no %s: run `node tools/build.ts %s` first", program, name)
			}
			want, err := exec.Command(program, arguments...).Output()
			if err != nil {
				t.Fatal(err)
			}
			result := renderOne(pair, asked, helm, newDocumentReader())
			if got := succeed(t, any(result.done)).Manifest; got != string(want) {
				t.Errorf("here:\n%s\n%s:\n%s", got, name, want)
			}
		})
	}
}

func write(t *testing.T, path, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

// TestRefusesInHelmsWords compares the compiled check with Helm's own, whose
// message has one order only when there is one cause.
func TestRefusesInHelmsWords(t *testing.T) {
	pair := loadTiny(t, nil)
	for _, values := range []map[string]any{
		{"count": 1.0}, {"count": 1.5}, {"cuont": 1}, {"below": map[string]any{"size": "x"}}, {"below": 1}, {"labels": nil},
	} {
		said3 := chartutil.ValidateAgainstSchema(pair.helm3, values)
		said4 := commonutil.ValidateAgainstSchema(pair.helm4, values)
		here := pair.schemas.complaints(levels3(pair.helm3), values)
		if here != text(said3) || here != text(said4) {
			t.Errorf("%v\nhere:   %q\nHelm 3: %q\nHelm 4: %q", values, here, text(said3), text(said4))
		}
	}
}

func text(err error) string {
	if err == nil {
		return ""
	}
	return err.Error()
}

// TestSamePinsAsCommandLine keeps the libraries here and the programs beside
// it at one version, for each has its own go.mod.
func TestSamePinsAsCommandLine(t *testing.T) {
	for folder, module := range map[string]string{"helm3": "helm.sh/helm/v3", "helm4": "helm.sh/helm/v4"} {
		line := regexp.MustCompile(regexp.QuoteMeta(module) + ` v\S+`)
		here, errHere := os.ReadFile("go.mod")
		there, errThere := os.ReadFile(filepath.Join("..", folder, "go.mod"))
		if errHere != nil || errThere != nil {
			t.Fatal(errHere, errThere)
		}
		if a, b := line.FindString(string(here)), line.FindString(string(there)); a != b || a == "" {
			t.Errorf("tools/render has %q, tools/%s has %q", a, folder, b)
		}
	}
}
