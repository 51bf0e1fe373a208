import { describe, expect, it } from 'vitest';
import { type CitationSegment, formatCitation } from '../../../engine/core/citations/format.ts';
import { parseCitation } from '../../../engine/core/citations/parse.ts';
import { type Source, sourceSchema } from '../../../engine/core/citations/source.ts';
import { formatStored, parseStored } from '../../../engine/core/citations/stored.ts';
import { runsOf } from '../../campaign.ts';
import { fc } from '../../fuzz/property.ts';
import { anyLocator, anySource } from './sources.ts';

/** A citation as a user types it: a title between asterisks. */
const typed = (segments: readonly CitationSegment[], source: Source) =>
  segments
    .map(({ text, italic }) => (italic && 'title' in source && text === source.title ? `*${text}*` : text))
    .join('');

describe('a source and its forms', () => {
  it('is parsed again from its official form, in Dutch and English, with the locator', () => {
    fc.assert(
      fc.property(anySource, anyLocator, fc.constantFrom('nl', 'en'), (source, locator, language) => {
        const text = typed(formatCitation(source, { language, locator }), source);
        const parsed = parseCitation(text);
        // The page of a Handelingen citation replaces the pages of the piece.
        const { page, ...others } = locator;
        const expected =
          source.type === 'handelingen' && page
            ? { source: { ...source, pages: page }, locator: others }
            : { source, locator };
        expect(parsed, text).toEqual({ ok: true, value: { ...expected, hudocSection: null } });
      }),
      { numRuns: runsOf(600, 20_000) },
    );
  });

  it('is parsed again from its stored form, except for details that the form omits', () => {
    fc.assert(
      fc.property(anySource, (source) => {
        const expected = { ...source };
        if (expected.type === 'kamerstuk' || expected.type === 'bijlage') expected.sessionYear = null;
        if (expected.type === 'greta-report') Object.assign(expected, { title: null, published: null });
        expect(parseStored(formatStored(source)), formatStored(source)).toEqual(sourceSchema.parse(expected));
      }),
      { numRuns: runsOf(600, 20_000) },
    );
  });

  it('is the same source when its stored form is typed as a citation', () => {
    const papers = anySource.filter(
      (source) =>
        source.type !== 'report' &&
        source.type !== 'website' &&
        !('kamerstuk' in source && source.kamerstuk.number === null),
    );
    fc.assert(
      fc.property(papers, (source) => {
        // Up to 2010 an identifier of Handelingen with two numbers names pages, and the app asks about it.
        fc.pre(source.type !== 'handelingen' || source.sessionYear >= '2010' || source.item === null);
        const parsed = parseCitation(formatStored(source));
        expect(parsed.ok && formatStored(parsed.value.source)).toBe(formatStored(source));
      }),
      { numRuns: runsOf(400, 20_000) },
    );
  });

  it('parsing never throws on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(typeof parseCitation(text).ok).toBe('boolean');
        parseStored(text);
      }),
      { numRuns: runsOf(400, 20_000) },
    );
  });
});
