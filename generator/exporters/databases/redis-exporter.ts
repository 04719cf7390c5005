import { and, each, fields, given, str, template, when } from '@helm/ts-helm';
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

const settings = values.redisExporter;
const name = 'redis-exporter';
const metricsPort = metricsPorts[name];

/**
 * One Deployment for each server of Redis. By itself the exporter waits for 15s, Prometheus for 10: it gives up in time to say
 * `redis_up 0`. The last of two equal flags counts, so a user's wins. https://github.com/oliver006/redis_exporter#command-line-flags
 */
const deployments = template(
  `${name}/deployments.yaml`,
  each(settings.instances, 'redis', ({ enabled, address, secretName, passwordKey, usernameKey }, server) => {
    const agent = container(name, settings, {
      args: [str`--redis.addr=${address}`, '--connection-timeout=4s', `--web.listen-address=:${String(metricsPort)}`],
      env: [
        given(secretName, (secret) => given(usernameKey, (key) => secretEnv('REDIS_USER', secret, key))),
        given(secretName, (secret) => secretEnv('REDIS_PASSWORD', secret, passwordKey)),
      ],
      ports: [{ name: 'metrics', containerPort: metricsPort, protocol: 'TCP' }],
      live: '/health',
    });
    const annotations = podAnnotations(metricsPort, settings.pod.annotations);
    return when<object>(enabled, deployment(name, settings, { container: agent, replicas: 1, annotations, server }));
  }),
);

/** Lets each out to its own server. */
const policies = template(
  `${name}/network-policies.yaml`,
  each(settings.instances, 'redis', ({ enabled, address, port, podPort }, server) => {
    const place = str`redisExporter.instances.${server}.port`;
    const toServer = { ports: toPorts(port, podPort), ...fields(samePort(address, port, place)) };
    return when<object>(and(enabled, shared.hasNetworkPolicies), networkPolicy(name, { server, watched: [toServer] }));
  }),
);

/** All templates of redis_exporter. */
export const redisExporter = [deployments, policies];
