/** The code of a guide. */
interface Guide {
  /** Files by name: the first line of a block of TypeScript says which it is. */
  readonly files: ReadonlyMap<string, string>;
  /** Commands in their order, each with what it prints; '' where the guide shows nothing. */
  readonly commands: readonly (readonly [commands: string, output: string])[];
}

/**
 * The code blocks of a guide. A block of TypeScript is a file, one of bash are commands, and the block right below commands is what
 * they print.
 * @throws Error where a block is none of these, or a file is shown twice: nothing would run it
 */
export function guideBlocks(markdown: string): Guide {
  const files = new Map<string, string>();
  const commands: [string, string][] = [];
  // Text, language and code in turn, and text at the end.
  const parts = markdown.split(/^```(\w*)\n(.*?)^```$/gmsu);
  for (let index = 0; index + 2 < parts.length; index += 3) {
    const [before = '', language = '', code = ''] = parts.slice(index, index + 3);
    const file = /^\/\/ (\S+\.ts)\n/u.exec(code)?.[1];
    const last = parts[index - 2] === 'bash' && before.trim() === '' ? commands.at(-1) : undefined;
    if (language === 'bash') commands.push([code, '']);
    else if (language === 'ts' && file !== undefined && !files.has(file)) files.set(file, code);
    else if (last !== undefined) last[1] = code;
    else
      throw new Error(
        `A block of the guide is neither a file with a name of its own, nor commands, nor their output: ${code.slice(0, 60)}`,
      );
  }
  return { files, commands };
}
