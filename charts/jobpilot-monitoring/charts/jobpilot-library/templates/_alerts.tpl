{{/* The address of Grafana for alerts, without a slash at its end; nothing where it has none. */}}
{{- define "jobpilot-monitoring.dashboardsUrl" -}}
{{- with .Values.alerting.dashboardBaseUrl -}}
{{ trimSuffix "/" . }}
{{- else -}}
{{- if and .Values.grafana.enabled (or .Values.grafana.externalUrl .Values.grafana.ingress.enabled) -}}
{{ trimSuffix "/" (include "jobpilot-monitoring.grafana.externalUrl" .) }}
{{- end -}}
{{- end -}}
{{- end }}

{{/* A result for each namespace that alerts leave out; nothing where there are none. */}}
{{- define "jobpilot-monitoring.excludedNamespaces" -}}
{{- with .Values.alerting.excludedNamespaces -}}
label_replace(vector(1), "namespace", "{{ join `", "", "") or label_replace(vector(1), "namespace", "` . }}", "", "")
{{- end -}}
{{- end }}

{{/* The group of alerts: a rule for each alert, and a second one that escalates it. Takes a dict of root, name, key, group and dashboards. */}}
{{- define "jobpilot-monitoring.alertGroup" -}}
name: {{ .name }}
labels:
  alert_group: {{ .name }}
  {{- range $groupLabelName, $groupLabel := .group.labels }}
  {{- if $groupLabel }}
  {{ $groupLabelName | quote }}: {{ $groupLabel | quote }}
  {{- end }}
  {{- end }}
rules:
  {{- range $alertName, $alert := .group.alerts }}
  {{- if $alert }}
  {{- if and $alert.enabled (or (ne $alertName "KubeStateMetricsMissing") (or $.root.Values.alerting.expectedComponents.kubeStateMetrics.enabled (and $.root.Values.exporters.enabled $.root.Values.exporters.kubeStateMetrics.enabled))) (or (ne $alertName "AlertmanagerReceivesNoAlerts") $.root.Values.alertGroups.monitoring.alerts.Watchdog.enabled) }}
  {{- range $stage := splitList " " (ternary "alert escalation" "alert" (and (eq $alert.severity "critical") $alert.escalate $.root.Values.alerting.escalation.enabled)) }}
  - alert: {{ $alertName }}
    {{- if eq $stage "escalation" }}
    for: '{{ add (include "jobpilot-monitoring.durationSeconds" (printf "%s%s" $alert.for $.root.Values.alerting.escalation.after) | float64) 0 }}s'
    {{- else }}
    for: {{ $alert.for }}
    {{- end }}
    {{- with $alert.keepFiringFor }}
    keep_firing_for: {{ . }}
    {{- end }}
    labels:
      severity: {{ $alert.severity }}
      {{- if eq $stage "escalation" }}
      escalation: 'true'
      {{- end }}
      {{- range $labelName, $label := $alert.labels }}
      {{- if $label }}
      {{ $labelName | quote }}: {{ $label | quote }}
      {{- end }}
      {{- end }}
    {{- with $alert.window }}
    {{- if lt (include "jobpilot-monitoring.durationSeconds" . | float64) (float64 (mul (include "jobpilot-monitoring.durationSeconds" $.root.Values.prometheus.scrapeInterval | float64) 4)) }}
    {{- fail (printf "alertGroups.%s.alerts.%s.window: %s is shorter than four scrapes, prometheus.scrapeInterval: %s; lengthen it, or scrape more often" $.key $alertName . $.root.Values.prometheus.scrapeInterval) }}
    {{- end }}
    {{- end }}
    {{- include (printf "jobpilot-monitoring.alert.%s" $alertName) (dict "root" $.root "alert" $alert "metrics" $.root.Values.metrics "runbooks" (trimSuffix "/" $.root.Values.alerting.runbookBaseUrl) "excluded" (include "jobpilot-monitoring.excludedNamespaces" $.root)) | nindent 4 }}
      {{- if kindIs "invalid" $alert.annotations.dashboard_url }}
      {{- with $.dashboards }}
      dashboard_url: {{ printf "%s/d/jobpilot-%s" . $.name | quote }}
      {{- end }}
      {{- end }}
      {{- range $annotationName, $annotation := $alert.annotations }}
      {{- if $annotation }}
      {{ $annotationName | quote }}: {{ $annotation | quote }}
      {{- end }}
      {{- end }}
  {{- end }}
  {{- end }}
  {{- end }}
  {{- end }}
{{- end }}

{{/* The expression of each alert and its words. Runbooks is their address, without a slash at its end. Takes a dict of root, alert, metrics, runbooks and excluded. */}}
{{- define "jobpilot-monitoring.alert.ServiceDown" -}}
expr: |-
  {{- if .excluded }}
  (
  {{- end }}
  max by (namespace, service) (up{service!="", service!~"(.+-)?(kube-state-metrics|node-exporter|blackbox-exporter|log-collector)", job!~"prometheus|alertmanager|grafana|loki|kubernetes-nodes|kubernetes-cadvisor|kubernetes-apiservers"}) == 0
  {{- if or .root.Values.alerting.expectedComponents.postgres.enabled (and .root.Values.exporters.enabled .root.Values.exporters.postgresExporter.instances (eq .root.Values.alerting.expectedComponents.postgres.service "postgres-exporter") (eq (.root.Values.alerting.expectedComponents.postgres.namespace | default .root.Release.Namespace) .root.Release.Namespace)) }}
  unless on (namespace, service) up{namespace="{{ .root.Values.alerting.expectedComponents.postgres.namespace | default .root.Release.Namespace }}", service="{{ .root.Values.alerting.expectedComponents.postgres.service }}"}
  {{- end }}
  {{- if or .root.Values.alerting.expectedComponents.redis.enabled (and .root.Values.exporters.enabled .root.Values.exporters.redisExporter.instances (eq .root.Values.alerting.expectedComponents.redis.service "redis-exporter") (eq (.root.Values.alerting.expectedComponents.redis.namespace | default .root.Release.Namespace) .root.Release.Namespace)) }}
  unless on (namespace, service) up{namespace="{{ .root.Values.alerting.expectedComponents.redis.namespace | default .root.Release.Namespace }}", service="{{ .root.Values.alerting.expectedComponents.redis.service }}"}
  {{- end }}
  {{- if .root.Values.alerting.expectedComponents.rabbitmq.enabled }}
  unless on (namespace, service) up{namespace="{{ .root.Values.alerting.expectedComponents.rabbitmq.namespace | default .root.Release.Namespace }}", service="{{ .root.Values.alerting.expectedComponents.rabbitmq.service }}"}
  {{- end }}
  {{- range $serviceName, $service := .root.Values.alerting.expectedServices }}
  {{- if not (kindIs "invalid" $service) }}
  {{- if dig "enabled" true $service }}
  or absent(up{namespace="{{ $service.namespace | default $.root.Release.Namespace }}", service="{{ $serviceName }}"})
  {{- end }}
  {{- end }}
  {{- end }}
  {{- with .excluded }}
  )
  unless on (namespace) ({{ . }})
  {{- end }}
annotations:
  {{- if kindIs "invalid" .alert.annotations.summary }}
  summary: 'Service {{ "{{ $labels.service }}" }} is down'
  {{- end }}
  {{- if kindIs "invalid" .alert.annotations.description }}
  description: 'No pod of {{ "{{ $labels.namespace }}/{{ $labels.service }} answers the scrape of its metrics{{ if eq $value 1.0 }}: nothing of the service is found at all{{ end }}" }}.'
  {{- end }}
  {{- if kindIs "invalid" .alert.annotations.runbook_url }}
  runbook_url: {{ .runbooks }}/service-down
  {{- end }}
{{- end }}

{{- define "jobpilot-monitoring.alert.HighErrorRate" -}}
expr: |-
  {{- if .excluded }}
  (
  {{- end }}
  sum by (namespace, service) (increase({{ .metrics.httpRequests }}{service!="", {{ .metrics.httpStatusLabel }}=~"5.."}[{{ .alert.window }}]))
  /
  (sum by (namespace, service) (increase({{ .metrics.httpRequests }}{service!=""}[{{ .alert.window }}])) >= {{ .alert.minimumCount | int64 }})
  > {{ .alert.threshold | toJson }} / 100
  {{- with .excluded }}
  )
  unless on (namespace) ({{ . }})
  {{- end }}
annotations:
  {{- if kindIs "invalid" .alert.annotations.summary }}
  summary: 'Service {{ "{{ $labels.service }}" }} fails more than usual'
  {{- end }}
  {{- if kindIs "invalid" .alert.annotations.description }}
  description: '{{ "{{ $labels.namespace }}/{{ $labels.service }} answered {{ $value | humanizePercentage }}" }} of the requests of the last {{ .alert.window }} with 5xx; more than {{ .alert.threshold | toJson }}% is too many.'
  {{- end }}
  {{- if kindIs "invalid" .alert.annotations.runbook_url }}
  runbook_url: {{ .runbooks }}/high-error-rate
  {{- end }}
{{- end }}

{{- define "jobpilot-monitoring.alert.HighLatency" -}}
expr: |-
  {{- if .excluded }}
  (
  {{- end }}
  histogram_quantile(0.95, sum by (namespace, service, le) (rate({{ .metrics.httpRequestDuration }}_bucket{service!=""}[{{ .alert.window }}]))) > {{ .alert.threshold | toJson }}
  and
  sum by (namespace, service) (increase({{ .metrics.httpRequestDuration }}_count{service!=""}[{{ .alert.window }}])) >= {{ .alert.minimumCount | int64 }}
  {{- with .excluded }}
  )
  unless on (namespace) ({{ . }})
  {{- end }}
