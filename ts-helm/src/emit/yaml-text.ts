import { Document, visit } from 'yaml';
import type { Json } from '../ast/facts.ts';

/** Strings that are plain in YAML 1.1 as the library writes it, but that go-yaml or YAML 1.2 read as something else. */
const READ_OTHERWISE = /^(?:0o[0-7]+|=)$/u;

/** A value as YAML that readers of YAML 1.1, such as Helm, and of YAML 1.2 understand alike; without a newline at its end. */
export function yamlText(value: Json): string {
  const document = new Document(value, { version: '1.1', aliasDuplicateObjects: false });
  visit(document, {
    Scalar: (_key, node) => {
      if (typeof node.value === 'string' && READ_OTHERWISE.test(node.value)) node.type = 'QUOTE_DOUBLE';
    },
  });
  return document.toString({ lineWidth: 0 }).trimEnd();
}
