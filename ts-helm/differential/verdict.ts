import type { Json } from '../src/ast/facts.ts';
import type { Spec } from '../src/values/spec.ts';
import { compare, type Mismatch } from './compare.ts';
import type { Evaluated } from './evaluated.ts';
import { jsonText } from './json-text.ts';
import { isRefused, type Outcome, type Rendered, type Refused } from './renderer.ts';
import type { Sample } from './sample.ts';
import { passedOnNumbers, scan } from './scan.ts';

/** In what way the two readers of a chart can disagree, or a render be wrong although they agree; 'beyond' is no disagreement. */
export type Kind = 'documents' | 'notes' | 'refusal' | 'reason' | 'text' | 'invalid' | 'beyond';

/** A disagreement in one sample. */
export interface Disagreement {
  readonly kind: Kind;
  readonly helm: 3 | 4;
  /** A sentence: where, and what either side has. */
  readonly said: string;
}

/** What the verdict needs to know of a chart: the declaration of its values, and its own texts, which may hold anything. */
export interface Chart {
  readonly spec: Spec;
  readonly literals: string;
  /** Templates that pass on whole objects of the user. */
  readonly passesOn: readonly string[];
  /** A random chart may pass on any number, so its text may hold exponents. */
  readonly isRandom: boolean;
}

/** What is wrong with what one Helm answered, or nothing. */
export function disagreement(chart: Chart, sample: Sample, ours: Evaluated, theirs: Outcome, helm: 3 | 4): Disagreement | undefined {
  const [kind, said] = judged(chart, sample, ours, theirs) ?? [];
  return kind === undefined || said === undefined ? undefined : { kind, helm, said };
}

function judged(chart: Chart, sample: Sample, ours: Evaluated, theirs: Outcome): readonly [Kind, string] | undefined {
  if ('refused' in ours) return isRefused(theirs) ? ofReasons(ours, theirs) : ofOneRefusal(ours.refused);
  if (isRefused(theirs)) return ['refusal', `only Helm refuses: ${theirs.error}`];
  const mismatch = compare(ours.documents, theirs.documents);
  if (mismatch !== undefined) return ['documents', inWords(mismatch)];
  if (ours.notes.trim() !== theirs.notes.trim()) return ['notes', inWords({ at: 'NOTES.txt', evaluated: ours.notes, helm: theirs.notes })];
  return ofText(chart, sample, theirs);
}

/** The evaluator does not know every action that a user's template may hold (`tpl`); it says so and leaves them to Helm. */
function ofOneRefusal(said: string): readonly [Kind, string] {
  return [said.includes('only Helm can expand') ? 'beyond' : 'refusal', `only the evaluator refuses: ${said}`];
}

/** The sentence that a chart's own check fails with. */
const failed = /error calling fail: ([^]*)$/u;

/** Both refuse: at the same step, and with the same sentence where it is the chart's own. */
function ofReasons(ours: Extract<Evaluated, { refused: string }>, { phase, error }: Refused): readonly [Kind, string] | undefined {
  const theirs = phase === 'render' || phase === 'parse' ? 'render' : 'schema';
  if (ours.phase !== theirs)
    return ['reason', `the evaluator refuses in its ${ours.phase} (${ours.refused}), Helm in its ${phase} (${error})`];
  const sentence = failed.exec(error)?.[1];
  return sentence === undefined || ours.refused.includes(sentence)
    ? undefined
    : ['reason', `the evaluator says "${ours.refused}", Helm "${sentence}"`];
}

function ofText(
  { spec, literals, passesOn, isRandom }: Chart,
  { values }: Sample,
  { files = {}, invalid = [] }: Rendered,
): readonly [Kind, string] | undefined {
  const found = scan(files, literals + JSON.stringify(values), isRandom ? undefined : passedOnNumbers(spec, values));
  if (found !== undefined) return ['text', found];
  const first = invalid.find(({ source }) => !passesOn.includes(source));
  return first === undefined
    ? undefined
    : ['invalid', `Kubernetes ${first.version} refuses ${first.kind} ${first.name} of ${first.source}: ${first.message}`];
}

function inWords({ at, evaluated, helm }: Mismatch): string {
  return `${at}: evaluated ${shown(evaluated)}, Helm ${shown(helm)}`;
}

function shown(value: Json | undefined): string {
  return value === undefined ? 'nothing' : jsonText(value).slice(0, 500);
}
