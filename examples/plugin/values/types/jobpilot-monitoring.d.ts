// Values of the Helm chart jobpilot-monitoring 0.1.0, written by `helm ts types`: write it anew instead of changing it.

export type LabelValueOrEmptyOrNull = (string | null)
export type Annotations2 = (SingleLine | null)
export type SingleLine = string
export type MultiLine = string
export type DnsName = string
export type MultiLines = MultiLine[]
/**
 * Pull policy.
 */
export type PullPolicy = ("IfNotPresent" | "Always" | "Never")
export type Relabeling = ({
/**
 * Order of the step, lowest first.
 */
order?: number
/**
 * Action of the step.
 */
action?: ("replace" | "keep" | "drop" | "keepequal" | "dropequal" | "hashmod" | "labelmap" | "labeldrop" | "labelkeep" | "lowercase" | "uppercase")
/**
 * Source labels.
 */
sourceLabels?: LabelName[]
/**
 * Separator of the values.
 */
separator?: SingleLine
/**
 * Regular expression (RE2), fully anchored.
 */
regex?: SingleLine
/**
 * Target label.
 */
targetLabel?: string
/**
 * Replacement.
 */
replacement?: SingleLine
/**
 * Modulus of hashmod.
 */
modulus?: number
} | null)
export type LabelName = string
export type Labels = ((SingleLine & Replacement) | null)
export type Replacement = string
/**
 * Log level.
 */
export type LogLevel = ("debug" | "info" | "warn" | "error")
export type DnsLabel = string
/**
 * Namespaces whose pods and services are discovered.
 */
export type Namespaces = DnsLabel[]
/**
 * Namespaces not scraped.
 */
export type Namespaces1 = DnsLabel[]
export type ScrapeJob = ({
/**
 * Enables the job.
 */
enabled?: boolean
/**
 * Order among the jobs, lowest first.
 */
order?: number
/**
 * Protocol.
 */
scheme?: ("http" | "https")
/**
 * Path of the metrics.
 */
metricsPath?: SingleLine
/**
 * URL parameters.
 */
parameters?: {
[k: string]: (SingleLine & Replacement)[] | null
}
/**
 * Scrape interval.
 */
scrapeInterval?: string
/**
 * Scrape timeout.
 */
scrapeTimeout?: string
/**
 * Whether labels of the scraped metrics win over those of the target.
 */
honorLabels?: boolean
/**
 * Whether timestamps of the metrics are kept.
 */
honorTimestamps?: boolean
/**
 * Protocol of responses without a known Content-Type.
 */
fallbackScrapeProtocol?: ("PrometheusProto" | "OpenMetricsText0.0.1" | "OpenMetricsText1.0.0" | "PrometheusText0.0.4" | "PrometheusText1.0.0")
/**
 * Maximum response size.
 */
bodySizeLimit?: string
/**
 * Maximum samples per scrape. In samples.
 */
sampleLimit?: number
credentials?: Credentials
tls?: ClientTls
/**
 * Proxy for requests.
 */
proxyUrl?: string
/**
 * Hosts, domains and networks reached without the proxy, separated by commas.
 */
noProxy?: SingleLine
proxyFromEnvironment?: ProxyFromEnvironment
/**
 * Static targets.
 */
targets?: {
[k: string]: {
/**
 * host:port of each target.
 * 
 * @minItems 1
 */
addresses?: [HostPort, ...(HostPort)[]]
/**
 * Labels of the targets.
 */
labels?: {
[k: string]: Labels
}
} | null
}
/**
 * Targets found in DNS.
 */
dns?: {
/**
 * Names to look up, such as _metrics._tcp.example.com for SRV.
 * 
 * @minItems 1
 */
names?: [DnsRecord, ...(DnsRecord)[]]
/**
 * Type of the record.
 */
type?: ("SRV" | "A" | "AAAA")
/**
 * Port, for A and AAAA.
 */
port?: number
}
/**
 * Targets found through the Kubernetes API.
 */
kubernetes?: {
/**
 * Discovery role.
 */
role?: ("pod" | "service" | "endpointslice" | "ingress" | "node")
/**
 * Namespaces.
 */
namespaces?: DnsLabel[]
}
relabelings?: Relabelings3
metricRelabelings?: Relabelings4
} | null)
/**
 * Credentials, as keys of a Secret.
 */
export type Credentials = {
/**
 * Secret that holds the keys named here.
 */
secretName?: string
/**
 * Token in the Authorization header.
 */
authorization?: {
/**
 * Scheme of the Authorization header.
 */
type?: string
/**
 * Key that holds the token.
 */
credentialsKey?: string
}
/**
 * User name and password.
 */
basicAuth?: {
/**
 * User name.
 */
username?: SingleLine
/**
 * Key that holds the password.
 */
passwordKey?: string
}
oauth2?: Oauth2
/**
 * Key that holds the CA certificate.
 */
caKey?: string
/**
 * Key that holds the client certificate.
 */
certKey?: string
/**
 * Key that holds the client key.
 */
keyKey?: string
}
/**
 * Token from OAuth 2.0.
 */
export type Oauth2 = ({
/**
 * Client ID.
 */
clientId?: SingleLine
/**
 * Key of the Secret that holds the client secret.
 */
clientSecretKey?: string
/**
 * ID of the key that signs requests of the grant urn:ietf:params:oauth:grant-type:jwt-bearer.
 */
clientCertificateKeyId?: SingleLine
/**
 * Key of the Secret that holds the RSA key that signs those requests.
 */
clientCertificateKeyKey?: string
/**
 * Grant type.
 */
grantType?: ("client_credentials" | "urn:ietf:params:oauth:grant-type:jwt-bearer")
/**
 * Signature algorithm.
 */
signatureAlgorithm?: ("RS256" | "RS384" | "RS512")
/**
 * Issuer of signed requests.
 */
iss?: SingleLine
/**
 * Audience of signed requests.
 */
audience?: SingleLine
claims?: Claims
scopes?: Scopes
/**
 * URL of the token endpoint.
 */
tokenUrl?: string
endpointParams?: EndpointParams
tlsConfig?: TlsConfig
/**
 * Proxy for requests.
 */
proxyUrl?: string
/**
 * Hosts, domains and networks reached without the proxy, separated by commas.
 */
noProxy?: SingleLine
proxyFromEnvironment?: ProxyFromEnvironment
} & Oauth21)
export type AnyValue = ({
[k: string]: AnyValue
} | AnyValue[] | string | number | boolean | null)
/**
 * Scopes to request.
 * 
 * @minItems 1
 */
export type Scopes = [(SingleLine & string & string & string & string & string & string), ...((SingleLine & string & string & string & string & string & string))[]]
export type SingleLineOrNull = (string | null)
/**
 * Take the proxy from the environment variables HTTP_PROXY, HTTPS_PROXY and NO_PROXY.
 */
export type ProxyFromEnvironment = boolean
export type Oauth21 = (unknown | {
[k: string]: unknown
})
export type HostPort = string
export type DnsRecord = string
export type RemoteWrite = ({
/**
 * Whether samples are sent there.
 */
enabled?: boolean
/**
 * URL of the endpoint.
 */
url?: string
/**
 * Request timeout (30s by default).
 */
remoteTimeout?: string
/**
 * Headers, for instance X-Scope-OrgID.
 */
headers?: {
[k: string]: Labels
}
/**
 * Version of the remote-write protocol.
 */
protocol?: ("1.0" | "2.0")
/**
 * Whether exemplars are sent.
 */
sendExemplars?: boolean
/**
 * Whether native histograms are sent.
 */
sendNativeHistograms?: boolean
/**
 * Queue settings.
 */
queue?: {
/**
 * Samples buffered per shard. In samples.
 */
capacity?: number
/**
 * Maximum shards.
 */
maxShards?: number
/**
 * Minimum shards.
 */
minShards?: number
/**
 * Maximum samples per request. In samples.
 */
maxSamplesPerSend?: number
/**
 * Longest wait of a sample.
 */
batchSendDeadline?: string
/**
 * Initial retry delay.
 */
minBackoff?: string
/**
 * Maximum retry delay.
 */
maxBackoff?: string
/**
 * Age above which samples are dropped.
 */
sampleAgeLimit?: string
/**
 * Whether to retry after status 429.
 */
retryOnRateLimit?: boolean
}
credentials?: Credentials1
tls?: ClientTls1
/**
 * Proxy for requests.
 */
proxyUrl?: string
/**
 * Hosts, domains and networks reached without the proxy, separated by commas.
 */
noProxy?: SingleLine
proxyFromEnvironment?: ProxyFromEnvironment
sigv4?: Sigv4
/**
 * Login at Microsoft Entra ID.
 */
azureAd?: {
/**
 * Azure cloud (AzurePublic by default).
 */
cloud?: ("AzurePublic" | "AzureGovernment" | "AzureChina")
/**
 * Managed identity.
 */
managedIdentity?: {
/**
 * Client ID.
 */
clientId?: string
}
/**
 * Workload identity.
 */
workloadIdentity?: {
/**
 * Client ID.
 */
clientId?: string
/**
 * Tenant ID.
 */
tenantId?: string
}
/**
 * Azure’s SDK.
 */
sdk?: {
/**
 * Tenant ID.
 */
tenantId?: string
}
}
/**
 * Login at Google Cloud.
 */
googleIam?: {
/**
 * Secret.
 */
secretName?: string
/**
 * Key that holds a service account, as JSON.
 */
credentialsKey?: string
}
writeRelabelings?: Relabelings6
} | null)
/**
 * Credentials, as keys of a Secret.
 */
export type Credentials1 = {
/**
 * Secret that holds the keys named here.
 */
secretName?: string
/**
 * Token in the Authorization header.
 */
authorization?: {
/**
 * Scheme of the Authorization header.
 */
type?: string
/**
 * Key that holds the token.
 */
credentialsKey?: string
}
/**
 * User name and password.
 */
basicAuth?: {
/**
 * User name.
 */
username?: SingleLine
/**
 * Key that holds the password.
 */
passwordKey?: string
}
oauth2?: Oauth2
/**
 * Key that holds the CA certificate.
 */
caKey?: string
/**
 * Key that holds the client certificate.
 */
certKey?: string
/**
 * Key that holds the client key.
 */
keyKey?: string
}
export type Quantity = (string | number)
export type Host = string
export type SecretKeyOrNull = (string | null)
export type Alerting = ({
[k: string]: AnyValue
} | null)
/**
 * Namespaces whose ConfigMaps it reads, by a Role in each.
 */
export type Namespaces2 = DnsLabel[]
export type Scalar = (string | number | boolean)
export type AlertLabels2 = (SingleLine | null)
/**
 * Credentials, as keys of a Secret.
 */
export type Credentials2 = {
/**
 * Secret that holds the keys named here.
 */
secretName?: string
/**
 * Token in the Authorization header.
 */
authorization?: {
/**
 * Scheme of the Authorization header.
 */
type?: string
/**
 * Key that holds the token.
 */
credentialsKey?: string
}
/**
 * User name and password.
 */
basicAuth?: {
/**
 * User name.
 */
username?: SingleLine
/**
 * Key that holds the password.
 */
passwordKey?: string
}
oauth2?: Oauth2
/**
 * Key that holds the CA certificate.
 */
caKey?: string
/**
 * Key that holds the client certificate.
 */
certKey?: string
/**
 * Key that holds the client key.
 */
keyKey?: string
}
/**
 * Namespaces that the alerts on services, Kubernetes, databases, queues and business leave out.
 */
export type Namespaces5 = DnsLabel[]
/**
 * Enables the alert.
 */
export type Enabled = boolean
/**
 * Severity.
 */
export type Severity = ("critical" | "warning" | "info")
/**
 * Whether a second rule escalates the alert.
 */
export type Escalate = boolean
/**
 * Values that are not secret.
 * 
 * @minItems 1
 */
export type Scopes1 = [(SingleLine & string & string & string & string & string & string), ...((SingleLine & string & string & string & string & string & string))[]]
export type SecretKey = string
export type Receiver = ({
/**
 * Labels of the receiver, for queries of Alertmanager's API.
 */
labels?: {
[k: string]: SingleLineOrNull
}
/**
 * E-mails, each under a name of your choice.
 */
email?: {
[k: string]: Email
}
/**
 * Messages to Slack, each under a name of your choice.
 */
slack?: {
[k: string]: Slack
}
/**
 * Incidents in PagerDuty, each under a name of your choice.
 */
pagerduty?: {
[k: string]: PagerDuty
}
/**
 * Requests to webhooks, each under a name of your choice.
 */
webhook?: {
[k: string]: Webhook
}
/**
 * Messages to Discord, each under a name of your choice.
 */
discord?: {
[k: string]: Discord
}
/**
 * Alerts in incident.io, each under a name of your choice.
 */
incidentio?: {
[k: string]: IncidentIo
}
/**
 * Issues in Jira, each under a name of your choice.
 */
jira?: {
[k: string]: Jira
}
/**
 * Messages to Mattermost, each under a name of your choice.
 */
mattermost?: {
[k: string]: Mattermost
}
/**
 * Messages to Microsoft Teams through connectors, each under a name of your choice.
 */
msteams?: {
[k: string]: MsTeams
}
/**
 * Messages to Microsoft Teams through workflows, each under a name of your choice.
 */
msteamsv2?: {
[k: string]: MsTeamsV2
}
/**
 * Alerts in OpsGenie, each under a name of your choice.
 */
opsgenie?: {
[k: string]: OpsGenie
}
/**
 * Notifications of Pushover, each under a name of your choice.
 */
pushover?: {
[k: string]: Pushover
}
/**
 * Messages to Rocket.Chat, each under a name of your choice.
 */
rocketchat?: {
[k: string]: RocketChat
}
/**
 * Messages through Amazon SNS, each under a name of your choice.
 */
sns?: {
[k: string]: Sns
}
/**
 * Messages to Telegram, each under a name of your choice.
 */
telegram?: {
[k: string]: Telegram
}
/**
 * Incidents in Splunk On-Call (VictorOps), each under a name of your choice.
 */
victorops?: {
[k: string]: VictorOps
}
/**
 * Messages to Webex, each under a name of your choice.
 */
webex?: {
[k: string]: Webex
}
/**
 * Messages to WeChat Work, each under a name of your choice.
 */
wechat?: {
[k: string]: WeChat
}
} | null)
export type Email = ({
sendResolved?: SendResolved
/**
 * Secret with the keys.
 */
secretName?: string
/**
 * Recipients, separated by commas.
 */
to?: SingleLine
/**
 * Sender.
 */
from?: SingleLine
/**
 * Name given in EHLO.
 */
hello?: SingleLine
/**
 * SMTP server.
 */
smarthost?: string
/**
 * User for CRAM-MD5, LOGIN and PLAIN.
 */
authUsername?: SingleLine
/**
 * Key of the Secret that holds the password for LOGIN and PLAIN.
 */
authPasswordKey?: string
/**
 * Key of the Secret that holds the secret for CRAM-MD5.
 */
authSecretKey?: string
/**
 * Identity for PLAIN.
 */
authIdentity?: SingleLine
/**
 * Headers of the e-mail, such as Subject or X-Priority.
 */
headers?: {
[k: string]: SingleLineOrNull
}
/**
 * HTML body.
 */
html?: string
/**
 * Plain-text body.
 */
text?: string
/**
 * Require STARTTLS.
 */
requireTls?: boolean
tlsConfig?: TlsConfig2
/**
 * Use implicit TLS always (true) or never (false).
 */
forceImplicitTls?: boolean
/**
 * Threads of e-mails, one for each group of alerts.
 */
threading?: {
/**
 * Enables threading.
 */
enabled?: boolean
/**
 * Whether each day starts a new thread.
 */
threadByDate?: ("daily" | "none")
}
} | null)
/**
 * Also notify when the alerts are resolved.
 */
