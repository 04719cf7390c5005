import type { DefaultTheme } from 'vitepress';
import type { Targets } from './href-in-site.ts';

/** What the configuration of VitePress knows of the pages: plain data, for it is handed over as JSON. */
export interface SiteSettings {
  readonly base: string;
  readonly repository: string;
  readonly targets: Targets;
  readonly sidebar: DefaultTheme.SidebarItem[];
}
