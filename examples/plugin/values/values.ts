import base from './base.yaml';
import { defineValues, type Values } from './types/jobpilot-monitoring.js';

const environments = {
  staging: { replicas: 1, size: '10Gi' },
  production: { replicas: 3, size: '50Gi' },
} as const;

/** One file for all environments: `--values 'ts://values/values.ts?env=production'`. */
export default defineValues(base, ({ env = 'staging' }): Values => {
  if (env !== 'staging' && env !== 'production') throw new Error(`there is no environment ${env}: it is staging or production`);
  const { replicas, size } = environments[env];
  return {
    environment: env,
    alertmanager: { replicas },
    prometheus: { persistence: { size } },
  };
});
