package main

import (
	"encoding/json"
	"fmt"
	"path"
	"sort"
	"strconv"
	"strings"
	"sync"
	"unicode"

	"helm.sh/helm/v3/pkg/releaseutil"
	releaseutil4 "helm.sh/helm/v4/pkg/release/v1/util"
	"sigs.k8s.io/yaml"
)

// parsed is the outcome of reading one YAML document strictly.
type parsed struct {
	object json.RawMessage
	err    error
}

// documentReader reads documents. Both Helms mostly render the same text, and
// most documents of a chart are the same for most values, so what was read is
// remembered by its text.
type documentReader struct {
	mutex sync.Mutex
	known map[string]parsed
	bytes int
}

// remembered bounds the memory: a reader that holds so many bytes of text forgets all.
const remembered = 32 << 20

func newDocumentReader() *documentReader {
	return &documentReader{known: map[string]parsed{}}
}

// splitter is a Helm's own way to cut a file at its separators. The short cut
// is what it comes to for a file with none, without a search by expression.
type splitter struct {
	split func(string) map[string]string
	trim  func(string) string
}

var splitters = map[int]splitter{
	3: {releaseutil.SplitManifests, strings.TrimSpace},
	4: {releaseutil4.SplitManifests, func(text string) string { return strings.TrimLeftFunc(text, unicode.IsSpace) }},
}

func (s splitter) pieces(text string) []string {
	if !strings.Contains(text, "---") {
		return []string{s.trim(text)}
	}
	return inOrder(s.split(text))
}

// read returns the documents of all files in the order of their names and, in
// a file, of their place; empty documents are left out.
func (r *documentReader) read(files map[string]string, split splitter) ([]document, error) {
	documents := []document{}
	for _, name := range sortedNames(files) {
		if strings.TrimSpace(files[name]) == "" {
			continue
		}
		for i, text := range split.pieces(files[name]) {
			result := r.parse(text)
			if result.err != nil {
				return nil, fmt.Errorf("%s, document %d: %w", name, i+1, result.err)
			}
			if result.object != nil {
				documents = append(documents, document{Source: name, Object: result.object})
			}
		}
	}
	return documents, nil
}

func sortedNames(files map[string]string) []string {
	names := make([]string, 0, len(files))
	for name := range files {
		names = append(names, name)
	}
	sort.Strings(names)
	return names
}

// inOrder undoes Helm's map: its keys are "manifest-" and a number.
func inOrder(pieces map[string]string) []string {
	out := make([]string, len(pieces))
	for i := range out {
		out[i] = pieces["manifest-"+strconv.Itoa(i)]
	}
	return out
}

// keepsNewlines says whether there may be a block scalar whose trailing
// newlines count, such as `|+` or `|2+`; it may say so wrongly.
func keepsNewlines(text string) bool {
	for i := strings.IndexByte(text, '+'); i > 0; {
		if strings.IndexByte("|>123456789", text[i-1]) >= 0 {
			return true
		}
		next := strings.IndexByte(text[i+1:], '+')
		if next < 0 {
			return false
		}
		i += 1 + next
	}
	return false
}

func (r *documentReader) parse(text string) parsed {
	// Helm 3 trims a document and adds a newline, Helm 4 only adds one; unless
	// the YAML keeps its last newlines, they read alike and share the parse.
	if !keepsNewlines(text) {
		text = strings.TrimRight(text, "\n")
	}
	text += "\n"
	r.mutex.Lock()
	done, known := r.known[text]
	r.mutex.Unlock()
	if known {
		return done
	}
	result := parseStrictly(text)
	r.mutex.Lock()
	defer r.mutex.Unlock()
	if r.bytes += len(text) + len(result.object); r.bytes > remembered {
		r.bytes = 0
		clear(r.known)
	}
	r.known[text] = result
	return result
}

// parseStrictly reads YAML as kubectl does: a repeated key is an error, and
// numbers become JSON numbers that keep every digit.
func parseStrictly(text string) parsed {
	object, err := yaml.YAMLToJSONStrict([]byte(text))
	if err != nil {
		return parsed{err: err}
	}
	switch object[0] {
	case '{':
		return parsed{object: object}
	case 'n': // null: nothing but comments
		return parsed{}
	default:
		return parsed{err: fmt.Errorf("not an object: %.60s", object)}
	}
}

// withoutChartName turns Helm's "<chart>/templates/a.yaml" into "templates/a.yaml".
func withoutChartName(files map[string]string) map[string]string {
	out := make(map[string]string, len(files))
	for name, text := range files {
		_, rest, _ := strings.Cut(name, "/")
		out[rest] = text
	}
	return out
}

// takeNotes removes every NOTES.txt and returns the chart's own, as Helm does
// by default; those of subcharts are not shown.
func takeNotes(files map[string]string, chart string) string {
	notes := ""
	for name, text := range files {
		if !strings.HasSuffix(name, "NOTES.txt") {
			continue
		}
		if name == path.Join(chart, "templates", "NOTES.txt") {
			notes = text
		}
		delete(files, name)
	}
	return notes
}

func writeManifest(out *strings.Builder, source, text string) {
	out.WriteString("---\n# Source: " + source + "\n" + text + "\n")
}

// joinManifest puts the hooks after the trimmed manifest, as the command line prints them.
func joinManifest(body, hooks string) string {
	return strings.TrimSpace(body) + "\n" + hooks
}
