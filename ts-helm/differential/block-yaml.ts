import type { Json } from '../src/ast/facts.ts';
import { isPlainString, plainValue, quotedValue } from './block-yaml-scalar.ts';

/** Says that a text is not of the simple kind: a full reader must read it. */
class NotSimple extends Error {}

/**
 * What a YAML text of the simple kind holds: block style, scalars on one line or under `|`, strings quoted wherever some
 * version of YAML could read them as another type. That is what the printer, Helm's `toYaml` and the evaluator write.
 * Nothing for any other text, be it wrong or only less simple. Twenty times as fast as a full reader.
 */
export function blockYaml(text: string): { readonly data: Json } | undefined {
  try {
    return { data: new Reader(text).document() };
  } catch (error) {
    if (error instanceof NotSimple) return undefined;
    throw error;
  }
}

function notSimple(): never {
  throw new NotSimple();
}

/** Key, colon and value of a line; the key may be quoted. */
const pair = /^("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\s"'#&*!|>%@`{}[\],?:-][^\s:]*|-[^\s:]+):(?: +(.*)|)$/u;

const blockHeader = /^\|([1-9]?)([-+]?)$/u;

class Reader {
  private readonly lines: string[];
  private at = 0;

  constructor(text: string) {
    if (/\t|\r|^(?:---|\.\.\.)/mu.test(text)) notSimple();
    this.lines = text.split('\n');
    if (this.lines.at(-1) === '') this.lines.pop();
  }

  document(): Json {
    this.skipBlank();
    if (this.at >= this.lines.length) return null;
    const line = this.line();
    const value = line === '{}' || line === '[]' ? this.flow(line) : this.node(0);
    this.skipBlank();
    return this.at < this.lines.length ? notSimple() : value;
  }

  private line(): string {
    return this.lines[this.at] ?? '';
  }

  private indent(): number {
    return this.line().search(/[^ ]|$/u);
  }

  private skipBlank(): void {
    while (this.at < this.lines.length && /^ *(?:#.*)?$/u.test(this.line())) this.at += 1;
  }

  private flow(text: string): Json {
    this.at += 1;
    return text === '{}' ? {} : [];
  }

  /** The map or list whose first line this is. */
  private node(least: number): Json {
    const indent = this.indent();
    if (indent < least) return notSimple();
    return this.isItem(indent) ? this.list(indent) : this.map(indent);
  }

  private isItem(indent: number): boolean {
    const line = this.line();
    return line[indent] === '-' && (line.length === indent + 1 || line[indent + 1] === ' ');
  }

  private list(indent: number): Json {
    const items: Json[] = [];
    for (this.skipBlank(); this.at < this.lines.length && this.indent() === indent && this.isItem(indent); this.skipBlank()) {
      items.push(this.item(indent));
    }
    if (this.at < this.lines.length && this.indent() > indent) notSimple();
    return items;
  }

  private item(indent: number): Json {
    const line = this.line();
    const rest = line.slice(indent + 1);
    const start = rest.search(/[^ ]/u);
    if (start === -1) return this.below(indent);
    const content = rest.slice(start);
    if (content.startsWith('- ') || content === '-' || pair.test(content)) {
      this.lines[this.at] = `${' '.repeat(indent + 1 + start)}${content}`;
      return this.node(indent + 1);
    }
    return this.scalar(content, indent);
  }

  private map(indent: number): Json {
    const entries = new Map<string, Json>();
    for (this.skipBlank(); this.at < this.lines.length && this.indent() === indent && !this.isItem(indent); this.skipBlank()) {
      const [, key = '', value = ''] = pair.exec(this.line().slice(indent)) ?? notSimple();
      const name = keyOf(key);
      if (entries.has(name)) notSimple();
      entries.set(name, value === '' ? this.below(indent, true) : this.scalar(value, indent));
    }
    if (this.at < this.lines.length && this.indent() > indent) notSimple();
    return Object.fromEntries(entries);
  }

  /** The value on the lines below a key or hyphen; a list may stand as deep as its key. */
  private below(indent: number, ofKey = false): Json {
    this.at += 1;
    this.skipBlank();
    if (this.at >= this.lines.length) return null;
    const depth = this.indent();
    const alone = this.line().trim();
    if (depth > indent) return alone === '{}' || alone === '[]' ? this.flow(alone) : this.node(indent + 1);
    return ofKey && depth === indent && this.isItem(indent) ? this.list(indent) : null;
  }

  private scalar(text: string, indent: number): Json {
    const header = blockHeader.exec(text);
    if (header !== null) return this.block(indent, Number(header[1]), header[2] ?? '');
    this.at += 1;
    const next = this.at;
    this.skipBlank();
    // A line further to the right would belong to the scalar.
    if (this.at < this.lines.length && this.indent() > indent) notSimple();
    this.at = next;
    if (text === '{}') return {};
    if (text === '[]') return [];
    const value = text.startsWith('"') || text.startsWith("'") ? quotedValue(text) : plainValue(text);
    return value === undefined ? notSimple() : value;
  }

  private block(indent: number, indicator: number, chomping: string): string {
    this.at += 1;
    const depth = indicator === 0 ? this.depthOfBlock(indent) : indent + indicator;
    const found: string[] = [];
    for (; this.at < this.lines.length && (this.indent() >= depth || this.line().trim() === ''); this.at += 1)
      found.push(this.line().slice(depth));
    if (this.at < this.lines.length && this.indent() > indent) notSimple();
    const text = found.map((line) => `${line}\n`).join('');
    if (chomping === '+') return text;
    const body = text.replace(/\n+$/u, '');
    return chomping === '-' || body === '' ? body : `${body}\n`;
  }

  /** The indentation of the first line that is not blank; no blank line before it may be longer. */
  private depthOfBlock(indent: number): number {
    let first = this.at;
    let longest = 0;
    for (; first < this.lines.length && this.lines[first]?.trim() === ''; first += 1)
      longest = Math.max(longest, this.lines[first]?.length ?? 0);
    const depth = this.lines[first]?.search(/[^ ]|$/u) ?? 0;
    return depth <= indent || longest > depth ? notSimple() : depth;
  }
}

function keyOf(text: string): string {
  if (text.startsWith('"') || text.startsWith("'")) return quotedValue(text) ?? notSimple();
  return isPlainString(text) ? text : notSimple();
}
