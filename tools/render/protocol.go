package main

import (
	"encoding/json"
	"fmt"
)

// request is one line from the caller; op decides which fields count.
type request struct {
	Op string `json:"op"`
	ID string `json:"id"`

	// op "chart": a folder, or the files themselves.
	Dir   string            `json:"dir"`
	Files map[string]string `json:"files"`

	// op "render"
	Chart       string   `json:"chart"`
	Helm        []int    `json:"helm"`
	Values      texts    `json:"values"`
	Set         []string `json:"set"`
	Release     string   `json:"release"`
	Namespace   string   `json:"namespace"`
	KubeVersion string   `json:"kubeVersion"`
	APIVersions []string `json:"apiVersions"`
	IsUpgrade   bool     `json:"isUpgrade"`
	Validate    []string `json:"validate"`
	// Texts is a pointer because leaving it out means true.
	Texts *bool `json:"texts"`
	// Manifest asks for the text that `helm template` would print.
	Manifest bool `json:"manifest"`
}

// texts is one YAML text or several, merged in order as -f merges files.
type texts []string

// UnmarshalJSON accepts a string as well as a list, for one file is the common case.
func (t *texts) UnmarshalJSON(data []byte) error {
	var one string
	if json.Unmarshal(data, &one) == nil {
		*t = texts{one}
		return nil
	}
	var several []string
	if err := json.Unmarshal(data, &several); err != nil {
		return fmt.Errorf("values must be a YAML text or a list of YAML texts")
	}
	*t = several
	return nil
}

// chartAnswer answers op "chart".
type chartAnswer struct {
	ID    string `json:"id"`
	OK    bool   `json:"ok,omitempty"`
	Error string `json:"error,omitempty"`
}

// renderAnswer answers op "render"; a value of Helm is an outcome or "same".
type renderAnswer struct {
	ID    string         `json:"id"`
	Helm  map[string]any `json:"helm,omitempty"`
	Error string         `json:"error,omitempty"`
}

// document is one object of the rendered chart, as Kubernetes would read it.
type document struct {
	Source string          `json:"source"`
	Object json.RawMessage `json:"object"`
}

// finding is one complaint of the Kubernetes API's schema about a document.
type finding struct {
	Version string `json:"version"`
	Source  string `json:"source"`
	Kind    string `json:"kind"`
	Name    string `json:"name"`
	Message string `json:"message"`
}

// success is what one Helm rendered.
type success struct {
	Files     map[string]string `json:"files,omitempty"`
	Documents []document        `json:"documents"`
	Notes     string            `json:"notes"`
	Manifest  string            `json:"manifest,omitempty"`
	Invalid   []finding         `json:"invalid,omitempty"`
	Skipped   []string          `json:"skipped,omitempty"`
}

// The steps at which a render can be refused, in the order they are reached.
const (
	phaseValues = "values"
	phaseSchema = "schema"
	phaseRender = "render"
	phaseParse  = "parse"
)

// refusal is why one Helm rendered nothing.
type refusal struct {
	Error string            `json:"error"`
	Phase string            `json:"phase"`
	Files map[string]string `json:"files,omitempty"`
}

// refuse is nil for no error, so that callers can pass one through.
func refuse(phase string, err error) *refusal {
	if err == nil {
		return nil
	}
	return &refusal{Error: err.Error(), Phase: phase}
}
