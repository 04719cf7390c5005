import { defineValues } from '../plugin/values/types/jobpilot-monitoring.js';

/** The chart that these values are for, where a program of yours installs it. */
export const chart = {
  // renovate: datasource=docker depName=registry.example.com/charts/jobpilot-monitoring
  version: '0.1.0',
};

/** An image of your own choice. The comment above a version says where Renovate looks for its successors. */
export default defineValues({
  prometheus: {
    image: {
      // renovate: datasource=docker depName=quay.io/prometheus/prometheus
      tag: 'v3.16.0',
    },
  },
});
