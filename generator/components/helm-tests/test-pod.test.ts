import { expect, test } from 'vitest';
import type { Json } from '../../../ts-helm/src/ast/facts.ts';
import { at, rendered } from '../../testing/rendered.ts';

const place = {
  nodeSelector: { pool: 'monitoring' },
  tolerations: [{ key: 'dedicated', operator: 'Equal', value: 'monitoring', effect: 'NoSchedule' }],
  priorityClassName: 'system-cluster-critical',
};
const specOf = (component: string, values: Json) => at(rendered(values).objects.get(`Pod ${component}-test`), 'spec');

test.each(['prometheus', 'alertmanager', 'grafana', 'loki'])('the pod that asks %s runs where its pods may run', (component) => {
  const values = {
    loki: { enabled: true, ...(component === 'loki' ? { pod: place } : {}) },
    ...(component === 'loki' ? {} : { [component]: { pod: place } }),
  };
  expect(specOf(component, values)).toMatchObject(place);
  expect(Object.keys(Object(specOf(component, { loki: { enabled: true } }))).filter((field) => field in place)).toEqual([]);
});
