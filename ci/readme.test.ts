import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { codeBlocks } from './code-blocks.ts';
import { helms, template } from './helm.ts';
import { root } from './paths.ts';
import { complaintOf } from './run.ts';
import { Scratch } from './scratch.ts';

const documents = ['README.md', 'CONTRIBUTING.md', 'ARCHITECTURE.md', 'CHANGELOG.md'];
const read = (file: string): string => readFileSync(join(root, file), 'utf8');

describe.each(documents)('%s', (file) => {
  it('links to files that are there', () => {
    const links = [...read(file).matchAll(/\]\((?!https?:|#)([^)#]+)/gu)].map(([, link = '']) => link);
    expect(links.filter((link) => !existsSync(join(root, link)))).toEqual([]);
  });

  it('names scripts that are there', () => {
    const { scripts }: { readonly scripts: Readonly<Record<string, string>> } = JSON.parse(read('package.json'));
    const named = [...read(file).matchAll(/`?npm run ([a-z-]+)/gu)].map(([, script = '']) => script);
    expect(named.filter((script) => !Object.hasOwn(scripts, script))).toEqual([]);
  });
});

describe('CONTRIBUTING.md', () => {
  it('names every script', () => {
    const { scripts }: { readonly scripts: Readonly<Record<string, string>> } = JSON.parse(read('package.json'));
    const named = Object.keys(scripts).filter((name) => !name.startsWith('pre') && name !== 'test');
    expect(named.filter((name) => !new RegExp(`npm run ${name}(?![\\w-])`, 'u').test(read('CONTRIBUTING.md')))).toEqual([]);
  });
});

/** Pages that show values, with how many blocks of them. */
const pages = [
  ['README.md', 1],
  ['docs/install.md', 3],
] as const;

describe.each(pages)('the values that %s shows', (page, count) => {
  const blocks = codeBlocks(read(page), 'yaml');

  it('are there', () => {
    expect(blocks).toHaveLength(count);
  });

  for (const helm of helms) {
    it.each(blocks)(`are accepted by ${helm}`, async (block) => {
      using scratch = new Scratch();
      expect(complaintOf(await template(helm, [scratch.write('production.yaml', block)]))).toBe('');
    });
  }
});
