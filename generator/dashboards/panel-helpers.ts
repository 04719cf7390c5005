import { defineText, v } from '@helm/ts-helm';
import { figure, filled } from './filled.ts';
import { panelJson, runbookLink } from './panel-json.ts';
import { states, table, timeseries } from './panel.ts';
import { serviceLink } from './service-link.ts';

const text = v.string();
const shown = { x: v.integer(), y: v.integer(), title: text, query: text };
const ofAlert = { ...shown, alert: text, runbook: text };
const measured = { ...ofAlert, unit: text, limit: v.number() };

/** Lines over time and nothing else. */
export const graph = defineText(
  'jobpilot-monitoring.graph',
  'A panel of a dashboard: lines over time.',
  { ...shown, unit: text },
  ({ title, unit, query, ...at }) =>
    panelJson(timeseries({ title: filled`${title}`, unit: filled`${unit}`, query: filled`${query}` }), at, undefined),
);

/** What an alert looks at, where its threshold is none or cannot be drawn. */
export const alertGraph = defineText(
  'jobpilot-monitoring.alertGraph',
  'A panel of a dashboard: what an alert looks at over time, with a link to its runbook.',
  ofAlert,
  ({ title, query, alert, runbook, ...at }) =>
    panelJson(timeseries({ title: filled`${title}`, query: filled`${query}` }), at, runbookLink(alert, runbook)),
);

/** The measure of an alert, with its threshold. */
export const measureGraph = defineText(
  'jobpilot-monitoring.measureGraph',
  'A panel of a dashboard: the measure of an alert over time, red above its threshold, with a link to its runbook.',
  measured,
  ({ title, unit, query, limit, alert, runbook, ...at }) => {
    const drawn = timeseries({ title: filled`${title}`, unit: filled`${unit}`, query: filled`${query}`, limit });
    return panelJson(drawn, at, runbookLink(alert, runbook));
  },
);

/** The same of each service. */
export const serviceGraph = defineText(
  'jobpilot-monitoring.serviceGraph',
  'A panel of a dashboard: the measure of an alert over time for each service, whose dashboard a click leads to.',
  measured,
  ({ title, unit, query, limit, alert, runbook, ...at }) => {
    const drawn = timeseries({ title: filled`${title}`, unit: filled`${unit}`, query: filled`${query}`, limit, links: serviceLink });
    return panelJson(drawn, at, runbookLink(alert, runbook));
  },
);

/** Whether things are up, over time. */
export const stateGraph = defineText(
  'jobpilot-monitoring.stateGraph',
  'A panel of a dashboard: what is up (1) or down (0) over time, with a link to the runbook of the alert on it.',
  ofAlert,
  ({ title, query, alert, runbook, ...at }) =>
    panelJson(states({ title: filled`${title}`, query: filled`${query}` }), at, runbookLink(alert, runbook)),
);

/** The alerts that fire. */
export const alertTable = defineText(
  'jobpilot-monitoring.alertTable',
  'A panel of a dashboard: series as a table of their labels, for the alerts that fire.',
  { ...shown, width: v.integer() },
  ({ title, query, width, ...at }) =>
    panelJson(table({ title: filled`${title}`, query: filled`${query}`, noValue: 'none' }), { ...at, width: figure(width) }, undefined),
);

/** The named templates of panels. */
export const panelHelpers = [graph, alertGraph, measureGraph, serviceGraph, stateGraph, alertTable].map(({ helper }) => helper);
