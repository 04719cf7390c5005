{{/* What templates/loki/stateful-set.yaml is made of. */}}
{{- define "jobpilot-monitoring.objects.loki.statefulSet" -}}
apiVersion: apps/v1
kind: StatefulSet
metadata:
  name: {{ .Values.namePrefix | default .Values.global.namePrefix }}loki
  namespace: {{ .Release.Namespace | quote }}
  labels:
    {{- include "jobpilot-monitoring.labels" (dict "root" . "component" "loki") | nindent 4 }}
  {{- if or .Values.commonAnnotations .Values.global.commonAnnotations }}
  annotations:
    {{- include "jobpilot-monitoring.commonAnnotations" . | trim | nindent 4 }}
  {{- end }}
spec:
  replicas: 1
  serviceName: {{ .Values.namePrefix | default .Values.global.namePrefix }}loki-headless
  {{- if gt (int64 .Values.loki.pod.minReadySeconds) 0 }}
  minReadySeconds: {{ .Values.loki.pod.minReadySeconds }}
  {{- end }}
  selector:
    matchLabels:
      {{- include "jobpilot-monitoring.selectorLabels" (dict "root" . "component" "loki") | nindent 6 }}
  template:
    metadata:
      labels:
        {{- include "jobpilot-monitoring.selectorLabels" (dict "root" . "component" "loki") | nindent 8 }}
        app.kubernetes.io/component: loki
        app.kubernetes.io/part-of: jobpilot-monitoring
        {{- if or (or .Values.commonLabels .Values.global.commonLabels) .Values.loki.pod.labels }}
        {{- include "jobpilot-monitoring.labelsBeside" (dict "root" . "own" .Values.loki.pod.labels) | trim | nindent 8 }}
        {{- end }}
      annotations:
        checksum/config: {{ include "jobpilot-monitoring.loki.config" . | printf "%s\n" | fromYaml | toJson | sha256sum | quote }}
        {{- range $annotationName, $annotation := .Values.loki.pod.annotations }}
        {{- if not (kindIs "invalid" $annotation) }}
        {{ $annotationName | quote }}: {{ $annotation | quote }}
        {{- end }}
        {{- end }}
    spec:
      {{- with .Values.loki.serviceAccount.name }}
      serviceAccountName: {{ . | quote }}
      {{- else }}
      serviceAccountName: {{ .Values.namePrefix | default .Values.global.namePrefix }}loki
      {{- end }}
      automountServiceAccountToken: false
      {{- with .Values.loki.pod.initContainers }}
      initContainers:
        {{- toYaml . | nindent 8 }}
      {{- end }}
      containers:
        - name: loki
          image: {{ include "jobpilot-monitoring.image" (dict "root" . "image" .Values.loki.image) | quote }}
          imagePullPolicy: {{ .Values.loki.image.pullPolicy }}
          args:
            - -config.file=/etc/loki/config/loki.yaml
            - -config.expand-env=true
            - -target=all
            {{- range $valueName, $value := .Values.loki.extraArgs }}
            {{- if not (kindIs "invalid" $value) }}
            {{- with $value }}
            - {{ printf "--%s=%s" $valueName . | quote }}
            {{- else }}
            - {{ printf "--%s" $valueName | quote }}
            {{- end }}
            {{- end }}
            {{- end }}
          env:
            {{- if and (and (or (eq .Values.loki.storage.type "s3") (eq .Values.loki.storage.type "azure")) .Values.loki.storage.secretName) (ne .Values.loki.storage.type "azure") }}
            - name: LOKI_STORAGE_ID
              valueFrom:
                secretKeyRef:
                  name: {{ .Values.loki.storage.secretName | quote }}
                  key: {{ .Values.loki.storage.idKey | quote }}
            {{- end }}
            {{- if and (or (eq .Values.loki.storage.type "s3") (eq .Values.loki.storage.type "azure")) .Values.loki.storage.secretName }}
            - name: LOKI_STORAGE_SECRET
              valueFrom:
                secretKeyRef:
                  name: {{ .Values.loki.storage.secretName | quote }}
                  key: {{ .Values.loki.storage.secretKey | quote }}
            {{- end }}
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
            {{- if and (eq .Values.loki.storage.type "gcs") .Values.loki.storage.secretName }}
            - name: GOOGLE_APPLICATION_CREDENTIALS
              value: /etc/loki/storage/{{ .Values.loki.storage.secretKey }}
            {{- end }}
            {{- with .Values.loki.pod.extraEnv }}
            {{- toYaml . | nindent 12 }}
            {{- end }}
          ports:
            - name: web
              containerPort: 3100
              protocol: TCP
            - name: grpc
              containerPort: 9095
              protocol: TCP
          startupProbe:
            httpGet:
              path: /ready
              port: web
            timeoutSeconds: 3
            periodSeconds: 3
            failureThreshold: 200
          livenessProbe:
            tcpSocket:
              port: web
            periodSeconds: 10
            failureThreshold: 6
            timeoutSeconds: 3
          readinessProbe:
            httpGet:
              path: /ready
              port: web
            timeoutSeconds: 3
            periodSeconds: 10
            failureThreshold: 3
          {{- with .Values.loki.resources }}
          resources:
            {{- toYaml . | nindent 12 }}
          {{- end }}
          securityContext:
            {{- toYaml .Values.loki.pod.containerSecurityContext | nindent 12 }}
          volumeMounts:
            - name: config
              mountPath: /etc/loki/config
              readOnly: true
            - name: rules
              mountPath: /etc/loki/rules/fake
              readOnly: true
            - name: data
              mountPath: /loki
            - name: tmp
              mountPath: /tmp
            {{- if .Values.componentTls.enabled }}
            - name: tls
              mountPath: /etc/loki/tls
              readOnly: true
            {{- end }}
            {{- if and (eq .Values.loki.storage.type "gcs") .Values.loki.storage.secretName }}
            - name: storage
              mountPath: /etc/loki/storage
              readOnly: true
            {{- end }}
            {{- with .Values.loki.pod.extraVolumeMounts }}
            {{- toYaml . | nindent 12 }}
            {{- end }}
        {{- with .Values.loki.pod.extraContainers }}
        {{- toYaml . | nindent 8 }}
        {{- end }}
      volumes:
        - name: config
          configMap:
            name: {{ .Values.namePrefix | default .Values.global.namePrefix }}loki-config
        - name: rules
          configMap:
            name: {{ .Values.namePrefix | default .Values.global.namePrefix }}loki-rules
            optional: true
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
        {{- if not .Values.loki.persistence.enabled }}
        - name: data
          emptyDir: {}
        {{- end }}
        {{- if and (eq .Values.loki.storage.type "gcs") .Values.loki.storage.secretName }}
        - name: storage
          secret:
            secretName: {{ .Values.loki.storage.secretName | quote }}
        {{- end }}
        {{- with .Values.loki.pod.extraVolumes }}
        {{- toYaml . | nindent 8 }}
        {{- end }}
      {{- include "jobpilot-monitoring.podFields" (dict "root" . "component" "loki" "terminationGracePeriodSeconds" .Values.loki.terminationGracePeriodSeconds "pod" .Values.loki.pod) | nindent 6 }}
  {{- if and .Values.loki.persistence.enabled (semverCompare ">=1.27.0-0" .Capabilities.KubeVersion.Version) (or (ne .Values.loki.persistence.whenDeleted "Retain") (ne .Values.loki.persistence.whenScaled "Retain")) }}
  persistentVolumeClaimRetentionPolicy:
    whenDeleted: {{ .Values.loki.persistence.whenDeleted }}
    whenScaled: {{ .Values.loki.persistence.whenScaled }}
  {{- end }}
  {{- if .Values.loki.persistence.enabled }}
  volumeClaimTemplates:
    {{- include "jobpilot-monitoring.volumeClaims" (dict "root" . "component" "loki" "replicas" 1 "settings" .Values.loki.persistence) | nindent 4 }}
  {{- end }}
{{- end }}

