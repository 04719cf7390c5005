import { tpl } from '../src/expression/structure.ts';
import { v } from '../src/values/v.ts';
import { specCase } from './case.ts';

/** The few fields whose documentation says so may hold a template of the user's own. */
export const templatesInValues = specCase(
  "a user's string that is a template",
  v.object({ url: v.string().default('http://x'), host: v.string().default('h'), size: v.integer().default(1) }),
  ({ url }) => ({ url: tpl(url) }),
  [
    { values: {}, spec: { url: 'http://x' } },
    { values: { url: '' }, spec: { url: '' } },
    { values: { url: 'http://{{ .Values.host }}/{{ .Release.Name }}' }, spec: { url: 'http://h/release-name' } },
    { values: { url: '{{ .Values.host }}', host: 'yes' }, spec: { url: 'yes' } },
    { values: { url: '{{ .Release.Namespace }}: #' }, namespace: 'n', spec: { url: 'n: #' } },
    { values: { url: '{{' }, refused: /url|tpl|template/u },
    { values: { url: '{{ .Values.host' }, refused: /url|tpl|template/u },
  ],
);
