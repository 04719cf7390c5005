import { expect, test } from 'vitest';
import { readArguments } from './arguments.ts';
import { UsageError } from './usage-error.ts';

test.for([
  [[1, 1], ['a', 'b', 'c'], 'Expected 1 argument, got 3.'],
  [[1, 2], ['a', 'b', 'c'], 'Expected 1 to 2 arguments, got 3.'],
  [[2, 2], [], 'Expected 2 arguments, got 0.'],
] as const)('a command of %j arguments refuses %j', ([count, args, message]) => {
  expect(() => readArguments(args, {}, count)).toThrow(new UsageError(message));
});

test('flags are switches, texts or lists', () => {
  const read = readArguments(
    ['a', '-f', 'x,y', '--values', 'z', '--root', '.', '--quick'],
    { values: 'list', root: 'text', quick: 'switch' },
    [1, 1],
  );
  expect(read.positionals).toEqual(['a']);
  expect(read.list('values')).toEqual(['x', 'y', 'z']);
  expect(read.text('root')).toBe('.');
  expect([read.has('quick'), read.has('slow')]).toEqual([true, false]);
  expect(() => readArguments(['--slow'], {}, [0, 0])).toThrow(UsageError);
});
