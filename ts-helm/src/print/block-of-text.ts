/**
 * Whether a text begins with a blank, which a block of YAML would take for indentation unless it says how deep it is.
 * https://yaml.org/spec/1.2.2/#8111-block-indentation-indicator
 */
export function beginsIndented(text: string): boolean {
  return /^\n*[ \t]/u.test(text);
}

/** The first character of a text that a block of YAML cannot hold, or does not give back as it is; nothing where it has none. */
export function foreignToBlocks(text: string): string | undefined {
  return /[^\P{Cc}\n\t]|[\u2028\u2029\uFEFF]/u.exec(text)?.[0];
}