export type SendResolved = boolean
export type Slack = Slack1
export type Slack1 = ({
sendResolved?: SendResolved
/**
 * Secret with the keys.
 */
secretName?: string
httpConfig?: HttpTransport1
/**
 * Key of the Secret that holds the URL of an incoming webhook, which is bound to one channel.
 */
apiUrlKey?: string
/**
 * Key of the Secret that holds the token of a Slack app, which may write to any channel.
 */
appTokenKey?: string
/**
 * URL for messages of an app.
 */
appUrl?: string
/**
 * Channel or user to notify (#alerts, @user).
 */
channel?: SingleLine
/**
 * Displayed sender.
 */
username?: string
/**
 * Colour of the bar beside the message: good, warning, danger or #rrggbb.
 */
color?: string
/**
 * Title of the message.
 */
title?: string
/**
 * Link of the title.
 */
titleLink?: string
/**
 * Text above the message.
 */
pretext?: string
/**
 * Text of the message.
 */
text?: string
/**
 * Text outside the attachment.
 */
messageText?: string
fields?: Fields
/**
 * Whether fields are short by default.
 */
shortFields?: boolean
/**
 * Footer.
 */
footer?: string
/**
 * Summary for clients that do not show attachments.
 */
fallback?: string
/**
 * Callback ID, for actions.
 */
callbackId?: string
/**
 * Emoji as icon of the sender, such as :fire:.
 */
iconEmoji?: string
/**
 * Icon of the sender.
 */
iconUrl?: string
/**
 * Image below the text.
 */
imageUrl?: string
/**
 * Thumbnail beside the text.
 */
thumbUrl?: string
/**
 * Link channels and users named in the text.
 */
linkNames?: boolean
/**
 * Parts in which Slack's mark-up is read.
 * 
 * @minItems 1
 */
mrkdwnIn?: [("fallback" | "pretext" | "text" | "title" | "fields"), ...(("fallback" | "pretext" | "text" | "title" | "fields"))[]]
/**
 * Buttons below the message.
 * 
 * @minItems 1
 */
actions?: [((unknown | {
[k: string]: unknown
}) & {
/**
 * Type, such as button.
 */
type?: (SingleLine & string)
/**
 * Label of the button.
 */
text?: (SingleLine & string)
/**
 * Link of the button.
 */
url?: (SingleLine & string)
/**
 * Name of the action, for the app that handles it.
 */
name?: (SingleLine & string)
/**
 * Value passed to the app.
 */
value?: (SingleLine & string)
/**
 * primary or danger.
 */
style?: (SingleLine & string)
/**
 * Confirmation dialog before the action.
 */
confirm?: {
/**
 * Question of the dialog.
 */
text?: (SingleLine & string)
/**
 * Title of the dialog.
 */
title?: (SingleLine & string)
/**
 * Label of the OK button.
 */
okText?: (SingleLine & string)
/**
 * Label of the cancel button.
 */
dismissText?: (SingleLine & string)
}
} & (unknown | {
[k: string]: unknown
}) & {
/**
 * Type, such as button.
 */
type?: (SingleLine & string)
/**
 * Label of the button.
 */
text?: (SingleLine & string)
/**
 * Link of the button.
 */
url?: (SingleLine & string)
/**
 * Name of the action, for the app that handles it.
 */
name?: (SingleLine & string)
/**
 * Value passed to the app.
 */
value?: (SingleLine & string)
/**
 * primary or danger.
 */
style?: (SingleLine & string)
/**
 * Confirmation dialog before the action.
 */
confirm?: {
/**
 * Question of the dialog.
 */
text?: (SingleLine & string)
/**
 * Title of the dialog.
 */
title?: (SingleLine & string)
/**
 * Label of the OK button.
 */
okText?: (SingleLine & string)
/**
 * Label of the cancel button.
 */
dismissText?: (SingleLine & string)
}
}), ...(((unknown | {
[k: string]: unknown
}) & {
/**
 * Type, such as button.
 */
type?: (SingleLine & string)
/**
 * Label of the button.
 */
text?: (SingleLine & string)
/**
 * Link of the button.
 */
url?: (SingleLine & string)
/**
 * Name of the action, for the app that handles it.
 */
name?: (SingleLine & string)
/**
 * Value passed to the app.
 */
value?: (SingleLine & string)
/**
 * primary or danger.
 */
style?: (SingleLine & string)
/**
 * Confirmation dialog before the action.
 */
confirm?: {
/**
 * Question of the dialog.
 */
text?: (SingleLine & string)
/**
 * Title of the dialog.
 */
title?: (SingleLine & string)
/**
 * Label of the OK button.
 */
okText?: (SingleLine & string)
/**
 * Label of the cancel button.
 */
dismissText?: (SingleLine & string)
}
} & (unknown | {
[k: string]: unknown
}) & {
/**
 * Type, such as button.
 */
type?: (SingleLine & string)
/**
 * Label of the button.
 */
text?: (SingleLine & string)
/**
 * Link of the button.
 */
url?: (SingleLine & string)
/**
 * Name of the action, for the app that handles it.
 */
name?: (SingleLine & string)
/**
 * Value passed to the app.
 */
value?: (SingleLine & string)
/**
 * primary or danger.
 */
style?: (SingleLine & string)
/**
 * Confirmation dialog before the action.
 */
confirm?: {
/**
 * Question of the dialog.
 */
text?: (SingleLine & string)
/**
 * Title of the dialog.
 */
title?: (SingleLine & string)
/**
 * Label of the OK button.
 */
okText?: (SingleLine & string)
/**
 * Label of the cancel button.
 */
dismissText?: (SingleLine & string)
}
}))[]]
/**
 * Update the message when the alerts change instead of sending another.
 */
updateMessage?: boolean
/**
 * Timeout of a request, after which it is retried.
 */
timeout?: string
} | null)
/**
 * Fields (title and value) below the text.
 * 
 * @minItems 1
 */
export type Fields = [AttachmentField, ...(AttachmentField)[]]
export type PagerDuty = PagerDuty2
export type PagerDuty2 = ({
sendResolved?: SendResolved
/**
 * Secret with the keys.
 */
secretName?: string
httpConfig?: HttpConfig
/**
 * Key of the Secret that holds the integration key of an integration of the type Events API v2.
 */
routingKeyKey?: string
/**
 * Key of the Secret that holds the integration key of an integration of the type Prometheus.
 */
serviceKeyKey?: string
/**
 * URL for events.
 */
url?: string
/**
 * Reporting client.
 */
client?: string
/**
 * Link back from the incident.
 */
clientUrl?: string
/**
 * Title of the incident.
 */
description?: string
details?: Claims4
/**
 * Images in the incident.
 * 
 * @minItems 1
 */
images?: [{
/**
 * URL of the image.
 */
src?: (SingleLine & string)
/**
 * Alternative text.
 */
alt?: (SingleLine & string)
/**
 * Link of the image.
 */
href?: (SingleLine & string)
}, ...({
/**
 * URL of the image.
 */
src?: (SingleLine & string)
/**
 * Alternative text.
 */
alt?: (SingleLine & string)
/**
 * Link of the image.
 */
href?: (SingleLine & string)
})[]]
/**
 * Links in the incident.
 * 
 * @minItems 1
 */
links?: [{
/**
 * URL of the link.
 */
href?: (SingleLine & string)
/**
 * Text of the link.
 */
text?: (SingleLine & string)
}, ...({
/**
 * URL of the link.
 */
href?: (SingleLine & string)
/**
 * Text of the link.
 */
text?: (SingleLine & string)
})[]]
/**
 * Affected system.
 */
source?: string
/**
 * Severity of the incident.
 */
severity?: string
/**
 * Class of the event.
 */
class?: string
/**
 * Affected part of the system.
 */
component?: string
/**
 * Cluster or group that the system belongs to.
 */
group?: string
/**
 * Timeout of a request, after which it is retried.
 */
timeout?: string
} | null)
/**
 * HTTP client settings.
 */
export type HttpConfig = ({
/**
 * User and password, sent with each request.
 */
basicAuth?: {
/**
 * User name.
 */
username?: SingleLine
/**
 * Key of the Secret that holds the user name.
 */
usernameKey?: string
/**
 * Key of the Secret that holds the password.
 */
passwordKey?: string
}
authorization?: Authorization
oauth2?: Oauth2
/**
 * Follow redirects.
 */
followRedirects?: boolean
/**
 * Use HTTP/2 where the server offers it.
 */
enableHttp2?: boolean
/**
 * Proxy for requests.
 */
proxyUrl?: string
/**
 * Hosts, domains and networks reached without the proxy, separated by commas.
 */
noProxy?: SingleLine
proxyFromEnvironment?: ProxyFromEnvironment
tlsConfig?: TlsConfig3
httpHeaders?: HttpHeaders
} & (unknown | {
[k: string]: unknown
} | {
[k: string]: unknown
} | unknown))
export type Webhook = Webhook2
export type Webhook2 = ({
sendResolved?: SendResolved
/**
 * Secret with the keys.
 */
secretName?: string
httpConfig?: HttpConfig
/**
 * URL that alerts are posted to, where it holds no credential.
 */
url?: string
/**
 * Key of the Secret that holds the URL that alerts are posted to.
 */
urlKey?: string
/**
 * Maximum alerts per request. In alerts.
 */
maxAlerts?: number
/**
 * Timeout of a request, after which it is retried.
 */
timeout?: string
payload?: Claims5
} | null)
export type Discord = ({
sendResolved?: SendResolved
/**
 * Secret with the keys.
 */
secretName?: string
httpConfig?: HttpConfig
/**
 * Key of the Secret that holds the URL of the webhook.
 */
webhookUrlKey?: string
/**
 * Text above the message, at most 2000 characters.
 */
content?: string
/**
 * Title of the message.
 */
title?: string
/**
 * Text of the message.
 */
message?: string
/**
 * Displayed sender.
 */
username?: SingleLine
/**
 * Icon of the sender.
 */
avatarUrl?: SingleLine
} | null)
export type IncidentIo = IncidentIo2
export type IncidentIo2 = ({
sendResolved?: SendResolved
/**
 * Secret with the keys.
 */
secretName?: string
httpConfig?: HttpTransport2
/**
 * Address of the alert source, as incident.io shows it.
 */
url?: string
/**
 * Key of the Secret that holds the address of the alert source.
 */
urlKey?: string
/**
 * Key of the Secret that holds the token of the alert source.
 */
alertSourceTokenKey?: string
/**
 * Maximum alerts per message. In alerts.
 */
maxAlerts?: number
/**
 * Timeout of a request, after which it is retried.
 */
timeout?: string
} | null)
export type Jira = ({
sendResolved?: SendResolved
/**
 * Secret with the keys.
 */
secretName?: string
httpConfig?: HttpConfig
/**
 * Address of the API with its path, as in https://company.atlassian.net/rest/api/2/.
 */
apiUrl?: string
/**
 * Type of the API.
 */
apiType?: ("auto" | "cloud" | "datacenter")
/**
 * Key of the project.
 */
project?: SingleLine
/**
 * Summary of the issue, and whether it is kept up to date.
 */
summary?: {
/**
 * Summary of the issue.
 */
template?: string
/**
 * Also update it in existing issues.
 */
enableUpdate?: boolean
}
/**
 * Description of the issue, and whether it is kept up to date.
 */
description?: {
/**
 * Description of the issue.
 */
template?: string
/**
 * Also update it in existing issues.
 */
enableUpdate?: boolean
}
labels?: Scopes2
/**
 * Priority of the issue.
 */
priority?: string
/**
 * Type of the issue, as in Bug.
 */
issueType?: SingleLine
/**
 * Transition that reopens an issue.
 */
reopenTransition?: SingleLine
/**
 * Transition that closes an issue.
 */
resolveTransition?: SingleLine
/**
 * Resolution of issues that are not reopened.
 */
wontFixResolution?: SingleLine
/**
 * How long a closed issue is reopened.
 */
reopenDuration?: string
fields?: Claims6
} | null)
/**
 * Labels of the issue.
 * 
 * @minItems 1
 */
export type Scopes2 = [(SingleLine & string & string & string & string & string & string), ...((SingleLine & string & string & string & string & string & string))[]]
export type Mattermost = ({
sendResolved?: SendResolved
/**
 * Secret with the keys.
 */
secretName?: string
httpConfig?: HttpConfig
/**
 * Key of the Secret that holds the URL of the incoming webhook.
 */
webhookUrlKey?: string
/**
 * Channel, by its name in URLs (town-square).
 */
channel?: SingleLine
/**
 * Displayed sender.
 */
username?: string
/**
 * Text of the message.
 */
text?: string
/**
 * Summary for clients that do not show attachments.
 */
fallback?: string
/**
 * Colour of the bar beside the message.
 */
color?: string
/**
 * Text above the message.
 */
pretext?: string
/**
 * Author of the message.
 */
authorName?: string
/**
 * Link of the author.
 */
authorLink?: string
/**
 * Icon of the author.
 */
authorIcon?: string
/**
 * Title of the message.
 */
title?: string
/**
 * Link of the title.
 */
titleLink?: string
fields?: Fields
/**
 * Thumbnail beside the text.
 */
thumbUrl?: string
/**
 * Footer.
 */
footer?: string
/**
 * Icon of the footer.
 */
footerIcon?: string
/**
 * Image below the text.
 */
imageUrl?: string
/**
 * Icon of the sender.
 */
iconUrl?: string
/**
 * Emoji as icon of the sender.
 */
iconEmoji?: string
/**
 * Type of the message, for plugins of Mattermost.
 */
type?: SingleLine
/**
 * Properties of the message.
 */
props?: {
/**
 * Text, in Markdown, that the icon beside the message opens.
 */
card?: MultiLine
}
/**
 * Priority of the message.
 */
priority?: {
/**
 * Priority of the message.
 */
priority?: ("urgent" | "important" | "standard")
/**
 * Request an acknowledgement.
 */
requestedAck?: boolean
/**
 * Repeat the notification every five minutes until then.
 */
persistentNotifications?: boolean
}
} | null)
export type MsTeams = ({
sendResolved?: SendResolved
/**
 * Secret with the keys.
 */
secretName?: string
httpConfig?: HttpConfig
/**
 * Key of the Secret that holds the URL of the incoming webhook.
 */
webhookUrlKey?: string
/**
 * Title of the message.
 */
title?: string
/**
 * Summary of the message, for notifications.
 */
summary?: string
/**
 * Text of the message.
 */
text?: string
} | null)
export type MsTeamsV2 = ({
sendResolved?: SendResolved
/**
 * Secret with the keys.
 */
secretName?: string
httpConfig?: HttpConfig
/**
 * Key of the Secret that holds the URL of the workflow's webhook.
 */
webhookUrlKey?: string
/**
 * Title of the message.
 */
title?: string
/**
 * Text of the message.
 */
text?: string
} | null)
export type OpsGenie = ({
sendResolved?: SendResolved
/**
 * Secret with the keys.
 */
secretName?: string
httpConfig?: HttpConfig
/**
 * Key of the Secret that holds the API key.
 */
apiKeyKey?: string
/**
 * Address of the API.
 */
apiUrl?: string
/**
 * Title of the alert, at most 130 characters.
 */
message?: string
/**
 * Text of the alert.
 */
description?: string
/**
 * Source of the alert.
 */
source?: string
/**
 * Further details by name.
 */
details?: {
[k: string]: MultiLineOrNull
}
/**
 * Entity of the alert.
 */
entity?: string
/**
 * Responders of the alert.
 * 
 * @minItems 1
 */
responders?: [((unknown | {
[k: string]: unknown
} | {
[k: string]: unknown
}) & {
/**
 * ID of the responder.
 */
id?: (SingleLine & string)
/**
 * Name of the responder, or names separated by commas for the type teams.
 */
name?: (SingleLine & string)
/**
 * User name of the responder.
 */
username?: (SingleLine & string)
/**
 * Type of the responder.
 */
type?: ("team" | "teams" | "user" | "escalation" | "schedule")
} & (unknown | {
[k: string]: unknown
} | {
[k: string]: unknown
}) & {
/**
 * ID of the responder.
 */
id?: (SingleLine & string)
/**
 * Name of the responder, or names separated by commas for the type teams.
 */
name?: (SingleLine & string)
/**
 * User name of the responder.
 */
username?: (SingleLine & string)
/**
 * Type of the responder.
 */
type?: ("team" | "teams" | "user" | "escalation" | "schedule")
}), ...(((unknown | {
[k: string]: unknown
} | {
[k: string]: unknown
}) & {
/**
 * ID of the responder.
 */
id?: (SingleLine & string)
/**
 * Name of the responder, or names separated by commas for the type teams.
 */
name?: (SingleLine & string)
/**
 * User name of the responder.
 */
username?: (SingleLine & string)
/**
 * Type of the responder.
 */
type?: ("team" | "teams" | "user" | "escalation" | "schedule")
} & (unknown | {
[k: string]: unknown
} | {
[k: string]: unknown
}) & {
/**
 * ID of the responder.
 */
id?: (SingleLine & string)
/**
 * Name of the responder, or names separated by commas for the type teams.
 */
name?: (SingleLine & string)
/**
 * User name of the responder.
 */
username?: (SingleLine & string)
/**
 * Type of the responder.
 */
type?: ("team" | "teams" | "user" | "escalation" | "schedule")
}))[]]
/**
 * Actions of the alert, separated by commas.
 */
actions?: string
/**
 * Tags, separated by commas.
 */
tags?: string
/**
 * Note of the alert.
 */
note?: string
/**
 * P1 to P5.
 */
priority?: string
/**
 * Update message and description of existing alerts.
 */
updateAlerts?: boolean
} | null)
export type MultiLineOrNull = (string | null)
export type Pushover = ({
sendResolved?: SendResolved
/**
 * Secret with the keys.
 */
secretName?: string
httpConfig?: HttpConfig
/**
 * Key of the Secret that holds the key of the user.
 */
userKeyKey?: string
/**
 * Key of the Secret that holds the token of the application.
 */
tokenKey?: string
/**
 * Heading of the notification.
 */
title?: string
/**
 * Text of the notification.
 */
message?: string
/**
 * Link of the notification.
 */
url?: string
/**
 * Title of the link.
 */
urlTitle?: string
/**
 * Device to notify.
 */
device?: SingleLine
/**
 * Sound of the notification.
 */
sound?: SingleLine
/**
 * Priority, -2 to 2.
 */
priority?: string
/**
 * How often a notification of priority 2 is repeated, 30s or more.
 */
retry?: string
/**
 * How long a notification of priority 2 is repeated.
 */
expire?: string
/**
 * How long the notification is kept.
 */
ttl?: string
/**
 * Render the message as HTML.
 */
html?: boolean
/**
 * Use a monospace font.
 */
monospace?: boolean
} | null)
export type RocketChat = ({
sendResolved?: SendResolved
/**
 * Secret with the keys.
 */
secretName?: string
httpConfig?: HttpConfig
/**
 * Address of the server.
 */
apiUrl?: string
/**
 * Key of the Secret that holds the identifier of the user that the token belongs to.
 */
tokenIdKey?: string
/**
 * Key of the Secret that holds the personal access token.
 */
tokenKey?: string
/**
 * Channel or user to notify (#alerts, @user).
 */
channel?: SingleLine
/**
 * Colour of the bar beside the message.
 */
color?: string
/**
 * Title of the message.
 */
title?: string
/**
 * Link of the title.
 */
titleLink?: string
/**
 * Text of the message.
 */
text?: string
fields?: Fields
/**
 * Whether fields are short by default.
 */
shortFields?: boolean
/**
 * Emoji as icon of the sender, such as :fire:.
 */
emoji?: string
/**
 * Icon of the sender.
 */
iconUrl?: string
/**
 * Image below the text.
 */
imageUrl?: string
/**
 * Thumbnail beside the text.
 */
thumbUrl?: string
/**
 * Link channels and users named in the text.
 */
linkNames?: boolean
/**
 * Buttons below the message.
 * 
 * @minItems 1
 */
actions?: [{
/**
 * Label of the button.
 */
text?: (SingleLine & string)
/**
 * Link of the button.
 */
url?: (SingleLine & string)
/**
 * Message that the button sends.
 */
msg?: (SingleLine & string)
}, ...({
/**
 * Label of the button.
 */
text?: (SingleLine & string)
/**
 * Link of the button.
 */
url?: (SingleLine & string)
/**
 * Message that the button sends.
 */
msg?: (SingleLine & string)
})[]]
} | null)
export type Sns = Sns2
export type Sns2 = ({
sendResolved?: SendResolved
/**
 * Secret with the keys.
 */
secretName?: string
httpConfig?: HttpConfig
/**
 * Address of the API.
 */
apiUrl?: string
sigv4?: Sigv4
/**
 * Topic ARN.
 */
topicArn?: SingleLine
/**
 * Phone number in E.164.
 */
phoneNumber?: SingleLine
/**
 * ARN of a mobile platform endpoint.
 */
targetArn?: SingleLine
/**
 * Subject of the message, for mail.
 */
subject?: string
/**
 * Text of the message.
 */
message?: string
attributes?: EndpointParams1
/**
 * Use AWS's own HTTP client, for a ca_bundle of its configuration.
 */
useAwsHttpClient?: boolean
} | null)
export type Telegram = Telegram2
export type Telegram2 = ({
sendResolved?: SendResolved
/**
 * Secret with the keys.
 */
secretName?: string
httpConfig?: HttpConfig
/**
 * Address of the API.
 */
apiUrl?: string
/**
 * Key of the Secret that holds the token of the bot.
 */
botTokenKey?: string
/**
 * ID of the chat, not 0.
 */
chatId?: number
/**
 * Key of the Secret that holds the identifier of the chat.
 */
chatIdKey?: string
/**
 * ID of the topic in the chat.
 */
messageThreadId?: number
/**
 * Text of the message.
 */
message?: string
/**
 * Deliver the message without a sound.
 */
disableNotifications?: boolean
/**
 * Mark-up of the message.
 */
parseMode?: ("HTML" | "Markdown" | "MarkdownV2" | "")
} | null)
export type VictorOps = ({
sendResolved?: SendResolved
/**
 * Secret with the keys.
 */
secretName?: string
httpConfig?: HttpConfig
/**
 * Key of the Secret that holds the API key.
 */
apiKeyKey?: string
/**
 * Address of the API.
 */
apiUrl?: string
/**
 * Routing key, which is no secret.
 */
routingKey?: SingleLine
/**
 * Message type: CRITICAL, Alertmanager's default, WARNING or INFO.
 */
messageType?: string
/**
 * Long explanation of the problem.
 */
stateMessage?: string
/**
 * Summary of the problem.
 */
entityDisplayName?: string
/**
 * Tool that found the problem.
 */
monitoringTool?: string
/**
 * Further fields by name.
 */
customFields?: {
[k: string]: MultiLineOrNull
}
} | null)
export type Webex = ({
sendResolved?: SendResolved
/**
 * Secret with the keys.
 */
secretName?: string
/**
 * HTTP client settings and credentials.
 */
httpConfig?: {
authorization?: Authorization
/**
 * Follow redirects.
 */
followRedirects?: boolean
/**
 * Use HTTP/2 where the server offers it.
 */
enableHttp2?: boolean
/**
 * Proxy for requests.
 */
proxyUrl?: string
/**
 * Hosts, domains and networks reached without the proxy, separated by commas.
 */
noProxy?: SingleLine
proxyFromEnvironment?: ProxyFromEnvironment
tlsConfig?: TlsConfig4
httpHeaders?: HttpHeaders
}
/**
 * Address of the API.
 */
apiUrl?: string
/**
 * ID of the room.
 */
roomId?: SingleLine
/**
 * Text of the message.
 */
message?: string
} | null)
export type WeChat = ({
sendResolved?: SendResolved
/**
 * Secret with the keys.
 */
secretName?: string
httpConfig?: HttpConfig
/**
 * Key of the Secret that holds the secret of the application.
 */
apiSecretKey?: string
/**
 * ID of the company.
 */
corpId?: SingleLine
/**
 * Address of the API.
 */
apiUrl?: string
/**
 * Text of the message.
 */
message?: string
/**
 * Mark-up of the message.
 */
messageType?: ("text" | "markdown")
/**
 * Users to notify, separated by |.
 */
toUser?: string
/**
 * Departments to notify, separated by |.
 */
toParty?: string
/**
 * Tags to notify, separated by |.
 */
toTag?: string
/**
 * ID of the application.
 */
agentId?: string
} | null)
/**
 * Labels to group alerts by.
 */
