import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Json } from '../../../ts-helm/src/ast/facts.ts';
import { at, itemsOf, rendered, textAt } from '../../testing/rendered.ts';
import { grafanaFile } from './testing/grafana-file.ts';

interface Values {
  readonly [key: string]: Json;
}

const group = {
  name: 'orders',
  folder: 'Shop',
  interval: '1m',
  rules: [{ uid: 'a', for: '1000000s', annotations: { summary: '{{ $labels.a }}' } }],
};
const policies = [{ receiver: 'Alertmanager' }];

function withFiles(alerting: Json, more: Values = {}): Json {
  return { grafana: { alerting }, ...more };
}

function fileOf(values: Json, name: string): Json {
  const content: Json = parse(grafanaFile(values, name));
  return content;
}

/** The names of the files that the pods have in the folder of alerting; undefined without a volume. */
function mounted(values: Json): readonly string[] | undefined {
  const pod = at(rendered(values).objects.get('StatefulSet grafana'), 'spec.template.spec');
  const volume = itemsOf(at(pod, 'volumes')).find((one) => textAt(one, 'name') === 'alerting');
  const mount = itemsOf(at(pod, 'containers.0.volumeMounts')).find((one) => textAt(one, 'name') === 'alerting');
  expect(mount === undefined).toBe(volume === undefined);
  return volume === undefined ? undefined : itemsOf(at(volume, 'configMap.items')).map((one) => textAt(one, 'path'));
}

function annotations(values: Json): Json | undefined {
  return at(rendered(values).objects.get('StatefulSet grafana'), 'spec.template.metadata.annotations');
}

const alone = { alertmanager: { enabled: false } };

describe('files of alerting', () => {
  test('stand as they are beside that of the chart', () => {
    const values = withFiles({ shop: { groups: [group] }, gone: null });
    expect(fileOf(values, 'alerting-shop.yaml')).toEqual({ apiVersion: 1, groups: [group] });
    expect(mounted(values)).toEqual(['alerting.yaml', 'alerting-shop.yaml']);
    expect(fileOf(values, 'alerting.yaml')).toEqual(fileOf({}, 'alerting.yaml'));
  });

  test('are there without Alertmanager too', () => {
    expect(mounted(withFiles({ shop: { groups: [group] } }, alone))).toEqual(['alerting-shop.yaml']);
    expect(mounted(withFiles({ shop: null }, alone))).toBeUndefined();
  });

  test('restart the pods where they change, for Grafana reads them at its start', () => {
    expect(annotations(withFiles({ shop: { groups: [] } }))).not.toEqual(annotations(withFiles({ shop: { groups: [group] } })));
    expect(annotations(withFiles({}))).toEqual(annotations({}));
  });

  test('that route take the place of the policies of the chart, whose contact point stays', () => {
    const own = fileOf(withFiles({ shop: { policies } }), 'alerting.yaml');
    expect(at(own, 'policies')).toBeUndefined();
    expect(at(own, 'contactPoints.0.name')).toBe('Alertmanager');
  });

  test.each<[string, Values, string]>([
    ['a part that Grafana does not know', { rules: [] }, 'shop.rules: Grafana has no such part'],
    ['a part that is no list', { groups: {} }, 'shop.groups: this part of a provisioning file is a list'],
    [
      'the contact point of the chart',
      { contactPoints: [{ name: 'Alertmanager' }] },
      'shop.contactPoints: the chart has the contact point',
    ],
    [
      'a credential',
      { contactPoints: [{ name: 'a', receivers: [{ uid: 'b', settings: { password: 'hunter2' } }] }] },
      'shop.contactPoints: a credential has no place in values',
    ],
    [
      'the address of a Slack channel',
      { contactPoints: [{ name: 'a', receivers: [{ uid: 'b', settings: { url: 'https://hooks.slack.com/services/T/B/x' } }] }] },
      'shop.contactPoints: a credential has no place in values',
    ],
  ])('refuse %s', (_what, file, message) => {
    expect(() => rendered(withFiles({ shop: file }))).toThrow(message);
  });

  test('may have a contact point called Alertmanager where the chart has none', () => {
    expect(() => rendered(withFiles({ shop: { contactPoints: [{ name: 'Alertmanager' }] } }, alone))).not.toThrow();
  });
});
