import { writeFileSync } from 'node:fs';
import { alertValues } from '../testing/alert-root.ts';
import { alertsDocument } from './alerts-document.ts';
import { metricsContract } from './metrics-contract.ts';

const folder = new URL('../../../docs/', import.meta.url);
writeFileSync(new URL('alerts.md', folder), alertsDocument(alertValues));
writeFileSync(new URL('metrics-contract.md', folder), metricsContract(alertValues));
