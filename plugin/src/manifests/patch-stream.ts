import {
  Document,
  isScalar,
  parseDocument,
  visit,
  type DocumentOptions,
  type ParseOptions,
  type SchemaOptions,
  type ToStringOptions,
} from 'yaml';
import { helmYaml } from '../yaml/helm-yaml.ts';
import { Refusal } from '../sandbox/refusal.ts';
import { isMap, type DataMap } from '../values/merged.ts';
import { changeDocument } from './change-document.ts';
import { giveFilename, takeFilename } from './filename-annotation.ts';
import { spliceScalars } from './splice-scalars.ts';
import { splitDocuments } from './split-documents.ts';

/** What any reader of YAML 1.1 takes for no string is quoted, such as 12:30:45, which Kubernetes reads as one. */
const reading: ParseOptions & DocumentOptions & SchemaOptions = {
  ...helmYaml,
  compat: 'yaml-1.1',
  prettyErrors: false,
  uniqueKeys: false,
  logLevel: 'silent',
};
const writing: ToStringOptions = { lineWidth: 0, flowCollectionPadding: true };

/** A document of the stream: a manifest, or text that holds none (comments alone). */
interface Part {
  readonly text: string;
  readonly manifest?: DataMap;
}

/** What a patch says of each manifest that is to be in the output: which it was, -1 for a new one, and what it is now. */
type Patch = (manifests: readonly DataMap[]) => Promise<readonly { readonly index: number; readonly object: unknown }[]>;

/**
 * Patches a stream of manifests. What the patch leaves alone stands in the output byte for byte; what it changes keeps its
 * comments and its order; the annotation by which Helm 4 finds a manifest's file is neither shown nor lost.
 * @throws Refusal where the stream does not parse or the patch returns what is no manifest
 */
export async function patchStream(text: string, patch: Patch): Promise<string> {
  const parts = splitDocuments(text).map((one, index) => partOf(one, index));
  const manifests = parts.flatMap((part) => (part.manifest === undefined ? [] : [{ text: part.text, manifest: part.manifest }]));
  const shown = manifests.map(({ manifest }) => takeFilename(manifest).manifest);
  const patched = await patch(shown);
  const loose = parts.filter(({ manifest }) => manifest === undefined).map((part) => part.text);
  const documents = patched.map(({ index, object }, at) => {
    if (!isMap(object) || typeof object['kind'] !== 'string' || typeof object['apiVersion'] !== 'string')
      throw new Refusal(`The patch returned as manifest ${String(at + 1)} what is none: it needs apiVersion and kind.`);
    const original = manifests[index];
    const before = shown[index];
    if (original === undefined || before === undefined) return new Document(object, reading).toString(writing);
    return changed(original.text, original.manifest, before, object);
  });
  return [...loose, ...documents].map((document) => `---\n${document.endsWith('\n') ? document : `${document}\n`}`).join('');
}

function partOf(text: string, index: number): Part {
  const document = parseDocument(text, reading);
  const [problem] = document.errors;
  if (problem !== undefined) throw new Refusal(`Cannot read document ${String(index + 1)} of the manifests: ${problem.message}`);
  const manifest: unknown = document.toJS({ maxAliasCount: 100 });
  return isMap(manifest) ? { text, manifest } : { text };
}

function changed(text: string, original: DataMap, before: DataMap, after: DataMap): string {
  if (JSON.stringify(before) === JSON.stringify(after)) return text;
  const document = parseDocument(text, reading);
  nameKeys(document);
  const wanted = giveFilename(after, takeFilename(original).filename);
  const spliced = spliceScalars(text, document, original, wanted, (value) => new Document(value, reading).toString(writing).trimEnd());
  if (spliced !== undefined) return spliced;
  changeDocument(document, original, wanted);
  return document.toString(writing);
}

/** A key that is no string is known by the name that Kubernetes gives it: 0400 is "256". */
function nameKeys(document: Document): void {
  visit(document, {
    Pair(_, { key }) {
      if (isScalar(key) && (typeof key.value === 'number' || typeof key.value === 'boolean')) key.value = String(key.value);
    },
  });
}
