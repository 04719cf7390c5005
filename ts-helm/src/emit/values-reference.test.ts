import { expect, test } from 'vitest';
import { v } from '../values/v.ts';
import { valuesReference } from './values-reference.ts';

const values = v.object({
  name: v.choice('a|b', 'c').default('a|b').doc('One | two\nthree.'),
  server: v
    .object({
      port: v.port().default(80).doc('The port.'),
      tls: v
        .object({ secret: v.format('dnsName').doc('The Secret.') })
        .optional()
        .doc('Encrypts.'),
      limit: v.integer().doc('Old.').deprecated('server.port', '1.2.0'),
    })
    .default({ port: 8080 })
    .doc('The server.'),
  receivers: v
    .map(v.object({ email: v.object({ to: v.array(v.object({ address: v.string().doc('An address.') })).doc('To whom.') }) }))
    .default({})
    .doc('Who is told.'),
  text: v.string({ multiline: true }).default('x`'.repeat(40)).doc('A text.'),
  tick: v.string().default('`').doc('A tick.'),
  secret: v.string().default('').doc('Mounted at /secrets/<name>, as `<name>`.'),
});

test('a section for each top-level object, with paths through maps and lists', () => {
  expect(valuesReference(values.spec, '#')).toBe(`# General

| Value | Form | Default | Description |
| --- | --- | --- | --- |
| \`name\` | one of a\\|b or c | \`"a\\|b"\` | One \\| two three. |
| \`receivers\` | entries by name | \`{}\` | Who is told. |
| \`receivers.<name>.email.to\` | list (each item: object) | must be set | To whom. |
| \`receivers.<name>.email.to[].address\` | text | must be set | An address. |
| \`text\` | text of several lines | see values.yaml | A text. |
| \`tick\` | text | \`\` "\`" \`\` | A tick. |
| \`secret\` | text | \`""\` | Mounted at /secrets/&lt;name>, as \`<name>\`. |

# \`server\`

The server.

| Value | Form | Default | Description |
| --- | --- | --- | --- |
| \`server.port\` | integer from 1 to 65535 | \`8080\` | The port. |
| \`server.tls.secret\` | a DNS name | must be set | The Secret. |
| \`server.limit\` | integer | not set | Old. Deprecated since 1.2.0: set server.port instead. |
`);
});
