import type { Ast, Helper } from '../../ast/node.ts';
import { toAst } from '../../expression/to-ast.ts';
import type { AnyValue } from '../../values/builder.ts';
import type { Ref } from '../../values/reference.ts';
import { values } from '../../values/values.ts';
import { printDocuments } from '../print-documents.ts';
import { printHelpers } from '../print-helpers.ts';
import type { PrintContext } from '../scope.ts';

interface Partial {
  readonly helper: Helper;
}

/** A context of a chart called `app` with these partials. */
export function contextOf(partials: readonly Partial[] = []): PrintContext {
  const helpers = new Map(partials.map(({ helper }) => [helper.name, helper]));
  return { prefix: 'app', helpers, used: new Set(), file: 'app.yaml' };
}

/** What a template prints whose only document is the structure that `build` makes of the declared values; without its last newline. */
export function printed<V extends AnyValue>(declaration: V, build: (values: Ref<V>) => unknown, partials: readonly Partial[] = []): string {
  return printDocuments([toAst(build(values(declaration)))], contextOf(partials)).trimEnd();
}

/** The `define` of the first of the partials, without the last newline. */
export function printedHelper(...partials: readonly Partial[]): string {
  const [first] = partials;
  return (
    printHelpers(first === undefined ? [] : [first.helper], contextOf(partials))
      .split('\n\n')[0]
      ?.trimEnd() ?? ''
  );
}

/** Text of several lines, written at the indentation of the test. */
export function block(strings: TemplateStringsArray): string {
  const lines = strings.raw.join('').replace(/^\n/u, '').trimEnd().split('\n');
  const depth = Math.min(...lines.filter((line) => line.trim() !== '').map((line) => /^ */u.exec(line)?.[0].length ?? 0));
  return lines.map((line) => line.slice(depth)).join('\n');
}

/** A reference to a value of the chart that the values' builders would not make. */
export function reference(path: readonly string[], facts: Extract<Ast, { kind: 'reference' }>['facts'], certain = path.length): Ast {
  return { kind: 'reference', root: { object: 'Values' }, path, certain, facts };
}
