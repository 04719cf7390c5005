{{/* Labels of every object of a component. Takes a dict of root and component. */}}
{{- define "jobpilot-monitoring.labels" -}}
app.kubernetes.io/name: {{ .component }}
app.kubernetes.io/instance: {{ .root.Release.Name | quote }}
app.kubernetes.io/component: {{ .component }}
app.kubernetes.io/part-of: jobpilot-monitoring
app.kubernetes.io/version: {{ .root.Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .root.Release.Service | quote }}
helm.sh/chart: '{{ .root.Chart.Name }}-{{ replace "+" "_" .root.Chart.Version }}'
{{- range $labelName, $label := .root.Values.commonLabels }}
{{- if not (kindIs "invalid" $label) }}
{{ $labelName | quote }}: {{ $label | quote }}
{{- end }}
{{- end }}
{{- end }}

{{/* Labels that select the pods of a component. Immutable. Takes a dict of root and component. */}}
{{- define "jobpilot-monitoring.selectorLabels" -}}
app.kubernetes.io/name: {{ .component }}
app.kubernetes.io/instance: {{ .root.Release.Name | quote }}
{{- end }}

{{/* The entries of a map of strings; one that is null is left out. */}}
{{- define "jobpilot-monitoring.stringMap" -}}
{{- range $entryName, $entry := . }}
{{- if not (kindIs "invalid" $entry) }}
{{ $entryName | quote }}: {{ $entry | quote }}
{{- end }}
{{- end }}
{{- end }}

{{/* The full name of an image. Takes a dict of root and image. */}}
{{- define "jobpilot-monitoring.image" -}}
{{- if .image.digest -}}
{{ .root.Values.imageRegistry | default .image.registry }}/{{ .image.repository }}:{{ .image.tag }}@{{ .image.digest }}
{{- else -}}
{{ .root.Values.imageRegistry | default .image.registry }}/{{ .image.repository }}:{{ .image.tag }}
{{- end -}}
{{- end }}

{{/* The address of prometheus in links. */}}
{{- define "jobpilot-monitoring.prometheus.externalUrl" -}}
{{- with .Values.prometheus.externalUrl -}}
{{ . }}
{{- else -}}
{{- if .Values.prometheus.ingress.enabled -}}
{{ ternary "https" "http" .Values.prometheus.ingress.tls.enabled }}://{{ .Values.prometheus.ingress.host }}
{{- else -}}
http://{{ .Values.namePrefix }}prometheus.{{ .Release.Namespace }}:9090
{{- end -}}
{{- end -}}
{{- end }}

{{/* The address of alertmanager in links. */}}
{{- define "jobpilot-monitoring.alertmanager.externalUrl" -}}
{{- with .Values.alertmanager.externalUrl -}}
{{ . }}
{{- else -}}
{{- if .Values.alertmanager.ingress.enabled -}}
{{ ternary "https" "http" .Values.alertmanager.ingress.tls.enabled }}://{{ .Values.alertmanager.ingress.host }}
{{- else -}}
http://{{ .Values.namePrefix }}alertmanager.{{ .Release.Namespace }}:9093
{{- end -}}
{{- end -}}
{{- end }}

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

{{/* The fields of a route but for its receiver and the routes below it. Takes a dict of root, route and place. */}}
{{- define "jobpilot-monitoring.alertmanager.route" -}}
{{- with .route.matchers }}
matchers:
  {{- range $matcherName, $matcher := . }}
  {{- if $matcher }}
  - {{ printf "%s%s%q" $matcherName ($matcher.op | default "=") $matcher.value | quote }}
  {{- end }}
  {{- end }}
{{- end }}
{{- if .route.continue }}
continue: true
{{- end }}
{{- if not (kindIs "invalid" .route.groupBy) }}
group_by:
  {{- toYaml .route.groupBy | nindent 2 }}
{{- end }}
{{- with .route.groupWait }}
group_wait: {{ . }}
{{- end }}
{{- with .route.groupInterval }}
group_interval: {{ . }}
{{- end }}
{{- with .route.repeatInterval }}
repeat_interval: {{ . }}
{{- end }}
{{- if not (kindIs "invalid" .route.muteTimeIntervals) }}
mute_time_intervals:
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
active_time_intervals:
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

{{/* The labels and the timing of a rule that an alert makes. Stage is alert or escalation. Takes a dict of alert, group, name, stage and escalation. */}}
{{- define "jobpilot-monitoring.alertFields" -}}
labels:
  severity: {{ .alert.severity }}
  alert_group: {{ .name | quote }}
  {{- if eq .stage "escalation" }}
  escalation: 'true'
  {{- end }}
  {{- range $labelName, $label := .alert.labels }}
  {{- if not (kindIs "invalid" $label) }}
  {{ $labelName | quote }}: {{ $label | quote }}
  {{- end }}
  {{- end }}
  {{- range $groupLabelName, $groupLabel := .group.labels }}
  {{- if not (kindIs "invalid" $groupLabel) }}
  {{- if kindIs "invalid" (index $.alert.labels $groupLabelName) }}
  {{ $groupLabelName | quote }}: {{ $groupLabel | quote }}
  {{- end }}
  {{- end }}
  {{- end }}
{{- if eq .stage "escalation" }}
for: '{{ add (include "jobpilot-monitoring.durationSeconds" .alert.for | float64) (include "jobpilot-monitoring.durationSeconds" .escalation.after | float64) }}s'
{{- else }}
for: {{ .alert.for }}
{{- end }}
{{- with .alert.keepFiringFor }}
keep_firing_for: {{ . }}
{{- end }}
{{- end }}

{{/* The annotations of an alert beside summary and description: its runbook, the dashboard of its group and the user's own. Takes a dict of alert, alerting, runbook and dashboard. */}}
{{- define "jobpilot-monitoring.alertLinks" -}}
runbook_url: {{ printf "%s/%s" (trimSuffix "/" .alerting.runbookBaseUrl) .runbook | quote }}
{{- with .alerting.dashboardBaseUrl }}
dashboard_url: {{ printf "%s/d/jobpilot-%s" (trimSuffix "/" .) $.dashboard | quote }}
{{- end }}
{{- range $annotationName, $annotation := .alert.annotations }}
{{- if not (kindIs "invalid" $annotation) }}
{{ $annotationName | quote }}: {{ $annotation | quote }}
{{- end }}
{{- end }}
{{- end }}

