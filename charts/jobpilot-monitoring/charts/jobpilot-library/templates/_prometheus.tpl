{{/* Relabelling steps, in their order. */}}
{{- define "jobpilot-monitoring.relabelings" -}}
{{- range $stepName := include "jobpilot-monitoring.inOrder" . | fromJsonArray }}
{{- $step := index $ $stepName }}
- action: {{ $step.action | default "replace" }}
  {{- if not (kindIs "invalid" $step.sourceLabels) }}
  source_labels:
    {{- toYaml $step.sourceLabels | nindent 4 }}
  {{- end }}
  {{- if not (kindIs "invalid" $step.separator) }}
  separator: {{ $step.separator | quote }}
  {{- end }}
  {{- with $step.regex }}
  regex: {{ . | quote }}
  {{- end }}
  {{- with $step.modulus }}
  modulus: {{ . | int64 }}
  {{- end }}
  {{- with $step.targetLabel }}
  target_label: {{ . | quote }}
  {{- end }}
  {{- if not (kindIs "invalid" $step.replacement) }}
  replacement: {{ $step.replacement | quote }}
  {{- end }}
{{- end }}
{{- end }}

{{/* Credentials and TLS of a scrape job or remote write, as files of a mounted secret. Takes a dict of root, of and place. */}}
{{- define "jobpilot-monitoring.prometheus.client" -}}
tls_config:
  insecure_skip_verify: {{ (.of.tls).insecureSkipVerify | default false }}
  {{- with (.of.tls).serverName }}
  server_name: {{ . | quote }}
  {{- end }}
  {{- with .of.credentials }}
  {{- with .caKey }}
  ca_file: /etc/prometheus/secrets/{{ $.of.credentials.secretName }}/{{ . }}
  {{- end }}
  {{- with .certKey }}
  cert_file: /etc/prometheus/secrets/{{ $.of.credentials.secretName }}/{{ . }}
  {{- end }}
  {{- with .keyKey }}
  key_file: /etc/prometheus/secrets/{{ $.of.credentials.secretName }}/{{ . }}
  {{- end }}
  {{- end }}
{{- with .of.credentials }}
{{- with .authorization }}
authorization:
  type: {{ .type | default "Bearer" | quote }}
  credentials_file: /etc/prometheus/secrets/{{ $.of.credentials.secretName }}/{{ .credentialsKey }}
{{- end }}
{{- with .basicAuth }}
basic_auth:
  username: {{ .username | quote }}
  password_file: /etc/prometheus/secrets/{{ $.of.credentials.secretName }}/{{ .passwordKey }}
{{- end }}
{{- if kindIs "invalid" (index $.root.Values.prometheus.secrets .secretName) }}
{{- fail (printf "%s.credentials.secretName: %s is not in prometheus.secrets, so it would not be mounted" $.place .secretName) }}
{{- end }}
{{- end }}
{{- end }}

{{/* The scrape of annotated services: of those whose annotation honor-labels is true, or of all others. Takes a dict of root and honorLabels. */}}
{{- define "jobpilot-monitoring.prometheus.annotatedServices" -}}
kubernetes_sd_configs:
  - role: endpointslice
    {{- with .root.Values.prometheus.scrape.namespaces }}
    namespaces:
      names:
        {{- toYaml . | nindent 8 }}
    {{- end }}
sample_limit: {{ .root.Values.prometheus.limits.sampleLimit | int64 }}
target_limit: {{ .root.Values.prometheus.limits.targetLimit }}
label_limit: {{ .root.Values.prometheus.limits.labelLimit }}
label_name_length_limit: {{ .root.Values.prometheus.limits.labelNameLengthLimit }}
label_value_length_limit: {{ .root.Values.prometheus.limits.labelValueLengthLimit }}
body_size_limit: {{ .root.Values.prometheus.limits.bodySizeLimit | quote }}
{{- with .root.Values.prometheus.metricDropRules }}
metric_relabel_configs:
  {{- include "jobpilot-monitoring.relabelings" . | trim | nindent 2 }}
{{- end }}
relabel_configs:
  - source_labels:
      - __meta_kubernetes_service_annotation_prometheus_io_scrape
    action: keep
    regex: 'true'
  - source_labels:
      - __meta_kubernetes_service_annotation_prometheus_io_scheme
    regex: (https?)
    target_label: __scheme__
  - source_labels:
      - __meta_kubernetes_service_annotation_prometheus_io_path
    regex: (.+)
    target_label: __metrics_path__
  - source_labels:
      - __address__
      - __meta_kubernetes_service_annotation_prometheus_io_port
    regex: (\[[^\]]+\]|[^:]+)(?::\d+)?;(\d+)
    target_label: __address__
    replacement: $1:$2
  - action: labelmap
    regex: __meta_kubernetes_service_annotation_prometheus_io_param_(.+)
    replacement: __param_$1
  - source_labels:
      - __meta_kubernetes_service_annotation_prometheus_io_honor_labels
    action: {{ ternary "keep" "drop" .honorLabels }}
    regex: 'true'
  - source_labels:
      - __meta_kubernetes_endpointslice_port
      - __meta_kubernetes_service_annotation_prometheus_io_port
    action: drop
    regex: ;
  - source_labels:
      - __meta_kubernetes_endpointslice_port_protocol
      - __meta_kubernetes_service_annotation_prometheus_io_port
    action: drop
    regex: (UDP|SCTP);
  - source_labels:
      - __meta_kubernetes_namespace
    target_label: namespace
  - source_labels:
      - __meta_kubernetes_pod_name
    target_label: pod
  - source_labels:
      - __meta_kubernetes_pod_node_name
    target_label: node
  - source_labels:
      - __meta_kubernetes_service_name
    target_label: service
{{- end }}
