import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeBlocks } from '../code-blocks.ts';
import { answer } from '../operations/answer.ts';
import { blocks, blocksOf, type Block } from '../operations/blocks.ts';
import { root, tool } from '../paths.ts';
import { complaintOf } from '../run.ts';
import { Scratch } from '../scratch.ts';
import type { Namespace } from './cluster/namespace.ts';
import { clusterEnvironment, ground } from './ground.ts';
import { Terminal } from './terminal.ts';

/** Milliseconds of the longest block: an upgrade, its rollout and its tests. */
const patience = 600_000;

/** The blocks of a page in Markdown that are run in a cluster, by what tells one from another. */
export function blocksInCluster(page: string): readonly (readonly [string, Block])[] {
  const all = blocksOf('cluster', blocks(readFileSync(join(root, page), 'utf8'), page));
  return all.map((block) => [`${block.heading}, line ${String(block.line)}`, block]);
}

/** The values that a page writes down: its blocks of YAML. */
export function yamlOf(page: string): string {
  return codeBlocks(readFileSync(join(root, page), 'utf8'), 'yaml').join('\n');
}

/** Somebody who types the commands of a page into a terminal, in a folder with the files that the page speaks of. */
export class Reader implements AsyncDisposable {
  readonly #scratch = new Scratch();
  readonly #terminal: Terminal;
  readonly #namespace: Namespace;

  /** @param files by path */
  constructor(namespace: Namespace, files: Readonly<Record<string, string>>) {
    this.#namespace = namespace;
    const scratch = this.#scratch;
    for (const [path, written] of Object.entries(files)) scratch.write(path, written);
    scratch.write('bin/helm', `#!/bin/sh\nexec ${tool('helm4')} "$@"\n`, 0o755);
    const environment = clusterEnvironment();
    const path = `${scratch.folder}/bin:${environment['PATH'] ?? ''}`;
    this.#terminal = new Terminal(scratch, { ...environment, PATH: path, USER: 'operator' });
  }

  /**
   * Runs a block and looks whether it does what the page says.
   * @param own what stands in the place of the page's placeholders
   * @returns what is wrong; nothing where all is well
   */
  async follow(block: Block, own: Readonly<Record<string, string>> = {}): Promise<string> {
    const ended = await answer(block, ({ commands }) => this.#terminal.execute(this.#ours(commands, own), patience));
    if (ended.status !== 0 || block.expect === undefined || block.expect.test(ended.stdout)) return complaintOf(ended);
    return `It does not print ${String(block.expect)}: ${ended.stdout}`;
  }

  /** The pages' namespace is another one here, for the cluster has other releases, and so is the chart's package. */
  #ours(commands: string, own: Readonly<Record<string, string>>): string {
    const { name } = this.#namespace;
    const named = commands.replaceAll(/(namespace[ =]|namespace: )jobpilot\b/gu, `$1${name}`).replaceAll('.jobpilot.svc', `.${name}.svc`);
    const all = Object.entries({ PACKAGE: ground().chart, 'dist/jobpilot-monitoring-*.tgz': ground().chart, ...own });
    return all.reduce((text, [placeholder, value]) => text.replaceAll(placeholder, value), named);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#terminal[Symbol.asyncDispose]();
    this.#scratch[Symbol.dispose]();
  }
}
