import { readFileSync } from 'node:fs';
import handlebars from 'handlebars';

/**
 * Fills a text; a name that it does not know is an error.
 * @param helpers what stands before an argument: `{{alert "ServiceDown"}}`
 */
export function filled(text: string, known: object, helpers: Readonly<Record<string, (name: string) => string>> = {}): string {
  const render = handlebars.compile<object>(text, { noEscape: true, strict: true });
  return render(known, { helpers });
}

/** Fills a template beside this file. */
export function filledFile(name: string, known: object): string {
  return filled(readFileSync(new URL(name, import.meta.url), 'utf8'), known);
}
