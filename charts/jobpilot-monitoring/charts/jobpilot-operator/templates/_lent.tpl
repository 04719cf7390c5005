{{/* All rules, as one PrometheusRule. */}}
{{- define "jobpilot-monitoring.operator.prometheusRule" -}}
apiVersion: monitoring.coreos.com/v1
kind: PrometheusRule
metadata:
  name: {{ .Values.namePrefix | default .Values.global.namePrefix }}prometheus-rules
  namespace: {{ .Release.Namespace | quote }}
  labels:
    {{- include "jobpilot-monitoring.labels" (dict "root" . "component" "prometheus") | nindent 4 }}
    {{- range $operatorLabelName, $operatorLabel := .Values.operator.labels }}
    {{- if not (kindIs "invalid" $operatorLabel) }}
    {{- if and (kindIs "invalid" (index $.Values.commonLabels $operatorLabelName)) (kindIs "invalid" (index $.Values.global.commonLabels $operatorLabelName)) }}
    {{ $operatorLabelName | quote }}: {{ $operatorLabel | quote }}
    {{- end }}
    {{- end }}
    {{- end }}
  {{- if or .Values.commonAnnotations .Values.global.commonAnnotations }}
  annotations:
    {{- include "jobpilot-monitoring.commonAnnotations" . | trim | nindent 4 }}
  {{- end }}
spec:
  groups:
    - name: recordings
      rules:
        - record: 'node_namespace_pod:kube_pod_info:'
          expr: |-
            topk by (namespace, pod) (1, max by (node, namespace, pod) ({{ .Values.metrics.podInfo }}))
    {{- if .Values.alertGroups.serviceHealth.enabled }}
    -
      {{- include "jobpilot-monitoring.alertGroup" (dict "root" . "name" "service-health" "key" "serviceHealth" "group" .Values.alertGroups.serviceHealth "dashboards" (include "jobpilot-monitoring.dashboardsUrl" .)) | nindent 6 }}
    {{- end }}
    {{- if .Values.alertGroups.infrastructure.enabled }}
    -
      {{- include "jobpilot-monitoring.alertGroup" (dict "root" . "name" "infrastructure" "key" "infrastructure" "group" .Values.alertGroups.infrastructure "dashboards" (include "jobpilot-monitoring.dashboardsUrl" .)) | nindent 6 }}
    {{- end }}
    {{- if .Values.alertGroups.database.enabled }}
    -
      {{- include "jobpilot-monitoring.alertGroup" (dict "root" . "name" "database" "key" "database" "group" .Values.alertGroups.database "dashboards" (include "jobpilot-monitoring.dashboardsUrl" .)) | nindent 6 }}
    {{- end }}
    {{- if .Values.alertGroups.messageQueue.enabled }}
    -
      {{- include "jobpilot-monitoring.alertGroup" (dict "root" . "name" "message-queue" "key" "messageQueue" "group" .Values.alertGroups.messageQueue "dashboards" (include "jobpilot-monitoring.dashboardsUrl" .)) | nindent 6 }}
    {{- end }}
    {{- if .Values.alertGroups.businessMetrics.enabled }}
    -
      {{- include "jobpilot-monitoring.alertGroup" (dict "root" . "name" "business-metrics" "key" "businessMetrics" "group" .Values.alertGroups.businessMetrics "dashboards" (include "jobpilot-monitoring.dashboardsUrl" .)) | nindent 6 }}
    {{- end }}
    {{- if .Values.alertGroups.monitoring.enabled }}
    -
      {{- include "jobpilot-monitoring.alertGroup" (dict "root" . "name" "monitoring" "key" "monitoring" "group" .Values.alertGroups.monitoring "dashboards" (include "jobpilot-monitoring.dashboardsUrl" .)) | nindent 6 }}
    {{- end }}
    {{- range $groupName := include "jobpilot-monitoring.inOrder" .Values.extraAlertGroups | fromJsonArray }}
    {{- $group := index $.Values.extraAlertGroups $groupName }}
    {{- if dig "enabled" true $group }}
    - name: {{ $groupName | quote }}
      {{- with $group.interval }}
      interval: {{ . }}
      {{- end }}
      rules:
        {{- range $recordingName := include "jobpilot-monitoring.inOrder" $group.recordings | fromJsonArray }}
        {{- $recording := index $group.recordings $recordingName }}
        {{- if dig "enabled" true $recording }}
        - record: {{ $recordingName | quote }}
          expr: {{ $recording.expr | quote }}
          {{- with $recording.labels }}
          labels:
            {{- range $labelName, $label := . }}
            {{- if $label }}
            {{ $labelName | quote }}: {{ $label | quote }}
            {{- end }}
            {{- end }}
          {{- end }}
        {{- end }}
        {{- end }}
        {{- range $ruleName := include "jobpilot-monitoring.inOrder" $group.rules | fromJsonArray }}
        {{- $rule := index $group.rules $ruleName }}
        {{- if dig "enabled" true $rule }}
        {{- range $stage := splitList " " (ternary "alert escalation" "alert" (and (eq ($rule.severity | default "warning") "critical") (dig "escalate" true $rule) $.Values.alerting.escalation.enabled)) }}
        - alert: {{ $ruleName | quote }}
          expr: {{ $rule.expr | quote }}
          {{- if eq $stage "escalation" }}
          for: '{{ add (include "jobpilot-monitoring.durationSeconds" (printf "%s%s" ($rule.for | default "5m") $.Values.alerting.escalation.after) | float64) 0 }}s'
          {{- else }}
          for: {{ $rule.for | default "5m" }}
          {{- end }}
          {{- with $rule.keepFiringFor }}
          keep_firing_for: {{ . }}
          {{- end }}
          labels:
            severity: {{ $rule.severity | default "warning" }}
            alert_group: {{ $groupName | quote }}
            {{- if eq $stage "escalation" }}
            escalation: 'true'
            {{- end }}
            {{- range $labelName, $label := $rule.labels }}
            {{- if $label }}
            {{ $labelName | quote }}: {{ $label | quote }}
            {{- end }}
            {{- end }}
            {{- range $groupLabelName, $groupLabel := $group.labels }}
            {{- if $groupLabel }}
            {{- if kindIs "invalid" (index ($rule.labels | default dict) $groupLabelName) }}
            {{ $groupLabelName | quote }}: {{ $groupLabel | quote }}
            {{- end }}
            {{- end }}
            {{- end }}
          {{- with $rule.annotations }}
          annotations:
            {{- range $annotationName, $annotation := . }}
            {{- if $annotation }}
            {{ $annotationName | quote }}: {{ $annotation | quote }}
            {{- end }}
            {{- end }}
          {{- end }}
        {{- end }}
        {{- end }}
        {{- end }}
    {{- end }}
    {{- end }}
{{- if and (not .Values.operator.ownPrometheus) (not (kindIs "invalid" .Values.prometheus.scrapeConfigFiles)) }}
{{- fail "prometheus.scrapeConfigFiles has no effect on the Prometheus of the Prometheus Operator, which has spec.additionalScrapeConfigs of its own; leave it out" }}
{{- end }}
{{- if and (not .Values.operator.ownPrometheus) (not (kindIs "invalid" .Values.prometheus.outOfOrderTimeWindow)) }}
{{- fail "prometheus.outOfOrderTimeWindow has no effect on the Prometheus of the Prometheus Operator, which has spec.tsdb of its own; leave it out" }}
{{- end }}
{{- if and (not .Values.operator.ownPrometheus) (not (kindIs "invalid" .Values.prometheus.exemplars)) }}
{{- fail "prometheus.exemplars has no effect on the Prometheus of the Prometheus Operator, which has spec.exemplars of its own; leave it out" }}
{{- end }}
{{- if and (not .Values.operator.ownPrometheus) (not (kindIs "invalid" .Values.prometheus.scrapeNativeHistograms)) }}
{{- fail "prometheus.scrapeNativeHistograms has no effect on the Prometheus of the Prometheus Operator, which has spec.scrapeNativeHistograms of its own; leave it out" }}
{{- end }}
{{- if and (not .Values.operator.ownPrometheus) (not (kindIs "invalid" .Values.prometheus.alertRelabelings)) }}
{{- fail "prometheus.alertRelabelings has no effect on the Prometheus of the Prometheus Operator, which has spec.additionalAlertRelabelConfigs of its own; leave it out" }}
{{- end }}
{{- if or .Values.componentTls.enabled .Values.componentTls.basicAuth.enabled }}
{{- fail "componentTls.enabled: the servers of the Prometheus Operator have settings of TLS of their own (spec.web); leave it false with operator.enabled" }}
{{- end }}
{{- end }}

{{/* Pods that ask for their scrape by annotation. */}}
{{- define "jobpilot-monitoring.operator.podMonitor" -}}
apiVersion: monitoring.coreos.com/v1
kind: PodMonitor
metadata:
  name: {{ .Values.namePrefix | default .Values.global.namePrefix }}annotated-pods
  namespace: {{ .Release.Namespace | quote }}
  labels:
    {{- include "jobpilot-monitoring.labels" (dict "root" . "component" "prometheus") | nindent 4 }}
    {{- range $operatorLabelName, $operatorLabel := .Values.operator.labels }}
    {{- if not (kindIs "invalid" $operatorLabel) }}
    {{- if and (kindIs "invalid" (index $.Values.commonLabels $operatorLabelName)) (kindIs "invalid" (index $.Values.global.commonLabels $operatorLabelName)) }}
    {{ $operatorLabelName | quote }}: {{ $operatorLabel | quote }}
    {{- end }}
    {{- end }}
    {{- end }}
  {{- if or .Values.commonAnnotations .Values.global.commonAnnotations }}
  annotations:
    {{- include "jobpilot-monitoring.commonAnnotations" . | trim | nindent 4 }}
  {{- end }}
spec:
  {{- with .Values.prometheus.scrape.namespaces }}
  namespaceSelector:
    matchNames:
      {{- toYaml . | nindent 6 }}
  {{- else }}
  namespaceSelector:
    any: true
  {{- end }}
  selector: {}
  {{- with .Values.prometheus.scrape.fallbackScrapeProtocol }}
  fallbackScrapeProtocol: {{ . }}
  {{- end }}
  sampleLimit: {{ .Values.prometheus.limits.sampleLimit | int64 }}
  targetLimit: {{ .Values.prometheus.limits.targetLimit }}
  labelLimit: {{ .Values.prometheus.limits.labelLimit }}
  labelNameLengthLimit: {{ .Values.prometheus.limits.labelNameLengthLimit }}
  labelValueLengthLimit: {{ .Values.prometheus.limits.labelValueLengthLimit }}
  bodySizeLimit: {{ .Values.prometheus.limits.bodySizeLimit | quote }}
  podMetricsEndpoints:
    - relabelings:
        {{- with .Values.prometheus.scrape.excludedNamespaces }}
        - sourceLabels:
            - __meta_kubernetes_namespace
          action: drop
          regex: {{ join "|" . | quote }}
        {{- end }}
        - sourceLabels:
            - __meta_kubernetes_pod_annotation_prometheus_io_scrape
          action: keep
          regex: 'true'
        - sourceLabels:
            - __meta_kubernetes_pod_annotation_prometheus_io_scheme
          regex: (https?)
          targetLabel: __scheme__
        - sourceLabels:
            - __meta_kubernetes_pod_annotation_prometheus_io_path
          regex: (.+)
          targetLabel: __metrics_path__
        - sourceLabels:
            - __address__
            - __meta_kubernetes_pod_annotation_prometheus_io_port
          regex: (\[[^\]]+\]|[^:]+)(?::\d+)?;(\d+)
          replacement: $1:$2
          targetLabel: __address__
        - action: labelmap
          regex: __meta_kubernetes_pod_annotation_prometheus_io_param_(.+)
          replacement: __param_$1
        - sourceLabels:
            - __address__
            - __meta_kubernetes_pod_annotation_prometheus_io_port
          regex: ([0-9a-f]*:[0-9a-f]*:[0-9a-f:.]*);(\d+)
          replacement: '[$1]:$2'
          targetLabel: __address__
        - sourceLabels:
            - __meta_kubernetes_pod_container_port_number
            - __meta_kubernetes_pod_annotation_prometheus_io_port
          action: drop
          regex: ;
        - sourceLabels:
            - __meta_kubernetes_pod_container_port_protocol
            - __meta_kubernetes_pod_annotation_prometheus_io_port
          action: drop
          regex: (UDP|SCTP);
        - sourceLabels:
            - __meta_kubernetes_pod_phase
          action: drop
          regex: Pending|Succeeded|Failed
        - sourceLabels:
            - __meta_kubernetes_pod_container_init
          action: drop
          regex: 'true'
        - sourceLabels:
            - __meta_kubernetes_namespace
          targetLabel: namespace
        - sourceLabels:
            - __meta_kubernetes_pod_name
          targetLabel: pod
        - sourceLabels:
            - __meta_kubernetes_pod_node_name
          targetLabel: node
        - sourceLabels:
            - __meta_kubernetes_pod_label_jobpilot_com_server
          regex: (.+)
          targetLabel: server
        - sourceLabels:
            - __meta_kubernetes_pod_label_app
          regex: (.+)
          targetLabel: service
        - sourceLabels:
            - __meta_kubernetes_pod_label_app_kubernetes_io_name
          regex: (.+)
          targetLabel: service
        - targetLabel: job
          replacement: kubernetes-pods
        - regex: container
          action: labeldrop
        {{- if not (kindIs "invalid" .Values.prometheus.scrape.pods.relabelings) }}
        {{- include "jobpilot-monitoring.operator.relabelings" .Values.prometheus.scrape.pods.relabelings | trim | nindent 8 }}
        {{- end }}
      {{- with .Values.prometheus.scrape.pods.scrapeInterval }}
      interval: {{ . }}
      {{- end }}
      {{- with .Values.prometheus.metricDropRules }}
      metricRelabelings:
        {{- include "jobpilot-monitoring.operator.relabelings" . | trim | nindent 8 }}
      {{- end }}
{{- end }}

{{/* Endpoints of services that ask for their scrape by annotation. */}}
{{- define "jobpilot-monitoring.operator.serviceMonitor" -}}
apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata:
  name: {{ .Values.namePrefix | default .Values.global.namePrefix }}annotated-services
  namespace: {{ .Release.Namespace | quote }}
  labels:
    {{- include "jobpilot-monitoring.labels" (dict "root" . "component" "prometheus") | nindent 4 }}
    {{- range $operatorLabelName, $operatorLabel := .Values.operator.labels }}
    {{- if not (kindIs "invalid" $operatorLabel) }}
    {{- if and (kindIs "invalid" (index $.Values.commonLabels $operatorLabelName)) (kindIs "invalid" (index $.Values.global.commonLabels $operatorLabelName)) }}
    {{ $operatorLabelName | quote }}: {{ $operatorLabel | quote }}
    {{- end }}
    {{- end }}
    {{- end }}
  {{- if or .Values.commonAnnotations .Values.global.commonAnnotations }}
  annotations:
    {{- include "jobpilot-monitoring.commonAnnotations" . | trim | nindent 4 }}
  {{- end }}
