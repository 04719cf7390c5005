{{/* What templates/tests/prometheus.yaml is made of. */}}
{{- define "jobpilot-monitoring.objects.tests.prometheus" -}}
apiVersion: v1
kind: Pod
metadata:
  name: {{ .Values.namePrefix | default .Values.global.namePrefix }}prometheus-test
  namespace: {{ .Release.Namespace | quote }}
  labels:
    {{- include "jobpilot-monitoring.labels" (dict "root" . "component" "helm-test") | nindent 4 }}
  annotations:
    helm.sh/hook: test
    helm.sh/hook-delete-policy: before-hook-creation,hook-succeeded
    {{- if or .Values.commonAnnotations .Values.global.commonAnnotations }}
    {{- include "jobpilot-monitoring.commonAnnotations" . | trim | nindent 4 }}
    {{- end }}
spec:
  restartPolicy: Never
  automountServiceAccountToken: false
  enableServiceLinks: false
  {{- if or .Values.imagePullSecrets .Values.global.imagePullSecrets }}
  imagePullSecrets:
    {{- include "jobpilot-monitoring.imagePullSecrets" . | trim | nindent 4 }}
  {{- end }}
  securityContext:
    {{- toYaml .Values.prometheus.pod.securityContext | nindent 4 }}
  {{- with .Values.prometheus.pod.priorityClassName }}
  priorityClassName: {{ . | quote }}
  {{- else }}
  {{- with .Values.global.pod.priorityClassName }}
  priorityClassName: {{ . | quote }}
  {{- end }}
  {{- end }}
  {{- with .Values.prometheus.pod.nodeSelector }}
  nodeSelector:
    {{- include "jobpilot-monitoring.stringMap" . | trim | nindent 4 }}
  {{- else }}
  {{- with .Values.global.pod.nodeSelector }}
  nodeSelector:
    {{- include "jobpilot-monitoring.stringMap" . | trim | nindent 4 }}
  {{- end }}
  {{- end }}
  {{- with .Values.prometheus.pod.tolerations }}
  tolerations:
    {{- toYaml . | nindent 4 }}
  {{- else }}
  {{- with .Values.global.pod.tolerations }}
  tolerations:
    {{- toYaml . | nindent 4 }}
  {{- end }}
  {{- end }}
  containers:
    - name: test
      image: {{ include "jobpilot-monitoring.image" (dict "root" . "image" .Values.prometheus.image) | quote }}
      imagePullPolicy: {{ .Values.prometheus.image.pullPolicy }}
      command:
        - /bin/sh
        - -c
        - |
          set -u
          failed=0

          fail() {
            echo "FAILED: $1"
            echo "  What to do: $2"
            failed=1
          }

          # Tries a command every five seconds for as many seconds as the first argument says.
          within() {
            left=$1
            shift
            until "$@"; do
              [ "$left" -gt 0 ] || return 1
              left=$((left - 5))
              sleep 5
            done
          }

          # NetworkPolicies let a new pod through some seconds after it has started.
          eventually() { within 60 "$@"; }

          # The kubelet brings a changed ConfigMap to a pod that runs within about a minute, and then it is read.
          once_reloaded() { within 150 "$@"; }

          login=${MONITORING_USERNAME:+$MONITORING_USERNAME:$MONITORING_PASSWORD@}
          # Brings a server's metrics to /tmp/metrics.txt. By promtool: busybox' wget checks no certificate.
          metrics() {
            rm -f /tmp/debug.tar.gz /tmp/metrics.txt
            (cd /tmp && timeout 15 promtool debug metrics "${1%%//*}//$login${1#*//}" && tar -xzf debug.tar.gz metrics.txt) >/tmp/said 2>&1
          }
          value() { sed -n "s/^$1 //p" /tmp/metrics.txt; }
          url=$1 config=/etc/prometheus/config/prometheus.yml rules=/etc/prometheus/rules

          # The lines that the file of what is loaded has not.
          lacking() { grep -v -x -F -f "$1" | tr '\n' ' '; }

          jobs_of_release() { sed -n 's/^ *\(- \)\{0,1\}job_name: *//p' "$config" | tr -d "'\""; }
          # Each group of rules with the number of its rules; an agent has none.
          groups_of_release() {
            ! grep -q '^rule_files:' "$config" ||
              awk '/^(    |  - )name: / { sub(/^.*name: */, ""); gsub(/"/, ""); group = FILENAME ";" $0 }
                /^      - (alert|record): / { rules[group]++ }
                END { for (group in rules) print group, rules[group] }' "$rules"/*.yml
          }
          has_configuration() {
            metrics "$url" || return 1
            sed -n 's/^prometheus_target_scrape_pool_targets{scrape_job="\(.*\)"} .*/\1/p' /tmp/metrics.txt >/tmp/jobs
            sed -n 's/^prometheus_rule_group_rules{rule_group="\(.*\)"} /\1 /p' /tmp/metrics.txt >/tmp/groups
            jobs=$(jobs_of_release | lacking /tmp/jobs)
            groups=$(groups_of_release | lacking /tmp/groups)
            [ -z "$jobs$groups" ]
          }
          # Prometheus asks DNS for the members every 10 seconds: right after an install it may not have done so.
          has_alertmanager() { metrics "$url" && [ "$(value prometheus_notifications_alertmanagers_discovered)" != 0 ]; }

          if ! eventually metrics "$url"; then
            fail "Prometheus does not answer at $url: $(cat /tmp/said)" "See its log: kubectl logs statefulset/prometheus -c prometheus"
            exit 1
          fi
          jobs='' groups=''
          once_reloaded has_configuration
          [ -z "$jobs" ] || fail "The loaded configuration lacks the scrape jobs: $jobs" "Look for 'Error reloading config' and 'error creating new scrape pool' in the log of Prometheus."
          [ -z "$groups" ] || fail "Groups of rules are not loaded, or not with so many rules: $groups" "Look for 'loading groups failed' in the log of Prometheus."
          [ "$(value prometheus_config_last_reload_successful)" = 1 ] ||
            fail "The last reload failed: Prometheus goes on with the configuration before." "Look for 'Error reloading config' in its log."
          if grep -q '^ *alertmanagers:' "$config" && ! eventually has_alertmanager; then
            fail "Prometheus has found no Alertmanager to send alerts to." "See that its pods are ready: kubectl get pods -l app.kubernetes.io/name=alertmanager"
          fi
          [ "$failed" = 1 ] || echo "Prometheus answers, with all $(wc -l </tmp/jobs) scrape jobs and all $(wc -l </tmp/groups) groups of rules of the release."
          exit "$failed"
        - prometheus
      args:
        - {{ ternary "https" "http" .Values.componentTls.enabled }}://{{ .Values.namePrefix | default .Values.global.namePrefix }}prometheus.{{ .Release.Namespace }}.svc:9090{{ include "jobpilot-monitoring.prometheus.path" . }}
      {{- if .Values.componentTls.enabled }}
      env:
        - name: SSL_CERT_FILE
          value: /etc/tls/ca.crt
        {{- if .Values.componentTls.basicAuth.enabled }}
        - name: MONITORING_USERNAME
          valueFrom:
            secretKeyRef:
              name: {{ .Values.componentTls.basicAuth.secretName | quote }}
              key: {{ .Values.componentTls.basicAuth.usernameKey | quote }}
        - name: MONITORING_PASSWORD
          valueFrom:
            secretKeyRef:
              name: {{ .Values.componentTls.basicAuth.secretName | quote }}
              key: {{ .Values.componentTls.basicAuth.passwordKey | quote }}
        {{- end }}
      {{- end }}
      resources:
        requests:
          cpu: 10m
          memory: 16Mi
        limits:
          memory: 128Mi
      securityContext:
        {{- toYaml .Values.prometheus.pod.containerSecurityContext | nindent 8 }}
      volumeMounts:
        - name: tmp
          mountPath: /tmp
        {{- if .Values.componentTls.enabled }}
        - name: tls
          mountPath: /etc/tls
          readOnly: true
        {{- end }}
        - name: config
          mountPath: /etc/prometheus/config
          readOnly: true
        - name: rules
          mountPath: /etc/prometheus/rules
          readOnly: true
  volumes:
    - name: tmp
      emptyDir: {}
    {{- if .Values.componentTls.enabled }}
    - name: tls
      secret:
        secretName: {{ .Values.componentTls.secretName | quote }}
        items:
          - key: {{ .Values.componentTls.caKey | quote }}
            path: ca.crt
    {{- end }}
    - name: config
      configMap:
        name: {{ .Values.namePrefix | default .Values.global.namePrefix }}prometheus-config
    - name: rules
      configMap:
        name: {{ .Values.namePrefix | default .Values.global.namePrefix }}prometheus-rules
{{- end }}

