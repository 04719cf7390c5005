import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parse, stringify } from 'yaml';
import { release } from '../helm.ts';
import { isMap, items, text, type Json } from '../objects.ts';
import { relocate } from '../relocate.ts';
import type { Scratch } from '../scratch.ts';
import { commandLine, environment, type Place } from './command-line.ts';
import { loopbackOnly } from './loopback-only.ts';
import { containerOf, find, podOf, type Pod } from './pods.ts';
import { freePorts } from './ports.ts';
import { isBelow, mount, type FileSystem } from './volumes.ts';

/** One pod of a rendered StatefulSet, to be run as a process on the loopback address. */
export class Member {
  readonly pod: Pod;
  readonly #container: Json;
  readonly #files: FileSystem;
  readonly #configFile: string;
  readonly #local: (port: number) => number;

  private constructor(pod: Pod, container: Json, files: FileSystem, local: (port: number) => number) {
    this.pod = pod;
    this.#container = container;
    this.#files = files;
    this.#local = local;
    const flag = items(container['args'])
      .map(text)
      .find((one) => one.startsWith('--config.file='));
    if (flag === undefined) throw new Error(`The container ${pod.container} has no argument --config.file.`);
    this.#configFile = flag.slice('--config.file='.length);
  }

  /**
   * Lays out the pod's files and finds free ports.
   * @param ports the ports that the pod declares and that get another on the loopback address
   */
  static async of(scratch: Scratch, objects: readonly Json[], name: string, ordinal: number, ports: readonly number[]): Promise<Member> {
    const set = find(objects, 'StatefulSet', name);
    const container = containerOf(set, name);
    const free = await freePorts(ports.length);
    const local = (port: number): number => free[ports.indexOf(port)] ?? port;
    const pod = podOf(set, ordinal, name, local);
    return new Member(pod, container, mount(scratch, objects, set, container, pod.name), local);
  }

  /** host:port on the loopback address of a port that the pod declares. */
  address(port: number): string {
    return `127.0.0.1:${String(this.#local(port))}`;
  }

  /** The configuration as the pod finds it. */
  config(): Json {
    const config: unknown = parse(this.configText());
    if (!isMap(config)) throw new Error(`${this.#configFile} of ${this.pod.name} is no map.`);
    return config;
  }

  /**
   * Replaces the configuration, its paths moved into the pod's folder, and writes the secret files that it reads.
   * @param secrets what those hold, by absolute path
   * @throws Error where it reads a file that the pod has no mount for, or names an address outside this machine
   */
  configure(config: Json, secrets: ReadonlyMap<string, string>): void {
    const moved = relocate(config, this.#files.folder);
    for (const path of moved.paths) {
      if (!isBelow(path, this.#files.mounts)) throw new Error(`${this.pod.name} reads ${path}, where it mounts nothing.`);
      if (!isBelow(path, this.#files.secrets)) continue;
      mkdirSync(dirname(this.#files.folder + path), { recursive: true });
      writeFileSync(this.#files.folder + path, secrets.get(path) ?? '', { mode: 0o600 });
    }
    loopbackOnly(moved.config, this.#configFile);
    writeFileSync(this.#files.folder + this.#configFile, stringify(moved.config));
  }

  /** The file with the configuration, as its process finds it now. */
  configText(): string {
    return readFileSync(this.#files.folder + this.#configFile, 'utf8');
  }

  /** Changes that file, whatever is in it. */
  writeConfig(content: string): void {
    writeFileSync(this.#files.folder + this.#configFile, content);
  }

  /** The rendered arguments with other values for the flags of `changes`. */
  arguments(changes: Readonly<Record<string, readonly string[]>>): readonly string[] {
    return commandLine(this.#container, this.#place, this.#files, changes);
  }

  /** The rendered environment. */
  environment(): NodeJS.ProcessEnv {
    return environment(this.#container, this.#place);
  }

  get #place(): Place {
    return { pod: this.pod.name, namespace: release.namespace };
  }
}
