import { plainJson } from '../values/plain-json.ts';
import { program } from '../program.ts';
import { runtime } from '../sandbox/runtime.ts';
import { moduleValues } from './module-values.ts';
import { parseValuesUrl } from './values-url.ts';

// Helm calls a getter with three file names, of certificates, and the address: https://helm.sh/docs/topics/plugins/#downloader-plugins
await program(async () => {
  const values = await moduleValues(parseValuesUrl(runtime.args.at(-1) ?? ''), (line) => {
    runtime.write('stderr', `${line}\n`);
  });
  runtime.write('stdout', `${plainJson(values)}\n`);
  return 0;
});
