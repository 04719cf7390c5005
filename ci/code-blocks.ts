/** The contents of the code blocks of a language in Markdown. */
export function codeBlocks(markdown: string, language: string): readonly string[] {
  const fenced = new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'gmsu');
  return [...markdown.matchAll(fenced)].map(([, block = '']) => block);
}
