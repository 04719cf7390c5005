{{/* What templates/prometheus/stateful-set.yaml is made of. */}}
{{- define "jobpilot-monitoring.objects.prometheus.statefulSet" -}}
apiVersion: apps/v1
kind: StatefulSet
metadata:
  name: {{ .Values.namePrefix | default .Values.global.namePrefix }}prometheus
  namespace: {{ .Release.Namespace | quote }}
  labels:
    {{- include "jobpilot-monitoring.labels" (dict "root" . "component" "prometheus") | nindent 4 }}
  {{- if or .Values.commonAnnotations .Values.global.commonAnnotations }}
  annotations:
    {{- include "jobpilot-monitoring.commonAnnotations" . | trim | nindent 4 }}
  {{- end }}
spec:
  replicas: {{ .Values.prometheus.replicas }}
  serviceName: {{ .Values.namePrefix | default .Values.global.namePrefix }}prometheus-headless
  podManagementPolicy: Parallel
  {{- if gt (int64 .Values.prometheus.pod.minReadySeconds) 0 }}
  minReadySeconds: {{ .Values.prometheus.pod.minReadySeconds }}
  {{- end }}
  selector:
    matchLabels:
      {{- include "jobpilot-monitoring.selectorLabels" (dict "root" . "component" "prometheus") | nindent 6 }}
  template:
    metadata:
      labels:
        {{- include "jobpilot-monitoring.selectorLabels" (dict "root" . "component" "prometheus") | nindent 8 }}
        app.kubernetes.io/component: prometheus
        app.kubernetes.io/part-of: jobpilot-monitoring
        {{- if or (or .Values.commonLabels .Values.global.commonLabels) .Values.prometheus.pod.labels }}
        {{- include "jobpilot-monitoring.labelsBeside" (dict "root" . "own" .Values.prometheus.pod.labels) | trim | nindent 8 }}
        {{- end }}
      {{- with .Values.prometheus.pod.annotations }}
      annotations:
        {{- include "jobpilot-monitoring.stringMap" . | trim | nindent 8 }}
      {{- end }}
    spec:
      {{- with .Values.prometheus.serviceAccount.name }}
      serviceAccountName: {{ . | quote }}
      {{- else }}
      serviceAccountName: {{ .Values.namePrefix | default .Values.global.namePrefix }}prometheus
      {{- end }}
      automountServiceAccountToken: {{ .Values.prometheus.automountServiceAccountToken }}
      {{- with .Values.prometheus.pod.initContainers }}
      initContainers:
        {{- toYaml . | nindent 8 }}
      {{- end }}
      containers:
        - name: prometheus
          image: {{ include "jobpilot-monitoring.image" (dict "root" . "image" .Values.prometheus.image) | quote }}
          imagePullPolicy: {{ .Values.prometheus.image.pullPolicy }}
          args:
            - --config.file=/etc/prometheus/config/prometheus.yml
            - --config.auto-reload
            - --config.auto-reload-interval={{ .Values.prometheus.reloadInterval }}
            {{- if .Values.prometheus.agent }}
            - --agent
            - --storage.agent.path=/prometheus
            {{- else }}
            - --storage.tsdb.path=/prometheus
            - --storage.tsdb.retention.time={{ .Values.prometheus.retention.time }}
            {{- end }}
            {{- if and (not .Values.prometheus.agent) .Values.prometheus.retention.size }}
            - --storage.tsdb.retention.size={{ .Values.prometheus.retention.size }}
            {{- end }}
            - {{ printf "--web.external-url=%s" (include "jobpilot-monitoring.prometheus.externalUrl" .) | quote }}
            - --web.route-prefix={{ include "jobpilot-monitoring.prometheus.path" . }}/
            {{- if .Values.componentTls.enabled }}
            - --web.config.file={{ ternary "/etc/prometheus/tls" "/etc/prometheus/config" .Values.componentTls.basicAuth.enabled }}/web.yml
            {{- end }}
            - --log.level={{ .Values.prometheus.logLevel }}
            - --log.format={{ .Values.prometheus.logFormat }}
            {{- if .Values.prometheus.enableRemoteWriteReceiver }}
            - --web.enable-remote-write-receiver
            {{- end }}
            {{- if not (kindIs "invalid" .Values.prometheus.exemplars) }}
            - --enable-feature=exemplar-storage
            {{- end }}
            {{- range $valueName, $value := .Values.prometheus.extraArgs }}
            {{- if not (kindIs "invalid" $value) }}
            {{- with $value }}
            - {{ printf "--%s=%s" $valueName . | quote }}
            {{- else }}
            - {{ printf "--%s" $valueName | quote }}
            {{- end }}
            {{- end }}
            {{- end }}
          env:
            - name: POD_NAME
              valueFrom:
                fieldRef:
                  fieldPath: metadata.name
            {{- with .Values.prometheus.pod.extraEnv }}
            {{- toYaml . | nindent 12 }}
            {{- end }}
          ports:
            - name: web
              containerPort: 9090
              protocol: TCP
          {{- with .Values.prometheus.resources }}
          resources:
            {{- toYaml . | nindent 12 }}
          {{- end }}
          securityContext:
            {{- toYaml .Values.prometheus.pod.containerSecurityContext | nindent 12 }}
          volumeMounts:
            - name: config
              mountPath: /etc/prometheus/config
              readOnly: true
            - name: rules
              mountPath: /etc/prometheus/rules
              readOnly: true
            - name: data
              mountPath: /prometheus
            {{- if .Values.componentTls.enabled }}
            - name: tls
              mountPath: /etc/prometheus/tls
              readOnly: true
            {{- end }}
            {{- range $secretName, $secret := .Values.prometheus.secrets }}
            {{- if not (kindIs "invalid" $secret) }}
            - name: {{ printf "secret-%s" (replace "." "-" $secretName) | quote }}
              mountPath: {{ printf "/etc/prometheus/secrets/%s" $secretName | quote }}
              readOnly: true
            {{- end }}
            {{- end }}
            {{- with .Values.prometheus.pod.extraVolumeMounts }}
            {{- toYaml . | nindent 12 }}
            {{- end }}
          {{- if .Values.componentTls.basicAuth.enabled }}
          startupProbe:
            exec:
              command:
                - promtool
                - check
                - ready
                - --url=https://localhost:9090{{ include "jobpilot-monitoring.prometheus.path" . }}
                - --http.config.file=/etc/prometheus/config/client.yml
            timeoutSeconds: 10
            periodSeconds: 3
            failureThreshold: {{ div (add (include "jobpilot-monitoring.durationSeconds" .Values.prometheus.startupTimeout | float64) 2) 3 }}
          livenessProbe:
            tcpSocket:
              port: web
            timeoutSeconds: 3
            periodSeconds: 10
            failureThreshold: 6
          readinessProbe:
            exec:
              command:
                - promtool
                - check
                - ready
                - --url=https://localhost:9090{{ include "jobpilot-monitoring.prometheus.path" . }}
                - --http.config.file=/etc/prometheus/config/client.yml
            timeoutSeconds: 10
            periodSeconds: 5
            failureThreshold: 3
          {{- else }}
          startupProbe:
            httpGet:
              path: {{ include "jobpilot-monitoring.prometheus.path" . }}/-/ready
              port: web
              {{- if .Values.componentTls.enabled }}
              scheme: HTTPS
              {{- end }}
            timeoutSeconds: 3
            periodSeconds: 3
            failureThreshold: {{ div (add (include "jobpilot-monitoring.durationSeconds" .Values.prometheus.startupTimeout | float64) 2) 3 }}
          livenessProbe:
            httpGet:
              path: {{ include "jobpilot-monitoring.prometheus.path" . }}/-/healthy
              port: web
              {{- if .Values.componentTls.enabled }}
              scheme: HTTPS
              {{- end }}
            timeoutSeconds: 3
            periodSeconds: 10
            failureThreshold: 6
          readinessProbe:
            httpGet:
              path: {{ include "jobpilot-monitoring.prometheus.path" . }}/-/ready
              port: web
              {{- if .Values.componentTls.enabled }}
              scheme: HTTPS
              {{- end }}
            timeoutSeconds: 3
            periodSeconds: 5
            failureThreshold: 3
          {{- end }}
        {{- with .Values.prometheus.pod.extraContainers }}
        {{- toYaml . | nindent 8 }}
        {{- end }}
      volumes:
        - name: config
          configMap:
            name: {{ .Values.namePrefix | default .Values.global.namePrefix }}prometheus-config
        - name: rules
          configMap:
            name: {{ .Values.namePrefix | default .Values.global.namePrefix }}prometheus-rules
        {{- if not .Values.prometheus.persistence.enabled }}
        - name: data
          emptyDir: {}
        {{- end }}
        {{- if .Values.componentTls.enabled }}
        - {{- include "jobpilot-monitoring.tls.serverVolume" . | trim | nindent 10 }}
        {{- end }}
        {{- range $secretName, $secret := .Values.prometheus.secrets }}
        {{- if not (kindIs "invalid" $secret) }}
        - name: {{ printf "secret-%s" (replace "." "-" $secretName) | quote }}
          secret:
            secretName: {{ $secretName | quote }}
            optional: {{ $secret.optional | default false }}
        {{- end }}
        {{- end }}
        {{- with .Values.prometheus.pod.extraVolumes }}
        {{- toYaml . | nindent 8 }}
        {{- end }}
      {{- include "jobpilot-monitoring.podFields" (dict "root" . "component" "prometheus" "terminationGracePeriodSeconds" .Values.prometheus.terminationGracePeriodSeconds "pod" .Values.prometheus.pod) | nindent 6 }}
  {{- if and .Values.prometheus.persistence.enabled (semverCompare ">=1.27.0-0" .Capabilities.KubeVersion.Version) (or (ne .Values.prometheus.persistence.whenDeleted "Retain") (ne .Values.prometheus.persistence.whenScaled "Retain")) }}
  persistentVolumeClaimRetentionPolicy:
    whenDeleted: {{ .Values.prometheus.persistence.whenDeleted }}
    whenScaled: {{ .Values.prometheus.persistence.whenScaled }}
  {{- end }}
  {{- if .Values.prometheus.persistence.enabled }}
  volumeClaimTemplates:
    {{- include "jobpilot-monitoring.volumeClaims" (dict "root" . "component" "prometheus" "replicas" .Values.prometheus.replicas "settings" .Values.prometheus.persistence) | nindent 4 }}
  {{- end }}
{{- if and .Values.prometheus.ingress.enabled (ne .Values.prometheus.ingress.path "/") (ne (trimSuffix "/" .Values.prometheus.ingress.path) (include "jobpilot-monitoring.prometheus.path" .)) }}
{{- fail (printf "prometheus.ingress.path is %s, but prometheus.externalUrl is %s: prometheus answers below one path; write the same in both, or one of them alone" .Values.prometheus.ingress.path (include "jobpilot-monitoring.prometheus.externalUrl" .)) }}
{{- end }}
{{- if and (and .Values.prometheus.ingress.enabled (and .Values.alertmanager.enabled (or (not .Values.operator.enabled) .Values.operator.ownAlertmanager)) .Values.alertmanager.ingress.enabled (eq .Values.prometheus.ingress.host .Values.alertmanager.ingress.host)) (eq (include "jobpilot-monitoring.prometheus.path" .) (include "jobpilot-monitoring.alertmanager.path" .)) }}
{{- fail (printf "prometheus.ingress and alertmanager.ingress have the host %s and the same path: give each a path of its own, as alertmanager.ingress.path: /alertmanager" .Values.prometheus.ingress.host) }}
{{- end }}
{{- if and (and .Values.prometheus.ingress.enabled .Values.grafana.enabled .Values.grafana.ingress.enabled (eq .Values.prometheus.ingress.host .Values.grafana.ingress.host)) (eq (include "jobpilot-monitoring.prometheus.path" .) (include "jobpilot-monitoring.grafana.path" .)) }}
{{- fail (printf "prometheus.ingress and grafana.ingress have the host %s and the same path: give each a path of its own, as grafana.ingress.path: /grafana" .Values.prometheus.ingress.host) }}
{{- end }}
{{- end }}

