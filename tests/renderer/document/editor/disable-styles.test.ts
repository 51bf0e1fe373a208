import { expect, it } from 'vitest';
import { disableStyles } from '../../../../renderer/document/editor/paste/disable-styles.ts';
import { STYLE_READ } from '../../../../renderer/document/editor/paste/style.ts';
import { fc } from '../../../fuzz/property.ts';

/** The same by regular expressions, which are slow with many unclosed tags. */
const byPatterns = (html: string): string =>
  html
    .replace(/<style\b[^>]*>[\s\S]*?<\/style\s*>/gi, '')
    .replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/\sstyle(?=\s*=)/gi, ` ${STYLE_READ}`));

it('removes style sheets from HTML and renames style attributes', () => {
  expect(disableStyles('<STYLE type="a">p{}</style ><p STYLE = "x" class=style=>a style= b</p><style>c')).toBe(
    `<p ${STYLE_READ} = "x" class=style=>a style= b</p><style>c`,
  );
  const part = fc.constantFrom(
    '<style',
    '<style>',
    '</style>',
    '</style',
    '>',
    '<p',
    ' style=',
    '</p>',
    'tekst',
    '<',
    '\n',
    '<1',
  );
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      expect(disableStyles(parts.join(''))).toBe(byPatterns(parts.join('')));
    }),
  );
});

// Each of these takes regular expressions minutes.
it.each(['<style>', '<style', '<a ', '<style></style'])('reads half a megabyte of %j in linear time', (begun) => {
  const html = begun.repeat(Math.ceil(500_000 / begun.length));
  expect(disableStyles(html).length).toBe(html.length);
});
