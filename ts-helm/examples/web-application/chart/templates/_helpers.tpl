{{/* The name of the release's objects. */}}
{{- define "web-application.fullname" -}}
{{ trunc 30 .Release.Name }}
{{- end }}

{{/* The ServiceAccount of the pods. */}}
{{- define "web-application.serviceAccountName" -}}
{{ .Values.serviceAccount.name | default (ternary (include "web-application.fullname" .) "default" .Values.serviceAccount.create) }}
{{- end }}

{{/* The image of the application, by digest where there is one. */}}
{{- define "web-application.image" -}}
{{- with .Values.image.digest -}}
{{ $.Values.image.registry }}/{{ $.Values.image.repository }}@{{ . }}
{{- else -}}
{{ .Values.image.registry }}/{{ .Values.image.repository }}:{{ .Values.image.tag | default .Chart.AppVersion }}
{{- end -}}
{{- end }}

{{/* Labels that select the pods of a component; they never change. Takes a dict of root and component. */}}
{{- define "web-application.selectorLabels" -}}
app.kubernetes.io/name: {{ .root.Chart.Name | quote }}
app.kubernetes.io/instance: {{ .root.Release.Name | quote }}
app.kubernetes.io/component: {{ .component | quote }}
{{- end }}

{{/* Labels of every object of a component. Takes a dict of root and component. */}}
{{- define "web-application.labels" -}}
helm.sh/chart: '{{ .root.Chart.Name }}-{{ replace "+" "_" .root.Chart.Version }}'
app.kubernetes.io/version: {{ .root.Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .root.Release.Service | quote }}
{{ include "web-application.selectorLabels" (dict "root" .root "component" .component) }}
{{- end }}

{{/* The entries of a menu in order, each with those below it. */}}
{{- define "web-application.menu" -}}
{{- range $entryName := include "web-application.inOrder" . | fromJsonArray }}
{{- $entry := index $ $entryName }}
- title: {{ $entry.title | quote }}
  {{- with $entry.url }}
  url: {{ . | quote }}
  {{- end }}
  {{- with $entry.entries }}
  entries:
    {{- include "web-application.menu" . | trim | nindent 4 }}
  {{- end }}
{{- end }}
{{- end }}

{{/* The names of the entries that are not null, by their field order (0 where absent), then by name, as a JSON array. */}}
{{- define "web-application.inOrder" -}}
{{- $names := list }}
{{- range $name, $entry := . }}
{{- if not (kindIs "invalid" $entry) }}
{{- $names = append $names (printf "%017d %s" (add 9007199254740992 $entry.order) $name) }}
{{- end }}
{{- end }}
{{- $sorted := list }}
{{- range sortAlpha $names }}
{{- $sorted = append $sorted (substr 18 -1 .) }}
{{- end }}
{{- toJson $sorted }}
{{- end }}

{{/* The keys of a map whose entries are not null, in byte order, as a JSON array. */}}
{{- define "web-application.keys" -}}
{{- $keys := list }}
{{- range $key, $entry := . }}
{{- if not (kindIs "invalid" $entry) }}
{{- $keys = append $keys $key }}
{{- end }}
{{- end }}
{{- toJson $keys }}
{{- end }}
