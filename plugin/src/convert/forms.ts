import { setting, type Form } from './converted.ts';
import { entries, externalLabels, flags, hosts, ingressSwitch, namespaces, onlyOne, pullSecrets, templates, tls } from './forms/lists.ts';
import { globalSettings, receivers } from './forms/receivers.ts';
import { inhibitRules, rootRoute } from './forms/routing.ts';
import { remoteWrite, scrapeJobs } from './forms/scraping.ts';
import { ruleFiles } from './forms/rule-groups.ts';

/** How values are converted that are written in another way here, and how documents say it. */
export const forms = {
  same: [(value, to) => setting(to, value), 'as it is'],
  entries: [entries, 'a list of names becomes a map'],
  onlyOne: [onlyOne, 'the one item of the list'],
  pullSecrets: [pullSecrets, 'names become objects'],
  externalLabels: [externalLabels, '`cluster` and `environment` are values of their own'],
  templates: [templates, 'names without `.tmpl`'],
  flags: [flags, 'a list of flags becomes a map'],
  ingressSwitch: [ingressSwitch, '`ingress.authentication.type` must be chosen'],
  hosts: [hosts, 'the first host; others become `extraHosts`'],
  namespaces: [namespaces, '`ALL` becomes `clusterWide`, names become a list'],
  tls: [tls, 'the Secret of the first certificate'],
  remoteWrite: [remoteWrite, 'a list becomes a map; fields of the same meaning'],
  scrapeJobs: [scrapeJobs, 'a list becomes a map; jobs with targets that are written down'],
  ruleFiles: [ruleFiles, 'groups, alerts and recordings become maps, each with its place'],
  globalSettings: [globalSettings, 'settings that all receivers share'],
  rootRoute: [rootRoute, 'routes become a map, each with its place; the presets are dropped'],
  inhibitRules: [inhibitRules, 'a list becomes a map; the presets are dropped'],
  receivers: [receivers, 'email, Slack, PagerDuty and webhook; files of Secrets become keys; the presets are dropped'],
} as const satisfies Readonly<Record<string, readonly [Form, string]>>;