{{/* What templates/loki/config.yaml is made of. */}}
{{- define "jobpilot-monitoring.objects.loki.config" -}}
apiVersion: v1
kind: ConfigMap
metadata:
  name: {{ .Values.namePrefix | default .Values.global.namePrefix }}loki-config
  namespace: {{ .Release.Namespace | quote }}
  labels:
    {{- include "jobpilot-monitoring.labels" (dict "root" . "component" "loki") | nindent 4 }}
  {{- if or .Values.commonAnnotations .Values.global.commonAnnotations }}
  annotations:
    {{- include "jobpilot-monitoring.commonAnnotations" . | trim | nindent 4 }}
  {{- end }}
data:
  loki.yaml: |
    {{- include "jobpilot-monitoring.loki.config" . | nindent 4 }}
{{- if lt (include "jobpilot-monitoring.durationSeconds" .Values.loki.retention | float64) 86400.0 }}
{{- fail (printf "loki.retention: %s is shorter than a day, the shortest that Loki can keep logs for" .Values.loki.retention) }}
{{- end }}
{{- if gt (int64 .Values.loki.limits.ingestionRate) (int64 .Values.loki.limits.ingestionBurst) }}
{{- fail (printf "loki.limits.ingestionBurst: %d is below loki.limits.ingestionRate: %d" (int64 .Values.loki.limits.ingestionBurst) (int64 .Values.loki.limits.ingestionRate)) }}
{{- end }}
{{- if and (ne .Values.loki.storage.type "filesystem") (not .Values.loki.storage.bucket) }}
{{- fail (printf "loki.storage.bucket is empty: name the bucket that loki.storage.type: %s writes to" .Values.loki.storage.type) }}
{{- end }}
{{- if and (eq .Values.loki.storage.type "azure") (not .Values.loki.storage.account) }}
{{- fail "loki.storage.account is empty: name the storage account of Azure that the container belongs to" }}
{{- end }}
{{- if and (eq .Values.loki.storage.type "s3") (not (or .Values.loki.storage.region .Values.loki.storage.endpoint)) }}
{{- fail "loki.storage.region and loki.storage.endpoint are empty: a bucket of AWS needs its region, any other store its endpoint" }}
{{- end }}
{{- range $streamName, $stream := .Values.loki.retentionStreams }}
{{- if $stream }}
{{- if lt (include "jobpilot-monitoring.durationSeconds" $stream.period | float64) 86400.0 }}
{{- fail (printf "loki.retentionStreams.%s.period: %s is shorter than a day, the shortest that Loki can keep logs for" $streamName $stream.period) }}
{{- end }}
{{- end }}
{{- end }}
{{- end }}

{{/* What templates/loki/rules.yaml is made of. */}}
{{- define "jobpilot-monitoring.objects.loki.rules" -}}
apiVersion: v1
kind: ConfigMap
metadata:
  name: {{ .Values.namePrefix | default .Values.global.namePrefix }}loki-rules
  namespace: {{ .Release.Namespace | quote }}
  labels:
    {{- include "jobpilot-monitoring.labels" (dict "root" . "component" "loki") | nindent 4 }}
  {{- if or .Values.commonAnnotations .Values.global.commonAnnotations }}
  annotations:
    {{- include "jobpilot-monitoring.commonAnnotations" . | trim | nindent 4 }}
  {{- end }}
data:
  rules.yaml: |
    groups:
      - name: logs
        rules:
          {{- range $ruleName, $rule := .Values.loki.rules }}
          {{- if $rule }}
          {{- if dig "enabled" true $rule }}
          {{- range $stage := splitList " " (ternary "alert escalation" "alert" (and (eq ($rule.severity | default "warning") "critical") (dig "escalate" true $rule) $.Values.alerting.escalation.enabled)) }}
          - alert: {{ $ruleName | quote }}
            expr: {{ $rule.expr | quote }}
            {{- if eq $stage "escalation" }}
            for: '{{ add (include "jobpilot-monitoring.durationSeconds" (printf "%s%s" ($rule.for | default "0s") $.Values.alerting.escalation.after) | float64) 0 }}s'
            {{- else }}
            for: {{ $rule.for | default "0s" }}
            {{- end }}
            labels:
              severity: {{ $rule.severity | default "warning" }}
              alert_group: logs
              {{- if eq $stage "escalation" }}
              escalation: 'true'
              {{- end }}
              {{- if and $.Values.cluster (kindIs "invalid" ($rule.labels).cluster) }}
              cluster: {{ $.Values.cluster | quote }}
              {{- end }}
              {{- if and $.Values.environment (kindIs "invalid" ($rule.labels).environment) }}
              environment: {{ $.Values.environment | quote }}
              {{- end }}
              {{- range $labelName, $label := $rule.labels }}
              {{- if $label }}
              {{ $labelName | quote }}: {{ $label | quote }}
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

