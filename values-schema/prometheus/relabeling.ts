import { v } from '@helm/ts-helm';

/** One relabelling step. https://prometheus.io/docs/prometheus/latest/configuration/configuration/#relabel_config */
export const relabeling = v
  .object({
    order: v.integer({ min: 0, max: 9999 }).default(0).doc('Order of the step, lowest first.'),
    action: v
      .choice(
        'replace',
        'keep',
        'drop',
        'keepequal',
        'dropequal',
        'hashmod',
        'labelmap',
        'labeldrop',
        'labelkeep',
        'lowercase',
        'uppercase',
      )
      .default('replace')
      .doc('Action of the step.'),
    sourceLabels: v.array(v.format('labelName')).optional().doc('Source labels; their values are joined by the separator.'),
    separator: v.string({ maxLength: 16 }).optional().doc('Separator of the values; a semicolon by default.'),
    regex: v.string({ minLength: 1, maxLength: 4096 }).optional().doc('Regular expression (RE2), fully anchored.'),
    targetLabel: v.format('labelName').optional().doc('Target label.'),
    replacement: v.string({ maxLength: 1024 }).optional().doc('Replacement; $1 is the first group.'),
    modulus: v.integer({ min: 1, max: 1_000_000 }).optional().doc('Modulus of hashmod.'),
  })
  .named('Relabeling')
  .doc('A relabeling step.');

const steps = v.map(relabeling, { keyForm: 'name of the step' });

/** Relabelling steps by name. */
export const relabelings = (doc: string) => steps.default({}).doc(doc);

/** The same where there are none by default, nor in the defaults that every release stores. */
export const optionalRelabelings = (doc: string) => steps.optional().doc(doc);