spec:
  {{- with .Values.prometheus.scrape.namespaces }}
  namespaceSelector:
    matchNames:
      {{- toYaml . | nindent 6 }}
  {{- else }}
  namespaceSelector:
    any: true
  {{- end }}
  selector: {}
  {{- with .Values.prometheus.scrape.fallbackScrapeProtocol }}
  fallbackScrapeProtocol: {{ . }}
  {{- end }}
  sampleLimit: {{ .Values.prometheus.limits.sampleLimit | int64 }}
  targetLimit: {{ .Values.prometheus.limits.targetLimit }}
  labelLimit: {{ .Values.prometheus.limits.labelLimit }}
  labelNameLengthLimit: {{ .Values.prometheus.limits.labelNameLengthLimit }}
  labelValueLengthLimit: {{ .Values.prometheus.limits.labelValueLengthLimit }}
  bodySizeLimit: {{ .Values.prometheus.limits.bodySizeLimit | quote }}
  endpoints:
    - relabelings:
        {{- with .Values.prometheus.scrape.excludedNamespaces }}
        - sourceLabels:
            - __meta_kubernetes_namespace
          action: drop
          regex: {{ join "|" . | quote }}
        {{- end }}
        - sourceLabels:
            - __meta_kubernetes_service_annotation_prometheus_io_scrape
          action: keep
          regex: 'true'
        - sourceLabels:
            - __meta_kubernetes_service_annotation_prometheus_io_scheme
          regex: (https?)
          targetLabel: __scheme__
        - sourceLabels:
            - __meta_kubernetes_service_annotation_prometheus_io_path
          regex: (.+)
          targetLabel: __metrics_path__
        - sourceLabels:
            - __address__
            - __meta_kubernetes_service_annotation_prometheus_io_port
          regex: (\[[^\]]+\]|[^:]+)(?::\d+)?;(\d+)
          replacement: $1:$2
          targetLabel: __address__
        - action: labelmap
          regex: __meta_kubernetes_service_annotation_prometheus_io_param_(.+)
          replacement: __param_$1
        - sourceLabels:
            - __meta_kubernetes_service_annotation_prometheus_io_honor_labels
          action: drop
          regex: 'true'
        - sourceLabels:
            - __meta_kubernetes_endpointslice_port_protocol
            - __meta_kubernetes_endpoint_port_protocol
            - __meta_kubernetes_service_annotation_prometheus_io_port
          action: keep
          regex: (TCP;|;TCP);|.*;.*;.+
        - sourceLabels:
            - __meta_kubernetes_namespace
          targetLabel: namespace
        - sourceLabels:
            - __meta_kubernetes_pod_name
          targetLabel: pod
        - sourceLabels:
            - __meta_kubernetes_pod_node_name
          targetLabel: node
        - sourceLabels:
            - __meta_kubernetes_pod_label_jobpilot_com_server
          regex: (.+)
          targetLabel: server
        - sourceLabels:
            - __meta_kubernetes_service_name
          targetLabel: service
        - targetLabel: job
          replacement: kubernetes-services
        - regex: container
          action: labeldrop
        {{- if not (kindIs "invalid" .Values.prometheus.scrape.services.relabelings) }}
        {{- include "jobpilot-monitoring.operator.relabelings" .Values.prometheus.scrape.services.relabelings | trim | nindent 8 }}
        {{- end }}
      {{- with .Values.prometheus.scrape.services.scrapeInterval }}
      interval: {{ . }}
      {{- end }}
      {{- with .Values.prometheus.metricDropRules }}
      metricRelabelings:
        {{- include "jobpilot-monitoring.operator.relabelings" . | trim | nindent 8 }}
      {{- end }}
    - honorLabels: true
      {{- with .Values.prometheus.scrape.services.scrapeInterval }}
      interval: {{ . }}
      {{- end }}
      relabelings:
        {{- with .Values.prometheus.scrape.excludedNamespaces }}
        - sourceLabels:
            - __meta_kubernetes_namespace
          action: drop
          regex: {{ join "|" . | quote }}
        {{- end }}
        - sourceLabels:
            - __meta_kubernetes_service_annotation_prometheus_io_scrape
          action: keep
          regex: 'true'
        - sourceLabels:
            - __meta_kubernetes_service_annotation_prometheus_io_scheme
          regex: (https?)
          targetLabel: __scheme__
        - sourceLabels:
            - __meta_kubernetes_service_annotation_prometheus_io_path
          regex: (.+)
          targetLabel: __metrics_path__
        - sourceLabels:
            - __address__
            - __meta_kubernetes_service_annotation_prometheus_io_port
          regex: (\[[^\]]+\]|[^:]+)(?::\d+)?;(\d+)
          replacement: $1:$2
          targetLabel: __address__
        - action: labelmap
          regex: __meta_kubernetes_service_annotation_prometheus_io_param_(.+)
          replacement: __param_$1
        - sourceLabels:
            - __meta_kubernetes_service_annotation_prometheus_io_honor_labels
          action: keep
          regex: 'true'
        - sourceLabels:
            - __meta_kubernetes_endpointslice_port_protocol
            - __meta_kubernetes_endpoint_port_protocol
            - __meta_kubernetes_service_annotation_prometheus_io_port
          action: keep
          regex: (TCP;|;TCP);|.*;.*;.+
        - sourceLabels:
            - __meta_kubernetes_namespace
          targetLabel: namespace
        - sourceLabels:
            - __meta_kubernetes_pod_name
          targetLabel: pod
        - sourceLabels:
            - __meta_kubernetes_pod_node_name
          targetLabel: node
        - sourceLabels:
            - __meta_kubernetes_pod_label_jobpilot_com_server
          regex: (.+)
          targetLabel: server
        - sourceLabels:
            - __meta_kubernetes_service_name
          targetLabel: service
        - targetLabel: job
          replacement: kubernetes-services-honor-labels
        - regex: container
          action: labeldrop
        {{- if not (kindIs "invalid" .Values.prometheus.scrape.services.relabelings) }}
        {{- include "jobpilot-monitoring.operator.relabelings" .Values.prometheus.scrape.services.relabelings | trim | nindent 8 }}
        {{- end }}
      {{- with .Values.prometheus.metricDropRules }}
      metricRelabelings:
        {{- include "jobpilot-monitoring.operator.relabelings" . | trim | nindent 8 }}
      {{- end }}
{{- end }}

{{/* The alertmanager of the release. */}}
{{- define "jobpilot-monitoring.operator.alertmanagerMonitor" -}}
apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata:
  name: {{ .Values.namePrefix | default .Values.global.namePrefix }}alertmanager
  namespace: {{ .Release.Namespace | quote }}
  labels:
    {{- include "jobpilot-monitoring.labels" (dict "root" . "component" "prometheus") | nindent 4 }}
    {{- range $operatorLabelName, $operatorLabel := .Values.operator.labels }}
    {{- if not (kindIs "invalid" $operatorLabel) }}
    {{- if and (kindIs "invalid" (index $.Values.commonLabels $operatorLabelName)) (kindIs "invalid" (index $.Values.global.commonLabels $operatorLabelName)) }}
    {{ $operatorLabelName | quote }}: {{ $operatorLabel | quote }}
    {{- end }}
    {{- end }}
    {{- end }}
  {{- if or .Values.commonAnnotations .Values.global.commonAnnotations }}
  annotations:
    {{- include "jobpilot-monitoring.commonAnnotations" . | trim | nindent 4 }}
  {{- end }}
spec:
  selector:
    matchLabels:
      {{- include "jobpilot-monitoring.selectorLabels" (dict "root" . "component" "alertmanager") | nindent 6 }}
  endpoints:
    - port: web
      {{- if include "jobpilot-monitoring.alertmanager.path" . }}
      path: {{ include "jobpilot-monitoring.alertmanager.path" . }}/metrics
      {{- end }}
      relabelings:
        - sourceLabels:
            - __meta_kubernetes_service_name
          action: keep
          regex: {{ .Values.namePrefix | default .Values.global.namePrefix }}alertmanager-headless
        - targetLabel: job
          replacement: alertmanager
        - targetLabel: service
          replacement: {{ .Values.namePrefix | default .Values.global.namePrefix }}alertmanager
{{- end }}

{{/* The grafana of the release. */}}
{{- define "jobpilot-monitoring.operator.grafanaMonitor" -}}
apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata:
  name: {{ .Values.namePrefix | default .Values.global.namePrefix }}grafana
  namespace: {{ .Release.Namespace | quote }}
  labels:
    {{- include "jobpilot-monitoring.labels" (dict "root" . "component" "prometheus") | nindent 4 }}
    {{- range $operatorLabelName, $operatorLabel := .Values.operator.labels }}
    {{- if not (kindIs "invalid" $operatorLabel) }}
    {{- if and (kindIs "invalid" (index $.Values.commonLabels $operatorLabelName)) (kindIs "invalid" (index $.Values.global.commonLabels $operatorLabelName)) }}
    {{ $operatorLabelName | quote }}: {{ $operatorLabel | quote }}
    {{- end }}
    {{- end }}
    {{- end }}
  {{- if or .Values.commonAnnotations .Values.global.commonAnnotations }}
  annotations:
    {{- include "jobpilot-monitoring.commonAnnotations" . | trim | nindent 4 }}
  {{- end }}
spec:
  selector:
    matchLabels:
      {{- include "jobpilot-monitoring.selectorLabels" (dict "root" . "component" "grafana") | nindent 6 }}
  endpoints:
    - port: web
      {{- if include "jobpilot-monitoring.grafana.path" . }}
      path: {{ include "jobpilot-monitoring.grafana.path" . }}/metrics
      {{- end }}
      relabelings:
        - sourceLabels:
            - __meta_kubernetes_service_name
          action: keep
          regex: {{ .Values.namePrefix | default .Values.global.namePrefix }}grafana-headless
        - targetLabel: job
          replacement: grafana
        - targetLabel: service
          replacement: {{ .Values.namePrefix | default .Values.global.namePrefix }}grafana
{{- end }}

{{/* The loki of the release. */}}
{{- define "jobpilot-monitoring.operator.lokiMonitor" -}}
apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata:
  name: {{ .Values.namePrefix | default .Values.global.namePrefix }}loki
  namespace: {{ .Release.Namespace | quote }}
  labels:
    {{- include "jobpilot-monitoring.labels" (dict "root" . "component" "prometheus") | nindent 4 }}
    {{- range $operatorLabelName, $operatorLabel := .Values.operator.labels }}
    {{- if not (kindIs "invalid" $operatorLabel) }}
    {{- if and (kindIs "invalid" (index $.Values.commonLabels $operatorLabelName)) (kindIs "invalid" (index $.Values.global.commonLabels $operatorLabelName)) }}
    {{ $operatorLabelName | quote }}: {{ $operatorLabel | quote }}
    {{- end }}
    {{- end }}
    {{- end }}
  {{- if or .Values.commonAnnotations .Values.global.commonAnnotations }}
  annotations:
    {{- include "jobpilot-monitoring.commonAnnotations" . | trim | nindent 4 }}
  {{- end }}
spec:
  selector:
    matchLabels:
      {{- include "jobpilot-monitoring.selectorLabels" (dict "root" . "component" "loki") | nindent 6 }}
  endpoints:
    - port: web
      relabelings:
        - sourceLabels:
            - __meta_kubernetes_service_name
          action: keep
          regex: {{ .Values.namePrefix | default .Values.global.namePrefix }}loki-headless
        - targetLabel: job
          replacement: loki
        - targetLabel: service
          replacement: {{ .Values.namePrefix | default .Values.global.namePrefix }}loki
{{- end }}

{{/* The prometheus of the operator. */}}
{{- define "jobpilot-monitoring.operator.operated.prometheus" -}}
apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata:
  name: {{ .Values.namePrefix | default .Values.global.namePrefix }}operated-prometheus
  namespace: {{ .Release.Namespace | quote }}
  labels:
    {{- include "jobpilot-monitoring.labels" (dict "root" . "component" "prometheus") | nindent 4 }}
    {{- range $operatorLabelName, $operatorLabel := .Values.operator.labels }}
    {{- if not (kindIs "invalid" $operatorLabel) }}
    {{- if and (kindIs "invalid" (index $.Values.commonLabels $operatorLabelName)) (kindIs "invalid" (index $.Values.global.commonLabels $operatorLabelName)) }}
    {{ $operatorLabelName | quote }}: {{ $operatorLabel | quote }}
    {{- end }}
    {{- end }}
    {{- end }}
  {{- if or .Values.commonAnnotations .Values.global.commonAnnotations }}
  annotations:
    {{- include "jobpilot-monitoring.commonAnnotations" . | trim | nindent 4 }}
  {{- end }}
spec:
  namespaceSelector:
    matchNames:
      - {{ .Values.operator.namespace | default .Release.Namespace | quote }}
  selector:
    matchLabels:
      operated-prometheus: 'true'
  endpoints:
    - targetPort: 9090
      relabelings:
        - targetLabel: job
          replacement: prometheus
        - targetLabel: service
          replacement: {{ .Values.namePrefix | default .Values.global.namePrefix }}prometheus
{{- end }}

{{/* The alertmanager of the operator. */}}
{{- define "jobpilot-monitoring.operator.operated.alertmanager" -}}
apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata:
  name: {{ .Values.namePrefix | default .Values.global.namePrefix }}operated-alertmanager
  namespace: {{ .Release.Namespace | quote }}
  labels:
    {{- include "jobpilot-monitoring.labels" (dict "root" . "component" "prometheus") | nindent 4 }}
    {{- range $operatorLabelName, $operatorLabel := .Values.operator.labels }}
    {{- if not (kindIs "invalid" $operatorLabel) }}
    {{- if and (kindIs "invalid" (index $.Values.commonLabels $operatorLabelName)) (kindIs "invalid" (index $.Values.global.commonLabels $operatorLabelName)) }}
    {{ $operatorLabelName | quote }}: {{ $operatorLabel | quote }}
    {{- end }}
    {{- end }}
    {{- end }}
  {{- if or .Values.commonAnnotations .Values.global.commonAnnotations }}
  annotations:
    {{- include "jobpilot-monitoring.commonAnnotations" . | trim | nindent 4 }}
  {{- end }}
