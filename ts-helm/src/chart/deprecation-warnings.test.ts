import { expect, test } from 'vitest';
import { printText } from '../print/print-text.ts';
import type { AnyValue } from '../values/builder.ts';
import { v } from '../values/v.ts';
import { deprecationWarnings } from './deprecation-warnings.ts';

function notes(values: AnyValue): string {
  const context = { prefix: 'c', helpers: new Map(), used: new Set<never>() };
  return printText(
    { kind: 'text', lines: [{ kind: 'join', parts: [{ kind: 'literal', value: 'Installed.' }] }, ...deprecationWarnings(values.spec)] },
    context,
  );
}

test('a warning for each deprecated value that the user sets, through maps and optional objects', () => {
  const receiver = v.object({
    mail: v.object({ html: v.boolean().deprecated('receivers.<name>.html', '1.2.0') }).optional(),
    name: v.string().deprecated('the key', '1.2.0'),
  });
  const values = v.object({
    old: v.integer().deprecated('server.replicas', '1.2.0'),
    server: v.object({ replicas: v.integer().default(1), names: v.map(v.string()).deprecated('server.labels', '1.2.0') }),
    receivers: v.map(receiver).default({}),
    more: v.map(v.object({ fine: v.string() })).default({}),
    proxies: v.object({ hosts: v.map(v.object({ tls: v.boolean().deprecated('tlsSecret', '1.2.0') })) }).optional(),
  });
  expect(notes(values)).toMatchInlineSnapshot(`
    "Installed.
    {{- if not (kindIs "invalid" .Values.old) }}

    WARNING: the value old is deprecated; set server.replicas instead.
    {{- end }}
    {{- if not (kindIs "invalid" .Values.server.names) }}

    WARNING: the value server.names is deprecated; set server.labels instead.
    {{- end }}
    {{- range $receiverName, $receiver := .Values.receivers }}
    {{- if not (kindIs "invalid" $receiver) }}
    {{- if not (kindIs "invalid" ($receiver.mail).html) }}

    WARNING: the value receivers.{{ $receiverName }}.mail.html is deprecated; set receivers.<name>.html instead.
    {{- end }}
    {{- if not (kindIs "invalid" $receiver.name) }}

    WARNING: the value receivers.{{ $receiverName }}.name is deprecated; set the key instead.
    {{- end }}
    {{- end }}
    {{- end }}
    {{- if not (kindIs "invalid" (.Values.proxies).hosts) }}
    {{- range $hostName, $host := .Values.proxies.hosts }}
    {{- if not (kindIs "invalid" $host) }}
    {{- if not (kindIs "invalid" $host.tls) }}

    WARNING: the value proxies.hosts.{{ $hostName }}.tls is deprecated; set tlsSecret instead.
    {{- end }}
    {{- end }}
    {{- end }}
    {{- end }}
    "
  `);
});
