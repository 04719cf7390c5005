package main

import (
	"archive/zip"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
)

// kept is the ignored folder that holds what was downloaded, so that a second
// run needs no network.
var kept = filepath.Join("..", "..", ".tools", "kubernetes")

// property is a schema as Kubernetes' API description writes it, with those of
// its keywords that say what a manifest may hold.
type property struct {
	Description string               `json:"description"`
	Type        string               `json:"type"`
	Format      string               `json:"format"`
	Ref         string               `json:"$ref"`
	Items       *property            `json:"items"`
	Additional  *property            `json:"additionalProperties"`
	Properties  map[string]*property `json:"properties"`
	Required    []string             `json:"required"`
	// Names says which kinds a definition is the object of.
	Names []groupVersionKind `json:"x-kubernetes-group-version-kind"`
}

type groupVersionKind struct {
	Group   string `json:"group"`
	Version string `json:"version"`
	Kind    string `json:"kind"`
}

// apiVersion is what a manifest writes, such as apps/v1 or v1.
func (g groupVersionKind) apiVersion() string {
	if g.Group == "" {
		return g.Version
	}
	return g.Group + "/" + g.Version
}

// definitions are the named schemas of one version of the API.
type definitions map[string]*property

// readSwagger gives the definitions of a version, from the kept copy or else
// from the module, which the ordinary Go client downloads and checks.
func readSwagger(module, version string) (definitions, error) {
	path := filepath.Join(kept, version+".swagger.json")
	text, err := os.ReadFile(path)
	if errors.Is(err, os.ErrNotExist) {
		if text, err = download(module, version); err == nil {
			err = errors.Join(os.MkdirAll(kept, 0o755), os.WriteFile(path, text, 0o644))
		}
	}
	if err != nil {
		return nil, err
	}
	var file struct {
		Definitions definitions `json:"definitions"`
	}
	return file.Definitions, json.Unmarshal(text, &file)
}

// download fetches a module into a cache of its own, takes the API description
// out of the zip and removes the rest: unpacked, a version fills 100 MB.
func download(module, version string) ([]byte, error) {
	cache, err := os.MkdirTemp("", "kubernetes-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(cache)
	command := exec.Command("go", "mod", "download", "-json", module+"@"+version)
	command.Env = append(os.Environ(), "GOMODCACHE="+cache, "GOFLAGS=-modcacherw")
	command.Stderr = os.Stderr
	output, err := command.Output()
	var result struct{ Zip, Error string }
	if parsed := json.Unmarshal(output, &result); parsed != nil || result.Error != "" || err != nil {
		return nil, fmt.Errorf("go mod download %s@%s: %s %w", module, version, result.Error, errors.Join(err, parsed))
	}
	archive, err := zip.OpenReader(result.Zip)
	if err != nil {
		return nil, err
	}
	defer archive.Close()
	file, err := archive.Open(module + "@" + version + "/api/openapi-spec/swagger.json")
	if err != nil {
		return nil, err
	}
	defer file.Close()
	return io.ReadAll(file)
}
