{{/* Labels of all objects: those of global, then the chart’s own. */}}
{{- define "jobpilot-monitoring.commonLabels" -}}
{{- range $labelName, $label := .Values.global.commonLabels }}
{{- if not (kindIs "invalid" $label) }}
{{- if kindIs "invalid" (index $.Values.commonLabels $labelName) }}
{{ $labelName | quote }}: {{ $label | quote }}
{{- end }}
{{- end }}
{{- end }}
{{- range $labelName, $label := .Values.commonLabels }}
{{- if not (kindIs "invalid" $label) }}
{{ $labelName | quote }}: {{ $label | quote }}
{{- end }}
{{- end }}
{{- end }}

{{/* Labels of an object: those of global, then the chart’s own for all objects, then those of this one. Takes a dict of root and own. */}}
{{- define "jobpilot-monitoring.labelsBeside" -}}
{{- range $labelName, $label := .root.Values.global.commonLabels }}
{{- if not (kindIs "invalid" $label) }}
{{- if and (kindIs "invalid" (index $.root.Values.commonLabels $labelName)) (kindIs "invalid" (index $.own $labelName)) }}
{{ $labelName | quote }}: {{ $label | quote }}
{{- end }}
{{- end }}
{{- end }}
{{- range $labelName, $label := .root.Values.commonLabels }}
{{- if not (kindIs "invalid" $label) }}
{{- if kindIs "invalid" (index $.own $labelName) }}
{{ $labelName | quote }}: {{ $label | quote }}
{{- end }}
{{- end }}
{{- end }}
{{- range $labelName, $label := .own }}
{{- if not (kindIs "invalid" $label) }}
{{ $labelName | quote }}: {{ $label | quote }}
{{- end }}
{{- end }}
{{- end }}

{{/* Annotations of all objects: those of global, then the chart’s own. */}}
{{- define "jobpilot-monitoring.commonAnnotations" -}}
{{- range $annotationName, $annotation := .Values.global.commonAnnotations }}
{{- if not (kindIs "invalid" $annotation) }}
{{- if kindIs "invalid" (index $.Values.commonAnnotations $annotationName) }}
{{ $annotationName | quote }}: {{ $annotation | quote }}
{{- end }}
{{- end }}
{{- end }}
{{- range $annotationName, $annotation := .Values.commonAnnotations }}
{{- if not (kindIs "invalid" $annotation) }}
{{ $annotationName | quote }}: {{ $annotation | quote }}
{{- end }}
{{- end }}
{{- end }}

{{/* Annotations of an object: those of global, then the chart’s own for all objects, then those of this one. Takes a dict of root and own. */}}
{{- define "jobpilot-monitoring.annotations" -}}
{{- range $annotationName, $annotation := .root.Values.global.commonAnnotations }}
{{- if not (kindIs "invalid" $annotation) }}
{{- if and (kindIs "invalid" (index $.root.Values.commonAnnotations $annotationName)) (kindIs "invalid" (index $.own $annotationName)) }}
{{ $annotationName | quote }}: {{ $annotation | quote }}
{{- end }}
{{- end }}
{{- end }}
{{- range $annotationName, $annotation := .root.Values.commonAnnotations }}
{{- if not (kindIs "invalid" $annotation) }}
{{- if kindIs "invalid" (index $.own $annotationName) }}
{{ $annotationName | quote }}: {{ $annotation | quote }}
{{- end }}
{{- end }}
{{- end }}
{{- range $annotationName, $annotation := .own }}
{{- if not (kindIs "invalid" $annotation) }}
{{ $annotationName | quote }}: {{ $annotation | quote }}
{{- end }}
{{- end }}
{{- end }}

{{/* Secrets with credentials of the registry: the chart’s own, else those of global. */}}
{{- define "jobpilot-monitoring.imagePullSecrets" -}}
{{- with .Values.imagePullSecrets }}
{{ toYaml . }}
{{- else }}
{{- range $secret := .Values.global.imagePullSecrets }}
{{- if kindIs "string" $secret }}
- name: {{ $secret | quote }}
{{- else }}
- {{- toYaml $secret | nindent 2 }}
{{- end }}
{{- end }}
{{- end }}
{{- end }}

{{/* Labels of every object of a component. Takes a dict of root and component. */}}
{{- define "jobpilot-monitoring.labels" -}}
app.kubernetes.io/name: {{ .component }}
app.kubernetes.io/instance: {{ .root.Release.Name | quote }}
app.kubernetes.io/component: {{ .component }}
app.kubernetes.io/part-of: jobpilot-monitoring
app.kubernetes.io/version: {{ .root.Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .root.Release.Service | quote }}
helm.sh/chart: '{{ .root.Chart.Name }}-{{ replace "+" "_" .root.Chart.Version }}'
{{- if or .root.Values.commonLabels .root.Values.global.commonLabels }}
{{ include "jobpilot-monitoring.commonLabels" .root | trim }}
{{- end }}
{{- end }}

