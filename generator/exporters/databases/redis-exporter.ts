import { each, given, str, template, when } from '@helm/ts-helm';
import { podAnnotations } from '../common/annotations.ts';
import { container } from '../common/container.ts';
import { deployment } from '../common/deployment.ts';
import { values } from '../values.ts';
import { secretEnv } from './secret-env.ts';

const settings = values.redisExporter;
const name = 'redis-exporter';

/** One Deployment for each server of Redis. https://github.com/oliver006/redis_exporter#command-line-flags */
export const redisExporter = template(
  `${name}/deployments.yaml`,
  each(settings.instances, 'redis', ({ enabled, address, secretName, passwordKey, usernameKey }, server) => {
    const agent = container(name, settings, {
      args: [str`--redis.addr=${address}`, '--web.listen-address=:9121'],
      env: [
        given(secretName, (secret) => given(usernameKey, (key) => secretEnv('REDIS_USER', secret, key))),
        given(secretName, (secret) => secretEnv('REDIS_PASSWORD', secret, passwordKey)),
      ],
      ports: [{ name: 'metrics', containerPort: 9121, protocol: 'TCP' }],
      live: '/health',
    });
    const annotations = podAnnotations(9121, settings.pod.annotations);
    return when<object>(enabled, deployment(name, settings, { container: agent, replicas: 1, annotations, server }));
  }),
);
