import { ask } from '../load/prometheus.ts';
import type { Ground } from '../loopback/ground.ts';
import { freePorts } from '../loopback/ports.ts';
import { at, items, text } from '../objects.ts';
import { tool } from '../paths.ts';
import { until } from '../loopback/wait.ts';
import { vmalertFlags, type Evaluated } from './vmalert-flags.ts';

const patience = 60;

/** vmalert on the loopback address, which evaluates the rendered rules in a store and tells the Alertmanagers. */
export class RuleEvaluator {
  readonly name = 'vmalert';
  readonly url: string;
  readonly #ground: Ground;
  readonly #flags: readonly string[];

  private constructor(ground: Ground, address: string, flags: readonly string[]) {
    this.url = `http://${address}`;
    this.#ground = ground;
    this.#flags = [...flags, `-httpListenAddr=${address}`];
  }

  /**
   * Starts it.
   * @param files the rule files of the chart by name
   * @param delay seconds that samples need until the store shows them
   */
  static async start(
    ground: Ground,
    files: ReadonlyMap<string, string>,
    evaluated: Omit<Evaluated, 'rules'>,
    delay: number,
  ): Promise<RuleEvaluator> {
    for (const [name, content] of files) ground.scratch.write(`vmalert/rules/${name}`, content);
    const [port = 0] = await freePorts(1);
    const flags = vmalertFlags({ ...evaluated, rules: `${ground.scratch.folder}/vmalert/rules/*.yml` });
    // An alert that is not sent again for four of these is over: of 1 s each a busy machine could miss four.
    const short = [`-rule.evalDelay=${String(delay)}s`, '-rule.resendDelay=5s'];
    const evaluator = new RuleEvaluator(ground, `127.0.0.1:${String(port)}`, [...flags, ...short]);
    evaluator.start();
    await until('vmalert answers', patience, async () => {
      ground.processes.mustRun(evaluator.name);
      return (await fetch(`${evaluator.url}/health`)).ok;
    });
    return evaluator;
  }

  start(): void {
    this.#ground.processes.start(this.name, tool('vmalert'), this.#flags);
  }

  /**
   * How many rules it has, once each has been evaluated.
   * @throws Error naming those that fail
   */
  async rules(): Promise<number> {
    let count = 0;
    await until('vmalert has evaluated every rule', patience, async () => {
      const groups = items(at(await ask(this.url, 'rules'), 'groups'));
      const rules = groups.flatMap((group) => items(at(group, 'rules')));
      count = rules.length;
      const unhealthy = rules
        .filter((rule) => at(rule, 'health') !== 'ok' || String(at(rule, 'lastEvaluation')).startsWith('0001'))
        .map((rule) => `${text(at(rule, 'name'))}: ${String(at(rule, 'lastError'))}`);
      if (unhealthy.length > 0) throw new Error(unhealthy.join('\n'));
      return true;
    });
    return count;
  }
}
