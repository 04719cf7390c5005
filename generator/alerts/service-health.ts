import { highErrorRate } from './service-health/high-error-rate.ts';
import { highLatency } from './service-health/high-latency.ts';
import { serviceDown } from './service-health/service-down.ts';
import { serviceHighCpu } from './service-health/service-high-cpu.ts';
import { serviceHighMemory } from './service-health/service-high-memory.ts';

/** The alerts of the group service-health, in the order in which they are written. */
export const serviceHealthAlerts = [serviceDown, highErrorRate, highLatency, serviceHighMemory, serviceHighCpu];
