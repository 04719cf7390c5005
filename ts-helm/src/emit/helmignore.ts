/**
 * What a packaged chart leaves out. ci/ holds the values of the chart's own tests, which every release's Secret would store.
 * https://helm.sh/docs/chart_template_guide/helm_ignore_file/
 */
export const helmignore = ['ci/', '.DS_Store', '.git/', '.gitignore', '.idea/', '.vscode/', '*.bak', '*.orig', '*.swp', '*.tmp', '*~'];

/** Whether Helm leaves the file out of the chart, so that no template can read it. */
export function isIgnored(path: string): boolean {
  const steps = path.split('/');
  const name = steps.at(-1) ?? '';
  const folders = steps.slice(0, -1).map((step) => `${step}/`);
  return helmignore.some(
    (pattern) => pattern === name || folders.includes(pattern) || (pattern.startsWith('*') && name.endsWith(pattern.slice(1))),
  );
}
