import { appendFileSync, mkdirSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What a container wrote: a line, or a part of one that goes on. https://github.com/kubernetes/design-proposals-archive/blob/main/node/kubelet-cri-logging.md */
export interface Written {
  readonly text: string;
  readonly stream?: 'stdout' | 'stderr';
  readonly part?: boolean;
}

/** The uid of a pod of a test where none is given. */
const anyUid = '6d5c8b2e-3f1a-4c8e-9d21-0a7b5f4e3c2d';

/** The log file of a container, as its runtime writes it. */
export class ContainerLog {
  readonly file: string;
  #moment = Date.parse('2026-11-25T03:00:00Z');

  /** @param folder in place of /var/log/pods */
  constructor(folder: string, namespace: string, pod: string, container: string, uid = anyUid) {
    this.file = join(folder, `${namespace}_${pod}_${uid}`, container, '0.log');
    mkdirSync(dirname(this.file), { recursive: true });
  }

  /** Writes lines, each a millisecond after the one before. */
  write(...lines: readonly Written[]): void {
    const written = lines.map(({ text, stream = 'stdout', part = false }) => {
      this.#moment += 1;
      return `${new Date(this.#moment).toISOString()} ${stream} ${part ? 'P' : 'F'} ${text}\n`;
    });
    appendFileSync(this.file, written.join(''));
  }

  /** What the kubelet does with a file that has grown large: it stands aside, and a new one begins. */
  rotate(): void {
    renameSync(this.file, `${this.file}.20261125-030000`);
  }
}