export type GroupBy = string[]
export type Route = ({
/**
 * Enables the route.
 */
enabled?: boolean
/**
 * Order among its siblings, lowest first.
 */
order?: number
/**
 * Name in receivers.
 */
receiver?: SingleLine
matchers?: Matchers
/**
 * Whether routes after it are tried as well.
 */
continue?: boolean
groupBy?: GroupBy
/**
 * Time that a new group waits for more alerts.
 */
groupWait?: string
/**
 * Time between notifications of a group that changed.
 */
groupInterval?: string
/**
 * Time after which a notification is repeated.
 */
repeatInterval?: string
/**
 * Names in timeIntervals during which it is muted.
 */
muteTimeIntervals?: (SingleLine & Receiver1)[]
/**
 * Names in timeIntervals outside which it is muted.
 */
activeTimeIntervals?: (SingleLine & Receiver1)[]
/**
 * Routes below it, tried for the alerts that match it.
 */
routes?: {
[k: string]: ChildRoute
}
} | null)
export type Matcher = ({
/**
 * Operator.
 */
op?: ("=" | "!=" | "=~" | "!~")
/**
 * Value to match.
 */
value?: SingleLine
} | null)
export type Receiver1 = string
export type ChildRoute = ({
/**
 * Enables the route.
 */
enabled?: boolean
/**
 * Order among its siblings, lowest first.
 */
order?: number
/**
 * Name in receivers.
 */
receiver?: SingleLine
matchers?: Matchers1
/**
 * Whether routes after it are tried as well.
 */
continue?: boolean
groupBy?: GroupBy
/**
 * Time that a new group waits for more alerts.
 */
groupWait?: string
/**
 * Time between notifications of a group that changed.
 */
groupInterval?: string
/**
 * Time after which a notification is repeated.
 */
repeatInterval?: string
/**
 * Names in timeIntervals during which it is muted.
 */
muteTimeIntervals?: (SingleLine & Receiver1)[]
/**
 * Names in timeIntervals outside which it is muted.
 */
activeTimeIntervals?: (SingleLine & Receiver1)[]
} | null)
export type InhibitRule = ({
/**
 * Enables the rule.
 */
enabled?: boolean
source?: Matchers2
target?: Matchers3
/**
 * Labels that both alerts must share.
 * 
 * @minItems 1
 */
equal?: [LabelName, ...(LabelName)[]]
} | null)
export type TimeInterval = ({
/**
 * Periods.
 */
periods?: {
[k: string]: {
/**
 * Times of day.
 * 
 * @minItems 1
 */
times?: [{
/**
 * Start, included.
 */
start?: string
/**
 * End, not included.
 */
end?: string
}, ...({
/**
 * Start, included.
 */
start?: string
/**
 * End, not included.
 */
end?: string
})[]]
/**
 * Days of the week.
 * 
 * @minItems 1
 */
weekdays?: [string, ...(string)[]]
/**
 * Days of the month.
 * 
 * @minItems 1
 */
daysOfMonth?: [string, ...(string)[]]
/**
 * Months.
 * 
 * @minItems 1
 */
months?: [string, ...(string)[]]
/**
 * Years.
 * 
 * @minItems 1
 */
years?: [string, ...(string)[]]
/**
 * Time zone.
 */
location?: string
} | null
}
} | null)

