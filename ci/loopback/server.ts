import { tool } from '../paths.ts';
import { type Ground, trusting } from './ground.ts';
import type { Member } from './member.ts';

/** Milliseconds that a server has to end: the default of terminationGracePeriodSeconds. */
const patience = 120_000;

/** A pod of a rendered StatefulSet that runs as a process; it can be ended and started again on the same address with the same data. */
export class Server {
  readonly member: Member;
  /** The address of its API. */
  readonly url: string;
  readonly #ground: Ground;
  readonly #program: string;
  readonly #flags: Readonly<Record<string, readonly string[]>>;

  /**
   * @param program the name of what it runs, in .tools/bin
   * @param web the port of its API, as the pod declares it
   * @param flags flags with other values than the rendered ones
   */
  constructor(ground: Ground, member: Member, program: string, web: number, flags: Readonly<Record<string, readonly string[]>> = {}) {
    this.member = member;
    this.url = `http://${member.address(web)}`;
    this.#ground = ground;
    this.#program = program;
    this.#flags = { '--web.listen-address': [member.address(web)], ...flags };
  }

  get name(): string {
    return this.member.pod.name;
  }

  /** The process' id; undefined while it does not run. */
  get pid(): number | undefined {
    return this.#ground.processes.pid(this.name);
  }

  start(): void {
    const environment = { ...this.member.environment(), ...trusting(this.#ground) };
    this.#ground.processes.start(this.name, tool(this.#program), this.member.arguments(this.#flags), environment);
  }

  /** Ends it as Kubernetes ends a pod: it is asked, and has time to write what it knows to its volume. */
  stop(): Promise<void> {
    return this.#ground.processes.stop(this.name, patience);
  }

  /** Ends it as a lost node does: it cannot say goodbye. */
  kill(): Promise<void> {
    return this.#ground.processes.kill(this.name);
  }
}
