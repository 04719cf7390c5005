package main

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"sort"
	"strings"
	"time"

	"helm.sh/helm/v4/pkg/chart/loader/archive"
	loader4 "helm.sh/helm/v4/pkg/chart/v2/loader"

	loader3 "helm.sh/helm/v3/pkg/chart/loader"

	chart3 "helm.sh/helm/v3/pkg/chart"
	chart4 "helm.sh/helm/v4/pkg/chart/v2"
)

// chartPair is one chart as each Helm loaded it. Nothing in it is changed after
// loading; renders work on copies, for Helm edits a chart while rendering it.
type chartPair struct {
	helm3   *chart3.Chart
	helm4   *chart4.Chart
	schemas schemaSet
}

// loadChart reads a chart from a folder or from memory into both Helms.
func loadChart(dir string, files map[string]string) (*chartPair, error) {
	var pair chartPair
	var err3, err4 error
	switch {
	case dir != "" && files != nil:
		return nil, errors.New("give dir or files, not both")
	case dir != "":
		pair.helm3, err3 = loader3.LoadDir(dir)
		pair.helm4, err4 = loader4.LoadDir(dir)
	case files != nil:
		pair.helm3, pair.helm4, err3, err4 = loadFiles(files)
	default:
		return nil, errors.New("give dir or files")
	}
	if err := errors.Join(named("Helm 3", err3), named("Helm 4", err4)); err != nil {
		return nil, err
	}
	if err := checkDependencies(pair.helm4); err != nil {
		return nil, err
	}
	pair.schemas = compileSchemas(schemasOf3(pair.helm3))
	return &pair, nil
}

func named(who string, err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("%s: %w", who, err)
}

// loadFiles sorts by name because Helm, walking a folder, would meet them so,
// and drops a byte order mark as Helm's walk does.
func loadFiles(files map[string]string) (*chart3.Chart, *chart4.Chart, error, error) {
	names := make([]string, 0, len(files))
	for name := range files {
		names = append(names, name)
	}
	sort.Strings(names)
	byteOrderMark := []byte{0xEF, 0xBB, 0xBF}
	buffered3 := make([]*loader3.BufferedFile, len(names))
	buffered4 := make([]*archive.BufferedFile, len(names))
	for i, name := range names {
		data := bytes.TrimPrefix([]byte(files[name]), byteOrderMark)
		buffered3[i] = &loader3.BufferedFile{Name: name, Data: data}
		buffered4[i] = &archive.BufferedFile{Name: name, ModTime: time.Time{}, Data: data}
	}
	loaded3, err3 := loader3.LoadFiles(buffered3)
	loaded4, err4 := loader4.LoadFiles(buffered4)
	return loaded3, loaded4, err3, err4
}

// checkDependencies refuses what the command line refuses before rendering.
func checkDependencies(chart *chart4.Chart) error {
	var missing []string
	for _, wanted := range chart.Metadata.Dependencies {
		present := slices.ContainsFunc(chart.Dependencies(), func(each *chart4.Chart) bool { return each.Name() == wanted.Name })
		if !present {
			missing = append(missing, wanted.Name)
		}
	}
	if missing == nil {
		return nil
	}
	return fmt.Errorf("found in Chart.yaml, but missing in charts/ directory: %s", strings.Join(missing, ", "))
}

// copy3 copies what Helm 3 changes while it renders: the dependencies it drops
// and renames, and the values it merges into. Templates and files are shared.
func copy3(chart *chart3.Chart) *chart3.Chart {
	out := *chart
	metadata := *chart.Metadata
	out.Metadata = &metadata
	out.Values = cloneMap(chart.Values)
	metadata.Dependencies = slices.Clone(chart.Metadata.Dependencies)
	for i, dependency := range metadata.Dependencies {
		fresh := *dependency
		metadata.Dependencies[i] = &fresh
	}
	children := make([]*chart3.Chart, len(chart.Dependencies()))
	for i, child := range chart.Dependencies() {
		children[i] = copy3(child)
	}
	out.SetDependencies(children...)
	return &out
}

// copy4 is copy3 for Helm 4, whose types are others of the same shape.
func copy4(chart *chart4.Chart) *chart4.Chart {
	out := *chart
	metadata := *chart.Metadata
	out.Metadata = &metadata
	out.Values = cloneMap(chart.Values)
	metadata.Dependencies = slices.Clone(chart.Metadata.Dependencies)
	for i, dependency := range metadata.Dependencies {
		fresh := *dependency
		metadata.Dependencies[i] = &fresh
	}
	children := make([]*chart4.Chart, len(chart.Dependencies()))
	for i, child := range chart.Dependencies() {
		children[i] = copy4(child)
	}
	out.SetDependencies(children...)
	return &out
}

// cloneMap copies a tree of values; nil stays nil, for Helm tells it from empty.
func cloneMap(values map[string]any) map[string]any {
	if values == nil {
		return nil
	}
	out := make(map[string]any, len(values))
	for key, value := range values {
		out[key] = cloneValue(value)
	}
	return out
}

func cloneValue(value any) any {
	switch typed := value.(type) {
	case map[string]any:
		return cloneMap(typed)
	case []any:
		out := make([]any, len(typed))
		for i, item := range typed {
			out[i] = cloneValue(item)
		}
		return out
	default:
		return value
	}
}
