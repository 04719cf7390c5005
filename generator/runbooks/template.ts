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

/**
 * A template beside this file, compiled once for all that fill it.
 * @returns what fills it
 */
export function template(name: string): (known: object) => string {
  return handlebars.compile<object>(readFileSync(new URL(name, import.meta.url), 'utf8'), { noEscape: true, strict: true });
}
