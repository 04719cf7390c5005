import { parse } from 'yaml';
import { at, configFiles, items, text, type Json } from '../../objects.ts';
import { strings } from '../../loopback/pods.ts';
import type { Alert } from './alert.ts';

type Labels = Readonly<Record<string, string>>;

/** The labels that a rule and its group give, the rule's own winning. */
function labelsByAlert(file: unknown): readonly (readonly [string, Labels])[] {
  return items(at(file, 'groups')).flatMap((group) =>
    items(at(group, 'rules'))
      .filter((rule) => typeof at(rule, 'alert') === 'string')
      .map((rule) => [text(at(rule, 'alert')), { ...strings(at(group, 'labels')), ...strings(at(rule, 'labels')) }] as const),
  );
}

/** Makes alerts with the labels that the rendered rules and Prometheus give them, for cases that need no Prometheus. */
export class Rules {
  readonly #labels: ReadonlyMap<string, Labels>;
  readonly #external: Labels;

  constructor(objects: readonly Json[]) {
    const rules = [...configFiles(objects, (_key, configMap) => configMap === 'prometheus-rules').values()];
    // The first rule of a name is the alert, the second its escalation.
    this.#labels = new Map(rules.flatMap((file) => labelsByAlert(parse(file))).toReversed());
    const config: unknown = parse(configFiles(objects, (key) => key === 'prometheus.yml').get('prometheus.yml') ?? '');
    const { replica: _dropped, ...external } = strings(at(config, 'global', 'external_labels'));
    this.#external = external;
  }

  /**
   * An alert that fires now.
   * @param labels those that tell it from others of its name, as in service and pod
   * @throws Error where the chart has no such alert
   */
  alert(name: string, labels: Labels): Alert {
    const own = this.#labels.get(name);
    if (own === undefined) throw new Error(`The rendered rules have no alert ${name}.`);
    return {
      labels: { alertname: name, ...this.#external, namespace: 'jobpilot', ...own, ...labels },
      annotations: {
        summary: `${name} of ${labels['service'] ?? labels['node'] ?? 'nothing'}`,
        description: Object.values(labels).join(' '),
      },
      generatorURL: 'http://127.0.0.1:9090/graph',
    };
  }
}
