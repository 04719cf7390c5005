import { describe, expect, it } from 'vitest';
import { problemsOfHtml } from './problems-of-html.ts';

describe('problems of HTML', () => {
  it.each([
    ['<table><tr><td>a<br>b</td></tr></table>', []],
    ['<table><tr><td>a</tr></table>', ['</tr> closes what is not open', '</table> closes what is not open', 'table is not closed']],
    ['<p>', ['p is not closed']],
    ['<script>x</script>', ['it has <script']],
    ['<a href="#ZgotmplZ">x</a>', ['it has ZgotmplZ']],
  ])('%s', (html, problems) => {
    expect(problemsOfHtml(html)).toEqual(problems);
  });
});