{{/* What templates/loki/service.yaml is made of. */}}
{{- define "jobpilot-monitoring.objects.loki.service" -}}
{{ include "jobpilot-monitoring.service" (dict "root" . "component" "loki" "port" 3100 "settings" .Values.loki.service) }}
{{- end }}

{{/* What templates/loki/service-headless.yaml is made of. */}}
{{- define "jobpilot-monitoring.objects.loki.serviceHeadless" -}}
apiVersion: v1
kind: Service
metadata:
  name: {{ .Values.namePrefix | default .Values.global.namePrefix }}loki-headless
  namespace: {{ .Release.Namespace | quote }}
  labels:
    {{- include "jobpilot-monitoring.labels" (dict "root" . "component" "loki") | nindent 4 }}
  {{- if or .Values.commonAnnotations .Values.global.commonAnnotations }}
  annotations:
    {{- include "jobpilot-monitoring.commonAnnotations" . | trim | nindent 4 }}
  {{- end }}
spec:
  clusterIP: None
  ipFamilyPolicy: {{ .Values.loki.service.ipFamilyPolicy }}
  publishNotReadyAddresses: true
  selector:
    {{- include "jobpilot-monitoring.selectorLabels" (dict "root" . "component" "loki") | nindent 4 }}
  ports:
    - name: web
      port: 3100
      targetPort: web
      protocol: TCP
{{- end }}

{{/* What templates/loki/service-account.yaml is made of. */}}
{{- define "jobpilot-monitoring.objects.loki.serviceAccount" -}}
apiVersion: v1
kind: ServiceAccount
metadata:
  {{- with .Values.loki.serviceAccount.name }}
  name: {{ . | quote }}
  {{- else }}
  name: {{ .Values.namePrefix | default .Values.global.namePrefix }}loki
  {{- end }}
  namespace: {{ .Release.Namespace | quote }}
  labels:
    {{- include "jobpilot-monitoring.labels" (dict "root" . "component" "loki") | nindent 4 }}
  {{- if or (or .Values.commonAnnotations .Values.global.commonAnnotations) .Values.loki.serviceAccount.annotations }}
  annotations:
    {{- include "jobpilot-monitoring.annotations" (dict "root" . "own" .Values.loki.serviceAccount.annotations) | trim | nindent 4 }}
  {{- end }}
automountServiceAccountToken: false
{{- end }}

{{/* What templates/loki/network-policy.yaml is made of. */}}
{{- define "jobpilot-monitoring.objects.loki.networkPolicy" -}}
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: {{ .Values.namePrefix | default .Values.global.namePrefix }}loki
  namespace: {{ .Release.Namespace | quote }}
  labels:
    {{- include "jobpilot-monitoring.labels" (dict "root" . "component" "loki") | nindent 4 }}
  {{- if or .Values.commonAnnotations .Values.global.commonAnnotations }}
  annotations:
    {{- include "jobpilot-monitoring.commonAnnotations" . | trim | nindent 4 }}
  {{- end }}
spec:
  podSelector:
    matchLabels:
      {{- include "jobpilot-monitoring.selectorLabels" (dict "root" . "component" "loki") | nindent 6 }}
  policyTypes:
    - Ingress
    - Egress
  ingress:
    {{- if .Values.grafana.enabled }}
    - from:
        - podSelector:
            matchLabels:
              {{- include "jobpilot-monitoring.selectorLabels" (dict "root" . "component" "grafana") | nindent 14 }}
      ports:
        - port: web
          protocol: TCP
    {{- end }}
    {{- if and .Values.prometheus.enabled (or (not .Values.operator.enabled) .Values.operator.ownPrometheus) }}
    - from:
        - podSelector:
            matchLabels:
              {{- include "jobpilot-monitoring.selectorLabels" (dict "root" . "component" "prometheus") | nindent 14 }}
      ports:
        - port: web
          protocol: TCP
    {{- end }}
    {{- if and .Values.loki.enabled .Values.logCollector.enabled }}
    - from:
        - namespaceSelector:
            matchLabels:
              kubernetes.io/metadata.name: {{ .Values.logCollector.namespace.name | default (printf "%s-%sagents" .Release.Namespace (.Values.namePrefix | default .Values.global.namePrefix)) | quote }}
          podSelector:
            matchLabels:
              {{- include "jobpilot-monitoring.selectorLabels" (dict "root" . "component" "log-collector") | nindent 14 }}
      ports:
        - port: web
          protocol: TCP
    {{- end }}
    {{- with .Values.networkPolicies.clients }}
    - from:
        {{- toYaml . | nindent 8 }}
      ports:
        - port: web
          protocol: TCP
    {{- end }}
    - from:
        - podSelector:
            matchLabels:
              {{- include "jobpilot-monitoring.selectorLabels" (dict "root" . "component" "helm-test") | nindent 14 }}
      ports:
        - port: web
          protocol: TCP
  egress:
    {{- if and .Values.alertmanager.enabled (or (not .Values.operator.enabled) .Values.operator.ownAlertmanager) }}
    - to:
        - podSelector:
            matchLabels:
              {{- include "jobpilot-monitoring.selectorLabels" (dict "root" . "component" "alertmanager") | nindent 14 }}
      ports:
        - port: web
          protocol: TCP
    {{- end }}
    - ports:
        - protocol: TCP
        - protocol: UDP
{{- end }}

{{/* What templates/tests/loki.yaml is made of. */}}
{{- define "jobpilot-monitoring.objects.tests.loki" -}}
apiVersion: v1
kind: Pod
metadata:
  name: {{ .Values.namePrefix | default .Values.global.namePrefix }}loki-test
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
  {{- with .Values.loki.pod.priorityClassName }}
  priorityClassName: {{ . | quote }}
  {{- else }}
  {{- with .Values.global.pod.priorityClassName }}
  priorityClassName: {{ . | quote }}
  {{- end }}
  {{- end }}
  {{- with .Values.loki.pod.nodeSelector }}
  nodeSelector:
    {{- include "jobpilot-monitoring.stringMap" . | trim | nindent 4 }}
  {{- else }}
  {{- with .Values.global.pod.nodeSelector }}
  nodeSelector:
    {{- include "jobpilot-monitoring.stringMap" . | trim | nindent 4 }}
  {{- end }}
  {{- end }}
  {{- with .Values.loki.pod.tolerations }}
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

          if ! eventually timeout 15 wget -q -O /tmp/ready "$url/ready"; then
            fail "Loki is not ready at $url." "A start takes up to a minute; then see its log: kubectl logs statefulset/loki"
          fi
          [ "$failed" = 1 ] || echo "Loki is ready."
          exit "$failed"
        - loki
      args:
        - http://{{ .Values.namePrefix | default .Values.global.namePrefix }}loki:3100
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

