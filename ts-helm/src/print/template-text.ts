import { goString } from './go-expression.ts';

/**
 * Literal text as a template must write it to yield it: Prometheus' own placeholders become `{{ "{{ $labels.pod }}" }}`,
 * those of one line together with the text between them.
 * @param beforeAction the text is followed by `{{` on the same line, which a brace at its end would run into
 */
export function templateText(text: string, beforeAction = false): string {
  const escaped = text.replaceAll(/\{\{.*\}\}|\{\{/gu, (braces) => textAction(braces));
  return beforeAction ? escaped.replace(/\{$/u, (open) => textAction(open)) : escaped;
}

/** Text at the end of a line: spaces there would be lost to the `{{-` of a control line below. */
export function endOfLine(text: string): string {
  return text.replace(/\s+$/u, (spaces) => textAction(spaces));
}

/** An action that writes the text as it is. */
export function textAction(text: string): string {
  return `{{ ${goString(text).text} }}`;
}
