import { expect, test } from 'vitest';
import { snakeCase } from './snake-case.ts';

test.each([
  ['channel', 'channel'],
  ['sendResolved', 'send_resolved'],
  ['enableHttp2', 'enable_http2'],
  ['sigv4', 'sigv4'],
  ['useAwsHttpClient', 'use_aws_http_client'],
])('%s is %s', (name, written) => {
  expect(snakeCase(name)).toBe(written);
});
