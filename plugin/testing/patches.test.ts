import { afterAll, beforeAll, expect, test } from 'vitest';
import { manifestsIn } from './manifests-in.ts';
import { charts, helms, Workshop } from './workshop.ts';

const workshop = new Workshop();
beforeAll(() => workshop.install(), 120_000);
afterAll(() => {
  workshop[Symbol.dispose]();
});

test.for(helms)('%s: a patch changes manifests and leaves comments, order and all else as it was', async (helm) => {
  workshop.write(
    'patch.ts',
    `export default (manifests, { replicas }) => {\n  for (const one of manifests) if (one.kind === 'Deployment') one.spec.replicas = Number(replicas);\n};\n`,
  );
  const plain = await workshop.helm(helm, 'template', 'x', charts.web);
  const patched = await workshop.helm(helm, 'template', 'x', charts.web, ...workshop.patchedBy(helm, 'patch.ts', 'replicas=7'));
  // Helm 4 writes manifests anew before it hands them on: what is compared went through a post-renderer that does nothing.
  workshop.write('nothing.ts', 'export default () => {};');
  const same = await workshop.helm(helm, 'template', 'x', charts.web, ...workshop.patchedBy(helm, 'nothing.ts'));
  expect(patched.stdout).toBe(same.stdout.replace(/^( {2}replicas: )1/mu, '$17'));
  expect(manifestsIn(same)).toEqual(manifestsIn(plain));
  expect(same.stdout).toContain('# One container, nothing beside it.');
  expect(same.stdout).toContain('# Run by helm test.');
  expect(same.stdout).not.toContain('postrender-filename');
});

test.for(helms)('%s: a patch adds and takes away manifests', async (helm) => {
  workshop.write(
    'add.ts',
    `export default (all) => [...all.filter((one) => one.kind !== 'Service'), { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'added' }, data: { answer: 'yes' } }];`,
  );
  const all = await workshop.helm(helm, 'template', 'x', charts.web, ...workshop.patchedBy(helm, 'add.ts'));
  expect(
    manifestsIn(all)
      .map((one) => one.kind)
      .toSorted(),
  ).toEqual(['ConfigMap', 'Deployment', 'Pod']);
  expect(all.stdout).toContain('answer: "yes"');
});

test.for(helms)('%s: a patch sees every manifest of the monitoring chart, and nothing is lost', async (helm) => {
  workshop.write('nothing.ts', 'export default () => {};');
  const plain = manifestsIn(await workshop.helm(helm, 'template', 'x', charts.monitoring));
  expect(manifestsIn(await workshop.helm(helm, 'template', 'x', charts.monitoring, ...workshop.patchedBy(helm, 'nothing.ts')))).toEqual(
    plain,
  );
});

test.for(helms)('%s: a failed patch fails the command, and Helm tells the person why', async (helm) => {
  workshop.write('bad.ts', `export default (manifests) => {\n  manifests[0].nothing.here = 1;\n};\n`);
  const { status, stderr, stdout } = await workshop.helm(helm, 'template', 'x', charts.web, ...workshop.patchedBy(helm, 'bad.ts'));
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toContain(`bad.ts:2: Cannot set properties of undefined (setting 'here')`);
});

test.for(helms)('%s: a patch is in the sandbox too', async (helm) => {
  workshop.write('escape.ts', `import { readFileSync } from 'node:fs';\nexport default () => [readFileSync('/etc/passwd', 'utf8')];`);
  const { status, stderr } = await workshop.helm(helm, 'template', 'x', charts.web, ...workshop.patchedBy(helm, 'escape.ts'));
  expect(status).toBe(1);
  expect(stderr).toContain("escape.ts: Cannot import node:fs: the sandbox has none of the runtime's modules.");
});