export interface Values {
/**
 * Shared by this chart, its exporters and other charts of the release.
 */
global?: {
/**
 * Prefix of all names, where namePrefix is empty.
 */
namePrefix?: string
commonLabels?: Labels2
/**
 * Annotations of all objects, beside commonAnnotations, whose entries of the same name win.
 */
commonAnnotations?: {
[k: string]: Annotations2
}
/**
 * Registry that takes the place of every image’s own, where imageRegistry is empty.
 */
imageRegistry?: string
/**
 * Secrets with credentials of the registry, as names or as objects, where imagePullSecrets is empty.
 */
imagePullSecrets?: (LocalObjectReference | DnsName)[]
/**
 * NetworkPolicies of all charts.
 */
networkPolicies?: {
/**
 * Whether pods have NetworkPolicies, where networkPolicies.enabled is not set.
 */
enabled?: boolean
}
/**
 * Where all pods run.
 */
pod?: {
/**
 * Priority class of the pods.
 */
priorityClassName?: string
/**
 * Labels of the nodes that the pods may run on.
 */
nodeSelector?: {
[k: string]: LabelValueOrEmptyOrNull
}
/**
 * Taints of nodes that the pods tolerate.
 */
tolerations?: Toleration[]
affinity?: Affinity
}
[k: string]: unknown
}
/**
 * Prefix of all names, so that two releases can share a namespace.
 */
namePrefix?: string
/**
 * Name of the cluster.
 */
cluster?: SingleLine
/**
 * Name of the environment, such as production.
 */
environment?: SingleLine
commonLabels?: Labels21
commonAnnotations?: Annotations
/**
 * Registry that takes the place of every image’s own, for mirrors.
 */
imageRegistry?: string
/**
 * Secrets with credentials of the registry.
 */
imagePullSecrets?: LocalObjectReference[]
/**
 * Prometheus: scrapes, stores, evaluates rules.
 */
prometheus?: {
/**
 * Whether Prometheus is installed.
 */
enabled?: boolean
/**
 * Container image.
 */
image?: {
/**
 * Registry.
 */
registry?: string
/**
 * Repository without registry, tag and digest.
 */
repository?: string
/**
 * Tag.
 */
tag?: string
/**
 * Digest (sha256:…), added to the tag.
 */
digest?: string
pullPolicy?: PullPolicy
}
/**
 * Identical instances.
 */
replicas?: number
/**
 * Enables agent mode.
 */
agent?: boolean
/**
 * Address that Grafana queries instead of this Prometheus.
 */
queryUrl?: string
/**
 * Retention by time and size.
 */
retention?: {
/**
 * How long samples are kept.
 */
time?: string
/**
 * Maximum size of all blocks.
 */
size?: string
}
/**
 * Window for out-of-order samples.
 */
outOfOrderTimeWindow?: string
/**
 * Exemplars in memory.
 */
exemplars?: {
/**
 * Maximum exemplars.
 */
maxExemplars?: number
}
/**
 * Whether native histograms are scraped.
 */
scrapeNativeHistograms?: boolean
alertRelabelings?: Relabelings
/**
 * Scrape interval.
 */
scrapeInterval?: string
/**
 * Scrape timeout.
 */
scrapeTimeout?: string
/**
 * Evaluation interval of rules.
 */
evaluationInterval?: string
/**
 * Labels of all alerts and remote-written samples.
 */
externalLabels?: {
[k: string]: Labels
}
/**
 * External URL, below whose path the component answers.
 */
externalUrl?: string
/**
 * How long a start may take before the pod is restarted.
 */
startupTimeout?: string
/**
 * How often Prometheus looks for a changed configuration.
 */
reloadInterval?: string
logLevel?: LogLevel
/**
 * Log format.
 */
logFormat?: ("logfmt" | "json")
/**
 * Whether it accepts remote writes.
 */
enableRemoteWriteReceiver?: boolean
/**
 * What Prometheus finds by itself.
 */
scrape?: {
namespaces?: Namespaces
/**
 * Protocol of responses without a known Content-Type.
 */
fallbackScrapeProtocol?: ("PrometheusProto" | "OpenMetricsText0.0.1" | "OpenMetricsText1.0.0" | "PrometheusText0.0.4" | "PrometheusText1.0.0")
excludedNamespaces?: Namespaces1
pods?: AnnotatedTargets
services?: AnnotatedTargets1
kubelet?: ClusterTargets
cadvisor?: ClusterTargets1
apiServer?: ClusterTargets2
}
/**
 * Further scrape jobs by name.
 */
extraScrapeJobs?: {
[k: string]: ScrapeJob
}
/**
 * Files with scrape_configs, as paths or globs.
 * 
 * @minItems 1
 */
scrapeConfigFiles?: [string, ...(string)[]]
/**
 * Limits of a scrape, against runaway cardinality.
 */
limits?: {
/**
 * Maximum samples per scrape. In samples.
 */
sampleLimit?: number
/**
 * Maximum targets per job.
 */
targetLimit?: number
/**
 * Maximum labels per sample.
 */
labelLimit?: number
/**
 * Longest label name. In characters.
 */
labelNameLengthLimit?: number
/**
 * Longest label value. In characters.
 */
labelValueLengthLimit?: number
/**
 * Maximum response size.
 */
bodySizeLimit?: string
}
metricDropRules?: Relabelings5
/**
 * Remote-write endpoints by name.
 */
remoteWrite?: {
[k: string]: RemoteWrite
}
/**
 * Secrets mounted at /etc/prometheus/secrets/<name>.
 */
secrets?: {
[k: string]: {
/**
 * Whether pods start without it.
 */
optional?: boolean
} | null
}
persistence?: Persistence
resources?: ResourceRequirements
service?: Service
/**
 * Ingress of the web page.
 */
ingress?: {
/**
 * Exposes the web page outside the cluster.
 */
enabled?: boolean
/**
 * Ingress class.
 */
className?: string
/**
 * Host name.
 */
host?: string
/**
 * Path below which the component answers, such as /grafana.
 */
path?: string
extraHosts?: ExtraHosts
labels?: Labels5
annotations?: Annotations4
tls?: Tls
authentication?: Authentication
}
serviceAccount?: ServiceAccount
/**
 * RBAC of Prometheus in the Kubernetes API.
 */
rbac?: {
/**
 * Whether RBAC for discovery is created.
 */
create?: boolean
/**
 * Uses a ClusterRole.
 */
clusterWide?: boolean
}
/**
 * Whether pods mount the ServiceAccount token.
 */
automountServiceAccountToken?: boolean
podDisruptionBudget?: PodDisruptionBudget
pod?: Pod
/**
 * Time to close the write-ahead log. In seconds.
 */
terminationGracePeriodSeconds?: number
/**
 * Command-line flags by name without dashes.
 */
extraArgs?: {
[k: string]: Annotations2
}
}
/**
 * Alertmanager: routes, groups, notifies.
 */
alertmanager?: {
/**
 * Whether Alertmanager is installed.
 */
enabled?: boolean
/**
 * Container image.
 */
image?: {
/**
 * Registry.
 */
registry?: string
/**
 * Repository without registry, tag and digest.
 */
repository?: string
/**
 * Tag.
 */
tag?: string
/**
 * Digest (sha256:…), added to the tag.
 */
digest?: string
pullPolicy?: PullPolicy
}
/**
 * Members of the gossip cluster.
 */
replicas?: number
/**
 * How long silences and the notification log are kept.
 */
retention?: string
/**
 * Gossip between the members.
 */
cluster?: {
/**
 * Time that a member waits for the one before it to notify.
 */
peerTimeout?: string
/**
 * Time that a starting member waits for the cluster to settle.
 */
settleTimeout?: string
/**
 * Time between gossip messages.
 */
gossipInterval?: string
/**
 * Time between full exchanges of state.
 */
pushPullInterval?: string
/**
 * How long a lost member is retried.
 */
reconnectTimeout?: string
}
/**
 * Secret with the credentials of all receivers.
 */
secretName?: string
/**
 * Further Secrets that receivers use.
 */
extraSecrets?: {
[k: string]: {
/**
 * Whether pods start without it.
 */
optional?: boolean
} | null
}
/**
 * External URL, below whose path the component answers.
 */
externalUrl?: string
logLevel?: LogLevel
/**
 * Log format.
 */
logFormat?: ("logfmt" | "json")
/**
 * Container that makes Alertmanager reload a changed configuration.
 */
reloader?: {
/**
 * Container image.
 */
image?: {
/**
 * Registry.
 */
registry?: string
/**
 * Repository without registry, tag and digest.
 */
repository?: string
/**
 * Tag.
 */
tag?: string
/**
 * Digest (sha256:…), added to the tag.
 */
digest?: string
pullPolicy?: PullPolicy
}
resources?: ResourceRequirements2
}
persistence?: Persistence1
resources?: ResourceRequirements3
service?: Service
/**
 * Ingress of the web page.
 */
ingress?: {
/**
 * Exposes the web page outside the cluster.
 */
enabled?: boolean
/**
 * Ingress class.
 */
className?: string
/**
 * Host name.
 */
host?: string
/**
 * Path below which the component answers, such as /grafana.
 */
path?: string
extraHosts?: ExtraHosts
labels?: Labels5
annotations?: Annotations4
tls?: Tls
authentication?: Authentication
}
serviceAccount?: ServiceAccount
podDisruptionBudget?: PodDisruptionBudget
pod?: Pod
/**
 * Time to leave the cluster. In seconds.
 */
terminationGracePeriodSeconds?: number
/**
 * Command-line flags by name without dashes.
 */
extraArgs?: {
[k: string]: Annotations2
}
}
/**
 * Grafana: dashboards of the metrics and logs.
 */
grafana?: {
/**
 * Whether Grafana is installed.
 */
enabled?: boolean
/**
 * Container image.
 */
image?: {
/**
 * Registry.
 */
registry?: string
/**
 * Repository without registry, tag and digest.
 */
repository?: string
/**
 * Tag.
 */
tag?: string
/**
 * Digest (sha256:…), added to the tag.
 */
digest?: string
pullPolicy?: PullPolicy
}
/**
 * Replicas.
 */
replicas?: number
/**
 * External URL, below whose path the component answers.
 */
externalUrl?: string
/**
 * The first administrator, from a Secret.
 */
admin?: {
/**
 * Enables it.
 */
enabled?: boolean
/**
 * Secret with name and password.
 */
secretName?: string
/**
 * Key that holds the name.
 */
userKey?: string
/**
 * Key that holds the password.
 */
passwordKey?: string
}
/**
 * Secret with all other credentials.
 */
secretName?: string
/**
 * Key of secretName with Grafana’s secret_key, for encryption in its database.
 */
secretKeyKey?: string
/**
 * Role of users who get none from OAuth or LDAP.
 */
defaultRole?: ("Viewer" | "Editor" | "Admin" | "None")
/**
 * Login through an OAuth 2 or OpenID Connect provider, with its roles.
 */
oauth?: {
/**
 * Name on the login page.
 */
name?: SingleLine
/**
 * Client ID.
 */
clientId?: SingleLine
/**
 * Key of grafana.secretName that holds the client secret.
 */
clientSecretKey?: string
/**
 * Scopes, separated by spaces.
 */
scopes?: SingleLine
/**
 * Authorization URL.
 */
authUrl?: string
/**
 * Token URL.
 */
tokenUrl?: string
/**
 * Userinfo URL.
 */
apiUrl?: string
/**
 * JMESPath of the role: Viewer, Editor, Admin or GrafanaAdmin in the provider’s answer.
 */
roleAttributePath?: SingleLine
/**
 * Whether users without a role are refused.
 */
roleAttributeStrict?: boolean
/**
 * Whether the role GrafanaAdmin makes a server administrator.
 */
allowAssignGrafanaAdmin?: boolean
/**
 * JMESPath of the login name in the provider’s answer.
 */
loginAttributePath?: SingleLine
/**
 * JMESPath of the e-mail address in the provider’s answer.
 */
emailAttributePath?: SingleLine
/**
 * JMESPath of the full name in the provider’s answer.
 */
nameAttributePath?: SingleLine
/**
 * JMESPath of the groups in the provider’s answer.
 */
groupsAttributePath?: SingleLine
/**
 * Groups whose members may log in.
 */
allowedGroups?: SingleLine[]
/**
 * Domains of e-mail addresses that may log in.
 */
allowedDomains?: Host[]
/**
 * Whether a user who logs in for the first time gets an account.
 */
allowSignUp?: boolean
/**
 * Whether PKCE is used.
 */
usePkce?: boolean
/**
 * Whether expired tokens are refreshed.
 */
useRefreshToken?: boolean
/**
 * Whether users are sent to the provider without a login page.
 */
autoLogin?: boolean
/**
 * Whether logins by name and password are off, for the first administrator too.
 */
disableLoginForm?: boolean
/**
 * Key of grafana.secretName that holds the CA certificate of the provider.
 */
caKey?: string
}
/**
 * Login by LDAP.
 */
ldap?: {
/**
 * Key of grafana.secretName that holds Grafana’s LDAP configuration, the bind password and the mapping of groups to roles among it.
 */
configKey?: string
/**
 * Whether a user who logs in for the first time gets an account.
 */
allowSignUp?: boolean
}
/**
 * Plugins, downloaded from grafana.com before Grafana starts.
 */
plugins?: string[]
/**
 * Folder of the chart’s dashboards and of extraDashboards.
 */
dashboardFolder?: SingleLine
extraDashboards?: Dashboards
/**
 * Dashboards in folders of their own, by folder and name.
 */
extraFolders?: {
[k: string]: Dashboards1 | null
}
/**
 * The datasources of the stack.
 */
datasources?: {
prometheus?: OwnDatasource
alertmanager?: OwnDatasource1
loki?: OwnDatasource2
}
/**
 * Datasources beside those of the stack, by their uid.
 */
extraDatasources?: {
[k: string]: {
/**
 * Plugin ID, such as tempo.
 */
type?: string
/**
 * Displayed name.
 */
title?: SingleLine
/**
 * URL, where it has one.
 */
url?: SingleLine
/**
 * Whether it is the default datasource.
 */
isDefault?: boolean
/**
 * Organization ID.
 */
orgId?: number
/**
 * User of basic authentication.
 */
basicAuthUser?: SingleLine
/**
 * User of a database.
 */
user?: SingleLine
jsonData?: Claims2
/**
 * Secure settings (secureJsonData): the key of grafana.secretName that holds each.
 */
secretKeys?: {
[k: string]: SecretKeyOrNull
}
} | null
}
/**
 * Files of alert rules, contact points, policies and mute timings, by name.
 */
alerting?: {
[k: string]: Alerting
}
/**
 * Collects dashboards from labelled ConfigMaps.
 */
sidecar?: {
/**
 * Enables it.
 */
enabled?: boolean
/**
 * Container image.
 */
image?: {
/**
 * Registry.
 */
registry?: string
/**
 * Repository without registry, tag and digest.
 */
repository?: string
/**
 * Tag.
 */
tag?: string
/**
 * Digest (sha256:…), added to the tag.
 */
digest?: string
pullPolicy?: PullPolicy
}
/**
 * Whether it reads ConfigMaps, Secrets or both.
 */
kind?: ("configmap" | "secret" | "both")
/**
 * Label of the ConfigMaps.
 */
label?: string
/**
 * Value of the label.
 */
labelValue?: string
namespaces?: Namespaces2
/**
 * Whether it reads those of every namespace, by a ClusterRole.
 */
clusterWide?: boolean
/**
 * Annotation that names the folder, a path below that of the sidecar.
 */
folderAnnotation?: string
/**
 * Whether these are folders of Grafana.
 */
foldersFromFilesStructure?: boolean
/**
 * Environment variables of the sidecar.
 */
extraEnv?: EnvVar[]
resources?: ResourceRequirements4
}
/**
 * Draws panels as images, in a Deployment of its own with the settings of grafana.pod.
 */
imageRenderer?: {
/**
 * Enables it.
 */
enabled?: boolean
/**
 * Container image.
 */
image?: {
/**
 * Registry.
 */
registry?: string
/**
 * Repository without registry, tag and digest.
 */
repository?: string
/**
 * Tag.
 */
tag?: string
/**
 * Digest (sha256:…), added to the tag.
 */
digest?: string
pullPolicy?: PullPolicy
}
/**
 * Key of grafana.secretName that holds the token that it shares with Grafana.
 */
tokenKey?: string
resources?: ResourceRequirements5
}
/**
 * A database outside the pod, which more than one replica needs.
 */
database?: {
/**
 * Kind of database.
 */
type?: ("postgres" | "mysql")
/**
 * Address.
 */
host?: string
/**
 * Database.
 */
name?: string
/**
 * User.
 */
user?: SingleLine
/**
 * Key of grafana.secretName that holds the password.
 */
passwordKey?: string
/**
 * For postgres disable, require or verify-full.
 */
sslMode?: ("disable" | "require" | "verify-full" | "true" | "false" | "skip-verify")
/**
 * Key of grafana.secretName that holds its CA certificate.
 */
caKey?: string
}
/**
 * Further settings of grafana.ini, by section and key.
 */
settings?: {
[k: string]: {
[k: string]: Scalar | null
} | null
}
logLevel?: LogLevel
/**
 * Log format.
 */
logFormat?: ("text" | "json")
persistence?: Persistence2
resources?: ResourceRequirements6
service?: Service
/**
 * Ingress of the web page.
 */
ingress?: {
/**
 * Exposes the web page outside the cluster.
 */
enabled?: boolean
/**
 * Ingress class.
 */
className?: string
/**
 * Host name.
 */
host?: string
/**
 * Path below which the component answers, such as /grafana.
 */
path?: string
extraHosts?: ExtraHosts
labels?: Labels5
annotations?: Annotations4
tls?: Tls
authentication?: Authentication
}
serviceAccount?: ServiceAccount
podDisruptionBudget?: PodDisruptionBudget
pod?: Pod
/**
 * Time to end open requests. In seconds.
 */
terminationGracePeriodSeconds?: number
}
/**
 * Loki: keeps logs.
 */
loki?: {
/**
 * Whether logs are collected and kept: the one switch of Loki, of the log collector and of Grafana’s datasource.
 */
enabled?: boolean
/**
 * Container image.
 */
image?: {
/**
 * Registry.
 */
registry?: string
/**
 * Repository without registry, tag and digest.
 */
repository?: string
/**
 * Tag.
 */
tag?: string
/**
 * Digest (sha256:…), added to the tag.
 */
digest?: string
pullPolicy?: PullPolicy
}
/**
 * A Loki outside the release.
 */
external?: {
/**
 * URL without /loki and /otlp, such as https://logs.example.com.
 */
url?: string
/**
 * Tenant (X-Scope-OrgID).
 */
tenant?: string
/**
 * Secret with user name and password, in the namespace of the release and in that of the collector.
 */
secretName?: string
/**
 * Its key with the user name.
 */
usernameKey?: string
/**
 * Its key with the password.
 */
passwordKey?: string
/**
 * Its key with Loki’s CA certificate.
 */
caKey?: string
}
/**
 * How long logs are kept.
 */
retention?: string
/**
 * Streams with another retention, by name.
 */
retentionStreams?: {
[k: string]: {
/**
 * Stream selector, such as {namespace="shop", container="audit"}.
 */
selector?: SingleLine
/**
 * How long they are kept.
 */
period?: string
/**
 * Priority where several match.
 */
priority?: number
} | null
}
/**
 * Where logs are kept.
 */
storage?: {
/**
 * Kind of store: the volume, or a bucket.
 */
type?: ("filesystem" | "s3" | "gcs" | "azure")
/**
 * Bucket, or container of Azure.
 */
bucket?: string
/**
 * Region of an s3 bucket.
 */
region?: string
/**
 * Host of an S3-compatible store, such as minio.minio.svc:9000.
 */
endpoint?: string
/**
 * Whether the endpoint uses plain HTTP.
 */
insecure?: boolean
/**
 * Whether the bucket is in the path, as for MinIO, not in the host name.
 */
pathStyle?: boolean
/**
 * Storage account of Azure.
 */
account?: string
/**
 * Secret with the credentials.
 */
secretName?: string
/**
 * Its key with the access key ID.
 */
idKey?: string
/**
 * Its key with the secret: secret access key of s3, JSON key file of gcs, account key of azure.
 */
secretKey?: string
}
/**
 * Limits of Loki.
 */
limits?: {
/**
 * Ingestion rate. In MB per second.
 */
ingestionRate?: number
/**
 * Ingestion burst. In MB.
 */
ingestionBurst?: number
/**
 * Ingestion rate of a container. In MB per second.
 */
streamRate?: number
/**
 * Active streams, that is containers.
 */
streams?: number
/**
 * Maximum lines per query.
 */
entries?: number
}
/**
 * Alerts on logs by name, with the label alert_group: logs.
 */
rules?: {
[k: string]: {
/**
 * Enables the alert.
 */
enabled?: boolean
/**
 * LogQL metric query, such as sum by (service) (rate({namespace="shop"} |= "panic" [5m])) > 0.
 */
expr?: MultiLine
/**
 * Severity.
 */
severity?: ("critical" | "warning" | "info")
/**
 * How long the condition must hold before the alert fires.
 */
for?: string
/**
 * Whether a second rule escalates the alert.
 */
escalate?: boolean
labels?: AlertLabels
/**
 * Annotations.
 */
annotations?: {
[k: string]: SingleLine | null
}
} | null
}
logLevel?: LogLevel
persistence?: Persistence3
resources?: ResourceRequirements7
service?: Service
serviceAccount?: ServiceAccount
pod?: Pod
/**
 * Time to flush what is in memory. In seconds.
 */
terminationGracePeriodSeconds?: number
/**
 * Command-line flags by name without dashes.
 */
extraArgs?: {
[k: string]: Annotations2
}
}
/**
 * Log collector: a pod on each node reads the logs of its containers and sends them to Loki.
 */
logCollector?: {
/**
 * Whether logs are collected, where loki.enabled is true.
 */
enabled?: boolean
/**
 * Container image.
 */
image?: {
/**
 * Registry.
 */
registry?: string
/**
 * Repository without registry, tag and digest.
 */
repository?: string
/**
 * Tag.
 */
tag?: string
/**
 * Digest (sha256:…), added to the tag.
 */
digest?: string
pullPolicy?: PullPolicy
}
/**
 * Namespace of the node agents.
 */
namespace?: {
/**
 * Namespace of the node agents.
 */
name?: string
/**
 * Whether the chart creates it, with the label that lets Pod Security admit pods that mount folders of the node.
 */
create?: boolean
}
includedNamespaces?: Namespaces3
excludedNamespaces?: Namespaces4
/**
 * Whether level and trace are read from lines that are JSON.
 */
parseJson?: boolean
/**
 * Entries of several lines.
 */
multiline?: {
/**
 * Whether stack traces and the like become one entry.
 */
enabled?: boolean
/**
 * RE2 expression.
 */
continuation?: SingleLine
/**
 * Lines of an entry at most.
 */
maxLines?: number
}
extraConfig?: Claims3
/**
 * Logs that each node buffers on its disk while Loki is unavailable. In MiB.
 */
queueSize?: number
logLevel?: LogLevel
resources?: ResourceRequirements8
serviceAccount?: ServiceAccount
pod?: Pod
/**
 * Time to flush what was read. In seconds.
 */
terminationGracePeriodSeconds?: number
}
/**
 * Exporters: the chart jobpilot-exporters, all of whose values may stand here, from kubeStateMetrics to blackboxExporter.
 */
exporters?: {
/**
 * Whether the exporters are installed.
 */
enabled?: boolean
[k: string]: unknown
}
/**
 * Alertmanagers outside the release that also get the alerts.
 */
externalAlertmanagers?: {
[k: string]: {
/**
 * host:port of each member of its cluster.
 * 
 * @minItems 1
 */
addresses?: [HostPort, ...(HostPort)[]]
/**
 * Protocol.
 */
scheme?: ("http" | "https")
/**
 * Path before /api.
 */
pathPrefix?: SingleLine
credentials?: Credentials2
tls?: ClientTls2
/**
 * Proxy for requests.
 */
proxyUrl?: string
/**
 * Hosts, domains and networks reached without the proxy, separated by commas.
 */
noProxy?: SingleLine
proxyFromEnvironment?: ProxyFromEnvironment
sigv4?: Sigv4
} | null
}
/**
 * What all alerts share.
 */
alerting?: {
/**
 * Where the runbooks are.
 */
runbookBaseUrl?: string
/**
 * Where Grafana is.
 */
dashboardBaseUrl?: string
excludedNamespaces?: Namespaces5
/**
 * Escalation.
 */
escalation?: {
/**
 * Whether critical alerts that keep firing are escalated.
 */
enabled?: boolean
/**
 * How long a critical alert fires before it is escalated.
 */
after?: string
}
/**
 * Services that must be there.
 */
expectedServices?: {
[k: string]: {
/**
 * Whether the service must be there.
 */
enabled?: boolean
/**
 * Its namespace.
 */
namespace?: string
} | null
}
/**
 * Components that must be there.
 */
expectedComponents?: {
/**
 * Expectation that PostgreSQL is there.
 */
postgres?: {
/**
 * Whether PostgreSQL must be there.
 */
enabled?: boolean
/**
 * Its namespace.
 */
namespace?: string
/**
 * Service that exposes its metrics.
 */
service?: string
}
/**
 * Expectation that Redis is there.
 */
redis?: {
/**
 * Whether Redis must be there.
 */
enabled?: boolean
/**
 * Its namespace.
 */
namespace?: string
/**
 * Service that exposes its metrics.
 */
service?: string
}
/**
 * Expectation that RabbitMQ is there.
 */
rabbitmq?: {
/**
 * Whether RabbitMQ must be there.
 */
enabled?: boolean
/**
 * Its namespace.
 */
namespace?: string
/**
 * Service that exposes its metrics.
 */
service?: string
}
/**
 * Expectation that kube-state-metrics is there.
 */
kubeStateMetrics?: {
/**
 * Whether kube-state-metrics must be there although this release does not install it.
 */
enabled?: boolean
}
}
}
/**
 * The alerts that the chart brings, by group and name.
 */
alertGroups?: {
serviceHealth?: ServiceHealth
infrastructure?: Infrastructure
database?: Database
messageQueue?: MessageQueue
businessMetrics?: BusinessMetrics
monitoring?: Monitoring
}
/**
 * Groups of alerts and recording rules added to those of the chart, by name.
 */
extraAlertGroups?: {
[k: string]: {
/**
 * Enables the group.
 */
enabled?: boolean
/**
 * Order among the added groups, then by name.
 */
order?: number
/**
 * Evaluation interval.
 */
interval?: string
labels?: Labels3
/**
 * Recording rules, by the name of the metric.
 */
recordings?: {
[k: string]: {
/**
 * Enables the rule.
 */
enabled?: boolean
/**
 * Order among the recording rules of the group, then by name.
 */
order?: number
/**
 * PromQL to record.
 */
expr?: MultiLine
/**
 * Labels added to the recorded series.
 */
labels?: {
[k: string]: AlertLabels2
}
} | null
}
/**
 * Alerts, by name.
 */
rules?: {
[k: string]: {
/**
 * Enables the alert.
 */
enabled?: boolean
/**
 * Order among the rules of the group, then by name.
 */
order?: number
/**
 * PromQL of the alert.
 */
expr?: MultiLine
/**
 * Severity.
 */
severity?: ("critical" | "warning" | "info")
/**
 * How long the condition must hold before the alert fires.
 */
for?: string
/**
 * How long the alert keeps firing after the condition is gone, against flapping.
 */
keepFiringFor?: string
/**
 * Whether a second rule escalates the alert.
 */
escalate?: boolean
labels?: AlertLabels1
/**
 * Annotations: summary, description and runbook_url at least.
 */
annotations?: {
[k: string]: AlertLabels2
}
} | null
}
} | null
}
/**
 * Names of the metrics and labels that the alerts read.
 */
metrics?: {
/**
 * Counter of HTTP requests that a service answered, with the status code as a label.
 */
httpRequests?: string
/**
 * Histogram of how long a service took to answer, without _bucket and _count. In seconds.
 */
httpRequestDuration?: string
/**
 * The label of the request counter that holds the three-digit status code.
 */
httpStatusLabel?: string
/**
 * Counter of job applications that ended, with their outcome as a label.
 */
applications?: string
/**
 * Counter of payments that ended, with their outcome as a label.
 */
payments?: string
/**
 * The label of the application and payment counters that holds the outcome.
 */
outcomeLabel?: string
/**
 * The outcome that counts as success.
 */
successOutcome?: string
/**
 * Counter of requests that an AI provider refused because of its rate limit.
 */
aiRateLimitedRequests?: string
/**
 * Gauge of users with an account in use.
 */
activeUsers?: string
/**
 * Counter of users who closed their account or let it lapse.
 */
churnedUsers?: string
/**
 * cAdvisor: memory that a container cannot give back. In bytes.
 */
containerMemory?: string
/**
 * cAdvisor: memory limit of a container, 0 for none. In bytes.
 */
containerMemoryLimit?: string
/**
 * cAdvisor: counter of CPU time that a container used. In seconds.
 */
containerCpu?: string
/**
 * cAdvisor: CPU time that a container may use in a period. In microseconds.
 */
containerCpuQuota?: string
/**
 * cAdvisor: the period of the CPU quota. In microseconds.
 */
containerCpuPeriod?: string
/**
 * kubelet: bytes in use on a persistent volume. In bytes.
 */
volumeUsed?: string
/**
 * kubelet: bytes still free on a persistent volume. In bytes.
 */
volumeAvailable?: string
/**
 * kubelet: size of a persistent volume. In bytes.
 */
volumeCapacity?: string
/**
 * kube-state-metrics: the node of each pod.
 */
podInfo?: string
/**
 * kube-state-metrics: whether a pod is ready, by condition.
 */
podReady?: string
/**
 * kube-state-metrics: the phase of a pod.
 */
podPhase?: string
/**
 * kube-state-metrics: counter of container restarts.
 */
containerRestarts?: string
/**
 * kube-state-metrics: replicas that a Deployment wants.
 */
deploymentReplicas?: string
/**
 * kube-state-metrics: replicas of a Deployment that are available.
 */
deploymentReplicasAvailable?: string
/**
 * kube-state-metrics: replicas of a Deployment that run its newest template.
 */
deploymentReplicasUpdated?: string
/**
 * kube-state-metrics: the access modes of a volume claim.
 */
volumeClaimAccessMode?: string
/**
 * kube-state-metrics: the conditions of a node.
 */
nodeCondition?: string
/**
 * kube-state-metrics: whether a node is cordoned.
 */
nodeUnschedulable?: string
/**
 * postgres_exporter: whether it reaches PostgreSQL.
 */
postgresUp?: string
/**
 * postgres_exporter: connections to each database.
 */
postgresConnections?: string
/**
 * postgres_exporter: connections that PostgreSQL allows.
 */
postgresMaxConnections?: string
/**
 * postgres_exporter: age of the last replay, 0 where nothing waits for it. In seconds.
 */
postgresReplicationLag?: string
/**
 * redis_exporter: whether it reaches Redis.
 */
redisUp?: string
/**
 * redis_exporter: memory that Redis uses. In bytes.
 */
redisMemory?: string
/**
 * redis_exporter: maxmemory of Redis, 0 for none. In bytes.
 */
redisMaxMemory?: string
/**
 * rabbitmq_exporter: whether it reaches RabbitMQ.
 */
rabbitmqUp?: string
/**
 * Messages in a queue, those being processed included, for each queue.
 */
rabbitmqQueueMessages?: string
/**
 * Consumers of a queue, for each queue.
 */
rabbitmqQueueConsumers?: string
}
/**
 * What all receivers share.
 */
notifications?: {
/**
 * Time after which an alert that is no longer sent counts as resolved.
 */
resolveTimeout?: string
/**
 * Mail server of all e-mail receivers.
 */
smtp?: {
/**
 * Sender of e-mails.
 */
from?: SingleLine
/**
 * Mail server.
 */
smarthost?: string
/**
 * Name given in EHLO.
 */
hello?: string
/**
 * User at the mail server.
 */
username?: SingleLine
/**
 * Key of the secret that holds the password, for SendGrid the API key.
 */
passwordKey?: string
/**
 * Whether mail is sent only over TLS.
 */
requireTls?: boolean
}
/**
 * Slack app of all Slack receivers.
 */
slack?: {
/**
 * Key of the secret that holds the token of a Slack app with the scope chat:write.
 */
appTokenKey?: string
/**
 * Address of Slack’s API.
 */
apiUrl?: string
}
/**
 * PagerDuty of all PagerDuty receivers.
 */
pagerduty?: {
/**
 * Address of PagerDuty’s Events API v2.
 */
url?: string
}
httpConfig?: HttpTransport
/**
 * Further message templates by name, in the language of Alertmanager’s templates.
 */
templates?: {
[k: string]: MultiLine | null
}
}
/**
 * Whom alerts go to, by name.
 */
receivers?: {
[k: string]: Receiver
}
/**
 * Where alerts go.
 */
routing?: {
/**
 * Receiver of alerts that no route matches, by its name in receivers.
 */
defaultReceiver?: SingleLine
groupBy?: GroupBy
/**
 * Time that a new group waits for more alerts.
 */
groupWait?: string
/**
 * Time between notifications of a group that changed.
 */
groupInterval?: string
/**
 * Time after which a notification is repeated.
 */
repeatInterval?: string
/**
 * Routes by name, tried by order.
 */
routes?: {
[k: string]: Route
}
/**
 * Which alerts mute which, by name.
 */
inhibitRules?: {
[k: string]: InhibitRule
}
/**
 * Time intervals by name, for muteTimeIntervals and activeTimeIntervals of routes.
 */
timeIntervals?: {
[k: string]: TimeInterval
}
}
/**
 * The Gateway API as the alternative to Ingress.
 */
gatewayApi?: {
/**
 * Whether components with ingress.enabled get an HTTPRoute of the Gateway API instead of an Ingress.
 */
enabled?: boolean
/**
 * The Gateway that serves the hosts, with their certificates.
 */
name?: string
/**
 * Its namespace.
 */
namespace?: string
/**
 * Its listener.
 */
sectionName?: string
annotations?: Annotations7
}
/**
 * NetworkPolicies of the pods of the chart.
 */
networkPolicies?: {
/**
 * Whether NetworkPolicies restrict the pods of the chart, and no others, to the flows in docs/network.md, in both directions.
 */
enabled?: boolean
/**
 * Pods that forward requests from outside: an ingress controller, or the proxies of a Gateway.
 */
ingressControllers?: NetworkPolicyPeer[]
/**
 * Further pods that may open the pages and the APIs of the components.
 */
clients?: NetworkPolicyPeer[]
/**
 * Ports of DNS.
 * 
 * @minItems 1
 */
dnsPorts?: [number, ...(number)[]]
}
/**
 * HTTPS of Prometheus and Alertmanager.
 */
componentTls?: {
/**
 * Whether Prometheus and Alertmanager serve HTTPS, and their clients in the release check their certificate.
 */
enabled?: boolean
/**
 * Secret with the certificate, as cert-manager writes it.
 */
secretName?: string
/**
 * Key that holds the certificate.
 */
certKey?: string
/**
 * Key that holds the private key.
 */
keyKey?: string
/**
 * Key that holds the CA certificate.
 */
caKey?: string
/**
 * Whether the members of Alertmanager use mutual TLS among themselves.
 */
gossip?: boolean
/**
 * The login at Prometheus and Alertmanager, where they serve HTTPS.
 */
basicAuth?: {
/**
 * Whether Prometheus and Alertmanager ask for user name and password, and their clients in the release log in.
 */
enabled?: boolean
/**
 * Secret with the login of the clients, and the web.config.file of both servers, which has the hash of the password.
 */
secretName?: string
/**
 * Key that holds the user name.
 */
usernameKey?: string
/**
 * Key that holds the password: letters, digits and - .
 */
passwordKey?: string
/**
 * Key that holds the web.config.file.
 */
webConfigKey?: string
}
}
/**
 * Prometheus Operator: for clusters that already run it.
 */
operator?: {
/**
 * Whether rules, monitors and receivers become objects of the Prometheus Operator.
 */
enabled?: boolean
/**
 * Whether the chart’s Prometheus is installed all the same.
 */
ownPrometheus?: boolean
/**
 * Whether the chart’s Alertmanager is installed all the same.
 */
ownAlertmanager?: boolean
/**
 * Namespace of the operator’s Prometheus and Alertmanager, which are watched too.
 */
namespace?: string
labels?: Labels25
/**
 * Whether kubelets, cAdvisor and the API server are scraped, as prometheus.scrape says.
 */
clusterJobs?: boolean
/**
 * Read by Helm or by other charts, not by this one.
 */
global?: {
[k: string]: unknown
}
}
/**
 * Further Kubernetes manifests by name, installed as they are.
 */
extraManifests?: {
[k: string]: Alerting
}
/**
 * Read by Helm or by other charts, not by this one.
 */
enabled?: boolean
/**
 * Of a chart without values; Helm puts global here.
 */
"jobpilot-logs"?: {
/**
 * Helm hands it to every chart of a release.
 */
global?: {
[k: string]: unknown
}
}
/**
 * Of a chart without values; Helm puts global here.
 */
"jobpilot-library"?: {
/**
 * Helm hands it to every chart of a release.
 */
global?: {
[k: string]: unknown
}
}
}
/**
 * Labels of all objects, beside commonLabels, whose entries of the same name win.
 */
