import { Refusal } from '../sandbox/refusal.ts';

/** What a `ts://` address says. */
export interface ValuesUrl {
  /** The module's path, as in the address. */
  readonly module: string;
  /** The chart whose schema checks the values: a folder or a .tgz. */
  readonly chart?: string;
  /** The folder that the module may import from. */
  readonly root?: string;
  /** Whether clocks show the real time. */
  readonly realTime: boolean;
  /** Whether random numbers differ from run to run. */
  readonly realRandom: boolean;
  /** All other parameters, for the module's function. */
  readonly parameters: Readonly<Record<string, string>>;
}

/**
 * The address in a list of values files: `ts://…` as it is read, or a module's path, whose function gets no parameters.
 * @throws Refusal where it begins with ts:// and is no such address
 */
export function valuesUrlOf(file: string): ValuesUrl {
  return file.startsWith('ts://') ? parseValuesUrl(file) : { module: file, realTime: false, realRandom: false, parameters: {} };
}

const own = new Set(['chart', 'root', 'time', 'random']);

/**
 * Reads `ts://values/production.ts?env=prod`: a path relative to the working directory, or an absolute one after `ts:///`, and
 * parameters. `chart`, `root`, `time=real` and `random=real` are the plugin's own. A space or another character that Helm
 * refuses in an address is written as `%20`, after `ts://./`.
 * @throws Refusal where it is no such address
 */
export function parseValuesUrl(text: string): ValuesUrl {
  const [, path = '', query = ''] = /^ts:\/\/([^?#]*)(?:\?([^#]*))?$/u.exec(text) ?? [];
  if (path === '' || path.endsWith('/'))
    throw new Refusal(`Cannot read ${text}: it names no module. Write ts://FOLDER/FILE.ts, or ts:///FOLDER/FILE.ts for an absolute path.`);
  const all = new URLSearchParams(query);
  const given: [string, string][] = [];
  for (const [name, value] of all) {
    if (given.some(([known]) => known === name)) throw new Refusal(`Cannot read ${text}: the parameter ${name} is given twice.`);
    given.push([name, value]);
  }
  const find = (name: string): string | undefined => given.find(([known]) => known === name)?.[1];
  const [chart, root] = [find('chart'), find('root')];
  return {
    module: decoded(path, text),
    ...(chart === undefined ? {} : { chart }),
    ...(root === undefined ? {} : { root }),
    realTime: isReal('time', find('time')),
    realRandom: isReal('random', find('random')),
    parameters: Object.fromEntries(given.filter(([name]) => !own.has(name))),
  };
}

function decoded(path: string, text: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    throw new Refusal(`Cannot read ${text}: a % in an address is written %25.`);
  }
}

function isReal(name: string, value: string | undefined): boolean {
  if (value === undefined || value === 'fixed') return false;
  if (value === 'real') return true;
  throw new Refusal(`Cannot use ${name}=${value}: it is real, or fixed where nothing is said.`);
}
