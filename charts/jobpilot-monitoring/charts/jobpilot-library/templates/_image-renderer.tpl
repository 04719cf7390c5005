{{/* What templates/grafana/image-renderer.yaml is made of. */}}
{{- define "jobpilot-monitoring.objects.grafana.imageRenderer" -}}
apiVersion: apps/v1
kind: Deployment
metadata:
  name: {{ .Values.namePrefix | default .Values.global.namePrefix }}grafana-image-renderer
  namespace: {{ .Release.Namespace | quote }}
  labels:
    {{- include "jobpilot-monitoring.labels" (dict "root" . "component" "grafana-image-renderer") | nindent 4 }}
  {{- if or .Values.commonAnnotations .Values.global.commonAnnotations }}
  annotations:
    {{- include "jobpilot-monitoring.commonAnnotations" . | trim | nindent 4 }}
  {{- end }}
spec:
  replicas: 1
  {{- if gt (int64 .Values.grafana.pod.minReadySeconds) 0 }}
  minReadySeconds: {{ .Values.grafana.pod.minReadySeconds }}
  {{- end }}
  selector:
    matchLabels:
      {{- include "jobpilot-monitoring.selectorLabels" (dict "root" . "component" "grafana-image-renderer") | nindent 6 }}
  template:
    metadata:
      labels:
        {{- include "jobpilot-monitoring.selectorLabels" (dict "root" . "component" "grafana-image-renderer") | nindent 8 }}
        app.kubernetes.io/component: grafana-image-renderer
        app.kubernetes.io/part-of: jobpilot-monitoring
        {{- if or (or .Values.commonLabels .Values.global.commonLabels) .Values.grafana.pod.labels }}
        {{- include "jobpilot-monitoring.labelsBeside" (dict "root" . "own" .Values.grafana.pod.labels) | trim | nindent 8 }}
        {{- end }}
      {{- with .Values.grafana.pod.annotations }}
      annotations:
        {{- include "jobpilot-monitoring.stringMap" . | trim | nindent 8 }}
      {{- end }}
    spec:
      {{- with .Values.grafana.serviceAccount.name }}
      serviceAccountName: {{ . | quote }}
      {{- else }}
      serviceAccountName: {{ .Values.namePrefix | default .Values.global.namePrefix }}grafana
      {{- end }}
      enableServiceLinks: false
      {{- if or .Values.imagePullSecrets .Values.global.imagePullSecrets }}
      imagePullSecrets:
        {{- include "jobpilot-monitoring.imagePullSecrets" . | trim | nindent 8 }}
      {{- end }}
      securityContext:
        {{- toYaml .Values.grafana.pod.securityContext | nindent 8 }}
      {{- with .Values.grafana.pod.priorityClassName }}
      priorityClassName: {{ . | quote }}
      {{- else }}
      {{- with .Values.global.pod.priorityClassName }}
      priorityClassName: {{ . | quote }}
      {{- end }}
      {{- end }}
      {{- with .Values.grafana.pod.runtimeClassName }}
      runtimeClassName: {{ . | quote }}
      {{- end }}
      {{- with .Values.grafana.pod.schedulerName }}
      schedulerName: {{ . | quote }}
      {{- end }}
      terminationGracePeriodSeconds: {{ .Values.grafana.terminationGracePeriodSeconds }}
      {{- with .Values.grafana.pod.nodeSelector }}
      nodeSelector:
        {{- include "jobpilot-monitoring.stringMap" . | trim | nindent 8 }}
      {{- else }}
      {{- with .Values.global.pod.nodeSelector }}
      nodeSelector:
        {{- include "jobpilot-monitoring.stringMap" . | trim | nindent 8 }}
      {{- end }}
      {{- end }}
      {{- with .Values.grafana.pod.affinity }}
      affinity:
        {{- toYaml . | nindent 8 }}
      {{- else }}
      {{- with .Values.global.pod.affinity }}
      affinity:
        {{- toYaml . | nindent 8 }}
      {{- end }}
      {{- end }}
      {{- with .Values.grafana.pod.tolerations }}
      tolerations:
        {{- toYaml . | nindent 8 }}
      {{- else }}
      {{- with .Values.global.pod.tolerations }}
      tolerations:
        {{- toYaml . | nindent 8 }}
      {{- end }}
      {{- end }}
      {{- with .Values.grafana.pod.hostAliases }}
      hostAliases:
        {{- toYaml . | nindent 8 }}
      {{- end }}
      {{- with .Values.grafana.pod.dnsConfig }}
      dnsConfig:
        {{- toYaml . | nindent 8 }}
      {{- end }}
      automountServiceAccountToken: false
      containers:
        - name: image-renderer
          image: {{ include "jobpilot-monitoring.image" (dict "root" . "image" .Values.grafana.imageRenderer.image) | quote }}
          imagePullPolicy: {{ .Values.grafana.imageRenderer.image.pullPolicy }}
          env:
            - name: AUTH_TOKEN
              valueFrom:
                secretKeyRef:
                  name: {{ .Values.grafana.secretName | quote }}
                  key: {{ .Values.grafana.imageRenderer.tokenKey | quote }}
            - name: XDG_CONFIG_HOME
              value: /tmp/.chromium
            - name: XDG_CACHE_HOME
              value: /tmp/.chromium
          ports:
            - name: web
              containerPort: 8081
              protocol: TCP
          livenessProbe:
            httpGet:
              path: /healthz
              port: web
            periodSeconds: 30
            failureThreshold: 3
            timeoutSeconds: 5
          readinessProbe:
            httpGet:
              path: /healthz
              port: web
            periodSeconds: 10
            failureThreshold: 3
            timeoutSeconds: 5
          {{- with .Values.grafana.imageRenderer.resources }}
          resources:
            {{- toYaml . | nindent 12 }}
          {{- end }}
          securityContext:
            {{- toYaml .Values.grafana.pod.containerSecurityContext | nindent 12 }}
          volumeMounts:
            - name: tmp
              mountPath: /tmp
      volumes:
        - name: tmp
          emptyDir: {}
{{- end }}

