import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { collectIds, createCountingIds, omitIds } from '../../../engine/core/richtext/ids.ts';
import type { Paragraph } from '../../../engine/core/richtext/model.ts';
import { contentNodeSchema } from '../../../engine/core/richtext/model.ts';
import { normalizeBlocks, normalizeContent } from '../../../engine/core/richtext/normalize.ts';
import { plainText } from '../../../engine/core/richtext/plain-text.ts';
import { fc } from '../../fuzz/property.ts';
import { contentArbitrary } from './arbitrary.ts';

const paragraph = (content: Paragraph['content']): Paragraph => ({ type: 'paragraph', id: 'p', content });

describe('the canonical form of rich text', () => {
  it('does not change when it is normalised again', () => {
    fc.assert(
      fc.property(contentArbitrary, (content) => {
        const once = normalizeContent(content);
        expect(normalizeContent(once)).toEqual(once);
        expect(normalizeBlocks(content)).toEqual(once);
      }),
    );
  });

  it('matches the schema and keeps the text and the ids', () => {
    const schema = z.array(contentNodeSchema);
    fc.assert(
      fc.property(contentArbitrary, (content) => {
        const once = normalizeContent(content);
        expect(schema.parse(once)).toEqual(once);
        expect(plainText(once).replace(/\n+/g, '\n').trim()).toBe(plainText(content).replace(/\n+/g, '\n').trim());
        const kept = new Set(collectIds(content));
        expect(collectIds(once).filter((id) => !kept.has(id))).toEqual([]);
      }),
    );
  });

  it('joins adjacent runs with equal formatting and omits default values', () => {
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

  it('omits an empty caption or attribution, and keeps one with text', () => {
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

describe('ids of rich text', () => {
  it('are collected in reading order, duplicates included', () => {
    const item = (id: string) => ({ id, content: [], lists: [] });
    expect(
      collectIds([{ type: 'list', id: 'l', ordered: false, items: [item('a'), item('b'), item('a')] }, paragraph([])]),
    ).toEqual(['l', 'a', 'b', 'a', 'p']);
  });

  it('count up from one, and are omitted from compared content', () => {
    const newId = createCountingIds('n');
    expect([newId(), newId(), newId()]).toEqual(['n1', 'n2', 'n3']);
    expect(omitIds([paragraph([])])).toEqual([{ type: 'paragraph', content: [] }]);
  });
});
