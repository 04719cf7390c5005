/** Whether a path is that of a module: TypeScript, or JavaScript. */
export function isModule(path: string): boolean {
  return /\.m?[jt]s$/u.test(path);
}

/** Whether a path is that of a module in TypeScript. */
export function isTypeScript(path: string): boolean {
  return /\.m?ts$/u.test(path);
}
