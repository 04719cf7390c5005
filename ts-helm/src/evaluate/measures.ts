/** The factor of each suffix, in thousandths, for `m` is one of them. */
const quantities: { readonly [suffix: string]: bigint } = {
  m: 1n,
  '': 10n ** 3n,
  k: 10n ** 6n,
  M: 10n ** 9n,
  G: 10n ** 12n,
  T: 10n ** 15n,
  P: 10n ** 18n,
  Ki: 1000n * 2n ** 10n,
  Mi: 1000n * 2n ** 20n,
  Gi: 1000n * 2n ** 30n,
  Ti: 1000n * 2n ** 40n,
  Pi: 1000n * 2n ** 50n,
};

const sizes = ['B', 'KB', 'MB', 'GB', 'TB', 'PB', 'EB'];

/** Milliseconds of each unit; a year has 365 days. */
const durations: { readonly [unit: string]: bigint } = {
  y: 31_536_000_000n,
  w: 604_800_000n,
  d: 86_400_000n,
  h: 3_600_000n,
  m: 60_000n,
  s: 1000n,
  ms: 1n,
};

/**
 * What a Kubernetes quantity such as 50Gi or 1.5G stands for. https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/
 * @throws TypeError where it is none
 */
export function quantityBytes(text: string): number {
  const [, digits = '', decimals = '', suffix = ''] = /^(\d+)(?:\.(\d+))?([A-Za-z]*)$/u.exec(text) ?? [];
  const factor = Object.hasOwn(quantities, suffix) ? quantities[suffix] : undefined;
  if (digits === '' || factor === undefined) throw new TypeError(`'${text}' is not a quantity such as 500m, 1.5G or 50Gi`);
  return decimal(BigInt(digits + decimals) * factor, decimals.length + 3);
}

/**
 * Bytes of a Prometheus size such as 45GB, whose units are powers of 1024. https://prometheus.io/docs/prometheus/latest/storage/
 * @throws TypeError where it is none
 */
export function sizeBytes(text: string): number {
  const [, digits = '', unit = ''] = /^(\d+)([A-Z]+)$/u.exec(text) ?? [];
  if (!sizes.includes(unit)) throw new TypeError(`'${text}' is not a size such as 512MB or 45GB`);
  return Number(BigInt(digits) * 1024n ** BigInt(sizes.indexOf(unit)));
}

/**
 * Seconds of a Prometheus duration such as 1h30m. https://prometheus.io/docs/prometheus/latest/configuration/configuration/#configuration-file
 * @throws TypeError where it is none
 */
export function durationSeconds(text: string): number {
  if (!/^(?:\d+(?:ms|[ywdhms]))+$/u.test(text)) throw new TypeError(`'${text}' is not a duration such as 30s or 1h30m`);
  let milliseconds = 0n;
  for (const [, count = '', unit = ''] of text.matchAll(/(\d+)(ms|[ywdhms])/gu)) milliseconds += BigInt(count) * (durations[unit] ?? 0n);
  return decimal(milliseconds, 3);
}

/** The number with so many decimals, rounded once: through its decimal text. */
function decimal(digits: bigint, decimals: number): number {
  return Number(`${String(digits)}e-${String(decimals)}`);
}
