import { describe, expect, it } from 'vitest';
import type { SavedFile } from '../../../engine/sources/saved-file.ts';
import { runsOf } from '../../campaign.ts';
import { fc } from '../../fuzz/property.ts';
import {
  ALL_SAMPLES,
  DECISION_229,
  derivedDecision229,
  derivedZaak229,
  type Entity,
  entities,
  file,
  sample,
  sampleText,
  VOTES,
  XML_238,
  XML_240,
  ZAAK_238,
  ZAKEN,
} from '../../sources/samples.ts';
import { starterBlocks } from '../../templates/starter-library.ts';
import { EMPTY, importInTurn, importInto, type MemoryLibrary, motionIn, withoutHistory } from './library-in-memory.ts';

/** The text of a sample as if copied from a web page: derived from kst-28638-240.xml, without its number. */
function pastedText(path: string, change: (text: string) => string = (text) => text): string {
  const paragraphs = [...sampleText(path).matchAll(/<al>(.*?)<\/al>/g)].map((found) => found[1] ?? '');
  return change(paragraphs.join('\n'));
}

const zaak238 = entities(ZAAK_238)[0] as Entity;

/** Files derived from the samples: copies of other dates, parts of entities, votes in pages, texts without a number. */
const DERIVED: SavedFile[] = [
  file('zaak-229.json', derivedZaak229()),
  file('besluit-229.json', { ...derivedDecision229(), Zaak: [{ Nummer: '2023Z16029', Soort: 'Motie' }] }),
  file('stemming-229.json', {
    value: (derivedDecision229().Stemming as Entity[])
      .slice(0, 7)
      .map((row) => ({ ...row, Besluit_Id: DECISION_229, Vergissing: row.ActorNaam === 'D66' })),
  }),
  file('zaak-238-later.json', {
    ...zaak238,
    Kabinetsappreciatie: 'Ontijdig',
    GewijzigdOp: '2025-01-01T00:00:00+01:00',
  }),
  file('zaak-238-undated.json', {
    ...zaak238,
    Onderwerp: 'Motie van het lid Bikker c.s. over iets anders',
    GewijzigdOp: null,
  }),
  file('zaak-199-dossier.json', {
    Nummer: '2021Z12042',
    Soort: 'Motie',
    Kamerstukdossier: [{ Nummer: '28638', Toevoeging: null }],
  }),
  file('zaak-50-dossier.json', {
    Id: 'ccf4459e-b128-4770-b3c0-3db0bbf4c423',
    Kamerstukdossier: [{ Nummer: 35570, Toevoeging: 'VI' }],
  }),
  file('kst-28638-192.xml', sampleText(XML_238).replaceAll('238', '192').replace('fundamentele', 'grondige')),
  file('kst-28638-238-other.xml', sampleText(XML_238).replace('fundamentele herziening', 'herziening')),
  file('geplakt-240.txt', pastedText(XML_240)),
  file(
    'geplakt-240-spaties.txt',
    pastedText(XML_240, (text) => text.replaceAll('-', ' - ').replaceAll("'", '’')),
  ),
  file(
    'geplakt-zonder-nummer.txt',
    pastedText(XML_240, (text) => text.replace('Prinsjesdag 2024', 'Prinsjesdag')),
  ),
  file('votes-page-1.json', { value: entities(VOTES).slice(0, 12) }),
  file('votes-page-2.json', { value: entities(VOTES).slice(12) }),
  file('votes-tied.json', {
    Id: '6d6f4bbc-45f8-4cf5-9cea-d831eefffb1f',
    Zaak: [{ Nummer: '2019Z14629', Soort: 'Motie' }],
  }),
  file('zaken-copy.json', {
    value: entities(ZAKEN).map(({ Nummer, Titel, GestartOp }) => ({ Nummer, Titel, GestartOp })),
  }),
  { ...sample(XML_240), name: 'a-copy-under-another-name.xml' },
  { ...sample(XML_240), name: '-' },
  { ...sample(XML_240), name: 'kort.xml' },
];

const FILES: SavedFile[] = [...ALL_SAMPLES.map(sample), ...DERIVED];

/** Any order and any grouping of any choice of the files. */
const grouped = fc.shuffledSubarray(FILES, { minLength: 2, maxLength: FILES.length }).chain((files) =>
  fc
    .array(fc.integer({ min: 0, max: files.length }), { maxLength: files.length })
    .map((cuts) => {
      const places = [0, ...[...new Set(cuts)].sort((a, b) => a - b), files.length];
      return places.slice(1).map((end, at) => files.slice(places[at] ?? 0, end));
    })
    .map((groups) => ({ files, groups })),
);

function sameInAnyOrder(start: MemoryLibrary, runs: number): void {
  fc.assert(
    fc.property(grouped, ({ files, groups }) => {
      const sorted = [...files].sort((a, b) => (a.name < b.name ? -1 : 1));
      const atOnce = importInto(start, sorted).library;
      expect(withoutHistory(importInTurn(start, groups))).toEqual(withoutHistory(atOnce));
    }),
    { numRuns: runs },
  );
}

describe('the order of import', () => {
  it('does not change the result in an empty library', () => sameInAnyOrder(EMPTY, runsOf(20, 1_000)));

  it('does not change the result in a library with the starter blocks', () => {
    sameInAnyOrder({ blocks: starterBlocks(), records: [] }, runsOf(10, 500));
  });

  it('does not matter the second time: the same files again change nothing', () => {
    fc.assert(
      fc.property(grouped, ({ files, groups }) => {
        const once = importInTurn(EMPTY, groups);
        const { library, plan } = importInto(once, files);
        expect(plan.put).toEqual([]);
        expect(plan.records.put).toEqual([]);
        expect([...plan.created, ...plan.updated]).toEqual([]);
        expect(library).toEqual(once);
      }),
      { numRuns: runsOf(10, 400) },
    );
  });

  it('never removes the text of a user, whatever comes after it', () => {
    fc.assert(
      fc.property(grouped, fc.nat(), ({ groups }, pick) => {
        const [first = [], ...rest] = groups;
        const start = importInto(EMPTY, first).library;
        const motions = start.blocks.filter((block) => block.kind === 'motion');
        const chosen = motions[pick % Math.max(1, motions.length)];
        if (!chosen) return;
        const written = {
          dossierTitle: 'Zo noemen wij het',
          movers: ['Zoals wij het schrijven'],
          note: 'bellen',
          tags: ['ons'],
        };
        const edited = {
          ...start,
          blocks: start.blocks.map((block) => (block.id === chosen.id ? { ...block, ...written } : block)),
        };
        const after = importInTurn(edited, rest);
        expect(motionIn(after, chosen.id)).toMatchObject(written);
        for (const alias of chosen.aliases) expect(motionIn(after, alias).id).toBe(motionIn(after, chosen.id).id);
        // Every name finds one block.
        const names = after.blocks.flatMap((block) => [...new Set([block.id, ...block.aliases])]);
        expect(new Set(names).size).toBe(names.length);
      }),
      { numRuns: runsOf(15, 600) },
    );
  });

  it('makes one number of a dossier in one file and a Volgnummer in another', () => {
    const library = importInTurn(EMPTY, [[sample(ZAKEN)], DERIVED.filter((one) => one.name.startsWith('zaak-'))]);
    expect(motionIn(library, '2021Z12042').id).toBe('28638-199');
    expect(motionIn(library, '2020Z22956').id).toBe('35570-VI-50');
  });
});
