import { existsSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeFiles } from './write-files.ts';

let outside = '';
let folder = '';
beforeEach(() => {
  outside = mkdtempSync(join(tmpdir(), 'helm-ts-'));
  folder = join(outside, 'chart');
  mkdirSync(join(folder, 'real'), { recursive: true });
  writeFileSync(join(outside, 'secret'), 'kept');
  symlinkSync('..', join(folder, 'up'));
  symlinkSync('../secret', join(folder, 'link'));
  symlinkSync('../new', join(folder, 'dangling'));
  symlinkSync('real', join(folder, 'inside'));
});
afterEach(() => {
  rmSync(outside, { recursive: true });
});

test.for([
  ['../x', 'no path of a file below'],
  ['a/../../x', 'no path of a file below'],
  ['a/..', 'no path of a file below'],
  ['/tmp/x', 'no path of a file below'],
  ['C:/x', 'no path of a file below'],
  [String.raw`..\x`, 'no path of a file below'],
  ['a//x', 'no path of a file below'],
  ['./x', 'no path of a file below'],
  ['', 'no path of a file below'],
  ['x\0', 'no path of a file below'],
  ['up/x', 'up is a link'],
  ['up/new/x', 'up is a link'],
  ['inside/x', 'inside is a link'],
  ['link', 'link is a link'],
  ['dangling', 'dangling is a link'],
] as const)('%j is refused, and nothing is written', ([path, reason]) => {
  const write = (): unknown =>
    writeFiles(
      folder,
      [
        ['first', 'x'],
        [path, 'x'],
      ],
      true,
    );
  expect(write).toThrow(reason);
  expect(existsSync(join(folder, 'first'))).toBe(false);
  expect(readdirSync(outside).toSorted()).toEqual(['chart', 'secret']);
  expect(readFileSync(join(outside, 'secret'), 'utf8')).toBe('kept');
});

test('files are written into new folders, also below a folder that is a link itself', () => {
  const linked = join(folder, 'up', 'chart');
  expect(writeFiles(linked, [['a/b/..c', 'x']], false)).toEqual([join(linked, 'a/b/..c')]);
  expect(lstatSync(join(folder, 'a/b/..c')).isFile()).toBe(true);
  expect(() => writeFiles(folder, [['a/b/..c', 'y']], false)).toThrow('there is such a file already');
});