{{/* What templates/log-collector/namespace.yaml is made of. */}}
{{- define "jobpilot-monitoring.objects.logCollector.namespace" -}}
apiVersion: v1
kind: Namespace
metadata:
  name: {{ .Values.logCollector.namespace.name | default (printf "%s-%sagents" .Release.Namespace (.Values.namePrefix | default .Values.global.namePrefix)) | quote }}
  labels:
    pod-security.kubernetes.io/enforce: privileged
    {{- include "jobpilot-monitoring.labels" (dict "root" . "component" "log-collector") | nindent 4 }}
  {{- if or .Values.commonAnnotations .Values.global.commonAnnotations }}
  annotations:
    {{- include "jobpilot-monitoring.commonAnnotations" . | trim | nindent 4 }}
  {{- end }}
{{- end }}

{{/* What templates/log-collector/daemon-set.yaml is made of. */}}
{{- define "jobpilot-monitoring.objects.logCollector.daemonSet" -}}
apiVersion: apps/v1
kind: DaemonSet
metadata:
  name: {{ .Values.namePrefix | default .Values.global.namePrefix }}log-collector
  namespace: {{ .Values.logCollector.namespace.name | default (printf "%s-%sagents" .Release.Namespace (.Values.namePrefix | default .Values.global.namePrefix)) | quote }}
  labels:
    {{- include "jobpilot-monitoring.labels" (dict "root" . "component" "log-collector") | nindent 4 }}
  {{- if or .Values.commonAnnotations .Values.global.commonAnnotations }}
  annotations:
    {{- include "jobpilot-monitoring.commonAnnotations" . | trim | nindent 4 }}
  {{- end }}
spec:
  selector:
    matchLabels:
      {{- include "jobpilot-monitoring.selectorLabels" (dict "root" . "component" "log-collector") | nindent 6 }}
  updateStrategy:
    type: RollingUpdate
    rollingUpdate:
      maxUnavailable: 10%
  {{- if gt (int64 .Values.logCollector.pod.minReadySeconds) 0 }}
  minReadySeconds: {{ .Values.logCollector.pod.minReadySeconds }}
  {{- end }}
  template:
    metadata:
      labels:
        {{- include "jobpilot-monitoring.selectorLabels" (dict "root" . "component" "log-collector") | nindent 8 }}
        app.kubernetes.io/component: log-collector
        app.kubernetes.io/part-of: jobpilot-monitoring
        {{- if or (or .Values.commonLabels .Values.global.commonLabels) .Values.logCollector.pod.labels }}
        {{- include "jobpilot-monitoring.labelsBeside" (dict "root" . "own" .Values.logCollector.pod.labels) | trim | nindent 8 }}
        {{- end }}
      annotations:
        checksum/config: {{ include "jobpilot-monitoring.logCollector.config" . | printf "%s\n" | fromYaml | toJson | sha256sum | quote }}
        {{- with .Values.logCollector.extraConfig }}
        checksum/extra-config: {{ . | toJson | sha256sum | quote }}
        {{- end }}
        prometheus.io/scrape: 'true'
        prometheus.io/port: '8888'
        {{- range $annotationName, $annotation := .Values.logCollector.pod.annotations }}
        {{- if not (kindIs "invalid" $annotation) }}
        {{ $annotationName | quote }}: {{ $annotation | quote }}
        {{- end }}
        {{- end }}
    spec:
      {{- with .Values.logCollector.serviceAccount.name }}
      serviceAccountName: {{ . | quote }}
      {{- else }}
      serviceAccountName: {{ .Values.namePrefix | default .Values.global.namePrefix }}log-collector
      {{- end }}
      automountServiceAccountToken: true
      {{- with .Values.logCollector.pod.initContainers }}
      initContainers:
        {{- toYaml . | nindent 8 }}
      {{- end }}
      containers:
        - name: log-collector
          image: {{ include "jobpilot-monitoring.image" (dict "root" . "image" .Values.logCollector.image) | quote }}
          imagePullPolicy: {{ .Values.logCollector.image.pullPolicy }}
          args:
            - --config=/etc/otelcol/otelcol.yaml
            {{- if .Values.logCollector.extraConfig }}
            - --config=/etc/otelcol/extra.yaml
            {{- end }}
            - --feature-gates=stanza.synchronousLogEmitter
          env:
            - name: NODE_NAME
              valueFrom:
                fieldRef:
                  fieldPath: spec.nodeName
            {{- if and .Values.loki.external.url .Values.loki.external.secretName .Values.loki.external.usernameKey }}
            - name: LOKI_USERNAME
              valueFrom:
                secretKeyRef:
                  name: {{ .Values.loki.external.secretName | quote }}
                  key: {{ .Values.loki.external.usernameKey | quote }}
            - name: LOKI_PASSWORD
              valueFrom:
                secretKeyRef:
                  name: {{ .Values.loki.external.secretName | quote }}
                  key: {{ .Values.loki.external.passwordKey | quote }}
            {{- end }}
            {{- with .Values.logCollector.pod.extraEnv }}
            {{- toYaml . | nindent 12 }}
            {{- end }}
          ports:
            - name: metrics
              containerPort: 8888
              protocol: TCP
            - name: health
              containerPort: 13133
              protocol: TCP
          livenessProbe:
            httpGet:
              path: /
              port: health
            periodSeconds: 10
            timeoutSeconds: 3
            failureThreshold: 6
          readinessProbe:
            httpGet:
              path: /
              port: health
            periodSeconds: 10
            timeoutSeconds: 3
            failureThreshold: 3
          {{- with .Values.logCollector.resources }}
          resources:
            {{- toYaml . | nindent 12 }}
          {{- end }}
          securityContext:
            {{- toYaml .Values.logCollector.pod.containerSecurityContext | nindent 12 }}
          volumeMounts:
            - name: config
              mountPath: /etc/otelcol
              readOnly: true
            - name: logs
              mountPath: /var/log/pods
              readOnly: true
            - name: state
              mountPath: /var/lib/otelcol
            {{- if and .Values.loki.external.url .Values.loki.external.secretName .Values.loki.external.caKey }}
            - name: loki-ca
              mountPath: /etc/loki
              readOnly: true
            {{- end }}
            {{- with .Values.logCollector.pod.extraVolumeMounts }}
            {{- toYaml . | nindent 12 }}
            {{- end }}
        {{- with .Values.logCollector.pod.extraContainers }}
        {{- toYaml . | nindent 8 }}
        {{- end }}
      volumes:
        - name: config
          configMap:
            name: {{ .Values.namePrefix | default .Values.global.namePrefix }}log-collector-config
        - name: logs
          hostPath:
            path: /var/log/pods
        - name: state
          hostPath:
            path: /var/lib/jobpilot-monitoring/{{ .Release.Namespace }}-{{ .Values.namePrefix | default .Values.global.namePrefix }}log-collector
            type: DirectoryOrCreate
        {{- if and .Values.loki.external.url .Values.loki.external.secretName .Values.loki.external.caKey }}
        - name: loki-ca
          secret:
            secretName: {{ .Values.loki.external.secretName | quote }}
            items:
              {{- with .Values.loki.external.caKey }}
              - key: {{ . | quote }}
                path: ca.crt
              {{- end }}
        {{- end }}
        {{- with .Values.logCollector.pod.extraVolumes }}
        {{- toYaml . | nindent 8 }}
        {{- end }}
      {{- include "jobpilot-monitoring.podFields" (dict "root" . "component" "log-collector" "terminationGracePeriodSeconds" .Values.logCollector.terminationGracePeriodSeconds "pod" .Values.logCollector.pod) | nindent 6 }}
{{- end }}

