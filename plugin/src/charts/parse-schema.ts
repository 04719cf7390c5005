import { Refusal } from '../sandbox/refusal.ts';

/**
 * The schema in a file's text.
 * @throws Refusal where it is no JSON object
 */
export function parseSchema(text: string, from: string): object {
  let schema: unknown;
  try {
    schema = JSON.parse(text);
  } catch {
    throw new Refusal(`Cannot use the schema ${from}: it is no JSON.`);
  }
  if (typeof schema === 'object' && schema !== null && !Array.isArray(schema)) return schema;
  throw new Refusal(`Cannot use the schema ${from}: it is no JSON object.`);
}
