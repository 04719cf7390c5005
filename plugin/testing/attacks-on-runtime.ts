import type { Attack } from './attack.ts';

const absent = (name: string): RegExp => new RegExp(`${name} is not defined`, 'u');

/** Ways to reach the machine through what a runtime offers. */
export const attacksOnRuntime: readonly Attack[] = [
  { name: 'reading a file', module: `export default { p: Deno.readTextFileSync('/etc/passwd') };`, message: absent('Deno') },
  { name: 'writing a file', module: `Deno.writeTextFileSync('written', 'x');\nexport default {};`, message: absent('Deno') },
  { name: 'the environment', module: `export default Deno.env.toObject();`, message: absent('Deno') },
  { name: 'a command', module: `export default { c: new Deno.Command('id').outputSync().code };`, message: absent('Deno') },
  { name: 'a foreign library', module: `Deno.dlopen('libc.so.6', {});\nexport default {};`, message: absent('Deno') },
  { name: 'ending the process with success', module: `Deno.exit(0);\nexport default {};`, message: absent('Deno') },
  { name: "Node's process", module: `export default process.env;`, message: absent('process') },
  {
    name: "Node's modules through process",
    module: `export default { p: globalThis.process.getBuiltinModule('node:fs') };`,
    message: /getBuiltinModule/u,
  },
  { name: 'the network', module: `export default { s: (await fetch('http://127.0.0.1:1/')).status };`, message: absent('fetch') },
  { name: 'a web socket', module: `new WebSocket('ws://127.0.0.1:1/');\nexport default {};`, message: absent('WebSocket') },
  { name: 'a worker', module: `new Worker(import.meta.url, { type: 'module' });\nexport default {};`, message: absent('Worker') },
  {
    name: 'a forged answer',
    module: `postMessage({ kind: 'result', text: '{"overlays":[]}' });\nexport default {};`,
    message: absent('postMessage'),
  },
  { name: 'a channel to another thread', module: `new BroadcastChannel('x');\nexport default {};`, message: absent('BroadcastChannel') },
  { name: 'machine code', module: `new WebAssembly.Module(new Uint8Array());\nexport default {};`, message: absent('WebAssembly') },
  {
    name: 'a thread put to sleep',
    module: `Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);\nexport default {};`,
    message: absent('Atomics'),
  },
  { name: 'eval', module: `export default { x: eval('1 + 1') };`, message: absent('eval') },
  { name: 'new Function', module: `export default { x: new Function('return 1')() };`, message: /Cannot make code from text/u },
  {
    name: "a function's constructor",
    module: `export default { x: (() => 1).constructor('return globalThis')() };`,
    message: /Cannot make code from text/u,
  },
  {
    name: "an async function's constructor",
    module: `export default { x: await (async () => 1).constructor('return 1')() };`,
    message: /Cannot make code from text/u,
  },
  {
    name: "a generator's constructor",
    module: `export default { x: (function* () {}).constructor('yield 1') };`,
    message: /Cannot make code from text/u,
  },
];