{{/* What templates/log-collector/config.yaml is made of. */}}
{{- define "jobpilot-monitoring.objects.logCollector.config" -}}
apiVersion: v1
kind: ConfigMap
metadata:
  name: {{ .Values.namePrefix | default .Values.global.namePrefix }}log-collector-config
  namespace: {{ .Values.logCollector.namespace.name | default (printf "%s-%sagents" .Release.Namespace (.Values.namePrefix | default .Values.global.namePrefix)) | quote }}
  labels:
    {{- include "jobpilot-monitoring.labels" (dict "root" . "component" "log-collector") | nindent 4 }}
  {{- if or .Values.commonAnnotations .Values.global.commonAnnotations }}
  annotations:
    {{- include "jobpilot-monitoring.commonAnnotations" . | trim | nindent 4 }}
  {{- end }}
data:
  otelcol.yaml: |
    {{- include "jobpilot-monitoring.logCollector.config" . | nindent 4 }}
  {{- with .Values.logCollector.extraConfig }}
  extra.yaml: |
    {{- toYaml . | nindent 4 }}
  {{- end }}
{{- if regexMatch `"[A-Za-z_]*([Pp]assword|[Tt]oken|[Ss]ecret|[Ss]ecretKey|[Aa]piKey|api_key|integrationKey|userKey|credentials)":"[^"$]|hooks\.slack\.com/services/` (.Values.logCollector.extraConfig | toJson) }}
{{- fail "logCollector.extraConfig: a credential has no place in values; write ${env:NAME} and take NAME from a Secret by logCollector.pod.extraEnv" }}
{{- end }}
{{- if and (not (kindIs "invalid" .Values.loki.external.caKey)) (not .Values.loki.external.secretName) }}
{{- fail "loki.external.caKey: name the Secret that has this key in loki.external.secretName" }}
{{- end }}
{{- end }}

{{/* What templates/log-collector/service-account.yaml is made of. */}}
{{- define "jobpilot-monitoring.objects.logCollector.serviceAccount" -}}
apiVersion: v1
kind: ServiceAccount
metadata:
  {{- with .Values.logCollector.serviceAccount.name }}
  name: {{ . | quote }}
  {{- else }}
  name: {{ .Values.namePrefix | default .Values.global.namePrefix }}log-collector
  {{- end }}
  namespace: {{ .Values.logCollector.namespace.name | default (printf "%s-%sagents" .Release.Namespace (.Values.namePrefix | default .Values.global.namePrefix)) | quote }}
  labels:
    {{- include "jobpilot-monitoring.labels" (dict "root" . "component" "log-collector") | nindent 4 }}
  {{- if or (or .Values.commonAnnotations .Values.global.commonAnnotations) .Values.logCollector.serviceAccount.annotations }}
  annotations:
    {{- include "jobpilot-monitoring.annotations" (dict "root" . "own" .Values.logCollector.serviceAccount.annotations) | trim | nindent 4 }}
  {{- end }}
automountServiceAccountToken: false
{{- end }}

{{/* What templates/log-collector/cluster-role.yaml is made of. */}}
{{- define "jobpilot-monitoring.objects.logCollector.clusterRole" -}}
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata:
  name: {{ .Release.Namespace }}-{{ .Release.Name }}-{{ .Values.namePrefix | default .Values.global.namePrefix }}log-collector
  labels:
    {{- include "jobpilot-monitoring.labels" (dict "root" . "component" "log-collector") | nindent 4 }}
  {{- if or .Values.commonAnnotations .Values.global.commonAnnotations }}
  annotations:
    {{- include "jobpilot-monitoring.commonAnnotations" . | trim | nindent 4 }}
  {{- end }}
rules:
  - apiGroups:
      - ''
    resources:
      - pods
    verbs:
      - get
      - list
      - watch
{{- end }}

{{/* What templates/log-collector/cluster-role-binding.yaml is made of. */}}
{{- define "jobpilot-monitoring.objects.logCollector.clusterRoleBinding" -}}
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata:
  name: {{ .Release.Namespace }}-{{ .Release.Name }}-{{ .Values.namePrefix | default .Values.global.namePrefix }}log-collector
  labels:
    {{- include "jobpilot-monitoring.labels" (dict "root" . "component" "log-collector") | nindent 4 }}
  {{- if or .Values.commonAnnotations .Values.global.commonAnnotations }}
  annotations:
    {{- include "jobpilot-monitoring.commonAnnotations" . | trim | nindent 4 }}
  {{- end }}
roleRef:
  apiGroup: rbac.authorization.k8s.io
  kind: ClusterRole
  name: {{ .Release.Namespace }}-{{ .Release.Name }}-{{ .Values.namePrefix | default .Values.global.namePrefix }}log-collector
subjects:
  - kind: ServiceAccount
    {{- with .Values.logCollector.serviceAccount.name }}
    name: {{ . | quote }}
    {{- else }}
    name: {{ .Values.namePrefix | default .Values.global.namePrefix }}log-collector
    {{- end }}
    namespace: {{ .Values.logCollector.namespace.name | default (printf "%s-%sagents" .Release.Namespace (.Values.namePrefix | default .Values.global.namePrefix)) | quote }}
{{- end }}

