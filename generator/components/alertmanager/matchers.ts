import { each, quoteString, str, type Expr, type Ref } from '@helm/ts-helm';
import type { matchers as declared } from '../../../values-schema/routing/matchers.ts';

type Matchers = Ref<ReturnType<typeof declared>>;

/** Matchers in Alertmanager's language: label, operator, quoted value. https://prometheus.io/docs/alerting/latest/configuration/#matcher */
export function matchersOf(matchers: Matchers): Expr<string> {
  return each(matchers, 'matcher', ({ op, value }, label) => str`${label}${op}${quoteString(value)}`);
}