annotations:
  {{- if kindIs "invalid" .alert.annotations.summary }}
  summary: 'Service {{ "{{ $labels.service }}" }} answers slowly'
  {{- end }}
  {{- if kindIs "invalid" .alert.annotations.description }}
  description: 'One request in twenty to {{ "{{ $labels.namespace }}/{{ $labels.service }} took longer than {{ $value | humanizeDuration }}" }} (P95 over the last {{ .alert.window }}); more than {{ .alert.threshold | toJson }}s is too slow.'
  {{- end }}
  {{- if kindIs "invalid" .alert.annotations.runbook_url }}
  runbook_url: {{ .runbooks }}/high-latency
  {{- end }}
{{- end }}

{{- define "jobpilot-monitoring.alert.ServiceHighMemory" -}}
expr: |-
  {{- if .excluded }}
  (
  {{- end }}
  group by (namespace, service, pod) (up{service!="", pod!="", job!~"prometheus|alertmanager|grafana|loki|kubernetes-nodes|kubernetes-cadvisor|kubernetes-apiservers"})
  * on (namespace, pod) group_left ()
  max by (namespace, pod) (
    {{ .metrics.containerMemory }}{container!=""} / ({{ .metrics.containerMemoryLimit }}{container!=""} > 0)
  )
  > {{ .alert.threshold | toJson }} / 100
  {{- with .excluded }}
  )
  unless on (namespace) ({{ . }})
  {{- end }}
annotations:
  {{- if kindIs "invalid" .alert.annotations.summary }}
  summary: 'Service {{ "{{ $labels.service }}" }} is close to its memory limit'
  {{- end }}
  {{- if kindIs "invalid" .alert.annotations.description }}
  description: 'A container of pod {{ "{{ $labels.namespace }}/{{ $labels.pod }} of {{ $labels.service }} uses {{ $value | humanizePercentage }}" }} of its memory limit; above {{ .alert.threshold | toJson }}% it may soon be killed.'
  {{- end }}
  {{- if kindIs "invalid" .alert.annotations.runbook_url }}
  runbook_url: {{ .runbooks }}/service-high-memory
  {{- end }}
{{- end }}

{{- define "jobpilot-monitoring.alert.ServiceHighCPU" -}}
expr: |-
  {{- if .excluded }}
  (
  {{- end }}
  avg by (namespace, service) (
    group by (namespace, service, pod) (up{service!="", pod!="", job!~"prometheus|alertmanager|grafana|loki|kubernetes-nodes|kubernetes-cadvisor|kubernetes-apiservers"})
    * on (namespace, pod) group_left ()
    max by (namespace, pod) (
      sum by (namespace, pod, container) (rate({{ .metrics.containerCpu }}{container!=""}[{{ .alert.window }}]))
      /
      max by (namespace, pod, container) (
        {{ .metrics.containerCpuQuota }}{container!=""} / {{ .metrics.containerCpuPeriod }}{container!=""} > 0
      )
    )
  )
  > {{ .alert.threshold | toJson }} / 100
  {{- with .excluded }}
  )
  unless on (namespace) ({{ . }})
  {{- end }}
annotations:
  {{- if kindIs "invalid" .alert.annotations.summary }}
  summary: 'Service {{ "{{ $labels.service }}" }} is close to its CPU limit'
  {{- end }}
  {{- if kindIs "invalid" .alert.annotations.description }}
  description: 'The pods of {{ "{{ $labels.namespace }}/{{ $labels.service }} use {{ $value | humanizePercentage }}" }} of their CPU limit on average ({{ .alert.window }} rate); above {{ .alert.threshold | toJson }}% they are throttled under load.'
  {{- end }}
  {{- if kindIs "invalid" .alert.annotations.runbook_url }}
  runbook_url: {{ .runbooks }}/service-high-cpu
  {{- end }}
{{- end }}

{{- define "jobpilot-monitoring.alert.PodCrashLooping" -}}
expr: |-
  {{- if .excluded }}
  (
  {{- end }}
  (
    max by (namespace, pod, container) (increase({{ .metrics.containerRestarts }}[{{ .alert.window }}])) > {{ .alert.threshold | int64 }}
    or
    max by (namespace, pod, container) (increase({{ .metrics.containerRestarts }}[{{ mul (include "jobpilot-monitoring.durationSeconds" .alert.window | float64) 2 }}s])) > {{ .alert.threshold | int64 }}
    and
    max by (namespace, pod, container) (
      count_over_time((increase({{ .metrics.containerRestarts }}[{{ .alert.window }}]) > {{ .alert.threshold | int64 }})[{{ mul (include "jobpilot-monitoring.durationSeconds" .alert.window | float64) 6 }}s:{{ .alert.window }}])
    ) >= 3
  )
  * on (namespace, pod) group_left (node)
  node_namespace_pod:kube_pod_info:
  {{- with .excluded }}
  )
  unless on (namespace) ({{ . }})
  {{- end }}
annotations:
  {{- if kindIs "invalid" .alert.annotations.summary }}
  summary: 'Pod {{ "{{ $labels.pod }}" }} is crash looping'
  {{- end }}
  {{- if kindIs "invalid" .alert.annotations.description }}
  description: 'Container {{ "{{ $labels.container }} of pod {{ $labels.namespace }}/{{ $labels.pod }} restarts again and again, {{ $value | humanize }}" }} times lately; more than {{ .alert.threshold | int64 }} within {{ .alert.window }} is too often.'
  {{- end }}
  {{- if kindIs "invalid" .alert.annotations.runbook_url }}
  runbook_url: {{ .runbooks }}/pod-crash-looping
  {{- end }}
{{- end }}

{{- define "jobpilot-monitoring.alert.PodNotReady" -}}
expr: |-
  {{- if .excluded }}
  (
  {{- end }}
  (
    max by (namespace, pod) ({{ .metrics.podPhase }}{phase=~"Pending|Running|Unknown"}) == 1
    unless
    max by (namespace, pod) ({{ .metrics.podReady }}{condition="true"}) == 1
  )
  * on (namespace, pod) group_left (node)
  node_namespace_pod:kube_pod_info:
  unless on (node)
  (max by (node) ({{ .metrics.nodeUnschedulable }}) == 1 and max by (node) ({{ .metrics.nodeCondition }}{condition="Ready", status="true"}) == 0)
  {{- with .excluded }}
  )
  unless on (namespace) ({{ . }})
  {{- end }}
annotations:
  {{- if kindIs "invalid" .alert.annotations.summary }}
  summary: 'Pod {{ "{{ $labels.pod }}" }} is not ready'
  {{- end }}
  {{- if kindIs "invalid" .alert.annotations.description }}
  description: 'Pod {{ "{{ $labels.namespace }}/{{ $labels.pod }}{{ with $labels.node }} on node {{ . }}{{ end }}" }} has not been ready for {{ .alert.for }}.'
  {{- end }}
  {{- if kindIs "invalid" .alert.annotations.runbook_url }}
  runbook_url: {{ .runbooks }}/pod-not-ready
  {{- end }}
{{- end }}

{{- define "jobpilot-monitoring.alert.DeploymentReplicaMismatch" -}}
expr: |-
  {{- if .excluded }}
  (
  {{- end }}
  (
    max by (namespace, deployment) ({{ .metrics.deploymentReplicas }})
    -
    max by (namespace, deployment) ({{ .metrics.deploymentReplicasAvailable }})
  )
  != 0
  and
  max by (namespace, deployment) (changes({{ .metrics.deploymentReplicasUpdated }}[{{ .alert.window }}])) == 0
  {{- with .excluded }}
  )
  unless on (namespace) ({{ . }})
  {{- end }}
annotations:
  {{- if kindIs "invalid" .alert.annotations.summary }}
  summary: 'Deployment {{ "{{ $labels.deployment }}" }} has not the replicas it wants'
  {{- end }}
  {{- if kindIs "invalid" .alert.annotations.description }}
  description: 'Deployment {{ "{{ $labels.namespace }}/{{ $labels.deployment }} has been {{ if gt $value 0.0 }}short of {{ $value | humanize }} replicas{{ else }}over its replicas{{ end }}" }} for {{ .alert.for }}, and no rollout is moving.'
  {{- end }}
  {{- if kindIs "invalid" .alert.annotations.runbook_url }}
  runbook_url: {{ .runbooks }}/deployment-replica-mismatch
  {{- end }}
{{- end }}

{{- define "jobpilot-monitoring.alert.PVCNearlyFull" -}}
expr: |-
  {{- if .excluded }}
  (
  {{- end }}
  max by (namespace, persistentvolumeclaim) ({{ .metrics.volumeUsed }} / {{ .metrics.volumeCapacity }}) > {{ .alert.threshold | toJson }} / 100
  unless on (namespace, persistentvolumeclaim) (
    {{ .metrics.volumeClaimAccessMode }}{access_mode="ReadOnlyMany"} == 1
    unless on (namespace, persistentvolumeclaim)
    {{ .metrics.volumeClaimAccessMode }}{access_mode!="ReadOnlyMany"} == 1
  )
  {{- with .excluded }}
  )
  unless on (namespace) ({{ . }})
  {{- end }}
