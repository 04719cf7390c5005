{{/* Labels of all objects: those of global, then the chart’s own. */}}
{{- define "jobpilot-exporters.commonLabels" -}}
{{- range $labelName, $label := .Values.global.commonLabels }}
{{- if not (kindIs "invalid" $label) }}
{{- if kindIs "invalid" (index $.Values.commonLabels $labelName) }}
{{ $labelName | quote }}: {{ $label | quote }}
{{- end }}
{{- end }}
{{- end }}
{{- range $labelName, $label := .Values.commonLabels }}
{{- if not (kindIs "invalid" $label) }}
{{ $labelName | quote }}: {{ $label | quote }}
{{- end }}
{{- end }}
{{- end }}

{{/* Labels of an object: those of global, then the chart’s own for all objects, then those of this one. Takes a dict of root and own. */}}
{{- define "jobpilot-exporters.labelsBeside" -}}
{{- range $labelName, $label := .root.Values.global.commonLabels }}
{{- if not (kindIs "invalid" $label) }}
{{- if and (kindIs "invalid" (index $.root.Values.commonLabels $labelName)) (kindIs "invalid" (index $.own $labelName)) }}
{{ $labelName | quote }}: {{ $label | quote }}
{{- end }}
{{- end }}
{{- end }}
{{- range $labelName, $label := .root.Values.commonLabels }}
{{- if not (kindIs "invalid" $label) }}
{{- if kindIs "invalid" (index $.own $labelName) }}
{{ $labelName | quote }}: {{ $label | quote }}
{{- end }}
{{- end }}
{{- end }}
{{- range $labelName, $label := .own }}
{{- if not (kindIs "invalid" $label) }}
{{ $labelName | quote }}: {{ $label | quote }}
{{- end }}
{{- end }}
{{- end }}

{{/* Annotations of all objects: those of global, then the chart’s own. */}}
{{- define "jobpilot-exporters.commonAnnotations" -}}
{{- range $annotationName, $annotation := .Values.global.commonAnnotations }}
{{- if not (kindIs "invalid" $annotation) }}
{{- if kindIs "invalid" (index $.Values.commonAnnotations $annotationName) }}
{{ $annotationName | quote }}: {{ $annotation | quote }}
{{- end }}
{{- end }}
{{- end }}
{{- range $annotationName, $annotation := .Values.commonAnnotations }}
{{- if not (kindIs "invalid" $annotation) }}
{{ $annotationName | quote }}: {{ $annotation | quote }}
{{- end }}
{{- end }}
{{- end }}

{{/* Annotations of an object: those of global, then the chart’s own for all objects, then those of this one. Takes a dict of root and own. */}}
{{- define "jobpilot-exporters.annotations" -}}
{{- range $annotationName, $annotation := .root.Values.global.commonAnnotations }}
{{- if not (kindIs "invalid" $annotation) }}
{{- if and (kindIs "invalid" (index $.root.Values.commonAnnotations $annotationName)) (kindIs "invalid" (index $.own $annotationName)) }}
{{ $annotationName | quote }}: {{ $annotation | quote }}
{{- end }}
{{- end }}
{{- end }}
{{- range $annotationName, $annotation := .root.Values.commonAnnotations }}
{{- if not (kindIs "invalid" $annotation) }}
{{- if kindIs "invalid" (index $.own $annotationName) }}
{{ $annotationName | quote }}: {{ $annotation | quote }}
{{- end }}
{{- end }}
{{- end }}
{{- range $annotationName, $annotation := .own }}
{{- if not (kindIs "invalid" $annotation) }}
{{ $annotationName | quote }}: {{ $annotation | quote }}
{{- end }}
{{- end }}
{{- end }}

{{/* Secrets with credentials of the registry: the chart’s own, else those of global. */}}
{{- define "jobpilot-exporters.imagePullSecrets" -}}
{{- with .Values.imagePullSecrets }}
{{ toYaml . }}
{{- else }}
{{- range $secret := .Values.global.imagePullSecrets }}
{{- if kindIs "string" $secret }}
- name: {{ $secret | quote }}
{{- else }}
- {{- toYaml $secret | nindent 2 }}
{{- end }}
{{- end }}
{{- end }}
{{- end }}

{{/* Labels that select the pods of an exporter. Immutable. Takes a dict of root and exporter. */}}
{{- define "jobpilot-exporters.selectorLabels" -}}
app.kubernetes.io/name: {{ .exporter }}
app.kubernetes.io/instance: {{ .root.Release.Name | quote }}
{{- end }}

{{/* Labels of every object of an exporter. Takes a dict of root and exporter. */}}
{{- define "jobpilot-exporters.labels" -}}
{{ include "jobpilot-exporters.selectorLabels" (dict "root" .root "exporter" .exporter) }}
app.kubernetes.io/component: {{ .exporter }}
app.kubernetes.io/part-of: jobpilot-monitoring
app.kubernetes.io/version: {{ .root.Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .root.Release.Service | quote }}
helm.sh/chart: jobpilot-exporters-{{ replace "+" "_" .root.Chart.Version }}
{{- if or .root.Values.commonLabels .root.Values.global.commonLabels }}
{{ include "jobpilot-exporters.commonLabels" .root | trim }}
{{- end }}
{{- end }}

{{/* The entries of a map of strings; one that is null is left out. */}}
{{- define "jobpilot-exporters.stringMap" -}}
{{- range $entryName, $entry := . }}
{{- if not (kindIs "invalid" $entry) }}
{{ $entryName | quote }}: {{ $entry | quote }}
{{- end }}
{{- end }}
{{- end }}

{{/* Annotations of pods: those by which Prometheus finds them, then the user’s own. Takes a dict of root, port and own. */}}
{{- define "jobpilot-exporters.podAnnotations" -}}
{{- if .root.Values.scrapeAnnotations }}
prometheus.io/scrape: 'true'
prometheus.io/port: {{ int64 .port | toString | quote }}
{{- end }}
{{- range $annotationName, $annotation := .own }}
{{- if not (kindIs "invalid" $annotation) }}
{{- if and $.root.Values.scrapeAnnotations (hasPrefix "prometheus.io/" $annotationName) }}
{{- fail (printf "pod.annotations: the chart writes the annotations of prometheus.io itself; leave %s out, or set scrapeAnnotations to false" $annotationName) }}
{{- end }}
{{ $annotationName | quote }}: {{ $annotation | quote }}
{{- end }}
{{- end }}
{{- end }}

{{/* The full name of an image. Takes a dict of root and image. */}}
{{- define "jobpilot-exporters.image" -}}
{{- if .image.digest -}}
{{ .root.Values.imageRegistry | default .root.Values.global.imageRegistry | default .image.registry }}/{{ .image.repository }}:{{ .image.tag }}@{{ .image.digest }}
{{- else -}}
{{ .root.Values.imageRegistry | default .root.Values.global.imageRegistry | default .image.registry }}/{{ .image.repository }}:{{ .image.tag }}
{{- end -}}
{{- end }}