{{/* A receiver of Alertmanager. Takes a dict of root, name and receiver. */}}
{{- define "jobpilot-monitoring.receiver" -}}
name: {{ .name | quote }}
{{- with .receiver.labels }}
labels:
  {{- range $labelName, $label := . }}
  {{- if not (kindIs "invalid" $label) }}
  {{ $labelName | quote }}: {{ $label | quote }}
  {{- end }}
  {{- end }}
{{- end }}
{{- with .receiver.email }}
email_configs:
  {{- range $email := . }}
  {{- if $email }}
  - {{- include "jobpilot-monitoring.receiver.email" (dict "entry" $email "secretName" ($email.secretName | default $.root.Values.alertmanager.secretName)) | nindent 4 }}
  {{- end }}
  {{- end }}
{{- end }}
{{- with .receiver.slack }}
slack_configs:
  {{- range $slackName, $slack := . }}
  {{- if not (kindIs "invalid" $slack) }}
  - {{- include "jobpilot-monitoring.receiver.slack" (dict "root" $.root "entry" $slack "secretName" ($slack.secretName | default $.root.Values.alertmanager.secretName) "place" (printf "receivers.%s.slack.%s" $.name $slackName)) | nindent 4 }}
  {{- end }}
  {{- end }}
{{- end }}
{{- with .receiver.pagerduty }}
pagerduty_configs:
  {{- range $pagerduty := . }}
  {{- if not (kindIs "invalid" $pagerduty) }}
  - {{- include "jobpilot-monitoring.receiver.pagerduty" (dict "entry" $pagerduty "secretName" ($pagerduty.secretName | default $.root.Values.alertmanager.secretName)) | nindent 4 }}
  {{- end }}
  {{- end }}
{{- end }}
{{- with .receiver.webhook }}
webhook_configs:
  {{- range $webhook := . }}
  {{- if not (kindIs "invalid" $webhook) }}
  - {{- include "jobpilot-monitoring.receiver.webhook" (dict "entry" $webhook "secretName" ($webhook.secretName | default $.root.Values.alertmanager.secretName)) | nindent 4 }}
  {{- end }}
  {{- end }}
{{- end }}
{{- with .receiver.discord }}
discord_configs:
  {{- range $discord := . }}
  {{- if $discord }}
  - {{- include "jobpilot-monitoring.receiver.discord" (dict "entry" $discord "secretName" ($discord.secretName | default $.root.Values.alertmanager.secretName)) | nindent 4 }}
  {{- end }}
  {{- end }}
{{- end }}
{{- with .receiver.incidentio }}
incidentio_configs:
  {{- range $incidentio := . }}
  {{- if $incidentio }}
  - {{- include "jobpilot-monitoring.receiver.incidentio" (dict "entry" $incidentio "secretName" ($incidentio.secretName | default $.root.Values.alertmanager.secretName)) | nindent 4 }}
  {{- end }}
  {{- end }}
{{- end }}
{{- with .receiver.jira }}
jira_configs:
  {{- range $jira := . }}
  {{- if $jira }}
  - {{- include "jobpilot-monitoring.receiver.jira" (dict "entry" $jira "secretName" ($jira.secretName | default $.root.Values.alertmanager.secretName)) | nindent 4 }}
  {{- end }}
  {{- end }}
{{- end }}
{{- with .receiver.mattermost }}
mattermost_configs:
  {{- range $mattermost := . }}
  {{- if $mattermost }}
  - {{- include "jobpilot-monitoring.receiver.mattermost" (dict "entry" $mattermost "secretName" ($mattermost.secretName | default $.root.Values.alertmanager.secretName)) | nindent 4 }}
  {{- end }}
  {{- end }}
{{- end }}
{{- with .receiver.msteams }}
msteams_configs:
  {{- range $msteams := . }}
  {{- if $msteams }}
  - {{- include "jobpilot-monitoring.receiver.msteams" (dict "entry" $msteams "secretName" ($msteams.secretName | default $.root.Values.alertmanager.secretName)) | nindent 4 }}
  {{- end }}
  {{- end }}
{{- end }}
{{- with .receiver.msteamsv2 }}
msteamsv2_configs:
  {{- range $msteamsv2 := . }}
  {{- if $msteamsv2 }}
  - {{- include "jobpilot-monitoring.receiver.msteamsv2" (dict "entry" $msteamsv2 "secretName" ($msteamsv2.secretName | default $.root.Values.alertmanager.secretName)) | nindent 4 }}
  {{- end }}
  {{- end }}
{{- end }}
{{- with .receiver.opsgenie }}
opsgenie_configs:
  {{- range $opsgenie := . }}
  {{- if $opsgenie }}
  - {{- include "jobpilot-monitoring.receiver.opsgenie" (dict "entry" $opsgenie "secretName" ($opsgenie.secretName | default $.root.Values.alertmanager.secretName)) | nindent 4 }}
  {{- end }}
  {{- end }}
{{- end }}
{{- with .receiver.pushover }}
pushover_configs:
  {{- range $pushover := . }}
  {{- if $pushover }}
  - {{- include "jobpilot-monitoring.receiver.pushover" (dict "entry" $pushover "secretName" ($pushover.secretName | default $.root.Values.alertmanager.secretName)) | nindent 4 }}
  {{- end }}
  {{- end }}
{{- end }}
{{- with .receiver.rocketchat }}
rocketchat_configs:
  {{- range $rocketchat := . }}
  {{- if $rocketchat }}
  - {{- include "jobpilot-monitoring.receiver.rocketchat" (dict "entry" $rocketchat "secretName" ($rocketchat.secretName | default $.root.Values.alertmanager.secretName)) | nindent 4 }}
  {{- end }}
  {{- end }}
{{- end }}
{{- with .receiver.sns }}
sns_configs:
  {{- range $sns := . }}
  {{- if not (kindIs "invalid" $sns) }}
  - {{- include "jobpilot-monitoring.receiver.sns" (dict "entry" $sns "secretName" ($sns.secretName | default $.root.Values.alertmanager.secretName)) | nindent 4 }}
  {{- end }}
  {{- end }}
{{- end }}
{{- with .receiver.telegram }}
telegram_configs:
  {{- range $telegramName, $telegram := . }}
  {{- if $telegram }}
  - {{- include "jobpilot-monitoring.receiver.telegram" (dict "entry" $telegram "secretName" ($telegram.secretName | default $.root.Values.alertmanager.secretName) "place" (printf "receivers.%s.telegram.%s" $.name $telegramName)) | nindent 4 }}
  {{- end }}
  {{- end }}
{{- end }}
{{- with .receiver.victorops }}
victorops_configs:
  {{- range $victorops := . }}
  {{- if $victorops }}
  - {{- include "jobpilot-monitoring.receiver.victorops" (dict "entry" $victorops "secretName" ($victorops.secretName | default $.root.Values.alertmanager.secretName)) | nindent 4 }}
  {{- end }}
  {{- end }}
{{- end }}
{{- with .receiver.webex }}
webex_configs:
  {{- range $webex := . }}
  {{- if $webex }}
  - {{- include "jobpilot-monitoring.receiver.webex" (dict "entry" $webex "secretName" ($webex.secretName | default $.root.Values.alertmanager.secretName)) | nindent 4 }}
  {{- end }}
  {{- end }}
{{- end }}
{{- with .receiver.wechat }}
wechat_configs:
  {{- range $wechat := . }}
  {{- if $wechat }}
  - {{- include "jobpilot-monitoring.receiver.wechat" (dict "entry" $wechat "secretName" ($wechat.secretName | default $.root.Values.alertmanager.secretName)) | nindent 4 }}
  {{- end }}
  {{- end }}
{{- end }}
{{- end }}

