/**
 * The chart's definition among what a module exports: the default export, or the only export that is one.
 * @throws Error where there is none, or several
 */
export function chartTask(module: object): unknown {
  const found = Object.entries(module).filter(([, value]: [string, unknown]) => isChart(value));
  const chosen = found.find(([name]) => name === 'default') ?? found[0];
  if (chosen === undefined) throw new Error('the module exports no chart: a value with metadata, values, helpers and templates.');
  if (found.length > 1 && chosen[0] !== 'default')
    throw new Error(`the module exports several charts (${found.map(([name]) => name).join(', ')}): export one of them by default.`);
  return chosen[1];
}

function isChart(value: unknown): boolean {
  return typeof value === 'object' && value !== null && ['metadata', 'values', 'helpers', 'templates'].every((key) => key in value);
}
