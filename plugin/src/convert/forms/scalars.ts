import { isMap, type Data } from '../../values/merged.ts';
import { joined, leaving, nothing, setting, type Form } from '../converted.ts';
import { asText } from './fields.ts';

/** Which texts, numbers and switches say that there is none. */
const none: readonly Data[] = [0, '0', '0s', false];

/** A value that stands where there is one. */
export const unlessNone: Form = (value, to) => (none.includes(value) ? nothing : setting(to, value));

/** A limit, of which 0 here is none. */
export const limit: Form = (value, to) => setting(to, value === false ? 0 : value);

/** Seconds as a duration. */
export const seconds: Form = (value, to) => (none.includes(value) ? nothing : setting(to, `${asText(value)}s`));

/** The digest of an image. */
export const digest: Form = (value, to) => setting(to, `sha256:${asText(value).replace(/^sha256:/u, '')}`);

const spreads: Readonly<Record<string, string>> = { soft: 'ScheduleAnyway', hard: 'DoNotSchedule' };

/** Pods of one component on several nodes. */
export const antiAffinity: Form = (value, to) => {
  const found = spreads[asText(value)];
  return found === undefined ? leaving('is neither soft nor hard') : setting(to, found);
};

/** Addresses of both families. */
export const dualStack: Form = (value, to) => {
  if (!isMap(value) || value['enabled'] !== true) return nothing;
  const families = value['ipFamilies'] === undefined ? nothing : leaving('the cluster orders them', 'ipFamilies');
  return joined([setting(to, value['ipFamilyPolicy'] ?? 'PreferDualStack'), families]);
};

/** What counts for some types of a Service alone. */
function forTypes(...types: readonly string[]): Form {
  return (value, to, beside) =>
    types.includes(asText(beside['type'] ?? 'ClusterIP'))
      ? setting(to, value)
      : leaving(`counts for Services of type ${types.join(' and ')} alone`);
}

/** What counts where nodes or a load balancer serve. */
export const outside: Form = forTypes('NodePort', 'LoadBalancer');

/** What counts where a load balancer serves. */
export const balanced: Form = forTypes('LoadBalancer');

/** Features of Prometheus: some are values here. */
export const features: Form = (value, to) => {
  if (!Array.isArray(value)) return leaving('is no list');
  const above = to.slice(0, -1);
  const others = value.filter((one: Data) => one !== 'exemplar-storage' && one !== 'native-histograms');
  return joined([
    value.includes('exemplar-storage') ? setting([...above, 'exemplars'], {}) : nothing,
    value.includes('native-histograms') ? setting([...above, 'scrapeNativeHistograms'], true) : nothing,
    others.length === 0 ? nothing : setting([...to, 'enable-feature'], others.join(',')),
  ]);
};

/** A switch that is a flag here, which stands where the switch is not as by default. */
function flagUnless(byDefault: boolean): Form {
  return (value, to) => (value === byDefault ? nothing : setting(to, ''));
}

/** A flag that turns something on. */
export const flagOn: Form = flagUnless(false);

/** A flag that turns something off. */
export const flagOff: Form = flagUnless(true);

/** A value as a flag. */
export const flag: Form = (value, to) => setting(to, asText(value));

/** Kubelets and the cAdvisor in them, which are two jobs here. */
export const kubelets: Form = (value, to) =>
  joined([setting([...to, 'kubelet', 'enabled'], value), setting([...to, 'cadvisor', 'enabled'], value)]);

/** Namespaces of alerts: a list of those that are left out. */
export const namespacesOfAlerts: Form = (value, to, beside) => {
  if (value === '.*' && (beside['appNamespacesOperator'] ?? '=~') === '=~') return nothing;
  const names = asText(value).split('|');
  return beside['appNamespacesOperator'] === '!~' && names.every((name) => /^[a-z0-9-]+$/u.test(name))
    ? setting(to, names)
    : leaving('chooses namespaces: here alerting.excludedNamespaces leaves some out');
};

/** A value that another one takes with it. */
export const withAnother: Form = () => nothing;
