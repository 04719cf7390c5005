import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from './root.ts';

/** Of a build on a busy machine; alone it takes a quarter of a minute. */
const timeout = 240_000;
const base = '/monitoring/';
const folder = mkdtempSync(join(tmpdir(), 'site-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

interface Page {
  readonly path: string;
  readonly html: string;
}

const pages: Page[] = [];
beforeAll(() => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['docs/site/main.ts', '--destination', folder], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The site cannot be built:\n${stdout}${stderr}`);
  for (const path of globSync('**/*.html', { cwd: folder })) pages.push({ path, html: readFileSync(join(folder, path), 'utf8') });
}, timeout);

/** What the attribute of all elements holds, decoded. */
function attributes(html: string, name: string): readonly string[] {
  return [...html.matchAll(new RegExp(` ${name}="([^"]*)"`, 'gu'))].map(([, value = '']) =>
    value.replaceAll('&amp;', '&').replaceAll('&quot;', '"'),
  );
}

/** The file that a web server answers with; undefined where it would have none. */
function fileAt(path: string): string | undefined {
  const name = decodeURI(path).slice(base.length);
  const found = [name, `${name}.html`, join(name, 'index.html')].find(
    (one) => existsSync(join(folder, one)) && statSync(join(folder, one)).isFile(),
  );
  return path.startsWith(base) ? found : undefined;
}

function text(html: string): string {
  return html
    .replaceAll(/<[^>]+>/gu, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll(/&#123;|&#x7b;/giu, '{')
    .replaceAll('&amp;', '&');
}

const page = (path: string): string => pages.find((one) => one.path === path)?.html ?? '';

test('every alert, section of values and guide has a page', () => {
  expect(pages.length).toBeGreaterThan(80);
  for (const path of [
    'index.html',
    'values/index.html',
    'values/prometheus.html',
    'runbooks/index.html',
    'runbooks/service-down.html',
    'library.html',
  ])
    expect(page(path)).toContain('<h1');
});

describe('links', () => {
  const origin = 'https://site.example';
  const links = (): readonly (readonly [from: string, to: URL])[] =>
    pages.flatMap(({ path, html }) => {
      const address = `${origin}${base}${path.replace(/(?:index)?\.html$/u, '')}`;
      return attributes(html, 'href').map((href) => [path, new URL(href, address)] as const);
    });

  test('lead to a page or file of the site that is there, and to an anchor that it has', () => {
    const anchors = new Map(pages.map(({ path, html }) => [path, new Set(attributes(html, 'id'))]));
    const own = links().filter(([, { origin: at }]) => at === origin);
    const dead = own.filter(([, { pathname, hash }]) => {
      const file = fileAt(pathname);
      return file === undefined || (hash !== '' && anchors.get(file)?.has(decodeURIComponent(hash.slice(1))) !== true);
    });
    expect(own.length).toBeGreaterThan(5000);
    expect(dead.map(([from, { pathname, hash }]) => `${from}: ${pathname}${hash}`)).toEqual([]);
  });

  test('to files of the repository name one that is there', () => {
    const prefix = 'https://github.com/jobpilot/monitoring/blob/main/';
    const files = links().flatMap(([from, { href }]) =>
      href.startsWith(prefix) ? [[from, href.slice(prefix.length).split('#')[0] ?? '']] : [],
    );
    expect(files.length).toBeGreaterThan(3);
    expect(files.filter(([, file = '']) => !existsSync(join(root, file)))).toEqual([]);
  });

  test('to other hosts are listed here and not followed; they are https, or the reader’s own machine', () => {
    const others = [
      ...new Set(links().flatMap(([, url]) => (url.origin === origin || url.protocol === 'data:' ? [] : [url.href]))),
    ].toSorted();
    console.log(others.join('\n'));
    expect(others.filter((href) => !/^(?:https:\/\/|mailto:|http:\/\/localhost[:/])/u.test(href))).toEqual([]);
  });
});

test('nothing is loaded from another host, and no page may', () => {
  const loaded = pages.flatMap(({ html }) =>
    [...html.matchAll(/<(?:link|script|img|iframe|source)\b[^>]*?(?:href|src)="([^"]*)"/gu)].map(([, address = '']) => address),
  );
  const styled = globSync('**/*.css', { cwd: folder }).flatMap((file) =>
    [...readFileSync(join(folder, file), 'utf8').matchAll(/(?:url\(|@import )["']?([^"')]+)/gu)].map(([, address = '']) => address),
  );
  expect(loaded.length).toBeGreaterThan(100);
  expect([...loaded, ...styled].filter((address) => !address.startsWith(base) && !address.startsWith('data:'))).toEqual([]);
  expect(pages.filter(({ html }) => !html.includes("default-src 'self'"))).toEqual([]);
});

test('braces of templates are shown as they are written', () => {
  expect(text(page('library.html'))).toContain('name: {{ .Release.Name | quote }}');
  expect(text(page('architecture.html'))).toContain('the only place that knows {{');
});

test('the search has an index of its own, with the sections of values', () => {
  const [index = ''] = globSync('assets/chunks/*localSearchIndex*.js', { cwd: folder });
  const content = readFileSync(join(folder, index), 'utf8');
  const sections = ['/values/prometheus#prometheusretention', '/runbooks/service-down#mitigation', '/library#subcharts'];
  expect(sections.filter((section) => !content.includes(`"${section}"`))).toEqual([]);
});

test('the home page has its figures', () => {
  expect(text(page('index.html'))).toMatch(/\d,\d{3} values.*\d{2} alerts.*\d{2} % of the time/su);
});
