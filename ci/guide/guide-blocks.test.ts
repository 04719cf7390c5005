import { expect, test } from 'vitest';
import { guideBlocks } from './guide-blocks.ts';

const fence = (language: string, text: string): string => `\`\`\`${language}\n${text}\n\`\`\`\n`;

test('files, commands and what they print', () => {
  const guide = `# A\n\n${fence('ts', '// a.ts\nexport {};')}\n${fence('bash', 'node a.ts')}\n${fence('text', 'a')}\nThen\n\n${fence('bash', 'true')}`;
  expect(guideBlocks(guide)).toEqual({
    files: new Map([['a.ts', '// a.ts\nexport {};\n']]),
    commands: [
      ['node a.ts\n', 'a\n'],
      ['true\n', ''],
    ],
  });
});

test.each([
  ['TypeScript without a name', fence('ts', 'export {};')],
  ['a file that is shown twice', `${fence('ts', '// a.ts\nexport {};')}\n${fence('ts', '// a.ts\nexport {};')}`],
  ['output of no command', fence('text', 'a')],
  ['output below a sentence', `${fence('bash', 'true')}\nSo:\n\n${fence('text', 'a')}`],
  ['output below output', `${fence('bash', 'true')}\n${fence('text', 'a')}\n${fence('text', 'b')}`],
])('%s is refused', (_what, guide) => {
  expect(() => guideBlocks(guide)).toThrow('neither a file with a name of its own, nor commands, nor their output');
});
