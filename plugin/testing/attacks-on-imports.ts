import type { Attack } from './attack.ts';

const outside = /Cannot import .*: it is outside .*values, the only place that may be read/u;
const relative = /Cannot import .*: an import is a relative path/u;

/** Ways to read or load what is not the module's own, by imports. */
export const attacksOnImports: readonly Attack[] = [
  {
    name: 'an absolute path as text',
    module: `import p from '/etc/passwd' with { type: 'text' };\nexport default { p };`,
    message: relative,
  },
  { name: 'an absolute path as JSON', module: `import p from '/etc/passwd' with { type: 'json' };\nexport default p;`, message: relative },
  {
    name: 'a file: URL as text',
    module: `import p from 'file:///etc/passwd' with { type: 'text' };\nexport default { p };`,
    message: outside,
  },
  {
    name: 'a computed import as text',
    module: `const at = ['file:', '', '', 'etc', 'passwd'].join('/');\nexport default { p: (await import(at, { with: { type: 'text' } })).default };`,
    message: outside,
  },
  {
    name: 'the environment of the process',
    module: `import e from 'file:///proc/self/environ' with { type: 'text' };\nexport default { e };`,
    message: outside,
  },
  { name: 'bytes', module: `import p from '/etc/passwd' with { type: 'bytes' };\nexport default { p: [...p] };`, message: relative },
  {
    name: 'a file one folder up',
    module: `import s from '../secret.ts';\nexport default s;`,
    files: { 'secret.ts': `export default { secret: 1 };` },
    message: outside,
  },
  {
    name: 'many folders up',
    module: `import p from './../../../../../../../../etc/passwd' with { type: 'text' };\nexport default { p };`,
    message: outside,
  },
  {
    name: 'dots in percent',
    module: `import s from './%2e%2e/secret.yaml';\nexport default s;`,
    files: { 'secret.yaml': 'a: 1' },
    message: outside,
  },
  {
    name: 'a slash in percent',
    module: `import s from './..%2fsecret.yaml';\nexport default s;`,
    files: { 'secret.yaml': 'a: 1' },
    message: /encoded|Cannot import/u,
  },
  {
    name: 'a link to a file outside',
    module: `import s from './link.yaml';\nexport default s;`,
    files: { 'secret.yaml': 'secret: 1' },
    links: { 'values/link.yaml': '../secret.yaml' },
    message: outside,
  },
  {
    name: 'a link to a folder outside',
    module: `import s from './link/secret.ts';\nexport default s;`,
    files: { 'other/secret.ts': 'export default { secret: 1 };' },
    links: { 'values/link': '../other' },
    message: outside,
  },
  {
    name: 'a link to /etc/passwd',
    module: `import s from './link.yaml' with { type: 'text' };\nexport default { s };`,
    links: { 'values/link.yaml': '/etc/passwd' },
    message: outside,
  },
  {
    name: 'a data: import',
    module: `import x from 'data:text/javascript,export default 1';\nexport default { x };`,
    message: /code must stand in a file/u,
  },
  {
    name: 'a computed data: import',
    module: `export default { x: await import('da' + 'ta:text/javascript,export default 1') };`,
    message: /code must stand in a file/u,
  },
  {
    name: 'a blob: import',
    module: `export default await import(URL.createObjectURL(new Blob(['export default 1'], { type: 'text/javascript' })));`,
    message: /Blob is not defined/u,
  },
  { name: 'a blob: address', module: `export default await import('blob:null/9e6c');`, message: /code must stand in a file/u },
  {
    name: 'an npm: package',
    module: `import c from 'npm:chalk@5';\nexport default { c };`,
    message: /packages cannot be loaded in the sandbox/u,
  },
  {
    name: 'a jsr: package',
    module: `import c from 'jsr:@std/path';\nexport default { c };`,
    message: /packages cannot be loaded in the sandbox/u,
  },
  { name: 'a bare package', module: `import y from 'yaml';\nexport default { y };`, message: /packages cannot be loaded in the sandbox/u },
  {
    name: 'an https: import',
    module: `import x from 'https://deno.land/std/path/mod.ts';\nexport default { x };`,
    message: /the sandbox has no network/u,
  },
  { name: 'an http: import', module: `export default await import('http://127.0.0.1:1/x.js');`, message: /the sandbox has no network/u },
  {
    name: 'node:fs',
    module: `import { readFileSync } from 'node:fs';\nexport default { p: readFileSync('/etc/passwd', 'utf8') };`,
    message: /none of the runtime's modules/u,
  },
  {
    name: 'node:os',
    module: `import { hostname } from 'node:os';\nexport default { h: hostname() };`,
    message: /none of the runtime's modules/u,
  },
  { name: 'node:process', module: `import p from 'node:process';\np.exit(0);`, message: /none of the runtime's modules/u },
  {
    name: 'a runtime module by its bare name',
    module: `import { writeSync } from 'fs';\nwriteSync(1, 'a: 1');\nexport default {};`,
    message: /packages cannot be loaded in the sandbox/u,
  },
  {
    name: 'a refused import that is caught',
    module: `await import('node:fs').catch(() => 0);\nexport default {};`,
    message: /none of the runtime's modules/u,
  },
  {
    name: 'a runtime module in a module of its own',
    module: `import './other.ts';\nexport default {};`,
    files: { 'values/other.ts': `export * from 'node:tty';` },
    message: /other\.ts: Cannot import node:tty/u,
  },
  {
    name: 'a runtime module in words that hide it',
    module: `import { writeSync } from "n\\u006fde:fs";\nwriteSync(1, 'a: 1');\nexport default {};`,
    message: /none of the runtime's modules/u,
  },
  {
    name: 'a computed node: import',
    module: `const { execSync } = await import('node:' + 'child_process');\nexport default { id: String(execSync('id')) };`,
    message: /none of the runtime's modules/u,
  },
  {
    name: "the hooks' own module",
    module: `import { registerHooks } from 'node:module';\nregisterHooks({});\nexport default {};`,
    message: /none of the runtime's modules/u,
  },
  {
    name: 'a file: URL of another host',
    module: `import x from 'file://server/share/x.yaml';\nexport default x;`,
    message: /has no host, query or fragment|Cannot import/u,
  },
  {
    name: "the plugin's own modules",
    module: `export default await import(new URL('./guest-values.js', Object.keys(globalThis)[0] ?? 'file:///x/').href);`,
    message: /Cannot import|Invalid URL/u,
  },
  { name: 'a re-exported module', module: `export { default } from '/etc/hostname' with { type: 'text' };`, message: relative },
];
