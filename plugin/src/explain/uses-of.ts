/** A line of a template that reads a value. */
export interface Use {
  /** `templates/service.yaml:12` */
  readonly place: string;
  readonly line: string;
  /** Which value is read there: the one that was asked for, one below it, or one that holds it. */
  readonly path: string;
}

/**
 * The lines that read a value by its name. Where none does, those that hand on the nearest value that holds it: templates then
 * reach it through a variable, which cannot be followed here.
 */
export function usesOf(path: string, templates: ReadonlyMap<string, string>): readonly Use[] {
  const steps = path.split('.');
  for (let length = steps.length; length > 0; length -= 1) {
    const wanted = steps.slice(0, length).join('.');
    const found = [...templates].flatMap(([file, text]) => usesIn(file, text, wanted, length === steps.length));
    if (found.length > 0) return found;
  }
  return [];
}

function usesIn(file: string, text: string, wanted: string, isWhole: boolean): readonly Use[] {
  return text.split('\n').flatMap((line, index) => {
    const read = [...line.matchAll(/\.Values\.([\w.-]+)/gu)].map(([, path = '']) => path.replace(/\.+$/u, ''));
    const path = read.find((one) => one === wanted || (isWhole && one.startsWith(`${wanted}.`)));
    return path === undefined ? [] : [{ place: `${file}:${String(index + 1)}`, line: line.trim(), path }];
  });
}