export interface Labels2 {
[k: string]: LabelValueOrEmptyOrNull
}
export interface LocalObjectReference {
name?: MultiLine
}
export interface Toleration {
effect?: MultiLine
key?: MultiLine
operator?: MultiLine
tolerationSeconds?: number
value?: MultiLine
}
/**
 * Affinity of the pods.
 */
export interface Affinity {
nodeAffinity?: NodeAffinity
podAffinity?: PodAffinity
podAntiAffinity?: PodAffinity
}
export interface NodeAffinity {
preferredDuringSchedulingIgnoredDuringExecution?: PreferredSchedulingTerm[]
requiredDuringSchedulingIgnoredDuringExecution?: NodeSelector
}
export interface PreferredSchedulingTerm {
preference?: NodeSelectorTerm
weight?: number
}
export interface NodeSelectorTerm {
matchExpressions?: LabelSelectorRequirement[]
}
export interface LabelSelectorRequirement {
key?: MultiLine
operator?: MultiLine
values?: MultiLines
}
export interface NodeSelector {
nodeSelectorTerms?: NodeSelectorTerm[]
}
export interface PodAffinity {
preferredDuringSchedulingIgnoredDuringExecution?: WeightedPodAffinityTerm[]
requiredDuringSchedulingIgnoredDuringExecution?: PodAffinityTerm[]
}
export interface WeightedPodAffinityTerm {
podAffinityTerm?: PodAffinityTerm
weight?: number
}
export interface PodAffinityTerm {
labelSelector?: LabelSelector
namespaceSelector?: LabelSelector
namespaces?: MultiLines
topologyKey?: MultiLine
}
export interface LabelSelector {
matchExpressions?: LabelSelectorRequirement[]
matchLabels?: {
[k: string]: MultiLine
}
}
/**
 * Labels of all objects beside the chart’s own.
 */
export interface Labels21 {
[k: string]: LabelValueOrEmptyOrNull
}
/**
 * Annotations of all objects.
 */
export interface Annotations {
[k: string]: Annotations2
}
/**
 * Relabeling steps of sent alerts.
 */
export interface Relabelings {
[k: string]: Relabeling
}
/**
 * Pods with the annotation prometheus.io/scrape: "true".
 */
export interface AnnotatedTargets {
/**
 * Whether they are scraped.
 */
enabled?: boolean
/**
 * Scrape interval.
 */
scrapeInterval?: string
relabelings?: Relabelings1
}
/**
 * Relabeling steps, after the chart’s own.
 */
export interface Relabelings1 {
[k: string]: Relabeling
}
/**
 * Endpoints of services with the same annotations.
 */
export interface AnnotatedTargets1 {
/**
 * Whether they are scraped.
 */
enabled?: boolean
/**
 * Scrape interval.
 */
scrapeInterval?: string
relabelings?: Relabelings1
}
/**
 * Kubelets.
 */
export interface ClusterTargets {
/**
 * Whether they are scraped.
 */
enabled?: boolean
/**
 * Scrape interval.
 */
scrapeInterval?: string
/**
 * Whether series that the chart does not use are dropped.
 */
defaultDrops?: boolean
metricRelabelings?: Relabelings2
}
/**
 * Metric relabeling, after these drops.
 */
export interface Relabelings2 {
[k: string]: Relabeling
}
/**
 * Metrics of containers (cAdvisor in the kubelets).
 */
export interface ClusterTargets1 {
/**
 * Whether they are scraped.
 */
enabled?: boolean
/**
 * Scrape interval.
 */
scrapeInterval?: string
/**
 * Whether series that the chart does not use are dropped.
 */
defaultDrops?: boolean
metricRelabelings?: Relabelings2
}
/**
 * The API server.
 */
export interface ClusterTargets2 {
/**
 * Whether they are scraped.
 */
enabled?: boolean
/**
 * Scrape interval.
 */
scrapeInterval?: string
/**
 * Whether series that the chart does not use are dropped.
 */
defaultDrops?: boolean
metricRelabelings?: Relabelings2
}
/**
 * Further claims of signed requests.
 */
export interface Claims {
[k: string]: AnyValue
}
/**
 * Parameters added to tokenUrl.
 */
export interface EndpointParams {
[k: string]: SingleLineOrNull
}
/**
 * TLS settings.
 */
export interface TlsConfig {
/**
 * Key of the Secret that holds the CA certificate for the server.
 */
caKey?: string
/**
 * Key of the Secret that holds the client certificate, with keyKey.
 */
certKey?: string
/**
 * Key of the Secret that holds the private key of the client certificate.
 */
keyKey?: string
/**
 * Name expected in the server certificate.
 */
serverName?: SingleLine
/**
 * Accept any certificate.
 */
insecureSkipVerify?: boolean
/**
 * Minimum TLS version.
 */
minVersion?: ("TLS10" | "TLS11" | "TLS12" | "TLS13")
/**
 * Maximum TLS version.
 */
maxVersion?: ("TLS10" | "TLS11" | "TLS12" | "TLS13")
}
/**
 * TLS settings.
 */
export interface ClientTls {
/**
 * Name expected in the server’s certificate.
 */
serverName?: string
/**
 * Whether any server certificate is accepted.
 */
insecureSkipVerify?: boolean
}
/**
 * Relabeling of targets, before the scrape.
 */
export interface Relabelings3 {
[k: string]: Relabeling
}
/**
 * Relabeling of samples, after the scrape.
 */
export interface Relabelings4 {
[k: string]: Relabeling
}
/**
 * Relabeling of samples of discovered pods and services.
 */
export interface Relabelings5 {
[k: string]: Relabeling
}
/**
 * TLS settings.
 */
export interface ClientTls1 {
/**
 * Name expected in the server’s certificate.
 */
serverName?: string
/**
 * Whether any server certificate is accepted.
 */
insecureSkipVerify?: boolean
}
/**
 * AWS SigV4 signing.
 */
export interface Sigv4 {
/**
 * AWS region.
 */
region?: SingleLine
/**
 * AWS profile.
 */
profile?: SingleLine
/**
 * Role to assume.
 */
roleArn?: SingleLine
/**
 * External ID for assuming roleArn.
 */
externalId?: SingleLine
/**
 * Use the FIPS endpoint of STS.
 */
useFipsStsEndpoint?: boolean
/**
 * AWS service to sign for.
 */
serviceName?: SingleLine
}
/**
 * Relabeling of sent samples.
 */
export interface Relabelings6 {
[k: string]: Relabeling
}
/**
 * Volume for the time series. By default size 50Gi, accessMode ReadWriteOnce, whenDeleted Retain, whenScaled Retain.
 */
export interface Persistence {
/**
 * Enables the volume.
 */
enabled?: boolean
/**
 * Size of the volume.
 */
size?: string
/**
 * Storage class.
 */
storageClass?: string
/**
 * Access mode of the volume.
 */
accessMode?: ("ReadWriteOnce" | "ReadWriteOncePod" | "ReadWriteMany")
labels?: Labels22
annotations?: Annotations1
/**
 * Existing volume, for one replica only.
 */
volumeName?: string
selector?: LabelSelector1
/**
 * Claims of a deleted StatefulSet.
 */
whenDeleted?: ("Retain" | "Delete")
/**
 * Claims of pods removed by scaling.
 */
whenScaled?: ("Retain" | "Delete")
}
/**
 * Labels of the volume claims.
 */
export interface Labels22 {
[k: string]: LabelValueOrEmptyOrNull
}
/**
 * Annotations of the volume claims.
 */
export interface Annotations1 {
[k: string]: Annotations2
}
/**
 * Selector of existing volumes.
 */
export interface LabelSelector1 {
matchExpressions?: LabelSelectorRequirement[]
matchLabels?: {
[k: string]: MultiLine
}
}
/**
 * Resources of the container.
 */
export interface ResourceRequirements {
limits?: {
[k: string]: Quantity
}
requests?: {
[k: string]: Quantity
}
}
/**
 * Service of the component.
 */
export interface Service {
/**
 * Type of the Service.
 */
type?: ("ClusterIP" | "NodePort" | "LoadBalancer")
labels?: Labels23
annotations?: Annotations3
/**
 * Node port.
 */
nodePort?: number
/**
 * Class of the load balancer.
 */
loadBalancerClass?: string
/**
 * CIDRs that the load balancer admits.
 */
loadBalancerSourceRanges?: string[]
/**
 * External traffic policy.
 */
externalTrafficPolicy?: ("Cluster" | "Local")
/**
 * IP family policy of the Service.
 */
ipFamilyPolicy?: ("SingleStack" | "PreferDualStack" | "RequireDualStack")
}
/**
 * Labels of the Service.
 */
export interface Labels23 {
[k: string]: LabelValueOrEmptyOrNull
}
/**
 * Annotations of the Service.
 */
export interface Annotations3 {
[k: string]: Annotations2
}
/**
 * Further host names.
 */
export interface ExtraHosts {
[k: string]: {
/**
 * Enables the host.
 */
enabled?: boolean
/**
 * Secret with its certificate.
 */
secretName?: string
} | null
}
/**
 * Labels of the Ingress.
 */
export interface Labels5 {
[k: string]: LabelValueOrEmptyOrNull
}
/**
 * Annotations, for instance for the ingress controller.
 */
export interface Annotations4 {
[k: string]: Annotations2
}
/**
 * TLS at the ingress.
 */
export interface Tls {
/**
 * Enables HTTPS.
 */
enabled?: boolean
/**
 * Secret with the certificate.
 */
secretName?: string
/**
 * Issuer of cert-manager that fills the secret.
 */
issuer?: {
/**
 * Kind of the issuer.
 */
kind?: ("ClusterIssuer" | "Issuer")
/**
 * Name of the issuer.
 */
name?: string
}
}
/**
 * Authentication at the ingress.
 */
export interface Authentication {
/**
 * Authentication method.
 */
type?: ("unset" | "basic" | "oauth2-proxy" | "annotations" | "none")
/**
 * Secret with the key auth in htpasswd format, for basic.
 */
basicSecretName?: string
/**
 * Address of oauth2-proxy, for oauth2-proxy.
 */
oauth2ProxyUrl?: string
}
/**
 * ServiceAccount of the pods.
 */
export interface ServiceAccount {
/**
 * Whether the chart creates the ServiceAccount.
 */
create?: boolean
/**
 * Its name.
 */
name?: string
annotations?: Annotations5
}
/**
 * Annotations, such as those of a cloud’s workload identity.
 */
export interface Annotations5 {
[k: string]: Annotations2
}
/**
 * PodDisruptionBudget of the component.
 */
export interface PodDisruptionBudget {
/**
 * Enables the budget.
 */
enabled?: boolean
/**
 * Maximum unavailable pods: a number, or a percentage such as 25%.
 */
maxUnavailable?: (number | string)
/**
 * Minimum available pods.
 */
minAvailable?: (number | string)
/**
 * Eviction policy for unhealthy pods.
 */
unhealthyPodEvictionPolicy?: ("IfHealthyBudget" | "AlwaysAllow")
}
/**
 * The pods: labels, security, placement, and what you add to them.
 */