{{/* What templates/log-collector/network-policy.yaml is made of. */}}
{{- define "jobpilot-monitoring.objects.logCollector.networkPolicy" -}}
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: {{ .Values.namePrefix | default .Values.global.namePrefix }}log-collector
  namespace: {{ .Values.logCollector.namespace.name | default (printf "%s-%sagents" .Release.Namespace (.Values.namePrefix | default .Values.global.namePrefix)) | quote }}
  labels:
    {{- include "jobpilot-monitoring.labels" (dict "root" . "component" "log-collector") | nindent 4 }}
  {{- if or .Values.commonAnnotations .Values.global.commonAnnotations }}
  annotations:
    {{- include "jobpilot-monitoring.commonAnnotations" . | trim | nindent 4 }}
  {{- end }}
spec:
  podSelector:
    matchLabels:
      {{- include "jobpilot-monitoring.selectorLabels" (dict "root" . "component" "log-collector") | nindent 6 }}
  policyTypes:
    - Ingress
    - Egress
  ingress:
    {{- with .Values.networkPolicies.clients }}
    - from:
        {{- toYaml . | nindent 8 }}
      ports:
        - port: metrics
          protocol: TCP
    {{- end }}
    {{- if and .Values.prometheus.enabled (or (not .Values.operator.enabled) .Values.operator.ownPrometheus) }}
    - from:
        - namespaceSelector:
            matchLabels:
              kubernetes.io/metadata.name: {{ .Release.Namespace | quote }}
          podSelector:
            matchLabels:
              {{- include "jobpilot-monitoring.selectorLabels" (dict "root" . "component" "prometheus") | nindent 14 }}
      ports:
        - port: metrics
          protocol: TCP
    {{- end }}
  egress:
    {{- if and .Values.loki.enabled (not .Values.loki.external.url) }}
    - to:
        - namespaceSelector:
            matchLabels:
              kubernetes.io/metadata.name: {{ .Release.Namespace | quote }}
          podSelector:
            matchLabels:
              {{- include "jobpilot-monitoring.selectorLabels" (dict "root" . "component" "loki") | nindent 14 }}
      ports:
        - port: web
          protocol: TCP
    {{- end }}
    - ports:
        - protocol: TCP
        - protocol: UDP
{{- end }}

{{/* The addresses of the Alertmanagers outside the release, one a line. */}}
{{- define "jobpilot-monitoring.loki.externalAlertmanagers" -}}
{{- range $external := .Values.externalAlertmanagers }}
{{- if $external }}
{{- range $address := $external.addresses }}
{{ $external.scheme | default "http" }}://{{ $address }}{{ $external.pathPrefix | default "/" }}
{{- end }}
{{- end }}
{{- end }}
{{- end }}

{{/* The configuration of Loki. */}}
{{- define "jobpilot-monitoring.loki.config" -}}
auth_enabled: false
analytics:
  reporting_enabled: false
server:
  http_listen_port: 3100
  grpc_listen_port: 9095
  log_level: {{ .Values.loki.logLevel }}
common:
  path_prefix: /loki
  replication_factor: 1
  instance_addr: 127.0.0.1
  ring:
    kvstore:
      store: inmemory
  storage:
    {{- if eq .Values.loki.storage.type "filesystem" }}
    filesystem:
      chunks_directory: /loki/chunks
    {{- end }}
    {{- if eq .Values.loki.storage.type "s3" }}
    s3:
      bucketnames: {{ .Values.loki.storage.bucket | quote }}
      {{- with .Values.loki.storage.region }}
      region: {{ . | quote }}
      {{- end }}
      {{- with .Values.loki.storage.endpoint }}
      endpoint: {{ . | quote }}
      {{- end }}
      insecure: {{ .Values.loki.storage.insecure }}
      s3forcepathstyle: {{ .Values.loki.storage.pathStyle }}
      {{- if .Values.loki.storage.secretName }}
      access_key_id: ${LOKI_STORAGE_ID}
      secret_access_key: ${LOKI_STORAGE_SECRET}
      {{- end }}
    {{- end }}
    {{- if eq .Values.loki.storage.type "gcs" }}
    gcs:
      bucket_name: {{ .Values.loki.storage.bucket | quote }}
    {{- end }}
    {{- if eq .Values.loki.storage.type "azure" }}
    azure:
      container_name: {{ .Values.loki.storage.bucket | quote }}
      account_name: {{ .Values.loki.storage.account | quote }}
      {{- if .Values.loki.storage.secretName }}
      account_key: ${LOKI_STORAGE_SECRET}
      use_federated_token: false
      {{- else }}
      use_federated_token: true
      {{- end }}
    {{- end }}
schema_config:
  configs:
    - from: '2024-04-01'
      store: tsdb
      object_store: {{ .Values.loki.storage.type }}
      schema: v13
      index:
        prefix: index_
        period: 24h
ingester:
  wal:
    dir: /loki/wal
    replay_memory_ceiling: 1GB
compactor:
  working_directory: /loki/compactor
  retention_enabled: true
  delete_request_store: {{ .Values.loki.storage.type }}
ruler:
  storage:
    type: local
    local:
      directory: /etc/loki/rules
  rule_path: /loki/rules
  wal:
    dir: /loki/ruler-wal
  {{- if .Values.grafana.enabled }}
  external_url: {{ include "jobpilot-monitoring.grafana.externalUrl" . | quote }}
  datasource_uid: jobpilot-loki
  {{- end }}
  ring:
    kvstore:
      store: inmemory
  enable_api: true
  enable_alertmanager_discovery: {{ and .Values.alertmanager.enabled (or (not .Values.operator.enabled) .Values.operator.ownAlertmanager) }}
  {{- if and .Values.alertmanager.enabled (or (not .Values.operator.enabled) .Values.operator.ownAlertmanager) }}
  alertmanager_url: {{ ternary "https" "http" .Values.componentTls.enabled }}://_web._tcp.{{ .Values.namePrefix | default .Values.global.namePrefix }}alertmanager-headless.{{ .Release.Namespace }}.svc{{ include "jobpilot-monitoring.alertmanager.path" . }}
  {{- else if and .Values.alertmanager.enabled (or (not .Values.alertmanager.enabled) (and .Values.operator.enabled (not .Values.operator.ownAlertmanager))) }}
  alertmanager_url: http://alertmanager-operated.{{ .Values.operator.namespace | default .Release.Namespace }}.svc:9093
  {{- else if .Values.externalAlertmanagers }}
  alertmanager_url: {{ replace "\n" "," (include "jobpilot-monitoring.loki.externalAlertmanagers" . | trimPrefix "\n") | quote }}
  {{- end }}
  {{- if and .Values.componentTls.enabled (and .Values.alertmanager.enabled (or (not .Values.operator.enabled) .Values.operator.ownAlertmanager)) }}
  alertmanager_client:
    tls_ca_path: /etc/loki/tls/ca.crt
    tls_server_name: {{ .Values.namePrefix | default .Values.global.namePrefix }}alertmanager.{{ .Release.Namespace }}.svc
    {{- if .Values.componentTls.basicAuth.enabled }}
    basic_auth_username: ${MONITORING_USERNAME}
    basic_auth_password: ${MONITORING_PASSWORD}
    {{- end }}
  {{- end }}
