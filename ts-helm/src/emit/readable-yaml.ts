import { Document, visit } from 'yaml';
import type { Json } from '../ast/facts.ts';

/** Strings that are plain in YAML 1.1 as the library writes it, but that go-yaml or YAML 1.2 read as something else. */
const READ_OTHERWISE = /^(?:0o[0-7]+|=)$/u;

/** Texts whose first line is indented: the library does not always tell readers how deep the block is. */
const STARTS_INDENTED = /^\n*[ \t].*\n/u;

/** One for all documents: each would make its own otherwise, which takes longer than to write a short one. */
const { schema } = new Document(null, { version: '1.1' });

/** A value as people write YAML, which readers of YAML 1.1, such as Helm, and of YAML 1.2 understand alike; without a newline at its end. */
export function readableYaml(value: Json): string {
  const document = new Document(value, { version: '1.1', schema, aliasDuplicateObjects: false });
  visit(document, {
    Scalar: (_key, node) => {
      if (typeof node.value === 'string' && (READ_OTHERWISE.test(node.value) || STARTS_INDENTED.test(node.value)))
        node.type = 'QUOTE_DOUBLE';
    },
  });
  // Only the one: newlines before it belong to a string that ends in several.
  return document.toString({ lineWidth: 0 }).replace(/\n$/u, '');
}
