import type { Facts } from '../ast/facts.ts';
import { dispatch, type Handlers } from '../ast/handlers.ts';
import type { Ast } from '../ast/node.ts';
import { known, knownOfFacts, type Known } from './known.ts';
import { problemOfForm } from './problem-of-form.ts';
import type { PrintContext } from './scope.ts';

/** Why a helper cannot be handed a value for what it declares a parameter as, or an item or field of it; nothing where it can. */
export function problemOfArgument(given: Ast, declared: Facts, context: PrintContext): string | undefined {
  return problemOfForm(knownArgument(given, context), declared) ?? problemWithin(given, declared, context);
}

/** A list that is written where the helper is called is one, whatever it is made of. */
function knownArgument(given: Ast, context: PrintContext): Known {
  const found = known(given, context);
  const isList = given.kind === 'list' || (given.kind === 'literal' && Array.isArray(given.value));
  return isList ? { ...found, type: 'array' } : found;
}

function problemWithin(given: Ast, declared: Facts, context: PrintContext): string | undefined {
  return dispatch(within, given, declared, context)?.find((problem) => problem !== undefined);
}

type Problems = readonly (string | undefined)[];

const within: Handlers<[declared: Facts, context: PrintContext], Problems> = {
  list: ({ items: given }, { items }, context) => given.map((item) => items && problemOfArgument(item, items, context)),
  map: ({ fields: given }, { items, fields }, context) =>
    given.map((field) => {
      if (field.kind !== 'field') return undefined;
      const facts = (typeof field.key === 'string' ? fields?.[field.key] : undefined) ?? items;
      return facts && problemOfArgument(field.value, facts, context);
    }),
  yaml: ({ value }, declared, context) => [problemWithin(value, declared, context)],
  reference: ({ facts }, declared) => [problemOfFacts(facts, declared)],
};

/** What is wrong with an item or field of a structure that comes from the values as it is. */
function problemOfFacts(given: Facts, declared: Facts): string | undefined {
  const names = Object.keys(declared.fields ?? {});
  const pairs = [[given.items, declared.items], ...names.map((name) => [given.fields?.[name], declared.fields?.[name]])] as const;
  const problems = pairs.map(([one, other]) => one && other && (problemOfForm(knownOfFacts(one), other) ?? problemOfFacts(one, other)));
  return problems.find((problem) => problem !== undefined);
}
