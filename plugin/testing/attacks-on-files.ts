import type { Attack } from './attack.ts';

const outside = /Cannot read .*: it is outside .*values, the only place that may be read/u;

/** A chart with a file in it; `path` and `text` are code. */
function chart(path: string, text: string, name = `'web'`): string {
  return `import { readFileSync } from 'node:fs';
import { template, v } from '@helm/ts-helm';

export default {
  metadata: { apiVersion: 'v2', name: ${name}, version: '1.0.0', description: 'A chart.' },
  values: v.object({}).spec,
  helpers: [],
  templates: [template('a.yaml', { kind: 'ConfigMap', data: { text: ${text} } })],
  files: { [${path}]: 'x\\n' },
};
`;
}

function reading(file: string): string {
  return chart(`'a'`, `readFileSync(${file}, 'utf8')`);
}

/** Ways of a chart to read what is not its own, and to have files written outside the folder that it is built into. */
export const attacksOnFiles: readonly Attack[] = [
  {
    name: 'a link to a file outside',
    command: 'template',
    module: reading(`new URL('link.txt', import.meta.url)`),
    files: { 'secret.txt': 'a secret' },
    links: { 'values/link.txt': '../secret.txt' },
    message: outside,
  },
  {
    name: 'a link to a folder outside',
    command: 'template',
    module: reading(`new URL('link/secret.txt', import.meta.url)`),
    files: { 'other/secret.txt': 'a secret' },
    links: { 'values/link': '../other' },
    message: outside,
  },
  { name: 'a file outside', command: 'template', module: reading(`new URL('../secret.txt', import.meta.url)`), message: outside },
  { name: 'an absolute path', command: 'template', module: reading(`'/etc/passwd'`), message: outside },
  {
    name: 'dots in an absolute path',
    command: 'template',
    module: reading(`new URL('.', import.meta.url).pathname + '../secret.txt'`),
    files: { 'secret.txt': 'a secret' },
    message: outside,
  },
  {
    name: 'a slash in percent',
    command: 'template',
    module: reading(`new URL('./..%2fsecret.txt', import.meta.url)`),
    files: { 'secret.txt': 'a secret' },
    message: /encoded/u,
  },
  {
    name: 'a folder instead of a file',
    command: 'template',
    module: reading(`new URL('./folder', import.meta.url)`),
    files: { 'values/folder/a': 'x' },
    message: /Cannot read .*folder: it is no regular file/u,
  },
  {
    name: 'other folders for itself',
    command: 'template',
    module: `import { filesOfChart } from 'node:fs';\nfilesOfChart.allow(['/']);\nexport default {};`,
    message: /filesOfChart/u,
  },
  {
    name: 'a file of the chart written outside',
    command: 'build',
    module: chart(`'../../written'`, `'x'`),
    message: /"\.\.\/\.\.\/written" is no path of a file in a chart/u,
  },
  {
    name: 'a template written outside',
    command: 'build',
    module: chart(`'a'`, `'x'`).replace(`[template(`, `[{ path: '../../../written.yaml', documents: [] }, template(`),
    message: /"templates\/\.\.\/\.\.\/\.\.\/written\.yaml" is no path of a file in a chart/u,
  },
  {
    name: 'a chart whose name is a path',
    command: 'build',
    module: chart(`'a'`, `'x'`, `'../written'`),
    message: /The chart cannot be called "\.\.\/written"/u,
  },
  {
    name: 'a link where the chart is written',
    command: 'build',
    module: chart(`'a'`, `'x'`),
    files: { 'other/a': 'x' },
    links: { web: 'other' },
    message: /Cannot write web\/.*: web is a link/u,
  },
];
