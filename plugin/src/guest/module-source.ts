import { fileURLToPath } from '../protocol/file-urls.ts';
import type { Files } from './files.ts';
import { yamlData } from '../yaml/yaml-data.ts';

/** Characters of a file that is data: more is no values file. */
const LARGEST = 4 * 1024 * 1024;

/**
 * The source of a module that is data rather than code: YAML and JSON as what they say, and any file as text where it is
 * imported `with { type: 'text' }`. Nothing for what the runtime loads itself: code, and JSON that is imported as such.
 * @throws Error where the file is too large or does not parse
 */
export function moduleSource(url: string, type: string | undefined, files: Files): string | undefined {
  const isYaml = /\.ya?ml$/u.test(url);
  const isJson = url.endsWith('.json') && type !== 'json';
  if (!isYaml && !isJson && type !== 'text') return undefined;
  const path = fileURLToPath(url);
  const text = files.text(path);
  if (text.length > LARGEST) throw new Error(`Cannot import ${path}: it is larger than 4 MiB.`);
  if (type === 'text') return `export default ${JSON.stringify(text)};`;
  const data: unknown = isYaml ? yamlData(text, path) : jsonData(text, path);
  return `export default JSON.parse(${JSON.stringify(JSON.stringify(data))});`;
}

function jsonData(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`Cannot import ${path}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}
