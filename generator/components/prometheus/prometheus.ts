import { httpRoute } from '../common/http-route.ts';
import { ingress } from '../common/ingress.ts';
import { podDisruptionBudget } from '../common/pod-disruption-budget.ts';
import { serviceAccount } from '../common/service-account.ts';
import { services } from '../common/service.ts';
import { configMaps } from './config-maps.ts';
import { rbacTemplates } from './rbac.ts';

/** All templates of Prometheus. */
export const prometheus = [
  ...configMaps,
  ...services('prometheus'),
  serviceAccount('prometheus'),
  ...rbacTemplates,
  podDisruptionBudget('prometheus'),
  ingress('prometheus'),
  httpRoute('prometheus'),
];
