// Command grafana-dashboard reads dashboards as strictly as Grafana's own SDK
// can: a field that the schema does not have, one of another type and a
// required one that is missing are complaints, in panels and queries too.
//
//	grafana-dashboard FILE.json…
//
// It prints one line a complaint and ends with 1 where there is any.
package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/grafana/grafana-foundation-sdk/go/cog/plugins"
	"github.com/grafana/grafana-foundation-sdk/go/dashboard"
)

func main() {
	plugins.RegisterDefaultPlugins()
	status := 0
	for _, file := range os.Args[1:] {
		for _, complaint := range complaintsOf(file) {
			fmt.Printf("%s: %s\n", filepath.Base(file), complaint)
			status = 1
		}
	}
	os.Exit(status)
}

func complaintsOf(file string) []string {
	content, err := os.ReadFile(file)
	if err != nil {
		return []string{err.Error()}
	}
	read := dashboard.Dashboard{}
	// The SDK returns an empty list of errors where there is none.
	if err := read.UnmarshalJSONStrict(content); err != nil && err.Error() != "" {
		return strings.Split(err.Error(), "\n")
	}
	if err := read.Validate(); err != nil && err.Error() != "" {
		return strings.Split(err.Error(), "\n")
	}
	return nil
}
