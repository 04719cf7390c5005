import { defineText, each, eachOf, lines, notEmpty, replace, splitList, str, when, type Expr } from '@helm/ts-helm';
import { values } from '../../values.ts';
import { named, namespaceOf } from '../common/name.ts';
import { json } from './json.ts';

const { excludedNamespaces, includedNamespaces, multiline, parseJson } = values.logCollector;

/** Kubernetes' folder of log files: <namespace>_<pod>_<uid>/<container>/<restarts>.log. */
export const logFolder = '/var/log/pods';

/** The collector's own lines would beget lines. */
const own = str`${logFolder}/${namespaceOf('logCollector')}_${named('log-collector')}-*/*/*.log`;

/** The only namespaces whose logs are collected, one a line. */
export const onlyNamespaces = defineText(
  'jobpilot-monitoring.logCollector.onlyNamespaces',
  'The only namespaces whose logs are collected, one a line; none where all are.',
  {},
  () => lines(each(includedNamespaces, 'included', ({ enabled }, namespace) => when<string>(enabled, namespace))),
);

/** What a user writes is no variable of the collector: it takes two dollars for one. */
function unexpanded(text: Expr<string>) {
  return replace(text, '$', '$$');
}

/** Just below what a Loki of default settings takes, for it is looked at after a part has been added. */
const longest = '240KiB';

/** Lines that go on with the entry before, per file. The rest of an entry is waited for a second. */
const recombine = {
  type: 'recombine',
  combine_field: 'body',
  is_first_entry: str`not (body matches \`${unexpanded(multiline.continuation)}\`)`,
  source_identifier: 'attributes["log.file.path"]',
  max_batch_size: multiline.maxLines,
  max_log_size: longest,
  max_sources: 10_000,
  force_flush_period: '1s',
};

/**
 * Reads the files that the container runtime writes, and keeps its place in them over restarts.
 * https://github.com/open-telemetry/opentelemetry-collector-contrib/tree/v0.160.0/receiver/filelogreceiver
 */
export const receiver = {
  include: [
    when<string>(
      notEmpty(onlyNamespaces({})),
      eachOf(splitList(onlyNamespaces({}), '\n'), 'only', (namespace) => str`${logFolder}/${namespace}_*/*/*.log`),
      `${logFolder}/*/*/*.log`,
    ),
  ],
  exclude: [
    own,
    each(excludedNamespaces, 'excluded', ({ enabled }, namespace) => when<string>(enabled, str`${logFolder}/${namespace}_*/*/*.log`)),
  ],
  // A container's first lines were written before its file was found.
  start_at: 'beginning',
  include_file_path: true,
  include_file_name: false,
  // A runtime may cut a long line at a space.
  preserve_trailing_whitespaces: true,
  storage: 'file_storage',
  // Refused for want of memory, a batch is read again, not dropped.
  retry_on_failure: { enabled: true, max_elapsed_time: '0s' },
  operators: [
    { type: 'container', add_metadata_from_filepath: true, max_log_size: longest },
    when<object>(multiline.enabled, recombine),
    ...json.map((operator) => when<object>(parseJson, operator)),
  ],
};