{{/* An entry of slack_configs. Takes a dict of root, entry, secretName and place. */}}
{{- define "jobpilot-monitoring.receiver.slack" -}}
send_resolved: {{ dig "sendResolved" true .entry }}
{{- if .entry.updateMessage }}
http_config:
  authorization:
    credentials_file: {{ include "jobpilot-monitoring.receiver.slackToken" (dict "root" .root "entry" .entry "secretName" .secretName) }}
  {{- if not (kindIs "invalid" .entry.httpConfig) }}
  {{- include "jobpilot-monitoring.receiver.httpTransport" (dict "config" .entry.httpConfig "secretName" .secretName) | nindent 2 }}
  {{- end }}
{{- else if not (kindIs "invalid" .entry.httpConfig) }}
http_config:
  {{- include "jobpilot-monitoring.receiver.httpTransport" (dict "config" .entry.httpConfig "secretName" .secretName) | nindent 2 }}
{{- end }}
{{- with .entry.apiUrlKey }}
api_url_file: /etc/alertmanager/secrets/{{ $.secretName }}/{{ . }}
{{- end }}
{{- if not (or .entry.apiUrlKey .entry.updateMessage) }}
app_token_file: {{ include "jobpilot-monitoring.receiver.slackToken" (dict "root" .root "entry" .entry "secretName" .secretName) }}
{{- end }}
{{- with .entry.appUrl }}
app_url: {{ . | quote }}
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
title_link: {{ .entry.titleLink | quote }}
{{- end }}
{{- if not (kindIs "invalid" .entry.pretext) }}
pretext: {{ .entry.pretext | quote }}
{{- end }}
{{- if not (kindIs "invalid" .entry.text) }}
text: {{ .entry.text | quote }}
{{- end }}
{{- if not (kindIs "invalid" .entry.messageText) }}
message_text: {{ .entry.messageText | quote }}
{{- end }}
{{- with .entry.fields }}
fields:
  {{- range $field := . }}
  - title: {{ $field.title | quote }}
    value: {{ $field.value | quote }}
    {{- if not (kindIs "invalid" $field.short) }}
    short: {{ $field.short }}
    {{- end }}
  {{- end }}
{{- end }}
{{- if .entry.shortFields }}
short_fields: true
{{- end }}
{{- if not (kindIs "invalid" .entry.footer) }}
footer: {{ .entry.footer | quote }}
{{- end }}
{{- if not (kindIs "invalid" .entry.fallback) }}
fallback: {{ .entry.fallback | quote }}
{{- end }}
{{- if not (kindIs "invalid" .entry.callbackId) }}
callback_id: {{ .entry.callbackId | quote }}
{{- end }}
{{- if not (kindIs "invalid" .entry.iconEmoji) }}
icon_emoji: {{ .entry.iconEmoji | quote }}
{{- end }}
{{- if not (kindIs "invalid" .entry.iconUrl) }}
icon_url: {{ .entry.iconUrl | quote }}
{{- end }}
{{- if not (kindIs "invalid" .entry.imageUrl) }}
image_url: {{ .entry.imageUrl | quote }}
{{- end }}
{{- if not (kindIs "invalid" .entry.thumbUrl) }}
thumb_url: {{ .entry.thumbUrl | quote }}
{{- end }}
{{- if .entry.linkNames }}
link_names: true
{{- end }}
{{- with .entry.mrkdwnIn }}
mrkdwn_in:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .entry.actions }}
actions:
  {{- range $action := . }}
  - type: {{ $action.type | quote }}
    text: {{ $action.text | quote }}
    {{- with $action.url }}
    url: {{ . | quote }}
    {{- end }}
    {{- with $action.name }}
    name: {{ . | quote }}
    {{- end }}
    {{- with $action.value }}
    value: {{ . | quote }}
    {{- end }}
    {{- with $action.style }}
    style: {{ . | quote }}
    {{- end }}
    {{- with $action.confirm }}
    confirm:
      text: {{ .text | quote }}
      {{- with .title }}
      title: {{ . | quote }}
      {{- end }}
      {{- with .okText }}
      ok_text: {{ . | quote }}
      {{- end }}
      {{- with .dismissText }}
      dismiss_text: {{ . | quote }}
      {{- end }}
    {{- end }}
  {{- end }}
{{- end }}
{{- if .entry.updateMessage }}
update_message: true
{{- end }}
{{- with .entry.timeout }}
timeout: {{ . }}
{{- end }}
{{- if .entry.updateMessage }}
api_url: https://slack.com/api/chat.postMessage
{{- end }}
{{- if not (or .entry.apiUrlKey .entry.appTokenKey .root.Values.notifications.slack.appTokenKey) }}
{{- fail (printf "%s has no credentials: set its apiUrlKey or appTokenKey, or notifications.slack.appTokenKey" .place) }}
{{- end }}
{{- end }}

{{/* The file with the token of the Slack app that an entry of slack_configs uses. Takes a dict of root, entry and secretName. */}}
{{- define "jobpilot-monitoring.receiver.slackToken" -}}
{{- with .entry.appTokenKey -}}
/etc/alertmanager/secrets/{{ $.secretName }}/{{ . }}
{{- else -}}
/etc/alertmanager/secrets/{{ .root.Values.alertmanager.secretName }}/{{ .root.Values.notifications.slack.appTokenKey }}
{{- end -}}
{{- end }}

{{/* An entry of discord_configs. Takes a dict of entry and secretName. */}}
{{- define "jobpilot-monitoring.receiver.discord" -}}
send_resolved: {{ dig "sendResolved" true .entry }}
{{- if not (kindIs "invalid" .entry.httpConfig) }}
http_config:
  {{- include "jobpilot-monitoring.receiver.httpConfig" (dict "config" .entry.httpConfig "secretName" .secretName) | trim | nindent 2 }}
{{- end }}
webhook_url_file: /etc/alertmanager/secrets/{{ .secretName }}/{{ .entry.webhookUrlKey }}
{{- if not (kindIs "invalid" .entry.content) }}
content: {{ .entry.content | quote }}
{{- end }}
{{- if not (kindIs "invalid" .entry.title) }}
title: {{ .entry.title | quote }}
{{- end }}
{{- if not (kindIs "invalid" .entry.message) }}
message: {{ .entry.message | quote }}
{{- end }}
{{- with .entry.username }}
username: {{ . | quote }}
{{- end }}
{{- with .entry.avatarUrl }}
avatar_url: {{ . | quote }}
{{- end }}
{{- end }}