spec:
  namespaceSelector:
    matchNames:
      - {{ .Values.operator.namespace | default .Release.Namespace | quote }}
  selector:
    matchLabels:
      operated-alertmanager: 'true'
  endpoints:
    - targetPort: 9093
      relabelings:
        - targetLabel: job
          replacement: alertmanager
        - targetLabel: service
          replacement: {{ .Values.namePrefix | default .Values.global.namePrefix }}alertmanager
{{- end }}

{{/* The kubelets and cAdvisor. */}}
{{- define "jobpilot-monitoring.operator.kubelets" -}}
apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata:
  name: {{ .Values.namePrefix | default .Values.global.namePrefix }}kubelets
  namespace: {{ .Release.Namespace | quote }}
  labels:
    {{- include "jobpilot-monitoring.labels" (dict "root" . "component" "prometheus") | nindent 4 }}
    {{- range $operatorLabelName, $operatorLabel := .Values.operator.labels }}
    {{- if not (kindIs "invalid" $operatorLabel) }}
    {{- if and (kindIs "invalid" (index $.Values.commonLabels $operatorLabelName)) (kindIs "invalid" (index $.Values.global.commonLabels $operatorLabelName)) }}
    {{ $operatorLabelName | quote }}: {{ $operatorLabel | quote }}
    {{- end }}
    {{- end }}
    {{- end }}
  {{- if or .Values.commonAnnotations .Values.global.commonAnnotations }}
  annotations:
    {{- include "jobpilot-monitoring.commonAnnotations" . | trim | nindent 4 }}
  {{- end }}
spec:
  namespaceSelector:
    matchNames:
      - kube-system
  selector:
    matchLabels:
      k8s-app: kubelet
  endpoints:
    {{- if .Values.prometheus.scrape.kubelet.enabled }}
    - port: https-metrics
      path: /metrics
      honorLabels: true
      scheme: https
      bearerTokenFile: /var/run/secrets/kubernetes.io/serviceaccount/token
      tlsConfig:
        insecureSkipVerify: true
      relabelings:
        - targetLabel: job
          replacement: kubernetes-nodes
        - targetLabel: service
          replacement: kubelet
      {{- with .Values.prometheus.scrape.kubelet.scrapeInterval }}
      interval: {{ . }}
      {{- end }}
      {{- if or .Values.prometheus.scrape.kubelet.defaultDrops (not (kindIs "invalid" .Values.prometheus.scrape.kubelet.metricRelabelings)) }}
      metricRelabelings:
        {{- if .Values.prometheus.scrape.kubelet.defaultDrops }}
        - sourceLabels:
            - __name__
          action: drop
          regex: (apiserver|etcd|storage|workqueue|rest_client|scheduler)_.+_bucket
        {{- end }}
        {{- if not (kindIs "invalid" .Values.prometheus.scrape.kubelet.metricRelabelings) }}
        {{- include "jobpilot-monitoring.operator.relabelings" .Values.prometheus.scrape.kubelet.metricRelabelings | trim | nindent 8 }}
        {{- end }}
      {{- end }}
    {{- end }}
    {{- if .Values.prometheus.scrape.cadvisor.enabled }}
    - port: https-metrics
      path: /metrics/cadvisor
      honorLabels: true
      scheme: https
      bearerTokenFile: /var/run/secrets/kubernetes.io/serviceaccount/token
      tlsConfig:
        insecureSkipVerify: true
      relabelings:
        - targetLabel: job
          replacement: kubernetes-cadvisor
        - targetLabel: service
          replacement: kubelet
      {{- with .Values.prometheus.scrape.cadvisor.scrapeInterval }}
      interval: {{ . }}
      {{- end }}
      {{- if or .Values.prometheus.scrape.cadvisor.defaultDrops (not (kindIs "invalid" .Values.prometheus.scrape.cadvisor.metricRelabelings)) }}
      metricRelabelings:
        {{- if .Values.prometheus.scrape.cadvisor.defaultDrops }}
        - sourceLabels:
            - __name__
          action: drop
          regex: container_(tasks_state|memory_failures_total|network_(tcp|udp)6?_usage_total|blkio_device_usage_total|cpu_load_average_10s|file_descriptors|sockets|threads_max|ulimits_soft|pressure_.+)
        - sourceLabels:
            - pod
            - namespace
          action: drop
          regex: ;
        {{- end }}
        {{- if not (kindIs "invalid" .Values.prometheus.scrape.cadvisor.metricRelabelings) }}
        {{- include "jobpilot-monitoring.operator.relabelings" .Values.prometheus.scrape.cadvisor.metricRelabelings | trim | nindent 8 }}
        {{- end }}
      {{- end }}
    {{- end }}
{{- end }}

{{/* The API server. */}}
{{- define "jobpilot-monitoring.operator.apiServer" -}}
apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata:
  name: {{ .Values.namePrefix | default .Values.global.namePrefix }}api-server
  namespace: {{ .Release.Namespace | quote }}
  labels:
    {{- include "jobpilot-monitoring.labels" (dict "root" . "component" "prometheus") | nindent 4 }}
    {{- range $operatorLabelName, $operatorLabel := .Values.operator.labels }}
    {{- if not (kindIs "invalid" $operatorLabel) }}
    {{- if and (kindIs "invalid" (index $.Values.commonLabels $operatorLabelName)) (kindIs "invalid" (index $.Values.global.commonLabels $operatorLabelName)) }}
    {{ $operatorLabelName | quote }}: {{ $operatorLabel | quote }}
    {{- end }}
    {{- end }}
    {{- end }}
  {{- if or .Values.commonAnnotations .Values.global.commonAnnotations }}
  annotations:
    {{- include "jobpilot-monitoring.commonAnnotations" . | trim | nindent 4 }}
  {{- end }}
spec:
  namespaceSelector:
    matchNames:
      - default
  selector:
    matchLabels:
      component: apiserver
      provider: kubernetes
  endpoints:
    - port: https
      scheme: https
      bearerTokenFile: /var/run/secrets/kubernetes.io/serviceaccount/token
      tlsConfig:
        caFile: /var/run/secrets/kubernetes.io/serviceaccount/ca.crt
        serverName: kubernetes
      relabelings:
        - targetLabel: job
          replacement: kubernetes-apiservers
        - targetLabel: service
          replacement: kubernetes
      {{- with .Values.prometheus.scrape.apiServer.scrapeInterval }}
      interval: {{ . }}
      {{- end }}
      {{- if or .Values.prometheus.scrape.apiServer.defaultDrops (not (kindIs "invalid" .Values.prometheus.scrape.apiServer.metricRelabelings)) }}
      metricRelabelings:
        {{- if .Values.prometheus.scrape.apiServer.defaultDrops }}
        - sourceLabels:
            - __name__
          action: drop
          regex: (apiserver|etcd|storage|workqueue|rest_client|scheduler)_.+_bucket
        {{- end }}
        {{- if not (kindIs "invalid" .Values.prometheus.scrape.apiServer.metricRelabelings) }}
        {{- include "jobpilot-monitoring.operator.relabelings" .Values.prometheus.scrape.apiServer.metricRelabelings | trim | nindent 8 }}
        {{- end }}
      {{- end }}
{{- end }}

{{/* The probe of a public host. Takes a dict of root, name and target. */}}
{{- define "jobpilot-monitoring.operator.probe" -}}
apiVersion: monitoring.coreos.com/v1
kind: Probe
metadata:
  name: {{ printf "%sprobe-%s" (.root.Values.namePrefix | default .root.Values.global.namePrefix) .name | quote }}
  namespace: {{ .root.Release.Namespace | quote }}
  labels:
    {{- include "jobpilot-monitoring.labels" (dict "root" .root "component" "prometheus") | nindent 4 }}
    {{- range $operatorLabelName, $operatorLabel := .root.Values.operator.labels }}
    {{- if not (kindIs "invalid" $operatorLabel) }}
    {{- if and (kindIs "invalid" (index $.root.Values.commonLabels $operatorLabelName)) (kindIs "invalid" (index $.root.Values.global.commonLabels $operatorLabelName)) }}
    {{ $operatorLabelName | quote }}: {{ $operatorLabel | quote }}
    {{- end }}
    {{- end }}
    {{- end }}
  {{- if or .root.Values.commonAnnotations .root.Values.global.commonAnnotations }}
  annotations:
    {{- include "jobpilot-monitoring.commonAnnotations" .root | trim | nindent 4 }}
  {{- end }}
spec:
  jobName: blackbox
  prober:
    url: {{ .root.Values.exporters.namePrefix | default .root.Values.global.namePrefix }}blackbox-exporter.{{ .root.Release.Namespace }}:9115
  module: {{ .target.module | default "http_2xx" | quote }}
  targets:
    staticConfig:
      static:
        - {{ .target.address | quote }}
      labels:
        target: {{ .name | quote }}
        module: {{ .target.module | default "http_2xx" | quote }}
{{- if not (regexMatch "^[a-z0-9-]+$" .name) }}
{{- fail (printf "exporters.blackboxExporter.targets.%s cannot name a Probe of the Prometheus Operator: use lower-case letters, digits and hyphens" .name) }}
{{- end }}
{{- end }}

{{/* A scrape job of the user. Takes a dict of root, name and job. */}}
{{- define "jobpilot-monitoring.operator.scrapeConfig" -}}
apiVersion: monitoring.coreos.com/v1alpha1
kind: ScrapeConfig
metadata:
  name: {{ printf "%sjob-%s" (.root.Values.namePrefix | default .root.Values.global.namePrefix) .name | quote }}
  namespace: {{ .root.Release.Namespace | quote }}
  labels:
    {{- include "jobpilot-monitoring.labels" (dict "root" .root "component" "prometheus") | nindent 4 }}
    {{- range $operatorLabelName, $operatorLabel := .root.Values.operator.labels }}
    {{- if not (kindIs "invalid" $operatorLabel) }}
    {{- if and (kindIs "invalid" (index $.root.Values.commonLabels $operatorLabelName)) (kindIs "invalid" (index $.root.Values.global.commonLabels $operatorLabelName)) }}
    {{ $operatorLabelName | quote }}: {{ $operatorLabel | quote }}
    {{- end }}
    {{- end }}
    {{- end }}
  {{- if or .root.Values.commonAnnotations .root.Values.global.commonAnnotations }}
  annotations:
    {{- include "jobpilot-monitoring.commonAnnotations" .root | trim | nindent 4 }}
  {{- end }}
spec:
  jobName: {{ .name | quote }}
  scheme: {{ ternary "HTTPS" "HTTP" (eq (.job.scheme | default "http") "https") }}
  metricsPath: {{ .job.metricsPath | default "/metrics" | quote }}
  honorLabels: {{ .job.honorLabels | default false }}
  {{- if not (dig "honorTimestamps" true .job) }}
  honorTimestamps: false
  {{- end }}
  {{- with .job.fallbackScrapeProtocol }}
  fallbackScrapeProtocol: {{ . }}
  {{- end }}
  {{- if not (kindIs "invalid" .job.parameters) }}
  params:
    {{- with .job.parameters }}
    {{- toYaml . | nindent 4 }}
    {{- end }}
  {{- end }}
  {{- with .job.scrapeInterval }}
  scrapeInterval: {{ . }}
  {{- end }}
  {{- with .job.scrapeTimeout }}
  scrapeTimeout: {{ . }}
  {{- end }}
  {{- with .job.sampleLimit }}
  sampleLimit: {{ . | int64 }}
  {{- end }}
  {{- with .job.targets }}
  staticConfigs:
    {{- range $target := . }}
    {{- if $target }}
    - targets:
        {{- toYaml $target.addresses | nindent 8 }}
      {{- if not (kindIs "invalid" $target.labels) }}
      labels:
        {{- range $labelName, $label := $target.labels }}
        {{- if not (kindIs "invalid" $label) }}
        {{ $labelName | quote }}: {{ $label | quote }}
        {{- end }}
        {{- end }}
      {{- end }}
    {{- end }}
    {{- end }}
  {{- end }}
  {{- with .job.dns }}
  dnsSDConfigs:
    - names:
        {{- toYaml .names | nindent 8 }}
      type: {{ .type | default "SRV" }}
      {{- with .port }}
      port: {{ . }}
      {{- end }}
  {{- end }}
  {{- with .job.kubernetes }}
  kubernetesSDConfigs:
    -
      {{- if eq .role "pod" }}
      role: Pod
      {{- else if eq .role "service" }}
      role: Service
      {{- else if eq .role "endpointslice" }}
      role: EndpointSlice
      {{- else if eq .role "ingress" }}
      role: Ingress
      {{- else }}
      role: Node
      {{- end }}
      {{- if not (kindIs "invalid" .namespaces) }}
      namespaces:
        names:
          {{- toYaml .namespaces | nindent 10 }}
      {{- else }}
      {{- with $.root.Values.prometheus.scrape.namespaces }}
      namespaces:
        names:
          {{- toYaml . | nindent 10 }}
      {{- end }}
      {{- end }}
  {{- end }}
  {{- with .job.relabelings }}
  relabelings:
    {{- include "jobpilot-monitoring.operator.relabelings" . | trim | nindent 4 }}
  {{- end }}
  {{- with .job.metricRelabelings }}
  metricRelabelings:
    {{- include "jobpilot-monitoring.operator.relabelings" . | trim | nindent 4 }}
  {{- end }}
  {{- include "jobpilot-monitoring.operator.client" (dict "of" .job "place" (printf "prometheus.extraScrapeJobs.%s" .name)) | nindent 2 }}
{{- if not (regexMatch "^[a-z0-9-]+$" .name) }}
{{- fail (printf "prometheus.extraScrapeJobs.%s cannot name a ScrapeConfig of the Prometheus Operator: use lower-case letters, digits and hyphens" .name) }}
{{- end }}
{{- if not (kindIs "invalid" .job.bodySizeLimit) }}
{{- fail (printf "prometheus.extraScrapeJobs.%s.bodySizeLimit has no place in a ScrapeConfig of the Prometheus Operator; leave it out" .name) }}
{{- end }}
{{- end }}

{{/* Routes, receivers and inhibitions. */}}
{{- define "jobpilot-monitoring.operator.alertmanagerConfig" -}}
apiVersion: monitoring.coreos.com/v1alpha1
kind: AlertmanagerConfig
metadata:
  name: {{ .Values.namePrefix | default .Values.global.namePrefix }}alertmanager-config
  namespace: {{ .Release.Namespace | quote }}
  labels:
    {{- include "jobpilot-monitoring.labels" (dict "root" . "component" "alertmanager") | nindent 4 }}
    {{- range $operatorLabelName, $operatorLabel := .Values.operator.labels }}
    {{- if not (kindIs "invalid" $operatorLabel) }}
    {{- if and (kindIs "invalid" (index $.Values.commonLabels $operatorLabelName)) (kindIs "invalid" (index $.Values.global.commonLabels $operatorLabelName)) }}
    {{ $operatorLabelName | quote }}: {{ $operatorLabel | quote }}
    {{- end }}
    {{- end }}
    {{- end }}
  {{- if or .Values.commonAnnotations .Values.global.commonAnnotations }}
  annotations:
    {{- include "jobpilot-monitoring.commonAnnotations" . | trim | nindent 4 }}
  {{- end }}
