/** Whether a path stands below one of the folders, by its text: links are to be followed before. */
export function isWithin(path: string, roots: readonly string[]): boolean {
  return roots.some((root) => path.startsWith(root.endsWith('/') ? root : `${root}/`));
}
