import { expect, it } from 'vitest';
import { parseRights } from './parse-rights.ts';

const table = `Resources                       Non-Resource URLs   Resource Names   Verbs
pods                            []                  []               [get list watch]
configmaps                      []                  [a b]            [get]
                                [/metrics]          []               [get]
endpointslices.discovery.k8s.io []                  []               [list]
`;

it('reads the table of kubectl', () => {
  expect(parseRights(table)).toEqual([
    'pods: get list watch',
    'configmaps (a b): get',
    '/metrics: get',
    'endpointslices.discovery.k8s.io: list',
  ]);
});

it('throws at another table', () => {
  expect(() => parseRights('NAME  READY\n')).toThrow('another table');
});
