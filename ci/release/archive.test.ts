import { chmodSync, mkdirSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from '../run.ts';
import { Scratch } from '../scratch.ts';
import { archiveOf, filesOf, type ChartFiles } from './archive.ts';
import { canonicalFiles } from './canonical-files.ts';
import { folderFiles } from './folder-files.ts';
import { pack, packers } from './pack.ts';

const bytes = (text: string): Uint8Array => Buffer.from(text);
const long = `web/templates/${'a-long-folder/'.repeat(7)}deployment.yaml`;
const files = new Map([
  ['web/values.yaml', bytes('a: 1\n')],
  [long, bytes('kind: Deployment\n')],
  ['web/Chart.yaml', bytes('name: web\n')],
]);

/** The files by path, whatever their order. */
function texts(of: ChartFiles): unknown {
  return Object.fromEntries([...of].map(([path, data]) => [path, Buffer.from(data).toString('utf8')]));
}

/** A chart with what Helm treats in its own way. */
function writeChart(scratch: Scratch, mode = 0o644): string {
  const write = (path: string, text: string): string => scratch.write(`web/${path}`, text, mode);
  write(
    'Chart.yaml',
    '# a comment\nversion: 1.2.3\nname: web\napiVersion: v2\ndescription: "a: b"\nannotations:\n  x: |\n    - 1\n    - 2\n',
  );
  write('.helmignore', 'ci/\n*.tmp\n# a comment\n.git/\n');
  write('values.yaml', '# kept\nreplicas: 1\n');
  write('values.schema.json', '{}\n');
  write('templates/a.yaml', 'kind: ConfigMap\napiVersion: v1\nmetadata: {name: a}\n');
  write('templates/_helpers.tpl', '{{ define "x" }}{{ end }}\n');
  write('files/größe.txt', 'ß\n');
  write('ci/one-values.yaml', 'replicas: 2\n');
  write('left.tmp', '');
  write('charts/sub/Chart.yaml', 'name: sub\napiVersion: v2\nversion: 0.1.0\n');
  write('charts/sub/values.yaml', '{}\n');
  return join(scratch.folder, 'web');
}

/** How GNU tar lists a file. */
function entry(size: number, name: string): string {
  return `-rw-r--r-- 0/0 ${String(size)} 1980-01-01 00:00 ${name}`;
}

describe('an archive', () => {
  test('gives back its files', async () => {
    expect(texts(await filesOf(await archiveOf(files)))).toEqual(texts(files));
  });

  test('is the same, byte for byte, whatever the order of its files', async () => {
    const turned = await archiveOf(new Map([...files].toReversed()));
    expect(turned.equals(await archiveOf(files))).toBe(true);
  });

  test('has no time and no name in the header of gzip', async () => {
    expect((await archiveOf(files)).subarray(0, 10).toString('hex')).toBe('1f8b0800000000000203');
  });

  test('lists as GNU tar reads it: Chart.yaml first, one owner, one time, long names whole', async () => {
    using scratch = new Scratch();
    const file = scratch.write('web.tgz', await archiveOf(files));
    const { stdout } = await run('tar', ['--utc', '--numeric-owner', '-tvzf', file], { environment: { TZ: 'UTC' } });
    expect(stdout.replaceAll(/(?<=0\/0) +/gu, ' ').trimEnd()).toBe(
      [entry(10, 'web/Chart.yaml'), entry(17, long), entry(5, 'web/values.yaml')].join('\n'),
    );
  });
});

describe('a chart', () => {
  test('is packed to the same bytes by Helm 3, by Helm 4 and without Helm', async () => {
    using scratch = new Scratch();
    const chart = writeChart(scratch);
    const packed = await Promise.all(packers.map((packer) => pack(chart, packer)));
    expect(new Set(packed.map((one) => one.toString('hex'))).size).toBe(1);
    expect([...(await filesOf(packed[0] ?? Buffer.alloc(0))).keys()]).toEqual([
      'web/Chart.yaml',
      'web/.helmignore',
      'web/charts/sub/Chart.yaml',
      'web/charts/sub/values.yaml',
      'web/files/größe.txt',
      'web/templates/_helpers.tpl',
      'web/templates/a.yaml',
      'web/values.schema.json',
      'web/values.yaml',
    ]);
  });

  test('is packed to the same bytes from another folder, at another time, with other rights', async () => {
    using first = new Scratch();
    using second = new Scratch();
    const other = writeChart(second, 0o600);
    chmodSync(join(other, 'templates'), 0o700);
    utimesSync(join(other, 'values.yaml'), 1, 1);
    mkdirSync(join(other, 'empty'));
    expect((await pack(other, 'no Helm')).equals(await pack(writeChart(first), 'no Helm'))).toBe(true);
  });

  test('with a pattern in .helmignore that only Helm understands is not packed without it', () => {
    using scratch = new Scratch();
    const chart = writeChart(scratch);
    scratch.write('web/.helmignore', '!kept\n');
    expect(() => folderFiles(chart)).toThrow('Cannot pack a chart without Helm: .helmignore has !kept. Use patterns of one name');
  });
});

test('Chart.yaml and Chart.lock are rewritten in charts only, and everywhere there', () => {
  const source = bytes('b: 1 # why\na: 2\n');
  const paths = ['web/Chart.yaml', 'web/Chart.lock', 'web/charts/sub/Chart.yaml', 'web/files/Chart.yaml', 'web/charts/Chart.yaml.txt'];
  const [rewritten, kept] = ['a: 2\nb: 1\n', 'b: 1 # why\na: 2\n'];
  const found = [...canonicalFiles(new Map(paths.map((path) => [path, source]))).values()].map((one) => Buffer.from(one).toString('utf8'));
  expect(found).toEqual([rewritten, rewritten, rewritten, kept, kept]);
});
