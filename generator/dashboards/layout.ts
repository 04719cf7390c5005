import type { Drawn } from './panel.ts';

/** A panel and where it stands. */
export interface Placed extends Drawn {
  readonly x: number;
  readonly y: number;
}

const columns = 24;

/** The panels side by side in rows of 24 columns, in their order. A row is as high as its highest panel. */
export function placed(panels: readonly Drawn[]): readonly Placed[] {
  let [x, y, rowHeight] = [0, 0, 0];
  return panels.map((drawn) => {
    const { width, height } = drawn;
    if (x + width > columns) [x, y, rowHeight] = [0, y + rowHeight, 0];
    const place = { x, y };
    [x, rowHeight] = [x + width, Math.max(rowHeight, height)];
    return { ...drawn, ...place };
  });
}
