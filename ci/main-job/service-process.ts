import { servicePod, type Pod } from './pods.ts';
import { freePorts } from './ports.ts';
import type { Processes } from './processes.ts';

/** The process that serves the services' metrics. */
export class ServiceProcess {
  readonly name = 'services';
  readonly pods: readonly Pod[];
  readonly #processes: Processes;
  readonly #ports: string;

  private constructor(processes: Processes, pods: readonly Pod[], ports: string) {
    this.#processes = processes;
    this.pods = pods;
    this.#ports = ports;
  }

  /** Finds a port for each service; the process is not started yet. */
  static async of(processes: Processes, services: readonly string[]): Promise<ServiceProcess> {
    const free = await freePorts(services.length);
    const pods = services.map((service, index) => servicePod(service, free[index] ?? 0));
    const ports = Object.fromEntries(services.map((service, index) => [service, free[index]]));
    return new ServiceProcess(processes, pods, JSON.stringify(ports));
  }

  start(): void {
    this.#processes.start(this.name, process.execPath, ['ci/main-job/services.ts', this.#ports]);
  }

  stop(): Promise<void> {
    return this.#processes.stop(this.name);
  }
}
