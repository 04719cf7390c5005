import { alertGroups } from '../../values-schema/alerts/alert-groups.ts';
import { alertFields } from '../../values-schema/alerts/alert.ts';
import { alertsByGroup, groupKeys, type GroupName } from '../alerts/alerts-by-group.ts';
import { defaultOf, fieldOf, type Declaration } from '../alerts/docs/field-of.ts';
import { kebabCase } from '../alerts/kebab-case.ts';
import { values } from '../values.ts';

/** A value of an alert that somebody may set. */
interface Setting {
  readonly name: string;
  readonly path: string;
  /** Its default with its unit. */
  readonly value: string;
  /** The same for a cell of a table. */
  readonly cell: string;
  readonly doc: string;
}

/** What the values and the definition of an alert say of it, for its default values. */
export interface AlertFacts {
  readonly name: string;
  /** The name of its files. */
  readonly file: string;
  readonly group: string;
  readonly severity: string;
  readonly for: string;
  /** When it fires, one sentence. */
  readonly doc: string;
  readonly why: string;
  /** What this alert has and others have not: its threshold, its window … */
  readonly settings: readonly Setting[];
}

/** What is known of every alert that the chart brings, in the order of its groups. */
export function alertFacts(): readonly AlertFacts[] {
  return groupKeys.flatMap((key) => alertsByGroup[key].map((make) => factsOf(key, make(values))));
}

function factsOf(key: GroupName, { name, why }: { readonly name: string; readonly why: string }): AlertFacts {
  const alert = fieldOf(fieldOf(fieldOf(alertGroups.spec, key), 'alerts'), name);
  const own = alert.type === 'object' ? Object.keys(alert.fields).filter((field) => !Object.hasOwn(alertFields, field)) : [];
  const settings = own.map((field) => {
    const value = defaultOf(alert, field) + unitOf(fieldOf(alert, field));
    const cell = value.replaceAll('|', String.raw`\|`);
    return { name: field, path: `alertGroups.${key}.alerts.${name}.${field}`, value, cell, doc: fieldOf(alert, field).doc ?? '' };
  });
  return {
    name,
    file: kebabCase(name),
    group: kebabCase(key),
    severity: defaultOf(alert, 'severity'),
    for: defaultOf(alert, 'for'),
    doc: alert.doc ?? '',
    why,
    settings,
  };
}

function unitOf({ unit }: Declaration): string {
  if (unit === undefined) return '';
  return unit === 'percent' ? '%' : ` ${unit}`;
}
