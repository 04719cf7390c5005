/**
 * Builds the programs that the checks run into `.tools/bin/`:
 *
 *     node tools/build.ts                  every program but those on demand
 *     node tools/build.ts helm3 render     only these
 *
 * A program is built once for its pin; a program on PATH that already has the
 * pinned version is linked instead. Needs Node 22.18 or newer and Go.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, dirname, join, relative, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Program, programs } from './programs.ts';

const tools = import.meta.dirname;
const ignored = resolve(tools, '..', '.tools');
const bin = join(ignored, 'bin');
const stamps = join(ignored, 'stamps');

/** A failure whose message already says what to do; printed without a stack. */
class Refusal extends Error {}

/** Runs a command to its end; a missing command and a failing one both become sentences. */
function run(command: string, args: readonly string[], directory: string, remedy: string): string {
  const done = spawnSync(command, args, { cwd: directory, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (done.error) throw new Refusal(`Cannot run ${command} (${done.error.message}). ${remedy}`);
  if (done.status !== 0) {
    const said = `${done.stderr}${done.stdout}`.trim().split('\n').slice(-30).join('\n');
    throw new Refusal(
      `${command} ${args.slice(0, 2).join(' ')} failed in ${relative(process.cwd(), directory) || '.'}:\n${said}\n${remedy}`,
    );
  }
  return done.stdout.trim();
}

const installGo = "Install Go from https://go.dev/dl/ or your system's packages and put it on PATH.";

/** Go's own version, asked outside any module so that no module picks a toolchain. */
function goVersion(): string {
  return run('go', ['env', 'GOVERSION'], ignored, installGo).replace(/^go/, '');
}

/** Negative where a is the older of two dotted versions. */
function compareVersions(a: string, b: string): number {
  const left = a.split('.').map((part) => Number.parseInt(part, 10));
  const right = b.split('.').map((part) => Number.parseInt(part, 10));
  for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Refuses a Go that is older than the module asks for, unless Go may fetch a newer one by itself. */
function checkGo(name: string, goMod: string, version: string): void {
  const wanted = /^go (\S+)$/m.exec(goMod)?.[1] ?? '1.0';
  if (compareVersions(version, wanted) >= 0) return;
  if (run('go', ['env', 'GOTOOLCHAIN'], ignored, installGo).includes('auto')) return;
  throw new Refusal(`${name} needs Go ${wanted} or newer and \`go version\` says ${version}. ${installGo}`);
}

/** A module's version as go.mod states it, such as v1.2.3. */
function versionIn(goMod: string, module: string, folder: string): string {
  const line = goMod
    .split('\n')
    .map((each) => each.trim().replace(/^require /, ''))
    .find((each) => each.startsWith(`${module} `));
  const version = line?.split(' ')[1];
  if (version === undefined) {
    throw new Refusal(
      `tools/${folder}/go.mod has no line for ${module}. Restore the file from git, or run \`go get ${module}@latest\` there.`,
    );
  }
  return version;
}

/** Prometheus 3.16.0 is published to Go as v0.316.0, for a Go module's major version is part of its name. */
function prometheusVersion(pin: string): string {
  const parts = /^v0\.(\d)0*(\d+)\.(\d+)$/.exec(pin);
  return parts === null ? pin.replace(/^v/, '') : `${parts[1]}.${parts[2]}.${parts[3]}`;
}

/** Fills versions into the text of one linker setting. */
function fillVersion(text: string, pin: string, goMod: string, folder: string): string {
  return text
    .replace('{version}', pin)
    .replace('{bare}', pin.replace(/^v/, ''))
    .replace('{prometheus}', prometheusVersion(pin))
    .replace(/\{(.*)\}/, (_, module: string) => versionIn(goMod, module, folder));
}

/** The version that the program itself prints. */
function printedVersion(program: Program, pin: string): string {
  return program.pinned === 'github.com/prometheus/prometheus' ? prometheusVersion(pin) : pin.replace(/^v/, '');
}

/** Our own Go files below a folder, tests aside; a module of others' programs has none. */
function sourcesOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.go') && !file.endsWith('_test.go'))
    .toSorted();
}

/** One hash over everything that decides what the built file is. */
function stampOf(program: Program, version: string): string {
  const folder = join(tools, program.module);
  const hash = createHash('sha256');
  hash.update(JSON.stringify([program, version, process.platform, process.arch]));
  for (const file of ['go.mod', 'go.sum', ...sourcesOf(folder)]) {
    hash.update(`\0${file}\0`).update(readFileSync(join(folder, file)));
  }
  return hash.digest('hex');
}

/** A program on PATH that prints exactly the pinned version. */
function findOnPath(program: Program, pin: string): string | undefined {
  if (program.onPath === undefined) return undefined;
  const version = printedVersion(program, pin).replaceAll('.', '\\.');
  const exactly = new RegExp(`(^|[^0-9.])${version}($|[^0-9.-])`);
  for (const name of program.onPath.names) {
    for (const directory of (process.env['PATH'] ?? '').split(delimiter)) {
      const file = resolve(directory, name);
      if (directory === '' || resolve(directory) === bin || !existsSync(file)) continue;
      const said = spawnSync(file, program.onPath.arguments, { encoding: 'utf8', timeout: 20_000 });
      if (said.status === 0 && exactly.test(`${said.stdout}${said.stderr}`)) return file;
    }
  }
  return undefined;
}

/**
 * Copies a module whose published form lacks files that it embeds, adds them
 * (with the compressed twin that the server prefers), and returns a go.mod
 * outside the repository's own that points at the copy.
 */
function completeModule(program: Program, missing: Readonly<Record<string, string>>): string {
  const folder = join(tools, program.module);
  const source = run('go', ['list', '-m', '-f', '{{.Dir}}', program.pinned ?? ''], folder, 'Run `go mod download` there.');
  const copy = join(ignored, 'modules', program.module);
  rmSync(copy, { recursive: true, force: true });
  // The module cache is read-only; the copy must not be.
  cpSync(source, copy, { recursive: true, mode: 0 });
  run('chmod', ['-R', 'u+w', copy], ignored, 'Check the rights of .tools.');
  for (const [path, text] of Object.entries(missing)) {
    mkdirSync(dirname(join(copy, path)), { recursive: true });
    writeFileSync(join(copy, path), text);
    writeFileSync(join(copy, `${path}.gz`), gzipSync(text));
  }
  const modfile = join(ignored, 'modules', `${program.module}.mod`);
  cpSync(join(folder, 'go.sum'), modfile.replace(/\.mod$/, '.sum'));
  cpSync(join(folder, 'go.mod'), modfile);
  run('go', ['mod', 'edit', `-replace=${program.pinned}=${copy}`, modfile], ignored, installGo);
  return modfile;
}

/** Builds beside the target and renames, so that a concurrent reader never sees half a file. */
function goBuild(name: string, program: Program, pin: string, goMod: string): void {
  const target = join(bin, name);
  const fresh = `${target}.${process.pid}`;
  const variables = Object.entries(program.variables ?? {}).map(
    ([key, text]) => `-X ${key}=${fillVersion(text, pin, goMod, program.module)}`,
  );
  const modfile = program.missing === undefined ? [] : [`-modfile=${completeModule(program, program.missing)}`];
  const flags = ['build', '-buildvcs=false', ...modfile, '-ldflags', ['-s', '-w', ...variables].join(' '), '-o', fresh];
  const remedy = 'If a download failed, check GOPROXY and the network; if go.sum is short of a line, run `go mod tidy` there.';
  run('go', [...flags, program.package], join(tools, program.module), remedy);
  renameSync(fresh, target);
}

/** Whether a path is a file itself and no link to one. */
function isFile(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

/** Provides one program and says how: cached, from PATH or built. */
function provide(name: string, program: Program, version: string): string {
  const goMod = readFileSync(join(tools, program.module, 'go.mod'), 'utf8');
  const pin = program.pinned === undefined ? '' : versionIn(goMod, program.pinned, program.module);
  const target = join(bin, name);
  const stampFile = join(stamps, name);
  const stamp = stampOf(program, version);
  // A link is looked at anew each time: what it points to is the system's to change.
  if (isFile(target) && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return 'cached';
  rmSync(stampFile, { force: true });
  const found = findOnPath(program, pin);
  if (found !== undefined) {
    rmSync(target, { force: true });
    symlinkSync(found, target);
  } else {
    if (version === '') throw new Refusal(`Cannot build ${name}: Go is not on PATH. ${installGo}`);
    checkGo(name, goMod, version);
    goBuild(name, program, pin, goMod);
  }
  writeFileSync(stampFile, stamp);
  return found === undefined ? `built ${pin}`.trim() : `from PATH ${pin}`;
}

/** The names to build, checked, in the order of the table. */
function chosen(names: readonly string[]): readonly (readonly [string, Program])[] {
  const known: readonly (readonly [string, Program])[] = Object.entries(programs);
  const unknown = names.filter((name) => !known.some(([each]) => each === name));
  if (unknown.length > 0) {
    throw new Refusal(`Unknown: ${unknown.join(', ')}. Known: ${known.map(([name]) => name).join(', ')}.`);
  }
  return known.filter(([name, { onDemand }]) => (names.length === 0 ? onDemand !== true : names.includes(name)));
}

function main(names: readonly string[]): void {
  const wanted = chosen(names);
  for (const folder of [bin, stamps, join(ignored, 'modules')]) mkdirSync(folder, { recursive: true });
  if (!existsSync(join(ignored, '.gitignore'))) writeFileSync(join(ignored, '.gitignore'), '*\n');
  const hasGo = spawnSync('go', ['version']).status === 0;
  const version = hasGo ? goVersion() : '';
  for (const [name, program] of wanted) {
    const start = performance.now();
    const how = provide(name, program, version);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    const size = (statSync(join(bin, name)).size / 1e6).toFixed(0);
    console.log(`${name.padEnd(28)}${how.padEnd(22)}${seconds.padStart(7)} s ${size.padStart(5)} MB`);
  }
}

try {
  main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
