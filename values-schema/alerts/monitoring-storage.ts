import { alert } from './alert.ts';
import { count, percent, window } from './thresholds.ts';

/** Alerts on the time series database of Prometheus. */
export const storageAlerts = {
  PrometheusWALFailing: alert(
    { severity: 'critical', for: '5m', doc: 'Prometheus cannot write its write-ahead log, so it loses samples.' },
    { window: window('15m') },
  ),
  PrometheusTSDBReloadsFailing: alert(
    { severity: 'warning', for: '30m', doc: 'Prometheus cannot read its blocks from disk.' },
    { window: window('3h') },
  ),
  PrometheusTSDBCompactionsFailing: alert(
    { severity: 'warning', for: '30m', doc: 'Prometheus cannot compact its blocks.' },
    { window: window('3h') },
  ),
  PrometheusStorageNearlyFull: alert(
    { severity: 'warning', for: '1h', doc: 'The database is at its size limit, so blocks are deleted before the retention time is over.' },
    { threshold: percent(95, 'Share of the size limit in use.') },
  ),
  PrometheusSymbolTableLarge: alert(
    { severity: 'warning', for: '1h', doc: 'The symbol table takes much memory: label values without bound get into the database.' },
    { threshold: count(256, 'How large the symbol table may be.').unit('MiB') },
  ),
};
