/** A value's name as Alertmanager writes it: sendResolved is send_resolved. */
export function snakeCase(name: string): string {
  return name.replaceAll(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`);
}
