import type { Container } from 'kubernetes-types/core/v1.js';
import { add, div, durationSeconds, fields, str, when, type Expr, type Node } from '@helm/ts-helm';
import { values } from '../../values.ts';
import { ports } from './ports.ts';
import { asksLogin, clientFileOf, type Secured } from './tls.ts';
import { webPath } from './web-path.ts';

/** The probes of a container, without those that it does not have. */
type Probes = Pick<{ readonly [K in keyof Container]: Expr<Container[K]> }, 'startupProbe' | 'livenessProbe' | 'readinessProbe'>;

/** Seconds between two questions at the start. A rollout waits for each pod in turn, so a long pause is paid once a pod. */
const pause = 3;

/** How often a startup probe asks. */
export interface Start {
  readonly periodSeconds: number;
  readonly failureThreshold: Expr<number>;
}

/**
 * How often a startup probe asks.
 * @param minutes that a start may take
 */
export function startsWithin(minutes: number): Start {
  return { periodSeconds: pause, failureThreshold: (minutes * 60) / pause };
}

/** The same for a duration of the values; a question more where it is no multiple of the pause. */
export function startsWithinDuration(timeout: Node<string>): Start {
  return { periodSeconds: pause, failureThreshold: div(add(durationSeconds(timeout), pause - 1), pause) };
}

function probesOf(start: Start, ready: object, healthy: object): Probes {
  return {
    startupProbe: { ...ready, ...start },
    livenessProbe: { ...healthy, periodSeconds: 10, failureThreshold: 6 },
    readinessProbe: { ...ready, periodSeconds: 5, failureThreshold: 3 },
  };
}

/**
 * The probes of a server with a port called web that serves HTTP.
 * @param minutes that a start may take
 * @param path where it tells how it is
 */
export function probes(minutes: number, path: Expr<string>): Probes {
  const asked = { httpGet: { path, port: 'web' }, timeoutSeconds: 3 };
  return probesOf(startsWithin(minutes), asked, asked);
}

const connected = { tcpSocket: { port: 'web' }, timeoutSeconds: 3 };

/**
 * How a secured component that asks for a login is seen to be ready. A kubelet has no login, and the servers let no path out of it:
 * promtool asks Prometheus, which listens before it is ready. Alertmanager is ready once it listens.
 */
const behindLogin: Readonly<Record<Secured, object>> = {
  prometheus: {
    exec: {
      command: [
        'promtool',
        'check',
        'ready',
        str`--url=https://localhost:${ports.prometheus.web}${webPath('prometheus')}`,
        `--http.config.file=${clientFileOf('prometheus')}`,
      ],
    },
    timeoutSeconds: 10,
  },
  alertmanager: connected,
};

/** A kubelet does not check the certificate. */
function answered(path: Node<string>): object {
  return { httpGet: { path, port: 'web', scheme: when<string>(values.componentTls.enabled, 'HTTPS') }, timeoutSeconds: 3 };
}

/**
 * The probes of a secured component. https://prometheus.io/docs/prometheus/latest/management_api/
 * @param start how long a start may take: replaying a large write-ahead log takes some minutes
 */
export function securedProbes(start: Start, component: Secured): object {
  const path = webPath(component);
  const withLogin = probesOf(start, behindLogin[component], connected);
  const without = probesOf(start, answered(str`${path}/-/ready`), answered(str`${path}/-/healthy`));
  return fields(when<object>(asksLogin, withLogin, without));
}