limits_config:
  retention_period: {{ .Values.loki.retention }}
  {{- if include "jobpilot-monitoring.keys" .Values.loki.retentionStreams | fromJsonArray }}
  retention_stream:
    {{- range $stream := .Values.loki.retentionStreams }}
    {{- if $stream }}
    - selector: {{ replace "$" "$$" $stream.selector | quote }}
      period: {{ $stream.period }}
      priority: {{ dig "priority" 1 $stream }}
    {{- end }}
    {{- end }}
  {{- end }}
  ingestion_rate_mb: {{ .Values.loki.limits.ingestionRate }}
  ingestion_burst_size_mb: {{ .Values.loki.limits.ingestionBurst }}
  per_stream_rate_limit: {{ .Values.loki.limits.streamRate }}MB
  per_stream_rate_limit_burst: {{ .Values.loki.limits.streamRate }}MB
  max_global_streams_per_user: {{ .Values.loki.limits.streams | int64 }}
  max_entries_limit_per_query: {{ .Values.loki.limits.entries | int64 }}
  max_line_size: 512KB
  max_line_size_truncate: true
  allow_structured_metadata: true
  volume_enabled: true
  otlp_config:
    resource_attributes:
      ignore_defaults: true
      attributes_config:
        - action: index_label
          attributes:
            - namespace
            - pod
            - container
            - service
            - cluster
            - environment
{{- end }}

{{/* The only namespaces whose logs are collected, one a line; none where all are. */}}
{{- define "jobpilot-monitoring.logCollector.onlyNamespaces" -}}
{{- range $includedName, $included := .Values.logCollector.includedNamespaces }}
{{- if not (kindIs "invalid" $included) }}
{{- if dig "enabled" true $included }}
{{ $includedName }}
{{- end }}
{{- end }}
{{- end }}
{{- end }}

