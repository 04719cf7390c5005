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
{{- with .receiver.slack }}
slack_configs:
  {{- range $slackName, $slack := . }}
  {{- if not (kindIs "invalid" $slack) }}
  - {{- include "jobpilot-monitoring.receiver.slack" (dict "root" $.root "entry" $slack "secretName" ($slack.secretName | default $.root.Values.alertmanager.secretName) "place" (printf "receivers.%s.slack.%s" $.name $slackName)) | nindent 4 }}
  {{- end }}
  {{- end }}
{{- end }}
{{- range $integrationName, $integration := omit .receiver "labels" "slack" }}
{{- if not (kindIs "invalid" $integration) }}
{{- with $integration }}
{{ snakecase $integrationName }}_configs:
  {{- range $entry := . }}
  {{- if not (kindIs "invalid" $entry) }}
  - send_resolved: {{ dig "sendResolved" true $entry }}
    {{- include "jobpilot-monitoring.receiver.settings" (dict "parent" $integrationName "settings" $entry "secretName" ($entry.secretName | default $.root.Values.alertmanager.secretName)) | trim | nindent 4 }}
  {{- end }}
  {{- end }}
{{- end }}
{{- end }}
{{- end }}
{{- range $telegramName, $telegram := .receiver.telegram }}
{{- if $telegram }}
{{- if not (kindIs "invalid" $telegram.chatId) }}
{{- if eq (int64 $telegram.chatId) 0 }}
{{- fail (printf "receivers.%s.telegram.%s.chatId cannot be 0: no chat has that identifier" $.name $telegramName) }}
{{- end }}
{{- end }}
{{- end }}
{{- end }}
{{- end }}

{{/* An entry of slack_configs. Takes a dict of root, entry, secretName and place. */}}
{{- define "jobpilot-monitoring.receiver.slack" -}}
send_resolved: {{ dig "sendResolved" true .entry }}
{{- if not (or .entry.apiUrlKey .entry.updateMessage) }}
app_token_file: {{ include "jobpilot-monitoring.receiver.slackToken" (dict "root" .root "entry" .entry "secretName" .secretName) }}
{{- end }}
{{- if .entry.updateMessage }}
api_url: https://slack.com/api/chat.postMessage
http_config:
  authorization:
    credentials_file: {{ include "jobpilot-monitoring.receiver.slackToken" (dict "root" .root "entry" .entry "secretName" .secretName) }}
  {{- if not (kindIs "invalid" .entry.httpConfig) }}
  {{- include "jobpilot-monitoring.receiver.settings" (dict "parent" "httpConfig" "settings" .entry.httpConfig "secretName" .secretName) | trim | nindent 2 }}
  {{- else if not (kindIs "invalid" .root.Values.notifications.httpConfig) }}
  {{- include "jobpilot-monitoring.receiver.settings" (dict "parent" "httpConfig" "settings" .root.Values.notifications.httpConfig "secretName" .root.Values.alertmanager.secretName) | trim | nindent 2 }}
  {{- end }}
{{- else if not (kindIs "invalid" .entry.httpConfig) }}
http_config:
  {{- include "jobpilot-monitoring.receiver.settings" (dict "parent" "httpConfig" "settings" .entry.httpConfig "secretName" .secretName) | trim | nindent 2 }}
{{- end }}
{{ include "jobpilot-monitoring.receiver.settings" (dict "parent" "slack" "settings" (omit .entry "appTokenKey" "httpConfig") "secretName" .secretName) | trim }}
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

{{/* Settings of an integration, or of a part of it, as Alertmanager has them. Takes a dict of parent, settings and secretName. */}}
{{- define "jobpilot-monitoring.receiver.settings" -}}
{{- if eq .parent "threading" }}
thread_by_date: {{ .settings.threadByDate | default "daily" }}
{{- else if eq .parent "httpConfig" }}
follow_redirects: {{ dig "followRedirects" true .settings }}
enable_http2: {{ dig "enableHttp2" true .settings }}
{{- else if has .parent (list "summary" "description") }}
enable_update: {{ dig "enableUpdate" true .settings }}
{{- end }}
{{- range $settingName, $setting := omit .settings "secretName" "sendResolved" "enableHttp2" "enableUpdate" "followRedirects" "threadByDate" }}
{{- if not (kindIs "invalid" $setting) }}
{{- if kindIs "string" $setting }}
{{- if and (hasSuffix "Key" $settingName) (ne $settingName "routingKey") }}
{{ snakecase (trimSuffix "Key" $settingName) }}_file: /etc/alertmanager/secrets/{{ $.secretName }}/{{ $setting }}
{{- else }}
{{ snakecase $settingName | quote }}: {{ $setting | quote }}
{{- end }}
{{- else if kindIs "map" $setting }}
{{- if has (printf "%s.%s" $.parent $settingName) (list "email.headers" "httpConfig.httpHeaders" "oauth2.endpointParams" "opsgenie.details" "sns.attributes" "victorops.customFields") }}
{{- with $setting }}
{{ snakecase $settingName | quote }}:
  {{- range $entryName, $entry := . }}
  {{- if not (kindIs "invalid" $entry) }}
  {{- if kindIs "map" $entry }}
  {{ $entryName | quote }}:
    {{- include "jobpilot-monitoring.receiver.settings" (dict "parent" $settingName "settings" $entry "secretName" $.secretName) | trim | nindent 4 }}
  {{- else }}
  {{ $entryName | quote }}: {{ $entry | quote }}
  {{- end }}
  {{- end }}
  {{- end }}
{{- end }}
{{- else if has (printf "%s.%s" $.parent $settingName) (list "jira.fields" "oauth2.claims" "pagerduty.details" "webhook.payload") }}
{{ snakecase $settingName | quote }}:
  {{- toYaml $setting | nindent 2 }}
{{- else }}
{{ snakecase $settingName | quote }}:
  {{- include "jobpilot-monitoring.receiver.settings" (dict "parent" $settingName "settings" $setting "secretName" $.secretName) | trim | nindent 2 }}
{{- end }}
{{- else if kindIs "slice" $setting }}
{{- if eq $settingName "secretKeys" }}
files:
  {{- range $key := $setting }}
  - /etc/alertmanager/secrets/{{ $.secretName }}/{{ $key }}
  {{- end }}
{{- else }}
{{ snakecase $settingName | quote }}:
  {{- range $item := $setting }}
  {{- if kindIs "map" $item }}
  - {{- include "jobpilot-monitoring.receiver.settings" (dict "parent" $settingName "settings" $item "secretName" $.secretName) | trim | nindent 4 }}
  {{- else }}
  - {{ $item | quote }}
  {{- end }}
  {{- end }}
{{- end }}
{{- else if kindIs "bool" $setting }}
{{- if or $setting (has $settingName (list "forceImplicitTls" "html" "monospace" "proxyFromEnvironment" "requireTls" "short")) }}
{{ snakecase $settingName | quote }}: {{ $setting }}
{{- end }}
{{- else }}
{{ snakecase $settingName | quote }}: {{ $setting | toJson }}
{{- end }}
{{- end }}
{{- end }}
{{- end }}
