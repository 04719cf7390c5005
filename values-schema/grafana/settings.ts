import { v } from '@helm/ts-helm';

const section = v.map(
  v.scalar().doc('The value: text, which may be empty, a number or a boolean; credentials as $__file{/etc/grafana/secrets/KEY}.'),
  {
    keyPattern: '^[A-Za-z][A-Za-z0-9_]*$',
    keyForm: 'setting',
  },
);

/** Settings that the chart has no value for. https://grafana.com/docs/grafana/latest/setup-grafana/configure-grafana/ */
export const settings = v
  .map(section.doc('Settings of the section.'), { keyPattern: '^[a-z][a-z0-9_.-]*$', keyForm: 'section' })
  .default({})
  .doc(
    'Further settings of grafana.ini, by section and key; not those that the chart has a value for or relies on. Anonymous access and sign-up are off.',
  );