annotations:
  {{- if kindIs "invalid" .alert.annotations.summary }}
  summary: 'Volume {{ "{{ $labels.persistentvolumeclaim }}" }} is nearly full'
  {{- end }}
  {{- if kindIs "invalid" .alert.annotations.description }}
  description: 'Volume claim {{ "{{ $labels.namespace }}/{{ $labels.persistentvolumeclaim }} is {{ $value | humanizePercentage }}" }} full; above {{ .alert.threshold | toJson }}% it must be enlarged or emptied.'
  {{- end }}
  {{- if kindIs "invalid" .alert.annotations.runbook_url }}
  runbook_url: {{ .runbooks }}/pvc-nearly-full
  {{- end }}
{{- end }}

{{- define "jobpilot-monitoring.alert.NodeNotReady" -}}
expr: |-
  max by (node) ({{ .metrics.nodeCondition }}{condition="Ready", status="true"}) == 0
  unless on (node)
  {{ .metrics.nodeUnschedulable }} == 1
annotations:
  {{- if kindIs "invalid" .alert.annotations.summary }}
  summary: 'Node {{ "{{ $labels.node }}" }} is not ready'
  {{- end }}
  {{- if kindIs "invalid" .alert.annotations.description }}
  description: 'Node {{ "{{ $labels.node }}" }} has not been ready for {{ .alert.for }}; its pods are being moved or are lost.'
  {{- end }}
  {{- if kindIs "invalid" .alert.annotations.runbook_url }}
  runbook_url: {{ .runbooks }}/node-not-ready
  {{- end }}
{{- end }}

{{- define "jobpilot-monitoring.alert.PostgresDown" -}}
expr: |-
  {{- if .excluded }}
  (
  {{- end }}
  max by (namespace, service, server) (label_replace(label_join({{ .metrics.postgresUp }}, "server", ";", "server", "pod", "instance"), "server", "$1", "server", ";*([^;]*).*")) == 0
  {{- if or .root.Values.alerting.expectedComponents.postgres.enabled (and .root.Values.exporters.enabled .root.Values.exporters.postgresExporter.instances (eq .root.Values.alerting.expectedComponents.postgres.service "postgres-exporter") (eq (.root.Values.alerting.expectedComponents.postgres.namespace | default .root.Release.Namespace) .root.Release.Namespace)) }}
  or max by (namespace, service, server) (label_replace(label_join(up{namespace="{{ .root.Values.alerting.expectedComponents.postgres.namespace | default .root.Release.Namespace }}", service="{{ .root.Values.alerting.expectedComponents.postgres.service }}"}, "server", ";", "server", "pod", "instance"), "server", "$1", "server", ";*([^;]*).*")) == 0
  {{- end }}
  {{- if and .root.Values.alerting.expectedComponents.postgres.enabled (or (not .root.Values.exporters.enabled) (not .root.Values.exporters.postgresExporter.instances) (ne .root.Values.alerting.expectedComponents.postgres.service "postgres-exporter") (ne (.root.Values.alerting.expectedComponents.postgres.namespace | default .root.Release.Namespace) .root.Release.Namespace)) }}
  or absent(up{namespace="{{ .root.Values.alerting.expectedComponents.postgres.namespace | default .root.Release.Namespace }}", service="{{ .root.Values.alerting.expectedComponents.postgres.service }}"})
  {{- end }}
  {{- if and .root.Values.alerting.expectedComponents.postgres.enabled (and .root.Values.exporters.enabled .root.Values.exporters.postgresExporter.instances (eq .root.Values.alerting.expectedComponents.postgres.service "postgres-exporter") (eq (.root.Values.alerting.expectedComponents.postgres.namespace | default .root.Release.Namespace) .root.Release.Namespace)) }}
  {{- range $serverName, $server := .root.Values.exporters.postgresExporter.instances }}
  {{- if not (kindIs "invalid" $server) }}
  {{- if dig "enabled" true $server }}
  or absent(up{namespace="{{ $.root.Values.alerting.expectedComponents.postgres.namespace | default $.root.Release.Namespace }}", service="{{ $.root.Values.alerting.expectedComponents.postgres.service }}", server="{{ $serverName }}"})
  {{- end }}
  {{- end }}
  {{- end }}
  {{- end }}
  {{- with .excluded }}
  )
  unless on (namespace) ({{ . }})
  {{- end }}
annotations:
  {{- if kindIs "invalid" .alert.annotations.summary }}
  summary: 'PostgreSQL{{ "{{ with $labels.server }} {{ . }}{{ end }}" }} is down'
  {{- end }}
  {{- if kindIs "invalid" .alert.annotations.description }}
  description: 'PostgreSQL behind {{ "{{ $labels.namespace }}/{{ $labels.service }}{{ with $labels.server }} ({{ . }}){{ end }}" }} does not answer, or nothing of it is scraped.'
  {{- end }}
  {{- if kindIs "invalid" .alert.annotations.runbook_url }}
  runbook_url: {{ .runbooks }}/postgres-down
  {{- end }}
{{- end }}

{{- define "jobpilot-monitoring.alert.PostgresHighConnections" -}}
expr: |-
  {{- if .excluded }}
  (
  {{- end }}
  max by (namespace, service, server) (label_replace(label_join(sum by (namespace, service, server, pod, instance) ({{ .metrics.postgresConnections }}) / ignoring (server) group_left max by (namespace, service, pod, instance) ({{ .metrics.postgresMaxConnections }}), "server", ";", "server", "pod", "instance"), "server", "$1", "server", ";*([^;]*).*"))
  > {{ .alert.threshold | toJson }} / 100
  {{- with .excluded }}
  )
  unless on (namespace) ({{ . }})
  {{- end }}
annotations:
  {{- if kindIs "invalid" .alert.annotations.summary }}
  summary: 'PostgreSQL {{ "{{ $labels.server }}" }} runs out of connections'
  {{- end }}
  {{- if kindIs "invalid" .alert.annotations.description }}
  description: 'PostgreSQL behind {{ "{{ $labels.namespace }}/{{ $labels.service }} ({{ $labels.server }}) has {{ $value | humanizePercentage }}" }} of its connections in use; above {{ .alert.threshold | toJson }}% new ones may soon be refused.'
  {{- end }}
  {{- if kindIs "invalid" .alert.annotations.runbook_url }}
  runbook_url: {{ .runbooks }}/postgres-high-connections
  {{- end }}
{{- end }}

{{- define "jobpilot-monitoring.alert.PostgresReplicationLag" -}}
expr: |-
  {{- if .excluded }}
  (
  {{- end }}
  max by (namespace, service, server) (label_replace(label_join({{ .metrics.postgresReplicationLag }}, "server", ";", "server", "pod", "instance"), "server", "$1", "server", ";*([^;]*).*")) > {{ .alert.threshold | toJson }}
  {{- with .excluded }}
  )
  unless on (namespace) ({{ . }})
  {{- end }}
annotations:
  {{- if kindIs "invalid" .alert.annotations.summary }}
  summary: 'PostgreSQL {{ "{{ $labels.server }}" }} is slow to replay'
  {{- end }}
  {{- if kindIs "invalid" .alert.annotations.description }}
  description: 'The replica of PostgreSQL behind {{ "{{ $labels.namespace }}/{{ $labels.service }} ({{ $labels.server }}) has more than it replayed, and what it replayed last is {{ $value | humanizeDuration }}" }} old; {{ .alert.threshold | toJson }}s are tolerated.'
  {{- end }}
  {{- if kindIs "invalid" .alert.annotations.runbook_url }}
  runbook_url: {{ .runbooks }}/postgres-replication-lag
  {{- end }}
{{- end }}

{{- define "jobpilot-monitoring.alert.RedisDown" -}}
expr: |-
  {{- if .excluded }}
  (
  {{- end }}
  max by (namespace, service, server) (label_replace(label_join({{ .metrics.redisUp }}, "server", ";", "server", "pod", "instance"), "server", "$1", "server", ";*([^;]*).*")) == 0
  {{- if or .root.Values.alerting.expectedComponents.redis.enabled (and .root.Values.exporters.enabled .root.Values.exporters.redisExporter.instances (eq .root.Values.alerting.expectedComponents.redis.service "redis-exporter") (eq (.root.Values.alerting.expectedComponents.redis.namespace | default .root.Release.Namespace) .root.Release.Namespace)) }}
  or max by (namespace, service, server) (label_replace(label_join(up{namespace="{{ .root.Values.alerting.expectedComponents.redis.namespace | default .root.Release.Namespace }}", service="{{ .root.Values.alerting.expectedComponents.redis.service }}"}, "server", ";", "server", "pod", "instance"), "server", "$1", "server", ";*([^;]*).*")) == 0
  {{- end }}
  {{- if and .root.Values.alerting.expectedComponents.redis.enabled (or (not .root.Values.exporters.enabled) (not .root.Values.exporters.redisExporter.instances) (ne .root.Values.alerting.expectedComponents.redis.service "redis-exporter") (ne (.root.Values.alerting.expectedComponents.redis.namespace | default .root.Release.Namespace) .root.Release.Namespace)) }}
  or absent(up{namespace="{{ .root.Values.alerting.expectedComponents.redis.namespace | default .root.Release.Namespace }}", service="{{ .root.Values.alerting.expectedComponents.redis.service }}"})
  {{- end }}
  {{- if and .root.Values.alerting.expectedComponents.redis.enabled (and .root.Values.exporters.enabled .root.Values.exporters.redisExporter.instances (eq .root.Values.alerting.expectedComponents.redis.service "redis-exporter") (eq (.root.Values.alerting.expectedComponents.redis.namespace | default .root.Release.Namespace) .root.Release.Namespace)) }}
  {{- range $serverName, $server := .root.Values.exporters.redisExporter.instances }}
  {{- if not (kindIs "invalid" $server) }}
  {{- if dig "enabled" true $server }}
  or absent(up{namespace="{{ $.root.Values.alerting.expectedComponents.redis.namespace | default $.root.Release.Namespace }}", service="{{ $.root.Values.alerting.expectedComponents.redis.service }}", server="{{ $serverName }}"})
  {{- end }}
  {{- end }}
  {{- end }}
  {{- end }}
  {{- with .excluded }}
  )
  unless on (namespace) ({{ . }})
  {{- end }}
