import { program } from '../program.ts';
import { Refusal } from '../sandbox/refusal.ts';
import { runModule } from '../sandbox/run-module.ts';
import { patchStream } from './patch-stream.ts';

const usage =
  'The post-renderer needs a module: --post-renderer-args patch.ts, then any number of --post-renderer-args NAME=VALUE, which its function gets.';

// https://helm.sh/docs/topics/advanced/#post-rendering
await program(async () => {
  const [module, ...rest] = process.argv.slice(2);
  if (module === undefined) throw new Refusal(usage);
  const parameters = Object.fromEntries(rest.map((one) => pairOf(one)));
  const root = parameters['root'];
  process.stdout.write(
    await patchStream(await standardInput(), async (manifests) => {
      const { text } = await runModule({ guest: 'patch', module, root, input: { manifests, parameters }, log: print });
      const patched: { readonly index: number; readonly object: unknown }[] = JSON.parse(text);
      return patched;
    }),
  );
  return 0;
});

function pairOf(text: string): [string, string] {
  const [, name, value] = /^([^=]+)=(.*)$/su.exec(text) ?? [];
  if (name === undefined || value === undefined) throw new Refusal(`Cannot read the argument ${text}: it is no NAME=VALUE. ${usage}`);
  return [name, value];
}

function print(line: string): void {
  process.stderr.write(`${line}\n`);
}

async function standardInput(): Promise<string> {
  process.stdin.setEncoding('utf8');
  let text = '';
  for await (const chunk of process.stdin) text += String(chunk);
  return text;
}
