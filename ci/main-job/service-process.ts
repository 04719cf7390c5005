import type { Scratch } from '../scratch.ts';
import type { Ground } from '../loopback/ground.ts';
import { servicePod, type Pod } from '../loopback/pods.ts';
import { freePorts } from '../loopback/ports.ts';
import type { Processes } from '../loopback/processes.ts';

/** The file by which the services are told to come back. */
const back = 'services-are-back';

type Place = Pick<Ground, 'processes' | 'scratch'>;

/** The process that serves the services' metrics. */
export class ServiceProcess {
  readonly name = 'services';
  readonly pods: readonly Pod[];
  readonly #processes: Processes;
  readonly #scratch: Scratch;
  readonly #ports: string;

  private constructor({ processes, scratch }: Place, pods: readonly Pod[], ports: string) {
    this.#processes = processes;
    this.#scratch = scratch;
    this.pods = pods;
    this.#ports = ports;
  }

  /** Finds a port for each service; the process is not started yet. */
  static async of(place: Place, services: readonly string[]): Promise<ServiceProcess> {
    const free = await freePorts(services.length);
    const pods = services.map((service, index) => servicePod(service, free[index] ?? 0));
    const ports = Object.fromEntries(services.map((service, index) => [service, free[index]]));
    return new ServiceProcess(place, pods, JSON.stringify(ports));
  }

  /** Whether all of them answer. */
  async isReady(): Promise<boolean> {
    const answers = await Promise.all(
      this.pods.flatMap((pod) => pod.ports.map(({ local }) => fetch(`http://127.0.0.1:${String(local)}/metrics`))),
    );
    return answers.every((one) => one.ok);
  }

  start(): void {
    this.#processes.start(this.name, process.execPath, ['ci/main-job/services.ts', this.#ports]);
  }

  /**
   * Ends the process. The next one starts at once and waits for `comeBack`: how long a program takes to start on a busy machine
   * has no say in when the services are back.
   */
  async stop(): Promise<void> {
    await this.#processes.stop(this.name);
    this.#processes.start(this.name, process.execPath, ['ci/main-job/services.ts', this.#ports, `${this.#scratch.folder}/${back}`]);
  }

  comeBack(): void {
    this.#scratch.write(back, '');
  }
}
