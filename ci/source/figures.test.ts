import { afterAll, describe, expect, it } from 'vitest';
import { Scratch } from '../scratch.ts';
import { exportsIn } from './exports.ts';
import { figuresOf } from './figures.ts';
import { importsOf } from './imports.ts';
import { withSources } from './sources.ts';

const source = `import { b } from './folder/b.ts';
import { parse, default as yaml } from 'yaml';

export const first = 1,
  second = ['b'] as const;
export const third = (): unknown => {
  return [b].map((one) => {
    return one as any;
  });
};

export class Reader {
  read(text: string): string {
    return parse(text, yaml)!.name as string;
  }
}

export default class {}
`;

describe('figures', () => {
  const scratch = new Scratch();
  scratch.write('tsconfig.json', '{ "include": ["**/*.ts"] }');
  scratch.write('a.ts', source);
  scratch.write('folder/b.ts', `export { parse as read } from 'yaml';\nexport const [b, { c }] = [await import('../a.ts'), {}];\n`);
  const figures = withSources(
    (sources) =>
      new Map(sources.map(({ path, tree }) => [path, { ...figuresOf(tree), imports: importsOf(tree, path), names: exportsIn(tree) }])),
    scratch.folder,
  );

  afterAll(() => {
    scratch[Symbol.dispose]();
  });

  it('counts lines, functions, exports, `any`, casts and `!`', () => {
    expect(figures.get('a.ts')).toMatchObject({ lines: 18, functions: [5, 3], exports: 5, anys: 1, casts: 2, nonNulls: 1 });
  });

  it('resolves imports and what they take', () => {
    expect(figures.get('a.ts')?.imports).toEqual([
      { target: 'folder/b.ts', reExport: false, names: ['b'] },
      { target: 'yaml', reExport: false, names: ['parse', 'default'] },
    ]);
    expect(figures.get('folder/b.ts')?.imports).toEqual([
      { target: 'yaml', reExport: true, names: ['parse'] },
      { target: 'a.ts', reExport: false },
    ]);
  });

  it('names exports', () => {
    expect(figures.get('a.ts')?.names).toEqual(['first', 'second', 'third', 'Reader', 'default']);
    expect(figures.get('folder/b.ts')?.names).toEqual(['read', 'b', 'c']);
  });
});
