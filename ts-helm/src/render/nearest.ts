/** The name that the text was probably meant to be, or nothing: one that few slips of the keyboard tell from it. */
export function nearest(text: string, names: readonly string[]): string | undefined {
  let best: { readonly name: string; readonly slips: number } | undefined;
  for (const name of names) {
    const slips = distance(text.toLowerCase(), name.toLowerCase());
    if (slips <= tolerated(name) && slips < (best?.slips ?? Infinity)) best = { name, slips };
  }
  return best?.name;
}

function tolerated(name: string): number {
  return Math.min(3, Math.max(1, Math.floor(name.length / 3)));
}

/** Letters to insert, delete, replace or swap with their neighbour to turn one text into the other (optimal string alignment). */
export function distance(left: string, right: string): number {
  let before: readonly number[] = [];
  let above: readonly number[] = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= right.length; column += 1) {
      const isSame = left[row - 1] === right[column - 1];
      const isSwapped = left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      current.push(
        Math.min(
          at(above, column) + 1,
          at(current, column - 1) + 1,
          at(above, column - 1) + (isSame ? 0 : 1),
          isSwapped ? at(before, column - 2) + 1 : Infinity,
        ),
      );
    }
    [before, above] = [above, current];
  }
  return at(above, right.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Infinity;
}
