import { isMap, type Data } from '../../values/merged.ts';
import { below, joined, leaving, nothing, setting, type Converted, type Form } from '../converted.ts';
import { fieldsOf, itemsOf, nameOf, textIn, without } from './fields.ts';

const severities = ['critical', 'warning', 'info'];

/** Groups of rules by a name of their file. https://prometheus.io/docs/prometheus/latest/configuration/recording_rules/ */
export const ruleFiles: Form = (value, to) =>
  isMap(value)
    ? joined(
        Object.entries(value).map(([file, content]) =>
          below(file, fieldsOf(content, to, { groups: (groups) => itemsOf(groups, (one, index) => group(one, to, index)) })),
        ),
      )
    : leaving('is no map');

function group(value: Data, to: readonly string[], index: number): Converted {
  const here = [...to, nameOf(value, 'name', 'group', index)];
  const own = fieldsOf(value, here, {
    name: () => nothing,
    interval: 'interval',
    labels: 'labels',
    rules: (rules) => itemsOf(rules, (one, at) => rule(one, here, at)),
  });
  return joined([setting([...here, 'order'], (index + 1) * 10), own]);
}

function rule(value: Data, to: readonly string[], index: number): Converted {
  const order = (index + 1) * 10;
  const recorded = textIn(value, 'record');
  if (recorded !== undefined) {
    const here = [...to, 'recordings', recorded];
    return joined([setting([...here, 'order'], order), fieldsOf(value, here, { record: () => nothing, expr: 'expr', labels: 'labels' })]);
  }
  const name = textIn(value, 'alert');
  const labels = isMap(value) && isMap(value['labels']) ? value['labels'] : {};
  const severity = textIn(labels, 'severity');
  if (name === undefined) return leaving('is neither an alert nor a recording');
  if (severity === undefined || !severities.includes(severity))
    return leaving(`has the severity ${severity ?? '(none)'}: an alert here is critical, warning or info`);
  const here = [...to, 'rules', name];
  const others = without(labels, 'severity');
  return joined([
    setting([...here, 'order'], order),
    setting([...here, 'severity'], severity),
    fieldsOf(value, here, {
      alert: () => nothing,
      expr: 'expr',
      for: 'for',
      keep_firing_for: 'keepFiringFor',
      labels: (_, there) => (Object.keys(others).length === 0 ? nothing : setting([...there, 'labels'], others)),
      annotations: 'annotations',
    }),
  ]);
}
