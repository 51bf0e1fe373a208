import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { countingIds, idsIn, withoutIds } from '../../../engine/core/richtext/ids.ts';
import type { Paragraph } from '../../../engine/core/richtext/model.ts';
import { normalizeBlocks, normalizeContent } from '../../../engine/core/richtext/normalize.ts';
import { plainText } from '../../../engine/core/richtext/plain-text.ts';
import { blockContentSchema } from '../../../engine/core/richtext/schema.ts';
import { fc } from '../../fuzz/property.ts';
import { contentArbitrary } from './arbitrary.ts';

const paragraph = (content: Paragraph['content']): Paragraph => ({ type: 'paragraph', id: 'p', content });

describe('The canonical form of rich text', () => {
  it('is the same when it is made twice', () => {
    fc.assert(
      fc.property(contentArbitrary, (content) => {
        const once = normalizeContent(content);
        expect(normalizeContent(once)).toEqual(once);
        expect(normalizeBlocks(content)).toEqual(once);
      }),
    );
  });

  it('is still rich text by its schema, with the same words and the same ids', () => {
    const schema = z.array(blockContentSchema);
    fc.assert(
      fc.property(contentArbitrary, (content) => {
        const once = normalizeContent(content);
        expect(schema.parse(once)).toEqual(once);
        expect(plainText(once).replace(/\n+/g, '\n').trim()).toBe(plainText(content).replace(/\n+/g, '\n').trim());
        const kept = new Set(idsIn(content));
        expect(idsIn(once).filter((id) => !kept.has(id))).toEqual([]);
      }),
    );
  });

  it('joins neighbouring runs of one dress and leaves out what says nothing', () => {
    const read = normalizeContent([
      paragraph([
        { type: 'run', text: 'De ', marks: [] },
        { type: 'run', text: '' },
        { type: 'run', text: 'Kamer' },
        { type: 'run', text: ',', marks: ['italic', 'bold', 'italic'] },
        { type: 'run', text: ' gehoord', marks: ['bold', 'italic'], audiences: [] },
        { type: 'link', href: 'https://example.org', content: [{ type: 'run', text: '' }] },
      ]),
    ]);
    expect(read).toEqual([
      paragraph([
        { type: 'run', text: 'De Kamer' },
        { type: 'run', text: ', gehoord', marks: ['bold', 'italic'] },
      ]),
    ]);
  });

  it('leaves out a caption and an attribution without words, and keeps one with words', () => {
    const [quotation] = normalizeContent([
      { type: 'quotation', id: 'q', content: [], attribution: [{ type: 'run', text: '' }] },
    ]);
    expect(quotation).toEqual({ type: 'quotation', id: 'q', content: [] });
    const [figure] = normalizeContent([
      { type: 'figure', id: 'f', image: '0'.repeat(64), caption: [{ type: 'run', text: 'Zaken' }] },
    ]);
    expect(figure).toHaveProperty('caption');
  });
});

describe('Ids of rich text', () => {
  it('are found in reading order, doubles included', () => {
    const item = (id: string) => ({ id, content: [], lists: [] });
    expect(
      idsIn([{ type: 'list', id: 'l', ordered: false, items: [item('a'), item('b'), item('a')] }, paragraph([])]),
    ).toEqual(['l', 'a', 'b', 'a', 'p']);
  });

  it('count up from one, and do not stay in content that is compared', () => {
    const newId = countingIds('n');
    expect([newId(), newId(), newId()]).toEqual(['n1', 'n2', 'n3']);
    expect(withoutIds([paragraph([])])).toEqual([{ type: 'paragraph', content: [] }]);
  });
});
