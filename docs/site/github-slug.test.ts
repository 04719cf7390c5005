import { expect, test } from 'vitest';
import { githubSlug } from './github-slug.ts';

test.each([
  ['JobPilot / Service health', 'jobpilot--service-health'],
  ['At 3 a.m.', 'at-3-am'],
  ['logCollector', 'logcollector'],
  ['What is lost, and when', 'what-is-lost-and-when'],
  ['[Unreleased]', 'unreleased'],
  ['Größe', 'größe'],
])('%s', (heading, slug) => {
  expect(githubSlug(heading)).toBe(slug);
});
