// Command render renders Helm charts for many value sets in one process, with
// the libraries of Helm 3 and Helm 4 side by side. The differential test runs
// it: the command line needs a tenth of a second a render, this a millisecond.
//
// It reads one JSON request a line and answers with one JSON line each, in the
// order of the requests; see ../README.md for the protocol.
package main

import (
	"flag"
	"fmt"
	"io"
	"log"
	"log/slog"
	"os"
	"path/filepath"
	"runtime/debug"
)

func main() {
	schemas := flag.String("schemas", "", "folder with the Kubernetes schemas, for requests with `validate` (default: tools/kubernetes-schemas beside this program's .tools)")
	flag.Parse()
	// Both Helms log each refusal and each coalescing; at this rate it drowns everything.
	log.SetOutput(io.Discard)
	slog.SetDefault(slog.New(slog.DiscardHandler))
	// Rendering makes much garbage and keeps little, so collecting less often is cheap.
	debug.SetGCPercent(400)
	if *schemas == "" {
		*schemas = defaultSchemas()
	}
	if err := serve(os.Stdin, os.Stdout, newKubernetes(*schemas)); err != nil {
		fmt.Fprintln(os.Stderr, "render:", err)
		os.Exit(1)
	}
}

// defaultSchemas finds the committed schemas from where build.ts puts this
// program, so that the working folder of the caller does not matter.
func defaultSchemas() string {
	program, err := os.Executable()
	if err != nil {
		return filepath.Join("tools", "kubernetes-schemas")
	}
	return filepath.Join(filepath.Dir(program), "..", "..", "tools", "kubernetes-schemas")
}