{{/* An entry of email_configs. Takes a dict of entry and secretName. */}}
{{- define "jobpilot-monitoring.receiver.email" -}}
send_resolved: {{ dig "sendResolved" true .entry }}
to: {{ .entry.to | quote }}
{{- with .entry.from }}
from: {{ . | quote }}
{{- end }}
{{- with .entry.hello }}
hello: {{ . | quote }}
{{- end }}
{{- with .entry.smarthost }}
smarthost: {{ . | quote }}
{{- end }}
{{- with .entry.authUsername }}
auth_username: {{ . | quote }}
{{- end }}
{{- with .entry.authPasswordKey }}
auth_password_file: /etc/alertmanager/secrets/{{ $.secretName }}/{{ . }}
{{- end }}
{{- with .entry.authSecretKey }}
auth_secret_file: /etc/alertmanager/secrets/{{ $.secretName }}/{{ . }}
{{- end }}
{{- with .entry.authIdentity }}
auth_identity: {{ . | quote }}
{{- end }}
{{- with .entry.headers }}
headers:
  {{- range $headerName, $header := . }}
  {{- if not (kindIs "invalid" $header) }}
  {{ $headerName | quote }}: {{ $header | quote }}
  {{- end }}
  {{- end }}
{{- end }}
{{- if not (kindIs "invalid" .entry.html) }}
html: {{ .entry.html | quote }}
{{- end }}
{{- if not (kindIs "invalid" .entry.text) }}
text: {{ .entry.text | quote }}
{{- end }}
{{- if not (kindIs "invalid" .entry.requireTls) }}
require_tls: {{ .entry.requireTls }}
{{- end }}
{{- if not (kindIs "invalid" .entry.tlsConfig) }}
tls_config:
  {{- include "jobpilot-monitoring.receiver.tlsConfig" (dict "config" .entry.tlsConfig "secretName" .secretName) | trim | nindent 2 }}
{{- end }}
{{- if not (kindIs "invalid" .entry.forceImplicitTls) }}
force_implicit_tls: {{ .entry.forceImplicitTls }}
{{- end }}
{{- if not (kindIs "invalid" .entry.threading) }}
threading:
  {{- if .entry.threading.enabled }}
  enabled: true
  {{- end }}
  thread_by_date: {{ .entry.threading.threadByDate | default "daily" }}
{{- end }}
{{- end }}

{{/* An entry of incidentio_configs. Takes a dict of entry and secretName. */}}
{{- define "jobpilot-monitoring.receiver.incidentio" -}}
send_resolved: {{ dig "sendResolved" true .entry }}
{{- if not (kindIs "invalid" .entry.httpConfig) }}
http_config:
  {{- include "jobpilot-monitoring.receiver.httpTransport" (dict "config" .entry.httpConfig "secretName" .secretName) | nindent 2 }}
{{- end }}
{{- with .entry.url }}
url: {{ . | quote }}
{{- end }}
{{- with .entry.urlKey }}
url_file: /etc/alertmanager/secrets/{{ $.secretName }}/{{ . }}
{{- end }}
alert_source_token_file: /etc/alertmanager/secrets/{{ .secretName }}/{{ .entry.alertSourceTokenKey }}
{{- if not (kindIs "invalid" .entry.maxAlerts) }}
max_alerts: {{ .entry.maxAlerts | int64 }}
{{- end }}
{{- with .entry.timeout }}
timeout: {{ . }}
{{- end }}
{{- end }}

{{/* An entry of jira_configs. Takes a dict of entry and secretName. */}}
{{- define "jobpilot-monitoring.receiver.jira" -}}
send_resolved: {{ dig "sendResolved" true .entry }}
{{- if not (kindIs "invalid" .entry.httpConfig) }}
http_config:
  {{- include "jobpilot-monitoring.receiver.httpConfig" (dict "config" .entry.httpConfig "secretName" .secretName) | trim | nindent 2 }}
{{- end }}
api_url: {{ .entry.apiUrl | quote }}
{{- with .entry.apiType }}
api_type: {{ . }}
{{- end }}
project: {{ .entry.project | quote }}
{{- if not (kindIs "invalid" .entry.summary) }}
summary:
  {{- if not (kindIs "invalid" .entry.summary.template) }}
  template: {{ .entry.summary.template | quote }}
  {{- end }}
  enable_update: {{ dig "enableUpdate" true .entry.summary }}
{{- end }}
{{- if not (kindIs "invalid" .entry.description) }}
description:
  {{- if not (kindIs "invalid" .entry.description.template) }}
  template: {{ .entry.description.template | quote }}
  {{- end }}
  enable_update: {{ dig "enableUpdate" true .entry.description }}
{{- end }}
{{- with .entry.labels }}
labels:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- if not (kindIs "invalid" .entry.priority) }}
priority: {{ .entry.priority | quote }}
{{- end }}
issue_type: {{ .entry.issueType | quote }}
{{- with .entry.reopenTransition }}
reopen_transition: {{ . | quote }}
{{- end }}
{{- with .entry.resolveTransition }}
resolve_transition: {{ . | quote }}
{{- end }}
{{- with .entry.wontFixResolution }}
wont_fix_resolution: {{ . | quote }}
{{- end }}
{{- with .entry.reopenDuration }}
reopen_duration: {{ . }}
{{- end }}
{{- if not (kindIs "invalid" .entry.fields) }}
fields:
  {{- toYaml .entry.fields | nindent 2 }}
{{- end }}
{{- end }}

{{/* An entry of mattermost_configs. Takes a dict of entry and secretName. */}}
{{- define "jobpilot-monitoring.receiver.mattermost" -}}
send_resolved: {{ dig "sendResolved" true .entry }}
{{- if not (kindIs "invalid" .entry.httpConfig) }}
http_config:
  {{- include "jobpilot-monitoring.receiver.httpConfig" (dict "config" .entry.httpConfig "secretName" .secretName) | trim | nindent 2 }}
{{- end }}
webhook_url_file: /etc/alertmanager/secrets/{{ .secretName }}/{{ .entry.webhookUrlKey }}
{{- with .entry.channel }}
channel: {{ . | quote }}
{{- end }}
{{- if not (kindIs "invalid" .entry.username) }}
username: {{ .entry.username | quote }}
{{- end }}
{{- if not (kindIs "invalid" .entry.text) }}
text: {{ .entry.text | quote }}
{{- end }}
{{- if not (kindIs "invalid" .entry.fallback) }}
fallback: {{ .entry.fallback | quote }}
{{- end }}
{{- if not (kindIs "invalid" .entry.color) }}
color: {{ .entry.color | quote }}
{{- end }}
{{- if not (kindIs "invalid" .entry.pretext) }}
pretext: {{ .entry.pretext | quote }}
{{- end }}
{{- if not (kindIs "invalid" .entry.authorName) }}
author_name: {{ .entry.authorName | quote }}
{{- end }}
{{- if not (kindIs "invalid" .entry.authorLink) }}
author_link: {{ .entry.authorLink | quote }}
{{- end }}
{{- if not (kindIs "invalid" .entry.authorIcon) }}
author_icon: {{ .entry.authorIcon | quote }}
{{- end }}
{{- if not (kindIs "invalid" .entry.title) }}
title: {{ .entry.title | quote }}
{{- end }}
{{- if not (kindIs "invalid" .entry.titleLink) }}
title_link: {{ .entry.titleLink | quote }}
{{- end }}
{{- with .entry.fields }}
fields:
  {{- range $field := . }}
  - title: {{ $field.title | quote }}
    value: {{ $field.value | quote }}
    {{- if not (kindIs "invalid" $field.short) }}
    short: {{ $field.short }}
    {{- end }}
  {{- end }}
{{- end }}
{{- if not (kindIs "invalid" .entry.thumbUrl) }}
thumb_url: {{ .entry.thumbUrl | quote }}
{{- end }}
{{- if not (kindIs "invalid" .entry.footer) }}
footer: {{ .entry.footer | quote }}
{{- end }}
{{- if not (kindIs "invalid" .entry.footerIcon) }}
footer_icon: {{ .entry.footerIcon | quote }}
{{- end }}
{{- if not (kindIs "invalid" .entry.imageUrl) }}
image_url: {{ .entry.imageUrl | quote }}
{{- end }}
{{- if not (kindIs "invalid" .entry.iconUrl) }}
icon_url: {{ .entry.iconUrl | quote }}
{{- end }}
{{- if not (kindIs "invalid" .entry.iconEmoji) }}
icon_emoji: {{ .entry.iconEmoji | quote }}
{{- end }}
{{- with .entry.type }}
type: {{ . | quote }}
{{- end }}
{{- with .entry.props }}
props:
  card: {{ .card | quote }}
{{- end }}
{{- with .entry.priority }}
priority:
  priority: {{ .priority }}
  {{- if .requestedAck }}
  requested_ack: true
  {{- end }}
  {{- if .persistentNotifications }}
  persistent_notifications: true
  {{- end }}
{{- end }}
{{- end }}

