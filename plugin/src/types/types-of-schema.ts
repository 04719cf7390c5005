import { compile, type JSONSchema } from 'json-schema-to-typescript';
import { overlaySchema } from '../values/overlay-schema.ts';
import { withoutKeyRules } from './without-key-rules.ts';

/**
 * The declarations of a chart's values file: every part may be left out, and null takes a default away where the schema allows
 * it. `defineValues` checks values against them as they are typed.
 * @param name the chart's
 */
export async function typesOfSchema(schema: object, name: string, version: string): Promise<string> {
  const partial: unknown = JSON.parse(JSON.stringify(withoutKeyRules(overlaySchema(schema))), dropped);
  if (!isSchema(partial)) return '';
  const values = await compile({ ...partial, title: 'Values' }, 'Values', {
    bannerComment: '',
    format: false,
    style: { singleQuote: true },
    unreachableDefinitions: false,
    unknownAny: true,
    maxItems: -1,
    cwd: '/',
    $refOptions: { resolve: { external: false } },
  });
  return `// Values of the Helm chart ${name} ${version}, written by \`helm ts types\`: write it anew instead of changing it.

${values}
/**
 * A values file of ${name}: \`export default defineValues({ … })\`, of values or of functions of what stands behind the \`?\` of
 * ts://FILE?name=value. Of several, the later ones are laid over the earlier ones, as Helm does with several \`-f\`.
 * Of a function, write the type of what it returns, \`(): Values => …\`: only then does TypeScript mark unknown keys.
 */
export declare function defineValues(
  ...overlays: (Values | ((parameters: { readonly [name: string]: string }) => Values | Promise<Values>))[]
): { readonly [chart: symbol]: unknown };
`;
}

/** Type checking needs neither examples nor the patterns of strings; titles would name types at random. */
function dropped(key: string, value: unknown): unknown {
  return key === 'title' && typeof value === 'string' ? undefined : value;
}

function isSchema(value: unknown): value is JSONSchema {
  return typeof value === 'object' && value !== null;
}
