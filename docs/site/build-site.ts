import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { build } from 'vitepress';
import { root } from './root.ts';
import { stage, type Place } from './stage.ts';

/**
 * Builds the site into a folder, which is emptied first.
 * @param destination an absolute path
 * @throws Error where a page cannot be built or a link between pages leads nowhere
 */
export async function buildSite(place: Place, destination: string): Promise<void> {
  // Below the root, so that the pages find Vue.
  mkdirSync(join(root, 'dist'), { recursive: true });
  const folder = mkdtempSync(join(root, 'dist', 'site-pages-'));
  try {
    const { pages, settings } = stage(place);
    const write = (path: string, text: string): void => {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    };
    for (const [page, text] of pages) write(page, text);
    const own = (file: string): string => JSON.stringify(relative(join(folder, '.vitepress'), join(import.meta.dirname, file)));
    write(
      '.vitepress/config.ts',
      `import { siteConfig } from ${own('site-config.ts')};\n\nexport default siteConfig(${JSON.stringify(settings)});\n`,
    );
    write(
      '.vitepress/theme/index.js',
      `import theme from 'vitepress/theme-without-fonts';\nimport ${JSON.stringify(join(import.meta.dirname, 'style.css'))};\n\nexport default theme;\n`,
    );
    await build(folder, { outDir: destination });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
