import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tool } from '../../paths.ts';
import type { Helm } from '../../helm.ts';
import type { Json } from '../../objects.ts';
import { Scratch } from '../../scratch.ts';
import { must } from '../cluster/must.ts';
import type { Namespace } from '../cluster/namespace.ts';
import { clusterEnvironment, ground } from '../ground.ts';

/** What a release is made from, over the chart's defaults. */
interface Values {
  /** Paths of values files. */
  readonly files?: readonly string[];
  /** Values over those of the files, each over the one before. */
  readonly values?: readonly Json[];
}

interface Options extends Values {
  /** Path or oci:// address; the package of this run where not given. */
  readonly chart?: string;
  /** Whether Helm waits until all is ready; it does where not given. */
  readonly wait?: boolean;
}

/** Seconds in which everything must be ready. */
const patience = 300;

/** No repository, cache or plugin of this machine's user takes part. */
function homes(): NodeJS.ProcessEnv {
  const home = join(tmpdir(), `jobpilot-helm-${String(process.pid)}`);
  mkdirSync(home, { recursive: true });
  return { HELM_CACHE_HOME: home, HELM_CONFIG_HOME: home, HELM_DATA_HOME: home };
}

/** A release of our chart; each method says with which Helm, for one may take over from the other. */
export class Release {
  readonly name: string;
  readonly namespace: Namespace;
  readonly #user: string;

  /** @param user whose rights Helm has; the cluster's administrator where not given */
  constructor(namespace: Namespace, name = 'jobpilot', user = '') {
    this.namespace = namespace;
    this.name = name;
    this.#user = user;
  }

  /** `helm install`; returns what it printed. */
  install(helm: Helm, options: Options = {}): Promise<string> {
    return this.#make(helm, 'install', options);
  }

  /** `helm upgrade`; values that are not given are the chart's defaults. */
  upgrade(helm: Helm, options: Options = {}): Promise<string> {
    return this.#make(helm, 'upgrade', options);
  }

  /** `helm rollback` to the revision before. */
  rollback(helm: Helm): Promise<string> {
    return this.helm(helm, 'rollback', this.name, '--wait', '--timeout', `${String(patience)}s`);
  }

  /** `helm test`; where it fails, the pods stay and with them their logs. */
  test(helm: Helm): Promise<string> {
    return this.helm(helm, 'test', this.name, '--timeout', '300s');
  }

  /** `helm uninstall`; returns what it printed. */
  uninstall(helm: Helm): Promise<string> {
    return this.helm(helm, 'uninstall', this.name, '--wait', '--timeout', '180s');
  }

  /** Any command of Helm in the namespace. @throws Error where it fails */
  helm(helm: Helm, ...args: readonly string[]): Promise<string> {
    const environment = { ...clusterEnvironment(), ...homes() };
    const user = this.#user === '' ? [] : ['--kube-as-user', this.#user];
    return must(tool(helm), [...args, '--namespace', this.namespace.name, ...user], { environment, seconds: patience + 30 });
  }

  async #make(helm: Helm, verb: string, { files = [], values = [], chart = ground().chart, wait = true }: Options): Promise<string> {
    using scratch = new Scratch();
    const source = chart.startsWith('oci://') ? [chart, '--plain-http', '--version', ground().version] : [chart];
    const waiting = wait ? ['--wait', '--timeout', `${String(patience)}s`] : [];
    // JSON is YAML.
    const written = values.map((one, index) => scratch.write(`${String(index)}.yaml`, JSON.stringify(one)));
    const given = [...files, ...written].flatMap((file) => ['--values', file]);
    // Awaited, for the files of the values must be there until Helm has ended.
    return await this.helm(helm, verb, this.name, ...source, ...waiting, ...given);
  }
}
