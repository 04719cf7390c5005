import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { at, isMap, items, text, type Json } from '../objects.ts';
import { root } from '../paths.ts';
import { must } from './cluster/must.ts';

/** Where the definitions of custom resources are, and which kinds the chart may hold. */
const list = join(root, 'tools', 'kubernetes-schemas', 'versions.json');

async function definitionsOf(source: unknown): Promise<readonly Json[]> {
  const module = `${text(at(source, 'module'))}@${text(at(source, 'version'))}`;
  const downloaded: unknown = JSON.parse(await must('go', ['mod', 'download', '-json', module], { seconds: 300 }));
  const kinds = items(at(source, 'kinds')).map((kind) => text(kind).split('/').at(-1));
  return globSync(join(text(at(downloaded, 'Dir')), text(at(source, 'folder')), '*.{yaml,yml}'))
    .flatMap((file) => parseAllDocuments(readFileSync(file, 'utf8')).map((document): unknown => document.toJS()))
    .filter(isMap)
    .filter((one) => one['kind'] === 'CustomResourceDefinition' && kinds.includes(text(at(one, 'spec', 'names', 'kind'))));
}

/** The definitions of the custom resources that the chart may hold, from the Go modules of their projects. */
export async function customResourceDefinitions(): Promise<readonly Json[]> {
  const versions: unknown = JSON.parse(readFileSync(list, 'utf8'));
  return (await Promise.all(items(at(versions, 'customResources')).map(definitionsOf))).flat();
}
