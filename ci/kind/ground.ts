import { isMap, text } from '../objects.ts';

/** What `main.ts` has made before the tests start. */
export interface Ground {
  readonly kubeconfig: string;
  /** PATH with kubectl, kind and docker. */
  readonly path: string;
  /** The chart's package; it stays the same while somebody generates the chart anew. */
  readonly chart: string;
  /** The same in the registry, and its version. */
  readonly oci: string;
  readonly version: string;
  /** Folder with the chart's `*-values.yaml`. */
  readonly values: string;
  /** The chart of the released version before this one, with its own values files in `ci/`; undefined before the first release. */
  readonly previous?: string;
  /** Whether each values file is installed once instead of by either Helm and by an upgrade. */
  readonly quick: boolean;
}

const variable = 'KIND_GROUND';

/** Hands the ground to a process that runs tests. */
export function groundEnvironment(made: Ground): NodeJS.ProcessEnv {
  return { [variable]: JSON.stringify(made) };
}

/**
 * The ground that the tests of this process stand on.
 * @throws Error where `npm run kind` did not start it
 */
export function ground(): Ground {
  const written = process.env[variable];
  if (written === undefined) throw new Error('There is no cluster: run the tests with `npm run kind`, which makes one.');
  const read: unknown = JSON.parse(written);
  if (!isMap(read)) throw new Error(`${variable} is no object.`);
  const [kubeconfig, path, chart] = [text(read['kubeconfig']), text(read['path']), text(read['chart'])];
  const { previous } = read;
  return {
    kubeconfig,
    path,
    chart,
    oci: text(read['oci']),
    version: text(read['version']),
    values: text(read['values']),
    quick: read['quick'] === true,
    ...(previous === undefined ? {} : { previous: text(previous) }),
  };
}

/** The environment of programs that talk to the cluster. */
export function clusterEnvironment(): NodeJS.ProcessEnv {
  const { kubeconfig, path } = ground();
  return { KUBECONFIG: kubeconfig, PATH: path };
}
