import { randomBytes } from 'node:crypto';
import { at, isMap, items, text, type Json } from '../../objects.ts';
import { loopbackCertificate } from '../../loopback/certificate.ts';
import type { Notification } from '../../loopback/notification.ts';
import { mailDeliveries } from '../../loopback/mail-deliveries.ts';
import { paths } from '../../loopback/stand-ins/server.ts';
import type { Forwards } from '../cluster/forwards.ts';
import type { Namespace } from '../cluster/namespace.ts';
import { container, podDefaults } from './pod.ts';

const name = 'stand-ins';
const folder = '/etc/stand-ins';
/** Those of the real services where Alertmanager connects, so that NetworkPolicies let it. */
const ports = { https: 443, smtp: 587, api: 8080, mail: 8025 } as const;

const random = (): string => randomBytes(16).toString('hex');

/** The stand-ins of Slack, PagerDuty, the webhooks' owners and SendGrid as a pod, and what Alertmanager must know to use them. */
export class NotificationServices {
  readonly #namespace: Namespace;
  readonly #host: string;
  readonly #certificate: ReturnType<typeof loopbackCertificate>;
  /** The contents of the Secret of the receivers; made up for this run. */
  readonly secret: Readonly<Record<string, string>>;
  #addresses = { api: '', mail: '' };

  constructor(namespace: Namespace) {
    this.#namespace = namespace;
    this.#host = `${name}.${namespace.name}.svc`;
    this.#certificate = loopbackCertificate(this.#host);
    const https = `https://${this.#host}`;
    this.secret = {
      SMTP_PASSWORD: random(),
      SLACK_APP_TOKEN: `xoxb-${random()}`,
      PAGERDUTY_ROUTING_KEY: random(),
      PAGERDUTY_ESCALATION_ROUTING_KEY: random(),
      WEBHOOK_URL: `${https}${paths.webhook}WEBHOOK_URL`,
      DEAD_MANS_SWITCH_URL: `${https}${paths.webhook}DEAD_MANS_SWITCH_URL`,
    };
  }

  /** Values of the chart that send every notification here: addresses, and the authority to trust. */
  get values(): Json {
    const https = `https://${this.#host}`;
    return {
      notifications: {
        smtp: { smarthost: `${this.#host}:${String(ports.smtp)}` },
        slack: { apiUrl: https + paths.slackApp },
        pagerduty: { url: https + paths.pagerDuty },
      },
      receivers: { 'dead-mans-switch': { webhook: { heartbeat: { urlKey: 'DEAD_MANS_SWITCH_URL', sendResolved: false } } } },
      routing: { routes: { webhook: { enabled: true } } },
      alertmanager: {
        pod: {
          extraEnv: [{ name: 'SSL_CERT_FILE', value: `${folder}/tls.crt` }],
          extraVolumes: [{ name, configMap: { name } }],
          extraVolumeMounts: [{ name, mountPath: folder, readOnly: true }],
        },
      },
    };
  }