{{/* What templates/tests/alertmanager.yaml is made of. */}}
{{- define "jobpilot-monitoring.objects.tests.alertmanager" -}}
apiVersion: v1
kind: Pod
metadata:
  name: {{ .Values.namePrefix | default .Values.global.namePrefix }}alertmanager-test
  namespace: {{ .Release.Namespace | quote }}
  labels:
    {{- include "jobpilot-monitoring.labels" (dict "root" . "component" "helm-test") | nindent 4 }}
  annotations:
    helm.sh/hook: test
    helm.sh/hook-delete-policy: before-hook-creation,hook-succeeded
    {{- if or .Values.commonAnnotations .Values.global.commonAnnotations }}
    {{- include "jobpilot-monitoring.commonAnnotations" . | trim | nindent 4 }}
    {{- end }}
spec:
  restartPolicy: Never
  automountServiceAccountToken: false
  enableServiceLinks: false
  {{- if or .Values.imagePullSecrets .Values.global.imagePullSecrets }}
  imagePullSecrets:
    {{- include "jobpilot-monitoring.imagePullSecrets" . | trim | nindent 4 }}
  {{- end }}
  securityContext:
    {{- toYaml .Values.prometheus.pod.securityContext | nindent 4 }}
  {{- with .Values.alertmanager.pod.priorityClassName }}
  priorityClassName: {{ . | quote }}
  {{- else }}
  {{- with .Values.global.pod.priorityClassName }}
  priorityClassName: {{ . | quote }}
  {{- end }}
  {{- end }}
  {{- with .Values.alertmanager.pod.nodeSelector }}
  nodeSelector:
    {{- include "jobpilot-monitoring.stringMap" . | trim | nindent 4 }}
  {{- else }}
  {{- with .Values.global.pod.nodeSelector }}
  nodeSelector:
    {{- include "jobpilot-monitoring.stringMap" . | trim | nindent 4 }}
  {{- end }}
  {{- end }}
  {{- with .Values.alertmanager.pod.tolerations }}
  tolerations:
    {{- toYaml . | nindent 4 }}
  {{- else }}
  {{- with .Values.global.pod.tolerations }}
  tolerations:
    {{- toYaml . | nindent 4 }}
  {{- end }}
  {{- end }}
  containers:
    - name: test
      image: {{ include "jobpilot-monitoring.image" (dict "root" . "image" .Values.prometheus.image) | quote }}
      imagePullPolicy: {{ .Values.prometheus.image.pullPolicy }}
      command:
        - /bin/sh
        - -c
        - |
          set -u
          failed=0

          fail() {
            echo "FAILED: $1"
            echo "  What to do: $2"
            failed=1
          }

          # Tries a command every five seconds for as many seconds as the first argument says.
          within() {
            left=$1
            shift
            until "$@"; do
              [ "$left" -gt 0 ] || return 1
              left=$((left - 5))
              sleep 5
            done
          }

          # NetworkPolicies let a new pod through some seconds after it has started.
          eventually() { within 60 "$@"; }

          # The kubelet brings a changed ConfigMap to a pod that runs within about a minute, and then it is read.
          once_reloaded() { within 150 "$@"; }

          login=${MONITORING_USERNAME:+$MONITORING_USERNAME:$MONITORING_PASSWORD@}
          # Brings a server's metrics to /tmp/metrics.txt. By promtool: busybox' wget checks no certificate.
          metrics() {
            rm -f /tmp/debug.tar.gz /tmp/metrics.txt
            (cd /tmp && timeout 15 promtool debug metrics "${1%%//*}//$login${1#*//}" && tar -xzf debug.tar.gz metrics.txt) >/tmp/said 2>&1
          }
          value() { sed -n "s/^$1 //p" /tmp/metrics.txt; }
          before=$1 after=$2 members=$3 config=/etc/alertmanager/config/alertmanager.yml

          seen() { value alertmanager_cluster_members; }
          settled() { metrics "$url" && { [ "$members" -le 1 ] || [ "$(seen)" = "$members" ]; }; }

          # The metric is the first six bytes of the file's MD5 sum, the lowest first.
          sum=$(($(md5sum <"$config" | sed 's/^\(..\)\(..\)\(..\)\(..\)\(..\)\(..\).*/0x\6\5\4\3\2\1/')))
          has_configuration() { metrics "$url" && [ "$(printf '%.0f' "$(value alertmanager_config_hash)")" = "$sum" ]; }

          member=0
          while [ "$member" -lt "$members" ]; do
            url=$before$member$after
            eventually settled
            if [ ! -s /tmp/metrics.txt ]; then
              fail "Member $member does not answer at $url: $(cat /tmp/said)" "See its log: kubectl logs alertmanager-$member -c alertmanager"
            else
              if [ "$members" -gt 1 ] && [ "$(seen)" != "$members" ]; then
                fail "Member $member sees $(seen) of $members members of the cluster." "Wait for all pods; then see that port 9094 is open between them, by TCP and by UDP."
              fi
              once_reloaded has_configuration ||
                fail "Member $member has not loaded the configuration of the release." "Look for 'Loading configuration file failed' in its log."
            fi
            member=$((member + 1))
          done
          [ "$failed" = 1 ] || echo "All $members members of Alertmanager are there and have the configuration of the release."
          exit "$failed"
        - alertmanager
      args:
        - {{ ternary "https" "http" .Values.componentTls.enabled }}://{{ .Values.namePrefix | default .Values.global.namePrefix }}alertmanager-
        - .{{ .Values.namePrefix | default .Values.global.namePrefix }}alertmanager-headless.{{ .Release.Namespace }}.svc:9093{{ include "jobpilot-monitoring.alertmanager.path" . }}
        - '{{ .Values.alertmanager.replicas }}'
      {{- if .Values.componentTls.enabled }}
      env:
        - name: SSL_CERT_FILE
          value: /etc/tls/ca.crt
        {{- if .Values.componentTls.basicAuth.enabled }}
        - name: MONITORING_USERNAME
          valueFrom:
            secretKeyRef:
              name: {{ .Values.componentTls.basicAuth.secretName | quote }}
              key: {{ .Values.componentTls.basicAuth.usernameKey | quote }}
        - name: MONITORING_PASSWORD
          valueFrom:
            secretKeyRef:
              name: {{ .Values.componentTls.basicAuth.secretName | quote }}
              key: {{ .Values.componentTls.basicAuth.passwordKey | quote }}
        {{- end }}
      {{- end }}
      resources:
        requests:
          cpu: 10m
          memory: 16Mi
        limits:
          memory: 128Mi
      securityContext:
        {{- toYaml .Values.prometheus.pod.containerSecurityContext | nindent 8 }}
      volumeMounts:
        - name: tmp
          mountPath: /tmp
        {{- if .Values.componentTls.enabled }}
        - name: tls
          mountPath: /etc/tls
          readOnly: true
        {{- end }}
        - name: config
          mountPath: /etc/alertmanager/config
          readOnly: true
  volumes:
    - name: tmp
      emptyDir: {}
    {{- if .Values.componentTls.enabled }}
    - name: tls
      secret:
        secretName: {{ .Values.componentTls.secretName | quote }}
        items:
          - key: {{ .Values.componentTls.caKey | quote }}
            path: ca.crt
    {{- end }}
    - name: config
      configMap:
        name: {{ .Values.namePrefix | default .Values.global.namePrefix }}alertmanager-config
{{- end }}