spec:
  route:
    receiver: {{ .Values.routing.defaultReceiver | quote }}
    groupBy:
      {{- toYaml .Values.routing.groupBy | nindent 6 }}
    groupWait: {{ .Values.routing.groupWait }}
    groupInterval: {{ .Values.routing.groupInterval }}
    repeatInterval: {{ .Values.routing.repeatInterval }}
    {{- with .Values.routing.routes }}
    routes:
      {{- range $routeName := include "jobpilot-monitoring.inOrder" . | fromJsonArray }}
      {{- $route := index $.Values.routing.routes $routeName }}
      {{- if dig "enabled" true $route }}
      -
        {{- include "jobpilot-monitoring.operator.route" (dict "root" $ "route" $route "place" (printf "routing.routes.%s" $routeName)) | nindent 8 }}
        {{- with $route.routes }}
        routes:
          {{- range $childName := include "jobpilot-monitoring.inOrder" . | fromJsonArray }}
          {{- $child := index $route.routes $childName }}
          {{- if dig "enabled" true $child }}
          -
            {{- include "jobpilot-monitoring.operator.route" (dict "root" $ "route" $child "place" (printf "routing.routes.%s.routes.%s" $routeName $childName)) | nindent 12 }}
          {{- end }}
          {{- end }}
        {{- end }}
      {{- end }}
      {{- end }}
    {{- end }}
    {{- if kindIs "invalid" (index .Values.receivers .Values.routing.defaultReceiver) }}
    {{- fail (printf "routing.defaultReceiver: there is no receiver %s in receivers" .Values.routing.defaultReceiver) }}
    {{- end }}
  receivers:
    {{- range $receiverName, $receiver := .Values.receivers }}
    {{- if not (kindIs "invalid" $receiver) }}
    - {{- include "jobpilot-monitoring.operator.receiver" (dict "root" $ "name" $receiverName "receiver" $receiver) | nindent 6 }}
    {{- end }}
    {{- end }}
  {{- with .Values.routing.inhibitRules }}
  inhibitRules:
    {{- range $rule := . }}
    {{- if $rule }}
    {{- if dig "enabled" true $rule }}
    - sourceMatch:
        {{- range $matcherName, $matcher := $rule.source }}
        {{- if $matcher }}
        - name: {{ $matcherName | quote }}
          matchType: {{ $matcher.op | default "=" | quote }}
          value: {{ $matcher.value | quote }}
        {{- end }}
        {{- end }}
        {{- range $label := $rule.equal }}
        {{- if and (ne $label "cluster") (ne $label "environment") }}
        - name: {{ $label | quote }}
          matchType: '!='
          value: ''
        {{- end }}
        {{- end }}
      targetMatch:
        {{- range $matcherName, $matcher := $rule.target }}
        {{- if $matcher }}
        - name: {{ $matcherName | quote }}
          matchType: {{ $matcher.op | default "=" | quote }}
          value: {{ $matcher.value | quote }}
        {{- end }}
        {{- end }}
        {{- range $label := $rule.equal }}
        {{- if and (ne $label "cluster") (ne $label "environment") }}
        - name: {{ $label | quote }}
          matchType: '!='
          value: ''
        {{- end }}
        {{- end }}
      equal:
        {{- toYaml $rule.equal | nindent 8 }}
    {{- end }}
    {{- end }}
    {{- end }}
  {{- end }}
  {{- with .Values.routing.timeIntervals }}
  muteTimeIntervals:
    {{- range $intervalName, $interval := . }}
    {{- if $interval }}
    - name: {{ $intervalName | quote }}
      {{- with $interval.periods }}
      timeIntervals:
        {{- range $periodName, $period := . }}
        {{- if not (kindIs "invalid" $period) }}
        -
          {{- with $period.times }}
          times:
            {{- range $time := . }}
            - startTime: {{ $time.start | quote }}
              endTime: {{ $time.end | quote }}
              {{- if ge (include "jobpilot-monitoring.durationSeconds" (printf "%sm" (replace ":" "h" $time.start)) | float64) (include "jobpilot-monitoring.durationSeconds" (printf "%sm" (replace ":" "h" $time.end)) | float64) }}
              {{- fail (printf "routing.timeIntervals.%s.periods.%s.times: %s to %s is no time, for it ends before it starts; over midnight write two: %s to 24:00, and 00:00 to %s" $intervalName $periodName $time.start $time.end $time.start $time.end) }}
              {{- end }}
            {{- end }}
          {{- end }}
          {{- with $period.weekdays }}
          weekdays:
            {{- range $range := . }}
            {{- if not (regexMatch "^((sunday)(:(sunday|monday|tuesday|wednesday|thursday|friday|saturday))?|(monday)(:(monday|tuesday|wednesday|thursday|friday|saturday))?|(tuesday)(:(tuesday|wednesday|thursday|friday|saturday))?|(wednesday)(:(wednesday|thursday|friday|saturday))?|(thursday)(:(thursday|friday|saturday))?|(friday)(:(friday|saturday))?|(saturday)(:(saturday))?)$" $range) }}
            {{- fail (printf "routing.timeIntervals.%s.periods.%s.weekdays: %s ends before it starts, for a week starts on sunday; write it as two items of the list" $intervalName $periodName $range) }}
            {{- end }}
            {{- end }}
            {{- toYaml . | nindent 12 }}
          {{- end }}
          {{- with $period.months }}
          months:
            {{- range $range := . }}
            {{- if not (regexMatch "^((january|1)(:(january|1|february|2|march|3|april|4|may|5|june|6|july|7|august|8|september|9|october|10|november|11|december|12))?|(february|2)(:(february|2|march|3|april|4|may|5|june|6|july|7|august|8|september|9|october|10|november|11|december|12))?|(march|3)(:(march|3|april|4|may|5|june|6|july|7|august|8|september|9|october|10|november|11|december|12))?|(april|4)(:(april|4|may|5|june|6|july|7|august|8|september|9|october|10|november|11|december|12))?|(may|5)(:(may|5|june|6|july|7|august|8|september|9|october|10|november|11|december|12))?|(june|6)(:(june|6|july|7|august|8|september|9|october|10|november|11|december|12))?|(july|7)(:(july|7|august|8|september|9|october|10|november|11|december|12))?|(august|8)(:(august|8|september|9|october|10|november|11|december|12))?|(september|9)(:(september|9|october|10|november|11|december|12))?|(october|10)(:(october|10|november|11|december|12))?|(november|11)(:(november|11|december|12))?|(december|12)(:(december|12))?)$" $range) }}
            {{- fail (printf "routing.timeIntervals.%s.periods.%s.months: %s ends before it starts, for a year starts in january; write it as two items of the list" $intervalName $periodName $range) }}
            {{- end }}
            {{- end }}
            {{- toYaml . | nindent 12 }}
          {{- end }}
          {{- with $period.years }}
          years:
            {{- range $year := . }}
            {{- if not (regexMatch "^2[0-9]{3}(:2[0-9]{3})?$" $year) }}
            {{- fail (printf "routing.timeIntervals.%s.periods.%s.years: an AlertmanagerConfig knows no year %s; keep the chart’s own Alertmanager with operator.ownAlertmanager" $intervalName $periodName $year) }}
            {{- end }}
            {{- end }}
            {{- range $written := . }}
            - {{ $written | quote }}
            {{- end }}
          {{- end }}
          {{- if ne ($period.location | default "UTC") "UTC" }}
          {{- fail (printf "routing.timeIntervals.%s.periods.%s.location: an AlertmanagerConfig knows no time zones; write UTC, or keep the chart’s own Alertmanager with operator.ownAlertmanager" $intervalName $periodName) }}
          {{- end }}
          {{- if not (kindIs "invalid" $period.daysOfMonth) }}
          {{- fail (printf "routing.timeIntervals.%s.periods.%s.daysOfMonth is not written into an AlertmanagerConfig; keep the chart’s own Alertmanager with operator.ownAlertmanager" $intervalName $periodName) }}
          {{- end }}
        {{- end }}
        {{- end }}
      {{- else }}
      timeIntervals: []
      {{- end }}
    {{- end }}
    {{- end }}
  {{- end }}
  {{- if not (kindIs "invalid" .Values.notifications.httpConfig) }}
  {{- fail "notifications.httpConfig: an AlertmanagerConfig has no settings of all receivers; write httpConfig into the receivers, or into the global section of the Alertmanager itself" }}
  {{- end }}
{{- end }}

{{/* The texts of notifications. */}}
{{- define "jobpilot-monitoring.operator.templates" -}}
apiVersion: v1
kind: ConfigMap
metadata:
  name: {{ .Values.namePrefix | default .Values.global.namePrefix }}alertmanager-templates
  namespace: {{ .Release.Namespace | quote }}
  labels:
    {{- include "jobpilot-monitoring.labels" (dict "root" . "component" "alertmanager") | nindent 4 }}
    {{- range $operatorLabelName, $operatorLabel := .Values.operator.labels }}
    {{- if not (kindIs "invalid" $operatorLabel) }}
    {{- if and (kindIs "invalid" (index $.Values.commonLabels $operatorLabelName)) (kindIs "invalid" (index $.Values.global.commonLabels $operatorLabelName)) }}
    {{ $operatorLabelName | quote }}: {{ $operatorLabel | quote }}
    {{- end }}
    {{- end }}
    {{- end }}
  {{- if or .Values.commonAnnotations .Values.global.commonAnnotations }}
  annotations:
    {{- include "jobpilot-monitoring.commonAnnotations" . | trim | nindent 4 }}
  {{- end }}
data:
  notifications.tmpl: |
    {{- .Files.Get "files/notifications.tmpl" | nindent 4 }}
  notifications-email.tmpl: |
    {{- .Files.Get "files/notifications-email.tmpl" | nindent 4 }}
  {{- range $contentName, $content := .Values.notifications.templates }}
  {{- if not (kindIs "invalid" $content) }}
  {{ printf "%s.tmpl" $contentName | quote }}: {{ $content | quote }}
  {{- end }}
  {{- end }}
{{- end }}

{{/* Public addresses, which an AlertmanagerConfig takes from a Secret only. */}}
{{- define "jobpilot-monitoring.operator.addresses" -}}
apiVersion: v1
kind: Secret
metadata:
  name: {{ .Values.namePrefix | default .Values.global.namePrefix }}alertmanager-addresses
  namespace: {{ .Release.Namespace | quote }}
  labels:
    {{- include "jobpilot-monitoring.labels" (dict "root" . "component" "alertmanager") | nindent 4 }}
    {{- range $operatorLabelName, $operatorLabel := .Values.operator.labels }}
    {{- if not (kindIs "invalid" $operatorLabel) }}
    {{- if and (kindIs "invalid" (index $.Values.commonLabels $operatorLabelName)) (kindIs "invalid" (index $.Values.global.commonLabels $operatorLabelName)) }}
    {{ $operatorLabelName | quote }}: {{ $operatorLabel | quote }}
    {{- end }}
    {{- end }}
    {{- end }}
  {{- if or .Values.commonAnnotations .Values.global.commonAnnotations }}
  annotations:
    {{- include "jobpilot-monitoring.commonAnnotations" . | trim | nindent 4 }}
  {{- end }}
stringData:
  slackApiUrl: {{ .Values.notifications.slack.apiUrl | quote }}
{{- end }}

{{/* Relabelling steps, in their order. */}}
{{- define "jobpilot-monitoring.operator.relabelings" -}}
{{- range $stepName := include "jobpilot-monitoring.inOrder" . | fromJsonArray }}
{{- $step := index $ $stepName }}
- action: {{ $step.action | default "replace" }}
  {{- if not (kindIs "invalid" $step.sourceLabels) }}
  sourceLabels:
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
  targetLabel: {{ . | quote }}
  {{- end }}
  {{- if not (kindIs "invalid" $step.replacement) }}
  replacement: {{ $step.replacement | quote }}
  {{- end }}
{{- end }}
{{- end }}

