import { readdirSync } from 'node:fs';
import type { Case } from './case.ts';

/** Every case that a file of this folder exports, so that none is forgotten. */
export async function casesOfFolder(): Promise<readonly Case[]> {
  const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
  const modules: object[] = await Promise.all(files.map((name) => import(new URL(name, import.meta.url).href)));
  return modules.flatMap((module) => Object.values(module).filter(isCase));
}

function isCase(value: unknown): value is Case {
  return typeof value === 'object' && value !== null && 'name' in value && 'chart' in value && 'inputs' in value;
}
