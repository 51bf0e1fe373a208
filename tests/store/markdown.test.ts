import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countingIds, withoutIds } from '../../engine/core/richtext/ids.ts';
import { normalizeContent } from '../../engine/core/richtext/normalize.ts';
import { readMarkdown } from '../../engine/store/markdown/read-markdown.ts';
import { writeMarkdown } from '../../engine/store/markdown/write-markdown.ts';
import { contentArbitrary } from '../core/richtext/arbitrary.ts';

describe('Markdown of rich text', () => {
  it('reads back every content as it was written, with nothing dropped', () => {
    fc.assert(
      fc.property(contentArbitrary, (content) => {
        const markdown = writeMarkdown(content);
        const read = readMarkdown(markdown, countingIds('n'));
        expect(withoutIds(read.content), markdown).toEqual(withoutIds(normalizeContent(content)));
        expect(read.dropped).toEqual([]);
      }),
      { numRuns: Number(process.env.RUNS ?? 400) },
    );
  });
});
