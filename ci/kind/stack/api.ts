import { at, isMap, items, text } from '../../objects.ts';

async function json(url: string, body?: unknown): Promise<unknown> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(url, body === undefined ? {} : { method: 'POST', headers, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${url} answers ${String(response.status)}: ${await response.text()}`);
  return response.json();
}

/** One series of an instant query. */
interface Sample {
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

/**
 * The result of an instant query.
 * https://prometheus.io/docs/prometheus/latest/querying/api/#instant-queries
 * @param time seconds since 1970; now where not given
 */
export async function samples(prometheus: string, expression: string, time?: number): Promise<readonly Sample[]> {
  const parameters = new URLSearchParams({ query: expression, ...(time === undefined ? {} : { time: String(time) }) });
  const answer = await json(`${prometheus}/api/v1/query?${parameters.toString()}`);
  return items(at(answer, 'data', 'result')).map((series) => {
    const metric = at(series, 'metric');
    const labels = Object.entries(isMap(metric) ? metric : {}).map(([name, value]) => [name, text(value)] as const);
    return { labels: Object.fromEntries(labels), value: Number(at(series, 'value', 1)) };
  });
}

/** The expression of the first rule of an alert, as Prometheus runs it. */
export async function expressionOf(prometheus: string, alert: string): Promise<string> {
  const answer = await json(`${prometheus}/api/v1/rules?type=alert`);
  const rules = items(at(answer, 'data', 'groups')).flatMap((group) => items(at(group, 'rules')));
  return text(at(rules.find((rule) => at(rule, 'name') === alert) ?? {}, 'query'));
}

/** The configuration that an Alertmanager runs on. https://prometheus.io/docs/alerting/latest/management_api/ */
export async function configurationOf(alertmanager: string): Promise<string> {
  return text(at(await json(`${alertmanager}/api/v2/status`), 'config', 'original'));
}

/** Silences an alert for an hour and returns the silence's id. */
export async function silence(alertmanager: string, alert: string): Promise<string> {
  const [startsAt, endsAt] = [Date.now(), Date.now() + 3_600_000].map((time) => new Date(time).toISOString());
  const matchers = [{ name: 'alertname', value: alert, isRegex: false, isEqual: true }];
  const answer = await json(`${alertmanager}/api/v2/silences`, {
    matchers,
    startsAt,
    endsAt,
    createdBy: 'tests',
    comment: 'kept over restarts',
  });
  return text(at(answer, 'silenceID'));
}

/** The ids of the silences that are active. */
export async function activeSilences(alertmanager: string): Promise<readonly string[]> {
  const all = items(await json(`${alertmanager}/api/v2/silences`));
  return all.filter((one) => at(one, 'status', 'state') === 'active').map((one) => text(at(one, 'id')));
}
