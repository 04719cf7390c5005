import type { Site } from '../ast/node.ts';
import { sourceLine } from '../ast/source-line.ts';

/** A template cannot be evaluated with these values: an `ensure` does not hold, or Helm would fail. The message is one sentence. */
export class EvaluationError extends Error {
  override name = 'EvaluationError';
  /** The line of the chart's TypeScript, `file:line:column`, where it is known. */
  readonly at: string | undefined;

  constructor(message: string, site?: Site) {
    super(message);
    this.at = sourceLine(site);
  }
}
