import { program } from '../program.ts';
import type { Command } from './command.ts';
import { exitCodes } from './exit-codes.ts';
import { runtime } from '../sandbox/runtime.ts';
import { UsageError } from './usage-error.ts';

/** Loaded when they are used: what one needs, another need not wait for. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  init: async () => (await import('./init.ts')).init,
  types: async () => (await import('./types.ts')).types,
  check: async () => (await import('./check.ts')).check,
  template: async () => (await import('./template.ts')).template,
  build: async () => (await import('./build.ts')).build,
  diff: async () => (await import('./diff.ts')).diff,
  explain: async () => (await import('./explain.ts')).explain,
  convert: async () => (await import('./convert.ts')).convert,
};

const codes = `Exit codes: 0 done, 1 refused, 2 wrong usage, 3 differences (diff --exit-code), 4 no runtime.`;

async function overview(): Promise<string> {
  const width = Math.max(...Object.keys(commands).map((name) => name.length));
  const list = await Promise.all(
    Object.entries(commands).map(async ([name, load]) => `  ${name.padEnd(width)}  ${(await load()).summary}`),
  );
  return `Values and templates in TypeScript, typed by the chart and run in a sandbox.

  helm ts COMMAND --help

Commands:
${list.join('\n')}

Values:         helm install NAME CHART -f 'ts://values/production.ts?env=prod'
Post-renderer:  helm install NAME CHART --post-renderer ts-post --post-renderer-args patch.ts

${codes}
`;
}

await program(async () => {
  const [name = '--help', ...args] = runtime.args;
  if (name === '--help' || name === '-h' || name === 'help') {
    runtime.write('stdout', await overview());
    return exitCodes.done;
  }
  const command = Object.hasOwn(commands, name) ? await commands[name]?.() : undefined;
  if (command === undefined) {
    runtime.write('stderr', `There is no command ${name}.\n\n${await overview()}`);
    return exitCodes.usage;
  }
  if (args.includes('--help') || args.includes('-h')) {
    runtime.write('stdout', `helm ts ${name} ${command.usage}\n\n${command.help}\n\n${codes}\n`);
    return exitCodes.done;
  }
  try {
    return await command.run(args);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    runtime.write('stderr', `${error.message}\nUsage: helm ts ${name} ${command.usage}\n`);
    return exitCodes.usage;
  }
});