{{/* Credentials, as keys of a Secret, TLS and proxy of a scrape job. Takes a dict of of and place. */}}
{{- define "jobpilot-monitoring.operator.client" -}}
tlsConfig:
  insecureSkipVerify: {{ (.of.tls).insecureSkipVerify | default false }}
  {{- with (.of.tls).serverName }}
  serverName: {{ . | quote }}
  {{- end }}
  {{- with .of.credentials }}
  {{- with .caKey }}
  ca:
    secret:
      name: {{ $.of.credentials.secretName | quote }}
      key: {{ . | quote }}
  {{- end }}
  {{- with .certKey }}
  cert:
    secret:
      name: {{ $.of.credentials.secretName | quote }}
      key: {{ . | quote }}
  {{- end }}
  {{- with .keyKey }}
  keySecret:
    name: {{ $.of.credentials.secretName | quote }}
    key: {{ . | quote }}
  {{- end }}
  {{- end }}
{{- with .of.proxyUrl }}
proxyUrl: {{ . | quote }}
{{- end }}
{{- with .of.noProxy }}
noProxy: {{ . | quote }}
{{- end }}
{{- if not (kindIs "invalid" .of.proxyFromEnvironment) }}
proxyFromEnvironment: {{ .of.proxyFromEnvironment }}
{{- end }}
{{- with .of.credentials }}
{{- with .authorization }}
authorization:
  type: {{ .type | default "Bearer" | quote }}
  credentials:
    name: {{ $.of.credentials.secretName | quote }}
    key: {{ .credentialsKey | quote }}
{{- end }}
{{- with .basicAuth }}
basicAuth:
  username:
    name: {{ $.of.credentials.secretName | quote }}
    key: username
  password:
    name: {{ $.of.credentials.secretName | quote }}
    key: {{ .passwordKey | quote }}
{{- end }}
{{- with .oauth2 }}
oauth2:
  clientId:
    secret:
      name: {{ $.of.credentials.secretName | quote }}
      key: clientId
  {{- with .clientSecretKey }}
  clientSecret:
    name: {{ $.of.credentials.secretName | quote }}
    key: {{ . | quote }}
  {{- end }}
  tokenUrl: {{ .tokenUrl | quote }}
  {{- with .scopes }}
  scopes:
    {{- toYaml . | nindent 4 }}
  {{- end }}
  {{- with .endpointParams }}
  endpointParams:
    {{- include "jobpilot-monitoring.stringMap" . | trim | nindent 4 }}
  {{- end }}
  {{- if not (kindIs "invalid" .tlsConfig) }}
  tlsConfig:
    insecureSkipVerify: {{ .tlsConfig.insecureSkipVerify | default false }}
    {{- with .tlsConfig.caKey }}
    ca:
      secret:
        name: {{ $.of.credentials.secretName | quote }}
        key: {{ . | quote }}
    {{- end }}
    {{- with .tlsConfig.certKey }}
    cert:
      secret:
        name: {{ $.of.credentials.secretName | quote }}
        key: {{ . | quote }}
    {{- end }}
    {{- with .tlsConfig.keyKey }}
    keySecret:
      name: {{ $.of.credentials.secretName | quote }}
      key: {{ . | quote }}
    {{- end }}
    {{- with .tlsConfig.serverName }}
    serverName: {{ . | quote }}
    {{- end }}
    {{- with .tlsConfig.minVersion }}
    minVersion: {{ . }}
    {{- end }}
    {{- with .tlsConfig.maxVersion }}
    maxVersion: {{ . }}
    {{- end }}
  {{- end }}
  {{- with .proxyUrl }}
  proxyUrl: {{ . | quote }}
  {{- end }}
  {{- with .noProxy }}
  noProxy: {{ . | quote }}
  {{- end }}
  {{- if not (kindIs "invalid" .proxyFromEnvironment) }}
  proxyFromEnvironment: {{ .proxyFromEnvironment }}
  {{- end }}
  {{- if or (not (kindIs "invalid" .clientCertificateKeyKey)) (not (kindIs "invalid" .clientCertificateKeyId)) (not (kindIs "invalid" .signatureAlgorithm)) (not (kindIs "invalid" .iss)) (not (kindIs "invalid" .audience)) (not (kindIs "invalid" .claims)) }}
  {{- fail (printf "%s.credentials.oauth2: signed requests have no place in a ScrapeConfig of the Prometheus Operator; use clientSecretKey alone" $.place) }}
  {{- end }}
{{- end }}
{{- end }}
{{- if not (kindIs "invalid" .of.proxyFromEnvironment) }}
{{- if and .of.proxyFromEnvironment (not (kindIs "invalid" .of.proxyUrl)) }}
{{- fail (printf "%s: requests go through one proxy; give proxyUrl or proxyFromEnvironment, and noProxy beside proxyUrl alone" .place) }}
{{- end }}
{{- end }}
{{- if and (not (kindIs "invalid" .of.noProxy)) (not .of.proxyUrl) }}
{{- fail (printf "%s: requests go through one proxy; give proxyUrl or proxyFromEnvironment, and noProxy beside proxyUrl alone" .place) }}
{{- end }}
{{- end }}

{{/* How an integration speaks TLS. Takes a dict of settings, place and secretName. */}}
{{- define "jobpilot-monitoring.operator.tlsConfig" -}}
{{- with .settings.caKey }}
ca:
  secret:
    name: {{ $.secretName | quote }}
    key: {{ . | quote }}
{{- end }}
{{- with .settings.certKey }}
cert:
  secret:
    name: {{ $.secretName | quote }}
    key: {{ . | quote }}
{{- end }}
{{- with .settings.keyKey }}
keySecret:
  name: {{ $.secretName | quote }}
  key: {{ . | quote }}
{{- end }}
{{- with .settings.serverName }}
serverName: {{ . | quote }}
{{- end }}
insecureSkipVerify: {{ .settings.insecureSkipVerify | default false }}
{{- with .settings.minVersion }}
minVersion: {{ . }}
{{- end }}
{{- with .settings.maxVersion }}
maxVersion: {{ . }}
{{- end }}
{{- end }}

{{/* How an integration speaks HTTP. Takes a dict of settings, place and secretName. */}}
{{- define "jobpilot-monitoring.operator.httpConfig" -}}
{{- if not (kindIs "invalid" .settings.basicAuth) }}
basicAuth:
  {{- if not (kindIs "invalid" .settings.basicAuth.username) }}
  {{- fail (printf "%s.basicAuth.username cannot be said in an AlertmanagerConfig of the Prometheus Operator; leave it out, or keep the chart’s own Alertmanager with operator.ownAlertmanager" .place) }}
  {{- end }}
  {{- with .settings.basicAuth.usernameKey }}
  username:
    name: {{ $.secretName | quote }}
    key: {{ . | quote }}
  {{- end }}
  {{- with .settings.basicAuth.passwordKey }}
  password:
    name: {{ $.secretName | quote }}
    key: {{ . | quote }}
  {{- end }}
{{- end }}
{{- with .settings.authorization }}
authorization:
  {{- with .type }}
  type: {{ . | quote }}
  {{- end }}
  credentials:
    name: {{ $.secretName | quote }}
    key: {{ .credentialsKey | quote }}
{{- end }}
{{- with .settings.oauth2 }}
oauth2:
  {{- if ne .clientId "" }}
  {{- fail (printf "%s.oauth2.clientId cannot be said in an AlertmanagerConfig of the Prometheus Operator; leave it out, or keep the chart’s own Alertmanager with operator.ownAlertmanager" $.place) }}
  {{- end }}
  {{- with .clientSecretKey }}
  clientSecret:
    name: {{ $.secretName | quote }}
    key: {{ . | quote }}
  {{- end }}
  {{- if not (kindIs "invalid" .clientCertificateKeyId) }}
  {{- fail (printf "%s.oauth2.clientCertificateKeyId cannot be said in an AlertmanagerConfig of the Prometheus Operator; leave it out, or keep the chart’s own Alertmanager with operator.ownAlertmanager" $.place) }}
  {{- end }}
  {{- if not (kindIs "invalid" .clientCertificateKeyKey) }}
  {{- fail (printf "%s.oauth2.clientCertificateKeyKey cannot be said in an AlertmanagerConfig of the Prometheus Operator; leave it out, or keep the chart’s own Alertmanager with operator.ownAlertmanager" $.place) }}
  {{- end }}
  {{- if not (kindIs "invalid" .grantType) }}
  {{- fail (printf "%s.oauth2.grantType cannot be said in an AlertmanagerConfig of the Prometheus Operator; leave it out, or keep the chart’s own Alertmanager with operator.ownAlertmanager" $.place) }}
  {{- end }}
  {{- if not (kindIs "invalid" .signatureAlgorithm) }}
  {{- fail (printf "%s.oauth2.signatureAlgorithm cannot be said in an AlertmanagerConfig of the Prometheus Operator; leave it out, or keep the chart’s own Alertmanager with operator.ownAlertmanager" $.place) }}
  {{- end }}
  {{- if not (kindIs "invalid" .iss) }}
  {{- fail (printf "%s.oauth2.iss cannot be said in an AlertmanagerConfig of the Prometheus Operator; leave it out, or keep the chart’s own Alertmanager with operator.ownAlertmanager" $.place) }}
  {{- end }}
  {{- if not (kindIs "invalid" .audience) }}
  {{- fail (printf "%s.oauth2.audience cannot be said in an AlertmanagerConfig of the Prometheus Operator; leave it out, or keep the chart’s own Alertmanager with operator.ownAlertmanager" $.place) }}
  {{- end }}
  {{- if not (kindIs "invalid" .claims) }}
  {{- fail (printf "%s.oauth2.claims cannot be said in an AlertmanagerConfig of the Prometheus Operator; leave it out, or keep the chart’s own Alertmanager with operator.ownAlertmanager" $.place) }}
  {{- end }}
  {{- with .scopes }}
  scopes:
    {{- toYaml . | nindent 4 }}
  {{- end }}
  tokenUrl: {{ .tokenUrl | quote }}
  {{- with .endpointParams }}
  endpointParams:
    {{- range $endpointParamsName, $endpointParams := . }}
    {{- if not (kindIs "invalid" $endpointParams) }}
    {{ $endpointParamsName | quote }}: {{ $endpointParams | quote }}
    {{- end }}
    {{- end }}
  {{- end }}
  {{- if not (kindIs "invalid" .tlsConfig) }}
  tlsConfig:
    {{- include "jobpilot-monitoring.operator.tlsConfig" (dict "settings" .tlsConfig "place" (printf "%s.oauth2.tlsConfig" $.place) "secretName" $.secretName) | trim | nindent 4 }}
  {{- end }}
  {{- with .proxyUrl }}
  proxyUrl: {{ . | quote }}
  {{- end }}
  {{- with .noProxy }}
  noProxy: {{ . | quote }}
  {{- end }}
  {{- if not (kindIs "invalid" .proxyFromEnvironment) }}
  proxyFromEnvironment: {{ .proxyFromEnvironment }}
  {{- end }}
{{- end }}
followRedirects: {{ dig "followRedirects" true .settings }}
{{- if not (dig "enableHttp2" true .settings) }}
{{- fail (printf "%s.enableHttp2 cannot be said in an AlertmanagerConfig of the Prometheus Operator; leave it out, or keep the chart’s own Alertmanager with operator.ownAlertmanager" .place) }}
{{- end }}
{{- with .settings.proxyUrl }}
proxyUrl: {{ . | quote }}
{{- end }}
{{- with .settings.noProxy }}
noProxy: {{ . | quote }}
{{- end }}
{{- if not (kindIs "invalid" .settings.proxyFromEnvironment) }}
proxyFromEnvironment: {{ .settings.proxyFromEnvironment }}
{{- end }}
{{- if not (kindIs "invalid" .settings.tlsConfig) }}
tlsConfig:
  {{- include "jobpilot-monitoring.operator.tlsConfig" (dict "settings" .settings.tlsConfig "place" (printf "%s.tlsConfig" .place) "secretName" .secretName) | trim | nindent 2 }}
{{- end }}
{{- if not (empty (.settings.httpHeaders | default dict)) }}
{{- fail (printf "%s.httpHeaders cannot be said in an AlertmanagerConfig of the Prometheus Operator; leave it out, or keep the chart’s own Alertmanager with operator.ownAlertmanager" .place) }}
{{- end }}
{{- end }}

