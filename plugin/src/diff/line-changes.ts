/** Lines of context that are shown around a change. */
const CONTEXT = 1;

/** Texts with more lines than this are not compared line by line. */
const LONGEST = 2000;

/** What changes between two texts, as lines that begin with `-`, `+` or a space, as in a unified diff without its heads. */
export function lineChanges(before: string, after: string): readonly string[] {
  const [left, right] = [before.split('\n'), after.split('\n')];
  if (left.length > LONGEST || right.length > LONGEST) return [`- ${String(left.length)} lines`, `+ ${String(right.length)} lines`];
  const all = steps(left, right);
  const near = all.map((_, index) => all.slice(Math.max(0, index - CONTEXT), index + CONTEXT + 1).some((line) => !line.startsWith(' ')));
  return all.filter((_, index) => near[index] === true);
}

/** The longest common subsequence, walked from the start. */
function steps(left: readonly string[], right: readonly string[]): readonly string[] {
  const width = right.length + 1;
  const common = new Uint16Array((left.length + 1) * width);
  const at = (row: number, column: number): number => common[row * width + column] ?? 0;
  for (let row = left.length - 1; row >= 0; row -= 1)
    for (let column = right.length - 1; column >= 0; column -= 1)
      common[row * width + column] =
        left[row] === right[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
  const lines: string[] = [];
  let [row, column] = [0, 0];
  while (row < left.length || column < right.length) {
    if (row < left.length && column < right.length && left[row] === right[column]) {
      lines.push(`  ${left[row] ?? ''}`);
      row += 1;
      column += 1;
    } else if (column >= right.length || (row < left.length && at(row + 1, column) >= at(row, column + 1))) {
      lines.push(`- ${left[row] ?? ''}`);
      row += 1;
    } else {
      lines.push(`+ ${right[column] ?? ''}`);
      column += 1;
    }
  }
  return lines;
}
