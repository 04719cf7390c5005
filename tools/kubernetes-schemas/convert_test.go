package main

import (
	"encoding/json"
	"os"
	"regexp"
	"strings"
	"testing"
)

func TestQuantityPattern(t *testing.T) {
	pattern := regexp.MustCompile(quantityPattern)
	for _, good := range []string{"1", "100m", "1.5Gi", "+2k", "-1", ".5", "1.", "1e3", "1E", "1E-3", "5Mi", "0"} {
		if !pattern.MatchString(good) {
			t.Errorf("%q is a quantity", good)
		}
	}
	for _, bad := range []string{"", "1GB", "1 Gi", "Gi", "1K i", "1.2.3", ".", "ki", "1gi"} {
		if pattern.MatchString(bad) {
			t.Errorf("%q is no quantity", bad)
		}
	}
}

func TestFirstSentence(t *testing.T) {
	long := strings.Repeat("word ", 60)
	for text, want := range map[string]string{
		"One thing. Another thing.":             "One thing.",
		"Limits, e.g. of memory.\n\nMore text.": "Limits, e.g. of memory.",
		"No stop":                               "No stop",
		long:                                    strings.TrimSpace(long[:135]) + "...",
	} {
		if got := firstSentence(text); got != want {
			t.Errorf("%q\ngot  %q\nwant %q", text, got, want)
		}
	}
}

func parse(t *testing.T, text string) definitions {
	t.Helper()
	var api definitions
	if err := json.Unmarshal([]byte(text), &api); err != nil {
		t.Fatal(err)
	}
	return api
}

func TestClosesObjects(t *testing.T) {
	api := parse(t, `{
		"a.Thing": {"description": "A thing. Long.", "type": "object", "required": ["size"], "properties": {
			"size": {"$ref": "#/definitions/io.k8s.apimachinery.pkg.api.resource.Quantity", "description": "Its size."},
			"port": {"$ref": "#/definitions/io.k8s.apimachinery.pkg.util.intstr.IntOrString"},
			"labels": {"type": "object", "additionalProperties": {"type": "string"}},
			"count": {"type": "integer", "format": "int32"},
			"creationTimestamp": {"$ref": "#/definitions/io.k8s.apimachinery.pkg.apis.meta.v1.Time"}}},
		"io.k8s.apimachinery.pkg.api.resource.Quantity": {"type": "string"}}`)
	convert := newConverter(api, shortName, firstSentence)
	if err := convert.include("a.Thing"); err != nil {
		t.Fatal(err)
	}
	got, err := json.Marshal(convert.out["Thing"])
	if err != nil {
		t.Fatal(err)
	}
	want := `{"additionalProperties":false,"description":"A thing.","properties":{` +
		`"count":{"maximum":2147483647,"minimum":-2147483648,"type":"integer"},` +
		`"creationTimestamp":{"format":"date-time","type":["string","null"]},` +
		`"labels":{"additionalProperties":{"type":"string"},"type":"object"},` +
		`"port":{"type":["integer","string"]},` +
		`"size":{"$ref":"#/definitions/Quantity","description":"Its size."}},"required":["size"],"type":"object"}`
	if string(got) != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	if convert.out["Quantity"] == nil {
		t.Error("what is referred to must be converted too")
	}
}

func TestRefusesCollidingNames(t *testing.T) {
	convert := newConverter(parse(t, `{"a.Thing": {"type": "object"}, "b.Thing": {"type": "object"}}`), shortName, firstSentence)
	if err := convert.include("a.Thing"); err != nil {
		t.Fatal(err)
	}
	if err := convert.include("b.Thing"); err == nil || !strings.Contains(err.Error(), "would both be called Thing") {
		t.Error(err)
	}
}

func TestRefusesUnknownFormat(t *testing.T) {
	convert := newConverter(parse(t, `{"a.Thing": {"type": "string", "format": "duration"}}`), shortName, firstSentence)
	if err := convert.include("a.Thing"); err == nil || !strings.Contains(err.Error(), `unknown format "duration"`) {
		t.Error(err)
	}
}

// TestFilesAreFresh regenerates the committed files where the downloads are kept.
func TestFilesAreFresh(t *testing.T) {
	text, err := os.ReadFile("versions.json")
	if err != nil {
		t.Fatal(err)
	}
	var chosen plan
	if err := json.Unmarshal(text, &chosen); err != nil {
		t.Fatal(err)
	}
	for _, version := range chosen.Versions {
		if _, err := os.Stat(kept + "/" + version + ".swagger.json"); err != nil {
			t.Logf("%s is not kept here: `go run .` downloads it", version)
			continue
		}
		api, err := readSwagger(chosen.Module, version)
		if err != nil {
			t.Fatal(err)
		}
		file, err := schemasOf(api, version)
		if err != nil {
			t.Fatal(err)
		}
		fresh, err := json.Marshal(file)
		if err != nil {
			t.Fatal(err)
		}
		committed, err := os.ReadFile("v" + minorOf(version) + ".json")
		if err != nil || string(committed) != string(fresh)+"\n" {
			t.Errorf("v%s.json is not what %s gives (%v): run `go run .`", minorOf(version), version, err)
		}
	}
}
