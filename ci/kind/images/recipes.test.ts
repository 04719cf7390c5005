import { expect, it } from 'vitest';
import { publishedImages } from './published.ts';
import { recipes } from './recipes.ts';

it.each([...publishedImages().keys()])('%s can be made where no registry serves it', (repository) => {
  expect(Object.keys(recipes)).toContain(repository);
});