{{/* The configuration of the log collector. */}}
{{- define "jobpilot-monitoring.logCollector.config" -}}
receivers:
  file_log:
    include:
      {{- if include "jobpilot-monitoring.logCollector.onlyNamespaces" . | trimPrefix "\n" }}
      {{- range $only := splitList "\n" (include "jobpilot-monitoring.logCollector.onlyNamespaces" . | trimPrefix "\n") }}
      - {{ printf "/var/log/pods/%s_*/*/*.log" $only | quote }}
      {{- end }}
      {{- else }}
      - /var/log/pods/*/*/*.log
      {{- end }}
    exclude:
      - /var/log/pods/{{ .Values.logCollector.namespace.name | default (printf "%s-%sagents" .Release.Namespace (.Values.namePrefix | default .Values.global.namePrefix)) }}_{{ .Values.namePrefix | default .Values.global.namePrefix }}log-collector-*/*/*.log
      {{- range $excludedName, $excluded := .Values.logCollector.excludedNamespaces }}
      {{- if not (kindIs "invalid" $excluded) }}
      {{- if dig "enabled" true $excluded }}
      - {{ printf "/var/log/pods/%s_*/*/*.log" $excludedName | quote }}
      {{- end }}
      {{- end }}
      {{- end }}
    start_at: beginning
    include_file_path: true
    include_file_name: false
    preserve_trailing_whitespaces: true
    storage: file_storage
    retry_on_failure:
      enabled: true
      max_elapsed_time: 0s
    operators:
      - type: container
        add_metadata_from_filepath: true
        max_log_size: 240KiB
      {{- if .Values.logCollector.multiline.enabled }}
      - type: recombine
        combine_field: body
        is_first_entry: {{ printf "not (body matches `%s`)" (replace "$" "$$" .Values.logCollector.multiline.continuation) | quote }}
        source_identifier: attributes["log.file.path"]
        max_batch_size: {{ .Values.logCollector.multiline.maxLines }}
        max_log_size: 240KiB
        max_sources: 10000
        force_flush_period: 1s
      {{- end }}
      {{- if .Values.logCollector.parseJson }}
      - type: json_parser
        if: body matches "^\\s*[{]"
        parse_to: attributes.json
        on_error: send_quiet
      - type: move
        id: level_from_severity
        if: attributes.json?.level == nil and attributes.json?.severity != nil
        from: attributes.json.severity
        to: attributes.json.level
      - type: move
        id: level_from_lvl
        if: attributes.json?.level == nil and attributes.json?.lvl != nil
        from: attributes.json.lvl
        to: attributes.json.level
      - type: severity_parser
        if: attributes.json?.level != nil
        parse_from: attributes.json.level
        mapping:
          trace: '10'
          debug: '20'
          info: '30'
          warn:
            - '40'
            - warning
            - WARNING
            - Warning
          error: '50'
          fatal: '60'
        overwrite_text: true
        on_error: send_quiet
      - type: trace_parser
        if: attributes.json?.trace_id != nil and attributes.json.trace_id matches "^[0-9a-f]{32}$$"
        trace_id:
          parse_from: attributes.json.trace_id
        span_id:
          parse_from: attributes.json.span_id
        on_error: send_quiet
      - type: remove
        if: attributes.json != nil
        field: attributes.json
      {{- end }}
processors:
  memory_limiter:
    check_interval: 1s
    limit_percentage: 75
    spike_limit_percentage: 20
  k8s_attributes:
    filter:
      node_from_env_var: NODE_NAME
    wait_for_metadata: true
    extract:
      metadata:
        - k8s.pod.uid
      annotations:
        - tag_name: service.annotation
          key: logs.jobpilot.com/service
          from: pod
      labels:
        - tag_name: service.label
          key: app.kubernetes.io/name
          from: pod
        - tag_name: service.app
          key: app
          from: pod
    pod_association:
      - sources:
          - from: resource_attribute
            name: k8s.pod.uid
  transform:
    error_mode: ignore
    log_statements:
      - statements:
          - set(resource.attributes["namespace"], resource.attributes["k8s.namespace.name"]) where resource.attributes["k8s.namespace.name"] != nil
          - set(resource.attributes["pod"], resource.attributes["k8s.pod.name"]) where resource.attributes["k8s.pod.name"] != nil
          - set(resource.attributes["container"], resource.attributes["k8s.container.name"]) where resource.attributes["k8s.container.name"] != nil
          - set(resource.attributes["restart"], resource.attributes["k8s.container.restart_count"]) where resource.attributes["k8s.container.restart_count"] != nil
          - set(resource.attributes["node"], "${env:NODE_NAME}")
          - set(resource.attributes["service"], resource.attributes["service.annotation"]) where resource.attributes["service.annotation"] != nil
          - set(resource.attributes["service"], resource.attributes["service.label"]) where resource.attributes["service.label"] != nil and resource.attributes["service"] == nil
          - set(resource.attributes["service"], resource.attributes["service.app"]) where resource.attributes["service.app"] != nil and resource.attributes["service"] == nil
          - set(resource.attributes["service"], resource.attributes["k8s.container.name"]) where resource.attributes["k8s.container.name"] != nil and resource.attributes["service"] == nil
          {{- with .Values.cluster }}
          - {{ printf `set(resource.attributes["cluster"], %s)` (replace "$" "$$" (printf "%q" .)) | quote }}
          {{- end }}
          {{- with .Values.environment }}
          - {{ printf `set(resource.attributes["environment"], %s)` (replace "$" "$$" (printf "%q" .)) | quote }}
          {{- end }}
          {{- if not .Values.loki.external.url }}
          - keep_keys(resource.attributes, ["namespace", "pod", "container", "service", "cluster", "environment", "node", "restart"])
          {{- end }}
          {{- if not (empty .Values.loki.external.url) }}
          - set(resource.attributes["service.name"], resource.attributes["service"]) where resource.attributes["service"] != nil
          - keep_keys(resource.attributes, ["namespace", "pod", "container", "service", "cluster", "environment", "node", "restart", "k8s.namespace.name", "k8s.pod.name", "k8s.container.name", "service.name"])
          {{- end }}
          - set(log.attributes["stream"], log.attributes["log.iostream"]) where log.attributes["log.iostream"] != nil
          - keep_keys(log.attributes, ["stream"])
exporters:
  otlp_http:
    logs_endpoint: {{ printf "%s/otlp/v1/logs" (replace "$" "$$" (include "jobpilot-monitoring.loki.url" .)) | quote }}
    {{- if and .Values.loki.external.url .Values.loki.external.tenant }}
    headers:
      X-Scope-OrgID: {{ .Values.loki.external.tenant | quote }}
    {{- end }}
    {{- if and .Values.loki.external.url .Values.loki.external.secretName .Values.loki.external.usernameKey }}
    auth:
      authenticator: basicauth
    {{- end }}
    {{- if and .Values.loki.external.url .Values.loki.external.secretName .Values.loki.external.caKey }}
    tls:
      ca_file: /etc/loki/ca.crt
    {{- end }}
    timeout: 30s
    retry_on_failure:
      initial_interval: 1s
      max_interval: 30s
      max_elapsed_time: 0s
    sending_queue:
      storage: file_storage
      sizer: bytes
      queue_size: {{ mul .Values.logCollector.queueSize 1048576 }}
      block_on_overflow: true
      num_consumers: 4
      batch:
        flush_timeout: 1s
        sizer: bytes
        min_size: 524288
        max_size: 2097152
extensions:
  file_storage:
    directory: /var/lib/otelcol
    create_directory: true
    recreate: true
    compaction:
      on_start: true
      on_rebound: true
      cleanup_on_start: true
      directory: /var/lib/otelcol
  health_check:
    endpoint: :13133
  {{- if and .Values.loki.external.url .Values.loki.external.secretName .Values.loki.external.usernameKey }}
  basicauth:
    client_auth:
      username: ${env:LOKI_USERNAME}
      password: ${env:LOKI_PASSWORD}
  {{- end }}
service:
  extensions:
    - health_check
    - file_storage
    {{- if and .Values.loki.external.url .Values.loki.external.secretName .Values.loki.external.usernameKey }}
    - basicauth
    {{- end }}
  pipelines:
    logs:
      receivers:
        - file_log
      processors:
        - memory_limiter
        - k8s_attributes
        - transform
      exporters:
        - otlp_http
  telemetry:
    logs:
      level: {{ .Values.logCollector.logLevel }}
      encoding: json
    metrics:
      readers:
        - pull:
            exporter:
              prometheus:
                host: ''
                port: 8888
{{- end }}

{{/* What is to be done for logs. */}}
{{- define "jobpilot-monitoring.logs.notes" -}}
{{- if and .Values.loki.enabled .Values.logCollector.enabled }}

Logs of all pods are sent to {{ include "jobpilot-monitoring.loki.url" . }}. Check that each node has a collector:
  kubectl get daemonset {{ .Values.namePrefix | default .Values.global.namePrefix }}log-collector -n {{ .Values.logCollector.namespace.name | default (printf "%s-%sagents" .Release.Namespace (.Values.namePrefix | default .Values.global.namePrefix)) }}
{{- end }}
{{- if and (and .Values.loki.enabled .Values.logCollector.enabled) (and .Values.loki.external.url .Values.loki.external.secretName .Values.loki.external.usernameKey) }}

The login at Loki is read from the Secret {{ .Values.loki.external.secretName }}, keys {{ .Values.loki.external.usernameKey }} and {{ .Values.loki.external.passwordKey }}. Create it in both namespaces:
  kubectl create secret generic {{ .Values.loki.external.secretName }} --from-env-file=loki.env -n {{ .Values.logCollector.namespace.name | default (printf "%s-%sagents" .Release.Namespace (.Values.namePrefix | default .Values.global.namePrefix)) }}
  kubectl create secret generic {{ .Values.loki.external.secretName }} --from-env-file=loki.env -n {{ .Release.Namespace }}
{{- end }}
{{- if and (and .Values.loki.enabled (not .Values.loki.external.url)) (not .Values.loki.persistence.enabled) }}

Loki has no volume: {{ ternary "all logs are" "what it has not yet stored is" (eq .Values.loki.storage.type "filesystem") }} lost with its pod.
{{- end }}
{{- end }}