export interface Pod {
labels?: Labels24
annotations?: Annotations6
securityContext?: PodSecurityContext
containerSecurityContext?: SecurityContext
/**
 * Priority class of the pods.
 */
priorityClassName?: string
/**
 * Runtime class of the pods.
 */
runtimeClassName?: string
/**
 * Scheduler of the pods.
 */
schedulerName?: string
/**
 * How long a pod must be ready before a rollout goes on to the next. In seconds.
 */
minReadySeconds?: number
/**
 * Labels of the nodes that the pods may run on.
 */
nodeSelector?: {
[k: string]: LabelValueOrEmptyOrNull
}
/**
 * Taints of nodes that the pods tolerate.
 */
tolerations?: Toleration[]
affinity?: Affinity1
/**
 * Spread of the pods over nodes.
 */
spread?: {
/**
 * Whether the pods spread over nodes.
 */
enabled?: boolean
/**
 * Label of the nodes over whose values the pods spread.
 */
topologyKey?: string
/**
 * What happens where they cannot spread: scheduled anyway, or pending.
 */
whenUnsatisfiable?: ("ScheduleAnyway" | "DoNotSchedule")
}
/**
 * Further spread constraints.
 */
topologySpreadConstraints?: TopologySpreadConstraint[]
/**
 * Entries of /etc/hosts.
 */
hostAliases?: HostAlias[]
dnsConfig?: PodDNSConfig
/**
 * Environment variables of the main container.
 */
extraEnv?: EnvVar[]
/**
 * Volumes of the pods.
 */
extraVolumes?: Volume[]
/**
 * Mounts in the main container.
 */
extraVolumeMounts?: VolumeMount[]
/**
 * Sidecar containers.
 */
extraContainers?: Container[]
/**
 * Init containers.
 */
initContainers?: Container[]
}
/**
 * Labels of the pods beside the chart’s own.
 */
export interface Labels24 {
[k: string]: LabelValueOrEmptyOrNull
}
/**
 * Annotations of the pods.
 */
export interface Annotations6 {
[k: string]: Annotations2
}
/**
 * Security context of the pods.
 */
export interface PodSecurityContext {
fsGroup?: number
fsGroupChangePolicy?: MultiLine
runAsGroup?: number
runAsNonRoot?: boolean
runAsUser?: number
seLinuxOptions?: SELinuxOptions
seccompProfile?: SeccompProfile
supplementalGroups?: number[]
}
export interface SELinuxOptions {
level?: MultiLine
role?: MultiLine
type?: MultiLine
user?: MultiLine
}
export interface SeccompProfile {
localhostProfile?: MultiLine
type?: MultiLine
}
/**
 * Security context of each container of the chart.
 */
export interface SecurityContext {
allowPrivilegeEscalation?: boolean
capabilities?: Capabilities
privileged?: boolean
readOnlyRootFilesystem?: boolean
runAsGroup?: number
runAsNonRoot?: boolean
runAsUser?: number
seLinuxOptions?: SELinuxOptions
seccompProfile?: SeccompProfile
}
export interface Capabilities {
add?: MultiLines
drop?: MultiLines
}
/**
 * Affinity of the pods.
 */
export interface Affinity1 {
nodeAffinity?: NodeAffinity
podAffinity?: PodAffinity
podAntiAffinity?: PodAffinity
}
export interface TopologySpreadConstraint {
labelSelector?: LabelSelector
maxSkew?: number
minDomains?: number
topologyKey?: MultiLine
whenUnsatisfiable?: MultiLine
}
export interface HostAlias {
hostnames?: MultiLines
ip?: MultiLine
}
/**
 * DNS settings of the pods.
 */
export interface PodDNSConfig {
nameservers?: MultiLines
options?: PodDNSConfigOption[]
searches?: MultiLines
}
export interface PodDNSConfigOption {
name?: MultiLine
value?: MultiLine
}
export interface EnvVar {
name?: MultiLine
value?: MultiLine
valueFrom?: EnvVarSource
}
export interface EnvVarSource {
configMapKeyRef?: ConfigMapKeySelector
fieldRef?: ObjectFieldSelector
resourceFieldRef?: ResourceFieldSelector
secretKeyRef?: SecretKeySelector
}
export interface ConfigMapKeySelector {
key?: MultiLine
name?: MultiLine
optional?: boolean
}
export interface ObjectFieldSelector {
apiVersion?: MultiLine
fieldPath?: MultiLine
}
export interface ResourceFieldSelector {
containerName?: MultiLine
divisor?: Quantity
resource?: MultiLine
}
export interface SecretKeySelector {
key?: MultiLine
name?: MultiLine
optional?: boolean
}
export interface Volume {
configMap?: ConfigMapVolumeSource
csi?: CSIVolumeSource
emptyDir?: EmptyDirVolumeSource
name?: MultiLine
persistentVolumeClaim?: PersistentVolumeClaimVolumeSource
projected?: ProjectedVolumeSource
secret?: SecretVolumeSource
}
export interface ConfigMapVolumeSource {
defaultMode?: number
items?: KeyToPath[]
name?: MultiLine
optional?: boolean
}
export interface KeyToPath {
key?: MultiLine
mode?: number
path?: MultiLine
}
export interface CSIVolumeSource {
driver?: MultiLine
fsType?: MultiLine
nodePublishSecretRef?: LocalObjectReference
readOnly?: boolean
volumeAttributes?: {
[k: string]: MultiLine
}
}
export interface EmptyDirVolumeSource {
medium?: MultiLine
sizeLimit?: Quantity
}
export interface PersistentVolumeClaimVolumeSource {
claimName?: MultiLine
readOnly?: boolean
}
export interface ProjectedVolumeSource {
defaultMode?: number
sources?: VolumeProjection[]
}
export interface VolumeProjection {
configMap?: ConfigMapProjection
secret?: ConfigMapProjection
serviceAccountToken?: ServiceAccountTokenProjection
}
export interface ConfigMapProjection {
items?: KeyToPath[]
name?: MultiLine
optional?: boolean
}
export interface ServiceAccountTokenProjection {
audience?: MultiLine
expirationSeconds?: number
path?: MultiLine
}
export interface SecretVolumeSource {
defaultMode?: number
items?: KeyToPath[]
optional?: boolean
secretName?: MultiLine
}
export interface VolumeMount {
mountPath?: MultiLine
mountPropagation?: MultiLine
name?: MultiLine
readOnly?: boolean
subPath?: MultiLine
subPathExpr?: MultiLine
}
export interface Container {
args?: MultiLines
command?: MultiLines
env?: EnvVar[]
envFrom?: EnvFromSource[]
image?: MultiLine
imagePullPolicy?: MultiLine
lifecycle?: Lifecycle
livenessProbe?: Probe
name?: MultiLine
ports?: ContainerPort[]
readinessProbe?: Probe
resources?: ResourceRequirements1
securityContext?: SecurityContext1
startupProbe?: Probe
volumeMounts?: VolumeMount[]
workingDir?: MultiLine
}
export interface EnvFromSource {
configMapRef?: ConfigMapEnvSource
prefix?: MultiLine
secretRef?: SecretEnvSource
}
export interface ConfigMapEnvSource {
name?: MultiLine
optional?: boolean
}
export interface SecretEnvSource {
name?: MultiLine
optional?: boolean
}
export interface Lifecycle {
postStart?: LifecycleHandler
preStop?: LifecycleHandler
}
export interface LifecycleHandler {
exec?: ExecAction
httpGet?: HTTPGetAction
}
export interface ExecAction {
command?: MultiLines
}
export interface HTTPGetAction {
host?: MultiLine
httpHeaders?: HTTPHeader[]
path?: MultiLine
port?: (number | string)
scheme?: MultiLine
}
export interface HTTPHeader {
name?: MultiLine
value?: MultiLine
}
export interface Probe {
exec?: ExecAction
failureThreshold?: number
httpGet?: HTTPGetAction
initialDelaySeconds?: number
periodSeconds?: number
tcpSocket?: TCPSocketAction
timeoutSeconds?: number
}
export interface TCPSocketAction {
host?: MultiLine
port?: (number | string)
}
export interface ContainerPort {
containerPort?: number
hostIP?: MultiLine
hostPort?: number
name?: MultiLine
protocol?: MultiLine
}
export interface ResourceRequirements1 {
limits?: {
[k: string]: Quantity
}
requests?: {
[k: string]: Quantity
}
}
export interface SecurityContext1 {
allowPrivilegeEscalation?: boolean
capabilities?: Capabilities
privileged?: boolean
readOnlyRootFilesystem?: boolean
runAsGroup?: number
runAsNonRoot?: boolean
runAsUser?: number
seLinuxOptions?: SELinuxOptions
seccompProfile?: SeccompProfile
}
/**
 * Resources of the reloader.
 */
export interface ResourceRequirements2 {
limits?: {
[k: string]: Quantity
}
requests?: {
[k: string]: Quantity
}
}
/**
 * Volume for silences and the notification log. By default size 2Gi, accessMode ReadWriteOnce, whenDeleted Retain, whenScaled Retain.
 */
export interface Persistence1 {
/**
 * Enables the volume.
 */
enabled?: boolean
/**
 * Size of the volume.
 */
size?: string
/**
 * Storage class.
 */
storageClass?: string
/**
 * Access mode of the volume.
 */
accessMode?: ("ReadWriteOnce" | "ReadWriteOncePod" | "ReadWriteMany")
labels?: Labels22
annotations?: Annotations1
/**
 * Existing volume, for one replica only.
 */
volumeName?: string
selector?: LabelSelector1
/**
 * Claims of a deleted StatefulSet.
 */
whenDeleted?: ("Retain" | "Delete")
/**
 * Claims of pods removed by scaling.
 */
whenScaled?: ("Retain" | "Delete")
}
/**
 * Resources of the container.
 */
export interface ResourceRequirements3 {
limits?: {
[k: string]: Quantity
}
requests?: {
[k: string]: Quantity
}
}
/**
 * Dashboards beside the chart’s own, by name.
 */
export interface Dashboards {
[k: string]: MultiLine | null
}
export interface Dashboards1 {
[k: string]: MultiLine | null
}
/**
 * Its settings.
 */
export interface OwnDatasource {
jsonData?: Claims1
}
/**
 * Settings over the chart’s own.
 */
export interface Claims1 {
[k: string]: AnyValue
}
/**
 * Its settings.
 */
export interface OwnDatasource1 {
jsonData?: Claims1
}
/**
 * Its settings.
 */
export interface OwnDatasource2 {
jsonData?: Claims1
}
/**
 * Settings, as its plugin names them.
 */
export interface Claims2 {
[k: string]: AnyValue
}
/**
 * Resources of the sidecar.
 */
export interface ResourceRequirements4 {
limits?: {
[k: string]: Quantity
}
requests?: {
[k: string]: Quantity
}
}
/**
 * Resources of the renderer.
 */
export interface ResourceRequirements5 {
limits?: {
[k: string]: Quantity
}
requests?: {
[k: string]: Quantity
}
}
/**
 * Volume for users, their settings, their own dashboards and alerts. By default size 5Gi, accessMode ReadWriteOnce, whenDeleted Retain, whenScaled Retain.
 */
export interface Persistence2 {
/**
 * Enables the volume.
 */
enabled?: boolean
/**
 * Size of the volume.
 */
size?: string
/**
 * Storage class.
 */
storageClass?: string
/**
 * Access mode of the volume.
 */
accessMode?: ("ReadWriteOnce" | "ReadWriteOncePod" | "ReadWriteMany")
labels?: Labels22
annotations?: Annotations1
/**
 * Existing volume, for one replica only.
 */
volumeName?: string
selector?: LabelSelector1
/**
 * Claims of a deleted StatefulSet.
 */
whenDeleted?: ("Retain" | "Delete")
/**
 * Claims of pods removed by scaling.
 */
whenScaled?: ("Retain" | "Delete")
}
/**
 * Resources of the container.
 */
export interface ResourceRequirements6 {
limits?: {
[k: string]: Quantity
}
requests?: {
[k: string]: Quantity
}
}
/**
 * Labels added to the alert.
 */
export interface AlertLabels {
[k: string]: AlertLabels2
}
/**
 * Volume for what is not yet stored and, with storage.type filesystem, all logs. By default size 50Gi, accessMode ReadWriteOnce, whenDeleted Retain, whenScaled Retain.
 */
export interface Persistence3 {
/**
 * Enables the volume.
 */
enabled?: boolean
/**
 * Size of the volume.
 */
size?: string
/**
 * Storage class.
 */
storageClass?: string
/**
 * Access mode of the volume.
 */
accessMode?: ("ReadWriteOnce" | "ReadWriteOncePod" | "ReadWriteMany")
labels?: Labels22
annotations?: Annotations1
/**
 * Existing volume, for one replica only.
 */
volumeName?: string
selector?: LabelSelector1
/**
 * Claims of a deleted StatefulSet.
 */
whenDeleted?: ("Retain" | "Delete")
/**
 * Claims of pods removed by scaling.
 */
whenScaled?: ("Retain" | "Delete")
}
/**
 * Resources of the container.
 */
export interface ResourceRequirements7 {
limits?: {
[k: string]: Quantity
}
requests?: {
[k: string]: Quantity
}
}
/**
 * Namespaces to collect logs from.
 */
export interface Namespaces3 {
[k: string]: {
/**
 * Enables the entry.
 */
enabled?: boolean
} | null
}
/**
 * Namespaces whose logs are not collected.
 */
export interface Namespaces4 {
[k: string]: {
/**
 * Enables the entry.
 */
enabled?: boolean
} | null
}
/**
 * Configuration of the Collector over the chart’s.
 */
export interface Claims3 {
[k: string]: AnyValue
}
/**
 * Resources of the container.
 */
export interface ResourceRequirements8 {
limits?: {
[k: string]: Quantity
}
requests?: {
[k: string]: Quantity
}
}
/**
 * TLS settings.
 */
export interface ClientTls2 {
/**
 * Name expected in the server’s certificate.
 */
serverName?: string
/**
 * Whether any server certificate is accepted.
 */
insecureSkipVerify?: boolean
}
/**
 * Alerts on the health of the services.
 */
export interface ServiceHealth {
/**
 * Enables the group.
 */
enabled?: boolean
labels?: Labels3
/**
 * The alerts of the group, by name.
 */
alerts?: {
ServiceDown?: ServiceDown
HighErrorRate?: HighErrorRate
/**
 * One request in twenty takes too long (P95). threshold (seconds): Time within which 95 % of the requests must be answered. window: Window of the rate. minimumCount: Fewer requests in the window are no basis for a ratio. By default severity warning, threshold 2, window 5m, minimumCount 20, for 5m.
 */
HighLatency?: {
enabled?: Enabled
severity?: Severity
/**
 * The limit that the alert compares with.
 */
threshold?: number
/**
 * The window that the alert looks back over.
 */
window?: string
/**
 * Fewer events in the window than this are no basis for a ratio.
 */
minimumCount?: number
/**
 * How long the condition must hold before the alert fires.
 */
for?: string
/**
 * How long the alert keeps firing after the condition is gone, against flapping.
 */
keepFiringFor?: string
escalate?: Escalate
labels?: Labels4
annotations?: Annotations31
}
ServiceHighMemory?: ServiceHighMemory
ServiceHighCPU?: ServiceHighCPU
}
}
/**
 * Labels added to every alert of the group.
 */
export interface Labels3 {
[k: string]: AlertLabels2
}
/**
 * No pod of a service answers the scrape, or an expected service has none. By default severity critical, for 2m.
 */
export interface ServiceDown {
enabled?: Enabled
severity?: Severity
/**
 * How long the condition must hold before the alert fires.
 */
for?: string
/**
 * How long the alert keeps firing after the condition is gone, against flapping.
 */
keepFiringFor?: string
escalate?: Escalate
labels?: Labels4
annotations?: Annotations31
}
/**
 * Labels added to the alert.
 */
export interface Labels4 {
[k: string]: AlertLabels2
}
/**
 * Annotations of the alert.
 */
export interface Annotations31 {
[k: string]: AlertLabels2
}
/**
 * A service answers too many requests with 5xx. threshold (percent): Share of requests answered with 5xx. window: Window of the rate. minimumCount: Fewer requests in the window are no basis for a ratio. By default severity warning, threshold 5, window 5m, minimumCount 20, for 5m.
 */
export interface HighErrorRate {
enabled?: Enabled
severity?: Severity
/**
 * The limit that the alert compares with.
 */
threshold?: number
/**
 * The window that the alert looks back over.
 */
window?: string
/**
 * Fewer events in the window than this are no basis for a ratio.
 */
minimumCount?: number
/**
 * How long the condition must hold before the alert fires.
 */
for?: string
/**
 * How long the alert keeps firing after the condition is gone, against flapping.
 */
keepFiringFor?: string
escalate?: Escalate
labels?: Labels4
annotations?: Annotations31
}
/**
 * A container of a service is close to its memory limit. threshold (percent): Share of the memory limit in use, in the fullest container of a pod. By default severity warning, threshold 85, for 10m.
 */
export interface ServiceHighMemory {
enabled?: Enabled
severity?: Severity
/**
 * The limit that the alert compares with.
 */
threshold?: number
/**
 * How long the condition must hold before the alert fires.
 */
for?: string
/**
 * How long the alert keeps firing after the condition is gone, against flapping.
 */
keepFiringFor?: string
escalate?: Escalate
labels?: Labels4
annotations?: Annotations31
}
/**
 * The pods of a service are close to their CPU limit. threshold (percent): Share of the CPU limit in use, on average over the pods of the service. window: Window of the rate. By default severity warning, threshold 85, window 5m, for 15m.
 */
export interface ServiceHighCPU {
enabled?: Enabled
severity?: Severity
/**
 * The limit that the alert compares with.
 */
threshold?: number
/**
 * The window that the alert looks back over.
 */
window?: string
/**
 * How long the condition must hold before the alert fires.
 */
for?: string
/**
 * How long the alert keeps firing after the condition is gone, against flapping.
 */
keepFiringFor?: string
escalate?: Escalate
labels?: Labels4
annotations?: Annotations31
}
/**
 * Alerts on the Kubernetes objects that the services run on.
 */
export interface Infrastructure {
/**
 * Enables the group.
 */
enabled?: boolean
labels?: Labels3
/**
 * The alerts of the group, by name.
 */
alerts?: {
/**
 * A container restarts again and again. threshold (restarts): Restarts in the window that are still tolerated. window: The window that restarts are counted in: longer than the five minutes that the kubelet waits at most. Three of the last six windows with too many count as going on. By default severity warning, threshold 0, window 10m, for 15m.
 */
PodCrashLooping?: {
enabled?: Enabled
severity?: Severity
/**
 * The limit that the alert compares with.
 */
threshold?: number
/**
 * The window that the alert looks back over.
 */
window?: string
/**
 * How long the condition must hold before the alert fires.
 */
for?: string
/**
 * How long the alert keeps firing after the condition is gone, against flapping.
 */
keepFiringFor?: string
escalate?: Escalate
labels?: Labels4
annotations?: Annotations31
}
PodNotReady?: ServiceDown1
DeploymentReplicaMismatch?: DeploymentReplicaMismatch
PVCNearlyFull?: ServiceHighMemory1
NodeNotReady?: ServiceDown2
}
}
/**
 * A pod that should run is not ready. By default severity warning, for 5m.
 */
