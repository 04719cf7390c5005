import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { at, isMap, items, text, type Json } from '../objects.ts';
import { complaintOf, run } from '../run.ts';

const program = join(import.meta.dirname, 'node_modules', 'renovate', 'dist', 'renovate.js');

/** What Renovate found in a file. */
export interface Found {
  readonly manager: string;
  readonly file: string;
  readonly name: string;
  readonly version: string | undefined;
  /** Whether it is kept at all: what a Go module needs only indirectly is not. */
  readonly isKept: boolean;
  /** Versions that it would update to. */
  readonly updates: readonly string[];
  /** Why it looks for none, or that it found nothing where it looked. */
  readonly trouble: string | undefined;
}

interface Options {
  readonly environment?: Readonly<Record<string, string>>;
  /** What is in Renovate's configuration beside that of the repository. */
  readonly configuration?: string;
  /** `extract` finds what is there and looks nothing up. */
  readonly dryRun?: 'extract' | 'lookup';
}

/** Nobody outside is asked: a proxy that is not there refuses all but the loopback address. */
const onlyLoopback = { HTTP_PROXY: 'http://127.0.0.1:9', HTTPS_PROXY: 'http://127.0.0.1:9', NO_PROXY: '127.0.0.1,localhost' };

/**
 * Runs Renovate on the Git repository of a folder and returns what it found; the report is written to `report`.
 * https://docs.renovatebot.com/modules/platform/local/
 * @throws Error where Renovate fails, with what it said
 */
export async function renovate(folder: string, report: string, options: Options = {}): Promise<readonly Found[]> {
  if (!existsSync(program)) throw new Error('Renovate is not installed: `npm run renovate` installs and runs it.');
  const { dryRun = 'lookup', configuration, environment = {} } = options;
  const flags = ['--platform=local', `--dry-run=${dryRun}`, '--report-type=file', `--report-path=${report}`];
  const variables = { LOG_LEVEL: 'warn', ...(configuration === undefined ? {} : { RENOVATE_CONFIG_FILE: configuration }) };
  const ended = await run(process.execPath, [program, ...flags], {
    cwd: folder,
    environment: { ...onlyLoopback, ...variables, ...environment },
    timeout: 600_000,
  });
  if (ended.status !== 0) throw new Error(`Renovate fails: ${complaintOf(ended)}`);
  const files = at(JSON.parse(readFileSync(report, 'utf8')), 'repositories', 'local', 'packageFiles');
  return Object.entries(isMap(files) ? files : {}).flatMap(([manager, list]) =>
    items(list).flatMap((file) =>
      items(at(file, 'deps'))
        .filter(isMap)
        .map((dep) => foundIn(manager, text(at(file, 'packageFile')), dep)),
    ),
  );
}

function foundIn(manager: string, file: string, dep: Json): Found {
  const { depName, packageName, currentValue, enabled, skipReason, updates, warnings } = dep;
  const reasons = [skipReason, ...items(warnings).map((warning) => at(warning, 'message'))].filter((one) => typeof one === 'string');
  return {
    manager,
    file,
    name: text(depName ?? packageName),
    version: typeof currentValue === 'string' ? currentValue : undefined,
    isKept: enabled !== false,
    updates: items(updates).map((update) => text(at(update, 'newValue') ?? at(update, 'newDigest'))),
    trouble: reasons[0],
  };
}
