import type { Json } from '../src/ast/facts.ts';
import { define, type Partial } from '../src/chart/define.ts';
import type { Node } from '../src/expression/node.ts';
import { kindIs, omit, snakeCase } from '../src/expression/operators.ts';
import { document, field, fields, when, yaml } from '../src/expression/structure.ts';
import { each, eachEntry } from '../src/values/each.ts';
import { readAs } from '../src/values/reference.ts';
import { v } from '../src/values/v.ts';
import { specCase } from './case.ts';

const any = v.anyObject();
const text = v.string({ multiline: true });
const parameters = { of: any };

/** What is said of a value by its kind; a structure is written again, its names in snake_case. */
const settings: Partial<typeof parameters, object> = define('case.settings', 'Settings by their kinds.', parameters, ({ of }) => ({
  ...fields(eachEntry(omit(of, 'left', 'out-too'), 'setting', (setting, name) => ({ ...field(snakeCase(name), written(setting)) }))),
}));

function written(value: Node<unknown>): Node<object | string | number | boolean> {
  const other = when<boolean | number>(kindIs('bool', value), readAs(value, v.boolean()), readAs(value, v.number()));
  const textOrOther = when<string | number | boolean>(kindIs('string', value), readAs(value, text), other);
  const listOrOther = when<object | string | number | boolean>(kindIs('slice', value), [itemsOf(value)], textOrOther);
  return when<object | string | number | boolean>(kindIs('map', value), settings({ of: readAs(value, any) }), listOrOther);
}

function itemsOf(list: Node<unknown>): Node<object | string> {
  return each(readAs(list, v.array(any)), 'item', (item) =>
    when<object | string>(kindIs('map', item), settings({ of: readAs(item, any) }), readAs(item, text)),
  );
}

const declaration = v.object({
  raw: any.default({}),
  section: v.object({ sendResolved: v.boolean().default(true), order: v.integer().default(1), secretName: v.string().optional() }),
});

/** Structures of which only the kinds of their values are known, and objects taken for such. */
export const kinds = specCase(
  'values by their kinds',
  declaration,
  ({ raw, section }) => ({
    raw: settings({ of: raw }),
    section: settings({ of: section }),
    rest: yaml(omit(raw, 'a', 'enableHttp2')),
    'file.yaml': document({ raw: settings({ of: raw }) }),
  }),
  [
    { values: {}, spec: made(null, {}) },
    {
      values: {
        raw: { a: '', enableHttp2: false, maxAlerts: 0, chatId: -1_001_234_567_890, ratio: 0.5, gone: null, left: 1, 'out-too': {} },
      },
      spec: made(
        { a: '', enable_http2: false, max_alerts: 0, chat_id: -1_001_234_567_890, ratio: 0.5 },
        { maxAlerts: 0, chatId: -1_001_234_567_890, ratio: 0.5, gone: null, left: 1, 'out-too': {} },
      ),
    },
    {
      values: { raw: { tlsConfig: { caKey: 'a\nb', on: 'yes', inner: {} }, items: ['1', '', { okText: '{{ x }}', list: ['~'] }] } },
      spec: made(
        { tls_config: { ca_key: 'a\nb', on: 'yes', inner: null }, items: ['1', '', { ok_text: '{{ x }}', list: ['~'] }] },
        { tlsConfig: { caKey: 'a\nb', on: 'yes', inner: {} }, items: ['1', '', { okText: '{{ x }}', list: ['~'] }] },
      ),
    },
    {
      values: { section: { sendResolved: false, order: 1_000_000, secretName: 'on' } },
      spec: { ...made(null, {}), section: { send_resolved: false, order: 1_000_000, secret_name: 'on' } },
    },
  ],
  { helpers: [settings] },
);

function made(raw: Json, rest: Json) {
  return { raw, section: { send_resolved: true, order: 1 }, rest, 'file.yaml': { raw } };
}