  /** The Secret that the receivers read, with all keys or without some. */
  secretObject(...without: readonly string[]): Json {
    const stringData = Object.fromEntries(Object.entries(this.secret).filter(([key]) => !without.includes(key)));
    return { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'alertmanager-secrets' }, stringData };
  }

  /** Starts the pod and waits until it is ready. */
  async start(nodeSelector: Readonly<Record<string, string>> = {}): Promise<void> {
    await this.#namespace.apply(...this.#objects(nodeSelector));
    await this.#namespace.kubectl('wait', '--for', 'condition=Ready', `pod/${name}`, '--timeout', '90s');
  }

  /** Makes what the stand-ins got reachable from here. */
  async connect(forwards: Forwards): Promise<void> {
    const to = `pod/${name}`;
    const [api, mail] = await Promise.all([forwards.to(this.#namespace, to, ports.api), forwards.to(this.#namespace, to, ports.mail)]);
    this.#addresses = { api, mail: `${mail}/api/v1` };
  }

  /** Everything that was delivered so far. */
  async deliveries(): Promise<readonly Notification[]> {
    const [got, mails] = await Promise.all([this.#got(), mailDeliveries(this.#addresses.mail)]);
    return [...items(at(got, 'deliveries')).filter(isMap).map(readDelivery), ...mails];
  }

  /** Requests that the real services would have refused. */
  async refused(): Promise<readonly string[]> {
    return items(at(await this.#got(), 'refused')).map(text);
  }

  async #got(): Promise<unknown> {
    return (await fetch(this.#addresses.api)).json();
  }

  #objects(nodeSelector: Readonly<Record<string, string>>): readonly Json[] {
    const { key, certificate } = this.#certificate;
    const {
      SMTP_PASSWORD: password = '',
      SLACK_APP_TOKEN: token = '',
      PAGERDUTY_ROUTING_KEY,
      PAGERDUTY_ESCALATION_ROUTING_KEY,
    } = this.secret;
    const routingKeys = { PAGERDUTY_ROUTING_KEY, PAGERDUTY_ESCALATION_ROUTING_KEY };
    const files = {
      'tls.key': key,
      'tls.crt': certificate,
      accounts: `apikey:${password}\n`,
      'secrets.json': JSON.stringify({ routingKeys, slackTokens: [token] }),
    };
    const metadata = { name, labels: { app: name } };
    const servicePorts = Object.entries(ports).map(([port, number]) => ({ name: port, port: number }));
    return [
      { apiVersion: 'v1', kind: 'Secret', metadata: { name }, stringData: files },
      { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name }, data: { 'tls.crt': certificate } },
      { apiVersion: 'v1', kind: 'Service', metadata: { name }, spec: { selector: metadata.labels, ports: servicePorts } },
      { apiVersion: 'v1', kind: 'Pod', metadata, spec: { ...podSpec, nodeSelector } },
    ];
  }
}

const mount = [{ name, mountPath: folder, readOnly: true }];

const mailEncryption = [
  '--smtp-tls-cert',
  `${folder}/tls.crt`,
  '--smtp-tls-key',
  `${folder}/tls.key`,
  '--smtp-require-starttls',
  '--smtp-auth-file',
  `${folder}/accounts`,
];

const podSpec = {
  ...podDefaults,
  // Ports below 1024 without being root: https://kubernetes.io/docs/tasks/administer-cluster/sysctl-cluster/#safe-and-unsafe-sysctls
  securityContext: { ...podDefaults.securityContext, sysctls: [{ name: 'net.ipv4.ip_unprivileged_port_start', value: '0' }] },
  volumes: [
    { name, secret: { secretName: name } },
    { name: 'mail', emptyDir: {} },
  ],
  containers: [
    container('services', {
      args: ['ci/kind/in-cluster/stand-ins.ts', folder],
      volumeMounts: mount,
      readinessProbe: { tcpSocket: { port: ports.https } },
    }),
    container('mail', {
      command: ['/bin/mailpit', '--smtp', `0.0.0.0:${String(ports.smtp)}`, '--listen', `0.0.0.0:${String(ports.mail)}`],
      args: [...mailEncryption, '--database', '/var/mail/messages.db', '--disable-version-check', '--smtp-disable-rdns'],
      env: [{ name: 'TMPDIR', value: '/var/mail' }],
      volumeMounts: [...mount, { name: 'mail', mountPath: '/var/mail' }],
      readinessProbe: { tcpSocket: { port: ports.smtp } },
    }),
  ],
} as const;

function readDelivery(one: Json): Notification {
  const { service, status } = one;
  if (service !== 'slack' && service !== 'pagerduty' && service !== 'webhook')
    throw new Error(`There is no stand-in of ${String(service)}.`);
  if (status !== 'firing' && status !== 'resolved') throw new Error(`A delivery has the status ${String(status)}.`);
  const [to, key, content, id] = [text(one['to']), text(one['key']), text(one['content']), text(one['id'])];
  return { service, to, status, key, content, id, at: Number(one['at']) };
}