{{/* What templates/tests/grafana.yaml is made of. */}}
{{- define "jobpilot-monitoring.objects.tests.grafana" -}}
apiVersion: v1
kind: Pod
metadata:
  name: {{ .Values.namePrefix | default .Values.global.namePrefix }}grafana-test
  namespace: {{ .Release.Namespace | quote }}
  labels:
    {{- include "jobpilot-monitoring.labels" (dict "root" . "component" "helm-test") | nindent 4 }}
  annotations:
    helm.sh/hook: test
    helm.sh/hook-delete-policy: before-hook-creation,hook-succeeded
    {{- if or .Values.commonAnnotations .Values.global.commonAnnotations }}
    {{- include "jobpilot-monitoring.commonAnnotations" . | trim | nindent 4 }}
    {{- end }}
spec:
  restartPolicy: Never
  automountServiceAccountToken: false
  enableServiceLinks: false
  {{- if or .Values.imagePullSecrets .Values.global.imagePullSecrets }}
  imagePullSecrets:
    {{- include "jobpilot-monitoring.imagePullSecrets" . | trim | nindent 4 }}
  {{- end }}
  securityContext:
    {{- toYaml .Values.prometheus.pod.securityContext | nindent 4 }}
  {{- with .Values.grafana.pod.priorityClassName }}
  priorityClassName: {{ . | quote }}
  {{- else }}
  {{- with .Values.global.pod.priorityClassName }}
  priorityClassName: {{ . | quote }}
  {{- end }}
  {{- end }}
  {{- with .Values.grafana.pod.nodeSelector }}
  nodeSelector:
    {{- include "jobpilot-monitoring.stringMap" . | trim | nindent 4 }}
  {{- else }}
  {{- with .Values.global.pod.nodeSelector }}
  nodeSelector:
    {{- include "jobpilot-monitoring.stringMap" . | trim | nindent 4 }}
  {{- end }}
  {{- end }}
  {{- with .Values.grafana.pod.tolerations }}
  tolerations:
    {{- toYaml . | nindent 4 }}
  {{- else }}
  {{- with .Values.global.pod.tolerations }}
  tolerations:
    {{- toYaml . | nindent 4 }}
  {{- end }}
  {{- end }}
  containers:
    - name: test
      image: {{ include "jobpilot-monitoring.image" (dict "root" . "image" .Values.prometheus.image) | quote }}
      imagePullPolicy: {{ .Values.prometheus.image.pullPolicy }}
      command:
        - /bin/sh
        - -c
        - |
          set -u
          failed=0

          fail() {
            echo "FAILED: $1"
            echo "  What to do: $2"
            failed=1
          }

          # Tries a command every five seconds for as many seconds as the first argument says.
          within() {
            left=$1
            shift
            until "$@"; do
              [ "$left" -gt 0 ] || return 1
              left=$((left - 5))
              sleep 5
            done
          }

          # NetworkPolicies let a new pod through some seconds after it has started.
          eventually() { within 60 "$@"; }

          # The kubelet brings a changed ConfigMap to a pod that runs within about a minute, and then it is read.
          once_reloaded() { within 150 "$@"; }
          url=$1
          shift

          if ! eventually timeout 15 wget -q -O /tmp/health "$url/api/health" || ! grep -q '"database": *"ok"' /tmp/health; then
            fail "Grafana is not healthy at $url." "See its log: kubectl logs -l app.kubernetes.io/name=grafana"
            exit 1
          fi

          # Grafana reads both without the white space around them, as at the end of a file: a shell takes line breaks there away.
          user=$(printf %s "${GRAFANA_USER:-}") password=$(printf %s "${GRAFANA_PASSWORD:-}")
          login=$(printf '%s:%s' "$user" "$password" | base64 | tr -d '\n')
          get() { timeout 30 wget -q -O /tmp/answer --header "Authorization: Basic $login" "$url/api/$1" 2>/tmp/said; }

          # The password in the Secret counts at Grafana's first start only: whoever changed it since has done nothing wrong.
          if ! get user; then
            echo "Not asked: whether Grafana reaches its datasources, for the Secret of grafana.admin has no login that it takes: $(cat /tmp/said)"
            set --
          fi
          for check in "$@"; do
            eventually get "datasources/$check" ||
              fail "Grafana does not reach its datasource: /api/datasources/$check answers $(cat /tmp/said)" "See that its pods are ready, and the log of Grafana."
          done
          [ "$failed" = 1 ] || echo "Grafana is healthy${1:+, and reaches all $# datasources of the release}."
          exit "$failed"
        - grafana
      args:
        - http://{{ .Values.namePrefix | default .Values.global.namePrefix }}grafana:3000{{ include "jobpilot-monitoring.grafana.path" . }}
        {{- if and (and .Values.prometheus.enabled (or (not .Values.operator.enabled) .Values.operator.ownPrometheus)) (not .Values.prometheus.queryUrl) }}
        - uid/jobpilot-prometheus/health
        {{- end }}
        {{- if and .Values.alertmanager.enabled (or (not .Values.operator.enabled) .Values.operator.ownAlertmanager) }}
        - proxy/uid/jobpilot-alertmanager/api/v2/status
        {{- end }}
        {{- if and .Values.loki.enabled (not .Values.loki.external.url) }}
        - uid/jobpilot-loki/health
        {{- end }}
      {{- if .Values.grafana.admin.enabled }}
      env:
        - name: GRAFANA_USER
          valueFrom:
            secretKeyRef:
              name: {{ .Values.grafana.admin.secretName | quote }}
              key: {{ .Values.grafana.admin.userKey | quote }}
              optional: true
        - name: GRAFANA_PASSWORD
          valueFrom:
            secretKeyRef:
              name: {{ .Values.grafana.admin.secretName | quote }}
              key: {{ .Values.grafana.admin.passwordKey | quote }}
              optional: true
      {{- end }}
      resources:
        requests:
          cpu: 10m
          memory: 16Mi
        limits:
          memory: 128Mi
      securityContext:
        {{- toYaml .Values.prometheus.pod.containerSecurityContext | nindent 8 }}
      volumeMounts:
        - name: tmp
          mountPath: /tmp
  volumes:
    - name: tmp
      emptyDir: {}
{{- end }}