{{/* Labels of an object of a component, and its own, which win over the common ones. Takes a dict of root, component and own. */}}
{{- define "jobpilot-monitoring.labelsOfObject" -}}
app.kubernetes.io/name: {{ .component }}
app.kubernetes.io/instance: {{ .root.Release.Name | quote }}
app.kubernetes.io/component: {{ .component }}
app.kubernetes.io/part-of: jobpilot-monitoring
app.kubernetes.io/version: {{ .root.Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .root.Release.Service | quote }}
helm.sh/chart: '{{ .root.Chart.Name }}-{{ replace "+" "_" .root.Chart.Version }}'
{{- if or (or .root.Values.commonLabels .root.Values.global.commonLabels) .own }}
{{ include "jobpilot-monitoring.labelsBeside" (dict "root" .root "own" .own) | trim }}
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
{{ .root.Values.imageRegistry | default .root.Values.global.imageRegistry | default .image.registry }}/{{ .image.repository }}:{{ .image.tag }}@{{ .image.digest }}
{{- else -}}
{{ .root.Values.imageRegistry | default .root.Values.global.imageRegistry | default .image.registry }}/{{ .image.repository }}:{{ .image.tag }}
{{- end -}}
{{- end }}

{{/* The certificate of a server and, where it asks for one, the login. */}}
{{- define "jobpilot-monitoring.tls.serverVolume" -}}
{{- if .Values.componentTls.basicAuth.enabled }}
name: tls
projected:
  sources:
    - secret:
        name: {{ .Values.componentTls.secretName | quote }}
        items:
          - key: {{ .Values.componentTls.certKey | quote }}
            path: tls.crt
          - key: {{ .Values.componentTls.keyKey | quote }}
            path: tls.key
          - key: {{ .Values.componentTls.caKey | quote }}
            path: ca.crt
    - secret:
        name: {{ .Values.componentTls.basicAuth.secretName | quote }}
        items:
          - key: {{ .Values.componentTls.basicAuth.usernameKey | quote }}
            path: username
          - key: {{ .Values.componentTls.basicAuth.passwordKey | quote }}
            path: password
          - key: {{ .Values.componentTls.basicAuth.webConfigKey | quote }}
            path: web.yml
{{- else }}
name: tls
secret:
  secretName: {{ .Values.componentTls.secretName | quote }}
  items:
    - key: {{ .Values.componentTls.certKey | quote }}
      path: tls.crt
    - key: {{ .Values.componentTls.keyKey | quote }}
      path: tls.key
    - key: {{ .Values.componentTls.caKey | quote }}
      path: ca.crt
{{- end }}
{{- end }}

