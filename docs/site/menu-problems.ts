/**
 * What the menu and the files do not agree about, one sentence for each file.
 * @param listed the files that the menu names
 * @param there the files that are there
 */
export function menuProblems(listed: readonly string[], there: readonly string[]): readonly string[] {
  const twice = listed.filter((file, index) => listed.indexOf(file) !== index);
  return [
    ...there.filter((file) => !listed.includes(file)).map((file) => `${file} is not listed: give it a place and a title.`),
    ...listed.filter((file) => !there.includes(file)).map((file) => `${file} is listed and not there: take it out, or write it.`),
    ...twice.map((file) => `${file} is listed twice: keep one.`),
  ].toSorted();
}
