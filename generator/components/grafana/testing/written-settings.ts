import { isMap } from '../../../../ts-helm/src/ast/json.ts';
import { at, valuesFile } from '../../../testing/rendered.ts';
import { grafanaFile } from './grafana-file.ts';
import { parsedIni } from './parsed-ini.ts';

/** The settings of grafana.ini that the chart writes, by section: with its defaults, and with everything switched on. */
export function writtenSettings(): ReadonlyMap<string, ReadonlySet<string>> {
  const everything = at(valuesFile('charts/jobpilot-monitoring/ci/everything-on-values.yaml'), 'grafana');
  // The user's own settings are documented elsewhere.
  const switchedOn = { ...(isMap(everything) ? everything : {}), settings: {} };
  const written = new Map<string, Set<string>>();
  for (const grafana of [
    {},
    switchedOn,
    { ...switchedOn, externalUrl: 'https://example.com/grafana', admin: { enabled: false }, plugins: [] },
  ]) {
    for (const [section, keys] of parsedIni(grafanaFile({ grafana }, 'grafana.ini'))) {
      written.set(section, new Set([...(written.get(section) ?? []), ...keys.keys()]));
    }
  }
  return written;
}
