import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../paths.ts';

/** A line of the table in docs/network.md. */
interface Flow {
  readonly from: string;
  readonly to: string;
  /** Ports by name, as in web. */
  readonly ports: readonly string[];
  /** Whether every port is meant. */
  readonly isAny: boolean;
}

const row = /^\| ([^|]+) \| ([^|]+) \| ([^|]+) \| [^|]+ \|$/gmu;

/** What may flow, as the documentation says. */
export function documentedFlows(): readonly Flow[] {
  const document = readFileSync(join(root, 'docs', 'network.md'), 'utf8');
  const flows = [...document.matchAll(row)].map(([, from = '', to = '', written = '']) => {
    const ports = [...written.matchAll(/([\w-]+)\/(?:TCP|UDP)/gu)].map(([, port = '']) => port);
    return { from, to, ports, isAny: written === 'any' };
  });
  return flows.filter(({ from }) => from !== 'from' && !from.startsWith('-'));
}