annotations:
  {{- if kindIs "invalid" .alert.annotations.summary }}
  summary: 'Redis{{ "{{ with $labels.server }} {{ . }}{{ end }}" }} is down'
  {{- end }}
  {{- if kindIs "invalid" .alert.annotations.description }}
  description: 'Redis behind {{ "{{ $labels.namespace }}/{{ $labels.service }}{{ with $labels.server }} ({{ . }}){{ end }}" }} does not answer, or nothing of it is scraped.'
  {{- end }}
  {{- if kindIs "invalid" .alert.annotations.runbook_url }}
  runbook_url: {{ .runbooks }}/redis-down
  {{- end }}
{{- end }}

{{- define "jobpilot-monitoring.alert.RedisHighMemory" -}}
expr: |-
  {{- if .excluded }}
  (
  {{- end }}
  max by (namespace, service, server) (label_replace(label_join({{ .metrics.redisMemory }}, "server", ";", "server", "pod", "instance"), "server", "$1", "server", ";*([^;]*).*"))
  /
  (max by (namespace, service, server) (label_replace(label_join({{ .metrics.redisMaxMemory }}, "server", ";", "server", "pod", "instance"), "server", "$1", "server", ";*([^;]*).*")) > 0)
  > {{ .alert.threshold | toJson }} / 100
  {{- with .excluded }}
  )
  unless on (namespace) ({{ . }})
  {{- end }}
annotations:
  {{- if kindIs "invalid" .alert.annotations.summary }}
  summary: 'Redis {{ "{{ $labels.server }}" }} is close to its memory limit'
  {{- end }}
  {{- if kindIs "invalid" .alert.annotations.description }}
  description: 'Redis behind {{ "{{ $labels.namespace }}/{{ $labels.service }} ({{ $labels.server }}) uses {{ $value | humanizePercentage }}" }} of its maxmemory; above {{ .alert.threshold | toJson }}% it soon evicts keys or refuses writes.'
  {{- end }}
  {{- if kindIs "invalid" .alert.annotations.runbook_url }}
  runbook_url: {{ .runbooks }}/redis-high-memory
  {{- end }}
{{- end }}

{{- define "jobpilot-monitoring.alert.RabbitMQDown" -}}
expr: |-
  {{- if .excluded }}
  (
  {{- end }}
  max by (namespace, service, server) (label_replace(label_join({{ .metrics.rabbitmqUp }}, "server", ";", "server", "pod", "instance"), "server", "$1", "server", ";*([^;]*).*")) == 0
  {{- if .root.Values.alerting.expectedComponents.rabbitmq.enabled }}
  or max by (namespace, service, server) (label_replace(label_join(up{namespace="{{ .root.Values.alerting.expectedComponents.rabbitmq.namespace | default .root.Release.Namespace }}", service="{{ .root.Values.alerting.expectedComponents.rabbitmq.service }}"}, "server", ";", "server", "pod", "instance"), "server", "$1$2", "server", "([^;]+);.*|;;(.*)|;.*")) == 0
  or absent(up{namespace="{{ .root.Values.alerting.expectedComponents.rabbitmq.namespace | default .root.Release.Namespace }}", service="{{ .root.Values.alerting.expectedComponents.rabbitmq.service }}"})
  {{- end }}
  {{- with .excluded }}
  )
  unless on (namespace) ({{ . }})
  {{- end }}
annotations:
  {{- if kindIs "invalid" .alert.annotations.summary }}
  summary: 'RabbitMQ{{ "{{ with $labels.server }} {{ . }}{{ end }}" }} is down'
  {{- end }}
  {{- if kindIs "invalid" .alert.annotations.description }}
  description: 'RabbitMQ behind {{ "{{ $labels.namespace }}/{{ $labels.service }}{{ with $labels.server }} ({{ . }}){{ end }}" }} does not answer, or nothing of it is scraped.'
  {{- end }}
  {{- if kindIs "invalid" .alert.annotations.runbook_url }}
  runbook_url: {{ .runbooks }}/rabbitmq-down
  {{- end }}
{{- end }}

{{- define "jobpilot-monitoring.alert.RabbitMQHighQueue" -}}
expr: |-
  {{- if .excluded }}
  (
  {{- end }}
  max by (namespace, service, vhost, queue) ({{ .metrics.rabbitmqQueueMessages }}) > {{ .alert.threshold | int64 }}
  {{- with .excluded }}
  )
  unless on (namespace) ({{ . }})
  {{- end }}
annotations:
  {{- if kindIs "invalid" .alert.annotations.summary }}
  summary: 'Messages pile up in queue {{ "{{ $labels.queue }}" }}'
  {{- end }}
  {{- if kindIs "invalid" .alert.annotations.description }}
  description: 'Queue {{ "{{ $labels.queue }} (virtual host {{ $labels.vhost }}) of RabbitMQ {{ $labels.namespace }}/{{ $labels.service }} holds {{ $value | humanize }}" }} messages; {{ .alert.threshold | int64 }} are tolerated.'
  {{- end }}
  {{- if kindIs "invalid" .alert.annotations.runbook_url }}
  runbook_url: {{ .runbooks }}/rabbitmq-high-queue
  {{- end }}
{{- end }}

{{- define "jobpilot-monitoring.alert.RabbitMQConsumerDown" -}}
expr: |-
  {{- if .excluded }}
  (
  {{- end }}
  max by (namespace, service, vhost, queue) ({{ .metrics.rabbitmqQueueConsumers }}{queue!~{{ printf "%q" .alert.ignoredQueues }}}) == 0
  {{- with .excluded }}
  )
  unless on (namespace) ({{ . }})
  {{- end }}
annotations:
  {{- if kindIs "invalid" .alert.annotations.summary }}
  summary: 'Queue {{ "{{ $labels.queue }}" }} has no consumer'
  {{- end }}
  {{- if kindIs "invalid" .alert.annotations.description }}
  description: 'Nobody consumes queue {{ "{{ $labels.queue }} (virtual host {{ $labels.vhost }}) of RabbitMQ {{ $labels.namespace }}/{{ $labels.service }}" }}: its messages wait.'
  {{- end }}
  {{- if kindIs "invalid" .alert.annotations.runbook_url }}
  runbook_url: {{ .runbooks }}/rabbitmq-consumer-down
  {{- end }}
{{- end }}

{{- define "jobpilot-monitoring.alert.LowApplicationSuccessRate" -}}
expr: |-
  {{- if .excluded }}
  (
  {{- end }}
  1 -
  sum by (namespace, service) (increase({{ .metrics.applications }}{service!="", {{ .metrics.outcomeLabel }}!="{{ .metrics.successOutcome }}"}[{{ .alert.window }}]))
  /
  (sum by (namespace, service) (increase({{ .metrics.applications }}{service!=""}[{{ .alert.window }}])) >= {{ .alert.minimumCount | int64 }})
  < {{ .alert.threshold | toJson }} / 100
  {{- with .excluded }}
  )
  unless on (namespace) ({{ . }})
  {{- end }}
annotations:
  {{- if kindIs "invalid" .alert.annotations.summary }}
  summary: Too few job applications succeed
  {{- end }}
  {{- if kindIs "invalid" .alert.annotations.description }}
  description: '{{ "{{ $value | humanizePercentage }}" }} of the job applications of the last {{ .alert.window }} succeeded ({{ "{{ $labels.namespace }}/{{ $labels.service }}" }}); it should be {{ .alert.threshold | toJson }}% at least.'
  {{- end }}
  {{- if kindIs "invalid" .alert.annotations.runbook_url }}
  runbook_url: {{ .runbooks }}/low-application-success-rate
  {{- end }}
{{- end }}

{{- define "jobpilot-monitoring.alert.AIServiceRateLimited" -}}
expr: |-
  {{- if .excluded }}
  (
  {{- end }}
  60 * sum by (namespace, service) (rate({{ .metrics.aiRateLimitedRequests }}[{{ .alert.window }}])) > {{ .alert.threshold | toJson }}
  {{- with .excluded }}
  )
  unless on (namespace) ({{ . }})
  {{- end }}
annotations:
  {{- if kindIs "invalid" .alert.annotations.summary }}
  summary: An AI provider limits the rate of requests
  {{- end }}
  {{- if kindIs "invalid" .alert.annotations.description }}
  description: '{{ "{{ $value | humanize }} requests a minute of {{ $labels.namespace }}/{{ $labels.service }}" }} were refused by an AI provider because of its rate limit (over the last {{ .alert.window }}); {{ .alert.threshold | toJson }} a minute are tolerated.'
  {{- end }}
  {{- if kindIs "invalid" .alert.annotations.runbook_url }}
  runbook_url: {{ .runbooks }}/ai-service-rate-limited
  {{- end }}
{{- end }}

