import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import type { Json } from '../../../../ts-helm/src/ast/facts.ts';
import { receiver } from '../../../../values-schema/receivers/receiver.ts';
import { addressCases } from './testing/address-cases.ts';
import { chatCases } from './testing/chat-cases.ts';
import { incidentCases } from './testing/incident-cases.ts';
import { unsetFields } from './testing/unset-fields.ts';
import { problemsOf, writtenReceivers } from './testing/written-receivers.ts';

const amtool = fileURLToPath(new URL('../../../../.tools/bin/amtool', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'receivers-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const global = { smtp_from: 'alerts@example.com', smtp_smarthost: 'smtp.example.com:587' };
const cases = Object.entries({ ...addressCases, ...chatCases, ...incidentCases });

/** A structure of JavaScript as it is after a values file. */
function json(value: unknown): Json {
  return JSON.parse(JSON.stringify(value));
}

/** What Alertmanager itself says to the receivers. */
function checked(name: string, receivers: Json): string {
  const file = join(folder, `${name}.yml`);
  const [first] = Array.isArray(receivers) ? receivers : [];
  writeFileSync(file, stringify({ global, route: { receiver: first?.name }, receivers }));
  return execFileSync(amtool, ['check-config', file], { encoding: 'utf8' });
}

test('every integration has a case', () => {
  const { spec } = receiver;
  const declared = spec.type === 'object' ? Object.keys(spec.fields).filter((name) => name !== 'labels') : [];
  expect(cases.map(([name]) => name).toSorted()).toEqual(declared.toSorted());
});

test('the cases set every field', () => {
  const examples = cases.flatMap(([, { minimal, full }]) => [minimal, ...full]).map((one) => json({ labels: { team: 'a' }, ...one }));
  expect(unsetFields(receiver.spec, examples)).toEqual([]);
});

describe.each(cases)('%s', (name, { minimal, full }) => {
  const receivers = json(Object.fromEntries([minimal, ...full].map((one, index) => [`receiver-${String(index)}`, one])));

  test('the schema allows the least that it needs, and every field', () => {
    expect(problemsOf(receivers)).toEqual([]);
  });

  test('Alertmanager reads what is written', () => {
    expect(checked(name, writtenReceivers(receivers))).toContain('SUCCESS');
  });
});
