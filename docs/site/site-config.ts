import { defineConfig, type MarkdownOptions, type UserConfig } from 'vitepress';
import { githubSlug } from './github-slug.ts';
import { hrefInSite } from './href-in-site.ts';
import type { SiteSettings } from './site-settings.ts';

/** Nothing of another host is ever loaded; the scripts and styles within a page are VitePress' own. */
const policy = "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:";

const icon = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="3" fill="#3451b2"/><path d="M2 9h3l2-5 2 8 2-3h3" fill="none" stroke="#fff" stroke-width="1.5"/></svg>',
)}`;

/** The configuration of VitePress: https://vitepress.dev/reference/site-config */
export function siteConfig(settings: SiteSettings): UserConfig {
  const { base, repository, sidebar } = settings;
  return defineConfig({
    base,
    lang: 'en',
    title: 'JobPilot monitoring',
    description: 'A Helm chart that watches a platform on Kubernetes, and the TypeScript that it is written in.',
    cleanUrls: true,
    // Port-forwards in runbooks are on the reader's own machine.
    ignoreDeadLinks: 'localhostLinks',
    head: [
      ['meta', { 'http-equiv': 'Content-Security-Policy', content: policy }],
      ['link', { rel: 'icon', href: icon }],
    ],
    markdown: markdownOf(settings),
    themeConfig: {
      nav: [
        { text: 'Install', link: '/install' },
        { text: 'Values', link: '/values/' },
        { text: 'Alerts', link: '/alerts' },
        { text: 'Runbooks', link: '/runbooks/' },
        { text: 'Release notes', link: '/changelog' },
      ],
      sidebar,
      outline: [2, 3],
      // All words, so that a path such as prometheus.retention.time finds that value and not all of Prometheus.
      search: { provider: 'local', options: { miniSearch: { searchOptions: { combineWith: 'AND' } } } },
      socialLinks: [{ icon: 'github', link: repository }],
    },
  });
}

/** Markdown as GitHub reads it: without the extensions of VitePress, with GitHub's anchors, and braces left alone. */
function markdownOf({ targets }: SiteSettings): MarkdownOptions {
  const sources = new Map(Object.entries(targets.pages).map(([source, page]) => [page, source]));
  return {
    attrs: false,
    emoji: false,
    snippet: false,
    include: false,
    anchor: { slugify: githubSlug },
    // Neither language is one that the highlighter knows.
    languageAlias: { promql: 'txt', logql: 'txt' },
    config(md) {
      md.linkify.set({ fuzzyLink: false, fuzzyEmail: false });
      const render = md.renderer.render.bind(md.renderer);
      // Two braces would be an expression of Vue.
      md.renderer.render = (...given) => render(...given).replaceAll('{{', '&#123;&#123;');
      md.core.ruler.push('links', ({ tokens, env }) => {
        const page: string = env.relativePath;
        const source = sources.get(page);
        if (source === undefined) return;
        for (const token of tokens.flatMap(({ children }) => children ?? []).filter(({ type }) => type === 'link_open'))
          token.attrSet('href', hrefInSite(token.attrGet('href') ?? '', source, page, targets));
      });
    },
  };
}