{{/* An entry of msteams_configs. Takes a dict of entry and secretName. */}}
{{- define "jobpilot-monitoring.receiver.msteams" -}}
send_resolved: {{ dig "sendResolved" true .entry }}
{{- if not (kindIs "invalid" .entry.httpConfig) }}
http_config:
  {{- include "jobpilot-monitoring.receiver.httpConfig" (dict "config" .entry.httpConfig "secretName" .secretName) | trim | nindent 2 }}
{{- end }}
webhook_url_file: /etc/alertmanager/secrets/{{ .secretName }}/{{ .entry.webhookUrlKey }}
{{- if not (kindIs "invalid" .entry.title) }}
title: {{ .entry.title | quote }}
{{- end }}
{{- if not (kindIs "invalid" .entry.summary) }}
summary: {{ .entry.summary | quote }}
{{- end }}
{{- if not (kindIs "invalid" .entry.text) }}
text: {{ .entry.text | quote }}
{{- end }}
{{- end }}

{{/* An entry of msteamsv2_configs. Takes a dict of entry and secretName. */}}
{{- define "jobpilot-monitoring.receiver.msteamsv2" -}}
send_resolved: {{ dig "sendResolved" true .entry }}
{{- if not (kindIs "invalid" .entry.httpConfig) }}
http_config:
  {{- include "jobpilot-monitoring.receiver.httpConfig" (dict "config" .entry.httpConfig "secretName" .secretName) | trim | nindent 2 }}
{{- end }}
webhook_url_file: /etc/alertmanager/secrets/{{ .secretName }}/{{ .entry.webhookUrlKey }}
{{- if not (kindIs "invalid" .entry.title) }}
title: {{ .entry.title | quote }}
{{- end }}
{{- if not (kindIs "invalid" .entry.text) }}
text: {{ .entry.text | quote }}
{{- end }}
{{- end }}

{{/* An entry of opsgenie_configs. Takes a dict of entry and secretName. */}}
{{- define "jobpilot-monitoring.receiver.opsgenie" -}}
send_resolved: {{ dig "sendResolved" true .entry }}
{{- if not (kindIs "invalid" .entry.httpConfig) }}
http_config:
  {{- include "jobpilot-monitoring.receiver.httpConfig" (dict "config" .entry.httpConfig "secretName" .secretName) | trim | nindent 2 }}
{{- end }}
api_key_file: /etc/alertmanager/secrets/{{ .secretName }}/{{ .entry.apiKeyKey }}
{{- with .entry.apiUrl }}
api_url: {{ . | quote }}
{{- end }}
{{- if not (kindIs "invalid" .entry.message) }}
message: {{ .entry.message | quote }}
{{- end }}
{{- if not (kindIs "invalid" .entry.description) }}
description: {{ .entry.description | quote }}
{{- end }}
{{- if not (kindIs "invalid" .entry.source) }}
source: {{ .entry.source | quote }}
{{- end }}
{{- with .entry.details }}
details:
  {{- range $detailName, $detail := . }}
  {{- if not (kindIs "invalid" $detail) }}
  {{ $detailName | quote }}: {{ $detail | quote }}
  {{- end }}
  {{- end }}
{{- end }}
{{- if not (kindIs "invalid" .entry.entity) }}
entity: {{ .entry.entity | quote }}
{{- end }}
{{- with .entry.responders }}
responders:
  {{- range $responder := . }}
  - type: {{ $responder.type }}
    {{- with $responder.id }}
    id: {{ . | quote }}
    {{- end }}
    {{- with $responder.name }}
    name: {{ . | quote }}
    {{- end }}
    {{- with $responder.username }}
    username: {{ . | quote }}
    {{- end }}
  {{- end }}
{{- end }}
{{- if not (kindIs "invalid" .entry.actions) }}
actions: {{ .entry.actions | quote }}
{{- end }}
{{- if not (kindIs "invalid" .entry.tags) }}
tags: {{ .entry.tags | quote }}
{{- end }}
{{- if not (kindIs "invalid" .entry.note) }}
note: {{ .entry.note | quote }}
{{- end }}
{{- if not (kindIs "invalid" .entry.priority) }}
priority: {{ .entry.priority | quote }}
{{- end }}
{{- if .entry.updateAlerts }}
update_alerts: true
{{- end }}
{{- end }}

{{/* An entry of pagerduty_configs. Takes a dict of entry and secretName. */}}
{{- define "jobpilot-monitoring.receiver.pagerduty" -}}
send_resolved: {{ dig "sendResolved" true .entry }}
{{- if not (kindIs "invalid" .entry.httpConfig) }}
http_config:
  {{- include "jobpilot-monitoring.receiver.httpConfig" (dict "config" .entry.httpConfig "secretName" .secretName) | trim | nindent 2 }}
{{- end }}
{{- with .entry.routingKeyKey }}
routing_key_file: /etc/alertmanager/secrets/{{ $.secretName }}/{{ . }}
{{- end }}
{{- with .entry.serviceKeyKey }}
service_key_file: /etc/alertmanager/secrets/{{ $.secretName }}/{{ . }}
{{- end }}
{{- with .entry.url }}
url: {{ . | quote }}
{{- end }}
{{- if not (kindIs "invalid" .entry.client) }}
client: {{ .entry.client | quote }}
{{- end }}
{{- if not (kindIs "invalid" .entry.clientUrl) }}
client_url: {{ .entry.clientUrl | quote }}
{{- end }}
{{- if not (kindIs "invalid" .entry.description) }}
description: {{ .entry.description | quote }}
{{- end }}
{{- if not (kindIs "invalid" .entry.details) }}
details:
  {{- toYaml .entry.details | nindent 2 }}
{{- end }}
{{- with .entry.images }}
images:
  {{- range $image := . }}
  - src: {{ $image.src | quote }}
    {{- with $image.alt }}
    alt: {{ . | quote }}
    {{- end }}
    {{- with $image.href }}
    href: {{ . | quote }}
    {{- end }}
  {{- end }}
{{- end }}
{{- with .entry.links }}
links:
  {{- range $link := . }}
  - href: {{ $link.href | quote }}
    {{- with $link.text }}
    text: {{ . | quote }}
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
{{- with .entry.timeout }}
timeout: {{ . }}
{{- end }}
{{- end }}

