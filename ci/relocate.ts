import { isMap } from './objects.ts';

/** Keys of Prometheus' and Alertmanager's configuration whose values are paths or lists of paths. */
const pathKey = /(?:^|_)(?:file|files|templates)$/u;

/** A configuration whose absolute paths stand below another folder, with the paths as they were. */
interface Relocated {
  readonly config: unknown;
  readonly paths: readonly string[];
}

/** Puts a folder before every absolute path of a configuration: `/etc/prometheus/rules/*.yml` becomes `FOLDER/etc/prometheus/rules/*.yml`. */
export function relocate(config: unknown, folder: string): Relocated {
  const paths = new Set<string>();
  const walk = (value: unknown, isPath: boolean): unknown => {
    if (typeof value === 'string' && isPath && value.startsWith('/')) {
      paths.add(value);
      return folder + value;
    }
    if (Array.isArray(value)) return value.map((item) => walk(item, isPath));
    if (!isMap(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, below]) => [key, walk(below, pathKey.test(key))]));
  };
  return { config: walk(config, false), paths: [...paths] };
}
