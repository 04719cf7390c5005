/**
 * What is wrong with the path of a chart's file, if anything: whoever writes the files joins it to a folder, so it must not lead
 * out of that on any system.
 */
export function problemOfPath(path: string): string | undefined {
  const isBelow = path.split('/').every((step) => step !== '' && step !== '.' && step !== '..');
  if (isBelow && !/[\\\0]|^[A-Za-z]:/u.test(path)) return undefined;
  return `${JSON.stringify(path)} is no path of a file in a chart: it is relative, with / between its steps, none of which is empty, . or ..`;
}