{{/* What templates/alertmanager/stateful-set.yaml is made of. */}}
{{- define "jobpilot-monitoring.objects.alertmanager.statefulSet" -}}
apiVersion: apps/v1
kind: StatefulSet
metadata:
  name: {{ .Values.namePrefix | default .Values.global.namePrefix }}alertmanager
  namespace: {{ .Release.Namespace | quote }}
  labels:
    {{- include "jobpilot-monitoring.labels" (dict "root" . "component" "alertmanager") | nindent 4 }}
  {{- if or .Values.commonAnnotations .Values.global.commonAnnotations }}
  annotations:
    {{- include "jobpilot-monitoring.commonAnnotations" . | trim | nindent 4 }}
  {{- end }}
spec:
  replicas: {{ .Values.alertmanager.replicas }}
  serviceName: {{ .Values.namePrefix | default .Values.global.namePrefix }}alertmanager-headless
  podManagementPolicy: Parallel
  {{- if gt (int64 .Values.alertmanager.pod.minReadySeconds) 0 }}
  minReadySeconds: {{ .Values.alertmanager.pod.minReadySeconds }}
  {{- end }}
  selector:
    matchLabels:
      {{- include "jobpilot-monitoring.selectorLabels" (dict "root" . "component" "alertmanager") | nindent 6 }}
  template:
    metadata:
      labels:
        {{- include "jobpilot-monitoring.selectorLabels" (dict "root" . "component" "alertmanager") | nindent 8 }}
        app.kubernetes.io/component: alertmanager
        app.kubernetes.io/part-of: jobpilot-monitoring
        {{- if or (or .Values.commonLabels .Values.global.commonLabels) .Values.alertmanager.pod.labels }}
        {{- include "jobpilot-monitoring.labelsBeside" (dict "root" . "own" .Values.alertmanager.pod.labels) | trim | nindent 8 }}
        {{- end }}
      {{- with .Values.alertmanager.pod.annotations }}
      annotations:
        {{- include "jobpilot-monitoring.stringMap" . | trim | nindent 8 }}
      {{- end }}
    spec:
      {{- with .Values.alertmanager.serviceAccount.name }}
      serviceAccountName: {{ . | quote }}
      {{- else }}
      serviceAccountName: {{ .Values.namePrefix | default .Values.global.namePrefix }}alertmanager
      {{- end }}
      automountServiceAccountToken: false
      {{- with .Values.alertmanager.pod.initContainers }}
      initContainers:
        {{- toYaml . | nindent 8 }}
      {{- end }}
      containers:
        - name: alertmanager
          image: {{ include "jobpilot-monitoring.image" (dict "root" . "image" .Values.alertmanager.image) | quote }}
          imagePullPolicy: {{ .Values.alertmanager.image.pullPolicy }}
          args:
            - --config.file=/etc/alertmanager/config/alertmanager.yml
            - --storage.path=/alertmanager
            - --data.retention={{ .Values.alertmanager.retention }}
            - {{ printf "--web.external-url=%s" (include "jobpilot-monitoring.alertmanager.externalUrl" .) | quote }}
            - --web.route-prefix={{ include "jobpilot-monitoring.alertmanager.path" . }}/
            {{- if .Values.componentTls.enabled }}
            - --web.config.file={{ ternary "/etc/alertmanager/tls" "/etc/alertmanager/config" .Values.componentTls.basicAuth.enabled }}/web.yml
            {{- end }}
            {{- if gt (int64 .Values.alertmanager.replicas) 1 }}
            - --cluster.listen-address=[$(POD_IP)]:9094
            - --cluster.advertise-address=[$(POD_IP)]:9094
            - --cluster.peer={{ .Values.namePrefix | default .Values.global.namePrefix }}alertmanager-headless.{{ .Release.Namespace }}.svc:9094
            - --cluster.peer-name=$(POD_NAME)
            - --cluster.label={{ .Release.Namespace }}/{{ .Release.Name }}
            {{- else }}
            - --cluster.listen-address=
            {{- end }}
            {{- if and .Values.componentTls.enabled .Values.componentTls.gossip }}
            - --cluster.tls-config=/etc/alertmanager/config/gossip.yml
            {{- end }}
            - --cluster.peer-timeout={{ .Values.alertmanager.cluster.peerTimeout }}
            - --cluster.settle-timeout={{ .Values.alertmanager.cluster.settleTimeout }}
            - --cluster.gossip-interval={{ .Values.alertmanager.cluster.gossipInterval }}
            - --cluster.pushpull-interval={{ .Values.alertmanager.cluster.pushPullInterval }}
            - --cluster.reconnect-timeout={{ .Values.alertmanager.cluster.reconnectTimeout }}
            - --log.level={{ .Values.alertmanager.logLevel }}
            - --log.format={{ .Values.alertmanager.logFormat }}
            {{- range $valueName, $value := .Values.alertmanager.extraArgs }}
            {{- if not (kindIs "invalid" $value) }}
            {{- with $value }}
            - {{ printf "--%s=%s" $valueName . | quote }}
            {{- else }}
            - {{ printf "--%s" $valueName | quote }}
            {{- end }}
            {{- end }}
            {{- end }}
          env:
            - name: POD_NAME
              valueFrom:
                fieldRef:
                  fieldPath: metadata.name
            - name: POD_IP
              valueFrom:
                fieldRef:
                  fieldPath: status.podIP
            {{- with .Values.alertmanager.pod.extraEnv }}
            {{- toYaml . | nindent 12 }}
            {{- end }}
          ports:
            - name: web
              containerPort: 9093
              protocol: TCP
            - name: gossip-tcp
              containerPort: 9094
              protocol: TCP
            - name: gossip-udp
              containerPort: 9094
              protocol: UDP
          {{- with .Values.alertmanager.resources }}
          resources:
            {{- toYaml . | nindent 12 }}
          {{- end }}
          securityContext:
            {{- toYaml .Values.alertmanager.pod.containerSecurityContext | nindent 12 }}
          volumeMounts:
            - name: config
              mountPath: /etc/alertmanager/config
              readOnly: true
            - name: secrets
              mountPath: /etc/alertmanager/secrets/{{ .Values.alertmanager.secretName }}
              readOnly: true
            {{- range $secretName, $secret := .Values.alertmanager.extraSecrets }}
            {{- if not (kindIs "invalid" $secret) }}
            - name: {{ printf "secret-%s" (replace "." "-" $secretName) | quote }}
              mountPath: {{ printf "/etc/alertmanager/secrets/%s" $secretName | quote }}
              readOnly: true
            {{- end }}
            {{- end }}
            - name: data
              mountPath: /alertmanager
            {{- if .Values.componentTls.enabled }}
            - name: tls
              mountPath: /etc/alertmanager/tls
              readOnly: true
            {{- end }}
            {{- with .Values.alertmanager.pod.extraVolumeMounts }}
            {{- toYaml . | nindent 12 }}
            {{- end }}
          {{- if .Values.componentTls.basicAuth.enabled }}
          startupProbe:
            tcpSocket:
              port: web
            timeoutSeconds: 3
            periodSeconds: 3
            failureThreshold: 60
          livenessProbe:
            tcpSocket:
              port: web
            timeoutSeconds: 3
            periodSeconds: 10
            failureThreshold: 6
          readinessProbe:
            tcpSocket:
              port: web
            timeoutSeconds: 3
            periodSeconds: 5
            failureThreshold: 3
          {{- else }}
          startupProbe:
            httpGet:
              path: {{ include "jobpilot-monitoring.alertmanager.path" . }}/-/ready
              port: web
              {{- if .Values.componentTls.enabled }}
              scheme: HTTPS
              {{- end }}
            timeoutSeconds: 3
            periodSeconds: 3
            failureThreshold: 60
          livenessProbe:
            httpGet:
              path: {{ include "jobpilot-monitoring.alertmanager.path" . }}/-/healthy
              port: web
              {{- if .Values.componentTls.enabled }}
              scheme: HTTPS
              {{- end }}
            timeoutSeconds: 3
            periodSeconds: 10
            failureThreshold: 6
          readinessProbe:
            httpGet:
              path: {{ include "jobpilot-monitoring.alertmanager.path" . }}/-/ready
              port: web
              {{- if .Values.componentTls.enabled }}
              scheme: HTTPS
              {{- end }}
            timeoutSeconds: 3
            periodSeconds: 5
            failureThreshold: 3
          {{- end }}
        - name: config-reloader
          image: {{ include "jobpilot-monitoring.image" (dict "root" . "image" .Values.alertmanager.reloader.image) | quote }}
          imagePullPolicy: {{ .Values.alertmanager.reloader.image.pullPolicy }}
          args:
            - --watched-dir=/etc/alertmanager/config
            - {{ printf "--reload-url=%s://%slocalhost:9093%s/-/reload" (ternary "https" "http" .Values.componentTls.enabled) (ternary "$(MONITORING_USERNAME):$(MONITORING_PASSWORD)@" "" .Values.componentTls.basicAuth.enabled) (include "jobpilot-monitoring.alertmanager.path" .) | quote }}
            - --listen-address=:8080
            - --log-format=logfmt
          {{- if .Values.componentTls.basicAuth.enabled }}
          env:
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
          ports:
            - name: reloader
              containerPort: 8080
              protocol: TCP
          livenessProbe:
            httpGet:
              path: /healthz
              port: reloader
            periodSeconds: 30
            failureThreshold: 3
            timeoutSeconds: 3
          {{- with .Values.alertmanager.reloader.resources }}
          resources:
            {{- toYaml . | nindent 12 }}
          {{- end }}
          securityContext:
            {{- toYaml .Values.alertmanager.pod.containerSecurityContext | nindent 12 }}
          volumeMounts:
            - name: config
              mountPath: /etc/alertmanager/config
              readOnly: true
        {{- with .Values.alertmanager.pod.extraContainers }}
        {{- toYaml . | nindent 8 }}
        {{- end }}
      volumes:
        - name: config
          configMap:
            name: {{ .Values.namePrefix | default .Values.global.namePrefix }}alertmanager-config
        - name: secrets
          secret:
            secretName: {{ .Values.alertmanager.secretName | quote }}
            optional: true
        {{- if .Values.componentTls.enabled }}
        - {{- include "jobpilot-monitoring.tls.serverVolume" . | trim | nindent 10 }}
        {{- end }}
        {{- range $secretName, $secret := .Values.alertmanager.extraSecrets }}
        {{- if not (kindIs "invalid" $secret) }}
        - name: {{ printf "secret-%s" (replace "." "-" $secretName) | quote }}
          secret:
            secretName: {{ $secretName | quote }}
            optional: {{ dig "optional" true $secret }}
        {{- end }}
        {{- end }}
        {{- if not .Values.alertmanager.persistence.enabled }}
        - name: data
          emptyDir: {}
        {{- end }}
        {{- with .Values.alertmanager.pod.extraVolumes }}
        {{- toYaml . | nindent 8 }}
        {{- end }}
      {{- include "jobpilot-monitoring.podFields" (dict "root" . "component" "alertmanager" "terminationGracePeriodSeconds" .Values.alertmanager.terminationGracePeriodSeconds "pod" .Values.alertmanager.pod) | nindent 6 }}
  {{- if and .Values.alertmanager.persistence.enabled (semverCompare ">=1.27.0-0" .Capabilities.KubeVersion.Version) (or (ne .Values.alertmanager.persistence.whenDeleted "Retain") (ne .Values.alertmanager.persistence.whenScaled "Retain")) }}
  persistentVolumeClaimRetentionPolicy:
    whenDeleted: {{ .Values.alertmanager.persistence.whenDeleted }}
    whenScaled: {{ .Values.alertmanager.persistence.whenScaled }}
  {{- end }}
  {{- if .Values.alertmanager.persistence.enabled }}
  volumeClaimTemplates:
    {{- include "jobpilot-monitoring.volumeClaims" (dict "root" . "component" "alertmanager" "replicas" .Values.alertmanager.replicas "settings" .Values.alertmanager.persistence) | nindent 4 }}
  {{- end }}
{{- if not (kindIs "invalid" (index .Values.alertmanager.extraSecrets .Values.alertmanager.secretName)) }}
{{- fail (printf "alertmanager.extraSecrets: %s is alertmanager.secretName, which is mounted already" .Values.alertmanager.secretName) }}
{{- end }}
{{- if and .Values.alertmanager.ingress.enabled (ne .Values.alertmanager.ingress.path "/") (ne (trimSuffix "/" .Values.alertmanager.ingress.path) (include "jobpilot-monitoring.alertmanager.path" .)) }}
{{- fail (printf "alertmanager.ingress.path is %s, but alertmanager.externalUrl is %s: alertmanager answers below one path; write the same in both, or one of them alone" .Values.alertmanager.ingress.path (include "jobpilot-monitoring.alertmanager.externalUrl" .)) }}
{{- end }}
{{- if and (and .Values.alertmanager.ingress.enabled .Values.grafana.enabled .Values.grafana.ingress.enabled (eq .Values.alertmanager.ingress.host .Values.grafana.ingress.host)) (eq (include "jobpilot-monitoring.alertmanager.path" .) (include "jobpilot-monitoring.grafana.path" .)) }}
{{- fail (printf "alertmanager.ingress and grafana.ingress have the host %s and the same path: give each a path of its own, as grafana.ingress.path: /grafana" .Values.alertmanager.ingress.host) }}
{{- end }}
{{- end }}