{{/* An entry of pushover_configs. Takes a dict of entry and secretName. */}}
{{- define "jobpilot-monitoring.receiver.pushover" -}}
send_resolved: {{ dig "sendResolved" true .entry }}
{{- if not (kindIs "invalid" .entry.httpConfig) }}
http_config:
  {{- include "jobpilot-monitoring.receiver.httpConfig" (dict "config" .entry.httpConfig "secretName" .secretName) | trim | nindent 2 }}
{{- end }}
user_key_file: /etc/alertmanager/secrets/{{ .secretName }}/{{ .entry.userKeyKey }}
token_file: /etc/alertmanager/secrets/{{ .secretName }}/{{ .entry.tokenKey }}
{{- if not (kindIs "invalid" .entry.title) }}
title: {{ .entry.title | quote }}
{{- end }}
{{- if not (kindIs "invalid" .entry.message) }}
message: {{ .entry.message | quote }}
{{- end }}
{{- if not (kindIs "invalid" .entry.url) }}
url: {{ .entry.url | quote }}
{{- end }}
{{- if not (kindIs "invalid" .entry.urlTitle) }}
url_title: {{ .entry.urlTitle | quote }}
{{- end }}
{{- with .entry.device }}
device: {{ . | quote }}
{{- end }}
{{- with .entry.sound }}
sound: {{ . | quote }}
{{- end }}
{{- if not (kindIs "invalid" .entry.priority) }}
priority: {{ .entry.priority | quote }}
{{- end }}
{{- with .entry.retry }}
retry: {{ . }}
{{- end }}
{{- with .entry.expire }}
expire: {{ . }}
{{- end }}
{{- with .entry.ttl }}
ttl: {{ . }}
{{- end }}
{{- if not (kindIs "invalid" .entry.html) }}
html: {{ .entry.html }}
{{- end }}
{{- if not (kindIs "invalid" .entry.monospace) }}
monospace: {{ .entry.monospace }}
{{- end }}
{{- end }}

{{/* An entry of rocketchat_configs. Takes a dict of entry and secretName. */}}
{{- define "jobpilot-monitoring.receiver.rocketchat" -}}
send_resolved: {{ dig "sendResolved" true .entry }}
{{- if not (kindIs "invalid" .entry.httpConfig) }}
http_config:
  {{- include "jobpilot-monitoring.receiver.httpConfig" (dict "config" .entry.httpConfig "secretName" .secretName) | trim | nindent 2 }}
{{- end }}
{{- with .entry.apiUrl }}
api_url: {{ . | quote }}
{{- end }}
token_id_file: /etc/alertmanager/secrets/{{ .secretName }}/{{ .entry.tokenIdKey }}
token_file: /etc/alertmanager/secrets/{{ .secretName }}/{{ .entry.tokenKey }}
{{- with .entry.channel }}
channel: {{ . | quote }}
{{- end }}
{{- if not (kindIs "invalid" .entry.color) }}
color: {{ .entry.color | quote }}
{{- end }}
{{- if not (kindIs "invalid" .entry.title) }}
title: {{ .entry.title | quote }}
{{- end }}
{{- if not (kindIs "invalid" .entry.titleLink) }}
title_link: {{ .entry.titleLink | quote }}
{{- end }}
{{- if not (kindIs "invalid" .entry.text) }}
text: {{ .entry.text | quote }}
{{- end }}
{{- with .entry.fields }}
fields:
  {{- range $field := . }}
  - title: {{ $field.title | quote }}
    value: {{ $field.value | quote }}
    {{- if not (kindIs "invalid" $field.short) }}
    short: {{ $field.short }}
    {{- end }}
  {{- end }}
{{- end }}
{{- if .entry.shortFields }}
short_fields: true
{{- end }}
{{- if not (kindIs "invalid" .entry.emoji) }}
emoji: {{ .entry.emoji | quote }}
{{- end }}
{{- if not (kindIs "invalid" .entry.iconUrl) }}
icon_url: {{ .entry.iconUrl | quote }}
{{- end }}
{{- if not (kindIs "invalid" .entry.imageUrl) }}
image_url: {{ .entry.imageUrl | quote }}
{{- end }}
{{- if not (kindIs "invalid" .entry.thumbUrl) }}
thumb_url: {{ .entry.thumbUrl | quote }}
{{- end }}
{{- if .entry.linkNames }}
link_names: true
{{- end }}
{{- with .entry.actions }}
actions:
  {{- range $action := . }}
  - text: {{ $action.text | quote }}
    {{- with $action.url }}
    url: {{ . | quote }}
    {{- end }}
    {{- with $action.msg }}
    msg: {{ . | quote }}
    {{- end }}
  {{- end }}
{{- end }}
{{- end }}

{{/* An entry of sns_configs. Takes a dict of entry and secretName. */}}
{{- define "jobpilot-monitoring.receiver.sns" -}}
send_resolved: {{ dig "sendResolved" true .entry }}
{{- if not (kindIs "invalid" .entry.httpConfig) }}
http_config:
  {{- include "jobpilot-monitoring.receiver.httpConfig" (dict "config" .entry.httpConfig "secretName" .secretName) | trim | nindent 2 }}
{{- end }}
{{- with .entry.apiUrl }}
api_url: {{ . | quote }}
{{- end }}
{{- if not (kindIs "invalid" .entry.sigv4) }}
sigv4:
  {{- with .entry.sigv4.region }}
  region: {{ . | quote }}
  {{- end }}
  {{- with .entry.sigv4.profile }}
  profile: {{ . | quote }}
  {{- end }}
  {{- with .entry.sigv4.roleArn }}
  role_arn: {{ . | quote }}
  {{- end }}
  {{- with .entry.sigv4.externalId }}
  external_id: {{ . | quote }}
  {{- end }}
  {{- if .entry.sigv4.useFipsStsEndpoint }}
  use_fips_sts_endpoint: true
  {{- end }}
  {{- with .entry.sigv4.serviceName }}
  service_name: {{ . | quote }}
  {{- end }}
{{- end }}
{{- with .entry.topicArn }}
topic_arn: {{ . | quote }}
{{- end }}
{{- with .entry.phoneNumber }}
phone_number: {{ . | quote }}
{{- end }}
{{- with .entry.targetArn }}
target_arn: {{ . | quote }}
{{- end }}
{{- if not (kindIs "invalid" .entry.subject) }}
subject: {{ .entry.subject | quote }}
{{- end }}
{{- if not (kindIs "invalid" .entry.message) }}
message: {{ .entry.message | quote }}
{{- end }}
{{- with .entry.attributes }}
attributes:
  {{- range $attributeName, $attribute := . }}
  {{- if not (kindIs "invalid" $attribute) }}
  {{ $attributeName | quote }}: {{ $attribute | quote }}
  {{- end }}
  {{- end }}
{{- end }}
{{- if .entry.useAwsHttpClient }}
use_aws_http_client: true
{{- end }}
{{- end }}

