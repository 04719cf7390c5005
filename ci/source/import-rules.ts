import type { Import } from './imports.ts';

/** A file and what it imports. */
interface Imports {
  readonly path: string;
  readonly isTest: boolean;
  readonly imports: readonly Import[];
}

/** The parts of the repository, the more special first; a file belongs to the first that its path starts with. */
const parts = {
  'ts-helm/src/ast/': [],
  'ts-helm/src/expression/': ['ts-helm/src/ast/'],
  'ts-helm/src/values/': ['ts-helm/src/ast/', 'ts-helm/src/expression/'],
  'ts-helm/src/chart/': ['ts-helm/src/ast/', 'ts-helm/src/expression/', 'ts-helm/src/values/'],
  'ts-helm/src/print/': ['ts-helm/src/ast/'],
  'ts-helm/src/evaluate/': ['ts-helm/src/ast/'],
  'ts-helm/src/render/': ['ts-helm/src/ast/', 'ts-helm/src/chart/', 'ts-helm/src/values/', 'ts-helm/src/evaluate/'],
  'ts-helm/src/emit/': ['ts-helm/src/ast/', 'ts-helm/src/chart/', 'ts-helm/src/values/', 'ts-helm/src/print/'],
  'ts-helm/src/index.ts': ['ts-helm/src/'],
  // What stands beside the library (cases, examples, differential tests) uses all of it.
  'ts-helm/': ['ts-helm/'],
  'values-schema/': ['ts-helm/src/index.ts'],
  // The receivers of an AlertmanagerConfig are written from the schema of the resource.
  'generator/': ['ts-helm/src/index.ts', 'values-schema/', 'tools/kubernetes-schemas/custom-resources.json', 'docs/writing/'],
  // It measures the evaluator, which has no command of its own.
  'ci/bench/evaluate.ts': ['ts-helm/src/', 'generator/', 'ci/'],
  'ci/': ['ci/bench/evaluate.ts', 'docs/writing/'],
  'tools/': [],
  'docs/site/': [],
  // How Markdown is written: it knows nothing of what is written, so whoever writes a page may use it.
  'docs/writing/': [],
  'plugin/src/values/': ['ts-helm/src/index.ts'],
  'plugin/src/yaml/': [],
  // What the host and its threads tell each other.
  'plugin/src/protocol/': ['ts-helm/src/index.ts', 'plugin/src/values/'],
  'plugin/src/locate/': ['plugin/src/protocol/', 'plugin/src/yaml/'],
  'plugin/src/guest/': ['ts-helm/src/index.ts', 'plugin/src/values/', 'plugin/src/yaml/', 'plugin/src/protocol/'],
  'plugin/src/sandbox/': ['plugin/src/protocol/'],
  'plugin/src/explain/': ['plugin/src/sandbox/'],
  'plugin/src/convert/': ['plugin/src/values/', 'plugin/src/yaml/', 'docs/writing/'],
  'plugin/src/charts/': ['ts-helm/src/index.ts', 'plugin/src/values/', 'plugin/src/yaml/', 'plugin/src/protocol/', 'plugin/src/sandbox/'],
  'plugin/src/bounded/': [
    'ts-helm/src/index.ts',
    'plugin/src/values/',
    'plugin/src/yaml/',
    'plugin/src/protocol/',
    'plugin/src/sandbox/',
    'plugin/src/charts/',
  ],
  'plugin/src/types/': ['plugin/src/values/', 'plugin/src/yaml/', 'plugin/src/protocol/', 'plugin/src/sandbox/', 'plugin/src/charts/'],
  'plugin/src/manifests/': [
    'plugin/src/values/',
    'plugin/src/yaml/',
    'plugin/src/protocol/',
    'plugin/src/sandbox/',
    'plugin/src/program.ts',
  ],
  'plugin/src/overlays/': [
    'plugin/src/values/',
    'plugin/src/yaml/',
    'plugin/src/protocol/',
    'plugin/src/sandbox/',
    'plugin/src/charts/',
    'plugin/src/locate/',
    'plugin/src/program.ts',
  ],
  'plugin/src/diff/': [
    'ts-helm/src/index.ts',
    'plugin/src/values/',
    'plugin/src/yaml/',
    'plugin/src/protocol/',
    'plugin/src/sandbox/',
    'plugin/src/charts/',
    'plugin/src/overlays/',
  ],
  'plugin/': ['ts-helm/src/index.ts', 'plugin/src/', 'docs/writing/'],
  'examples/': ['ts-helm/src/index.ts', 'values-schema/'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

const rules: readonly (readonly [string, readonly string[]])[] = Object.entries(parts);

function partOf(path: string): readonly [string, readonly string[]] | undefined {
  return rules.find(([part]) => path.startsWith(part));
}

/** Where a file's own part ends: its files may import each other. */
function isOwn(part: string, target: string): boolean {
  return partOf(target)?.[0] === part;
}

function isForbidden(path: string, target: string): boolean {
  const isPackage = !/\.(?:ts|mjs|json)$/u.test(target);
  const found = partOf(path);
  if (isPackage || found === undefined) return false;
  const [part, allowed] = found;
  return !isOwn(part, target) && !allowed.some((one) => target.startsWith(one));
}

/** Tests may use all of their own package, and those of the chart all of the library. */
function testMay(path: string, target: string): boolean {
  const [own, other] = [path.split('/')[0], target.split('/')[0]];
  return own === other || (other === 'ts-helm' && (own === 'generator' || own === 'values-schema'));
}

/** Complaints about imports from parts that a file may not know, about barrels and about a folder's own index. */
export function brokenRules(files: readonly Imports[]): readonly string[] {
  return files.flatMap(({ path, isTest, imports }) =>
    imports.flatMap(({ target, reExport }) => {
      if (partOf(path) === undefined) return [`${path} stands in no part of the layout`];
      if (isForbidden(path, target) && !(isTest && testMay(path, target)))
        return [`${path} imports ${target}, which its part may not know`];
      if (reExport && path !== 'ts-helm/src/index.ts') return [`${path} re-exports ${target}: only ts-helm/src/index.ts may`];
      const sameFolder = path.slice(0, path.lastIndexOf('/')) === target.slice(0, target.lastIndexOf('/'));
      return sameFolder && target.endsWith('/index.ts') ? [`${path} imports the index of its own folder`] : [];
    }),
  );
}