{{/* The Ingress of a component, and what must hold of it. Takes a dict of root, component, path and settings. */}}
{{- define "jobpilot-monitoring.ingress" -}}
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: '{{ .root.Values.namePrefix | default .root.Values.global.namePrefix }}{{ .component }}'
  namespace: {{ .root.Release.Namespace | quote }}
  labels:
    {{- include "jobpilot-monitoring.labelsOfObject" (dict "root" .root "component" .component "own" .settings.labels) | nindent 4 }}
  {{- if or (or .root.Values.commonAnnotations .root.Values.global.commonAnnotations) .settings.annotations (eq .settings.authentication.type "basic") (eq .settings.authentication.type "oauth2-proxy") (and .root.Values.componentTls.enabled (ne .component "grafana")) (and .settings.tls.enabled .settings.tls.issuer.name) }}
  annotations:
    {{- if and .root.Values.componentTls.enabled (ne .component "grafana") }}
    nginx.ingress.kubernetes.io/backend-protocol: HTTPS
    {{- end }}
    {{- if eq .settings.authentication.type "basic" }}
    nginx.ingress.kubernetes.io/auth-type: basic
    nginx.ingress.kubernetes.io/auth-secret: {{ .settings.authentication.basicSecretName | quote }}
    nginx.ingress.kubernetes.io/auth-realm: JobPilot monitoring
    {{- end }}
    {{- if eq .settings.authentication.type "oauth2-proxy" }}
    nginx.ingress.kubernetes.io/auth-url: {{ .settings.authentication.oauth2ProxyUrl }}/oauth2/auth
    nginx.ingress.kubernetes.io/auth-signin: {{ .settings.authentication.oauth2ProxyUrl }}/oauth2/start?rd=$escaped_request_uri
    {{- end }}
    {{- if and .settings.tls.enabled .settings.tls.issuer.name }}
    {{- if eq .settings.tls.issuer.kind "ClusterIssuer" }}
    cert-manager.io/cluster-issuer: {{ .settings.tls.issuer.name | quote }}
    {{- else }}
    cert-manager.io/issuer: {{ .settings.tls.issuer.name | quote }}
    {{- end }}
    {{- end }}
    {{- range $annotationName, $annotation := .root.Values.global.commonAnnotations }}
    {{- if not (kindIs "invalid" $annotation) }}
    {{- if kindIs "invalid" (index $.root.Values.commonAnnotations $annotationName) }}
    {{- if kindIs "invalid" (index $.settings.annotations $annotationName) }}
    {{- if or (eq $.settings.authentication.type "basic") (eq $.settings.authentication.type "oauth2-proxy") }}
    {{- if regexMatch `^nginx\.ingress\.kubernetes\.io/auth-(type|secret|realm|url|signin)$` $annotationName }}
    {{- fail (printf "global.commonAnnotations: the chart writes %s for %s.ingress itself; leave it out, or set authentication.type to annotations" $annotationName $.component) }}
    {{- end }}
    {{- end }}
    {{- if and $.root.Values.componentTls.enabled (ne $.component "grafana") }}
    {{- if regexMatch `^nginx\.ingress\.kubernetes\.io/backend-protocol$` $annotationName }}
    {{- fail (printf "global.commonAnnotations: the chart writes %s for %s.ingress itself; leave it out, or set componentTls.enabled to false" $annotationName $.component) }}
    {{- end }}
    {{- end }}
    {{- if and $.settings.tls.enabled $.settings.tls.issuer.name }}
    {{- if regexMatch `^cert-manager\.io/(cluster-)?issuer$` $annotationName }}
    {{- fail (printf "global.commonAnnotations: the chart writes %s for %s.ingress itself; leave it out, or leave tls.issuer.name empty" $annotationName $.component) }}
    {{- end }}
    {{- end }}
    {{ $annotationName | quote }}: {{ $annotation | quote }}
    {{- end }}
    {{- end }}
    {{- end }}
    {{- end }}
    {{- range $annotationName, $annotation := .root.Values.commonAnnotations }}
    {{- if not (kindIs "invalid" $annotation) }}
    {{- if kindIs "invalid" (index $.settings.annotations $annotationName) }}
    {{- if or (eq $.settings.authentication.type "basic") (eq $.settings.authentication.type "oauth2-proxy") }}
    {{- if regexMatch `^nginx\.ingress\.kubernetes\.io/auth-(type|secret|realm|url|signin)$` $annotationName }}
    {{- fail (printf "commonAnnotations: the chart writes %s for %s.ingress itself; leave it out, or set authentication.type to annotations" $annotationName $.component) }}
    {{- end }}
    {{- end }}
    {{- if and $.root.Values.componentTls.enabled (ne $.component "grafana") }}
    {{- if regexMatch `^nginx\.ingress\.kubernetes\.io/backend-protocol$` $annotationName }}
    {{- fail (printf "commonAnnotations: the chart writes %s for %s.ingress itself; leave it out, or set componentTls.enabled to false" $annotationName $.component) }}
    {{- end }}
    {{- end }}
    {{- if and $.settings.tls.enabled $.settings.tls.issuer.name }}
    {{- if regexMatch `^cert-manager\.io/(cluster-)?issuer$` $annotationName }}
    {{- fail (printf "commonAnnotations: the chart writes %s for %s.ingress itself; leave it out, or leave tls.issuer.name empty" $annotationName $.component) }}
    {{- end }}
    {{- end }}
    {{ $annotationName | quote }}: {{ $annotation | quote }}
    {{- end }}
    {{- end }}
    {{- end }}
    {{- range $annotationName, $annotation := .settings.annotations }}
    {{- if not (kindIs "invalid" $annotation) }}
    {{- if or (eq $.settings.authentication.type "basic") (eq $.settings.authentication.type "oauth2-proxy") }}
    {{- if regexMatch `^nginx\.ingress\.kubernetes\.io/auth-(type|secret|realm|url|signin)$` $annotationName }}
    {{- fail (printf "%s.ingress.annotations: the chart writes %s for %s.ingress itself; leave it out, or set authentication.type to annotations" $.component $annotationName $.component) }}
    {{- end }}
    {{- end }}
    {{- if and $.root.Values.componentTls.enabled (ne $.component "grafana") }}
    {{- if regexMatch `^nginx\.ingress\.kubernetes\.io/backend-protocol$` $annotationName }}
    {{- fail (printf "%s.ingress.annotations: the chart writes %s for %s.ingress itself; leave it out, or set componentTls.enabled to false" $.component $annotationName $.component) }}
    {{- end }}
    {{- end }}
    {{- if and $.settings.tls.enabled $.settings.tls.issuer.name }}
    {{- if regexMatch `^cert-manager\.io/(cluster-)?issuer$` $annotationName }}
    {{- fail (printf "%s.ingress.annotations: the chart writes %s for %s.ingress itself; leave it out, or leave tls.issuer.name empty" $.component $annotationName $.component) }}
    {{- end }}
    {{- end }}
    {{ $annotationName | quote }}: {{ $annotation | quote }}
    {{- end }}
    {{- end }}
  {{- end }}
