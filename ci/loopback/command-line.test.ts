import { describe, expect, it } from 'vitest';
import { commandLine } from './command-line.ts';

const place = { pod: 'alertmanager-1', namespace: 'jobpilot' };
const files = { folder: '/tmp/x', mounts: ['/etc/alertmanager/config', '/alertmanager'], secrets: [] };
const env = [
  { name: 'POD_IP', valueFrom: { fieldRef: { fieldPath: 'status.podIP' } } },
  { name: 'POD_NAME', valueFrom: { fieldRef: { fieldPath: 'metadata.name' } } },
  { name: 'LEVEL', value: 'info' },
];

const cases: readonly (readonly [string, readonly string[], Readonly<Record<string, readonly string[]>>, readonly string[]])[] = [
  ['keeps what it knows nothing of', ['--log.level=warn', '--web.enable-lifecycle'], {}, ['--log.level=warn', '--web.enable-lifecycle']],
  [
    'moves paths below mounts',
    ['--config.file=/etc/alertmanager/config/a.yml'],
    {},
    ['--config.file=/tmp/x/etc/alertmanager/config/a.yml'],
  ],
  ['moves a mount itself', ['--storage.path=/alertmanager'], {}, ['--storage.path=/tmp/x/alertmanager']],
  ['leaves paths of addresses', ['--web.route-prefix=/alertmanager/'], {}, ['--web.route-prefix=/alertmanager/']],
  ['leaves other paths', ['--web.route-prefix=/alertmanager-ui'], {}, ['--web.route-prefix=/alertmanager-ui']],
  ['fills variables in', ['--a=$(POD_IP):1', '--b=$(POD_NAME)', '--c=$(LEVEL)'], {}, ['--a=127.0.0.1:1', '--b=alertmanager-1', '--c=info']],
  ['leaves unknown variables', ['--a=$(OTHER)'], {}, ['--a=$(OTHER)']],
  ['replaces flags', ['--peer=a', '--peer=b', '--x=1'], { '--peer': ['c', 'd'] }, ['--x=1', '--peer=c', '--peer=d']],
  ['keeps what follows a second =', ['--x=a=b'], {}, ['--x=a=b']],
];

describe('commandLine', () => {
  it.each(cases)('%s', (_name, args, changes, wanted) => {
    expect(commandLine({ args, env }, place, files, changes)).toEqual(wanted);
  });
});
