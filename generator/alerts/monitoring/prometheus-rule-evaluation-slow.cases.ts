import type { AlertTest } from '../cases/alert-test.ts';
import { boundary } from '../cases/boundary.ts';
import { levelCases } from '../cases/level-cases.ts';
import { series } from '../cases/series.ts';
import type { Settings } from '../cases/settings.ts';
import { memberOf, namespace } from '../cases/targets.ts';
import { humanizedSeconds } from '../cases/words.ts';

/** The cases of PrometheusRuleEvaluationSlow. */
export function prometheusRuleEvaluationSlowCases({ alertGroups }: Settings): AlertTest {
  const settings = alertGroups.monitoring.alerts.PrometheusRuleEvaluationSlow;
  const { threshold } = settings;
  const slow = (samples: string, number = 1, quantile = '0.99') =>
    series('prometheus_rule_evaluation_duration_seconds', { ...memberOf('prometheus', number), quantile }, samples);
  const labels = (number: number) => ({ namespace, pod: `prometheus-${String(number)}` });
  return {
    name: 'PrometheusRuleEvaluationSlow',
    settings,
    cases: [
      ...levelCases({
        settings,
        good: threshold / 2,
        bad: threshold + 0.5,
        series: slow,
        labels,
        says: {
          summary: 'Rules of Prometheus are slow',
          description: `One rule in a hundred takes longer than ${humanizedSeconds(threshold + 0.5)} in Prometheus jobpilot/prometheus-1; ${String(threshold)}s are tolerated.`,
        },
      }),
      ...boundary({
        threshold,
        unit: 's',
        step: 0.001,
        series: (seconds) => slow(`${String(seconds)}x*`),
        fires: [{ labels: labels(1), since: 0 }],
      }),
      { kinds: ['quiet'], name: 'another quantile', series: slow('99x*', 1, '0.5') },
    ],
  };
}