spec:
  {{- with .settings.className }}
  ingressClassName: {{ . | quote }}
  {{- end }}
  rules:
    - host: {{ .settings.host }}
      http:
        paths:
          - path: {{ .path | default "/" }}
            pathType: Prefix
            backend:
              service:
                name: '{{ .root.Values.namePrefix | default .root.Values.global.namePrefix }}{{ .component }}'
                port:
                  name: web
    {{- range $extraHostName, $extraHost := .settings.extraHosts }}
    {{- if not (kindIs "invalid" $extraHost) }}
    {{- if dig "enabled" true $extraHost }}
    - host: {{ $extraHostName | quote }}
      http:
        paths:
          - path: {{ $.path | default "/" }}
            pathType: Prefix
            backend:
              service:
                name: '{{ $.root.Values.namePrefix | default $.root.Values.global.namePrefix }}{{ $.component }}'
                port:
                  name: web
    {{- end }}
    {{- end }}
    {{- end }}
  {{- if .settings.tls.enabled }}
  tls:
    - hosts:
        - {{ .settings.host }}
        {{- range $extraHostName, $extraHost := .settings.extraHosts }}
        {{- if not (kindIs "invalid" $extraHost) }}
        {{- if and (dig "enabled" true $extraHost) (not $extraHost.secretName) }}
        - {{ $extraHostName | quote }}
        {{- end }}
        {{- end }}
        {{- end }}
      {{- with .settings.tls.secretName }}
      secretName: {{ . | quote }}
      {{- else }}
      secretName: {{ .root.Values.namePrefix | default .root.Values.global.namePrefix }}{{ .component }}-tls
      {{- end }}
    {{- range $extraHostName, $extraHost := .settings.extraHosts }}
    {{- if not (kindIs "invalid" $extraHost) }}
    {{- if and (dig "enabled" true $extraHost) $extraHost.secretName }}
    - hosts:
        - {{ $extraHostName | quote }}
      secretName: {{ $extraHost.secretName | default "" | quote }}
    {{- end }}
    {{- end }}
    {{- end }}
  {{- end }}
{{- if and (eq .settings.authentication.type "unset") (ne .component "grafana") }}
{{- fail (printf "%s.ingress.authentication.type is unset: choose basic, oauth2-proxy or annotations, or write none to serve %s without authentication" .component .component) }}
{{- end }}
{{- if and (eq .settings.authentication.type "oauth2-proxy") (not .settings.authentication.oauth2ProxyUrl) }}
{{- fail (printf "%s.ingress.authentication.oauth2ProxyUrl is empty: oauth2-proxy needs the address at which browsers reach it" .component) }}
{{- end }}
{{- end }}

{{/* The HTTPRoute of a component, and what must hold of it. Takes a dict of root, component, path, port and settings. */}}
{{- define "jobpilot-monitoring.httpRoute" -}}
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata:
  name: '{{ .root.Values.namePrefix | default .root.Values.global.namePrefix }}{{ .component }}'
  namespace: {{ .root.Release.Namespace | quote }}
  labels:
    {{- include "jobpilot-monitoring.labelsOfObject" (dict "root" .root "component" .component "own" .settings.labels) | nindent 4 }}
  {{- if or (or .root.Values.commonAnnotations .root.Values.global.commonAnnotations) .root.Values.gatewayApi.annotations }}
  annotations:
    {{- include "jobpilot-monitoring.annotations" (dict "root" .root "own" .root.Values.gatewayApi.annotations) | trim | nindent 4 }}
  {{- end }}
