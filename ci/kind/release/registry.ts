import { tool } from '../../paths.ts';
import type { Scratch } from '../../scratch.ts';
import { freePorts } from '../../loopback/ports.ts';
import type { Processes } from '../../loopback/processes.ts';
import { until } from '../../loopback/wait.ts';

/**
 * Starts an OCI registry (CNCF Distribution) on the loopback address; it ends with `processes`.
 * https://distribution.github.io/distribution/about/configuration/
 * @returns its host and port
 */
export async function startRegistry(scratch: Scratch, processes: Processes): Promise<string> {
  const [port = 0] = await freePorts(1);
  const host = `127.0.0.1:${String(port)}`;
  const storage = { filesystem: { rootdirectory: `${scratch.folder}/registry` } };
  // JSON is YAML.
  const config = { version: '0.1', log: { level: 'warn' }, storage, http: { addr: host } };
  const environment = { OTEL_TRACES_EXPORTER: 'none' };
  processes.start('registry', tool('registry'), ['serve', scratch.write('registry.yml', JSON.stringify(config))], environment);
  await until('the registry answers', 15, async () => {
    processes.mustRun('registry');
    return (await fetch(`http://${host}/v2/`)).ok;
  });
  return host;
}
