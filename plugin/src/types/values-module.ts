/** The module beside the declarations: what `defineValues` does when it runs. */
export function valuesModule(name: string): string {
  return `/* @ts-self-types="./${name}.d.ts" */
// Written by \`helm ts types\`: write it anew instead of changing it.
const schema = new URL('./${name}.schema.json', import.meta.url).href;

export const defineValues = (...overlays) => ({ [Symbol.for('helm.sh/ts/values')]: { overlays, schema } });
`;
}