{{- define "jobpilot-monitoring.alert.HighUserChurnRate" -}}
expr: |-
  {{- if .excluded }}
  (
  {{- end }}
  sum by (namespace) (increase({{ .metrics.churnedUsers }}[1d]))
  /
  (max by (namespace) (max_over_time({{ .metrics.activeUsers }}[1d])) >= {{ .alert.minimumUsers | int64 }})
  > {{ .alert.threshold | toJson }} / 100
  {{- with .excluded }}
  )
  unless on (namespace) ({{ . }})
  {{- end }}
annotations:
  {{- if kindIs "invalid" .alert.annotations.summary }}
  summary: Too many users leave
  {{- end }}
  {{- if kindIs "invalid" .alert.annotations.description }}
  description: '{{ "{{ $value | humanizePercentage }} of the active users left within 24 hours (namespace {{ $labels.namespace }}" }}); more than {{ .alert.threshold | toJson }}% is too many.'
  {{- end }}
  {{- if kindIs "invalid" .alert.annotations.runbook_url }}
  runbook_url: {{ .runbooks }}/high-user-churn-rate
  {{- end }}
{{- end }}

{{- define "jobpilot-monitoring.alert.PaymentFailureRate" -}}
expr: |-
  {{- if .excluded }}
  (
  {{- end }}
  sum by (namespace, service) (increase({{ .metrics.payments }}{service!="", {{ .metrics.outcomeLabel }}!="{{ .metrics.successOutcome }}"}[{{ .alert.window }}]))
  /
  (sum by (namespace, service) (increase({{ .metrics.payments }}{service!=""}[{{ .alert.window }}])) >= {{ .alert.minimumCount | int64 }})
  > {{ .alert.threshold | toJson }} / 100
  {{- with .excluded }}
  )
  unless on (namespace) ({{ . }})
  {{- end }}
annotations:
  {{- if kindIs "invalid" .alert.annotations.summary }}
  summary: Payments fail
  {{- end }}
  {{- if kindIs "invalid" .alert.annotations.description }}
  description: '{{ "{{ $value | humanizePercentage }}" }} of the payments of the last {{ .alert.window }} failed ({{ "{{ $labels.namespace }}/{{ $labels.service }}" }}); more than {{ .alert.threshold | toJson }}% is too many.'
  {{- end }}
  {{- if kindIs "invalid" .alert.annotations.runbook_url }}
  runbook_url: {{ .runbooks }}/payment-failure-rate
  {{- end }}
{{- end }}

{{- define "jobpilot-monitoring.alert.Watchdog" -}}
expr: vector(1)
annotations:
  {{- if kindIs "invalid" .alert.annotations.summary }}
  summary: Alerting works
  {{- end }}
  {{- if kindIs "invalid" .alert.annotations.description }}
  description: This alert always fires. It goes to the dead man's switch only, which alarms when it stops arriving.
  {{- end }}
  {{- if kindIs "invalid" .alert.annotations.runbook_url }}
  runbook_url: {{ .runbooks }}/watchdog
  {{- end }}
{{- end }}

{{- define "jobpilot-monitoring.alert.MonitoringTargetDown" -}}
expr: |-
  max by (job, namespace, node, pod, instance) (
    up{job=~"prometheus|alertmanager|grafana|loki|kubernetes-nodes|kubernetes-cadvisor|kubernetes-apiservers"} or up{service=~"(.+-)?(kube-state-metrics|node-exporter|blackbox-exporter|log-collector)"}
  ) == 0
  unless on (node)
  (max by (node) ({{ .metrics.nodeUnschedulable }}) == 1 and max by (node) ({{ .metrics.nodeCondition }}{condition="Ready", status="true"}) == 0)
  or absent(up{job="prometheus"})
  {{- if and (not .root.Values.operator.enabled) (gt (int64 .root.Values.prometheus.replicas) 1) }}
  or count by (job) (up{job="prometheus"}) < {{ .root.Values.prometheus.replicas }}
  {{- end }}
  {{- if and .root.Values.alertmanager.enabled (or (not .root.Values.operator.enabled) .root.Values.operator.ownAlertmanager (not .root.Values.operator.ownPrometheus)) }}
  or absent(up{job="alertmanager"})
  {{- end }}
  {{- if .root.Values.grafana.enabled }}
  or absent(up{job="grafana"})
  {{- end }}
  {{- if and .root.Values.loki.enabled (not .root.Values.loki.external.url) }}
  or absent(up{job="loki"})
  {{- end }}
  {{- if and (and (or (and .root.Values.operator.enabled (not .root.Values.operator.ownPrometheus)) .root.Values.prometheus.rbac.clusterWide) (or (not .root.Values.operator.enabled) .root.Values.operator.clusterJobs)) .root.Values.prometheus.scrape.kubelet.enabled }}
  or absent(up{job="kubernetes-nodes"})
  {{- end }}
  {{- if and (and (or (and .root.Values.operator.enabled (not .root.Values.operator.ownPrometheus)) .root.Values.prometheus.rbac.clusterWide) (or (not .root.Values.operator.enabled) .root.Values.operator.clusterJobs)) .root.Values.prometheus.scrape.cadvisor.enabled }}
  or absent(up{job="kubernetes-cadvisor"})
  {{- end }}
  {{- if and (and (or (and .root.Values.operator.enabled (not .root.Values.operator.ownPrometheus)) .root.Values.prometheus.rbac.clusterWide) (or (not .root.Values.operator.enabled) .root.Values.operator.clusterJobs)) .root.Values.prometheus.scrape.apiServer.enabled }}
  or absent(up{job="kubernetes-apiservers"})
  {{- end }}
annotations:
  {{- if kindIs "invalid" .alert.annotations.summary }}
  summary: '{{ "{{ if $labels.instance }}A target{{ else }}Targets{{ end }} of {{ $labels.job }} {{ if $labels.instance }}is down{{ else }}are missing{{ end }}" }}'
  {{- end }}
  {{- if kindIs "invalid" .alert.annotations.description }}
  description: 'Prometheus {{ "{{ if $labels.instance }}cannot scrape {{ $labels.instance }}{{ else }}finds fewer targets than there should be, or none{{ end }} ({{ $labels.job }}" }}): alerts on what is exposed there cannot fire.'
  {{- end }}
  {{- if kindIs "invalid" .alert.annotations.runbook_url }}
  runbook_url: {{ .runbooks }}/monitoring-target-down
  {{- end }}
{{- end }}

{{- define "jobpilot-monitoring.alert.TargetsDown" -}}
expr: |-
  {{- if .excluded }}
  (
  {{- end }}
  count by (job, namespace, service) (up{job!~"prometheus|alertmanager|grafana|loki|kubernetes-nodes|kubernetes-cadvisor|kubernetes-apiservers", service!~"(.+-)?(kube-state-metrics|node-exporter|blackbox-exporter|log-collector)"} == 0)
  /
  count by (job, namespace, service) (up{job!~"prometheus|alertmanager|grafana|loki|kubernetes-nodes|kubernetes-cadvisor|kubernetes-apiservers", service!~"(.+-)?(kube-state-metrics|node-exporter|blackbox-exporter|log-collector)"})
  > {{ .alert.threshold | toJson }} / 100
  {{- with .excluded }}
  )
  unless on (namespace) ({{ . }})
  {{- end }}
annotations:
  {{- if kindIs "invalid" .alert.annotations.summary }}
  summary: 'Targets of {{ "{{ $labels.job }}" }} are down'
  {{- end }}
  {{- if kindIs "invalid" .alert.annotations.description }}
  description: 'Prometheus cannot scrape {{ "{{ $value | humanizePercentage }} of the targets of {{ $labels.job }}{{ with $labels.service }}, service {{ . }}{{ end }}{{ with $labels.namespace }}, namespace {{ . }}{{ end }}" }}; more than {{ .alert.threshold | toJson }}% is too many.'
  {{- end }}
  {{- if kindIs "invalid" .alert.annotations.runbook_url }}
  runbook_url: {{ .runbooks }}/targets-down
  {{- end }}
{{- end }}

{{- define "jobpilot-monitoring.alert.KubeStateMetricsMissing" -}}
expr: |-
  absent({{ .metrics.podInfo }})
annotations:
  {{- if kindIs "invalid" .alert.annotations.summary }}
  summary: kube-state-metrics is missing
  {{- end }}
  {{- if kindIs "invalid" .alert.annotations.description }}
  description: 'No metric of kube-state-metrics is scraped: alerts on pods, deployments and nodes cannot fire.'
  {{- end }}
  {{- if kindIs "invalid" .alert.annotations.runbook_url }}
  runbook_url: {{ .runbooks }}/kube-state-metrics-missing
  {{- end }}
{{- end }}

