import { httpRoute } from '../common/http-route.ts';
import { ingress } from '../common/ingress.ts';
import { podDisruptionBudget } from '../common/pod-disruption-budget.ts';
import { serviceAccount } from '../common/service-account.ts';
import { services } from '../common/service.ts';
import { configMaps } from './config.ts';
import { imageRenderer } from './image-renderer.ts';
import { rbacTemplates } from './rbac.ts';

/** All templates of Grafana. */
export const grafana = [
  ...configMaps,
  ...services('grafana'),
  serviceAccount('grafana'),
  ...rbacTemplates,
  podDisruptionBudget('grafana'),
  ingress('grafana'),
  httpRoute('grafana'),
  ...imageRenderer,
];
