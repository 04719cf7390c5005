import type { StringSpec } from './spec.ts';

/** A form: its pattern, what it is called and what the printer may rely on. */
export type FormatSpec = Required<Pick<StringSpec, 'pattern' | 'form'>> & Pick<StringSpec, 'plain' | 'maxLength'>;

const label = '[a-z0-9]([-a-z0-9]*[a-z0-9])?';

/** A name of the path of a page, and the slash before it: what pageUrl and pagePath allow. */
export const pageSegment = '/[A-Za-z0-9_][A-Za-z0-9._~-]*';

/** Units from the largest to the smallest, each once and with at most so many digits: together below 292 years, Go's largest. */
const amounts = [
  '[1-9][0-9]?y',
  '[1-9][0-9]{0,2}w',
  '[1-9][0-9]{0,3}d',
  '[1-9][0-9]{0,4}h',
  '[1-9][0-9]{0,5}m',
  '[1-9][0-9]{0,6}s',
  '[1-9][0-9]{0,7}ms',
];

/** A duration above zero, where it is not empty: Helm compiles every pattern at every run, so it is kept short. */
const durationPattern = amounts.map((amount) => `(${amount})?`).join('');

/**
 * Forms that strings in values have, as patterns in what RE2 (Helm) and ECMAScript (ajv, editors) share: no lookahead,
 * no Unicode classes.
 */
export const formats = {
  /** https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#dns-label-names */
  dnsLabel: { pattern: `^${label}$`, form: 'a DNS label (lower-case letters, digits and hyphens)', plain: 'beside', maxLength: 63 },
  /** https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#dns-subdomain-names */
  dnsName: { pattern: `^${label}(\\.${label})*$`, form: 'a DNS name', plain: 'beside', maxLength: 253 },
  /** A name to look up: beside host names those of services, as in _metrics._tcp.example.com. https://www.rfc-editor.org/rfc/rfc2782 */
  dnsRecord: {
    pattern: `^_?${label}(\\._?${label})*$`,
    form: 'a DNS name such as _metrics._tcp.example.com',
    maxLength: 253,
  },
  /** What stands before the chart's own names, as in "blue-". */
  namePrefix: {
    pattern: '^[a-z]([-a-z0-9]*[a-z0-9])?-$',
    form: 'a prefix of lower-case letters, digits and hyphens that starts with a letter and ends with a hyphen',
    plain: 'beside',
    maxLength: 30,
  },
  /** A fully qualified host name: at least one dot, and a last part that starts and ends with a letter (0.e5 would be a number). */
  host: {
    pattern: `^(${label}\\.)+[a-z][-a-z0-9]*[a-z]$`,
    form: 'a host name such as prometheus.example.com',
    plain: 'alone',
    maxLength: 253,
  },
  /** host:port with a name or an IPv4 address, or [IPv6]:port */
  hostPort: { pattern: '^([A-Za-z0-9]([-A-Za-z0-9.]*[A-Za-z0-9])?|\\[[0-9a-fA-F:.]+\\]):[0-9]{1,5}$', form: 'host:port' },
  /** The characters of https://www.rfc-editor.org/rfc/rfc3986#section-2 */
  url: {
    pattern: "^https?://[A-Za-z0-9\\[][-A-Za-z0-9._~:/?#\\[\\]@!$&'()*+,;=%]*$",
    form: 'an http or https address',
    plain: 'before',
    maxLength: 2048,
  },
  /** The address of a page, without a query or fragment; what stands in its path needs no escape anywhere. */
  pageUrl: {
    pattern: `^https?://([A-Za-z0-9]([-A-Za-z0-9._]*[A-Za-z0-9])?|\\[[0-9a-fA-F:.]+\\])(:[0-9]{1,5})?(${pageSegment})*/?$`,
    form: 'an http or https address such as https://example.com/grafana',
    plain: 'before',
    maxLength: 2048,
  },
  /** The path of such an address. */
  pagePath: {
    pattern: `^/$|^(${pageSegment})+/?$`,
    form: 'a path such as / or /grafana',
    plain: 'alone',
    maxLength: 1024,
  },
  email: {
    pattern: "^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9]([-A-Za-z0-9.]*[A-Za-z0-9])?$",
    form: 'an e-mail address',
    maxLength: 254,
  },
  /** Above zero. https://prometheus.io/docs/prometheus/latest/configuration/configuration/ */
  duration: {
    pattern: `^${durationPattern}$`,
    form: 'a duration above zero such as 30s, 5m or 1h30m',
    plain: 'alone',
  },
  /** A duration that may be zero: how long a condition must hold before an alert fires. */
  durationOrZero: { pattern: `^(0s|${durationPattern})$`, form: 'a duration such as 0s, 90s, 5m or 1h30m', plain: 'alone' },
  /** https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/ */
  quantity: { pattern: '^[0-9]{1,12}(\\.[0-9]{1,3})?(m|k|M|G|T|P|Ki|Mi|Gi|Ti|Pi)?$', form: 'a Kubernetes quantity such as 500m or 50Gi' },
  /** https://prometheus.io/docs/prometheus/latest/storage/#operational-aspects */
  size: { pattern: '^[1-9][0-9]{0,8}(B|KB|MB|GB|TB|PB)$', form: 'a size such as 45GB', plain: 'alone' },
  /** https://prometheus.io/docs/concepts/data_model/#metric-names-and-labels */
  metricName: { pattern: '^[a-zA-Z_:][a-zA-Z0-9_:]*$', form: 'a metric name', maxLength: 200 },
  labelName: { pattern: '^[a-zA-Z_][a-zA-Z0-9_]*$', form: 'a label name', plain: 'beside', maxLength: 200 },
  /** Without a hyphen in front, which YAML would take for a list. https://kubernetes.io/docs/concepts/configuration/secret/ */
  secretKey: { pattern: '^[._a-zA-Z0-9][-._a-zA-Z0-9]*$', form: 'a key of a Secret', plain: 'beside', maxLength: 253 },
  /** registry/repository without tag or digest. https://github.com/distribution/reference */
  imageRepository: {
    pattern: '^[a-z0-9]+([._/-]+[a-z0-9]+)*$',
    form: 'an image repository without registry, tag or digest',
    plain: 'beside',
    maxLength: 255,
  },
  registry: {
    pattern: '^[A-Za-z0-9]([-A-Za-z0-9.]*[A-Za-z0-9])?(:[0-9]{1,5})?(/[a-z0-9]+([._/-]+[a-z0-9]+)*)?$',
    form: 'a registry such as registry.example.com:5000/mirror',
    maxLength: 255,
  },
  imageTag: { pattern: '^[A-Za-z0-9_][A-Za-z0-9_.-]*$', form: 'an image tag', plain: 'beside', maxLength: 128 },
  imageDigest: { pattern: '^sha256:[a-f0-9]{64}$', form: 'a digest such as sha256:…', plain: 'alone' },
  /** https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#syntax-and-character-set */
  labelValue: { pattern: '^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$', form: 'a label value', maxLength: 63 },
  labelKey: { pattern: '^([a-z0-9]([-a-z0-9.]*[a-z0-9])?/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$', form: 'a label key' },
  /** An absolute path. */
  path: { pattern: '^/[^\\x00-\\x1f\\x7f"\\\\]*$', form: 'an absolute path', maxLength: 1024 },
} as const satisfies { readonly [name: string]: FormatSpec };

/** A form that a string may be required to have. */
export type Format = keyof typeof formats;
