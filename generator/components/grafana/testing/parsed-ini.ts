/** The settings of a file of INI form, by section and key. */
export type Ini = ReadonlyMap<string, ReadonlyMap<string, string>>;

/**
 * A file as the library that Grafana uses reads it, as far as the chart writes it: a section may come twice, and of two settings
 * of one name the later counts; a value in three quotes is kept as it is, and outside of them # and ; begin a comment. https://ini.unknwon.io/docs/howto/work_with_values
 * @throws SyntaxError naming a line that is neither section nor setting, or a setting that stands twice below one heading
 */
export function parsedIni(text: string): Ini {
  const sections = new Map<string, Map<string, string>>();
  let current: Map<string, string> | undefined;
  const here = new Set<string>();
  for (const line of text.split('\n')) {
    const section = /^\[([^\]]+)\]$/u.exec(line)?.[1];
    const [, key, value] = /^([A-Za-z0-9_]+) = (.*)$/u.exec(line) ?? [];
    if (section !== undefined) {
      current = sections.get(section) ?? new Map<string, string>();
      sections.set(section, current);
      here.clear();
    } else if (key !== undefined && value !== undefined && current !== undefined) {
      if (here.has(key)) throw new SyntaxError(`${key} stands twice below one heading`);
      here.add(key);
      current.set(key, unquoted(value));
    } else {
      throw new SyntaxError(`no line of an INI file: ${line}`);
    }
  }
  return sections;
}

function unquoted(value: string): string {
  if (value.startsWith('"""')) return value.slice(3, value.lastIndexOf('"""'));
  const plain = /^[^#;]*/u.exec(value)?.[0].trim() ?? '';
  return /^(?<quote>['"]).*\k<quote>$/u.test(plain) ? plain.slice(1, -1) : plain;
}
