/** In inOrder a padded number sorts as text, and 2^53 on top keeps every whole number that JSON can hold above zero. */
const table = {
  inOrder: {
    doc: 'The names of the entries that are not null, by their field order (0 where absent), then by name, as a JSON array.',
    body: `{{- $names := list }}
{{- range $name, $entry := . }}
{{- if not (kindIs "invalid" $entry) }}
{{- $names = append $names (printf "%017d %s" (add 9007199254740992 $entry.order) $name) }}
{{- end }}
{{- end }}
{{- $sorted := list }}
{{- range sortAlpha $names }}
{{- $sorted = append $sorted (substr 18 -1 .) }}
{{- end }}
{{- toJson $sorted }}`,
  },
  keys: {
    doc: 'The keys of a map whose entries are not null, in byte order, as a JSON array.',
    body: `{{- $keys := list }}
{{- range $key, $entry := . }}
{{- if not (kindIs "invalid" $entry) }}
{{- $keys = append $keys $key }}
{{- end }}
{{- end }}
{{- toJson $keys }}`,
  },
  quantityBytes: {
    doc: 'The number that a Kubernetes quantity such as 50Gi or 1.5G stands for.',
    body: `{{- $factors := dict "" 1 "m" 0.001 "k" 1000 "M" 1000000 "G" 1000000000 "T" 1000000000000 "P" 1000000000000000 -}}
{{- $binary := dict "Ki" 1024 "Mi" 1048576 "Gi" 1073741824 "Ti" 1099511627776 "Pi" 1125899906842624 -}}
{{- mulf (regexFind "^[0-9.]+" . | float64) (get (merge $factors $binary) (regexFind "[A-Za-z]*$" .)) }}`,
  },
  sizeBytes: {
    doc: 'The bytes of a Prometheus size such as 45GB, whose units are powers of 1024.',
    body: `{{- $units := dict "B" 1 "KB" 1024 "MB" 1048576 "GB" 1073741824 "TB" 1099511627776 "PB" 1125899906842624 "EB" 1152921504606846976 -}}
{{- mulf (regexFind "^[0-9]+" . | float64) (get $units (regexFind "[A-Z]+$" .)) }}`,
  },
  durationSeconds: {
    doc: 'The seconds of a Prometheus duration such as 1h30m.',
    body: `{{- $units := dict "y" 31536000000 "w" 604800000 "d" 86400000 "h" 3600000 "m" 60000 "s" 1000 "ms" 1 -}}
{{- $milliseconds := 0 -}}
{{- range regexFindAll "[0-9]+[a-z]+" . -1 }}
{{- $unit := trimAll "0123456789" . }}
{{- $milliseconds = add $milliseconds (mul (trimSuffix $unit . | atoi) (get $units $unit)) }}
{{- end }}
{{- divf $milliseconds 1000 }}`,
  },
} as const satisfies { readonly [name: string]: { readonly doc: string; readonly body: string } };

/** A helper of the library itself, written into a chart that needs it. */
export type BuiltinName = keyof typeof table;

/** The library's helpers: what each does, and what stands between its `define` and its `end`. */
export const builtins: { readonly [Name in BuiltinName]: { readonly doc: string; readonly body: string } } = table;

/** Their names in the order in which they are printed. */
export const builtinNames: readonly BuiltinName[] = ['inOrder', 'keys', 'quantityBytes', 'sizeBytes', 'durationSeconds'];
