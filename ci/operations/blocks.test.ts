import { describe, expect, it } from 'vitest';
import { blocks } from './blocks.ts';

const page = (comment: string): string =>
  `# Page\n\n## Part\n\n${comment}\n\n\`\`\`bash\nfirst\nsecond\n\`\`\`\n\n\`\`\`yaml\nno: commands\n\`\`\`\n`;

describe('blocks of a page', () => {
  it.each([
    ['<!-- run: loopback -->', { place: 'loopback' }],
    ['<!-- run: cluster, expect: "a b" -->', { place: 'cluster', expect: /a b/mu }],
    ['<!-- run: both -->', { place: 'both' }],
  ])('%s', (comment, wanted) => {
    expect(blocks(page(comment))).toEqual([{ line: 8, heading: 'Part', commands: 'first\nsecond', ...wanted }]);
  });

  it.each(['', 'Text.', '<!-- run: somewhere -->', '<!-- run: loopback, expect: a -->'])('refuses %j', (comment) => {
    expect(() => blocks(page(comment), 'page.md')).toThrow('page.md:7 does not say where it is run');
  });

  it('refuses a block without an end', () => {
    expect(() => blocks('<!-- run: loopback -->\n```bash\nx\n')).toThrow('has no end');
  });
});