{{- define "jobpilot-monitoring.alert.MonitoringVolumeFilling" -}}
expr: |-
  max by (namespace, persistentvolumeclaim) (
    predict_linear({{ .metrics.volumeAvailable }}{namespace="{{ .root.Release.Namespace }}", persistentvolumeclaim=~".*(prometheus|alertmanager)-[0-9]+"}[{{ .alert.window }}], {{ include "jobpilot-monitoring.durationSeconds" .alert.horizon | float64 | toJson }})
  ) < 0
  and
  max by (namespace, persistentvolumeclaim) (
    {{ .metrics.volumeUsed }}{namespace="{{ .root.Release.Namespace }}", persistentvolumeclaim=~".*(prometheus|alertmanager)-[0-9]+"} / {{ .metrics.volumeCapacity }}{namespace="{{ .root.Release.Namespace }}", persistentvolumeclaim=~".*(prometheus|alertmanager)-[0-9]+"}
  ) > {{ .alert.threshold | toJson }} / 100
  unless on (namespace, persistentvolumeclaim) (
    max by (namespace, persistentvolumeclaim) ({{ .metrics.volumeUsed }}{namespace="{{ .root.Release.Namespace }}", persistentvolumeclaim=~".*(prometheus|alertmanager)-[0-9]+"})
    + on (namespace, persistentvolumeclaim)
    max by (namespace, persistentvolumeclaim) (
      label_replace(
        (prometheus_tsdb_retention_limit_bytes{job="prometheus"} > 0)
        - prometheus_tsdb_storage_blocks_bytes{job="prometheus"}
        - prometheus_tsdb_wal_storage_size_bytes{job="prometheus"}
        - prometheus_tsdb_head_chunks_storage_size_bytes{job="prometheus"},
        "persistentvolumeclaim", "data-$1", "pod", "(.+)"
      )
    )
    < on (namespace, persistentvolumeclaim)
    max by (namespace, persistentvolumeclaim) ({{ .metrics.volumeCapacity }}{namespace="{{ .root.Release.Namespace }}", persistentvolumeclaim=~".*(prometheus|alertmanager)-[0-9]+"})
  )
annotations:
  {{- if kindIs "invalid" .alert.annotations.summary }}
  summary: 'Volume {{ "{{ $labels.persistentvolumeclaim }}" }} fills up'
  {{- end }}
  {{- if kindIs "invalid" .alert.annotations.description }}
  description: 'At the pace of the last {{ .alert.window }}, volume claim {{ "{{ $labels.namespace }}/{{ $labels.persistentvolumeclaim }}" }} is full within {{ .alert.horizon }}.'
  {{- end }}
  {{- if kindIs "invalid" .alert.annotations.runbook_url }}
  runbook_url: {{ .runbooks }}/monitoring-volume-filling
  {{- end }}
{{- end }}

{{- define "jobpilot-monitoring.alert.PrometheusConfigReloadFailed" -}}
expr: min by (namespace, pod) (min_over_time(prometheus_config_last_reload_successful{job="prometheus"}[5m])) == 0
annotations:
  {{- if kindIs "invalid" .alert.annotations.summary }}
  summary: Prometheus cannot load its configuration
  {{- end }}
  {{- if kindIs "invalid" .alert.annotations.description }}
  description: 'Prometheus {{ "{{ $labels.namespace }}/{{ $labels.pod }}" }} refused its changed configuration or rules and runs on the old ones.'
  {{- end }}
  {{- if kindIs "invalid" .alert.annotations.runbook_url }}
  runbook_url: {{ .runbooks }}/prometheus-config-reload-failed
  {{- end }}
{{- end }}

{{- define "jobpilot-monitoring.alert.PrometheusRuleFailures" -}}
expr: sum by (namespace, pod, rule_group) (increase(prometheus_rule_evaluation_failures_total{job="prometheus"}[{{ .alert.window }}])) > 0
annotations:
  {{- if kindIs "invalid" .alert.annotations.summary }}
  summary: Rules of Prometheus fail
  {{- end }}
  {{- if kindIs "invalid" .alert.annotations.description }}
  description: 'Rules of {{ "{{ $labels.rule_group }} failed {{ $value | humanize }}" }} times within {{ .alert.window }} in Prometheus {{ "{{ $labels.namespace }}/{{ $labels.pod }}" }}: their alerts cannot fire.'
  {{- end }}
  {{- if kindIs "invalid" .alert.annotations.runbook_url }}
  runbook_url: {{ .runbooks }}/prometheus-rule-failures
  {{- end }}
{{- end }}

{{- define "jobpilot-monitoring.alert.PrometheusRuleEvaluationSlow" -}}
expr: max by (namespace, pod) (prometheus_rule_evaluation_duration_seconds{job="prometheus", quantile="0.99"}) > {{ .alert.threshold | toJson }}
annotations:
  {{- if kindIs "invalid" .alert.annotations.summary }}
  summary: Rules of Prometheus are slow
  {{- end }}
  {{- if kindIs "invalid" .alert.annotations.description }}
  description: 'One rule in a hundred takes longer than {{ "{{ $value | humanizeDuration }} in Prometheus {{ $labels.namespace }}/{{ $labels.pod }}" }}; {{ .alert.threshold | toJson }}s are tolerated.'
  {{- end }}
  {{- if kindIs "invalid" .alert.annotations.runbook_url }}
  runbook_url: {{ .runbooks }}/prometheus-rule-evaluation-slow
  {{- end }}
{{- end }}

{{- define "jobpilot-monitoring.alert.PrometheusRuleEvaluationsMissed" -}}
expr: sum by (namespace, pod, rule_group) (increase(prometheus_rule_group_iterations_missed_total{job="prometheus"}[{{ .alert.window }}])) > 0
annotations:
  {{- if kindIs "invalid" .alert.annotations.summary }}
  summary: Prometheus leaves out evaluations
  {{- end }}
  {{- if kindIs "invalid" .alert.annotations.description }}
  description: 'Prometheus {{ "{{ $labels.namespace }}/{{ $labels.pod }} left out {{ $value | humanize }} evaluations of {{ $labels.rule_group }}" }} within {{ .alert.window }}: the group takes longer than its interval.'
  {{- end }}
  {{- if kindIs "invalid" .alert.annotations.runbook_url }}
  runbook_url: {{ .runbooks }}/prometheus-rule-evaluations-missed
  {{- end }}
{{- end }}

{{- define "jobpilot-monitoring.alert.PrometheusNotConnectedToAlertmanagers" -}}
expr: max by (namespace, pod) (max_over_time(prometheus_notifications_alertmanagers_discovered{job="prometheus"}[{{ .alert.window }}])) < 1
annotations:
  {{- if kindIs "invalid" .alert.annotations.summary }}
  summary: Prometheus knows no Alertmanager
  {{- end }}
  {{- if kindIs "invalid" .alert.annotations.description }}
  description: 'Prometheus {{ "{{ $labels.namespace }}/{{ $labels.pod }}" }} has found no Alertmanager for {{ .alert.window }}: no alert of it is delivered.'
  {{- end }}
  {{- if kindIs "invalid" .alert.annotations.runbook_url }}
  runbook_url: {{ .runbooks }}/prometheus-not-connected-to-alertmanagers
  {{- end }}
{{- end }}

{{- define "jobpilot-monitoring.alert.PrometheusAlertsNotDelivered" -}}
expr: |-
  min by (namespace, pod) (
    rate(prometheus_notifications_errors_total{job="prometheus"}[{{ .alert.window }}])
    /
    (
      rate(prometheus_notifications_errors_total{job="prometheus"}[{{ .alert.window }}])
      + rate(prometheus_notifications_sent_total{job="prometheus"}[{{ .alert.window }}])
    )
  ) > {{ .alert.threshold | toJson }} / 100
annotations:
  {{- if kindIs "invalid" .alert.annotations.summary }}
  summary: Prometheus cannot deliver alerts
  {{- end }}
  {{- if kindIs "invalid" .alert.annotations.description }}
  description: '{{ "{{ $value | humanizePercentage }} of the alerts of Prometheus {{ $labels.namespace }}/{{ $labels.pod }}" }} reach no Alertmanager; {{ .alert.threshold | toJson }}% are tolerated.'
  {{- end }}
  {{- if kindIs "invalid" .alert.annotations.runbook_url }}
  runbook_url: {{ .runbooks }}/prometheus-alerts-not-delivered
  {{- end }}
{{- end }}

{{- define "jobpilot-monitoring.alert.PrometheusAlertmanagerUnreachable" -}}
expr: |-
  max by (namespace, pod, alertmanager) (
    rate(prometheus_notifications_errors_total{job="prometheus"}[{{ .alert.window }}])
    /
    (
      rate(prometheus_notifications_errors_total{job="prometheus"}[{{ .alert.window }}])
      + rate(prometheus_notifications_sent_total{job="prometheus"}[{{ .alert.window }}])
    )
  ) > {{ .alert.threshold | toJson }} / 100
annotations:
  {{- if kindIs "invalid" .alert.annotations.summary }}
  summary: Prometheus cannot reach an Alertmanager
  {{- end }}
  {{- if kindIs "invalid" .alert.annotations.description }}
  description: '{{ "{{ $value | humanizePercentage }} of the alerts that Prometheus {{ $labels.namespace }}/{{ $labels.pod }} sends to {{ $labels.alertmanager }}" }} end in an error; {{ .alert.threshold | toJson }}% are tolerated.'
  {{- end }}
  {{- if kindIs "invalid" .alert.annotations.runbook_url }}
  runbook_url: {{ .runbooks }}/prometheus-alertmanager-unreachable
  {{- end }}
{{- end }}

{{- define "jobpilot-monitoring.alert.PrometheusNotificationQueueFull" -}}
expr: |-
  max by (namespace, pod, alertmanager) (prometheus_notifications_queue_length{job="prometheus"})
  / on (namespace, pod) group_left ()
  max by (namespace, pod) (prometheus_notifications_queue_capacity{job="prometheus"})
  > {{ .alert.threshold | toJson }} / 100
