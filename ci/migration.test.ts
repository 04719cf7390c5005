import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { codeBlocks } from './code-blocks.ts';
import { helms, template } from './helm.ts';
import { at, isMap, items, readObjects, text, type Json } from './objects.ts';
import { chart, root, tool } from './paths.ts';
import { complaintOf, run } from './run.ts';
import { Scratch } from './scratch.ts';

const document = readFileSync(join(root, 'docs', 'migrate-from-kustomize.md'), 'utf8');
const blocks = (language: string): readonly string[] => codeBlocks(document, language);

/** The flag that Helm 3 does not have, as the document says. */
const ofHelm4 = '--force-conflicts';

/** The chart with the values of the document. */
async function rendered(helm: (typeof helms)[number]): Promise<readonly Json[]> {
  using scratch = new Scratch();
  const answer = await template(helm, [scratch.write('values.yaml', blocks('yaml').join('\n'))], chart);
  expect(complaintOf(answer)).toBe('');
  return readObjects(answer.stdout);
}

/** Claim, mount and pod of each replica of a StatefulSet. */
function claimsOf(set: Json): readonly string[] {
  const name = text(at(set, 'metadata', 'name'));
  const claims = items(at(set, 'spec', 'volumeClaimTemplates')).map((claim) => text(at(claim, 'metadata', 'name')));
  const mounts = items(at(set, 'spec', 'template', 'spec', 'containers')).flatMap((one) => items(at(one, 'volumeMounts')).filter(isMap));
  return Array.from({ length: Number(at(set, 'spec', 'replicas')) }, (_, index) => `${name}-${String(index)}`).flatMap((pod) =>
    claims.flatMap((claim) =>
      mounts
        .filter((mount) => mount['name'] === claim && mount['subPath'] === undefined)
        .map((mount) => `| \`${claim}-${pod}\` | \`${text(mount['mountPath'])}\` | \`${pod}\` |`),
    ),
  );
}

describe.each(helms)('the move from the plain manifests, with %s', (helm) => {
  let objects: readonly Json[] = [];
  beforeAll(async () => {
    objects = await rendered(helm);
  });
  const ofKind = (kind: string): readonly Json[] => objects.filter((one) => one['kind'] === kind);

  test('the names and ports are those of the plain manifests', () => {
    const services = new Map(ofKind('Service').map((one) => [at(one, 'metadata', 'name'), at(one, 'spec', 'ports', 0, 'port')]));
    expect([services.get('prometheus'), services.get('alertmanager'), services.get('grafana')]).toEqual([9090, 9093, 3000]);
    expect(services.has('alertmanager-headless')).toBe(true);
    for (const one of objects.filter(({ kind }) => kind !== 'Pod' && kind !== 'Namespace'))
      expect(at(one, 'metadata', 'labels', 'app.kubernetes.io/part-of')).toBe('jobpilot-monitoring');
  });

  test('the Secret is read under its old name', () => {
    expect(JSON.stringify(ofKind('StatefulSet'))).toContain('"secretName":"alertmanager-secrets"');
  });

  test('the table of claims is what the StatefulSets ask for', () => {
    const rows = [...document.matchAll(/^\| `data-.*\|$/gmu)].map(([row]) => row);
    expect(rows.toSorted()).toEqual(ofKind('StatefulSet').flatMap(claimsOf).toSorted());
  });

  test('the user that the document names is that of the pods', () => {
    const users = ofKind('StatefulSet').map((one) => at(one, 'spec', 'template', 'spec', 'securityContext', 'fsGroup'));
    expect(new Set(users)).toEqual(new Set([Number(/user and group (\d+)/u.exec(document)?.[1])]));
  });

  test('the objects that are taken over are there', () => {
    const named = [...document.matchAll(/\b(service|serviceaccount)\/([a-z-]+)/gu)].map(
      ([, kind, name]) => `${String(kind)}/${String(name)}`,
    );
    const there = new Set(objects.map((one) => `${text(one['kind']).toLowerCase()}/${text(at(one, 'metadata', 'name'))}`));
    expect(named.length).toBeGreaterThan(6);
    expect(named.filter((one) => !there.has(one))).toEqual([]);
  });

  test('Helm knows the flags', async () => {
    const commands = blocks('bash').flatMap((block) => [...block.matchAll(/^helm ([a-z]+) ([^\n]*)$/gmu)]);
    expect(commands.length).toBeGreaterThan(3);
    for (const [, command = '', rest = ''] of commands) {
      const { stdout } = await run(tool(helm), [command, '--help']);
      const flags = [...rest.matchAll(/--[a-z-]+/gu)].map(([flag]) => flag).filter((flag) => flag !== ofHelm4 || helm === 'helm4');
      expect(flags.filter((flag) => !stdout.includes(flag))).toEqual([]);
    }
  });
});
