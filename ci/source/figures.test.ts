import { afterAll, describe, expect, it } from 'vitest';
import { Scratch } from '../scratch.ts';
import { figuresOf } from './figures.ts';
import { importsOf } from './imports.ts';
import { withSources } from './sources.ts';

const source = `import { b } from './folder/b.ts';
import { parse } from 'yaml';

export const first = 1,
  second = ['b'] as const;
export const third = (): unknown => {
  return [b].map((one) => {
    return one as any;
  });
};

export class Reader {
  read(text: string): string {
    return parse(text)!.name as string;
  }
}
`;

describe('figures', () => {
  const scratch = new Scratch();
  scratch.write('tsconfig.json', '{ "include": ["**/*.ts"] }');
  scratch.write('a.ts', source);
  scratch.write('folder/b.ts', `export { parse } from 'yaml';\nexport const b = await import('../a.ts');\n`);
  const figures = withSources(
    (sources) => new Map(sources.map(({ path, tree }) => [path, { ...figuresOf(tree), imports: importsOf(tree, path) }])),
    scratch.folder,
  );

  afterAll(() => {
    scratch[Symbol.dispose]();
  });

  it('counts lines, functions, exports, `any`, casts and `!`', () => {
    const { imports: _, ...counted } = figures.get('a.ts') ?? { imports: [] };
    expect(counted).toEqual({ lines: 16, functions: [5, 3], exports: 4, anys: 1, casts: 2, nonNulls: 1 });
  });

  it('resolves imports', () => {
    expect(figures.get('a.ts')?.imports).toEqual([
      { target: 'folder/b.ts', reExport: false },
      { target: 'yaml', reExport: false },
    ]);
    expect(figures.get('folder/b.ts')?.imports).toEqual([
      { target: 'yaml', reExport: true },
      { target: 'a.ts', reExport: false },
    ]);
  });
});
