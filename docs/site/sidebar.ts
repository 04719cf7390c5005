import type { DefaultTheme } from 'vitepress';
import type { MenuGroup, MenuPage } from './menu.ts';
import { sitePath } from './site-path.ts';
import type { ValuesPage } from './split-values.ts';

type Item = DefaultTheme.SidebarItem;

interface Below {
  /** The file whose pages are listed below its own. */
  readonly values: string;
  readonly parts: readonly ValuesPage[];
  /** The group of alerts that a page is about; undefined of one that is no runbook. */
  readonly alertGroupOf: (source: string) => string | undefined;
}

/** The menu at the side: values with their sections below, runbooks by the group of their alert, folded. */
export function sidebarOf(groups: readonly MenuGroup[], below: Below): Item[] {
  return groups.map(({ title, pages }) => {
    const byGroup = Map.groupBy(pages, ({ source }) => below.alertGroupOf(source) ?? '');
    const own = (byGroup.get('') ?? []).map((page) => itemOf(page, below));
    const folded = [...byGroup]
      .filter(([name]) => name !== '')
      .map(([name, some]) =>
        fold(
          name,
          some.map((page) => itemOf(page, below)),
        ),
      );
    return { text: title, items: [...own, ...folded] };
  });
}

function itemOf({ source, title }: MenuPage, { values, parts }: Below): Item {
  const item = { text: title, link: link(sitePath(source)) };
  return source === values
    ? {
        ...item,
        ...fold(
          title,
          parts.map((part) => ({ text: part.title, link: `/values/${part.name}` })),
        ),
      }
    : item;
}

function fold(text: string, items: Item[]): Item {
  return { text, collapsed: true, items };
}

function link(page: string): string {
  return `/${page.replace(/(?:^|(?<=\/))index\.md$|\.md$/u, '')}`;
}
