package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	chart3 "helm.sh/helm/v3/pkg/chart"
	chart4 "helm.sh/helm/v4/pkg/chart/v2"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/santhosh-tekuri/jsonschema/v6/kind"
)

// schemaURL is the address Helm compiles under; it shows in messages.
const schemaURL = "file:///values.schema.json"

// compiled is a values schema or why it does not compile, which Helm says at
// every render.
type compiled struct {
	schema *jsonschema.Schema
	err    error
}

// schemaSet holds each distinct values schema of a chart and its subcharts,
// keyed by its text, compiled once. Helm compiles anew at every render, which
// is most of a render's time; both Helms use this same library.
type schemaSet map[string]compiled

// level is a chart in the tree of values, the same for both Helms.
type level struct {
	name     string
	schema   []byte
	children []level
}

func levels3(chart *chart3.Chart) level {
	out := level{name: chart.Name(), schema: chart.Schema}
	for _, child := range chart.Dependencies() {
		out.children = append(out.children, levels3(child))
	}
	return out
}

func levels4(chart *chart4.Chart) level {
	out := level{name: chart.Name(), schema: chart.Schema}
	for _, child := range chart.Dependencies() {
		out.children = append(out.children, levels4(child))
	}
	return out
}

func schemasOf3(chart *chart3.Chart) []string {
	var out []string
	if chart.Schema != nil {
		out = append(out, string(chart.Schema))
	}
	for _, child := range chart.Dependencies() {
		out = append(out, schemasOf3(child)...)
	}
	return out
}

// offline refuses to fetch: a render must not depend on the network, and this
// project's schemas stand alone.
type offline struct{}

func (offline) Load(url string) (any, error) {
	return nil, fmt.Errorf("%s: remote schemas are not fetched here", url)
}

// permissive is what Helm puts in place of an unresolved urn: reference.
type permissive struct{}

func (permissive) Load(string) (any, error) { return true, nil }

func compileSchemas(schemas []string) schemaSet {
	out := schemaSet{}
	for _, text := range schemas {
		if _, done := out[text]; !done {
			schema, err := compileSchema(text)
			out[text] = compiled{schema, err}
		}
	}
	return out
}

func compileSchema(text string) (*jsonschema.Schema, error) {
	parsed, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
	if err != nil {
		return nil, err
	}
	compiler := jsonschema.NewCompiler()
	compiler.UseLoader(jsonschema.SchemeURLLoader{
		"file": jsonschema.FileLoader{}, "http": offline{}, "https": offline{}, "urn": permissive{},
	})
	if err := compiler.AddResource(schemaURL, parsed); err != nil {
		return nil, err
	}
	return compiler.Compile(schemaURL)
}

// check refuses values as Helm does, in its words: each chart of the tree
// against its own schema, with the values that were merged for it.
func (s schemaSet) check(root level, values map[string]any) error {
	if said := s.complaints(root, values); said != "" {
		return errors.New("values don't meet the specifications of the schema(s) in the following chart(s):\n" + said)
	}
	return nil
}

func (s schemaSet) complaints(at level, values map[string]any) string {
	var said strings.Builder
	if at.schema != nil {
		if err := s.checkOne(at.schema, values); err != nil {
			fmt.Fprintf(&said, "%s:\n%s", at.name, err)
		}
	}
	for _, child := range at.children {
		switch below := values[child.name].(type) {
		case nil:
		case map[string]any:
			said.WriteString(s.complaints(child, below))
		default:
			fmt.Fprintf(&said, "%s:\ninvalid type for values: expected object (map), got %T\n", child.name, below)
		}
	}
	return said.String()
}

func (s schemaSet) checkOne(text []byte, values map[string]any) (refused error) {
	defer func() {
		if caught := recover(); caught != nil {
			refused = fmt.Errorf("unable to validate schema: %s", caught)
		}
	}()
	ready := s[string(text)]
	if ready.err != nil {
		return ready.err
	}
	err := ready.schema.Validate(values)
	if err == nil {
		return nil
	}
	var invalid *jsonschema.ValidationError
	if errors.As(err, &invalid) {
		sortCauses(invalid)
	}
	return errors.New(strings.TrimPrefix(err.Error(), "jsonschema validation failed with '"+schemaURL+"#'\n") + "\n")
}

// sortCauses puts the causes in order of place and text: the library walks Go
// maps, and a message that changes from run to run cannot be compared.
func sortCauses(at *jsonschema.ValidationError) {
	if extra, is := at.ErrorKind.(*kind.AdditionalProperties); is {
		slices.Sort(extra.Properties)
	}
	for _, cause := range at.Causes {
		sortCauses(cause)
	}
	slices.SortStableFunc(at.Causes, func(a, b *jsonschema.ValidationError) int {
		if order := slices.Compare(a.InstanceLocation, b.InstanceLocation); order != 0 {
			return order
		}
		return strings.Compare(a.Error(), b.Error())
	})
}