{{/* What templates/grafana/image-renderer-service.yaml is made of. */}}
{{- define "jobpilot-monitoring.objects.grafana.imageRendererService" -}}
apiVersion: v1
kind: Service
metadata:
  name: {{ .Values.namePrefix | default .Values.global.namePrefix }}grafana-image-renderer
  namespace: {{ .Release.Namespace | quote }}
  labels:
    {{- include "jobpilot-monitoring.labels" (dict "root" . "component" "grafana-image-renderer") | nindent 4 }}
  {{- if or .Values.commonAnnotations .Values.global.commonAnnotations }}
  annotations:
    {{- include "jobpilot-monitoring.commonAnnotations" . | trim | nindent 4 }}
  {{- end }}
spec:
  type: ClusterIP
  ipFamilyPolicy: {{ .Values.grafana.service.ipFamilyPolicy }}
  selector:
    {{- include "jobpilot-monitoring.selectorLabels" (dict "root" . "component" "grafana-image-renderer") | nindent 4 }}
  ports:
    - name: web
      port: 8081
      targetPort: web
      protocol: TCP
{{- end }}

{{/* What templates/grafana/image-renderer-network-policy.yaml is made of. */}}
{{- define "jobpilot-monitoring.objects.grafana.imageRendererNetworkPolicy" -}}
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: {{ .Values.namePrefix | default .Values.global.namePrefix }}grafana-image-renderer
  namespace: {{ .Release.Namespace | quote }}
  labels:
    {{- include "jobpilot-monitoring.labels" (dict "root" . "component" "grafana-image-renderer") | nindent 4 }}
  {{- if or .Values.commonAnnotations .Values.global.commonAnnotations }}
  annotations:
    {{- include "jobpilot-monitoring.commonAnnotations" . | trim | nindent 4 }}
  {{- end }}
spec:
  podSelector:
    matchLabels:
      {{- include "jobpilot-monitoring.selectorLabels" (dict "root" . "component" "grafana-image-renderer") | nindent 6 }}
  policyTypes:
    - Ingress
    - Egress
  ingress:
    - from:
        - podSelector:
            matchLabels:
              {{- include "jobpilot-monitoring.selectorLabels" (dict "root" . "component" "grafana") | nindent 14 }}
      ports:
        - port: web
          protocol: TCP
  egress:
    - to:
        - podSelector:
            matchLabels:
              {{- include "jobpilot-monitoring.selectorLabels" (dict "root" . "component" "grafana") | nindent 14 }}
      ports:
        - port: web
          protocol: TCP
    - ports:
        {{- range $port := .Values.networkPolicies.dnsPorts }}
        - port: {{ $port }}
          protocol: UDP
        {{- end }}
        {{- range $port := .Values.networkPolicies.dnsPorts }}
        - port: {{ $port }}
          protocol: TCP
        {{- end }}
{{- end }}
