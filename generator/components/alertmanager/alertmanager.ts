import { httpRoute } from '../common/http-route.ts';
import { ingress } from '../common/ingress.ts';
import { podDisruptionBudget } from '../common/pod-disruption-budget.ts';
import { serviceAccount } from '../common/service-account.ts';
import { services } from '../common/service.ts';
import { config } from './config.ts';

/** All templates of Alertmanager. */
export const alertmanager = [
  config,
  ...services('alertmanager', 9093, [
    { name: 'gossip-tcp', port: 9094, targetPort: 'gossip-tcp', protocol: 'TCP' },
    { name: 'gossip-udp', port: 9094, targetPort: 'gossip-udp', protocol: 'UDP' },
  ]),
  serviceAccount('alertmanager'),
  podDisruptionBudget('alertmanager'),
  ingress('alertmanager'),
  httpRoute('alertmanager', 9093),
];
