import type { Commit } from '../release/commit.ts';

/** docs/release.md says what this kind of build is. */
const buildType = 'https://docs.jobpilot.com/monitoring/release#how-a-package-is-made';
const byHand = 'https://docs.jobpilot.com/monitoring/release#by-hand';

/** Where a package came from, as far as the machine that publishes can tell. https://slsa.dev/spec/v1.1/provenance */
export function buildPredicate({ id }: Commit, environment: NodeJS.ProcessEnv = process.env): string {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_REF: ref, GITHUB_WORKFLOW_REF: workflow } = environment;
  const { GITHUB_RUN_ID: runId, GITHUB_RUN_ATTEMPT: attempt } = environment;
  const inWorkflow = server !== undefined && repository !== undefined && workflow !== undefined;
  const source = inWorkflow ? { uri: `git+${server}/${repository}${ref === undefined ? '' : `@${ref}`}` } : {};
  const metadata = inWorkflow
    ? { metadata: { invocationId: `${server}/${repository}/actions/runs/${runId ?? ''}/attempts/${attempt ?? ''}` } }
    : {};
  return JSON.stringify({
    buildDefinition: {
      buildType,
      externalParameters: { command: 'npm run package', ...(inWorkflow && ref !== undefined ? { ref } : {}) },
      resolvedDependencies: [{ ...source, digest: { gitCommit: id } }],
    },
    runDetails: { builder: { id: inWorkflow ? `${server}/${workflow}` : byHand }, ...metadata },
  });
}