annotations:
  {{- if kindIs "invalid" .alert.annotations.summary }}
  summary: Alerts wait in Prometheus
  {{- end }}
  {{- if kindIs "invalid" .alert.annotations.description }}
  description: 'The notification queue of Prometheus {{ "{{ $labels.namespace }}/{{ $labels.pod }} for {{ $labels.alertmanager }} is {{ $value | humanizePercentage }}" }} full; above {{ .alert.threshold | toJson }}% alerts may soon be dropped.'
  {{- end }}
  {{- if kindIs "invalid" .alert.annotations.runbook_url }}
  runbook_url: {{ .runbooks }}/prometheus-notification-queue-full
  {{- end }}
{{- end }}

{{- define "jobpilot-monitoring.alert.PrometheusScrapesSlow" -}}
expr: |-
  sum by (namespace, pod) (rate(prometheus_target_scrape_duration_seconds_sum{job="prometheus"}[{{ .alert.window }}]))
  /
  sum by (namespace, pod) (rate(prometheus_target_scrape_duration_seconds_count{job="prometheus"}[{{ .alert.window }}]))
  > {{ .alert.threshold | toJson }}
annotations:
  {{- if kindIs "invalid" .alert.annotations.summary }}
  summary: Scrapes are slow
  {{- end }}
  {{- if kindIs "invalid" .alert.annotations.description }}
  description: 'A scrape of Prometheus {{ "{{ $labels.namespace }}/{{ $labels.pod }} takes {{ $value | humanizeDuration }}" }} on average (last {{ .alert.window }}); {{ .alert.threshold | toJson }}s are tolerated.'
  {{- end }}
  {{- if kindIs "invalid" .alert.annotations.runbook_url }}
  runbook_url: {{ .runbooks }}/prometheus-scrapes-slow
  {{- end }}
{{- end }}

{{- define "jobpilot-monitoring.alert.PrometheusLimitHit" -}}
expr: |-
  sum by (namespace, pod) (increase(prometheus_target_scrape_pool_exceeded_target_limit_total{job="prometheus"}[{{ .alert.window }}]))
  + sum by (namespace, pod) (increase(prometheus_target_scrape_pool_exceeded_label_limits_total{job="prometheus"}[{{ .alert.window }}]))
  + sum by (namespace, pod) (increase(prometheus_target_scrapes_exceeded_sample_limit_total{job="prometheus"}[{{ .alert.window }}]))
  + sum by (namespace, pod) (increase(prometheus_target_scrapes_exceeded_body_size_limit_total{job="prometheus"}[{{ .alert.window }}]))
  > 0
annotations:
  {{- if kindIs "invalid" .alert.annotations.summary }}
  summary: Scrapes are dropped because of a limit
  {{- end }}
  {{- if kindIs "invalid" .alert.annotations.description }}
  description: 'Prometheus {{ "{{ $labels.namespace }}/{{ $labels.pod }} dropped {{ $value | humanize }}" }} scrapes within {{ .alert.window }} because of a limit on targets, labels, samples or body size.'
  {{- end }}
  {{- if kindIs "invalid" .alert.annotations.runbook_url }}
  runbook_url: {{ .runbooks }}/prometheus-limit-hit
  {{- end }}
{{- end }}

{{- define "jobpilot-monitoring.alert.PrometheusTargetSyncFailed" -}}
expr: sum by (namespace, pod, scrape_job) (increase(prometheus_target_sync_failed_total{job="prometheus"}[{{ .alert.window }}])) > 0
annotations:
  {{- if kindIs "invalid" .alert.annotations.summary }}
  summary: Targets are not valid
  {{- end }}
  {{- if kindIs "invalid" .alert.annotations.description }}
  description: 'Prometheus {{ "{{ $labels.namespace }}/{{ $labels.pod }} left out {{ $value | humanize }} targets of job {{ $labels.scrape_job }}" }} within {{ .alert.window }} because they are not valid.'
  {{- end }}
  {{- if kindIs "invalid" .alert.annotations.runbook_url }}
  runbook_url: {{ .runbooks }}/prometheus-target-sync-failed
  {{- end }}
{{- end }}

{{- define "jobpilot-monitoring.alert.PrometheusSamplesRejected" -}}
expr: |-
  sum by (namespace, pod) (increase(prometheus_target_scrapes_sample_duplicate_timestamp_total{job="prometheus"}[{{ .alert.window }}]))
  + sum by (namespace, pod) (increase(prometheus_target_scrapes_sample_out_of_order_total{job="prometheus"}[{{ .alert.window }}]))
  + sum by (namespace, pod) (increase(prometheus_target_scrapes_sample_out_of_bounds_total{job="prometheus"}[{{ .alert.window }}]))
  > 0
annotations:
  {{- if kindIs "invalid" .alert.annotations.summary }}
  summary: Samples are dropped
  {{- end }}
  {{- if kindIs "invalid" .alert.annotations.description }}
  description: 'Prometheus {{ "{{ $labels.namespace }}/{{ $labels.pod }} dropped {{ $value | humanize }}" }} samples within {{ .alert.window }}: duplicate, out of order or out of bounds.'
  {{- end }}
  {{- if kindIs "invalid" .alert.annotations.runbook_url }}
  runbook_url: {{ .runbooks }}/prometheus-samples-rejected
  {{- end }}
{{- end }}

{{- define "jobpilot-monitoring.alert.PrometheusRemoteWriteFailing" -}}
expr: |-
  sum by (namespace, pod, remote_name) (rate(prometheus_remote_storage_samples_failed_total{job="prometheus"}[{{ .alert.window }}]))
  /
  (sum by (namespace, pod, remote_name) (rate(prometheus_remote_storage_samples_total{job="prometheus"}[{{ .alert.window }}])) > 0)
  > {{ .alert.threshold | toJson }} / 100
annotations:
  {{- if kindIs "invalid" .alert.annotations.summary }}
  summary: 'Remote write to {{ "{{ $labels.remote_name }}" }} loses samples'
  {{- end }}
  {{- if kindIs "invalid" .alert.annotations.description }}
  description: '{{ "{{ $value | humanizePercentage }} of the samples that Prometheus {{ $labels.namespace }}/{{ $labels.pod }} writes to {{ $labels.remote_name }}" }} are lost; {{ .alert.threshold | toJson }}% are tolerated.'
  {{- end }}
  {{- if kindIs "invalid" .alert.annotations.runbook_url }}
  runbook_url: {{ .runbooks }}/prometheus-remote-write-failing
  {{- end }}
{{- end }}

{{- define "jobpilot-monitoring.alert.PrometheusRemoteWriteBehind" -}}
expr: |-
  max by (namespace, pod, remote_name) (
    max_over_time(prometheus_remote_storage_queue_highest_timestamp_seconds{job="prometheus"}[{{ .alert.window }}])
    - max_over_time(prometheus_remote_storage_queue_highest_sent_timestamp_seconds{job="prometheus"}[{{ .alert.window }}])
  ) > {{ .alert.threshold | toJson }}
annotations:
  {{- if kindIs "invalid" .alert.annotations.summary }}
  summary: 'Remote write to {{ "{{ $labels.remote_name }}" }} is behind'
  {{- end }}
  {{- if kindIs "invalid" .alert.annotations.description }}
  description: 'What Prometheus {{ "{{ $labels.namespace }}/{{ $labels.pod }} writes to {{ $labels.remote_name }} is {{ $value | humanizeDuration }}" }} behind; {{ .alert.threshold | toJson }}s are tolerated.'
  {{- end }}
  {{- if kindIs "invalid" .alert.annotations.runbook_url }}
  runbook_url: {{ .runbooks }}/prometheus-remote-write-behind
  {{- end }}
{{- end }}

{{- define "jobpilot-monitoring.alert.PrometheusWALFailing" -}}
expr: |-
  sum by (namespace, pod) (increase(prometheus_tsdb_wal_writes_failed_total{job="prometheus"}[{{ .alert.window }}]))
  + sum by (namespace, pod) (increase(prometheus_tsdb_wal_truncations_failed_total{job="prometheus"}[{{ .alert.window }}]))
  + sum by (namespace, pod) (increase(prometheus_tsdb_wal_corruptions_total{job="prometheus"}[{{ .alert.window }}]))
  > 0
annotations:
  {{- if kindIs "invalid" .alert.annotations.summary }}
  summary: The write-ahead log of Prometheus fails
  {{- end }}
  {{- if kindIs "invalid" .alert.annotations.description }}
  description: 'The write-ahead log of Prometheus {{ "{{ $labels.namespace }}/{{ $labels.pod }} failed {{ $value | humanize }}" }} times within {{ .alert.window }}: samples are lost. Is its volume full?'
  {{- end }}
  {{- if kindIs "invalid" .alert.annotations.runbook_url }}
  runbook_url: {{ .runbooks }}/prometheus-wal-failing
  {{- end }}
{{- end }}

{{- define "jobpilot-monitoring.alert.PrometheusTSDBReloadsFailing" -}}
expr: sum by (namespace, pod) (increase(prometheus_tsdb_reloads_failures_total{job="prometheus"}[{{ .alert.window }}])) > 0
annotations:
  {{- if kindIs "invalid" .alert.annotations.summary }}
  summary: Prometheus cannot read its blocks
  {{- end }}
  {{- if kindIs "invalid" .alert.annotations.description }}
  description: 'Prometheus {{ "{{ $labels.namespace }}/{{ $labels.pod }} failed {{ $value | humanize }}" }} times within {{ .alert.window }} to read its blocks from disk.'
  {{- end }}
  {{- if kindIs "invalid" .alert.annotations.runbook_url }}
  runbook_url: {{ .runbooks }}/prometheus-tsdb-reloads-failing
  {{- end }}
{{- end }}

