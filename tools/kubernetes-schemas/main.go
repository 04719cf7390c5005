// Command kubernetes-schemas derives closed JSON schemas from the API
// description in Kubernetes' own Go module: one file a minor version for
// checking manifests, and one file with the types whose values users pass
// through the chart. Run it here with `go run .`; see ../README.md.
package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
)

// passthroughFile is where the library keeps the passthrough definitions.
var passthroughFile = filepath.Join("..", "..", "ts-helm", "src", "values", "kubernetes-definitions.json")

// plan is versions.json.
type plan struct {
	Module string `json:"module"`
	// Passthrough is the oldest version the chart supports: a value that it
	// knows is known to every newer one.
	Passthrough string   `json:"passthrough"`
	Versions    []string `json:"versions"`
}

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "kubernetes-schemas:", err)
		os.Exit(1)
	}
}

func run() error {
	text, err := os.ReadFile("versions.json")
	if err != nil {
		return fmt.Errorf("%w: run this in tools/kubernetes-schemas", err)
	}
	var chosen plan
	if err := json.Unmarshal(text, &chosen); err != nil {
		return fmt.Errorf("versions.json: %w", err)
	}
	for _, version := range chosen.Versions {
		if err := writeVersion(chosen.Module, version); err != nil {
			return fmt.Errorf("%s: %w", version, err)
		}
	}
	return writePassthrough(chosen.Module, chosen.Passthrough)
}

// writeVersion writes the schemas of the kinds a chart may hold, on one line:
// nobody reads them, and a release of Kubernetes changes them as a whole.
func writeVersion(module, version string) error {
	api, err := readSwagger(module, version)
	if err != nil {
		return err
	}
	file, err := schemasOf(api, version)
	if err != nil {
		return err
	}
	text, err := json.Marshal(file)
	if err != nil {
		return err
	}
	return writeFile("v"+minorOf(version)+".json", append(text, '\n'))
}

func writePassthrough(module, version string) error {
	api, err := readSwagger(module, version)
	if err != nil {
		return err
	}
	file, err := passthroughOf(api, version)
	if err != nil {
		return err
	}
	text, err := json.MarshalIndent(file, "", "  ")
	if err != nil {
		return err
	}
	return writeFile(passthroughFile, append(joinLists(text), '\n'))
}

// list is an indented list of words.
var list = regexp.MustCompile(`\[\n\s+"[^\]{}]*\]`)

// joinLists puts lists of words on one line, as the project's formatter has them.
func joinLists(text []byte) []byte {
	return list.ReplaceAllFunc(text, func(found []byte) []byte {
		words := bytes.Join(bytes.Fields(found), []byte(" "))
		return bytes.ReplaceAll(bytes.ReplaceAll(words, []byte("[ "), []byte("[")), []byte(" ]"), []byte("]"))
	})
}

func writeFile(path string, text []byte) error {
	if err := os.WriteFile(path, text, 0o644); err != nil {
		return err
	}
	fmt.Printf("%-70s %4d KB\n", path, len(text)/1000)
	return nil
}

// minorOf is "1.29" of "v1.29.15".
func minorOf(version string) string {
	parts := strings.Split(strings.TrimPrefix(version, "v"), ".")
	return strings.Join(parts[:min(2, len(parts))], ".")
}