spec:
  parentRefs:
    - name: {{ .root.Values.gatewayApi.name | quote }}
      {{- with .root.Values.gatewayApi.namespace }}
      namespace: {{ . | quote }}
      {{- else }}
      namespace: {{ .root.Release.Namespace | quote }}
      {{- end }}
      {{- with .root.Values.gatewayApi.sectionName }}
      sectionName: {{ . | quote }}
      {{- end }}
  hostnames:
    - {{ .settings.host }}
    {{- range $extraHostName, $extraHost := .settings.extraHosts }}
    {{- if not (kindIs "invalid" $extraHost) }}
    {{- if dig "enabled" true $extraHost }}
    - {{ $extraHostName | quote }}
    {{- end }}
    {{- end }}
    {{- end }}
  rules:
    - backendRefs:
        - name: '{{ .root.Values.namePrefix | default .root.Values.global.namePrefix }}{{ .component }}'
          port: {{ .port | int64 }}
      {{- with .path }}
      matches:
        - path:
            type: PathPrefix
            value: {{ . | quote }}
      {{- end }}
{{- if and (and (ne .settings.authentication.type "annotations") (ne .settings.authentication.type "none")) (or (ne .component "grafana") (ne .settings.authentication.type "unset")) }}
{{- fail (printf "%s.ingress.authentication.type is %s, but a Gateway reads no annotations of ingress-nginx: write annotations where a policy of the Gateway asks for a login, or none to serve %s without authentication" .component .settings.authentication.type .component) }}
{{- end }}
{{- if not .root.Values.gatewayApi.name }}
{{- fail "gatewayApi.name is empty: name the Gateway that the HTTPRoutes belong to" }}
{{- end }}
{{- end }}

{{/* The Service of a component for clients, and what must hold of it. Takes a dict of root, component, port and settings. */}}
{{- define "jobpilot-monitoring.service" -}}
apiVersion: v1
kind: Service
metadata:
  name: '{{ .root.Values.namePrefix | default .root.Values.global.namePrefix }}{{ .component }}'
  namespace: {{ .root.Release.Namespace | quote }}
  labels:
    {{- include "jobpilot-monitoring.labelsOfObject" (dict "root" .root "component" .component "own" .settings.labels) | nindent 4 }}
  {{- if or (or .root.Values.commonAnnotations .root.Values.global.commonAnnotations) .settings.annotations }}
  annotations:
    {{- include "jobpilot-monitoring.annotations" (dict "root" .root "own" .settings.annotations) | trim | nindent 4 }}
  {{- end }}
spec:
  type: {{ .settings.type }}
  {{- if and (eq .component "prometheus") (gt (int64 .root.Values.prometheus.replicas) 1) }}
  sessionAffinity: ClientIP
  {{- end }}
  ipFamilyPolicy: {{ .settings.ipFamilyPolicy }}
  {{- with .settings.loadBalancerClass }}
  loadBalancerClass: {{ . | quote }}
  {{- end }}
  {{- with .settings.loadBalancerSourceRanges }}
  loadBalancerSourceRanges:
    {{- toYaml . | nindent 4 }}
  {{- end }}
  {{- if eq .settings.externalTrafficPolicy "Local" }}
  externalTrafficPolicy: Local
  {{- end }}
  selector:
    {{- include "jobpilot-monitoring.selectorLabels" (dict "root" .root "component" .component) | nindent 4 }}
  ports:
    - name: web
      port: {{ .port }}
      targetPort: web
      protocol: TCP
      {{- if gt (int64 .settings.nodePort) 0 }}
      nodePort: {{ .settings.nodePort }}
      {{- end }}
{{- if and (eq .settings.type "ClusterIP") (ne (int64 .settings.nodePort) 0) }}
{{- fail (printf "%s.service.nodePort is for Services of type NodePort and LoadBalancer, not %s" .component .settings.type) }}
{{- end }}
{{- if and (eq .settings.type "ClusterIP") (ne .settings.externalTrafficPolicy "Cluster") }}
{{- fail (printf "%s.service.externalTrafficPolicy is for Services of type NodePort and LoadBalancer, not %s" .component .settings.type) }}
{{- end }}
{{- if and (ne .settings.type "LoadBalancer") (not (empty .settings.loadBalancerClass)) }}
{{- fail (printf "%s.service.loadBalancerClass is for Services of type LoadBalancer, not %s" .component .settings.type) }}
{{- end }}
{{- if and (ne .settings.type "LoadBalancer") (not (empty .settings.loadBalancerSourceRanges)) }}
{{- fail (printf "%s.service.loadBalancerSourceRanges is for Services of type LoadBalancer, not %s" .component .settings.type) }}
{{- end }}
{{- end }}