{{/* A receiver of an AlertmanagerConfig. Takes a dict of root, name and receiver. */}}
{{- define "jobpilot-monitoring.operator.receiver" -}}
name: {{ .name | quote }}
{{- if not (empty (.receiver.labels | default dict)) }}
{{- fail (printf "receivers.%s.labels cannot be said in an AlertmanagerConfig of the Prometheus Operator; leave it out, or keep the chart’s own Alertmanager with operator.ownAlertmanager" .name) }}
{{- end }}
{{- with .receiver.email }}
emailConfigs:
  {{- range $entryName, $entry := . }}
  {{- if $entry }}
  -
    {{- include "jobpilot-monitoring.operator.email" (dict "root" $.root "entry" $entry "place" (printf "receivers.%s.email.%s" $.name $entryName) "secretName" ($entry.secretName | default $.root.Values.alertmanager.secretName)) | nindent 4 }}
  {{- end }}
  {{- end }}
{{- end }}
{{- with .receiver.slack }}
slackConfigs:
  {{- range $entryName, $entry := . }}
  {{- if not (kindIs "invalid" $entry) }}
  -
    {{- include "jobpilot-monitoring.operator.slack" (dict "root" $.root "entry" $entry "place" (printf "receivers.%s.slack.%s" $.name $entryName) "secretName" ($entry.secretName | default $.root.Values.alertmanager.secretName)) | trim | nindent 4 }}
  {{- end }}
  {{- end }}
{{- end }}
{{- with .receiver.pagerduty }}
pagerdutyConfigs:
  {{- range $entryName, $entry := . }}
  {{- if not (kindIs "invalid" $entry) }}
  -
    {{- include "jobpilot-monitoring.operator.pagerduty" (dict "root" $.root "entry" $entry "place" (printf "receivers.%s.pagerduty.%s" $.name $entryName) "secretName" ($entry.secretName | default $.root.Values.alertmanager.secretName)) | nindent 4 }}
  {{- end }}
  {{- end }}
{{- end }}
{{- with .receiver.webhook }}
webhookConfigs:
  {{- range $entryName, $entry := . }}
  {{- if not (kindIs "invalid" $entry) }}
  - sendResolved: {{ dig "sendResolved" true $entry }}
    {{- if not (kindIs "invalid" $entry.httpConfig) }}
    httpConfig:
      {{- include "jobpilot-monitoring.operator.httpConfig" (dict "settings" $entry.httpConfig "place" (printf "receivers.%s.webhook.%s.httpConfig" $.name $entryName) "secretName" ($entry.secretName | default $.root.Values.alertmanager.secretName)) | trim | nindent 6 }}
    {{- end }}
    {{- with $entry.url }}
    url: {{ . | quote }}
    {{- end }}
    {{- with $entry.urlKey }}
    urlSecret:
      name: {{ $entry.secretName | default $.root.Values.alertmanager.secretName | quote }}
      key: {{ . | quote }}
    {{- end }}
    {{- if not (kindIs "invalid" $entry.maxAlerts) }}
    maxAlerts: {{ $entry.maxAlerts | int64 }}
    {{- end }}
    {{- with $entry.timeout }}
    {{- if not (regexMatch "^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$" .) }}
    {{- fail (printf "receivers.%s.webhook.%s.timeout is a text that an AlertmanagerConfig of the Prometheus Operator does not allow; leave it out, or keep the chart’s own Alertmanager with operator.ownAlertmanager" $.name $entryName) }}
    {{- end }}
    timeout: {{ . }}
    {{- end }}
    {{- if not (kindIs "invalid" $entry.payload) }}
    {{- fail (printf "receivers.%s.webhook.%s.payload cannot be said in an AlertmanagerConfig of the Prometheus Operator; leave it out, or keep the chart’s own Alertmanager with operator.ownAlertmanager" $.name $entryName) }}
    {{- end }}
  {{- end }}
  {{- end }}
{{- end }}
{{- with .receiver.discord }}
discordConfigs:
  {{- range $entryName, $entry := . }}
  {{- if $entry }}
  - sendResolved: {{ dig "sendResolved" true $entry }}
    {{- if not (kindIs "invalid" $entry.httpConfig) }}
    httpConfig:
      {{- include "jobpilot-monitoring.operator.httpConfig" (dict "settings" $entry.httpConfig "place" (printf "receivers.%s.discord.%s.httpConfig" $.name $entryName) "secretName" ($entry.secretName | default $.root.Values.alertmanager.secretName)) | trim | nindent 6 }}
    {{- end }}
    apiURL:
      name: {{ $entry.secretName | default $.root.Values.alertmanager.secretName | quote }}
      key: {{ $entry.webhookUrlKey | quote }}
    {{- if not (kindIs "invalid" $entry.content) }}
    {{- if not $entry.content }}
    {{- fail (printf "receivers.%s.discord.%s.content is a text that an AlertmanagerConfig of the Prometheus Operator does not allow; leave it out, or keep the chart’s own Alertmanager with operator.ownAlertmanager" $.name $entryName) }}
    {{- end }}
    content: {{ $entry.content | quote }}
    {{- end }}
    {{- if not (kindIs "invalid" $entry.title) }}
    title: {{ $entry.title | quote }}
    {{- end }}
    {{- if not (kindIs "invalid" $entry.message) }}
    message: {{ $entry.message | quote }}
    {{- end }}
    {{- with $entry.username }}
    username: {{ . | quote }}
    {{- end }}
    {{- with $entry.avatarUrl }}
    {{- if not (regexMatch "^https?://.+$" .) }}
    {{- fail (printf "receivers.%s.discord.%s.avatarUrl is a text that an AlertmanagerConfig of the Prometheus Operator does not allow; leave it out, or keep the chart’s own Alertmanager with operator.ownAlertmanager" $.name $entryName) }}
    {{- end }}
    avatarURL: {{ . | quote }}
    {{- end }}
  {{- end }}
  {{- end }}
{{- end }}
{{- if not (empty (.receiver.incidentio | default dict)) }}
{{- fail (printf "receivers.%s.incidentio cannot be said in an AlertmanagerConfig of the Prometheus Operator; leave it out, or keep the chart’s own Alertmanager with operator.ownAlertmanager" .name) }}
{{- end }}
{{- if not (empty (.receiver.jira | default dict)) }}
{{- fail (printf "receivers.%s.jira cannot be said in an AlertmanagerConfig of the Prometheus Operator; leave it out, or keep the chart’s own Alertmanager with operator.ownAlertmanager" .name) }}
{{- end }}
{{- if not (empty (.receiver.mattermost | default dict)) }}
{{- fail (printf "receivers.%s.mattermost cannot be said in an AlertmanagerConfig of the Prometheus Operator; leave it out, or keep the chart’s own Alertmanager with operator.ownAlertmanager" .name) }}
{{- end }}
{{- with .receiver.msteams }}
msteamsConfigs:
  {{- range $entryName, $entry := . }}
  {{- if $entry }}
  - sendResolved: {{ dig "sendResolved" true $entry }}
    {{- if not (kindIs "invalid" $entry.httpConfig) }}
    httpConfig:
      {{- include "jobpilot-monitoring.operator.httpConfig" (dict "settings" $entry.httpConfig "place" (printf "receivers.%s.msteams.%s.httpConfig" $.name $entryName) "secretName" ($entry.secretName | default $.root.Values.alertmanager.secretName)) | trim | nindent 6 }}
    {{- end }}
    webhookUrl:
      name: {{ $entry.secretName | default $.root.Values.alertmanager.secretName | quote }}
      key: {{ $entry.webhookUrlKey | quote }}
    {{- if not (kindIs "invalid" $entry.title) }}
    title: {{ $entry.title | quote }}
    {{- end }}
    {{- if not (kindIs "invalid" $entry.summary) }}
    summary: {{ $entry.summary | quote }}
    {{- end }}
    {{- if not (kindIs "invalid" $entry.text) }}
    text: {{ $entry.text | quote }}
    {{- end }}
  {{- end }}
  {{- end }}
{{- end }}
{{- with .receiver.msteamsv2 }}
msteamsv2Configs:
  {{- range $entryName, $entry := . }}
  {{- if $entry }}
  - sendResolved: {{ dig "sendResolved" true $entry }}
    {{- if not (kindIs "invalid" $entry.httpConfig) }}
    httpConfig:
      {{- include "jobpilot-monitoring.operator.httpConfig" (dict "settings" $entry.httpConfig "place" (printf "receivers.%s.msteamsv2.%s.httpConfig" $.name $entryName) "secretName" ($entry.secretName | default $.root.Values.alertmanager.secretName)) | trim | nindent 6 }}
    {{- end }}
    webhookURL:
      name: {{ $entry.secretName | default $.root.Values.alertmanager.secretName | quote }}
      key: {{ $entry.webhookUrlKey | quote }}
    {{- if not (kindIs "invalid" $entry.title) }}
    {{- if not $entry.title }}
    {{- fail (printf "receivers.%s.msteamsv2.%s.title is a text that an AlertmanagerConfig of the Prometheus Operator does not allow; leave it out, or keep the chart’s own Alertmanager with operator.ownAlertmanager" $.name $entryName) }}
    {{- end }}
    title: {{ $entry.title | quote }}
    {{- end }}
    {{- if not (kindIs "invalid" $entry.text) }}
    {{- if not $entry.text }}
    {{- fail (printf "receivers.%s.msteamsv2.%s.text is a text that an AlertmanagerConfig of the Prometheus Operator does not allow; leave it out, or keep the chart’s own Alertmanager with operator.ownAlertmanager" $.name $entryName) }}
    {{- end }}
    text: {{ $entry.text | quote }}
    {{- end }}
  {{- end }}
  {{- end }}
{{- end }}
{{- with .receiver.opsgenie }}
opsgenieConfigs:
  {{- range $entryName, $entry := . }}
  {{- if $entry }}
  - sendResolved: {{ dig "sendResolved" true $entry }}
    {{- if not (kindIs "invalid" $entry.httpConfig) }}
    httpConfig:
      {{- include "jobpilot-monitoring.operator.httpConfig" (dict "settings" $entry.httpConfig "place" (printf "receivers.%s.opsgenie.%s.httpConfig" $.name $entryName) "secretName" ($entry.secretName | default $.root.Values.alertmanager.secretName)) | trim | nindent 6 }}
    {{- end }}
    apiKey:
      name: {{ $entry.secretName | default $.root.Values.alertmanager.secretName | quote }}
      key: {{ $entry.apiKeyKey | quote }}
    {{- with $entry.apiUrl }}
    apiURL: {{ . | quote }}
    {{- end }}
    {{- if not (kindIs "invalid" $entry.message) }}
    message: {{ $entry.message | quote }}
    {{- end }}
    {{- if not (kindIs "invalid" $entry.description) }}
    description: {{ $entry.description | quote }}
    {{- end }}
    {{- if not (kindIs "invalid" $entry.source) }}
    source: {{ $entry.source | quote }}
    {{- end }}
    {{- with $entry.details }}
    details:
      {{- range $detailsName, $details := . }}
      {{- if not (kindIs "invalid" $details) }}
      - key: {{ $detailsName | quote }}
        value: {{ $details | quote }}
      {{- end }}
      {{- end }}
    {{- end }}
    {{- if not (kindIs "invalid" $entry.entity) }}
    entity: {{ $entry.entity | quote }}
    {{- end }}
    {{- with $entry.responders }}
    responders:
      {{- range $respondersItem := . }}
      - type: {{ $respondersItem.type }}
        {{- with $respondersItem.id }}
        id: {{ . | quote }}
        {{- end }}
        {{- with $respondersItem.name }}
        name: {{ . | quote }}
        {{- end }}
        {{- with $respondersItem.username }}
        username: {{ . | quote }}
        {{- end }}
      {{- end }}
    {{- end }}
    {{- if not (kindIs "invalid" $entry.actions) }}
    actions: {{ $entry.actions | quote }}
    {{- end }}
    {{- if not (kindIs "invalid" $entry.tags) }}
    tags: {{ $entry.tags | quote }}
    {{- end }}
    {{- if not (kindIs "invalid" $entry.note) }}
    note: {{ $entry.note | quote }}
    {{- end }}
    {{- if not (kindIs "invalid" $entry.priority) }}
    priority: {{ $entry.priority | quote }}
    {{- end }}
    updateAlerts: {{ $entry.updateAlerts | default false }}
  {{- end }}
  {{- end }}
{{- end }}
{{- with .receiver.pushover }}
pushoverConfigs:
  {{- range $entryName, $entry := . }}
  {{- if $entry }}
  - sendResolved: {{ dig "sendResolved" true $entry }}
    {{- if not (kindIs "invalid" $entry.httpConfig) }}
    httpConfig:
      {{- include "jobpilot-monitoring.operator.httpConfig" (dict "settings" $entry.httpConfig "place" (printf "receivers.%s.pushover.%s.httpConfig" $.name $entryName) "secretName" ($entry.secretName | default $.root.Values.alertmanager.secretName)) | trim | nindent 6 }}
    {{- end }}
    userKey:
      name: {{ $entry.secretName | default $.root.Values.alertmanager.secretName | quote }}
      key: {{ $entry.userKeyKey | quote }}
    token:
      name: {{ $entry.secretName | default $.root.Values.alertmanager.secretName | quote }}
      key: {{ $entry.tokenKey | quote }}
    {{- if not (kindIs "invalid" $entry.title) }}
    title: {{ $entry.title | quote }}
    {{- end }}
    {{- if not (kindIs "invalid" $entry.message) }}
    message: {{ $entry.message | quote }}
    {{- end }}
    {{- if not (kindIs "invalid" $entry.url) }}
    url: {{ $entry.url | quote }}
    {{- end }}
    {{- if not (kindIs "invalid" $entry.urlTitle) }}
    urlTitle: {{ $entry.urlTitle | quote }}
    {{- end }}
    {{- with $entry.device }}
    device: {{ . | quote }}
    {{- end }}
    {{- with $entry.sound }}
    sound: {{ . | quote }}
    {{- end }}
    {{- if not (kindIs "invalid" $entry.priority) }}
    priority: {{ $entry.priority | quote }}
    {{- end }}
    {{- with $entry.retry }}
    {{- if not (regexMatch "^(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?$" .) }}
    {{- fail (printf "receivers.%s.pushover.%s.retry is a text that an AlertmanagerConfig of the Prometheus Operator does not allow; leave it out, or keep the chart’s own Alertmanager with operator.ownAlertmanager" $.name $entryName) }}
    {{- end }}
    retry: {{ . }}
    {{- end }}
    {{- with $entry.expire }}
    {{- if not (regexMatch "^(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?$" .) }}
    {{- fail (printf "receivers.%s.pushover.%s.expire is a text that an AlertmanagerConfig of the Prometheus Operator does not allow; leave it out, or keep the chart’s own Alertmanager with operator.ownAlertmanager" $.name $entryName) }}
    {{- end }}
    expire: {{ . }}
    {{- end }}
    {{- with $entry.ttl }}
    {{- if not (regexMatch "^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$" .) }}
    {{- fail (printf "receivers.%s.pushover.%s.ttl is a text that an AlertmanagerConfig of the Prometheus Operator does not allow; leave it out, or keep the chart’s own Alertmanager with operator.ownAlertmanager" $.name $entryName) }}
    {{- end }}
    ttl: {{ . }}
    {{- end }}
    {{- if not (kindIs "invalid" $entry.html) }}
    html: {{ $entry.html }}
    {{- end }}
    {{- if not (kindIs "invalid" $entry.monospace) }}
    {{- fail (printf "receivers.%s.pushover.%s.monospace cannot be said in an AlertmanagerConfig of the Prometheus Operator; leave it out, or keep the chart’s own Alertmanager with operator.ownAlertmanager" $.name $entryName) }}
    {{- end }}
  {{- end }}
  {{- end }}
{{- end }}
{{- with .receiver.rocketchat }}
rocketchatConfigs:
  {{- range $entryName, $entry := . }}
  {{- if $entry }}
  - sendResolved: {{ dig "sendResolved" true $entry }}
    {{- if not (kindIs "invalid" $entry.httpConfig) }}
    httpConfig:
      {{- include "jobpilot-monitoring.operator.httpConfig" (dict "settings" $entry.httpConfig "place" (printf "receivers.%s.rocketchat.%s.httpConfig" $.name $entryName) "secretName" ($entry.secretName | default $.root.Values.alertmanager.secretName)) | trim | nindent 6 }}
    {{- end }}
    {{- with $entry.apiUrl }}
    apiURL: {{ . | quote }}
    {{- end }}
    tokenID:
      name: {{ $entry.secretName | default $.root.Values.alertmanager.secretName | quote }}
      key: {{ $entry.tokenIdKey | quote }}
    token:
      name: {{ $entry.secretName | default $.root.Values.alertmanager.secretName | quote }}
      key: {{ $entry.tokenKey | quote }}
    {{- with $entry.channel }}
    channel: {{ . | quote }}
    {{- end }}
    {{- if not (kindIs "invalid" $entry.color) }}
    {{- if not $entry.color }}
    {{- fail (printf "receivers.%s.rocketchat.%s.color is a text that an AlertmanagerConfig of the Prometheus Operator does not allow; leave it out, or keep the chart’s own Alertmanager with operator.ownAlertmanager" $.name $entryName) }}
    {{- end }}
    color: {{ $entry.color | quote }}
    {{- end }}
    {{- if not (kindIs "invalid" $entry.title) }}
    {{- if not $entry.title }}
    {{- fail (printf "receivers.%s.rocketchat.%s.title is a text that an AlertmanagerConfig of the Prometheus Operator does not allow; leave it out, or keep the chart’s own Alertmanager with operator.ownAlertmanager" $.name $entryName) }}
    {{- end }}
    title: {{ $entry.title | quote }}
    {{- end }}
    {{- if not (kindIs "invalid" $entry.titleLink) }}
    {{- if not $entry.titleLink }}
    {{- fail (printf "receivers.%s.rocketchat.%s.titleLink is a text that an AlertmanagerConfig of the Prometheus Operator does not allow; leave it out, or keep the chart’s own Alertmanager with operator.ownAlertmanager" $.name $entryName) }}
    {{- end }}
    titleLink: {{ $entry.titleLink | quote }}
    {{- end }}
    {{- if not (kindIs "invalid" $entry.text) }}
    {{- if not $entry.text }}
    {{- fail (printf "receivers.%s.rocketchat.%s.text is a text that an AlertmanagerConfig of the Prometheus Operator does not allow; leave it out, or keep the chart’s own Alertmanager with operator.ownAlertmanager" $.name $entryName) }}
    {{- end }}
    text: {{ $entry.text | quote }}
    {{- end }}
    {{- with $entry.fields }}
    fields:
      {{- range $fieldsItem := . }}
      - title: {{ $fieldsItem.title | quote }}
        value: {{ $fieldsItem.value | quote }}
        {{- if not (kindIs "invalid" $fieldsItem.short) }}
        short: {{ $fieldsItem.short }}
        {{- end }}
      {{- end }}
    {{- end }}
    shortFields: {{ $entry.shortFields | default false }}
    {{- if not (kindIs "invalid" $entry.emoji) }}
    {{- if not $entry.emoji }}
    {{- fail (printf "receivers.%s.rocketchat.%s.emoji is a text that an AlertmanagerConfig of the Prometheus Operator does not allow; leave it out, or keep the chart’s own Alertmanager with operator.ownAlertmanager" $.name $entryName) }}
    {{- end }}
    emoji: {{ $entry.emoji | quote }}
    {{- end }}
    {{- if not (kindIs "invalid" $entry.iconUrl) }}
    {{- if not (regexMatch "^https?://.+$" $entry.iconUrl) }}
    {{- fail (printf "receivers.%s.rocketchat.%s.iconUrl is a text that an AlertmanagerConfig of the Prometheus Operator does not allow; leave it out, or keep the chart’s own Alertmanager with operator.ownAlertmanager" $.name $entryName) }}
    {{- end }}
    iconURL: {{ $entry.iconUrl | quote }}
    {{- end }}
    {{- if not (kindIs "invalid" $entry.imageUrl) }}
    {{- if not (regexMatch "^https?://.+$" $entry.imageUrl) }}
    {{- fail (printf "receivers.%s.rocketchat.%s.imageUrl is a text that an AlertmanagerConfig of the Prometheus Operator does not allow; leave it out, or keep the chart’s own Alertmanager with operator.ownAlertmanager" $.name $entryName) }}
    {{- end }}
    imageURL: {{ $entry.imageUrl | quote }}
    {{- end }}
    {{- if not (kindIs "invalid" $entry.thumbUrl) }}
    {{- if not (regexMatch "^https?://.+$" $entry.thumbUrl) }}
    {{- fail (printf "receivers.%s.rocketchat.%s.thumbUrl is a text that an AlertmanagerConfig of the Prometheus Operator does not allow; leave it out, or keep the chart’s own Alertmanager with operator.ownAlertmanager" $.name $entryName) }}
    {{- end }}
    thumbURL: {{ $entry.thumbUrl | quote }}
    {{- end }}
    linkNames: {{ $entry.linkNames | default false }}
    {{- with $entry.actions }}
    actions:
      {{- range $actionsItem := . }}
      - text: {{ $actionsItem.text | quote }}
        {{- with $actionsItem.url }}
        {{- if not (regexMatch "^https?://.+$" .) }}
        {{- fail (printf "receivers.%s.rocketchat.%s.actions.url is a text that an AlertmanagerConfig of the Prometheus Operator does not allow; leave it out, or keep the chart’s own Alertmanager with operator.ownAlertmanager" $.name $entryName) }}
        {{- end }}
        url: {{ . | quote }}
        {{- end }}
        {{- with $actionsItem.msg }}
        msg: {{ . | quote }}
        {{- end }}
      {{- end }}
    {{- end }}
  {{- end }}
  {{- end }}
{{- end }}
{{- with .receiver.sns }}
snsConfigs:
  {{- range $entryName, $entry := . }}
  {{- if not (kindIs "invalid" $entry) }}
  - sendResolved: {{ dig "sendResolved" true $entry }}
    {{- if not (kindIs "invalid" $entry.httpConfig) }}
    httpConfig:
      {{- include "jobpilot-monitoring.operator.httpConfig" (dict "settings" $entry.httpConfig "place" (printf "receivers.%s.sns.%s.httpConfig" $.name $entryName) "secretName" ($entry.secretName | default $.root.Values.alertmanager.secretName)) | trim | nindent 6 }}
    {{- end }}
    {{- with $entry.apiUrl }}
    apiURL: {{ . | quote }}
    {{- end }}
    {{- if not (kindIs "invalid" $entry.sigv4) }}
    sigv4:
      {{- with $entry.sigv4.region }}
      region: {{ . | quote }}
      {{- end }}
      {{- with $entry.sigv4.profile }}
      profile: {{ . | quote }}
      {{- end }}
      {{- with $entry.sigv4.roleArn }}
      roleArn: {{ . | quote }}
      {{- end }}
      {{- if not (kindIs "invalid" $entry.sigv4.externalId) }}
      {{- fail (printf "receivers.%s.sns.%s.sigv4.externalId cannot be said in an AlertmanagerConfig of the Prometheus Operator; leave it out, or keep the chart’s own Alertmanager with operator.ownAlertmanager" $.name $entryName) }}
      {{- end }}
      {{- if $entry.sigv4.useFipsStsEndpoint | default false }}
      {{- fail (printf "receivers.%s.sns.%s.sigv4.useFipsStsEndpoint cannot be said in an AlertmanagerConfig of the Prometheus Operator; leave it out, or keep the chart’s own Alertmanager with operator.ownAlertmanager" $.name $entryName) }}
      {{- end }}
      {{- if not (kindIs "invalid" $entry.sigv4.serviceName) }}
      {{- fail (printf "receivers.%s.sns.%s.sigv4.serviceName cannot be said in an AlertmanagerConfig of the Prometheus Operator; leave it out, or keep the chart’s own Alertmanager with operator.ownAlertmanager" $.name $entryName) }}
      {{- end }}
    {{- end }}
    {{- with $entry.topicArn }}
    topicARN: {{ . | quote }}
    {{- end }}
    {{- with $entry.phoneNumber }}
    phoneNumber: {{ . | quote }}
    {{- end }}
    {{- with $entry.targetArn }}
    targetARN: {{ . | quote }}
    {{- end }}
    {{- if not (kindIs "invalid" $entry.subject) }}
    subject: {{ $entry.subject | quote }}
    {{- end }}
    {{- if not (kindIs "invalid" $entry.message) }}
    message: {{ $entry.message | quote }}
    {{- end }}
    {{- with $entry.attributes }}
    attributes:
      {{- range $attributesName, $attributes := . }}
      {{- if not (kindIs "invalid" $attributes) }}
      {{ $attributesName | quote }}: {{ $attributes | quote }}
      {{- end }}
      {{- end }}
    {{- end }}
    {{- if $entry.useAwsHttpClient | default false }}
    {{- fail (printf "receivers.%s.sns.%s.useAwsHttpClient cannot be said in an AlertmanagerConfig of the Prometheus Operator; leave it out, or keep the chart’s own Alertmanager with operator.ownAlertmanager" $.name $entryName) }}
    {{- end }}
  {{- end }}
  {{- end }}
{{- end }}
{{- with .receiver.telegram }}
telegramConfigs:
  {{- range $entryName, $entry := . }}
  {{- if $entry }}
  - sendResolved: {{ dig "sendResolved" true $entry }}
    {{- if not (kindIs "invalid" $entry.httpConfig) }}
    httpConfig:
      {{- include "jobpilot-monitoring.operator.httpConfig" (dict "settings" $entry.httpConfig "place" (printf "receivers.%s.telegram.%s.httpConfig" $.name $entryName) "secretName" ($entry.secretName | default $.root.Values.alertmanager.secretName)) | trim | nindent 6 }}
    {{- end }}
    {{- with $entry.apiUrl }}
    apiURL: {{ . | quote }}
    {{- end }}
    botToken:
      name: {{ $entry.secretName | default $.root.Values.alertmanager.secretName | quote }}
      key: {{ $entry.botTokenKey | quote }}
    {{- if not (kindIs "invalid" $entry.chatId) }}
    chatID: {{ $entry.chatId | int64 }}
    {{- end }}
    {{- with $entry.chatIdKey }}
    chatID:
      name: {{ $entry.secretName | default $.root.Values.alertmanager.secretName | quote }}
      key: {{ . | quote }}
    {{- end }}
    {{- with $entry.messageThreadId }}
    messageThreadID: {{ . | int64 }}
    {{- end }}
    {{- if not (kindIs "invalid" $entry.message) }}
    message: {{ $entry.message | quote }}
    {{- end }}
    disableNotifications: {{ $entry.disableNotifications | default false }}
    {{- if not (kindIs "invalid" $entry.parseMode) }}
    {{- if not (has $entry.parseMode (list "MarkdownV2" "Markdown" "HTML")) }}
    {{- fail (printf "receivers.%s.telegram.%s.parseMode is a text that an AlertmanagerConfig of the Prometheus Operator does not allow; leave it out, or keep the chart’s own Alertmanager with operator.ownAlertmanager" $.name $entryName) }}
    {{- end }}
    parseMode: {{ $entry.parseMode | quote }}
    {{- end }}
  {{- end }}
  {{- end }}
{{- end }}
{{- with .receiver.victorops }}
victoropsConfigs:
  {{- range $entryName, $entry := . }}
  {{- if $entry }}
  - sendResolved: {{ dig "sendResolved" true $entry }}
    {{- if not (kindIs "invalid" $entry.httpConfig) }}
    httpConfig:
      {{- include "jobpilot-monitoring.operator.httpConfig" (dict "settings" $entry.httpConfig "place" (printf "receivers.%s.victorops.%s.httpConfig" $.name $entryName) "secretName" ($entry.secretName | default $.root.Values.alertmanager.secretName)) | trim | nindent 6 }}
    {{- end }}
    apiKey:
      name: {{ $entry.secretName | default $.root.Values.alertmanager.secretName | quote }}
      key: {{ $entry.apiKeyKey | quote }}
    {{- with $entry.apiUrl }}
    apiUrl: {{ . | quote }}
    {{- end }}
    routingKey: {{ $entry.routingKey | quote }}
    {{- if not (kindIs "invalid" $entry.messageType) }}
    messageType: {{ $entry.messageType | quote }}
    {{- end }}
    {{- if not (kindIs "invalid" $entry.stateMessage) }}
    stateMessage: {{ $entry.stateMessage | quote }}
    {{- end }}
    {{- if not (kindIs "invalid" $entry.entityDisplayName) }}
    entityDisplayName: {{ $entry.entityDisplayName | quote }}
    {{- end }}
    {{- if not (kindIs "invalid" $entry.monitoringTool) }}
    monitoringTool: {{ $entry.monitoringTool | quote }}
    {{- end }}
    {{- with $entry.customFields }}
    customFields:
      {{- range $customFieldsName, $customFields := . }}
      {{- if not (kindIs "invalid" $customFields) }}
      - key: {{ $customFieldsName | quote }}
        value: {{ $customFields | quote }}
      {{- end }}
      {{- end }}
    {{- end }}
  {{- end }}
  {{- end }}
{{- end }}
{{- with .receiver.webex }}
webexConfigs:
  {{- range $entryName, $entry := . }}
  {{- if $entry }}
  - sendResolved: {{ dig "sendResolved" true $entry }}
    httpConfig:
      {{- include "jobpilot-monitoring.operator.httpConfig" (dict "settings" $entry.httpConfig "place" (printf "receivers.%s.webex.%s.httpConfig" $.name $entryName) "secretName" ($entry.secretName | default $.root.Values.alertmanager.secretName)) | trim | nindent 6 }}
    {{- with $entry.apiUrl }}
    apiURL: {{ . | quote }}
    {{- end }}
    roomID: {{ $entry.roomId | quote }}
    {{- if not (kindIs "invalid" $entry.message) }}
    message: {{ $entry.message | quote }}
    {{- end }}
  {{- end }}
  {{- end }}
{{- end }}
{{- with .receiver.wechat }}
wechatConfigs:
  {{- range $entryName, $entry := . }}
  {{- if $entry }}
  - sendResolved: {{ dig "sendResolved" true $entry }}
    {{- if not (kindIs "invalid" $entry.httpConfig) }}
    httpConfig:
      {{- include "jobpilot-monitoring.operator.httpConfig" (dict "settings" $entry.httpConfig "place" (printf "receivers.%s.wechat.%s.httpConfig" $.name $entryName) "secretName" ($entry.secretName | default $.root.Values.alertmanager.secretName)) | trim | nindent 6 }}
    {{- end }}
    apiSecret:
      name: {{ $entry.secretName | default $.root.Values.alertmanager.secretName | quote }}
      key: {{ $entry.apiSecretKey | quote }}
    corpID: {{ $entry.corpId | quote }}
    {{- with $entry.apiUrl }}
    apiURL: {{ . | quote }}
    {{- end }}
    {{- if not (kindIs "invalid" $entry.message) }}
    message: {{ $entry.message | quote }}
    {{- end }}
    {{- with $entry.messageType }}
    messageType: {{ . }}
    {{- end }}
    {{- if not (kindIs "invalid" $entry.toUser) }}
    toUser: {{ $entry.toUser | quote }}
    {{- end }}
    {{- if not (kindIs "invalid" $entry.toParty) }}
    toParty: {{ $entry.toParty | quote }}
    {{- end }}
    {{- if not (kindIs "invalid" $entry.toTag) }}
    toTag: {{ $entry.toTag | quote }}
    {{- end }}
    {{- if not (kindIs "invalid" $entry.agentId) }}
    agentID: {{ $entry.agentId | quote }}
    {{- end }}
  {{- end }}
  {{- end }}
{{- end }}
{{- end }}

