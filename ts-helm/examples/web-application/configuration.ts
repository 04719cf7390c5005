import type { ConfigMap } from 'kubernetes-types/core/v1.js';
import { define, document, each, field, fields, file, given, manifest, notEmpty, template, tpl, when } from '../../src/index.ts';
import { chartValues } from './chart-values.ts';
import { fullname, labels } from './names.ts';
import { menu } from './values.ts';

const { site } = chartValues;

/** The entries of a menu, each with the menu below it. */
export const menuEntries = define(
  'menu',
  'The entries of a menu in order, each with those below it.',
  { entries: menu },
  ({ entries }): unknown => [
    each(
      entries,
      'entry',
      (entry) => ({
        title: entry.title,
        url: given(entry.url, (url) => url),
        entries: when(notEmpty(entry.entries), menuEntries({ entries: entry.entries })),
      }),
      'order',
    ),
  ],
);

/** The application's configuration file, and the types of the files that it serves. */
export const configuration = template(
  'configmap.yaml',
  manifest<ConfigMap>({
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: fullname({}), labels: labels({ component: 'web' }) },
    data: {
      'site.yml': document({
        log: { level: site.logLevel, format: 'json' },
        cache: { bytes: site.cacheSize },
        greeting: tpl(site.greeting),
        features: { ...fields(each(site.features, 'feature', (enabled, name) => ({ ...field(name, enabled) }))) },
        menu: menuEntries({ entries: site.menu }),
      }),
      'mime.types': file('files/mime.types'),
    },
  }),
);
