import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { at, isMap, text } from '../objects.ts';
import { documentsOf, examples } from './examples.ts';

const documented = [...readFileSync(join(examples, 'secrets.env.example'), 'utf8').matchAll(/^([A-Z_]+)=/gmu)].map(([, key = '']) => key);

test.for([
  ['secrets/sealed-secret.yaml', ['spec', 'encryptedData']],
  ['secrets/sops/alertmanager-secrets.sops.yaml', ['stringData']],
] as const)('%s has the keys of secrets.env.example, with placeholders', ([file, path]) => {
  const [secret] = documentsOf(join(examples, file));
  const data = at(secret, ...path);
  expect(Object.keys(isMap(data) ? data : {})).toEqual(documented);
  for (const value of Object.values(isMap(data) ? data : {})) expect(text(value)).toContain('replace');
  expect(at(secret, 'metadata')).toEqual({ name: 'alertmanager-secrets', namespace: 'jobpilot' });
});

test('SOPS encrypts the values of a Secret, and nothing else of it', () => {
  const [rules] = documentsOf(join(examples, 'secrets', 'sops', '.sops.yaml'));
  const rule = at(rules, 'creation_rules', 0);
  expect('alertmanager-secrets.sops.yaml').toMatch(new RegExp(text(at(rule, 'path_regex')), 'u'));
  const [secret = {}] = documentsOf(join(examples, 'secrets', 'sops', 'alertmanager-secrets.sops.yaml'));
  const encrypted = new RegExp(text(at(rule, 'encrypted_regex')), 'u');
  expect(Object.keys(secret).filter((key) => encrypted.test(key))).toEqual(['stringData']);
});

test('no values file of the examples holds a credential', () => {
  const files = globSync(join(examples, '{base,dev,staging,production,pinned,umbrella}', '*.{yaml,ts}'));
  expect(files.length).toBeGreaterThan(6);
  const named = files
    .flatMap((file) => readFileSync(file, 'utf8').split('\n'))
    .filter((line) => /password|token|secret|_KEY\b/iu.test(line));
  // Comments, and keys of Secrets.
  expect(named.filter((line) => !/^\s*(?:#|\/\/|\/\*)/u.test(line) && !/\bKey: /u.test(line))).toEqual([]);
});
