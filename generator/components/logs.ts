import type { LentLibrary } from '@helm/ts-helm';
import { lent } from './common/part.ts';
import { config as collectorConfig } from './log-collector/config.ts';
import { logCollector } from './log-collector/log-collector.ts';
import { onlyNamespaces } from './log-collector/receiver.ts';
import { config as lokiConfig } from './loki/config.ts';
import { loki } from './loki/loki.ts';
import { logNotes } from './loki/notes.ts';
import { externalAddresses } from './loki/ruler.ts';

const { templates, helpers } = lent([...loki, ...logCollector]);

/** The files of Loki and the log collector: their conditions alone. */
export const logTemplates = templates;

/** What they hold. Both have one switch, which is off by default. */
export const logLibrary: LentLibrary = {
  name: 'jobpilot-logs',
  description: 'Loki and the log collector of jobpilot-monitoring.',
  condition: 'loki.enabled',
  lent: [...helpers, ...[externalAddresses, lokiConfig, onlyNamespaces, collectorConfig, logNotes].map(({ helper }) => helper)],
};
