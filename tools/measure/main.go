// Command measure runs a command and writes, as one line of JSON, how long it
// took and how much memory it had at most. Node cannot ask the system for the
// peak memory of a process that it started; the benchmarks need it.
//
//	measure helm template jobpilot charts/jobpilot-monitoring
package main

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"syscall"
	"time"
)

// measured is the answer. Memory is the largest resident set, the program's
// own children included only where they were larger.
type measured struct {
	Milliseconds float64 `json:"milliseconds"`
	Bytes        int64   `json:"bytes"`
	Status       int     `json:"status"`
}

func main() {
	if len(os.Args) < 2 {
		fmt.Fprintln(os.Stderr, "measure: name the command to run")
		os.Exit(2)
	}
	answer, err := measure(os.Args[1], os.Args[2:])
	if err != nil {
		fmt.Fprintln(os.Stderr, "measure:", err)
		os.Exit(2)
	}
	if err := json.NewEncoder(os.Stdout).Encode(answer); err != nil {
		fmt.Fprintln(os.Stderr, "measure:", err)
		os.Exit(2)
	}
}

// measure runs the command with its output thrown away, for writing it to a
// terminal or a pipe would be measured too; what it complains of is shown.
func measure(name string, arguments []string) (measured, error) {
	command := exec.Command(name, arguments...)
	command.Stderr = os.Stderr
	start := time.Now()
	err := command.Run()
	took := time.Since(start)
	if command.ProcessState == nil {
		return measured{}, err
	}
	usage, known := command.ProcessState.SysUsage().(*syscall.Rusage)
	if !known {
		return measured{}, fmt.Errorf("%s does not tell how much memory a process used", runtime.GOOS)
	}
	return measured{
		Milliseconds: float64(took.Microseconds()) / 1000,
		Bytes:        int64(usage.Maxrss) * unit(),
		Status:       command.ProcessState.ExitCode(),
	}, nil
}

// unit is what Maxrss counts: kilobytes everywhere but on macOS, which counts bytes.
func unit() int64 {
	if runtime.GOOS == "darwin" {
		return 1
	}
	return 1024
}
