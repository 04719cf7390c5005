package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// kubernetes checks documents against the API's own schemas, one file a
// Kubernetes minor version, each read when first asked for.
type kubernetes struct {
	folder   string
	mutex    sync.Mutex
	versions map[string]*kubernetesVersion
	// custom are the kinds of other projects that have a schema here.
	custom *kubernetesVersion
}

// kubernetesVersion is one minor version. Compiling is guarded, for the
// library's compiler is not safe for parallel use; checking is.
type kubernetesVersion struct {
	name string
	// file is the name of its file, without its end.
	file string
	// kinds maps "apps/v1/Deployment" to its definition.
	kinds map[string]string
	// others are served by this version but have no schema here.
	others map[string]bool
	// groups are the API groups that belong to Kubernetes itself.
	groups map[string]bool
	// custom are the kinds of other projects, the same for every version.
	custom *kubernetesVersion

	mutex    sync.Mutex
	compiler *jsonschema.Compiler
	compiled map[string]compiled
}

func newKubernetes(folder string) *kubernetes {
	return &kubernetes{folder: folder, versions: map[string]*kubernetesVersion{}}
}

// validate adds to a success what each version says of its documents.
func (k *kubernetes) validate(done *success, versions []string) error {
	if len(versions) == 0 {
		return nil
	}
	objects := make([]any, len(done.Documents))
	for i, each := range done.Documents {
		object, err := jsonschema.UnmarshalJSON(bytes.NewReader(each.Object))
		if err != nil {
			return err
		}
		objects[i] = object
	}
	for _, name := range versions {
		version, err := k.version(name)
		if err != nil {
			return err
		}
		for i, each := range done.Documents {
			version.check(done, each.Source, objects[i])
		}
	}
	return nil
}

// version reads the schemas of a minor version such as "1.29".
func (k *kubernetes) version(name string) (*kubernetesVersion, error) {
	k.mutex.Lock()
	defer k.mutex.Unlock()
	if ready, known := k.versions[name]; known {
		return ready, nil
	}
	ready, err := k.read("v" + name)
	if errors.Is(err, os.ErrNotExist) {
		return nil, fmt.Errorf("no schema for Kubernetes %s (%w): write a minor version as 1.29, and see tools/kubernetes-schemas/versions.json for those there are", name, err)
	}
	if err != nil {
		return nil, err
	}
	if k.custom == nil {
		if k.custom, err = k.read("custom-resources"); err != nil {
			return nil, err
		}
	}
	ready.name, ready.custom = name, k.custom
	k.versions[name] = ready
	return ready, nil
}

// read reads a file of the folder.
func (k *kubernetes) read(name string) (*kubernetesVersion, error) {
	path := filepath.Join(k.folder, name+".json")
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	ready, err := readVersion(name, text)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return ready, nil
}

func readVersion(name string, text []byte) (*kubernetesVersion, error) {
	var file struct {
		Kinds  map[string]string `json:"kinds"`
		Others []string          `json:"others"`
	}
	if err := json.Unmarshal(text, &file); err != nil {
		return nil, err
	}
	root, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	if err != nil {
		return nil, err
	}
	out := &kubernetesVersion{
		name: name, file: name, kinds: file.Kinds, others: map[string]bool{}, groups: map[string]bool{},
		compiler: jsonschema.NewCompiler(), compiled: map[string]compiled{},
	}
	out.compiler.DefaultDraft(jsonschema.Draft7)
	for _, served := range file.Others {
		out.others[served] = true
		out.groups[groupOf(served)] = true
	}
	for served := range file.Kinds {
		out.groups[groupOf(served)] = true
	}
	return out, out.compiler.AddResource(out.url(), root)
}

func (v *kubernetesVersion) url() string { return "file:///kubernetes/" + v.file + ".json" }

// groupOf is "apps" of "apps/v1/Deployment" and "" of "v1/Pod".
func groupOf(served string) string {
	parts := strings.Split(served, "/")
	if len(parts) < 3 {
		return ""
	}
	return parts[0]
}

// check finds what this version refuses in one document. A kind of another
// project is skipped; a kind of Kubernetes that this version does not serve is
// refused, which is how a removed API shows; of custom resources those are checked
// that have a schema here.
func (v *kubernetesVersion) check(done *success, source string, object any) {
	fields, _ := object.(map[string]any)
	apiVersion, _ := fields["apiVersion"].(string)
	kind, _ := fields["kind"].(string)
	metadata, _ := fields["metadata"].(map[string]any)
	name, _ := metadata["name"].(string)
	served := apiVersion + "/" + kind
	complain := func(message string) {
		done.Invalid = append(done.Invalid, finding{Version: v.name, Source: source, Kind: kind, Name: name, Message: message})
	}
	definition, known := v.kinds[served]
	switch {
	case apiVersion == "" || kind == "":
		complain("apiVersion and kind must be strings")
	case known:
		if message := v.message(definition, withoutNulls(object)); message != "" {
			complain(message)
		}
	case v.custom != nil && v.custom.kinds[served] != "":
		if message := v.custom.message(v.custom.kinds[served], withoutNulls(object)); message != "" {
			complain(message)
		}
	case v.others[served] || !v.groups[groupOf(served)]:
		if !slices.Contains(done.Skipped, served) {
			done.Skipped = append(done.Skipped, served)
		}
	default:
		complain(fmt.Sprintf("Kubernetes %s does not serve %s", v.name, served))
	}
}

// withoutNulls leaves out the fields of objects that are null, as the API server
// does when it decodes a manifest: an absent map, list or pointer is the same to
// it. An item of a list that is null stays, and is refused.
func withoutNulls(value any) any {
	switch value := value.(type) {
	case map[string]any:
		kept := make(map[string]any, len(value))
		for key, field := range value {
			if field != nil {
				kept[key] = withoutNulls(field)
			}
		}
		return kept
	case []any:
		kept := make([]any, len(value))
		for i, item := range value {
			kept[i] = withoutNulls(item)
		}
		return kept
	default:
		return value
	}
}

func (v *kubernetesVersion) message(definition string, object any) string {
	schema, err := v.compile(definition)
	if err == nil {
		err = schema.Validate(object)
	}
	var invalid *jsonschema.ValidationError
	if !errors.As(err, &invalid) {
		if err != nil {
			return err.Error()
		}
		return ""
	}
	sortCauses(invalid)
	lines := strings.Split(invalid.Error(), "\n")
	return strings.TrimPrefix(strings.Join(lines[1:], "\n"), "- ")
}

func (v *kubernetesVersion) compile(definition string) (*jsonschema.Schema, error) {
	v.mutex.Lock()
	defer v.mutex.Unlock()
	ready, done := v.compiled[definition]
	if !done {
		schema, err := v.compiler.Compile(v.url() + "#/definitions/" + definition)
		ready = compiled{schema, err}
		v.compiled[definition] = ready
	}
	return ready.schema, ready.err
}