{{/* The fields of a route but for the routes below it. Takes a dict of root, route and place. */}}
{{- define "jobpilot-monitoring.operator.route" -}}
receiver: {{ .route.receiver | quote }}
{{- with .route.matchers }}
matchers:
  {{- range $matcherName, $matcher := . }}
  {{- if $matcher }}
  - name: {{ $matcherName | quote }}
    matchType: {{ $matcher.op | default "=" | quote }}
    value: {{ $matcher.value | quote }}
  {{- end }}
  {{- end }}
{{- end }}
{{- if .route.continue }}
continue: true
{{- end }}
{{- if not (kindIs "invalid" .route.groupBy) }}
groupBy:
  {{- toYaml .route.groupBy | nindent 2 }}
{{- end }}
{{- with .route.groupWait }}
groupWait: {{ . }}
{{- end }}
{{- with .route.groupInterval }}
groupInterval: {{ . }}
{{- end }}
{{- with .route.repeatInterval }}
repeatInterval: {{ . }}
{{- end }}
{{- if not (kindIs "invalid" .route.muteTimeIntervals) }}
muteTimeIntervals:
  {{- range $interval := .route.muteTimeIntervals }}
  {{- if kindIs "invalid" (index $.root.Values.routing.timeIntervals $interval) }}
  {{- fail (printf "%s.muteTimeIntervals: there is no time interval %s in routing.timeIntervals" $.place $interval) }}
  {{- end }}
  {{- end }}
  {{- with .route.muteTimeIntervals }}
  {{- toYaml . | nindent 2 }}
  {{- end }}
{{- end }}
{{- if not (kindIs "invalid" .route.activeTimeIntervals) }}
activeTimeIntervals:
  {{- range $interval := .route.activeTimeIntervals }}
  {{- if kindIs "invalid" (index $.root.Values.routing.timeIntervals $interval) }}
  {{- fail (printf "%s.activeTimeIntervals: there is no time interval %s in routing.timeIntervals" $.place $interval) }}
  {{- end }}
  {{- end }}
  {{- with .route.activeTimeIntervals }}
  {{- toYaml . | nindent 2 }}
  {{- end }}
{{- end }}
{{- if kindIs "invalid" (index .root.Values.receivers .route.receiver) }}
{{- fail (printf "%s.receiver: there is no receiver %s in receivers" .place .route.receiver) }}
{{- end }}
{{- end }}

