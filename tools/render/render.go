package main

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
)

// What `helm template` takes when nothing is said.
const (
	defaultRelease   = "release-name"
	defaultNamespace = "default"
)

// renderAll renders one value set with each Helm asked for. Where the second
// gives exactly what the first gave, it says "same" instead of repeating it.
func renderAll(pair *chartPair, asked request, reader *documentReader, kubernetes *kubernetes) renderAnswer {
	if asked.Release == "" {
		asked.Release = defaultRelease
	}
	if asked.Namespace == "" {
		asked.Namespace = defaultNamespace
	}
	if len(asked.Helm) == 0 {
		asked.Helm = []int{3, 4}
	}
	answer := renderAnswer{ID: asked.ID, Helm: map[string]any{}}
	var first *outcome
	for _, helm := range asked.Helm {
		if helm != 3 && helm != 4 {
			return renderAnswer{ID: asked.ID, Error: fmt.Sprintf("no Helm %d: use 3 and 4", helm)}
		}
		result := renderOne(pair, asked, helm, reader)
		key := strconv.Itoa(helm)
		switch {
		case first != nil && first.equals(result):
			answer.Helm[key] = "same"
			continue
		case result.refused != nil:
			answer.Helm[key] = result.refused
		default:
			if err := kubernetes.validate(result.done, asked.Validate); err != nil {
				return renderAnswer{ID: asked.ID, Error: err.Error()}
			}
			answer.Helm[key] = result.done
		}
		if first == nil {
			first = result
		}
	}
	if asked.Texts != nil && !*asked.Texts {
		dropTexts(answer.Helm)
	}
	return answer
}

// outcome is what one Helm gave: a success or a refusal.
type outcome struct {
	done    *success
	refused *refusal
}

// renderOne never panics: a fault in a template function is that render's refusal.
func renderOne(pair *chartPair, asked request, helm int, reader *documentReader) (result *outcome) {
	defer func() {
		if caught := recover(); caught != nil {
			result = &outcome{refused: refuse(phaseRender, fmt.Errorf("panic: %v", caught))}
		}
	}()
	render, print := render3, manifest3
	if helm == 4 {
		render, print = render4, manifest4
	}
	files, refused := render(pair, asked)
	if refused != nil {
		return &outcome{refused: refused}
	}
	done := &success{Notes: takeNotes(files, pair.helm4.Name())}
	done.Files = withoutChartName(files)
	documents, err := reader.read(done.Files, splitters[helm])
	if err == nil && asked.Manifest {
		done.Manifest, err = print(files)
	}
	if err != nil {
		refused := refuse(phaseParse, err)
		refused.Files = done.Files
		return &outcome{refused: refused}
	}
	done.Documents = documents
	return &outcome{done: done}
}

// equals compares everything, texts included, also when the caller leaves them out.
func (o *outcome) equals(other *outcome) bool {
	if o.refused != nil || other.refused != nil {
		return o.refused != nil && other.refused != nil &&
			o.refused.Error == other.refused.Error && o.refused.Phase == other.refused.Phase &&
			maps.Equal(o.refused.Files, other.refused.Files)
	}
	return o.done.Notes == other.done.Notes && o.done.Manifest == other.done.Manifest &&
		maps.Equal(o.done.Files, other.done.Files) &&
		slices.EqualFunc(o.done.Documents, other.done.Documents, func(a, b document) bool {
			return a.Source == b.Source && string(a.Object) == string(b.Object)
		})
}

func dropTexts(helm map[string]any) {
	for _, result := range helm {
		switch typed := result.(type) {
		case *success:
			typed.Files = nil
		case *refusal:
			typed.Files = nil
		}
	}
}
