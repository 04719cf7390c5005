import { isDeepStrictEqual } from 'node:util';
import { at, type Json } from '../../objects.ts';
import type { Finding } from '../finding.ts';
import type { Pair } from './pairs.ts';

/** Kinds that only their own release refers to. */
const internal = ['ConfigMap', 'Role', 'RoleBinding', 'ClusterRole', 'ClusterRoleBinding', 'PodDisruptionBudget', 'NetworkPolicy', 'Job'];

/** What comes, goes, and gets another name. */
export function presence(all: readonly Pair[]): readonly Finding[] {
  const gone = all.filter(({ after }) => after === undefined);
  const come = all.filter(({ before }) => before === undefined);
  const renamed = gone.flatMap((one) => {
    const alike = come.filter(({ after }) => isSame(one.before, after));
    const [only] = alike;
    return only !== undefined && alike.length === 1 ? [{ one, only }] : [];
  });
  const isRenamed = (pair: Pair): boolean => renamed.some(({ one, only }) => one === pair || only === pair);
  return [
    ...renamed.map(({ one, only }): Finding => ({
      kind: 'object renamed',
      subject: one.name,
      detail: `is now called ${nameIn(only.after)}`,
    })),
    ...gone.filter((pair) => !isRenamed(pair)).map(removal),
    ...come.filter((pair) => !isRenamed(pair)).map(({ name }): Finding => ({ kind: 'object added', subject: name, detail: 'is new' })),
  ];
}

function removal({ name, kind }: Pair): Finding {
  return { kind: internal.includes(kind) ? 'helper removed' : 'object removed', subject: name, detail: 'is gone' };
}

const nameIn = (object: Json | undefined): string => String(at(object, 'metadata', 'name'));

/** Whether two objects differ in their names alone, also where they name themselves in labels and selectors. */
function isSame(before: Json | undefined, after: Json | undefined): boolean {
  if (before === undefined || after === undefined || before['kind'] !== after['kind']) return false;
  const [was, is] = [before, after].map((object) => JSON.parse(JSON.stringify(object).replaceAll(`"${nameIn(object)}"`, '"?"')));
  return isDeepStrictEqual(was, is);
}
