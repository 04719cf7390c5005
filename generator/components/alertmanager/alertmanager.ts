import { httpRoute } from '../common/http-route.ts';
import { ingress } from '../common/ingress.ts';
import { podDisruptionBudget } from '../common/pod-disruption-budget.ts';
import { ports } from '../common/ports.ts';
import { serviceAccount } from '../common/service-account.ts';
import { services } from '../common/service.ts';
import { config } from './config.ts';

/** All templates of Alertmanager. */
export const alertmanager = [
  config,
  ...services('alertmanager', [
    { name: 'gossip-tcp', port: ports.alertmanager.gossip, targetPort: 'gossip-tcp', protocol: 'TCP' },
    { name: 'gossip-udp', port: ports.alertmanager.gossip, targetPort: 'gossip-udp', protocol: 'UDP' },
  ]),
  serviceAccount('alertmanager'),
  podDisruptionBudget('alertmanager'),
  ingress('alertmanager'),
  httpRoute('alertmanager'),
];
