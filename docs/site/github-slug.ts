/** The anchor that GitHub gives a heading, which is plain text; the second of the same name gets `-1` from whoever collects them. */
export function githubSlug(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\p{M}\s_-]/gu, '')
    .replaceAll(' ', '-');
}
