/**
 * The small process that stands for JobPilot's services: it serves metrics in Prometheus' text format for each service
 * on a port of its own.
 *
 *     node ci/main-job/services.ts '{"web-app": 18080, "auth": 18081}' [FILE]
 *
 * Where a file is named, it begins to serve when that is there.
 *
 * https://prometheus.io/docs/instrumenting/exposition_formats/
 */
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { isMap } from '../objects.ts';

const bounds = [0.05, 0.1, 0.25, 0.5, 1, 2.5] as const;

/** What a healthy service counts after so many seconds: ten requests a second, answered in up to 250 ms, none of them with an error. */
export function metricsOf(service: string, seconds: number): string {
  const requests = Math.floor(seconds * 10);
  const buckets = [
    ...bounds.map((bound) => [String(bound), Math.floor(requests * Math.min(1, bound * 4))] as const),
    ['+Inf', requests] as const,
  ];
  const lines = [
    '# HELP http_requests_total HTTP requests answered.',
    '# TYPE http_requests_total counter',
    `http_requests_total{method="GET",status="200"} ${String(requests)}`,
    'http_requests_total{method="GET",status="500"} 0',
    '# HELP http_request_duration_seconds Time to answer a request.',
    '# TYPE http_request_duration_seconds histogram',
    ...buckets.map(([bound, count]) => `http_request_duration_seconds_bucket{le="${bound}"} ${String(count)}`),
    `http_request_duration_seconds_sum ${(requests * 0.125).toFixed(3)}`,
    `http_request_duration_seconds_count ${String(requests)}`,
    ...(own[service] ?? []).map((line) => line.replace('COUNT', String(requests))),
  ];
  return `${lines.join('\n')}\n`;
}

/** Metrics that only one of the services has; COUNT stands for its requests so far. */
const own: Readonly<Record<string, readonly string[]>> = {
  'web-app': [
    '# TYPE jobpilot_payments_total counter',
    'jobpilot_payments_total{status="success"} COUNT',
    'jobpilot_payments_total{status="failed"} 0',
  ],
  auth: [
    '# TYPE jobpilot_active_users gauge',
    'jobpilot_active_users 5000',
    '# TYPE jobpilot_users_churned_total counter',
    'jobpilot_users_churned_total 3',
  ],
  'job-service': ['# TYPE jobpilot_applications_total counter', 'jobpilot_applications_total{status="success"} COUNT'],
  'ai-service': ['# TYPE jobpilot_ai_rate_limited_requests_total counter', 'jobpilot_ai_rate_limited_requests_total{provider="main"} 0'],
};

async function appeared(file: string): Promise<void> {
  while (!existsSync(file)) await setTimeout(50);
}

/** Serves each service on its port until the process ends. */
function serve(ports: unknown): void {
  if (!isMap(ports)) throw new Error('The argument must be an object of service names and ports.');
  for (const [service, port] of Object.entries(ports)) {
    createServer((request, response) => {
      if (request.url !== '/metrics') response.writeHead(404).end();
      else
        response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' }).end(metricsOf(service, process.uptime()));
    }).listen(Number(port), '127.0.0.1');
  }
}

if (import.meta.main) {
  const [, , ports = 'null', file] = process.argv;
  if (file !== undefined) await appeared(file);
  serve(JSON.parse(ports));
}
