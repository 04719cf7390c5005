/** A chart renders nothing: its schema refuses the values, or one of its templates stops. */
export class RenderRefusal extends Error {
  override name = 'RenderRefusal';
  readonly phase: 'schema' | 'render';
  /** One sentence for each thing that is wrong. */
  readonly problems: readonly string[];

  constructor(phase: 'schema' | 'render', problems: readonly string[]) {
    super(problems.join('\n'));
    this.phase = phase;
    this.problems = problems;
  }
}
