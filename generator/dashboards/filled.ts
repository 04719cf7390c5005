import type { Node } from '@helm/ts-helm';

type Placeholder = Node<string> | Node<number>;

/** A value of a dashboard's JSON that is known only when the chart is rendered: literal pieces and values between them. */
export class Filled {
  readonly literals: readonly string[];
  readonly placeholders: readonly Placeholder[];
  /** Whether it is a JSON string; a JSON number otherwise. */
  readonly quoted: boolean;

  /** There is one literal more than there are placeholders. */
  constructor(literals: readonly string[], placeholders: readonly Placeholder[], quoted: boolean) {
    this.literals = literals;
    this.placeholders = placeholders;
    this.quoted = quoted;
  }
}

/** A number of a dashboard that a user may change, such as a threshold. */
export function figure(value: Node<number>): Filled {
  return new Filled(['', ''], [value], false);
}

/**
 * A string of a dashboard with placeholders: a query, or a text with a link.
 * @param placeholders strings known now, other such strings, and values that hold no quote, backslash or control
 *   character: names of metrics and labels, durations, numbers and addresses, whose formats allow none
 */
export function filled(literals: TemplateStringsArray, ...placeholders: readonly (string | Filled | Placeholder)[]): Filled {
  const texts = [literals[0] ?? ''];
  const nodes: Placeholder[] = [];
  for (const [index, placeholder] of placeholders.entries()) {
    const inner = partsOf(placeholder);
    const [first = '', ...others] = inner.literals;
    texts.push((texts.pop() ?? '') + first, ...others);
    texts.push((texts.pop() ?? '') + (literals[index + 1] ?? ''));
    nodes.push(...inner.placeholders);
  }
  return new Filled(texts, nodes, true);
}

function partsOf(placeholder: string | Filled | Placeholder): Pick<Filled, 'literals' | 'placeholders'> {
  if (typeof placeholder === 'string') return { literals: [placeholder], placeholders: [] };
  return placeholder instanceof Filled ? placeholder : { literals: ['', ''], placeholders: [placeholder] };
}
