import type { EnvVar } from 'kubernetes-types/core/v1.js';
import { and, each, fields, given, items, str, template, when, type Node } from '@helm/ts-helm';
import { podAnnotations } from '../common/annotations.ts';
import { container } from '../common/container.ts';
import { deployment } from '../common/deployment.ts';
import { metricsPorts } from '../common/ports.ts';
import { shared } from '../common/shared.ts';
import { networkPolicy } from '../network/network-policy.ts';
import { samePort } from '../network/same-port.ts';
import { toPorts } from '../network/to-ports.ts';
import { values } from '../values.ts';
import { secretEnv } from '../../components/common/secret-env.ts';

const settings = values.postgresExporter;
const name = 'postgres-exporter';
const metricsPort = metricsPorts[name];

/**
 * One Deployment for each server of PostgreSQL. The exporter waits for a server as long as it takes, but Prometheus no longer than
 * its timeout: it gives up in time to say `pg_up 0`. A `connect_timeout` in the address wins. https://github.com/prometheus-community/postgres_exporter#environment-variables
 */
const deployments = template(
  `${name}/deployments.yaml`,
  each(settings.instances, 'postgres', ({ enabled, uri, secretName, dsnKey, usernameKey, passwordKey }, server) => {
    const env: Node<readonly EnvVar[]> = given(
      uri,
      (address) => [
        { name: 'DATA_SOURCE_URI', value: address },
        secretEnv('DATA_SOURCE_USER', secretName, usernameKey),
        secretEnv('DATA_SOURCE_PASS', secretName, passwordKey),
      ],
      { otherwise: [secretEnv('DATA_SOURCE_NAME', secretName, dsnKey)] },
    );
    const agent = container(name, settings, {
      args: [`--web.listen-address=:${String(metricsPort)}`],
      env: [items(env), { name: 'PGCONNECT_TIMEOUT', value: '3' }],
      ports: [{ name: 'metrics', containerPort: metricsPort, protocol: 'TCP' }],
      live: '/',
    });
    const annotations = podAnnotations(metricsPort, settings.pod.annotations);
    return when<object>(enabled, deployment(name, settings, { container: agent, replicas: 1, annotations, server }));
  }),
);

/** Lets each out to its own server. */
const policies = template(
  `${name}/network-policies.yaml`,
  each(settings.instances, 'postgres', ({ enabled, uri, port, podPort }, server) => {
    const place = str`postgresExporter.instances.${server}.port`;
    const toServer = { ports: toPorts(port, podPort), ...fields(given(uri, (address) => samePort(address, port, place))) };
    return when<object>(and(enabled, shared.hasNetworkPolicies), networkPolicy(name, { server, watched: [toServer] }));
  }),
);

/** All templates of postgres_exporter. */
export const postgresExporter = [deployments, policies];
