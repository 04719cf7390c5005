package main

import (
	"fmt"
	"slices"
	"strings"
)

const (
	referencePrefix = "#/definitions/"
	core            = "io.k8s.api.core.v1."
	meta            = "io.k8s.apimachinery.pkg.apis.meta.v1."
)

// quantityPattern is a Kubernetes quantity: a decimal number and a suffix. It
// stays within what RE2 and ECMAScript share.
const quantityPattern = `^[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([KMGTPE]i|[numkMGTPE]|[eE][+-]?[0-9]+)?$`

// base64Pattern is what the API's decoder takes for bytes.
const base64Pattern = `^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$`

// schema is one JSON schema under construction. encoding/json sorts the keys,
// which gives the files their stable order.
type schema map[string]any

// special are definitions that the description cannot express: a quantity is
// said to be a string, yet the API takes a number as well.
var special = map[string]func() schema{
	"io.k8s.apimachinery.pkg.api.resource.Quantity": func() schema {
		return schema{"type": []string{"string", "number"}, "pattern": quantityPattern}
	},
	"io.k8s.apimachinery.pkg.util.intstr.IntOrString": func() schema {
		return schema{"type": []string{"integer", "string"}}
	},
	meta + "Time":      func() schema { return schema{"type": "string", "format": "date-time"} },
	meta + "MicroTime": func() schema { return schema{"type": "string", "format": "date-time"} },
	// Free-form by design.
	meta + "FieldsV1": func() schema { return schema{"type": "object"} },
	"io.k8s.apimachinery.pkg.runtime.RawExtension": func() schema { return schema{"type": "object"} },
}

// inlined are specials so short that a reference to them would be longer.
func inlined(name string) bool {
	return special[name] != nil && name != "io.k8s.apimachinery.pkg.api.resource.Quantity"
}

// converter turns definitions into closed schemas, collecting what they refer to.
type converter struct {
	api definitions
	// rename gives a definition's name in the output.
	rename func(string) string
	// describe gives the description to keep, or nothing.
	describe func(string) string
	out      map[string]schema
	origin   map[string]string
}

func newConverter(api definitions, rename, describe func(string) string) *converter {
	return &converter{api: api, rename: rename, describe: describe, out: map[string]schema{}, origin: map[string]string{}}
}

// include converts a definition and all that it reaches.
func (c *converter) include(name string) error {
	short := c.rename(name)
	if earlier, taken := c.origin[short]; taken {
		if earlier != name {
			return fmt.Errorf("%s and %s would both be called %s", earlier, name, short)
		}
		return nil
	}
	definition, known := c.api[name]
	if !known {
		return fmt.Errorf("there is no definition %s", name)
	}
	c.origin[short] = name
	converted, err := c.convert(definition)
	if make := special[name]; make != nil {
		converted, err = make(), nil
		c.addDescription(converted, definition.Description)
	}
	if err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	c.out[short] = converted
	return nil
}

// convert turns one schema of the description into one of ours.
func (c *converter) convert(from *property) (schema, error) {
	out := schema{}
	defer c.addDescription(out, from.Description)
	if from.Ref != "" {
		return out, c.refer(out, strings.TrimPrefix(from.Ref, referencePrefix))
	}
	if from.Type == "" {
		return out, nil
	}
	out["type"] = from.Type
	if err := addFormat(out, from.Format); err != nil {
		return nil, err
	}
	switch {
	case from.Items != nil:
		items, err := c.convert(from.Items)
		out["items"] = items
		return out, err
	case from.Additional != nil:
		values, err := c.convert(from.Additional)
		out["additionalProperties"] = values
		return out, err
	case from.Type == "object":
		return out, c.close(out, from)
	}
	return out, nil
}

// close gives an object its fields and refuses all others.
func (c *converter) close(out schema, from *property) error {
	properties := schema{}
	for name, field := range from.Properties {
		converted, err := c.convert(field)
		if err != nil {
			return err
		}
		// The API's own marshaller writes `creationTimestamp: null`.
		if name == "creationTimestamp" {
			converted["type"] = []string{"string", "null"}
		}
		properties[name] = converted
	}
	if len(properties) > 0 {
		out["properties"] = properties
	}
	out["additionalProperties"] = false
	if len(from.Required) > 0 {
		required := slices.Clone(from.Required)
		slices.Sort(required)
		out["required"] = required
	}
	return nil
}

func (c *converter) refer(out schema, name string) error {
	if inlined(name) {
		for key, value := range special[name]() {
			out[key] = value
		}
		return nil
	}
	out["$ref"] = referencePrefix + c.rename(name)
	return c.include(name)
}

func (c *converter) addDescription(out schema, text string) {
	if kept := c.describe(text); kept != "" {
		out["description"] = kept
	}
}

// addFormat writes a format as what any validator checks: bounds and patterns.
func addFormat(out schema, format string) error {
	switch format {
	case "", "double":
	case "int32":
		out["minimum"], out["maximum"] = -1<<31, 1<<31-1
	case "int64":
		// The bounds of int64 are no exact JavaScript numbers; the type says enough.
	case "byte":
		out["pattern"] = base64Pattern
	case "date-time":
		out["format"] = format
	default:
		return fmt.Errorf("unknown format %q: teach addFormat what it means", format)
	}
	return nil
}
