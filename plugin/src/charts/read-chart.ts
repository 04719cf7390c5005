import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'pathe';
import { Refusal } from '../sandbox/refusal.ts';

/** The files of a chart that say what its values are. */
export interface ChartFiles {
  /** Chart.yaml */
  readonly metadata: string;
  /** values.yaml, '' where there is none. */
  readonly values: string;
  /** values.schema.json, nothing where there is none. */
  readonly schema: string | undefined;
  /** What stands below templates/, by path; read when it is asked for. */
  readonly templates: () => ReadonlyMap<string, string>;
}

/**
 * Reads a chart from its folder or its package.
 * @throws Refusal where there is none
 */
export async function readChart(path: string): Promise<ChartFiles> {
  const { read, templates } = isFolder(path) ? folderReader(path) : await packageReader(path);
  const metadata = read('Chart.yaml');
  if (metadata === undefined) throw new Refusal(`Cannot use ${path} as a chart: it has no Chart.yaml.`);
  return { metadata, values: read('values.yaml') ?? '', schema: read('values.schema.json'), templates };
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    throw new Refusal(`Cannot read the chart ${path}: there is no such folder or package.`);
  }
}

interface Reader {
  readonly read: (name: string) => string | undefined;
  readonly templates: ChartFiles['templates'];
}

function folderReader(folder: string): Reader {
  const read = (name: string): string | undefined => {
    try {
      return readFileSync(join(folder, name), 'utf8');
    } catch {
      return undefined;
    }
  };
  const templates = (): ReadonlyMap<string, string> => {
    const names = existsSync(join(folder, 'templates'))
      ? readdirSync(join(folder, 'templates'), { recursive: true, encoding: 'utf8' })
      : [];
    return new Map(
      names
        .toSorted()
        .flatMap((name) =>
          [read(`templates/${name}`)].flatMap((text): [string, string][] => (text === undefined ? [] : [[`templates/${name}`, text]])),
        ),
    );
  };
  return { read, templates };
}

/** A package holds one folder, named after the chart. */
async function packageReader(path: string): Promise<Reader> {
  const { parseTarGzip } = await import('nanotar');
  const files = await parseTarGzip(readFileSync(path)).catch((error: unknown) => {
    throw new Refusal(`Cannot read the chart ${path}: it is no .tgz package (${error instanceof Error ? error.message : String(error)}).`);
  });
  const named = new Map(files.map(({ name, text }) => [name.replace(/^(?:\.\/)?[^/]+\//u, ''), text]));
  return { read: (name) => named.get(name), templates: () => new Map([...named].filter(([name]) => name.startsWith('templates/'))) };
}
