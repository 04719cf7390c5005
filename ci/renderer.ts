import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { createInterface } from 'node:readline';
import { root, tool } from './paths.ts';
import { release } from './helm.ts';
import { isMap, text, type Json } from './objects.ts';

/** What to render; see tools/README.md for the protocol of the program. */
interface RenderRequest {
  /** YAML texts, merged in order. */
  readonly values: readonly string[];
  readonly kubeVersion?: string;
  /** Minor versions of Kubernetes whose schemas check the manifests. */
  readonly validate?: readonly string[];
}

/** What the schemas of a version of Kubernetes say against an object. */
interface Finding {
  readonly kind: string;
  readonly name: string;
  readonly message: string;
}

/** What one Helm made of a request: `error` and `phase` where it refused. */
export interface RenderAnswer {
  readonly error?: string;
  readonly phase?: string;
  readonly documents: readonly Json[];
  readonly invalid: readonly Finding[];
  readonly skipped: readonly string[];
}

/** Many renders of one chart by both Helms' libraries in one process: thousands a second where the command line does ten. */
export class Renderer {
  readonly #process: ChildProcessWithoutNullStreams;
  readonly #waiting = new Map<string, PromiseWithResolvers<Json>>();
  #count = 0;
  #said = '';

  constructor(chart: string) {
    this.#process = spawn(tool('render'), [], { cwd: root });
    createInterface(this.#process.stdout).on('line', (line) => {
      this.#take(line);
    });
    this.#process.stderr.on('data', (data: Buffer) => (this.#said += data.toString()));
    this.#process.stdin.on('error', () => undefined);
    this.#process.on('close', () => {
      for (const one of this.#waiting.values()) one.reject(new Error(`The renderer ended before it answered: ${this.#said}`));
    });
    // A chart that does not load is reported by every render that wants it.
    this.#ask({ op: 'chart', dir: chart }, 'chart').catch((error: unknown) => (this.#said += String(error)));
  }

  /** Renders with Helm 3 and Helm 4; the answers are one object where they say the same. */
  async render(request: RenderRequest): Promise<{ readonly helm3: RenderAnswer; readonly helm4: RenderAnswer }> {
    const asked = { op: 'render', chart: 'chart', release: release.name, namespace: release.namespace, texts: false, ...request };
    const { helm } = await this.#ask(asked, String((this.#count += 1)));
    if (!isMap(helm)) throw new Error('The renderer answered without a result.');
    const helm3 = readAnswer(helm['3']);
    return { helm3, helm4: helm['4'] === 'same' ? helm3 : readAnswer(helm['4']) };
  }

  /** Ends the process. */
  close(): void {
    this.#process.stdin.end();
  }

  #ask(request: Json, id: string): Promise<Json> {
    const answer = Promise.withResolvers<Json>();
    this.#waiting.set(id, answer);
    this.#process.stdin.write(`${JSON.stringify({ ...request, id })}\n`);
    return answer.promise;
  }

  #take(line: string): void {
    const answer: unknown = JSON.parse(line);
    if (!isMap(answer)) throw new Error(`The renderer wrote a line that is no object: ${line}`);
    const id = text(answer['id']);
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (typeof answer['error'] === 'string') waiting?.reject(new Error(`The renderer refused ${id}: ${answer['error']}`));
    else waiting?.resolve(answer);
  }
}

function readAnswer(answer: unknown): RenderAnswer {
  if (!isMap(answer)) throw new Error(`The renderer answered ${JSON.stringify(answer)}.`);
  const { error, phase, documents, invalid, skipped } = answer;
  return {
    ...(typeof error === 'string' ? { error, phase: text(phase) } : {}),
    documents: listOfMaps(documents).flatMap(({ object }) => (isMap(object) ? [object] : [])),
    invalid: listOfMaps(invalid).map(({ kind, name, message }) => ({ kind: text(kind), name: text(name), message: text(message) })),
    skipped: Array.isArray(skipped) ? skipped.map(text) : [],
  };
}

function listOfMaps(value: unknown): readonly Json[] {
  return Array.isArray(value) ? value.filter(isMap) : [];
}