{{/* The volume claims of each pod of a component, and what must hold of them. Takes a dict of root, component, replicas and settings. */}}
{{- define "jobpilot-monitoring.volumeClaims" -}}
- apiVersion: v1
  kind: PersistentVolumeClaim
  metadata:
    name: data
    labels:
      {{- include "jobpilot-monitoring.selectorLabels" (dict "root" .root "component" .component) | nindent 6 }}
      {{- range $labelName, $label := .settings.labels }}
      {{- if not (kindIs "invalid" $label) }}
      {{ $labelName | quote }}: {{ $label | quote }}
      {{- end }}
      {{- end }}
    {{- with .settings.annotations }}
    annotations:
      {{- include "jobpilot-monitoring.stringMap" . | trim | nindent 6 }}
    {{- end }}
  spec:
    accessModes:
      - {{ .settings.accessMode }}
    {{- with .settings.storageClass }}
    {{- if eq . "-" }}
    storageClassName: ''
    {{- else }}
    storageClassName: {{ . | quote }}
    {{- end }}
    {{- end }}
    {{- with .settings.volumeName }}
    volumeName: {{ . | quote }}
    {{- end }}
    {{- with .settings.selector }}
    selector:
      {{- toYaml . | nindent 6 }}
    {{- end }}
    resources:
      requests:
        storage: {{ .settings.size | quote }}
  {{- if and (not (empty .settings.volumeName)) (ge (int64 .replicas) 2) }}
  {{- fail (printf "%s.persistence.volumeName: each of the %d pods needs a volume of its own; name their labels in selector instead" .component (int64 .replicas)) }}
  {{- end }}
{{- end }}

{{/* What the values say of pods: security, placement, names. Takes a dict of root, component, terminationGracePeriodSeconds and pod. */}}
{{- define "jobpilot-monitoring.podFields" -}}
enableServiceLinks: false
{{- if or .root.Values.imagePullSecrets .root.Values.global.imagePullSecrets }}
imagePullSecrets:
  {{- include "jobpilot-monitoring.imagePullSecrets" .root | trim | nindent 2 }}
{{- end }}
securityContext:
  {{- toYaml .pod.securityContext | nindent 2 }}
{{- with .pod.priorityClassName }}
priorityClassName: {{ . | quote }}
{{- else }}
{{- with .root.Values.global.pod.priorityClassName }}
priorityClassName: {{ . | quote }}
{{- end }}
{{- end }}
{{- with .pod.runtimeClassName }}
runtimeClassName: {{ . | quote }}
{{- end }}
{{- with .pod.schedulerName }}
schedulerName: {{ . | quote }}
{{- end }}
terminationGracePeriodSeconds: {{ .terminationGracePeriodSeconds | int64 }}
{{- with .pod.nodeSelector }}
nodeSelector:
  {{- include "jobpilot-monitoring.stringMap" . | trim | nindent 2 }}
{{- else }}
{{- if and (ne .component "log-collector") .root.Values.global.pod.nodeSelector }}
nodeSelector:
  {{- include "jobpilot-monitoring.stringMap" .root.Values.global.pod.nodeSelector | trim | nindent 2 }}
{{- end }}
{{- end }}
{{- with .pod.affinity }}
affinity:
  {{- toYaml . | nindent 2 }}
{{- else }}
{{- if and (ne .component "log-collector") .root.Values.global.pod.affinity }}
affinity:
  {{- toYaml .root.Values.global.pod.affinity | nindent 2 }}
{{- end }}
{{- end }}
{{- with .pod.tolerations }}
tolerations:
  {{- toYaml . | nindent 2 }}
{{- else }}
{{- if and (ne .component "log-collector") .root.Values.global.pod.tolerations }}
tolerations:
  {{- toYaml .root.Values.global.pod.tolerations | nindent 2 }}
{{- end }}
{{- end }}
{{- if or .pod.spread.enabled .pod.topologySpreadConstraints }}
topologySpreadConstraints:
  {{- if .pod.spread.enabled }}
  - maxSkew: 1
    topologyKey: {{ .pod.spread.topologyKey | quote }}
    whenUnsatisfiable: {{ .pod.spread.whenUnsatisfiable }}
    {{- if and (eq .pod.spread.whenUnsatisfiable "DoNotSchedule") (semverCompare ">=1.26.0-0" .root.Capabilities.KubeVersion.Version) }}
    nodeTaintsPolicy: Honor
    {{- end }}
    labelSelector:
      matchLabels:
        {{- include "jobpilot-monitoring.selectorLabels" (dict "root" .root "component" .component) | nindent 8 }}
  {{- end }}
  {{- with .pod.topologySpreadConstraints }}
  {{- toYaml . | nindent 2 }}
  {{- end }}
{{- end }}
{{- with .pod.hostAliases }}
hostAliases:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .pod.dnsConfig }}
dnsConfig:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- range $variable := .pod.extraEnv }}
{{- if has $variable.name (splitList " " (ternary "NODE_NAME" (ternary "LOKI_STORAGE_ID LOKI_STORAGE_SECRET" (ternary "GF_PATHS_CONFIG POD_IP" (ternary "POD_NAME POD_IP" (ternary "POD_NAME" "" (eq $.component "prometheus")) (eq $.component "alertmanager")) (eq $.component "grafana")) (eq $.component "loki")) (eq $.component "log-collector"))) }}
{{- fail (printf "%s.pod.extraEnv: the chart itself uses %s; choose another" (ternary "logCollector" $.component (eq $.component "log-collector")) $variable.name) }}
{{- end }}
{{- end }}
{{- range $volume := .pod.extraVolumes }}
{{- if has $volume.name (splitList " " (ternary "config logs state" (ternary (ternary "config rules tmp data tls" "config rules tmp data" $.root.Values.componentTls.enabled) (ternary (ternary "config datasources providers dashboards secrets tmp data tls" "config datasources providers dashboards secrets tmp data" $.root.Values.componentTls.enabled) (ternary (ternary "config secrets data tls" "config secrets data" $.root.Values.componentTls.enabled) (ternary (ternary "config rules data tls" "config rules data" $.root.Values.componentTls.enabled) "" (eq $.component "prometheus")) (eq $.component "alertmanager")) (eq $.component "grafana")) (eq $.component "loki")) (eq $.component "log-collector"))) }}
{{- fail (printf "%s.pod.extraVolumes: the chart itself uses %s; choose another" (ternary "logCollector" $.component (eq $.component "log-collector")) $volume.name) }}
{{- end }}
{{- end }}
{{- range $mount := .pod.extraVolumeMounts }}
{{- if has $mount.mountPath (splitList " " (ternary "/etc/otelcol /var/log/pods /var/lib/otelcol" (ternary (ternary "/etc/loki/config /etc/loki/rules/fake /loki /tmp /etc/loki/tls" "/etc/loki/config /etc/loki/rules/fake /loki /tmp" $.root.Values.componentTls.enabled) (ternary (ternary "/etc/grafana/config /etc/grafana/provisioning/datasources /etc/grafana/provisioning/dashboards /etc/grafana/dashboards/jobpilot /etc/grafana/secrets /var/lib/grafana /tmp /etc/grafana/tls" "/etc/grafana/config /etc/grafana/provisioning/datasources /etc/grafana/provisioning/dashboards /etc/grafana/dashboards/jobpilot /etc/grafana/secrets /var/lib/grafana /tmp" $.root.Values.componentTls.enabled) (ternary (ternary "/etc/alertmanager/config /alertmanager /etc/alertmanager/tls" "/etc/alertmanager/config /alertmanager" $.root.Values.componentTls.enabled) (ternary (ternary "/etc/prometheus/config /etc/prometheus/rules /prometheus /etc/prometheus/tls" "/etc/prometheus/config /etc/prometheus/rules /prometheus" $.root.Values.componentTls.enabled) "" (eq $.component "prometheus")) (eq $.component "alertmanager")) (eq $.component "grafana")) (eq $.component "loki")) (eq $.component "log-collector"))) }}
{{- fail (printf "%s.pod.extraVolumeMounts: the chart itself uses %s; choose another" (ternary "logCollector" $.component (eq $.component "log-collector")) $mount.mountPath) }}
{{- end }}
{{- end }}
{{- end }}

