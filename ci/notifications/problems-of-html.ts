/** Elements that have no end. https://html.spec.whatwg.org/multipage/syntax.html#void-elements */
const empty = new Set(['meta', 'br', 'img', 'hr', 'link', 'input']);

/** What is wrong with a mail's HTML: elements that are not closed in their order, and what a mail must not have. */
export function problemsOfHtml(html: string): readonly string[] {
  const problems: string[] = [];
  const open: string[] = [];
  for (const [, slash, name = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)\b[^>]*>/giu)) {
    const tag = name.toLowerCase();
    if (slash === '') {
      if (!empty.has(tag)) open.push(tag);
    } else if (open.pop() !== tag) problems.push(`</${tag}> closes what is not open`);
  }
  if (open.length > 0) problems.push(`${open.join(', ')} is not closed`);
  const forbidden = ['<script', '<img', 'ZgotmplZ', 'javascript:', '\uFFFD', '<no value>'];
  return [...problems, ...forbidden.filter((one) => html.toLowerCase().includes(one.toLowerCase())).map((one) => `it has ${one}`)];
}
