import { ask } from '../load/prometheus.ts';
import { expressionOf, ruleFiles, rulesIn } from '../load/rules.ts';
import { at, items, text, type Json } from '../objects.ts';
import { quiet } from '../loopback/wait.ts';
import { seriesKey } from './samples.ts';
import type { Writers } from './writers.ts';

/** Seconds before now of which the answers are: the store shows nothing younger than 30 s (-search.latencyOffset). */
const age = 40;

/** Rules that are asked for at the same time. */
const together = 8;

/** Seconds in which what was changed before shows in scrapes. */
const settling = 10;

/** Labels that a store adds, and that Prometheus' own samples lack. */
const external = new Set(['cluster', 'environment', 'region', 'replica']);

/** What the rules' expressions say in the store and in Prometheus. */
export interface Answers {
  readonly rules: number;
  /** Rules whose expression has an answer, so an alert that fires or waits, or a recording. */
  readonly answered: number;
}

/** The series of an answer by their labels, external ones aside. */
function seriesOf(answer: unknown): readonly string[] {
  return items(at(answer, 'result'))
    .map((one) => seriesKey(at(one, 'metric'), {}, external))
    .toSorted();
}

function nameOf(rule: Json): string {
  return text(rule['alert'] ?? rule['record']);
}

/** What a rule's expression says in both. */
interface Asked {
  readonly name: string;
  readonly here: readonly string[];
  readonly there: readonly string[];
}

async function askBoth({ first, store }: Writers, rule: Json, time: string): Promise<Asked> {
  const query = { query: expressionOf(rule), time };
  const here = seriesOf(await ask(first.url, 'query', query));
  const there = seriesOf(await ask(store.url, 'query', { ...query, extra_label: `replica=${first.name}` }));
  return { name: nameOf(rule), here, there };
}

/**
 * Asks the store and the first Prometheus for the expression of each rule, of the same moment.
 * @param mustFire an alert whose expression must have an answer, so that silence alone proves nothing
 * @throws Error naming each rule whose answers have other series
 */
export async function sameAnswers(writers: Writers, objects: readonly Json[], mustFire: string): Promise<Answers> {
  await quiet(settling);
  const time = String(Date.now() / 1000);
  await quiet(age);
  const rules = rulesIn(ruleFiles(objects));
  const asked: Asked[] = [];
  for (let next = 0; next < rules.length; next += together)
    asked.push(...(await Promise.all(rules.slice(next, next + together).map((rule) => askBoth(writers, rule, time)))));
  const differ = asked.filter(({ here, there }) => here.join('\n') !== there.join('\n'));
  if (differ.length > 0)
    throw new Error(
      differ.map(({ name, here, there }) => `${name}: Prometheus ${here.join(' ')}, the store ${there.join(' ')}`).join('\n'),
    );
  const answered = asked.filter(({ here }) => here.length > 0);
  if (!answered.some(({ name }) => name === mustFire)) throw new Error(`The expression of ${mustFire} has no answer.`);
  return { rules: asked.length, answered: answered.length };
}
