import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Json } from '../src/ast/facts.ts';

/** The program that renders with the libraries of Helm 3 and Helm 4; see tools/README.md for what it reads and answers. */
export const RENDER_PROGRAM = join(import.meta.dirname, '..', '..', '.tools', 'bin', 'render');

/** How many requests may be under way: enough to keep the program busy, few enough to bound the memory. */
const UNDER_WAY = 128;

/** One object of a rendered chart; `source` is the template's path below the chart. */
export interface RenderedDocument {
  readonly source: string;
  readonly object: Json;
}

/** What the Kubernetes API's schema of one version says against an object. */
export interface Finding {
  readonly version: string;
  readonly source: string;
  readonly kind: string;
  readonly name: string;
  readonly message: string;
}

/** What one Helm made of a set of values. */
export interface Rendered {
  readonly files?: { readonly [path: string]: string };
  readonly documents: readonly RenderedDocument[];
  readonly notes: string;
  readonly invalid?: readonly Finding[];
  readonly skipped?: readonly string[];
}

/** Why one Helm made nothing; `phase` is the step that refused. */
export interface Refused {
  readonly error: string;
  readonly phase: 'values' | 'schema' | 'render' | 'parse';
  readonly files?: { readonly [path: string]: string };
}

/** What one Helm answered. */
export type Outcome = Rendered | Refused;

/** A set of values and what Helm is told beside it; the fields left out are as `helm template` has them. */
export interface RenderRequest {
  /** Values files as YAML texts, merged in order as -f merges files. */
  readonly values: readonly string[];
  readonly release?: string;
  readonly namespace?: string;
  readonly kubeVersion?: string;
  readonly apiVersions?: readonly string[];
  readonly isUpgrade?: boolean;
  /** Minor versions of Kubernetes, such as 1.29, whose schemas check every object. */
  readonly validate?: readonly string[];
}

/** The render program as a child process. Requests are answered in their order; a caller waits while too many are under way. */
export interface Renderer {
  /** Loads a chart from its files, and replaces the one that had the name. */
  readonly load: (chart: string, files: { readonly [path: string]: string }) => Promise<void>;
  /** What Helm 3 and Helm 4 make of a set of values. */
  readonly render: (chart: string, request: RenderRequest) => Promise<{ readonly helm3: Outcome; readonly helm4: Outcome }>;
  /** Ends the program after the last answer. */
  readonly close: () => Promise<void>;
}

interface Answer {
  readonly id: string;
  readonly error?: string;
  readonly helm?: { readonly '3': Outcome | 'same'; readonly '4': Outcome | 'same' };
}

interface Waiting {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
}

/** Whether an answer is a refusal. */
export function isRefused(outcome: Outcome): outcome is Refused {
  return 'error' in outcome;
}

/**
 * Starts the render program.
 * @throws Error where it has not been built, with the command that builds it
 */
export function startRenderer(): Renderer {
  if (!existsSync(RENDER_PROGRAM)) {
    throw new Error(`the differential test needs the program ${RENDER_PROGRAM}, which is not there; build it: node tools/build.ts render`);
  }
  return new ChildRenderer(spawn(RENDER_PROGRAM, [], { stdio: ['pipe', 'pipe', 'inherit'] }));
}

class ChildRenderer implements Renderer {
  private readonly waiting: Waiting[] = [];
  private readonly queued: (() => void)[] = [];
  private readonly child: ChildProcess;
  private readonly ended: Promise<void>;
  private failed: Error | undefined;

  constructor(child: ChildProcess) {
    this.child = child;
    this.ended = new Promise((resolve) => {
      child.once('close', (code) => {
        this.fail(new Error(`the render program ended with ${String(code)} before it answered`));
        resolve();
      });
    });
    child.once('error', (error) => this.fail(error));
    child.stdin?.on('error', (error) => this.fail(error));
    if (child.stdout !== null) createInterface({ input: child.stdout, crlfDelay: Infinity }).on('line', (line) => this.take(line));
  }

  readonly load = async (chart: string, files: { readonly [path: string]: string }): Promise<void> => {
    const answer = await this.ask({ op: 'chart', id: chart, files });
    if (answer.error !== undefined) throw new Error(`Helm cannot load the chart ${chart}: ${answer.error}`);
  };

  readonly render = async (chart: string, request: RenderRequest): Promise<{ readonly helm3: Outcome; readonly helm4: Outcome }> => {
    const { error, helm } = await this.ask({ op: 'render', id: chart, chart, ...request });
    if (helm === undefined || helm['3'] === 'same') throw new Error(`the render program cannot render ${chart}: ${error ?? 'no answer'}`);
    return { helm3: helm['3'], helm4: helm['4'] === 'same' ? helm['3'] : helm['4'] };
  };

  readonly close = async (): Promise<void> => {
    this.child.stdin?.end();
    await this.ended;
  };

  private async ask(request: object): Promise<Answer> {
    while (this.waiting.length >= UNDER_WAY) await new Promise<void>((resolve) => this.queued.push(resolve));
    const { failed } = this;
    if (failed !== undefined) throw failed;
    return new Promise((resolve, reject) => {
      this.waiting.push({ resolve, reject });
      this.child.stdin?.write(`${JSON.stringify(request)}\n`);
    });
  }

  private take(line: string): void {
    const next = this.waiting.shift();
    this.queued.shift()?.();
    try {
      const answer: Answer = JSON.parse(line);
      next?.resolve(answer);
    } catch {
      next?.reject(new Error(`the render program answered something that is not JSON: ${line.slice(0, 200)}`));
    }
  }

  private fail(error: Error): void {
    this.failed ??= error;
    for (const one of this.waiting.splice(0)) one.reject(error);
    for (const one of this.queued.splice(0)) one();
  }
}
