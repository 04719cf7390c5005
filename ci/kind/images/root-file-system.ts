import { chmodSync, copyFileSync, cpSync, existsSync, globSync, mkdirSync, symlinkSync } from 'node:fs';
import { delimiter, dirname, join, relative } from 'node:path';
import { root, tool } from '../../paths.ts';
import type { Scratch } from '../../scratch.ts';
import { must } from '../cluster/must.ts';
import type { Recipe } from './recipes.ts';

const zones = '/usr/share/zoneinfo';

function copy(from: string, to: string, mode: number): void {
  mkdirSync(dirname(to), { recursive: true });
  copyFileSync(from, to);
  chmodSync(to, mode);
}

/** The shared libraries that a program loads, its loader among them; none where it is static. */
async function librariesOf(program: string): Promise<readonly string[]> {
  const said = await must('sh', ['-c', 'ldd "$0" 2>&1 || true', program]);
  return [...said.matchAll(/(?:=> )?(\/\S+) \(0x/gu)].map(([, path = '']) => path);
}

async function addProgram(folder: string, program: string, at: string): Promise<void> {
  copy(program, join(folder, at), 0o755);
  for (const library of await librariesOf(program)) copy(library, join(folder, library), 0o755);
}

/**
 * What Prometheus' base image has: busybox, and the time zones that Alertmanager's time intervals name.
 * @throws Error where there is no busybox that runs without libraries
 */
async function addBase(folder: string): Promise<void> {
  const places = (process.env['PATH'] ?? '').split(delimiter).map((one) => join(one, 'busybox'));
  const busybox = places.find(existsSync);
  if (busybox === undefined || (await librariesOf(busybox)).length > 0)
    throw new Error(
      'Cannot build the images with a shell: no static busybox is on PATH. Install it, as by `apt-get install busybox-static`.',
    );
  copy(busybox, join(folder, 'bin/busybox'), 0o755);
  for (const applet of (await must(busybox, ['--list'])).trim().split('\n'))
    if (!existsSync(join(folder, 'bin', applet))) symlinkSync('busybox', join(folder, 'bin', applet));
  cpSync(zones, join(folder, zones), { recursive: true, verbatimSymlinks: true });
}

/** The program of a package of Debian, which is not installed for that. */
async function addPackage(scratch: Scratch, folder: string, name: string): Promise<void> {
  const place = dirname(scratch.write(`debian/${name}/.keep`, ''));
  await must('apt-get', ['download', '--quiet', name], { cwd: place });
  const [file] = globSync(join(place, '*.deb'));
  if (file === undefined) throw new Error(`\`apt-get download ${name}\` left no package.`);
  await must('dpkg-deb', ['--extract', file, join(place, 'root')]);
  await addProgram(folder, join(place, 'root', 'usr', 'bin', name), join('bin', name));
}

/** Node with the scripts of ci/ and the package that they import. */
async function addScripts(folder: string): Promise<void> {
  await addProgram(folder, process.execPath, 'usr/local/bin/node');
  const scripts = globSync(['ci/*.ts', 'ci/{loopback,main-job}/**/*.ts', 'ci/kind/{in-cluster,stand-ins}/*.ts', 'package.json'], {
    cwd: root,
  });
  for (const path of scripts) copy(join(root, path), join(folder, 'app', path), 0o644);
  cpSync(join(root, 'node_modules', 'yaml'), join(folder, 'app/node_modules/yaml'), { recursive: true });
}

/**
 * Lays out the root file system of a recipe and packs it; the same files give the same bytes.
 * @returns the path of the tar
 */
export async function packRoot(scratch: Scratch, name: string, recipe: Recipe): Promise<string> {
  const { programs = [], debian, scripts, base, directory } = recipe;
  const passwd = 'root:x:0:0::/root:/bin/sh\nnobody:x:65534:65534::/nonexistent:/bin/false\n';
  const folder = dirname(dirname(scratch.write(`${name}/etc/passwd`, passwd)));
  for (const one of ['tmp', directory ?? 'tmp']) mkdirSync(join(folder, one), { recursive: true });
  const authorities = '/etc/ssl/certs/ca-certificates.crt';
  if (existsSync(authorities)) copy(authorities, join(folder, authorities), 0o644);
  for (const program of programs) await addProgram(folder, tool(program), join('bin', program));
  if (debian !== undefined) await addPackage(scratch, folder, debian);
  if (base === true) await addBase(folder);
  if (scripts === true) await addScripts(folder);
  const file = `${folder}.tar`;
  const reproducible = ['--sort=name', '--owner=0', '--group=0', '--numeric-owner', '--mtime=@0', '--mode=a+rX'];
  await must('tar', [...reproducible, '--create', '--file', file, '--directory', folder, ...entries(folder)]);
  return file;
}

function entries(folder: string): readonly string[] {
  return globSync(join(folder, '*'))
    .map((path) => relative(folder, path))
    .toSorted();
}