{{/* An entry of emailConfigs. Takes a dict of root, entry, place and secretName. */}}
{{- define "jobpilot-monitoring.operator.email" -}}
from: {{ .entry.from | default .root.Values.notifications.smtp.from | quote }}
smarthost: {{ .entry.smarthost | default .root.Values.notifications.smtp.smarthost | quote }}
{{- with .entry.hello }}
hello: {{ . | quote }}
{{- else }}
{{- with .root.Values.notifications.smtp.hello }}
hello: {{ . | quote }}
{{- end }}
{{- end }}
{{- with .entry.authUsername }}
authUsername: {{ . | quote }}
{{- else }}
{{- with .root.Values.notifications.smtp.username }}
authUsername: {{ . | quote }}
{{- end }}
{{- end }}
{{- with .entry.authPasswordKey }}
authPassword:
  name: {{ $.secretName | quote }}
  key: {{ . | quote }}
{{- else }}
{{- if and .root.Values.notifications.smtp.username .root.Values.notifications.smtp.passwordKey }}
authPassword:
  name: {{ .root.Values.alertmanager.secretName | quote }}
  key: {{ .root.Values.notifications.smtp.passwordKey | quote }}
{{- end }}
{{- end }}
requireTLS: {{ ternary .root.Values.notifications.smtp.requireTls .entry.requireTls (kindIs "invalid" .entry.requireTls) }}
sendResolved: {{ dig "sendResolved" true .entry }}
to: {{ .entry.to | quote }}
{{- with .entry.authSecretKey }}
authSecret:
  name: {{ $.secretName | quote }}
  key: {{ . | quote }}
{{- end }}
{{- with .entry.authIdentity }}
authIdentity: {{ . | quote }}
{{- end }}
{{- with .entry.headers }}
headers:
  {{- range $headersName, $headers := . }}
  {{- if not (kindIs "invalid" $headers) }}
  - key: {{ $headersName | quote }}
    value: {{ $headers | quote }}
  {{- end }}
  {{- end }}
{{- end }}
{{- if not (kindIs "invalid" .entry.html) }}
html: {{ .entry.html | quote }}
{{- end }}
{{- if not (kindIs "invalid" .entry.text) }}
text: {{ .entry.text | quote }}
{{- end }}
{{- if not (kindIs "invalid" .entry.tlsConfig) }}
tlsConfig:
  {{- include "jobpilot-monitoring.operator.tlsConfig" (dict "settings" .entry.tlsConfig "place" (printf "%s.tlsConfig" .place) "secretName" .secretName) | trim | nindent 2 }}
{{- end }}
{{- if not (kindIs "invalid" .entry.forceImplicitTls) }}
{{- fail (printf "%s.forceImplicitTls cannot be said in an AlertmanagerConfig of the Prometheus Operator; leave it out, or keep the chart’s own Alertmanager with operator.ownAlertmanager" .place) }}
{{- end }}
{{- if not (kindIs "invalid" .entry.threading) }}
{{- fail (printf "%s.threading cannot be said in an AlertmanagerConfig of the Prometheus Operator; leave it out, or keep the chart’s own Alertmanager with operator.ownAlertmanager" .place) }}
{{- end }}
{{- end }}

{{/* An entry of slackConfigs. Takes a dict of root, entry, place and secretName. */}}
{{- define "jobpilot-monitoring.operator.slack" -}}
{{- with .entry.apiUrlKey }}
apiURL:
  name: {{ $.secretName | quote }}
  key: {{ . | quote }}
{{- else }}
apiURL:
  name: {{ .root.Values.namePrefix | default .root.Values.global.namePrefix }}alertmanager-addresses
  key: slackApiUrl
{{- end }}
{{- if .entry.apiUrlKey }}
{{- if not (kindIs "invalid" .entry.httpConfig) }}
httpConfig:
  {{- include "jobpilot-monitoring.operator.httpConfig" (dict "settings" .entry.httpConfig "place" (printf "%s.httpConfig" .place) "secretName" .secretName) | trim | nindent 2 }}
{{- end }}
{{- else }}
httpConfig:
  authorization:
    type: Bearer
    {{- with .entry.appTokenKey }}
    credentials:
      name: {{ $.secretName | quote }}
      key: {{ . | quote }}
    {{- else }}
    credentials:
      name: {{ .root.Values.alertmanager.secretName | quote }}
      key: {{ .root.Values.notifications.slack.appTokenKey | quote }}
    {{- end }}
  {{- if not (kindIs "invalid" .entry.httpConfig) }}
  {{- include "jobpilot-monitoring.operator.httpConfig" (dict "settings" .entry.httpConfig "place" (printf "%s.httpConfig" .place) "secretName" .secretName) | trim | nindent 2 }}
  {{- end }}
{{- end }}
sendResolved: {{ dig "sendResolved" true .entry }}
{{- if not (kindIs "invalid" .entry.appUrl) }}
{{- fail (printf "%s.appUrl cannot be said in an AlertmanagerConfig of the Prometheus Operator; leave it out, or keep the chart’s own Alertmanager with operator.ownAlertmanager" .place) }}
{{- end }}
{{- with .entry.channel }}
channel: {{ . | quote }}
{{- end }}
{{- if not (kindIs "invalid" .entry.username) }}
username: {{ .entry.username | quote }}
{{- end }}
{{- if not (kindIs "invalid" .entry.color) }}
color: {{ .entry.color | quote }}
{{- end }}
{{- if not (kindIs "invalid" .entry.title) }}
title: {{ .entry.title | quote }}
{{- end }}
{{- if not (kindIs "invalid" .entry.titleLink) }}
titleLink: {{ .entry.titleLink | quote }}
{{- end }}
{{- if not (kindIs "invalid" .entry.pretext) }}
pretext: {{ .entry.pretext | quote }}
{{- end }}
{{- if not (kindIs "invalid" .entry.text) }}
text: {{ .entry.text | quote }}
{{- end }}
{{- if not (kindIs "invalid" .entry.messageText) }}
{{- fail (printf "%s.messageText cannot be said in an AlertmanagerConfig of the Prometheus Operator; leave it out, or keep the chart’s own Alertmanager with operator.ownAlertmanager" .place) }}
{{- end }}
{{- with .entry.fields }}
fields:
  {{- range $fieldsItem := . }}
  - title: {{ $fieldsItem.title | quote }}
    value: {{ $fieldsItem.value | quote }}
    {{- if not (kindIs "invalid" $fieldsItem.short) }}
    short: {{ $fieldsItem.short }}
    {{- end }}
  {{- end }}
{{- end }}
shortFields: {{ .entry.shortFields | default false }}
{{- if not (kindIs "invalid" .entry.footer) }}
footer: {{ .entry.footer | quote }}
{{- end }}
{{- if not (kindIs "invalid" .entry.fallback) }}
fallback: {{ .entry.fallback | quote }}
{{- end }}
{{- if not (kindIs "invalid" .entry.callbackId) }}
callbackId: {{ .entry.callbackId | quote }}
{{- end }}
{{- if not (kindIs "invalid" .entry.iconEmoji) }}
iconEmoji: {{ .entry.iconEmoji | quote }}
{{- end }}
{{- if not (kindIs "invalid" .entry.iconUrl) }}
iconURL: {{ .entry.iconUrl | quote }}
{{- end }}
{{- if not (kindIs "invalid" .entry.imageUrl) }}
imageURL: {{ .entry.imageUrl | quote }}
{{- end }}
{{- if not (kindIs "invalid" .entry.thumbUrl) }}
thumbURL: {{ .entry.thumbUrl | quote }}
{{- end }}
linkNames: {{ .entry.linkNames | default false }}
{{- with .entry.mrkdwnIn }}
mrkdwnIn:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .entry.actions }}
actions:
  {{- range $actionsItem := . }}
  - type: {{ $actionsItem.type | quote }}
    text: {{ $actionsItem.text | quote }}
    {{- with $actionsItem.url }}
    url: {{ . | quote }}
    {{- end }}
    {{- with $actionsItem.name }}
    name: {{ . | quote }}
    {{- end }}
    {{- with $actionsItem.value }}
    value: {{ . | quote }}
    {{- end }}
    {{- with $actionsItem.style }}
    style: {{ . | quote }}
    {{- end }}
    {{- with $actionsItem.confirm }}
    confirm:
      text: {{ .text | quote }}
      {{- with .title }}
      title: {{ . | quote }}
      {{- end }}
      {{- with .okText }}
      okText: {{ . | quote }}
      {{- end }}
      {{- with .dismissText }}
      dismissText: {{ . | quote }}
      {{- end }}
    {{- end }}
  {{- end }}
{{- end }}
{{- if .entry.updateMessage | default false }}
{{- fail (printf "%s.updateMessage cannot be said in an AlertmanagerConfig of the Prometheus Operator; leave it out, or keep the chart’s own Alertmanager with operator.ownAlertmanager" .place) }}
{{- end }}
{{- if not (kindIs "invalid" .entry.timeout) }}
{{- fail (printf "%s.timeout cannot be said in an AlertmanagerConfig of the Prometheus Operator; leave it out, or keep the chart’s own Alertmanager with operator.ownAlertmanager" .place) }}
{{- end }}
{{- if not (or .entry.apiUrlKey .entry.appTokenKey .root.Values.notifications.slack.appTokenKey) }}
{{- fail (printf "%s has no credentials: set its apiUrlKey or appTokenKey, or notifications.slack.appTokenKey" .place) }}
{{- end }}
{{- end }}

{{/* An entry of pagerdutyConfigs. Takes a dict of root, entry, place and secretName. */}}
{{- define "jobpilot-monitoring.operator.pagerduty" -}}
url: {{ .entry.url | default .root.Values.notifications.pagerduty.url | quote }}
sendResolved: {{ dig "sendResolved" true .entry }}
{{- if not (kindIs "invalid" .entry.httpConfig) }}
httpConfig:
  {{- include "jobpilot-monitoring.operator.httpConfig" (dict "settings" .entry.httpConfig "place" (printf "%s.httpConfig" .place) "secretName" .secretName) | trim | nindent 2 }}
{{- end }}
{{- with .entry.routingKeyKey }}
routingKey:
  name: {{ $.secretName | quote }}
  key: {{ . | quote }}
{{- end }}
{{- with .entry.serviceKeyKey }}
serviceKey:
  name: {{ $.secretName | quote }}
  key: {{ . | quote }}
{{- end }}
{{- if not (kindIs "invalid" .entry.client) }}
client: {{ .entry.client | quote }}
{{- end }}
{{- if not (kindIs "invalid" .entry.clientUrl) }}
clientURL: {{ .entry.clientUrl | quote }}
{{- end }}
{{- if not (kindIs "invalid" .entry.description) }}
description: {{ .entry.description | quote }}
{{- end }}
{{- if not (kindIs "invalid" .entry.details) }}
details:
  {{- range $detailsName, $details := .entry.details }}
  {{- if not (kindIs "invalid" $details) }}
  {{- if kindIs "string" $details }}
  - key: {{ $detailsName | quote }}
    value: {{ $details | quote }}
  {{- else }}
  -
    {{- if not (kindIs "string" $details) }}
    {{- fail (printf "%s.details.%s is no text, as an AlertmanagerConfig needs it; leave it out, or keep the chart’s own Alertmanager with operator.ownAlertmanager" $.place $detailsName) }}
    {{- end }}
  {{- end }}
  {{- end }}
  {{- end }}
{{- end }}
{{- with .entry.images }}
pagerDutyImageConfigs:
  {{- range $imagesItem := . }}
  - src: {{ $imagesItem.src | quote }}
    {{- with $imagesItem.alt }}
    alt: {{ . | quote }}
    {{- end }}
    {{- with $imagesItem.href }}
    href: {{ . | quote }}
    {{- end }}
  {{- end }}
{{- end }}
{{- with .entry.links }}
pagerDutyLinkConfigs:
  {{- range $linksItem := . }}
  - href: {{ $linksItem.href | quote }}
    {{- with $linksItem.text }}
    alt: {{ . | quote }}
    {{- end }}
  {{- end }}
{{- end }}
{{- if not (kindIs "invalid" .entry.source) }}
source: {{ .entry.source | quote }}
{{- end }}
{{- if not (kindIs "invalid" .entry.severity) }}
severity: {{ .entry.severity | quote }}
{{- end }}
{{- if not (kindIs "invalid" .entry.class) }}
class: {{ .entry.class | quote }}
{{- end }}
{{- if not (kindIs "invalid" .entry.component) }}
component: {{ .entry.component | quote }}
{{- end }}
{{- if not (kindIs "invalid" .entry.group) }}
group: {{ .entry.group | quote }}
{{- end }}
{{- if not (kindIs "invalid" .entry.timeout) }}
{{- fail (printf "%s.timeout cannot be said in an AlertmanagerConfig of the Prometheus Operator; leave it out, or keep the chart’s own Alertmanager with operator.ownAlertmanager" .place) }}
{{- end }}
{{- end }}

{{/* What the operator must be told. */}}
{{- define "jobpilot-monitoring.operator.notes" -}}
{{ "" }}
Rules and monitors are objects of the Prometheus Operator. Its Prometheus takes them where its selectors (ruleSelector,
serviceMonitorSelector, podMonitorSelector, probeSelector, scrapeConfigSelector) match their labels and namespace:
  kubectl get prometheusrules,servicemonitors,podmonitors,probes,scrapeconfigs -n {{ .Release.Namespace }}
{{- if .Values.operator.labels }}
  They have the labels of operator.labels.
{{- else }}
  They have no labels of their own for that: set operator.labels where the selectors ask for some.
{{- end }}
{{- if and .Values.operator.enabled .Values.alertmanager.enabled (not .Values.operator.ownAlertmanager) }}
Receivers and routes are the AlertmanagerConfig {{ .Values.namePrefix | default .Values.global.namePrefix }}alertmanager-config. Name it in alertmanagerConfiguration of an Alertmanager of this
namespace, with the templates of the ConfigMap {{ .Values.namePrefix | default .Values.global.namePrefix }}alertmanager-templates; see docs/operator.md. It reads its credentials from the
Secret {{ .Values.alertmanager.secretName }}: while one of the keys is missing, the operator takes none of it.
{{- end }}
  The operator’s Prometheus and Alertmanager are looked for in the namespace {{ .Values.operator.namespace | default .Release.Namespace }} (operator.namespace).
{{- end }}
