/** Folders that a packaged chart leaves out. ci/ holds the values of the chart's own tests, which every release's Secret would store. */
const folders = ['ci', '.git', '.idea', '.vscode'];
const files = ['.DS_Store', '.gitignore'];
const endings = ['.bak', '.orig', '.swp', '.tmp', '~'];

/** What a packaged chart leaves out, in the order of .helmignore. https://helm.sh/docs/chart_template_guide/helm_ignore_file/ */
export const helmignore: readonly string[] = [
  'ci/',
  '.DS_Store',
  '.git/',
  '.gitignore',
  '.idea/',
  '.vscode/',
  ...endings.map((ending) => `*${ending}`),
];

/** Whether Helm leaves the file out of the chart, so that no template can read it. */
export function isIgnored(path: string): boolean {
  const steps = path.split('/');
  const name = steps.at(-1) ?? '';
  return steps.slice(0, -1).some((step) => folders.includes(step)) || files.includes(name) || endings.some((end) => name.endsWith(end));
}