{{/* The PodDisruptionBudget of a component, and what must hold of it. Takes a dict of root, component, replicas and settings. */}}
{{- define "jobpilot-monitoring.podDisruptionBudget" -}}
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata:
  name: '{{ .root.Values.namePrefix | default .root.Values.global.namePrefix }}{{ .component }}'
  namespace: {{ .root.Release.Namespace | quote }}
  labels:
    {{- include "jobpilot-monitoring.labels" (dict "root" .root "component" .component) | nindent 4 }}
  {{- if or .root.Values.commonAnnotations .root.Values.global.commonAnnotations }}
  annotations:
    {{- include "jobpilot-monitoring.commonAnnotations" .root | trim | nindent 4 }}
  {{- end }}
spec:
  {{- if kindIs "invalid" .settings.minAvailable }}
  {{- if kindIs "string" .settings.maxUnavailable }}
  maxUnavailable: {{ .settings.maxUnavailable | quote }}
  {{- else }}
  maxUnavailable: {{ .settings.maxUnavailable | int64 }}
  {{- end }}
  {{- end }}
  {{- if not (kindIs "invalid" .settings.minAvailable) }}
  {{- if kindIs "string" .settings.minAvailable }}
  minAvailable: {{ .settings.minAvailable | quote }}
  {{- else }}
  minAvailable: {{ .settings.minAvailable | int64 }}
  {{- end }}
  {{- end }}
  {{- if and (ne .settings.unhealthyPodEvictionPolicy "IfHealthyBudget") (semverCompare ">=1.27.0-0" .root.Capabilities.KubeVersion.Version) }}
  unhealthyPodEvictionPolicy: {{ .settings.unhealthyPodEvictionPolicy }}
  {{- end }}
  selector:
    matchLabels:
      {{- include "jobpilot-monitoring.selectorLabels" (dict "root" .root "component" .component) | nindent 6 }}
{{- if not (kindIs "invalid" .settings.minAvailable) }}
{{- if kindIs "string" .settings.minAvailable }}
{{- if eq .settings.minAvailable "100%" }}
{{- fail (printf "%s.podDisruptionBudget.minAvailable: 100%% lets no pod be evicted, so drains would hang" .component) }}
{{- end }}
{{- else }}
{{- if ge (int64 .settings.minAvailable) (int64 .replicas) }}
{{- fail (printf "%s.podDisruptionBudget.minAvailable: none of %d replicas could be evicted, so drains would hang" .component (int64 .replicas)) }}
{{- end }}
{{- end }}
{{- end }}
{{- end }}