{{- define "jobpilot-monitoring.alert.PrometheusTSDBCompactionsFailing" -}}
expr: sum by (namespace, pod) (increase(prometheus_tsdb_compactions_failed_total{job="prometheus"}[{{ .alert.window }}])) > 0
annotations:
  {{- if kindIs "invalid" .alert.annotations.summary }}
  summary: Prometheus cannot compact its blocks
  {{- end }}
  {{- if kindIs "invalid" .alert.annotations.description }}
  description: 'Prometheus {{ "{{ $labels.namespace }}/{{ $labels.pod }} failed {{ $value | humanize }}" }} times within {{ .alert.window }} to compact its blocks; memory and disk fill up.'
  {{- end }}
  {{- if kindIs "invalid" .alert.annotations.runbook_url }}
  runbook_url: {{ .runbooks }}/prometheus-tsdb-compactions-failing
  {{- end }}
{{- end }}

{{- define "jobpilot-monitoring.alert.PrometheusStorageNearlyFull" -}}
expr: |-
  max by (namespace, pod) (
    (
      prometheus_tsdb_storage_blocks_bytes{job="prometheus"}
      + prometheus_tsdb_wal_storage_size_bytes{job="prometheus"}
      + prometheus_tsdb_head_chunks_storage_size_bytes{job="prometheus"}
    )
    /
    (prometheus_tsdb_retention_limit_bytes{job="prometheus"} > 0)
  ) > {{ .alert.threshold | toJson }} / 100
annotations:
  {{- if kindIs "invalid" .alert.annotations.summary }}
  summary: The database of Prometheus is at its size limit
  {{- end }}
  {{- if kindIs "invalid" .alert.annotations.description }}
  description: 'The database of Prometheus {{ "{{ $labels.namespace }}/{{ $labels.pod }} takes {{ $value | humanizePercentage }}" }} of its size limit: old blocks are deleted before the retention time is over.'
  {{- end }}
  {{- if kindIs "invalid" .alert.annotations.runbook_url }}
  runbook_url: {{ .runbooks }}/prometheus-storage-nearly-full
  {{- end }}
{{- end }}

{{- define "jobpilot-monitoring.alert.PrometheusSymbolTableLarge" -}}
expr: max by (namespace, pod) (prometheus_tsdb_symbol_table_size_bytes{job="prometheus"}) > {{ .alert.threshold | int64 }} * 1024 * 1024
annotations:
  {{- if kindIs "invalid" .alert.annotations.summary }}
  summary: The symbol table of Prometheus is large
  {{- end }}
  {{- if kindIs "invalid" .alert.annotations.description }}
  description: 'The symbol table of Prometheus {{ "{{ $labels.namespace }}/{{ $labels.pod }} takes {{ $value | humanize1024 }}" }}B of memory; {{ .alert.threshold | int64 }}MiB are tolerated. Some label has values without bound.'
  {{- end }}
  {{- if kindIs "invalid" .alert.annotations.runbook_url }}
  runbook_url: {{ .runbooks }}/prometheus-symbol-table-large
  {{- end }}
{{- end }}

{{- define "jobpilot-monitoring.alert.AlertmanagerConfigReloadFailed" -}}
expr: min by (namespace, pod) (min_over_time(alertmanager_config_last_reload_successful{job="alertmanager"}[5m])) == 0
annotations:
  {{- if kindIs "invalid" .alert.annotations.summary }}
  summary: Alertmanager cannot load its configuration
  {{- end }}
  {{- if kindIs "invalid" .alert.annotations.description }}
  description: 'Alertmanager {{ "{{ $labels.namespace }}/{{ $labels.pod }}" }} refused its changed configuration and runs on the old one.'
  {{- end }}
  {{- if kindIs "invalid" .alert.annotations.runbook_url }}
  runbook_url: {{ .runbooks }}/alertmanager-config-reload-failed
  {{- end }}
{{- end }}

{{- define "jobpilot-monitoring.alert.AlertmanagerConfigInconsistent" -}}
expr: count by (namespace) (count_values by (namespace) ("config_hash", alertmanager_config_hash{job="alertmanager"})) > 1
annotations:
  {{- if kindIs "invalid" .alert.annotations.summary }}
  summary: Members of the Alertmanager cluster have different configurations
  {{- end }}
  {{- if kindIs "invalid" .alert.annotations.description }}
  description: 'The members of the Alertmanager cluster in {{ "{{ $labels.namespace }} run {{ $value | humanize }}" }} different configurations.'
  {{- end }}
  {{- if kindIs "invalid" .alert.annotations.runbook_url }}
  runbook_url: {{ .runbooks }}/alertmanager-config-inconsistent
  {{- end }}
{{- end }}

{{- define "jobpilot-monitoring.alert.AlertmanagerMembersMissing" -}}
expr: max by (namespace, pod) (max_over_time(alertmanager_cluster_members{job="alertmanager"}[{{ .alert.window }}])) < {{ .root.Values.alertmanager.replicas }}
annotations:
  {{- if kindIs "invalid" .alert.annotations.summary }}
  summary: Members of the Alertmanager cluster are missing
  {{- end }}
  {{- if kindIs "invalid" .alert.annotations.description }}
  description: 'Alertmanager {{ "{{ $labels.namespace }}/{{ $labels.pod }} sees {{ $value | humanize }}" }} of {{ .root.Values.alertmanager.replicas }} members of its cluster: notifications may be sent twice or, if more are lost, not at all.'
  {{- end }}
  {{- if kindIs "invalid" .alert.annotations.runbook_url }}
  runbook_url: {{ .runbooks }}/alertmanager-members-missing
  {{- end }}
{{- end }}

{{- define "jobpilot-monitoring.alert.AlertmanagerNotificationsFailing" -}}
expr: |-
  sum by (namespace, integration) (increase(alertmanager_notifications_failed_total{job="alertmanager"}[{{ .alert.window }}]))
  /
  (sum by (namespace, integration) (increase(alertmanager_notifications_total{job="alertmanager"}[{{ .alert.window }}])) > 0)
  > {{ .alert.threshold | toJson }} / 100
annotations:
  {{- if kindIs "invalid" .alert.annotations.summary }}
  summary: 'Notifications through {{ "{{ $labels.integration }}" }} fail'
  {{- end }}
  {{- if kindIs "invalid" .alert.annotations.description }}
  description: '{{ "{{ $value | humanizePercentage }} of the notifications through {{ $labels.integration }}" }} failed within {{ .alert.window }} ({{ "{{ $labels.namespace }}" }}); {{ .alert.threshold | toJson }}% are tolerated. Is the service reachable, and is its key in the Secret?'
  {{- end }}
  {{- if kindIs "invalid" .alert.annotations.runbook_url }}
  runbook_url: {{ .runbooks }}/alertmanager-notifications-failing
  {{- end }}
{{- end }}

{{- define "jobpilot-monitoring.alert.AlertmanagerAlertsInvalid" -}}
expr: sum by (namespace, pod) (increase(alertmanager_alerts_invalid_total{job="alertmanager"}[{{ .alert.window }}])) > 0
annotations:
  {{- if kindIs "invalid" .alert.annotations.summary }}
  summary: Alertmanager is sent alerts that are not valid
  {{- end }}
  {{- if kindIs "invalid" .alert.annotations.description }}
  description: 'Alertmanager {{ "{{ $labels.namespace }}/{{ $labels.pod }} refused {{ $value | humanize }}" }} alerts within {{ .alert.window }} because they are not valid.'
  {{- end }}
  {{- if kindIs "invalid" .alert.annotations.runbook_url }}
  runbook_url: {{ .runbooks }}/alertmanager-alerts-invalid
  {{- end }}
{{- end }}

{{- define "jobpilot-monitoring.alert.AlertmanagerReceivesNoAlerts" -}}
expr: sum by (namespace, pod) (increase(alertmanager_alerts_received_total{job="alertmanager"}[{{ .alert.window }}])) == 0
annotations:
  {{- if kindIs "invalid" .alert.annotations.summary }}
  summary: Alertmanager receives no alerts
  {{- end }}
  {{- if kindIs "invalid" .alert.annotations.description }}
  description: 'Alertmanager {{ "{{ $labels.namespace }}/{{ $labels.pod }}" }} has been sent no alert for {{ .alert.window }} although Watchdog always fires.'
  {{- end }}
  {{- if kindIs "invalid" .alert.annotations.runbook_url }}
  runbook_url: {{ .runbooks }}/alertmanager-receives-no-alerts
  {{- end }}
{{- end }}

{{- define "jobpilot-monitoring.alert.AlertmanagerAlertStorm" -}}
expr: max by (namespace) (sum by (namespace, pod) (alertmanager_alerts{job="alertmanager", state="active"})) > {{ .alert.threshold | int64 }}
annotations:
  {{- if kindIs "invalid" .alert.annotations.summary }}
  summary: Very many alerts are active
  {{- end }}
  {{- if kindIs "invalid" .alert.annotations.description }}
  description: '{{ "{{ $value | humanize }} alerts are active in Alertmanager ({{ $labels.namespace }}" }}); {{ .alert.threshold | int64 }} are what people can handle. Look for what they have in common.'
  {{- end }}
  {{- if kindIs "invalid" .alert.annotations.runbook_url }}
  runbook_url: {{ .runbooks }}/alertmanager-alert-storm
  {{- end }}
{{- end }}
