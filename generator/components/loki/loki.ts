import { serviceAccount } from '../common/service-account.ts';
import { services } from '../common/service.ts';
import { configMap } from './config-map.ts';
import { rules } from './rules.ts';
import { statefulSet } from './stateful-set.ts';

/** All templates of Loki. */
export const loki = [statefulSet, configMap, rules, ...services('loki', 3100), serviceAccount('loki')];
