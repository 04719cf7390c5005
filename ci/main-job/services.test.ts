import { expect, it } from 'vitest';
import { tool } from '../paths.ts';
import { run } from '../run.ts';
import { metricsOf } from './services.ts';

it.each(['web-app', 'auth', 'job-service', 'ai-service'])('%s: promtool reads the metrics', async (service) => {
  const ended = await run(tool('promtool'), ['check', 'metrics'], { input: metricsOf(service, 12.5) });
  expect(ended.stdout + ended.stderr).not.toMatch(/error|parsing/iu);
});

it('counts on as time goes by', () => {
  expect(metricsOf('auth', 2)).toContain('http_requests_total{method="GET",status="200"} 20\n');
  expect(metricsOf('auth', 3)).toContain('http_requests_total{method="GET",status="200"} 30\n');
});
