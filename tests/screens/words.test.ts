import { describe, expect, test } from 'vitest';
import { blockSchema } from '../../engine/core/blocks/block.ts';
import { revisionOf } from '../../engine/core/blocks/revision.ts';
import { en } from '../../renderer/shell/texts/en.ts';
import { nl } from '../../renderer/shell/texts/nl.ts';
import { withSoftHyphens } from '../../renderer/ui/controls/soft-hyphens.ts';
import { moment } from '../../renderer/ui/texts/moments.ts';
import {
  formatKamerstuk,
  formatMovers,
  formatRowMeta,
  formatRowTitle,
} from '../../renderer/writing/blocks/describe.ts';
import { formatParagraphs, parseParagraphs } from '../../renderer/writing/blocks/plain-paragraphs.ts';
import { NO_FILTERS, passesFilters } from '../../renderer/writing/library/filters.ts';
import { shortAddress } from '../../renderer/writing/library/short-address.ts';
import { fc } from '../fuzz/property.ts';

const motion = (fields: Record<string, unknown>) => {
  const block = blockSchema.parse({
    id: '28638-238',
    kind: 'motion',
    title: 'Motie',
    revision: '0'.repeat(64),
    ...fields,
  });
  if (block.kind !== 'motion') throw new Error('no motion');
  return { ...block, revision: revisionOf(block) };
};

describe('a text of plain paragraphs', () => {
  test('becomes a body and comes back unchanged, whatever is typed', () => {
    const line = fc.string({ unit: 'grapheme' }).map((text) => text.replace(/[\n\r]/g, ' '));
    fc.assert(
      fc.property(fc.array(line, { minLength: 1 }), (lines) => {
        let last = 0;
        const text = lines.join('\n\n');
        const body = parseParagraphs(text, [], () => `n${++last}`);
        expect(formatParagraphs(body)).toBe(text.trim() === '' ? '' : text.replace(/\n{3,}/g, '\n\n'));
      }),
    );
  });
  test('keeps the ids of unchanged paragraphs', () => {
    const before = parseParagraphs('Een\n\nTwee', [], () => 'eerst');
    const [one] = before;
    const after = parseParagraphs('Eén\n\nTwee\n\nDrie', before, () => 'nieuw');
    expect(after.map((node) => node.id)).toEqual([one?.id, one?.id, 'nieuw']);
  });
  test('is not used for marks, lists or scopes, which it would lose', () => {
    expect(
      formatParagraphs([{ type: 'paragraph', id: 'a', content: [{ type: 'run', text: 'x', marks: ['bold'] }] }]),
    ).toBeNull();
    expect(formatParagraphs([{ type: 'list', id: 'a', ordered: false, items: [] }])).toBeNull();
    expect(formatParagraphs([{ type: 'paragraph', id: 'a', lang: 'en', content: [] }])).toBeNull();
  });
});

describe('soft hyphens', () => {
  test('never change the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const plain = text.replaceAll('\u00AD', '');
        expect(withSoftHyphens(plain).replaceAll('\u00AD', '')).toBe(plain);
      }),
    );
  });
  test('break the words of the political field where they are joined', () => {
    expect(withSoftHyphens('Kabinetsappreciatie')).toBe('Kabinets\u00ADappreciatie');
    expect(withSoftHyphens('medeverantwoordelijk')).toBe('mede\u00ADverantwoordelijk');
  });
});