{{/* An entry of telegram_configs. Takes a dict of entry, secretName and place. */}}
{{- define "jobpilot-monitoring.receiver.telegram" -}}
send_resolved: {{ dig "sendResolved" true .entry }}
{{- if not (kindIs "invalid" .entry.httpConfig) }}
http_config:
  {{- include "jobpilot-monitoring.receiver.httpConfig" (dict "config" .entry.httpConfig "secretName" .secretName) | trim | nindent 2 }}
{{- end }}
{{- with .entry.apiUrl }}
api_url: {{ . | quote }}
{{- end }}
bot_token_file: /etc/alertmanager/secrets/{{ .secretName }}/{{ .entry.botTokenKey }}
{{- if not (kindIs "invalid" .entry.chatId) }}
chat_id: {{ .entry.chatId | int64 }}
{{- end }}
{{- with .entry.chatIdKey }}
chat_id_file: /etc/alertmanager/secrets/{{ $.secretName }}/{{ . }}
{{- end }}
{{- with .entry.messageThreadId }}
message_thread_id: {{ . | int64 }}
{{- end }}
{{- if not (kindIs "invalid" .entry.message) }}
message: {{ .entry.message | quote }}
{{- end }}
{{- if .entry.disableNotifications }}
disable_notifications: true
{{- end }}
{{- if not (kindIs "invalid" .entry.parseMode) }}
parse_mode: {{ .entry.parseMode | quote }}
{{- end }}
{{- if not (kindIs "invalid" .entry.chatId) }}
{{- if eq (int64 .entry.chatId) 0 }}
{{- fail (printf "%s.chatId cannot be 0: no chat has that identifier" .place) }}
{{- end }}
{{- end }}
{{- end }}

{{/* An entry of victorops_configs. Takes a dict of entry and secretName. */}}
{{- define "jobpilot-monitoring.receiver.victorops" -}}
send_resolved: {{ dig "sendResolved" true .entry }}
{{- if not (kindIs "invalid" .entry.httpConfig) }}
http_config:
  {{- include "jobpilot-monitoring.receiver.httpConfig" (dict "config" .entry.httpConfig "secretName" .secretName) | trim | nindent 2 }}
{{- end }}
api_key_file: /etc/alertmanager/secrets/{{ .secretName }}/{{ .entry.apiKeyKey }}
{{- with .entry.apiUrl }}
api_url: {{ . | quote }}
{{- end }}
routing_key: {{ .entry.routingKey | quote }}
{{- if not (kindIs "invalid" .entry.messageType) }}
message_type: {{ .entry.messageType | quote }}
{{- end }}
{{- if not (kindIs "invalid" .entry.stateMessage) }}
state_message: {{ .entry.stateMessage | quote }}
{{- end }}
{{- if not (kindIs "invalid" .entry.entityDisplayName) }}
entity_display_name: {{ .entry.entityDisplayName | quote }}
{{- end }}
{{- if not (kindIs "invalid" .entry.monitoringTool) }}
monitoring_tool: {{ .entry.monitoringTool | quote }}
{{- end }}
{{- with .entry.customFields }}
custom_fields:
  {{- range $customFieldName, $customField := . }}
  {{- if not (kindIs "invalid" $customField) }}
  {{ $customFieldName | quote }}: {{ $customField | quote }}
  {{- end }}
  {{- end }}
{{- end }}
{{- end }}

{{/* An entry of webex_configs. Takes a dict of entry and secretName. */}}
{{- define "jobpilot-monitoring.receiver.webex" -}}
send_resolved: {{ dig "sendResolved" true .entry }}
http_config:
  authorization:
    {{- with .entry.httpConfig.authorization.type }}
    type: {{ . | quote }}
    {{- end }}
    credentials_file: /etc/alertmanager/secrets/{{ .secretName }}/{{ .entry.httpConfig.authorization.credentialsKey }}
  {{- include "jobpilot-monitoring.receiver.httpTransport" (dict "config" .entry.httpConfig "secretName" .secretName) | nindent 2 }}
{{- with .entry.apiUrl }}
api_url: {{ . | quote }}
{{- end }}
room_id: {{ .entry.roomId | quote }}
{{- if not (kindIs "invalid" .entry.message) }}
message: {{ .entry.message | quote }}
{{- end }}
{{- end }}

{{/* An entry of webhook_configs. Takes a dict of entry and secretName. */}}
{{- define "jobpilot-monitoring.receiver.webhook" -}}
send_resolved: {{ dig "sendResolved" true .entry }}
{{- if not (kindIs "invalid" .entry.httpConfig) }}
http_config:
  {{- include "jobpilot-monitoring.receiver.httpConfig" (dict "config" .entry.httpConfig "secretName" .secretName) | trim | nindent 2 }}
{{- end }}
{{- with .entry.url }}
url: {{ . | quote }}
{{- end }}
{{- with .entry.urlKey }}
url_file: /etc/alertmanager/secrets/{{ $.secretName }}/{{ . }}
{{- end }}
{{- if not (kindIs "invalid" .entry.maxAlerts) }}
max_alerts: {{ .entry.maxAlerts | int64 }}
{{- end }}
{{- with .entry.timeout }}
timeout: {{ . }}
{{- end }}
{{- if not (kindIs "invalid" .entry.payload) }}
payload:
  {{- toYaml .entry.payload | nindent 2 }}
{{- end }}
{{- end }}

{{/* An entry of wechat_configs. Takes a dict of entry and secretName. */}}
{{- define "jobpilot-monitoring.receiver.wechat" -}}
send_resolved: {{ dig "sendResolved" true .entry }}
{{- if not (kindIs "invalid" .entry.httpConfig) }}
http_config:
  {{- include "jobpilot-monitoring.receiver.httpConfig" (dict "config" .entry.httpConfig "secretName" .secretName) | trim | nindent 2 }}
{{- end }}
api_secret_file: /etc/alertmanager/secrets/{{ .secretName }}/{{ .entry.apiSecretKey }}
corp_id: {{ .entry.corpId | quote }}
{{- with .entry.apiUrl }}
api_url: {{ . | quote }}
{{- end }}
{{- if not (kindIs "invalid" .entry.message) }}
message: {{ .entry.message | quote }}
{{- end }}
{{- with .entry.messageType }}
message_type: {{ . }}
{{- end }}
{{- if not (kindIs "invalid" .entry.toUser) }}
to_user: {{ .entry.toUser | quote }}
{{- end }}
{{- if not (kindIs "invalid" .entry.toParty) }}
to_party: {{ .entry.toParty | quote }}
{{- end }}
{{- if not (kindIs "invalid" .entry.toTag) }}
to_tag: {{ .entry.toTag | quote }}
{{- end }}
{{- if not (kindIs "invalid" .entry.agentId) }}
agent_id: {{ .entry.agentId | quote }}
{{- end }}
{{- end }}

