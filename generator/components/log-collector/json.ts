/** Other names of the field that holds the level of a line; the first that is there counts. */
const otherNames = ['severity', 'lvl'];

/** Levels that are numbers, as pino and bunyan write them, beside the words that the collector knows by itself. */
const mapping = { trace: '10', debug: '20', info: '30', warn: ['40', 'warning', 'WARNING', 'Warning'], error: '50', fatal: '60' };

/**
 * Level and trace of lines that are JSON. The line stays as it is: Loki's `| json` reads the rest, and no field of it can
 * grow past what Loki takes as metadata.
 * https://github.com/open-telemetry/opentelemetry-collector-contrib/tree/v0.160.0/pkg/stanza/docs/operators
 */
export const json: readonly object[] = [
  { type: 'json_parser', if: 'body matches "^\\\\s*[{]"', parse_to: 'attributes.json', on_error: 'send_quiet' },
  ...otherNames.map((name) => ({
    type: 'move',
    id: `level_from_${name}`,
    if: `attributes.json?.level == nil and attributes.json?.${name} != nil`,
    from: `attributes.json.${name}`,
    to: 'attributes.json.level',
  })),
  {
    type: 'severity_parser',
    if: 'attributes.json?.level != nil',
    parse_from: 'attributes.json.level',
    mapping,
    overwrite_text: true,
    on_error: 'send_quiet',
  },
  {
    type: 'trace_parser',
    if: 'attributes.json?.trace_id != nil and attributes.json.trace_id matches "^[0-9a-f]{32}$$"',
    trace_id: { parse_from: 'attributes.json.trace_id' },
    span_id: { parse_from: 'attributes.json.span_id' },
    on_error: 'send_quiet',
  },
  { type: 'remove', if: 'attributes.json != nil', field: 'attributes.json' },
];
