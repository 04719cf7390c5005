import type { Case } from './case.ts';
import { badConfiguration } from './rough/bad-configuration.ts';
import { heartbeatEnds } from './rough/heartbeat-ends.ts';
import { twoKilled } from './rough/killed.ts';
import { reload } from './rough/reload.ts';
import { silences } from './rough/silences.ts';

/** Cases that end or change members: they run one after another. The trials, which are counted, come beside them. */
export const roughCases: readonly Case[] = [reload, silences, badConfiguration, twoKilled, heartbeatEnds];
