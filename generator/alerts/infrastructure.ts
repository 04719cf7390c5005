import { deploymentReplicaMismatch } from './infrastructure/deployment-replica-mismatch.ts';
import { nodeNotReady } from './infrastructure/node-not-ready.ts';
import { podCrashLooping } from './infrastructure/pod-crash-looping.ts';
import { podNotReady } from './infrastructure/pod-not-ready.ts';
import { pvcNearlyFull } from './infrastructure/pvc-nearly-full.ts';

/** The alerts of the group infrastructure, in the order in which they are written. */
export const infrastructureAlerts = [podCrashLooping, podNotReady, deploymentReplicaMismatch, pvcNearlyFull, nodeNotReady];
