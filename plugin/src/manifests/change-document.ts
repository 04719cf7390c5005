import { isCollection, isMap as isYamlMap, isScalar, isSeq, type Document } from 'yaml';
import { isList, isMap, type Data } from '../values/merged.ts';

/**
 * Changes a YAML document from one value to another with as few changes as there are: what stays keeps its comments, its
 * order and its form.
 */
export function changeDocument(document: Document, before: Data, after: Data): void {
  change(document, [], before, after);
}

type Path = readonly (string | number)[];

function change(document: Document, path: Path, before: Data | undefined, after: Data): void {
  if (isMap(before) && isMap(after) && isYamlMap(document.getIn(path, true))) {
    for (const key of Object.keys(before)) if (!Object.hasOwn(after, key)) document.deleteIn([...path, key]);
    for (const [key, value] of Object.entries(after)) change(document, [...path, key], before[key], value);
  } else if (isList(before) && isList(after) && isSeq(document.getIn(path, true))) {
    for (let index = before.length - 1; index >= after.length; index -= 1) document.deleteIn([...path, index]);
    for (const [index, value] of after.entries()) change(document, [...path, index], before[index], value);
  } else if (before === undefined || !isSame(before, after)) put(document, path, after);
}

/** A plain value takes the old one's place, with its comment; anything else replaces it. */
function put(document: Document, path: Path, value: Data): void {
  const old: unknown = document.getIn(path, true);
  if (isScalar(old) && (typeof value !== 'object' || value === null)) {
    const made = document.createNode(value);
    if (isScalar(made)) {
      made.comment = old.comment ?? null;
      made.commentBefore = old.commentBefore ?? null;
    }
    document.setIn(path, made);
  } else if (path.length === 0) document.contents = document.createNode(value);
  else {
    const parent: unknown = document.getIn(path.slice(0, -1), true);
    if (isCollection(parent)) parent.flow = false;
    document.setIn(path, document.createNode(value));
  }
}

function isSame(one: Data, other: Data): boolean {
  return one === other || (typeof one === 'object' && typeof other === 'object' && JSON.stringify(one) === JSON.stringify(other));
}
