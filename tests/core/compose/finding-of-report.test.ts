import { describe, expect, it } from 'vitest';
import type { BlockOf } from '../../../engine/core/blocks/block.ts';
import type { Source } from '../../../engine/core/citations/source.ts';
import { compose } from '../../../engine/core/compose/compose.ts';
import { getPlainText } from '../../../engine/core/publication/text.ts';
import { flattenBlocks } from '../../../engine/core/publication/walk.ts';
import { block, draftOf, para, place, typeOf } from './draft-builder.ts';
import { neutraal as houseStyle } from './neutraal.ts';

const AUDIT: Source = {
  ...{ type: 'report', organisation: 'Algemene Rekenkamer', title: 'Focus op schulden' },
  ...{ date: '2025-05-14', url: null, language: 'nl' },
};
const GRETA: Source = {
  ...{ type: 'greta-report', country: 'NLD', round: 3, number: null, title: 'Access to justice' },
  ...{ language: 'en', adopted: null, published: null, hudoc: null },
};

/** Everything that is printed of one finding in full, with the label in the margin, and of a demand that it supports. */
function print(source: Source, fields: Partial<BlockOf<'finding'>>, language = 'nl'): string {
  const report = block('source', { id: 'rapport', title: 'Titel van het rapport', source });
  const finding = block('finding', {
    ...{ id: 'bevinding', title: 'Schulden', report: 'rapport', body: [para('p', 'De aanpak schiet tekort.')] },
    ...fields,
  });
  const demand = block('demand', { id: 'eis', addressee: 'de minister', grounds: [{ block: 'bevinding' }] });
  const draft = { ...draftOf([place(finding, 'full'), place(demand, 'full')], [finding, report, demand]), language };
  const { body, notes } = compose({ draft, documentType: typeOf(), houseStyle, layout: null });
  const lines = flattenBlocks([...body, ...notes.flatMap(({ content }) => content)]).flatMap((node) => {
    if (node.type !== 'paragraph') return [];
    const label = node.label ? getPlainText(node.label.content) : '';
    const lead = node.lead ? getPlainText(node.lead.content) : '';
    return [[label, lead, getPlainText(node.content)].filter(Boolean).join(' | ')];
  });
  return lines.join('\n').replace(/[\u00a0\u202f]/g, ' ');
}

describe('a finding of a report without paragraphs', () => {
  it('is labelled by its organisation and placed by its page', () => {
    const text = print(AUDIT, { page: '24' });
    expect(text).toMatch(/^Rekenkamer \| Schulden$/m);
    expect(text).toMatch(/^Rekenkamer \| .*p\. 24: schulden\.$/im);
    expect(text).toContain(', p. 24.');
    expect(text).not.toMatch(/GRETA|niveau|onderdeel|alinea|\[/i);
  });

  it('asks for a page where no place is known, and for nothing else', () => {
    expect(print(AUDIT, {}).match(/\[[^\]]+\]/g)).toEqual(['[pagina]', '[pagina]']);
    expect(print(AUDIT, { section: '3.2' })).not.toContain('[');
    expect(print(AUDIT, {}, 'en').match(/\[[^\]]+\]/g)).toContain('[page]');
  });

  it('has no level, also where the block says one', () => {
    expect(print(AUDIT, { page: '24', level: 'urges' })).not.toMatch(/urges|invites/);
  });

  it('keeps the name of its kind where the name of the organisation is too long for the margin', () => {
    for (const organisation of ['Wetenschappelijk Onderzoek- en Datacentrum', 'Raad van Europa'])
      expect(print({ ...AUDIT, organisation } as Source, { page: '24' })).toMatch(/^Bevinding \| Schulden$/m);
  });
});

describe('a finding of GRETA', () => {
  it('asks for section, paragraph and level', () => {
    const text = print(GRETA, {});
    expect(text).toMatch(/^GRETA \| Schulden$/m);
    for (const field of ['[onderdeel]', '[nummer]', '[niveau]']) expect(text).toContain(field);
  });

  it('names its paragraph once', () => {
    const text = print(GRETA, { section: 'IV', paragraph: '4', page: '24', level: 'urges' });
    expect(text).toMatch(/alinea 4 \(p\. 24\)/);
    for (const line of text.split('\n')) expect(line.match(/alinea/g)?.length ?? 0).toBeLessThan(2);
  });
});