describe('a row of the library', () => {
  test('leaves out the fixed phrase of an official title', () => {
    expect(formatRowTitle({ kind: 'motion', title: 'Motie van het lid Bikker c.s. over in goed overleg komen' })).toBe(
      'In goed overleg komen',
    );
    expect(formatRowTitle({ kind: 'motion', title: 'Motie van de leden Krul en Bikker' })).toBe(
      'Motie van de leden Krul en Bikker',
    );
    expect(formatRowTitle({ kind: 'demand', title: 'Motie van het lid A over b' })).toBe('Motie van het lid A over b');
  });
  test('shows the request of a motion, without its fixed opening, when the title only names the movers', () => {
    const body = ['De Kamer,', 'verzoekt de regering een plan te maken,'].map((text, index) => ({
      type: 'paragraph' as const,
      id: `b${index}`,
      content: [{ type: 'run' as const, text }],
    }));
    const title = 'Motie van het lid Helder c.s.';
    expect(formatRowTitle({ kind: 'motion', title, body })).toBe('Een plan te maken');
    expect(formatRowTitle({ kind: 'motion', title, body, gist: 'maak een plan' })).toBe('Maak een plan');
  });
  test('shows an unknown value as unknown', () => {
    const block = motion({
      kamerstuk: { chamber: 'II', dossier: '24077', addition: null, number: null },
      movers: ['Faber'],
    });
    expect(formatRowMeta(block, nl, () => undefined)).toBe('24077, nr. onbekend · Faber · uitslag onbekend');
    expect(formatRowMeta(block, en, () => undefined)).toBe('24077, no. unknown · Faber · outcome unknown');
  });
  test('names two movers, and of three only the first', () => {
    expect(formatMovers(motion({ movers: ['Krul', 'Bikker'] }))).toBe('Krul, Bikker');
    expect(formatMovers(motion({ movers: ['Bikker', 'Helder', 'Krul'] }))).toBe('Bikker c.s.');
    expect(formatMovers(motion({ movers: ['Piri'], andOthers: true }))).toBe('Piri c.s.');
  });
  test('writes a paper of a named dossier', () => {
    expect(formatKamerstuk({ chamber: 'II', dossier: '35570', addition: 'VI', number: '50' }, nl)).toBe(
      '35570 VI, nr. 50',
    );
    expect(formatKamerstuk({ chamber: 'I', dossier: '31700', addition: 'VI', number: 'D' }, nl)).toBe('31700 VI, D');
    expect(formatKamerstuk({ chamber: 'I', dossier: '35876', addition: null, number: 'B' }, en)).toBe('35876, B');
    expect(formatKamerstuk({ chamber: 'II', dossier: '21501', addition: '32', number: '1740' }, nl)).toBe(
      '21501-32, nr. 1740',
    );
    expect(formatKamerstuk({ chamber: 'II', dossier: '26023', addition: 'R1649', number: '3' }, nl)).toBe(
      '26023 (R1649), nr. 3',
    );
  });
  test('passes the filters of kind, theme and status together', () => {
    const block = motion({ themes: ['klantaanpak'], status: 'adopted', decidedOn: '2023-10-03' });
    expect(passesFilters(block, NO_FILTERS, '2026-11-25')).toBe(true);
    expect(
      passesFilters(block, { kinds: ['motion'], themes: ['klantaanpak'], standings: ['adopted'] }, '2026-11-25'),
    ).toBe(true);
    expect(
      passesFilters(block, { kinds: ['motion'], themes: ['klantaanpak'], standings: ['unknown'] }, '2026-11-25'),
    ).toBe(false);
    expect(passesFilters(block, { kinds: ['demand'], themes: [], standings: [] }, '2026-11-25')).toBe(false);
  });
});

test('an address is shown in short form', () => {
  expect(
    shortAddress("https://gegevensmagazijn.tweedekamer.nl/OData/v4/2.0/Zaak?$filter=Nummer%20eq%20'2023Z20866'"),
  ).toBe("…tweedekamer.nl/…/Zaak?$filter=Nummer eq '2023Z20866'");
  expect(shortAddress('https://zoek.officielebekendmakingen.nl/kst-28638-238.xml')).toBe(
    'officielebekendmakingen.nl/kst-28638-238.xml',
  );
});

test('a moment is written as people write it', () => {
  const now = '2026-11-25T14:32:00';
  expect(moment('2026-11-25T09:05:00', now, 'nl')).toBe('vandaag, 09:05');
  expect(moment('2026-11-24T23:59:00', now, 'nl')).toBe('gisteren, 23:59');
  expect(moment('2026-11-23T11:20:00', now, 'nl')).toBe('maandag, 11:20');
  expect(moment('2026-11-12T11:20:00', now, 'nl')).toBe('12 november');
  expect(moment('2025-11-12T11:20:00', now, 'en')).toBe('12 November 2025');
});