export interface ServiceDown1 {
enabled?: Enabled
severity?: Severity
/**
 * How long the condition must hold before the alert fires.
 */
for?: string
/**
 * How long the alert keeps firing after the condition is gone, against flapping.
 */
keepFiringFor?: string
escalate?: Escalate
labels?: Labels4
annotations?: Annotations31
}
/**
 * A Deployment has more or fewer available replicas than it wants, and no rollout is moving. window: A Deployment whose updated replicas changed within this window is still rolling out. By default severity warning, window 10m, for 10m.
 */
export interface DeploymentReplicaMismatch {
enabled?: Enabled
severity?: Severity
/**
 * The window that the alert looks back over.
 */
window?: string
/**
 * How long the condition must hold before the alert fires.
 */
for?: string
/**
 * How long the alert keeps firing after the condition is gone, against flapping.
 */
keepFiringFor?: string
escalate?: Escalate
labels?: Labels4
annotations?: Annotations31
}
/**
 * A persistent volume is nearly full. threshold (percent): Share of the volume in use. By default severity warning, threshold 90, for 5m.
 */
export interface ServiceHighMemory1 {
enabled?: Enabled
severity?: Severity
/**
 * The limit that the alert compares with.
 */
threshold?: number
/**
 * How long the condition must hold before the alert fires.
 */
for?: string
/**
 * How long the alert keeps firing after the condition is gone, against flapping.
 */
keepFiringFor?: string
escalate?: Escalate
labels?: Labels4
annotations?: Annotations31
}
/**
 * A node that is not cordoned is not ready. By default severity critical, for 3m.
 */
export interface ServiceDown2 {
enabled?: Enabled
severity?: Severity
/**
 * How long the condition must hold before the alert fires.
 */
for?: string
/**
 * How long the alert keeps firing after the condition is gone, against flapping.
 */
keepFiringFor?: string
escalate?: Escalate
labels?: Labels4
annotations?: Annotations31
}
/**
 * Alerts on PostgreSQL and Redis.
 */
export interface Database {
/**
 * Enables the group.
 */
enabled?: boolean
labels?: Labels3
/**
 * The alerts of the group, by name.
 */
alerts?: {
PostgresDown?: ServiceDown3
PostgresHighConnections?: ServiceHighMemory2
PostgresReplicationLag?: PostgresReplicationLag
RedisDown?: ServiceDown4
RedisHighMemory?: ServiceHighMemory3
}
}
/**
 * PostgreSQL does not answer its exporter. By default severity critical, for 1m.
 */
export interface ServiceDown3 {
enabled?: Enabled
severity?: Severity
/**
 * How long the condition must hold before the alert fires.
 */
for?: string
/**
 * How long the alert keeps firing after the condition is gone, against flapping.
 */
keepFiringFor?: string
escalate?: Escalate
labels?: Labels4
annotations?: Annotations31
}
/**
 * PostgreSQL is close to its connection limit. threshold (percent): Share of max_connections in use. By default severity warning, threshold 80, for 5m.
 */
export interface ServiceHighMemory2 {
enabled?: Enabled
severity?: Severity
/**
 * The limit that the alert compares with.
 */
threshold?: number
/**
 * How long the condition must hold before the alert fires.
 */
for?: string
/**
 * How long the alert keeps firing after the condition is gone, against flapping.
 */
keepFiringFor?: string
escalate?: Escalate
labels?: Labels4
annotations?: Annotations31
}
/**
 * A replica of PostgreSQL is slow to replay what it received. threshold (seconds): How old its last replay may be. By default severity warning, threshold 30, for 5m.
 */
export interface PostgresReplicationLag {
enabled?: Enabled
severity?: Severity
/**
 * The limit that the alert compares with.
 */
threshold?: number
/**
 * How long the condition must hold before the alert fires.
 */
for?: string
/**
 * How long the alert keeps firing after the condition is gone, against flapping.
 */
keepFiringFor?: string
escalate?: Escalate
labels?: Labels4
annotations?: Annotations31
}
/**
 * Redis does not answer its exporter. By default severity critical, for 1m.
 */
export interface ServiceDown4 {
enabled?: Enabled
severity?: Severity
/**
 * How long the condition must hold before the alert fires.
 */
for?: string
/**
 * How long the alert keeps firing after the condition is gone, against flapping.
 */
keepFiringFor?: string
escalate?: Escalate
labels?: Labels4
annotations?: Annotations31
}
/**
 * Redis is close to its memory limit. threshold (percent): Share of maxmemory in use. By default severity warning, threshold 90, for 5m.
 */
export interface ServiceHighMemory3 {
enabled?: Enabled
severity?: Severity
/**
 * The limit that the alert compares with.
 */
threshold?: number
/**
 * How long the condition must hold before the alert fires.
 */
for?: string
/**
 * How long the alert keeps firing after the condition is gone, against flapping.
 */
keepFiringFor?: string
escalate?: Escalate
labels?: Labels4
annotations?: Annotations31
}
/**
 * Alerts on RabbitMQ.
 */
export interface MessageQueue {
/**
 * Enables the group.
 */
enabled?: boolean
labels?: Labels3
/**
 * The alerts of the group, by name.
 */
alerts?: {
RabbitMQDown?: ServiceDown5
RabbitMQHighQueue?: RabbitMQHighQueue
/**
 * A queue has no consumer. By default severity critical, ignoredQueues (.+[._-])?(dlq|dead-letter)([._-].+)?, for 5m.
 */
RabbitMQConsumerDown?: {
enabled?: Enabled
severity?: Severity
/**
 * Regular expression (RE2) of whole names of queues that nobody is meant to consume.
 */
ignoredQueues?: SingleLine
/**
 * How long the condition must hold before the alert fires.
 */
for?: string
/**
 * How long the alert keeps firing after the condition is gone, against flapping.
 */
keepFiringFor?: string
escalate?: Escalate
labels?: Labels4
annotations?: Annotations31
}
}
}
/**
 * RabbitMQ does not answer. By default severity critical, for 1m.
 */
export interface ServiceDown5 {
enabled?: Enabled
severity?: Severity
/**
 * How long the condition must hold before the alert fires.
 */
for?: string
/**
 * How long the alert keeps firing after the condition is gone, against flapping.
 */
keepFiringFor?: string
escalate?: Escalate
labels?: Labels4
annotations?: Annotations31
}
/**
 * Messages pile up in a queue. threshold (messages): Messages that may wait in one queue. By default severity warning, threshold 10000, for 10m.
 */
export interface RabbitMQHighQueue {
enabled?: Enabled
severity?: Severity
/**
 * The limit that the alert compares with.
 */
threshold?: number
/**
 * How long the condition must hold before the alert fires.
 */
for?: string
/**
 * How long the alert keeps firing after the condition is gone, against flapping.
 */
keepFiringFor?: string
escalate?: Escalate
labels?: Labels4
annotations?: Annotations31
}
/**
 * Alerts on business metrics.
 */
export interface BusinessMetrics {
/**
 * Enables the group.
 */
enabled?: boolean
labels?: Labels3
/**
 * The alerts of the group, by name.
 */
alerts?: {
LowApplicationSuccessRate?: HighErrorRate1
/**
 * AI providers refuse requests because of their rate limits. window: Window of the rate. By default severity warning, threshold 10, window 5m, for 5m.
 */
AIServiceRateLimited?: {
enabled?: Enabled
severity?: Severity
/**
 * Refused requests a minute that are tolerated. In requests a minute.
 */
threshold?: number
/**
 * The window that the alert looks back over.
 */
window?: string
/**
 * How long the condition must hold before the alert fires.
 */
for?: string
/**
 * How long the alert keeps firing after the condition is gone, against flapping.
 */
keepFiringFor?: string
escalate?: Escalate
labels?: Labels4
annotations?: Annotations31
}
/**
 * Too many users left within a day. threshold (percent): Share of the active users who left within 24 hours. By default severity warning, threshold 10, minimumUsers 100, for 1h.
 */
HighUserChurnRate?: {
enabled?: Enabled
severity?: Severity
/**
 * The limit that the alert compares with.
 */
threshold?: number
/**
 * Fewer active users than this are no basis for a ratio.
 */
minimumUsers?: number
/**
 * How long the condition must hold before the alert fires.
 */
for?: string
/**
 * How long the alert keeps firing after the condition is gone, against flapping.
 */
keepFiringFor?: string
escalate?: Escalate
labels?: Labels4
annotations?: Annotations31
}
PaymentFailureRate?: HighErrorRate2
}
}
/**
 * Too few job applications succeed. threshold (percent): Share of applications that must succeed; the alert fires below it. window: Window of the rate. minimumCount: Fewer applications in the window are no basis for a ratio. By default severity warning, threshold 70, window 30m, minimumCount 10, for 10m.
 */
export interface HighErrorRate1 {
enabled?: Enabled
severity?: Severity
/**
 * The limit that the alert compares with.
 */
threshold?: number
/**
 * The window that the alert looks back over.
 */
window?: string
/**
 * Fewer events in the window than this are no basis for a ratio.
 */
minimumCount?: number
/**
 * How long the condition must hold before the alert fires.
 */
for?: string
/**
 * How long the alert keeps firing after the condition is gone, against flapping.
 */
keepFiringFor?: string
escalate?: Escalate
labels?: Labels4
annotations?: Annotations31
}
/**
 * Too many payments fail. threshold (percent): Share of payments that fail. window: Window of the rate. minimumCount: Fewer payments in the window are no basis for a ratio. By default severity critical, threshold 5, window 15m, minimumCount 10, for 5m.
 */
export interface HighErrorRate2 {
enabled?: Enabled
severity?: Severity
/**
 * The limit that the alert compares with.
 */
threshold?: number
/**
 * The window that the alert looks back over.
 */
window?: string
/**
 * Fewer events in the window than this are no basis for a ratio.
 */
minimumCount?: number
/**
 * How long the condition must hold before the alert fires.
 */
for?: string
/**
 * How long the alert keeps firing after the condition is gone, against flapping.
 */
keepFiringFor?: string
escalate?: Escalate
labels?: Labels4
annotations?: Annotations31
}
/**
 * Alerts on the monitoring stack itself.
 */
export interface Monitoring {
/**
 * Enables the group.
 */
enabled?: boolean
labels?: Labels3
/**
 * The alerts of the group, by name.
 */
alerts?: {
Watchdog?: ServiceDown6
MonitoringTargetDown?: ServiceDown7
TargetsDown?: ServiceHighMemory4
KubeStateMetricsMissing?: ServiceDown8
/**
 * A volume of Prometheus or Alertmanager will be full in a few days. By default severity warning, window 6h, horizon 4d, threshold 75, for 1h.
 */
MonitoringVolumeFilling?: {
enabled?: Enabled
severity?: Severity
/**
 * The window whose trend is continued.
 */
window?: string
/**
 * How far ahead the volume must not be full.
 */
horizon?: string
/**
 * Share in use below which a trend is no reason for an alert. In percent.
 */
threshold?: number
/**
 * How long the condition must hold before the alert fires.
 */
for?: string
/**
 * How long the alert keeps firing after the condition is gone, against flapping.
 */
keepFiringFor?: string
escalate?: Escalate
labels?: Labels4
annotations?: Annotations31
}
PrometheusConfigReloadFailed?: ServiceDown9
PrometheusRuleFailures?: DeploymentReplicaMismatch1
PrometheusRuleEvaluationSlow?: PostgresReplicationLag1
PrometheusRuleEvaluationsMissed?: DeploymentReplicaMismatch2
PrometheusNotConnectedToAlertmanagers?: DeploymentReplicaMismatch3
PrometheusAlertsNotDelivered?: ServiceHighCPU1
PrometheusAlertmanagerUnreachable?: ServiceHighCPU2
PrometheusNotificationQueueFull?: ServiceHighMemory5
PrometheusScrapesSlow?: PrometheusScrapesSlow
PrometheusLimitHit?: DeploymentReplicaMismatch4
PrometheusTargetSyncFailed?: DeploymentReplicaMismatch5
PrometheusSamplesRejected?: DeploymentReplicaMismatch6
PrometheusRemoteWriteFailing?: ServiceHighCPU3
PrometheusRemoteWriteBehind?: PrometheusScrapesSlow1
PrometheusWALFailing?: DeploymentReplicaMismatch7
PrometheusTSDBReloadsFailing?: DeploymentReplicaMismatch8
PrometheusTSDBCompactionsFailing?: DeploymentReplicaMismatch9
PrometheusStorageNearlyFull?: ServiceHighMemory6
PrometheusSymbolTableLarge?: RabbitMQHighQueue1
AlertmanagerConfigReloadFailed?: ServiceDown10
AlertmanagerConfigInconsistent?: ServiceDown11
AlertmanagerMembersMissing?: DeploymentReplicaMismatch10
AlertmanagerNotificationsFailing?: ServiceHighCPU4
AlertmanagerAlertsInvalid?: DeploymentReplicaMismatch11
AlertmanagerReceivesNoAlerts?: DeploymentReplicaMismatch12
AlertmanagerAlertStorm?: RabbitMQHighQueue2
}
}
/**
 * Always fires, so that a dead man's switch outside notices when alerting as a whole is broken. By default severity info, for 0s.
 */
export interface ServiceDown6 {
enabled?: Enabled
severity?: Severity
/**
 * How long the condition must hold before the alert fires.
 */
for?: string
/**
 * How long the alert keeps firing after the condition is gone, against flapping.
 */
keepFiringFor?: string
escalate?: Escalate
labels?: Labels4
annotations?: Annotations31
}
/**
 * A kubelet, an API server, a part of the stack or an exporter of Kubernetes does not answer the scrape, or is not found. By default severity warning, for 5m.
 */
export interface ServiceDown7 {
enabled?: Enabled
severity?: Severity
/**
 * How long the condition must hold before the alert fires.
 */
for?: string
/**
 * How long the alert keeps firing after the condition is gone, against flapping.
 */
keepFiringFor?: string
escalate?: Escalate
labels?: Labels4
annotations?: Annotations31
}
/**
 * Too many targets of a service, or of a job without one, do not answer the scrape. threshold (percent): Share of the targets that may fail. By default severity warning, threshold 10, for 10m.
 */
export interface ServiceHighMemory4 {
enabled?: Enabled
severity?: Severity
/**
 * The limit that the alert compares with.
 */
threshold?: number
/**
 * How long the condition must hold before the alert fires.
 */
for?: string
/**
 * How long the alert keeps firing after the condition is gone, against flapping.
 */
keepFiringFor?: string
escalate?: Escalate
labels?: Labels4
annotations?: Annotations31
}
/**
 * Nothing of kube-state-metrics is scraped although it should be there. By default severity warning, for 10m.
 */
export interface ServiceDown8 {
enabled?: Enabled
severity?: Severity
/**
 * How long the condition must hold before the alert fires.
 */
for?: string
/**
 * How long the alert keeps firing after the condition is gone, against flapping.
 */
keepFiringFor?: string
escalate?: Escalate
labels?: Labels4
annotations?: Annotations31
}
/**
 * Prometheus refused its changed configuration and runs on the old one. By default severity warning, for 5m.
 */
export interface ServiceDown9 {
enabled?: Enabled
severity?: Severity
/**
 * How long the condition must hold before the alert fires.
 */
for?: string
/**
 * How long the alert keeps firing after the condition is gone, against flapping.
 */
keepFiringFor?: string
escalate?: Escalate
labels?: Labels4
annotations?: Annotations31
}
/**
 * Rules of a group fail, so their alerts cannot fire. window: Window of the rate. By default severity critical, window 5m, for 5m.
 */
export interface DeploymentReplicaMismatch1 {
enabled?: Enabled
severity?: Severity
/**
 * The window that the alert looks back over.
 */
window?: string
/**
 * How long the condition must hold before the alert fires.
 */
for?: string
/**
 * How long the alert keeps firing after the condition is gone, against flapping.
 */
keepFiringFor?: string
escalate?: Escalate
labels?: Labels4
annotations?: Annotations31
}
/**
 * One rule in a hundred takes too long (P99). threshold (seconds): Time within which 99 % of the rules must be evaluated. By default severity warning, threshold 1, for 10m.
 */
export interface PostgresReplicationLag1 {
enabled?: Enabled
severity?: Severity
/**
 * The limit that the alert compares with.
 */
threshold?: number
/**
 * How long the condition must hold before the alert fires.
 */
for?: string
/**
 * How long the alert keeps firing after the condition is gone, against flapping.
 */
keepFiringFor?: string
escalate?: Escalate
labels?: Labels4
annotations?: Annotations31
}
/**
 * A group of rules takes longer than its interval, so evaluations are left out. window: Window of the rate. By default severity warning, window 5m, for 10m.
 */
export interface DeploymentReplicaMismatch2 {
enabled?: Enabled
severity?: Severity
/**
 * The window that the alert looks back over.
 */
window?: string
/**
 * How long the condition must hold before the alert fires.
 */
for?: string
/**
 * How long the alert keeps firing after the condition is gone, against flapping.
 */
keepFiringFor?: string
escalate?: Escalate
labels?: Labels4
annotations?: Annotations31
}
/**
 * Prometheus knows no Alertmanager. window: No Alertmanager was discovered within this window. By default severity critical, window 5m, for 5m.
 */
export interface DeploymentReplicaMismatch3 {
enabled?: Enabled
severity?: Severity
/**
 * The window that the alert looks back over.
 */
window?: string
/**
 * How long the condition must hold before the alert fires.
 */
for?: string
/**
 * How long the alert keeps firing after the condition is gone, against flapping.
 */
keepFiringFor?: string
escalate?: Escalate
labels?: Labels4
annotations?: Annotations31
}
/**
 * Prometheus cannot deliver alerts to any Alertmanager. threshold (percent): Share of alerts that no Alertmanager takes without an error. window: Window of the rate. By default severity critical, threshold 3, window 5m, for 5m.
 */
export interface ServiceHighCPU1 {
enabled?: Enabled
severity?: Severity
/**
 * The limit that the alert compares with.
 */
threshold?: number
/**
 * The window that the alert looks back over.
 */
window?: string
/**
 * How long the condition must hold before the alert fires.
 */
for?: string
/**
 * How long the alert keeps firing after the condition is gone, against flapping.
 */
keepFiringFor?: string
escalate?: Escalate
labels?: Labels4
annotations?: Annotations31
}
/**
 * Prometheus cannot deliver alerts to one of the Alertmanagers. threshold (percent): Share of alerts to one Alertmanager that end in an error. window: Window of the rate. By default severity warning, threshold 1, window 5m, for 15m.
 */
