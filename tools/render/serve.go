package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"runtime"
)

// server keeps the loaded charts. Only the reading loop touches it, so a
// render sees the chart that was loaded when its request was read.
type server struct {
	charts     map[string]*chartPair
	reader     *documentReader
	kubernetes *kubernetes
}

// serve answers requests until the input ends. Renders run in parallel; the
// queue of answers keeps their order and, being short, bounds the memory: when
// it is full, reading waits for the caller to take answers.
func serve(input io.Reader, output io.Writer, kubernetes *kubernetes) error {
	workers := runtime.GOMAXPROCS(0)
	queue := make(chan chan []byte, 8*workers)
	slots := make(chan struct{}, workers)
	written := make(chan error, 1)
	go func() { written <- writeAnswers(output, queue) }()

	state := &server{charts: map[string]*chartPair{}, reader: newDocumentReader(), kubernetes: kubernetes}
	reader := bufio.NewReaderSize(input, 1<<20)
	for {
		line, err := reader.ReadBytes('\n')
		if line = bytes.TrimSpace(line); len(line) > 0 {
			answer := make(chan []byte, 1)
			queue <- answer
			work := state.prepare(line)
			slots <- struct{}{}
			go func() {
				answer <- encode(work())
				<-slots
			}()
		}
		if errors.Is(err, io.EOF) {
			close(queue)
			return <-written
		}
		if err != nil {
			return fmt.Errorf("reading requests: %w", err)
		}
	}
}

// prepare does at once what later requests depend on (loading a chart) and
// returns what may run beside them.
func (s *server) prepare(line []byte) func() any {
	var asked request
	if err := json.Unmarshal(line, &asked); err != nil {
		return answer(chartAnswer{ID: asked.ID, Error: fmt.Sprintf("not a request: %v", err)})
	}
	switch asked.Op {
	case "chart":
		loaded, err := loadChart(asked.Dir, asked.Files)
		if err != nil {
			return answer(chartAnswer{ID: asked.ID, Error: err.Error()})
		}
		s.charts[asked.ID] = loaded
		return answer(chartAnswer{ID: asked.ID, OK: true})
	case "render":
		loaded, known := s.charts[asked.Chart]
		if !known {
			return answer(renderAnswer{ID: asked.ID, Error: fmt.Sprintf("no chart %q: load it with op chart first", asked.Chart)})
		}
		return func() any { return renderAll(loaded, asked, s.reader, s.kubernetes) }
	default:
		return answer(chartAnswer{ID: asked.ID, Error: fmt.Sprintf("unknown op %q: use chart or render", asked.Op)})
	}
}

func answer(value any) func() any {
	return func() any { return value }
}

// encode writes one line. HTML escapes are off: they would triple the size of templates' quotes.
func encode(value any) []byte {
	var line bytes.Buffer
	encoder := json.NewEncoder(&line)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(value); err != nil {
		line.Reset()
		// Reached only by text that JSON cannot hold, which the encoder otherwise replaces.
		fmt.Fprintf(&line, "{\"error\":%q}\n", err.Error())
	}
	return line.Bytes()
}

// writeAnswers writes in the order of the requests and flushes whenever it
// would otherwise wait, so that a caller may ask one thing at a time.
func writeAnswers(output io.Writer, queue <-chan chan []byte) error {
	writer := bufio.NewWriterSize(output, 1<<20)
	var failed error
	for next := range queue {
		var line []byte
		select {
		case line = <-next:
		default:
			failed = errors.Join(failed, writer.Flush())
			line = <-next
		}
		if failed == nil {
			_, failed = writer.Write(line)
		}
		if len(queue) == 0 && failed == nil {
			failed = writer.Flush()
		}
	}
	return errors.Join(failed, writer.Flush())
}
