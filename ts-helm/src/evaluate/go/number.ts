/** From this power of ten on Go writes an exponent. https://pkg.go.dev/strconv#FormatFloat: format 'g' with as few digits as tell the number apart. */
const EXPONENT_FROM = 6;

/** The number as a Go template prints it where it came from a values file: as a float64, a million as 1e+06. */
export function printed(value: number): string {
  const [digits = '', exponent = '0'] = value.toExponential().split('e');
  const power = Number(exponent);
  if (Object.is(value, -0)) return '-0';
  if (power >= -4 && power < EXPONENT_FROM) return String(value);
  return `${digits}e${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
}
