/**
 * The chart in a real cluster: makes a kind cluster of three nodes, provides the images, publishes the chart to a registry
 * of its own, runs the tests of `suites/` and deletes the cluster.
 *
 *     npm run kind                    everything
 *     npm run kind -- install stack   only the suites whose names contain one of these
 *     npm run kind -- --quick         each values file is installed once: by Helm 3 as the version before, where that has it, and upgraded by Helm 4
 *     npm run kind -- --cluster       only the cluster, which stays: KUBECONFIG=.tools/kind/kubeconfig
 *
 * With KIND_KEEP=1 the cluster stays, and the next run takes it.
 */
import { spawn } from 'node:child_process';
import { copyFileSync, globSync, mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Processes } from '../loopback/processes.ts';
import { previousChart } from '../immutable/previous.ts';
import { chart, exportersChart, root } from '../paths.ts';
import { Scratch } from '../scratch.ts';
import { Cluster } from './cluster/cluster.ts';
import { kit } from './cluster/kit.ts';
import { secretsFor } from './documented-secrets.ts';
import { forgetEvidence } from './evidence.ts';
import { expectedBy } from './expected-objects.ts';
import { groundEnvironment, type Ground } from './ground.ts';
import { Docker } from './images/docker.ts';
import { imagesIn } from './images/needed.ts';
import { provide } from './images/provide.ts';
import { inClusterImage } from './in-cluster/image.ts';
import { log } from './log.ts';
import { folder } from './paths.ts';
import { chartTesting, prepare } from './prepare.ts';
import { publish } from './release/publish.ts';
import { startRegistry } from './release/registry.ts';
import { rendered } from './rendered.ts';

const onlyCluster = process.argv.includes('--cluster');
const quick = process.argv.includes('--quick');
const keep = onlyCluster || process.env['KIND_KEEP'] === '1';

/** The values files that a chart is tested with. */
function valuesOf(of: string): readonly string[] {
  return globSync(join(of, 'ci', '*-values.yaml')).toSorted();
}

/** Copies the values files that the chart is tested with: they stay the same while somebody changes them. */
function copyValues(scratch: Scratch): readonly string[] {
  mkdirSync(join(scratch.folder, 'values'));
  return valuesOf(chart).map((file) => {
    const copy = join(scratch.folder, 'values', basename(file));
    copyFileSync(file, copy);
    return copy;
  });
}

async function runTests(cluster: Cluster, ground: Ground, names: readonly string[]): Promise<number> {
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const args = [vitest, 'run', '--config', 'ci/kind/vitest.config.ts', ...names];
  const child = spawn(process.execPath, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...cluster.environment, ...groundEnvironment(ground) },
  });
  const end = (): void => {
    child.kill('SIGTERM');
  };
  process.on('SIGTERM', end);
  return new Promise((resolve) => {
    child.once('close', (status) => {
      resolve(status ?? 1);
    });
  });
}

async function makeCluster(cluster: Cluster): Promise<void> {
  if (await cluster.exists()) {
    if (keep) return;
    log('deleting the cluster that an earlier run left');
    await cluster.delete();
  }
  await cluster.create(log);
  log('the cluster is ready');
}

async function main(names: readonly string[]): Promise<number> {
  using scratch = new Scratch();
  await using processes = new Processes();
  mkdirSync(folder, { recursive: true });
  forgetEvidence();
  log('starting Docker; the first time on a machine without an image registry makes the node image, which takes minutes');
  const found = await kit();
  const cluster = new Cluster(found);
  try {
    const values = copyValues(scratch);
    const published = await publish(scratch.folder, await startRegistry(scratch, processes));
    const previous = await previousChart();
    if (previous === undefined) log('there is no release before this commit: no upgrade from an earlier version is tested');
    const renders = [
      ...(await rendered(published.file, values)),
      ...(await rendered(exportersChart, valuesOf(exportersChart))),
      ...(previous === undefined ? [] : await rendered(previous, valuesOf(previous))),
    ];
    const images = [inClusterImage, ...imagesIn(renders.flat())];
    const making = makeCluster(cluster);
    // Where an image cannot be had, the cluster is deleted only once it has been made.
    await provide(new Docker(found.path, scratch), images, log).finally(() => making);
    log('loading the images');
    await cluster.load(images, scratch);
    const expected = [...expectedBy(renders), ...(await cluster.makeVolumes())];
    await prepare(cluster.environment, secretsFor(renders, chartTesting), expected);
    if (onlyCluster) return 0;
    const { kubeconfig } = cluster;
    const { file, oci, version } = published;
    log('running the tests');
    return await runTests(
      cluster,
      {
        kubeconfig,
        path: found.path,
        chart: file,
        oci,
        version,
        values: join(scratch.folder, 'values'),
        quick,
        ...(previous === undefined ? {} : { previous }),
      },
      names,
    );
  } finally {
    if (!keep) {
      await cluster.delete();
      log('deleted the cluster');
    }
  }
}

// The children get Ctrl-C too and end, and where only this process is asked to end, the tests are; what was made is then deleted
// as after any other run.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined);
process.exitCode = await main(process.argv.slice(2).filter((one) => one !== '--quick'));