{{/* How a receiver makes requests. Takes a dict of config and secretName. */}}
{{- define "jobpilot-monitoring.receiver.httpConfig" -}}
{{- if not (kindIs "invalid" .config.basicAuth) }}
basic_auth:
  {{- with .config.basicAuth.username }}
  username: {{ . | quote }}
  {{- end }}
  {{- with .config.basicAuth.usernameKey }}
  username_file: /etc/alertmanager/secrets/{{ $.secretName }}/{{ . }}
  {{- end }}
  {{- with .config.basicAuth.passwordKey }}
  password_file: /etc/alertmanager/secrets/{{ $.secretName }}/{{ . }}
  {{- end }}
{{- end }}
{{- with .config.authorization }}
authorization:
  {{- with .type }}
  type: {{ . | quote }}
  {{- end }}
  credentials_file: /etc/alertmanager/secrets/{{ $.secretName }}/{{ .credentialsKey }}
{{- end }}
{{- with .config.oauth2 }}
oauth2:
  client_id: {{ .clientId | quote }}
  {{- with .clientSecretKey }}
  client_secret_file: /etc/alertmanager/secrets/{{ $.secretName }}/{{ . }}
  {{- end }}
  {{- with .clientCertificateKeyId }}
  client_certificate_key_id: {{ . | quote }}
  {{- end }}
  {{- with .clientCertificateKeyKey }}
  client_certificate_key_file: /etc/alertmanager/secrets/{{ $.secretName }}/{{ . }}
  {{- end }}
  {{- with .grantType }}
  grant_type: {{ . | quote }}
  {{- end }}
  {{- with .signatureAlgorithm }}
  signature_algorithm: {{ . }}
  {{- end }}
  {{- with .iss }}
  iss: {{ . | quote }}
  {{- end }}
  {{- with .audience }}
  audience: {{ . | quote }}
  {{- end }}
  {{- if not (kindIs "invalid" .claims) }}
  claims:
    {{- toYaml .claims | nindent 4 }}
  {{- end }}
  {{- with .scopes }}
  scopes:
    {{- toYaml . | nindent 4 }}
  {{- end }}
  token_url: {{ .tokenUrl | quote }}
  {{- with .endpointParams }}
  endpoint_params:
    {{- range $endpointParamName, $endpointParam := . }}
    {{- if not (kindIs "invalid" $endpointParam) }}
    {{ $endpointParamName | quote }}: {{ $endpointParam | quote }}
    {{- end }}
    {{- end }}
  {{- end }}
  {{- if not (kindIs "invalid" .tlsConfig) }}
  tls_config:
    {{- include "jobpilot-monitoring.receiver.tlsConfig" (dict "config" .tlsConfig "secretName" $.secretName) | trim | nindent 4 }}
  {{- end }}
  {{- with .proxyUrl }}
  proxy_url: {{ . | quote }}
  {{- end }}
  {{- with .noProxy }}
  no_proxy: {{ . | quote }}
  {{- end }}
  {{- if not (kindIs "invalid" .proxyFromEnvironment) }}
  proxy_from_environment: {{ .proxyFromEnvironment }}
  {{- end }}
{{- end }}
{{ include "jobpilot-monitoring.receiver.httpTransport" (dict "config" .config "secretName" .secretName) }}
{{- end }}

{{/* How a receiver makes requests, but for their credentials. Takes a dict of config and secretName. */}}
{{- define "jobpilot-monitoring.receiver.httpTransport" -}}
follow_redirects: {{ dig "followRedirects" true .config }}
enable_http2: {{ dig "enableHttp2" true .config }}
{{- with .config.proxyUrl }}
proxy_url: {{ . | quote }}
{{- end }}
{{- with .config.noProxy }}
no_proxy: {{ . | quote }}
{{- end }}
{{- if not (kindIs "invalid" .config.proxyFromEnvironment) }}
proxy_from_environment: {{ .config.proxyFromEnvironment }}
{{- end }}
{{- if not (kindIs "invalid" .config.tlsConfig) }}
tls_config:
  {{- include "jobpilot-monitoring.receiver.tlsConfig" (dict "config" .config.tlsConfig "secretName" .secretName) | trim | nindent 2 }}
{{- end }}
{{- with .config.httpHeaders }}
http_headers:
  {{- range $httpHeaderName, $httpHeader := . }}
  {{- if not (kindIs "invalid" $httpHeader) }}
  {{ $httpHeaderName | quote }}:
    {{- with $httpHeader.values }}
    values:
      {{- toYaml . | nindent 6 }}
    {{- end }}
    {{- with $httpHeader.secretKeys }}
    files:
      {{- range $secretKey := . }}
      - /etc/alertmanager/secrets/{{ $.secretName }}/{{ $secretKey }}
      {{- end }}
    {{- end }}
  {{- end }}
  {{- end }}
{{- end }}
{{- end }}

{{/* How a receiver makes TLS connections. Takes a dict of config and secretName. */}}
{{- define "jobpilot-monitoring.receiver.tlsConfig" -}}
{{- with .config.caKey }}
ca_file: /etc/alertmanager/secrets/{{ $.secretName }}/{{ . }}
{{- end }}
{{- with .config.certKey }}
cert_file: /etc/alertmanager/secrets/{{ $.secretName }}/{{ . }}
{{- end }}
{{- with .config.keyKey }}
key_file: /etc/alertmanager/secrets/{{ $.secretName }}/{{ . }}
{{- end }}
{{- with .config.serverName }}
server_name: {{ . | quote }}
{{- end }}
{{- if .config.insecureSkipVerify }}
insecure_skip_verify: true
{{- end }}
{{- with .config.minVersion }}
min_version: {{ . }}
{{- end }}
{{- with .config.maxVersion }}
max_version: {{ . }}
{{- end }}
{{- end }}

{{/* The names of the entries that are not null, by their field order (0 where absent), then by name, as a JSON array. */}}
{{- define "jobpilot-monitoring.inOrder" -}}
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

{{/* The number that a Kubernetes quantity such as 50Gi or 1.5G stands for. */}}
{{- define "jobpilot-monitoring.quantityBytes" -}}
{{- $factors := dict "" 1 "m" 0.001 "k" 1000 "M" 1000000 "G" 1000000000 "T" 1000000000000 "P" 1000000000000000 -}}
{{- $binary := dict "Ki" 1024 "Mi" 1048576 "Gi" 1073741824 "Ti" 1099511627776 "Pi" 1125899906842624 -}}
{{- mulf (regexFind "^[0-9.]+" . | float64) (get (merge $factors $binary) (regexFind "[A-Za-z]*$" .)) }}
{{- end }}

{{/* The bytes of a Prometheus size such as 45GB, whose units are powers of 1024. */}}
{{- define "jobpilot-monitoring.sizeBytes" -}}
{{- $units := dict "B" 1 "KB" 1024 "MB" 1048576 "GB" 1073741824 "TB" 1099511627776 "PB" 1125899906842624 "EB" 1152921504606846976 -}}
{{- mulf (regexFind "^[0-9]+" . | float64) (get $units (regexFind "[A-Z]+$" .)) }}
{{- end }}

{{/* The seconds of a Prometheus duration such as 1h30m. */}}
{{- define "jobpilot-monitoring.durationSeconds" -}}
{{- $units := dict "y" 31536000000 "w" 604800000 "d" 86400000 "h" 3600000 "m" 60000 "s" 1000 "ms" 1 -}}
{{- $milliseconds := 0 -}}
{{- range regexFindAll "[0-9]+(ms|[ywdhms])" . -1 }}
{{- $milliseconds = add $milliseconds (mul (regexFind "[0-9]+" . | atoi) (get $units (regexFind "[a-z]+" .))) }}
{{- end }}
{{- divf $milliseconds 1000 }}
{{- end }}