{{/* What templates/grafana/stateful-set.yaml is made of. */}}
{{- define "jobpilot-monitoring.objects.grafana.statefulSet" -}}
apiVersion: apps/v1
kind: StatefulSet
metadata:
  name: {{ .Values.namePrefix | default .Values.global.namePrefix }}grafana
  namespace: {{ .Release.Namespace | quote }}
  labels:
    {{- include "jobpilot-monitoring.labels" (dict "root" . "component" "grafana") | nindent 4 }}
  {{- if or .Values.commonAnnotations .Values.global.commonAnnotations }}
  annotations:
    {{- include "jobpilot-monitoring.commonAnnotations" . | trim | nindent 4 }}
  {{- end }}
spec:
  replicas: {{ .Values.grafana.replicas }}
  serviceName: {{ .Values.namePrefix | default .Values.global.namePrefix }}grafana-headless
  podManagementPolicy: Parallel
  {{- if gt (int64 .Values.grafana.pod.minReadySeconds) 0 }}
  minReadySeconds: {{ .Values.grafana.pod.minReadySeconds }}
  {{- end }}
  selector:
    matchLabels:
      {{- include "jobpilot-monitoring.selectorLabels" (dict "root" . "component" "grafana") | nindent 6 }}
  template:
    metadata:
      labels:
        {{- include "jobpilot-monitoring.selectorLabels" (dict "root" . "component" "grafana") | nindent 8 }}
        app.kubernetes.io/component: grafana
        app.kubernetes.io/part-of: jobpilot-monitoring
        {{- if or (or .Values.commonLabels .Values.global.commonLabels) .Values.grafana.pod.labels }}
        {{- include "jobpilot-monitoring.labelsBeside" (dict "root" . "own" .Values.grafana.pod.labels) | trim | nindent 8 }}
        {{- end }}
      annotations:
        checksum/config: {{ printf "%s%s%s" (include "jobpilot-monitoring.grafana.ini" . | printf "%s\n" | fromYaml | toJson) (include "jobpilot-monitoring.grafana.datasources" . | printf "%s\n" | fromYaml | toJson) (include "jobpilot-monitoring.grafana.alerting" . | printf "%s\n" | fromYaml | toJson) | sha256sum | quote }}
        {{- if include "jobpilot-monitoring.keys" .Values.grafana.alerting | fromJsonArray }}
        checksum/alerting: {{ .Values.grafana.alerting | toJson | sha256sum | quote }}
        {{- end }}
        {{- if ne .Values.grafana.dashboardFolder "JobPilot" }}
        checksum/folder: {{ .Values.grafana.dashboardFolder | sha256sum | quote }}
        {{- end }}
        {{- range $annotationName, $annotation := .Values.grafana.pod.annotations }}
        {{- if not (kindIs "invalid" $annotation) }}
        {{ $annotationName | quote }}: {{ $annotation | quote }}
        {{- end }}
        {{- end }}
    spec:
      {{- with .Values.grafana.serviceAccount.name }}
      serviceAccountName: {{ . | quote }}
      {{- else }}
      serviceAccountName: {{ .Values.namePrefix | default .Values.global.namePrefix }}grafana
      {{- end }}
      automountServiceAccountToken: {{ .Values.grafana.sidecar.enabled }}
      {{- with .Values.grafana.pod.initContainers }}
      initContainers:
        {{- toYaml . | nindent 8 }}
      {{- end }}
      containers:
        - name: grafana
          image: {{ include "jobpilot-monitoring.image" (dict "root" . "image" .Values.grafana.image) | quote }}
          imagePullPolicy: {{ .Values.grafana.image.pullPolicy }}
          env:
            - name: GF_PATHS_CONFIG
              value: /etc/grafana/config/grafana.ini
            - name: POD_IP
              valueFrom:
                fieldRef:
                  fieldPath: status.podIP
            {{- if .Values.componentTls.enabled }}
            - name: SSL_CERT_DIR
              value: /etc/ssl/certs:/etc/grafana/tls
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
            {{- if and .Values.loki.enabled (and .Values.loki.external.url .Values.loki.external.secretName .Values.loki.external.usernameKey) }}
            - name: LOKI_USERNAME
              valueFrom:
                secretKeyRef:
                  name: {{ .Values.loki.external.secretName | quote }}
                  key: {{ .Values.loki.external.usernameKey | quote }}
                  optional: true
            - name: LOKI_PASSWORD
              valueFrom:
                secretKeyRef:
                  name: {{ .Values.loki.external.secretName | quote }}
                  key: {{ .Values.loki.external.passwordKey | quote }}
                  optional: true
            {{- end }}
            {{- if .Values.loki.external.caKey }}
            {{- if and .Values.loki.enabled (and .Values.loki.external.url .Values.loki.external.secretName .Values.loki.external.caKey) }}
            - name: LOKI_CA
              valueFrom:
                secretKeyRef:
                  name: {{ .Values.loki.external.secretName | quote }}
                  key: {{ .Values.loki.external.caKey | quote }}
                  optional: true
            {{- end }}
            {{- end }}
            {{- with .Values.grafana.pod.extraEnv }}
            {{- toYaml . | nindent 12 }}
            {{- end }}
          ports:
            - name: web
              containerPort: 3000
              protocol: TCP
            - name: gossip-tcp
              containerPort: 9094
              protocol: TCP
            - name: gossip-udp
              containerPort: 9094
              protocol: UDP
          startupProbe:
            httpGet:
              path: {{ include "jobpilot-monitoring.grafana.path" . }}/api/health
              port: web
            timeoutSeconds: 3
            periodSeconds: 3
            failureThreshold: 200
          livenessProbe:
            httpGet:
              path: {{ include "jobpilot-monitoring.grafana.path" . }}/api/health
              port: web
            timeoutSeconds: 3
            periodSeconds: 10
            failureThreshold: 6
          readinessProbe:
            httpGet:
              path: {{ include "jobpilot-monitoring.grafana.path" . }}/api/health
              port: web
            timeoutSeconds: 3
            periodSeconds: 5
            failureThreshold: 3
          {{- with .Values.grafana.resources }}
          resources:
            {{- toYaml . | nindent 12 }}
          {{- end }}
          securityContext:
            {{- toYaml .Values.grafana.pod.containerSecurityContext | nindent 12 }}
          volumeMounts:
            - name: config
              mountPath: /etc/grafana/config
              readOnly: true
            - name: datasources
              mountPath: /etc/grafana/provisioning/datasources
              readOnly: true
            - name: providers
              mountPath: /etc/grafana/provisioning/dashboards
              readOnly: true
            {{- if or (and .Values.alertmanager.enabled (or (not .Values.operator.enabled) .Values.operator.ownAlertmanager)) (include "jobpilot-monitoring.keys" .Values.grafana.alerting | fromJsonArray) }}
            - name: alerting
              mountPath: /etc/grafana/provisioning/alerting
              readOnly: true
            {{- end }}
            - name: dashboards
              mountPath: /etc/grafana/dashboards/jobpilot
              readOnly: true
            {{- if .Values.grafana.extraDashboards }}
            - name: extra-dashboards
              mountPath: /etc/grafana/dashboards/extra
              readOnly: true
            {{- end }}
            {{- range $folderName, $folder := .Values.grafana.extraFolders }}
            {{- if not (kindIs "invalid" $folder) }}
            - name: folder-{{ trunc 10 ($folderName | sha256sum) }}
              mountPath: {{ printf "/etc/grafana/folders/%s" $folderName | quote }}
              readOnly: true
            {{- end }}
            {{- end }}
            {{- if .Values.grafana.sidecar.enabled }}
            - name: labelled
              mountPath: {{ ternary "/etc/grafana/labelled" "/etc/grafana/dashboards/labelled" .Values.grafana.sidecar.foldersFromFilesStructure }}
              readOnly: true
            {{- end }}
            {{- if .Values.grafana.admin.enabled }}
            - name: admin
              mountPath: /etc/grafana/admin
              readOnly: true
            {{- end }}
            - name: secrets
              mountPath: /etc/grafana/secrets
              readOnly: true
            - name: data
              mountPath: /var/lib/grafana
            - name: tmp
              mountPath: /tmp
            {{- if .Values.componentTls.enabled }}
            - name: tls
              mountPath: /etc/grafana/tls
              readOnly: true
            {{- end }}
            {{- with .Values.grafana.pod.extraVolumeMounts }}
            {{- toYaml . | nindent 12 }}
            {{- end }}
        {{- if .Values.grafana.sidecar.enabled }}
        - name: dashboard-sidecar
          image: {{ include "jobpilot-monitoring.image" (dict "root" . "image" .Values.grafana.sidecar.image) | quote }}
          imagePullPolicy: {{ .Values.grafana.sidecar.image.pullPolicy }}
          env:
            - name: METHOD
              value: WATCH
            - name: RESOURCE
              value: {{ .Values.grafana.sidecar.kind }}
            {{- if .Values.grafana.sidecar.clusterWide }}
            - name: NAMESPACE
              value: ALL
            {{- else }}
            {{- with .Values.grafana.sidecar.namespaces }}
            - name: NAMESPACE
              value: {{ join "," . | quote }}
            {{- else }}
            - name: NAMESPACE
              valueFrom:
                fieldRef:
                  fieldPath: metadata.namespace
            {{- end }}
            {{- end }}
            - name: LABEL
              value: {{ .Values.grafana.sidecar.label | quote }}
            {{- with .Values.grafana.sidecar.labelValue }}
            - name: LABEL_VALUE
              value: {{ . | quote }}
            {{- end }}
            - name: UNIQUE_FILENAMES
              value: 'true'
            - name: FOLDER
              value: {{ ternary "/etc/grafana/labelled" "/etc/grafana/dashboards/labelled" .Values.grafana.sidecar.foldersFromFilesStructure }}
            {{- with .Values.grafana.sidecar.folderAnnotation }}
            - name: FOLDER_ANNOTATION
              value: {{ . | quote }}
            {{- end }}
            - name: HEALTH_PORT
              value: '8080'
            {{- with .Values.grafana.sidecar.extraEnv }}
            {{- toYaml . | nindent 12 }}
            {{- end }}
          ports:
            - name: sidecar
              containerPort: 8080
              protocol: TCP
          livenessProbe:
            httpGet:
              path: /healthz
              port: sidecar
            periodSeconds: 30
            failureThreshold: 3
            timeoutSeconds: 3
          {{- with .Values.grafana.sidecar.resources }}
          resources:
            {{- toYaml . | nindent 12 }}
          {{- end }}
          securityContext:
            {{- toYaml .Values.grafana.pod.containerSecurityContext | nindent 12 }}
          volumeMounts:
            - name: labelled
              mountPath: {{ ternary "/etc/grafana/labelled" "/etc/grafana/dashboards/labelled" .Values.grafana.sidecar.foldersFromFilesStructure }}
            - name: tmp
              mountPath: /tmp
        {{- end }}
        {{- with .Values.grafana.pod.extraContainers }}
        {{- toYaml . | nindent 8 }}
        {{- end }}
      volumes:
        - name: config
          configMap:
            name: {{ .Values.namePrefix | default .Values.global.namePrefix }}grafana-config
            items:
              - key: grafana.ini
                path: grafana.ini
        - name: datasources
          configMap:
            name: {{ .Values.namePrefix | default .Values.global.namePrefix }}grafana-config
            items:
              - key: datasources.yaml
                path: datasources.yaml
        - name: providers
          configMap:
            name: {{ .Values.namePrefix | default .Values.global.namePrefix }}grafana-config
            items:
              - key: dashboards.yaml
                path: dashboards.yaml
        {{- if or (and .Values.alertmanager.enabled (or (not .Values.operator.enabled) .Values.operator.ownAlertmanager)) (include "jobpilot-monitoring.keys" .Values.grafana.alerting | fromJsonArray) }}
        - name: alerting
          configMap:
            name: {{ .Values.namePrefix | default .Values.global.namePrefix }}grafana-config
            items:
              {{- if and .Values.alertmanager.enabled (or (not .Values.operator.enabled) .Values.operator.ownAlertmanager) }}
              - key: alerting.yaml
                path: alerting.yaml
              {{- end }}
              {{- range $fileName, $file := .Values.grafana.alerting }}
              {{- if not (kindIs "invalid" $file) }}
              - key: {{ printf "alerting-%s.yaml" $fileName | quote }}
                path: {{ printf "alerting-%s.yaml" $fileName | quote }}
              {{- end }}
              {{- end }}
        {{- end }}
        - name: dashboards
          configMap:
            name: {{ .Values.namePrefix | default .Values.global.namePrefix }}grafana-dashboards
        {{- if .Values.grafana.extraDashboards }}
        - name: extra-dashboards
          configMap:
            name: {{ .Values.namePrefix | default .Values.global.namePrefix }}grafana-extra-dashboards
        {{- end }}
        {{- range $folderName, $folder := .Values.grafana.extraFolders }}
        {{- if not (kindIs "invalid" $folder) }}
        - name: folder-{{ trunc 10 ($folderName | sha256sum) }}
          configMap:
            name: {{ $.Values.namePrefix | default $.Values.global.namePrefix }}grafana-folder-{{ trunc 10 ($folderName | sha256sum) }}
        {{- end }}
        {{- end }}
        {{- if .Values.grafana.sidecar.enabled }}
        - name: labelled
          emptyDir: {}
        {{- end }}
        {{- if .Values.grafana.admin.enabled }}
        - name: admin
          secret:
            secretName: {{ .Values.grafana.admin.secretName | quote }}
            optional: true
        {{- end }}
        - name: secrets
          secret:
            secretName: {{ .Values.grafana.secretName | quote }}
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
        {{- if not .Values.grafana.persistence.enabled }}
        - name: data
          emptyDir: {}
        {{- end }}
        {{- with .Values.grafana.pod.extraVolumes }}
        {{- toYaml . | nindent 8 }}
        {{- end }}
      {{- include "jobpilot-monitoring.podFields" (dict "root" . "component" "grafana" "terminationGracePeriodSeconds" .Values.grafana.terminationGracePeriodSeconds "pod" .Values.grafana.pod) | nindent 6 }}
  {{- if and .Values.grafana.persistence.enabled (semverCompare ">=1.27.0-0" .Capabilities.KubeVersion.Version) (or (ne .Values.grafana.persistence.whenDeleted "Retain") (ne .Values.grafana.persistence.whenScaled "Retain")) }}
  persistentVolumeClaimRetentionPolicy:
    whenDeleted: {{ .Values.grafana.persistence.whenDeleted }}
    whenScaled: {{ .Values.grafana.persistence.whenScaled }}
  {{- end }}
  {{- if .Values.grafana.persistence.enabled }}
  volumeClaimTemplates:
    {{- include "jobpilot-monitoring.volumeClaims" (dict "root" . "component" "grafana" "replicas" .Values.grafana.replicas "settings" .Values.grafana.persistence) | nindent 4 }}
  {{- end }}
{{- if and (gt (int64 .Values.grafana.replicas) 1) (not .Values.grafana.database) }}
{{- fail (printf "grafana.replicas: %s pods cannot share SQLite; set grafana.database to a database outside them, or one replica" (int64 .Values.grafana.replicas | toString)) }}
{{- end }}
{{- if and .Values.grafana.ingress.enabled (ne .Values.grafana.ingress.path "/") (ne (trimSuffix "/" .Values.grafana.ingress.path) (include "jobpilot-monitoring.grafana.path" .)) }}
{{- fail (printf "grafana.ingress.path is %s, but grafana.externalUrl is %s: grafana answers below one path; write the same in both, or one of them alone" .Values.grafana.ingress.path (include "jobpilot-monitoring.grafana.externalUrl" .)) }}
{{- end }}
{{- end }}