{{/* The address of prometheus in links. */}}
{{- define "jobpilot-monitoring.prometheus.externalUrl" -}}
{{- with .Values.prometheus.externalUrl -}}
{{ . }}
{{- else -}}
{{- if .Values.prometheus.ingress.enabled -}}
{{ ternary "https" "http" .Values.prometheus.ingress.tls.enabled }}://{{ .Values.prometheus.ingress.host }}{{ trimSuffix "/" .Values.prometheus.ingress.path }}
{{- else -}}
{{ ternary "https" "http" .Values.componentTls.enabled }}://{{ .Values.namePrefix | default .Values.global.namePrefix }}prometheus.{{ .Release.Namespace }}:9090
{{- end -}}
{{- end -}}
{{- end }}

{{/* The address of alertmanager in links. */}}
{{- define "jobpilot-monitoring.alertmanager.externalUrl" -}}
{{- with .Values.alertmanager.externalUrl -}}
{{ . }}
{{- else -}}
{{- if .Values.alertmanager.ingress.enabled -}}
{{ ternary "https" "http" .Values.alertmanager.ingress.tls.enabled }}://{{ .Values.alertmanager.ingress.host }}{{ trimSuffix "/" .Values.alertmanager.ingress.path }}
{{- else -}}
{{ ternary "https" "http" .Values.componentTls.enabled }}://{{ .Values.namePrefix | default .Values.global.namePrefix }}alertmanager.{{ .Release.Namespace }}:9093
{{- end -}}
{{- end -}}
{{- end }}

{{/* The address of grafana in links. */}}
{{- define "jobpilot-monitoring.grafana.externalUrl" -}}
{{- with .Values.grafana.externalUrl -}}
{{ . }}
{{- else -}}
{{- if .Values.grafana.ingress.enabled -}}
{{ ternary "https" "http" .Values.grafana.ingress.tls.enabled }}://{{ .Values.grafana.ingress.host }}{{ trimSuffix "/" .Values.grafana.ingress.path }}
{{- else -}}
http://{{ .Values.namePrefix | default .Values.global.namePrefix }}grafana.{{ .Release.Namespace }}:3000
{{- end -}}
{{- end -}}
{{- end }}

{{/* The path below which prometheus answers, that of its address in links; nothing where it answers at the root. */}}
{{- define "jobpilot-monitoring.prometheus.path" -}}
{{ regexFind "(/[A-Za-z0-9_][A-Za-z0-9._~-]*)+" (trimPrefix "https://" (trimPrefix "http://" (include "jobpilot-monitoring.prometheus.externalUrl" .))) }}
{{- end }}

{{/* The path below which alertmanager answers, that of its address in links; nothing where it answers at the root. */}}
{{- define "jobpilot-monitoring.alertmanager.path" -}}
{{ regexFind "(/[A-Za-z0-9_][A-Za-z0-9._~-]*)+" (trimPrefix "https://" (trimPrefix "http://" (include "jobpilot-monitoring.alertmanager.externalUrl" .))) }}
{{- end }}

{{/* The path below which grafana answers, that of its address in links; nothing where it answers at the root. */}}
{{- define "jobpilot-monitoring.grafana.path" -}}
{{ regexFind "(/[A-Za-z0-9_][A-Za-z0-9._~-]*)+" (trimPrefix "https://" (trimPrefix "http://" (include "jobpilot-monitoring.grafana.externalUrl" .))) }}
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

{{/* The keys of a map whose entries are not null, in byte order, as a JSON array. */}}
{{- define "jobpilot-monitoring.keys" -}}
{{- $keys := list }}
{{- range $key, $entry := . }}
{{- if not (kindIs "invalid" $entry) }}
{{- $keys = append $keys $key }}
{{- end }}
{{- end }}
{{- toJson $keys }}
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
{{- range regexFindAll "[0-9]+[a-z]+" . -1 }}
{{- $unit := trimAll "0123456789" . }}
{{- $milliseconds = add $milliseconds (mul (trimSuffix $unit . | atoi) (get $units $unit)) }}
{{- end }}
{{- divf $milliseconds 1000 }}
{{- end }}