export interface ServiceHighCPU2 {
enabled?: Enabled
severity?: Severity
/**
 * The limit that the alert compares with.
 */
threshold?: number
/**
 * The window that the alert looks back over.
 */
window?: string
/**
 * How long the condition must hold before the alert fires.
 */
for?: string
/**
 * How long the alert keeps firing after the condition is gone, against flapping.
 */
keepFiringFor?: string
escalate?: Escalate
labels?: Labels4
annotations?: Annotations31
}
/**
 * Alerts wait in Prometheus faster than they are sent. threshold (percent): Share of the notification queue in use. By default severity warning, threshold 80, for 5m.
 */
export interface ServiceHighMemory5 {
enabled?: Enabled
severity?: Severity
/**
 * The limit that the alert compares with.
 */
threshold?: number
/**
 * How long the condition must hold before the alert fires.
 */
for?: string
/**
 * How long the alert keeps firing after the condition is gone, against flapping.
 */
keepFiringFor?: string
escalate?: Escalate
labels?: Labels4
annotations?: Annotations31
}
/**
 * Scrapes take long on average. threshold (seconds): How long a scrape may take on average over all targets. window: Window of the rate. By default severity warning, threshold 1, window 10m, for 15m.
 */
export interface PrometheusScrapesSlow {
enabled?: Enabled
severity?: Severity
/**
 * The limit that the alert compares with.
 */
threshold?: number
/**
 * The window that the alert looks back over.
 */
window?: string
/**
 * How long the condition must hold before the alert fires.
 */
for?: string
/**
 * How long the alert keeps firing after the condition is gone, against flapping.
 */
keepFiringFor?: string
escalate?: Escalate
labels?: Labels4
annotations?: Annotations31
}
/**
 * A limit on targets, samples, labels or body size drops scrapes. window: Window of the rate. By default severity warning, window 10m, for 5m.
 */
export interface DeploymentReplicaMismatch4 {
enabled?: Enabled
severity?: Severity
/**
 * The window that the alert looks back over.
 */
window?: string
/**
 * How long the condition must hold before the alert fires.
 */
for?: string
/**
 * How long the alert keeps firing after the condition is gone, against flapping.
 */
keepFiringFor?: string
escalate?: Escalate
labels?: Labels4
annotations?: Annotations31
}
/**
 * Targets of a scrape job were left out because they are not valid. window: Window of the rate. By default severity warning, window 30m, for 5m.
 */
export interface DeploymentReplicaMismatch5 {
enabled?: Enabled
severity?: Severity
/**
 * The window that the alert looks back over.
 */
window?: string
/**
 * How long the condition must hold before the alert fires.
 */
for?: string
/**
 * How long the alert keeps firing after the condition is gone, against flapping.
 */
keepFiringFor?: string
escalate?: Escalate
labels?: Labels4
annotations?: Annotations31
}
/**
 * Scraped samples are dropped: duplicate, out of order or out of bounds. window: Window of the rate. By default severity warning, window 10m, for 15m.
 */
export interface DeploymentReplicaMismatch6 {
enabled?: Enabled
severity?: Severity
/**
 * The window that the alert looks back over.
 */
window?: string
/**
 * How long the condition must hold before the alert fires.
 */
for?: string
/**
 * How long the alert keeps firing after the condition is gone, against flapping.
 */
keepFiringFor?: string
escalate?: Escalate
labels?: Labels4
annotations?: Annotations31
}
/**
 * A remote write endpoint refuses samples. threshold (percent): Share of the samples that are lost. window: Window of the rate. By default severity warning, threshold 1, window 5m, for 15m.
 */
export interface ServiceHighCPU3 {
enabled?: Enabled
severity?: Severity
/**
 * The limit that the alert compares with.
 */
threshold?: number
/**
 * The window that the alert looks back over.
 */
window?: string
/**
 * How long the condition must hold before the alert fires.
 */
for?: string
/**
 * How long the alert keeps firing after the condition is gone, against flapping.
 */
keepFiringFor?: string
escalate?: Escalate
labels?: Labels4
annotations?: Annotations31
}
/**
 * Remote write cannot keep up. threshold (seconds): How far remote write may be behind. window: The window whose newest sample counts. By default severity warning, threshold 120, window 5m, for 15m.
 */
export interface PrometheusScrapesSlow1 {
enabled?: Enabled
severity?: Severity
/**
 * The limit that the alert compares with.
 */
threshold?: number
/**
 * The window that the alert looks back over.
 */
window?: string
/**
 * How long the condition must hold before the alert fires.
 */
for?: string
/**
 * How long the alert keeps firing after the condition is gone, against flapping.
 */
keepFiringFor?: string
escalate?: Escalate
labels?: Labels4
annotations?: Annotations31
}
/**
 * Prometheus cannot write its write-ahead log, so it loses samples. window: Window of the rate. By default severity critical, window 15m, for 5m.
 */
export interface DeploymentReplicaMismatch7 {
enabled?: Enabled
severity?: Severity
/**
 * The window that the alert looks back over.
 */
window?: string
/**
 * How long the condition must hold before the alert fires.
 */
for?: string
/**
 * How long the alert keeps firing after the condition is gone, against flapping.
 */
keepFiringFor?: string
escalate?: Escalate
labels?: Labels4
annotations?: Annotations31
}
/**
 * Prometheus cannot read its blocks from disk. window: Window of the rate. By default severity warning, window 3h, for 30m.
 */
export interface DeploymentReplicaMismatch8 {
enabled?: Enabled
severity?: Severity
/**
 * The window that the alert looks back over.
 */
window?: string
/**
 * How long the condition must hold before the alert fires.
 */
for?: string
/**
 * How long the alert keeps firing after the condition is gone, against flapping.
 */
keepFiringFor?: string
escalate?: Escalate
labels?: Labels4
annotations?: Annotations31
}
/**
 * Prometheus cannot compact its blocks. window: Window of the rate. By default severity warning, window 3h, for 30m.
 */
export interface DeploymentReplicaMismatch9 {
enabled?: Enabled
severity?: Severity
/**
 * The window that the alert looks back over.
 */
window?: string
/**
 * How long the condition must hold before the alert fires.
 */
for?: string
/**
 * How long the alert keeps firing after the condition is gone, against flapping.
 */
keepFiringFor?: string
escalate?: Escalate
labels?: Labels4
annotations?: Annotations31
}
/**
 * The database is at its size limit, so blocks are deleted before the retention time is over. threshold (percent): Share of the size limit in use. By default severity warning, threshold 95, for 1h.
 */
export interface ServiceHighMemory6 {
enabled?: Enabled
severity?: Severity
/**
 * The limit that the alert compares with.
 */
threshold?: number
/**
 * How long the condition must hold before the alert fires.
 */
for?: string
/**
 * How long the alert keeps firing after the condition is gone, against flapping.
 */
keepFiringFor?: string
escalate?: Escalate
labels?: Labels4
annotations?: Annotations31
}
/**
 * The symbol table takes much memory: label values without bound get into the database. threshold (MiB): How large the symbol table may be. By default severity warning, threshold 256, for 1h.
 */
export interface RabbitMQHighQueue1 {
enabled?: Enabled
severity?: Severity
/**
 * The limit that the alert compares with.
 */
threshold?: number
/**
 * How long the condition must hold before the alert fires.
 */
for?: string
/**
 * How long the alert keeps firing after the condition is gone, against flapping.
 */
keepFiringFor?: string
escalate?: Escalate
labels?: Labels4
annotations?: Annotations31
}
/**
 * Alertmanager refused its changed configuration and runs on the old one. By default severity warning, for 5m.
 */
export interface ServiceDown10 {
enabled?: Enabled
severity?: Severity
/**
 * How long the condition must hold before the alert fires.
 */
for?: string
/**
 * How long the alert keeps firing after the condition is gone, against flapping.
 */
keepFiringFor?: string
escalate?: Escalate
labels?: Labels4
annotations?: Annotations31
}
/**
 * The members of the Alertmanager cluster run different configurations. By default severity warning, for 15m.
 */
export interface ServiceDown11 {
enabled?: Enabled
severity?: Severity
/**
 * How long the condition must hold before the alert fires.
 */
for?: string
/**
 * How long the alert keeps firing after the condition is gone, against flapping.
 */
keepFiringFor?: string
escalate?: Escalate
labels?: Labels4
annotations?: Annotations31
}
/**
 * An Alertmanager sees fewer members of its cluster than there should be. window: The most members that were seen within this window count. By default severity warning, window 5m, for 10m.
 */
export interface DeploymentReplicaMismatch10 {
enabled?: Enabled
severity?: Severity
/**
 * The window that the alert looks back over.
 */
window?: string
/**
 * How long the condition must hold before the alert fires.
 */
for?: string
/**
 * How long the alert keeps firing after the condition is gone, against flapping.
 */
keepFiringFor?: string
escalate?: Escalate
labels?: Labels4
annotations?: Annotations31
}
/**
 * Notifications of an integration fail: the service refuses them, or a credential is wrong or missing. threshold (percent): Share of the notifications of an integration that fail. window: Window of the rate. By default severity critical, threshold 5, window 15m, for 5m.
 */
export interface ServiceHighCPU4 {
enabled?: Enabled
severity?: Severity
/**
 * The limit that the alert compares with.
 */
threshold?: number
/**
 * The window that the alert looks back over.
 */
window?: string
/**
 * How long the condition must hold before the alert fires.
 */
for?: string
/**
 * How long the alert keeps firing after the condition is gone, against flapping.
 */
keepFiringFor?: string
escalate?: Escalate
labels?: Labels4
annotations?: Annotations31
}
/**
 * Alertmanager is sent alerts that it refuses. window: Window of the rate. By default severity warning, window 10m, for 10m.
 */
export interface DeploymentReplicaMismatch11 {
enabled?: Enabled
severity?: Severity
/**
 * The window that the alert looks back over.
 */
window?: string
/**
 * How long the condition must hold before the alert fires.
 */
for?: string
/**
 * How long the alert keeps firing after the condition is gone, against flapping.
 */
keepFiringFor?: string
escalate?: Escalate
labels?: Labels4
annotations?: Annotations31
}
/**
 * A member of the cluster is sent no alerts although Watchdog always fires. window: Window of the rate. By default severity warning, window 10m, for 5m.
 */
export interface DeploymentReplicaMismatch12 {
enabled?: Enabled
severity?: Severity
/**
 * The window that the alert looks back over.
 */
window?: string
/**
 * How long the condition must hold before the alert fires.
 */
for?: string
/**
 * How long the alert keeps firing after the condition is gone, against flapping.
 */
keepFiringFor?: string
escalate?: Escalate
labels?: Labels4
annotations?: Annotations31
}
/**
 * Very many alerts are active at once. threshold (alerts): Active alerts that people can still handle. By default severity warning, threshold 200, for 10m.
 */
export interface RabbitMQHighQueue2 {
enabled?: Enabled
severity?: Severity
/**
 * The limit that the alert compares with.
 */
threshold?: number
/**
 * How long the condition must hold before the alert fires.
 */
for?: string
/**
 * How long the alert keeps firing after the condition is gone, against flapping.
 */
keepFiringFor?: string
escalate?: Escalate
labels?: Labels4
annotations?: Annotations31
}
/**
 * Labels added to the alert.
 */
export interface AlertLabels1 {
[k: string]: AlertLabels2
}
/**
 * HTTP client settings of receivers without httpConfig.
 */
export interface HttpTransport {
/**
 * Follow redirects.
 */
followRedirects?: boolean
/**
 * Use HTTP/2 where the server offers it.
 */
enableHttp2?: boolean
/**
 * Proxy for requests.
 */
proxyUrl?: string
/**
 * Hosts, domains and networks reached without the proxy, separated by commas.
 */
noProxy?: SingleLine
proxyFromEnvironment?: ProxyFromEnvironment
tlsConfig?: TlsConfig1
httpHeaders?: HttpHeaders
}
/**
 * TLS settings.
 */
export interface TlsConfig1 {
/**
 * Key of the Secret that holds the CA certificate for the server.
 */
caKey?: string
/**
 * Key of the Secret that holds the client certificate, with keyKey.
 */
certKey?: string
/**
 * Key of the Secret that holds the private key of the client certificate.
 */
keyKey?: string
/**
 * Name expected in the server certificate.
 */
serverName?: SingleLine
/**
 * Accept any certificate.
 */
insecureSkipVerify?: boolean
/**
 * Minimum TLS version.
 */
minVersion?: ("TLS10" | "TLS11" | "TLS12" | "TLS13")
/**
 * Maximum TLS version.
 */
maxVersion?: ("TLS10" | "TLS11" | "TLS12" | "TLS13")
}
/**
 * Headers added to each request.
 */
export interface HttpHeaders {
[k: string]: ({
values?: Scopes1
/**
 * Keys of the Secret with values.
 * 
 * @minItems 1
 */
secretKeys?: [SecretKey, ...(SecretKey)[]]
} | null)
}
/**
 * TLS settings.
 */
export interface TlsConfig2 {
/**
 * Key of the Secret that holds the CA certificate for the server.
 */
caKey?: string
/**
 * Key of the Secret that holds the client certificate, with keyKey.
 */
certKey?: string
/**
 * Key of the Secret that holds the private key of the client certificate.
 */
keyKey?: string
/**
 * Name expected in the server certificate.
 */
serverName?: SingleLine
/**
 * Accept any certificate.
 */
insecureSkipVerify?: boolean
/**
 * Minimum TLS version.
 */
minVersion?: ("TLS10" | "TLS11" | "TLS12" | "TLS13")
/**
 * Maximum TLS version.
 */
maxVersion?: ("TLS10" | "TLS11" | "TLS12" | "TLS13")
}
/**
 * HTTP client settings.
 */
export interface HttpTransport1 {
/**
 * Follow redirects.
 */
followRedirects?: boolean
/**
 * Use HTTP/2 where the server offers it.
 */
enableHttp2?: boolean
/**
 * Proxy for requests.
 */
proxyUrl?: string
/**
 * Hosts, domains and networks reached without the proxy, separated by commas.
 */
noProxy?: SingleLine
proxyFromEnvironment?: ProxyFromEnvironment
tlsConfig?: TlsConfig1
httpHeaders?: HttpHeaders
}
export interface AttachmentField {
/**
 * Title of the field.
 */
title?: (SingleLine & string)
/**
 * Value of the field.
 */
value?: (MultiLine & string)
/**
 * Whether it may share a line with others.
 */
short?: boolean
}
/**
 * Authorization header of each request.
 */
export interface Authorization {
/**
 * Authentication scheme.
 */
type?: string
/**
 * Key of the Secret that holds the credentials: the token of a bot, for example.
 */
credentialsKey?: string
}
/**
 * TLS settings.
 */
export interface TlsConfig3 {
/**
 * Key of the Secret that holds the CA certificate for the server.
 */
caKey?: string
/**
 * Key of the Secret that holds the client certificate, with keyKey.
 */
certKey?: string
/**
 * Key of the Secret that holds the private key of the client certificate.
 */
keyKey?: string
/**
 * Name expected in the server certificate.
 */
serverName?: SingleLine
/**
 * Accept any certificate.
 */
insecureSkipVerify?: boolean
/**
 * Minimum TLS version.
 */
minVersion?: ("TLS10" | "TLS11" | "TLS12" | "TLS13")
/**
 * Maximum TLS version.
 */
maxVersion?: ("TLS10" | "TLS11" | "TLS12" | "TLS13")
}
/**
 * Further details by name.
 */
export interface Claims4 {
[k: string]: AnyValue
}
/**
 * Body instead of Alertmanager's own.
 */
export interface Claims5 {
[k: string]: AnyValue
}
/**
 * HTTP client settings.
 */
export interface HttpTransport2 {
/**
 * Follow redirects.
 */
followRedirects?: boolean
/**
 * Use HTTP/2 where the server offers it.
 */
enableHttp2?: boolean
/**
 * Proxy for requests.
 */
proxyUrl?: string
/**
 * Hosts, domains and networks reached without the proxy, separated by commas.
 */
noProxy?: SingleLine
proxyFromEnvironment?: ProxyFromEnvironment
tlsConfig?: TlsConfig1
httpHeaders?: HttpHeaders
}
/**
 * Other and custom fields by Jira's name for them.
 */
export interface Claims6 {
[k: string]: AnyValue
}
/**
 * Attributes of the message by name.
 */
export interface EndpointParams1 {
[k: string]: SingleLineOrNull
}
/**
 * TLS settings.
 */
export interface TlsConfig4 {
/**
 * Key of the Secret that holds the CA certificate for the server.
 */
caKey?: string
/**
 * Key of the Secret that holds the client certificate, with keyKey.
 */
certKey?: string
/**
 * Key of the Secret that holds the private key of the client certificate.
 */
keyKey?: string
/**
 * Name expected in the server certificate.
 */
serverName?: SingleLine
/**
 * Accept any certificate.
 */
insecureSkipVerify?: boolean
/**
 * Minimum TLS version.
 */
minVersion?: ("TLS10" | "TLS11" | "TLS12" | "TLS13")
/**
 * Maximum TLS version.
 */
maxVersion?: ("TLS10" | "TLS11" | "TLS12" | "TLS13")
}
/**
 * Matchers of alerts.
 */
export interface Matchers {
[k: string]: Matcher
}
/**
 * Matchers of alerts.
 */
export interface Matchers1 {
[k: string]: Matcher
}
/**
 * Matchers of the muting alert.
 */
export interface Matchers2 {
[k: string]: Matcher
}
/**
 * Matchers of the muted alerts.
 */
export interface Matchers3 {
[k: string]: Matcher
}
/**
 * Annotations of the HTTPRoutes.
 */
export interface Annotations7 {
[k: string]: Annotations2
}
export interface NetworkPolicyPeer {
ipBlock?: IPBlock
namespaceSelector?: LabelSelector
podSelector?: LabelSelector
}
export interface IPBlock {
cidr?: MultiLine
except?: MultiLines
}
/**
 * Labels of all objects made for the operator, as its selectors ask for, such as release: kube-prometheus-stack.
 */
export interface Labels25 {
[k: string]: LabelValueOrEmptyOrNull
}

/**
 * A values file of jobpilot-monitoring: `export default defineValues({ … })`, of values or of functions of what stands behind the `?` of
 * ts://FILE?name=value. Of several, the later ones are laid over the earlier ones, as Helm does with several `-f`.
 * Of a function, write the type of what it returns, `(): Values => …`: only then does TypeScript mark unknown keys.
 */
export declare function defineValues(
  ...overlays: (Values | ((parameters: { readonly [name: string]: string }) => Values | Promise<Values>))[]
): { readonly [chart: symbol]: unknown };
