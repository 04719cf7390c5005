import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { licencesOf } from './licences.ts';
import { kubernetesDeclarations, libraryDeclarations } from './declarations.ts';

const here = import.meta.dirname;

/** What runs in the sandbox of a values module: for itself, so that it need not load what only charts need. */
const guestOfValues = { 'guest-values': 'src/guest/values.ts' };

/** What else runs in the sandbox's threads, and the library that modules import: built for no runtime in particular. */
const guests = {
  'guest-patch': 'src/guest/patch.ts',
  'guest-chart': 'src/guest/chart.ts',
  'guest-node-fs': 'src/guest/node-fs.ts',
  'guest-overlay': 'src/guest/overlay.ts',
  'ts-helm': '../ts-helm/src/index.ts',
};

/** What Helm starts, and the thread that works with data of strangers. */
const programs = {
  'print-values': 'src/overlays/print-values.ts',
  'post-render': 'src/manifests/post-render.ts',
  ts: 'src/cli/main.ts',
  bounded: 'src/bounded/main.ts',
};

interface Manifest {
  readonly devDependencies: { readonly deno: string };
}

interface Lock {
  readonly lockfileVersion: number;
  readonly packages: Readonly<Record<string, object>>;
}

/** json-schema-to-typescript formats with prettier if asked to; it never is, and prettier is larger than all the rest. */
const withoutPrettier = {
  name: 'without-prettier',
  resolveId: (id: string) => (id === 'prettier' ? '\0prettier' : null),
  load: (id: string) => (id === '\0prettier' ? 'export const format = (text) => text;' : null),
};

async function bundle(folder: string, input: Readonly<Record<string, string>>, platform: 'neutral' | 'node'): Promise<readonly string[]> {
  const build = await rolldown({
    input,
    cwd: here,
    platform,
    external: [/^node:/u],
    plugins: [withoutPrettier],
    // The build of yaml for Node asks the environment for its own debugging switches, which the sandbox does not have.
    resolve: {
      alias: { yaml: join(here, '..', 'node_modules', 'yaml', 'browser', 'index.js') },
      ...(platform === 'neutral' ? { mainFields: ['browser', 'module', 'main'] } : {}),
    },
    // The library does nothing when it is imported, so what a program does not use of it need not be loaded.
    treeshake: { moduleSideEffects: [{ test: /ts-helm.src/u, sideEffects: false }] },
  });
  const { output } = await build.write({
    dir: folder,
    format: 'esm',
    minify: true,
    entryFileNames: '[name].js',
    chunkFileNames: `${platform}-[name].js`,
  });
  await build.close();
  return output.flatMap((one) => (one.type === 'chunk' ? one.moduleIds : []));
}

/** The runtime's version, and what npm needs to fetch exactly it: its part of this repository's lock file, with its checksums. */
function writeRuntime(folder: string): void {
  const { devDependencies }: Manifest = JSON.parse(readFileSync(join(here, 'package.json'), 'utf8'));
  const { lockfileVersion, packages }: Lock = JSON.parse(readFileSync(join(here, '..', 'package-lock.json'), 'utf8'));
  const about = { name: 'ts-runtime', private: true, dependencies: { deno: devDependencies.deno } };
  const locked = Object.entries(packages).filter(([path]) => /^node_modules\/(?:deno$|@deno\/)/u.test(path));
  mkdirSync(join(folder, 'runtime'));
  writeFileSync(join(folder, 'version'), `${devDependencies.deno}\n`);
  writeFileSync(join(folder, 'runtime', 'package.json'), JSON.stringify(about));
  const lock = { name: about.name, lockfileVersion, requires: true, packages: { '': about, ...Object.fromEntries(locked) } };
  writeFileSync(join(folder, 'runtime', 'package-lock.json'), JSON.stringify(lock));
}

/**
 * Bundles the plugin into a folder: one for Helm 3 (helm3/ts) and three for Helm 4 (helm4/ts, ts-values, ts-post), each
 * complete, so that it works without this repository and without a network.
 */
export async function buildPlugin(folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  const lib = join(folder, 'lib');
  const modules = [
    ...(await bundle(lib, guestOfValues, 'neutral')),
    ...(await bundle(lib, guests, 'neutral')),
    ...(await bundle(lib, programs, 'node')),
  ];
  writeRuntime(lib);
  writeFileSync(join(lib, 'THIRD-PARTY-LICENCES'), licencesOf(modules));
  kubernetesDeclarations(join(lib, 'editor', 'node_modules'));
  libraryDeclarations(join(lib, 'editor', 'node_modules'));
  // Read by the library beside its own module.
  cpSync(join(here, '..', 'ts-helm', 'src', 'emit', 'chart-readme.template'), join(lib, 'chart-readme.template'));
  for (const helm of ['helm3', 'helm4'])
    for (const name of readdirSync(join(here, 'manifests', helm))) {
      const target = join(folder, helm, name);
      cpSync(join(here, 'manifests', helm, name), target, { recursive: true });
      cpSync(join(here, 'bin'), join(target, 'bin'), { recursive: true });
      cpSync(lib, join(target, 'lib'), { recursive: true });
      cpSync(join(here, '..', 'LICENSE'), join(target, 'LICENSE'));
      // Only the command `init` needs it.
      if (name !== 'ts') rmSync(join(target, 'lib', 'editor'), { recursive: true });
    }
  rmSync(lib, { recursive: true });
}
