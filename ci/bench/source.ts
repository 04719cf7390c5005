import { cycles } from '../source/cycles.ts';
import { figuresOf } from '../source/figures.ts';
import { importsOf } from '../source/imports.ts';
import { withSources } from '../source/sources.ts';
import { bounded, boundedEach, inUnits, shown, type Figure } from './figure.ts';
import { median, percentile } from './statistics.ts';

/** Where casts may stand: where references to values and their builders are made. */
const mayCast = /^ts-helm\/src\/(?:values\/(?:builder|reference|v)|chart\/define)\.ts$/u;

const whole = inUnits('', 0);

function spread(values: readonly number[]): readonly number[] {
  return [median(values), percentile(values, 0.9), percentile(values, 1)];
}

/** Figures of the TypeScript sources, tests aside. */
export function sourceFigures(): readonly Figure[] {
  const files = withSources((sources) =>
    sources
      .filter((one) => !one.isTest)
      .map(({ path, tree }) => ({ path, ...figuresOf(tree), imports: importsOf(tree, path).map(({ target }) => target) })),
  );
  const sum = (of: (file: (typeof files)[number]) => number): number => files.reduce((total, file) => total + of(file), 0);
  const stray = files.filter((file) => file.casts > 0 && !mayCast.test(file.path));
  return [
    shown('source files, lines', `${String(files.length)}, ${String(sum((file) => file.lines))}`),
    boundedEach('lines a file: median / p90 / most', spread(files.map((file) => file.lines)), [100, 250, 400]),
    boundedEach('lines a function: median / p90 / most', spread(files.flatMap((file) => file.functions)), [10, 30, 60]),
    bounded('exports a module: median', median(files.map((file) => file.exports)), 2, whole),
    bounded('import cycles', cycles(new Map(files.map(({ path, imports }) => [path, imports]))).length, 0, whole),
    bounded(
      '`any`',
      sum((file) => file.anys),
      0,
      whole,
    ),
    bounded(
      'non-null `!`',
      sum((file) => file.nonNulls),
      0,
      whole,
    ),
    shown(
      '`as` where references and builders are made',
      String(sum((file) => file.casts) - stray.reduce((total, file) => total + file.casts, 0)),
    ),
    bounded(
      '`as` elsewhere',
      stray.reduce((total, file) => total + file.casts, 0),
      0,
      whole,
    ),
  ];
}
