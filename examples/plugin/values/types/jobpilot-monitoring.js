/* @ts-self-types="./jobpilot-monitoring.d.ts" */
// Written by `helm ts types`: write it anew instead of changing it.
const schema = new URL('./jobpilot-monitoring.schema.json', import.meta.url).href;

export const defineValues = (...overlays) => ({ [Symbol.for('helm.sh/ts/values')]: { overlays, schema } });
