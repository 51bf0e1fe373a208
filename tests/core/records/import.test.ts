import { describe, expect, it } from 'vitest';
import { followUpEntrySchema } from '../../../engine/core/blocks/follow-up.ts';
import type { Motion } from '../../../engine/core/blocks/motion.ts';
import type { TieRecord } from '../../../engine/core/records/import-record.ts';
import { planImport } from '../../../engine/core/records/plan-import.ts';
import { plainText } from '../../../engine/core/richtext/plain-text.ts';
import {
  ALL_SAMPLES,
  DECISION_229,
  DECISIONS,
  derivedDecision229,
  derivedZaak229,
  type Entity,
  entities,
  FEED,
  file,
  sample,
  sampleText,
  VOTES,
  XML_238,
  XML_240,
  XML_242,
  ZAAK_238,
  ZAKEN,
} from '../../sources/samples.ts';
import { starterBlocks } from '../../templates/starter-library.ts';
import { carryOut, EMPTY, importInTurn, importInto, type MemoryLibrary, motionIn } from './library-in-memory.ts';

const zaak238 = entities(ZAAK_238)[0] as Entity;
const zaak229 = entities(ZAKEN).find((zaak) => zaak.Nummer === '2023Z16029') as Entity;

function officialText(path: string): string {
  const paragraphs = [...sampleText(path).matchAll(/<al>(.*?)<\/al>/g)].map((found) => found[1] ?? '');
  return paragraphs.slice(0, paragraphs.indexOf('en gaat over tot de orde van de dag.') + 1).join('\n');
}

function withMotion(library: MemoryLibrary, id: string, change: Partial<Motion>): MemoryLibrary {
  return {
    ...library,
    blocks: library.blocks.map((block) =>
      block.id === id && block.kind === 'motion' ? { ...block, ...change } : block,
    ),
  };
}

function besluit(fields: object, nummer = '2023Z16029'): Entity {
  return { ...derivedDecision229(), Zaak: [{ Nummer: nummer, Soort: 'Motie' }], ...fields } as Entity;
}

describe('files about one motion', () => {
  it('name a motion after its Kamerstuk, as the Kamer writes it, where they give no subject, movers or text', () => {
    const { Onderwerp, Titel, ZaakActor, Document, ...bare } = zaak238;
    const paper = { Kamerstukdossier: [{ Nummer: 36410, Toevoeging: 'XV' }], Volgnummer: 12 };
    const { library } = importInto(EMPTY, [file('zaak.json', { value: [{ ...bare, ...paper }] })]);
    expect(motionIn(library, '36410-XV-12').title).toBe('Motie 36410 XV, nr. 12');
  });

  it('are merged into one block: text and movers from the XML, subject and appreciatie from the Zaak', () => {
    const { library, plan } = importInto(EMPTY, [sample(XML_238), sample(ZAAK_238)]);
    expect(plan.created).toEqual(['28638-238']);
    expect(motionIn(library, '28638-238')).toMatchObject({
      aliases: ['2023Z20866'],
      zaak: '2023Z20866',
      title:
        'Motie van het lid Bikker c.s. over in goed overleg komen tot een fundamentele herziening van het actieplan Samen tegen mensenhandel',
      kamerstuk: { chamber: 'II', dossier: '28638', addition: null, number: '238' },
      sessionYear: '2023-2024',
      dossierTitle: 'Mensenhandel',
      date: '2023-12-21',
      movers: ['Bikker', 'Helder', 'Mutluer', 'Krul', 'Van Nispen', 'Diederik van Dijk'],
      appreciation: 'Ontraden',
      status: 'unknown',
      votes: null,
      unverified: false,
    });
    expect(plainText(motionIn(library, '28638-238').body)).toBe(officialText(XML_238));
    expect(motionIn(library, '28638-238').provenance.map((one) => [one.file, one.kind])).toEqual([
      ['kst-28638-238.xml', 'officielebekendmaking'],
      ['zaak_28638-238_expand_document.json', 'zaak'],
    ]);
  });

  it('give the session year from the day where no file has it', () => {
    const { Vergaderjaar, ...bare } = zaak229;
    expect(motionIn(importInto(EMPTY, [file('z.json', bare)]).library, '2023Z16029').sessionYear).toBe('2023-2024');
  });

  it('take the movers from the subject where no Kamerstuk is there, with c.s.', () => {
    const { library } = importInto(EMPTY, [sample(ZAKEN)]);
    expect(motionIn(library, '2019Z14629')).toMatchObject({ movers: ['Kuik'], andOthers: true });
    expect(motionIn(library, '2020Z22956')).toMatchObject({ movers: ['Kuik', 'Van der Graaf'], andOthers: false });
  });

  it('take the outcome, the day of the activity and the votes from the Besluit', () => {
    const { library } = importInto(EMPTY, [file('zaak.json', derivedZaak229())]);
    expect(motionIn(library, '28638-229')).toMatchObject({
      status: 'adopted',
      decidedOn: '2023-10-03',
      votes: { method: 'hands', complete: true, for: 102, against: 47, absent: 1 },
      decisions: [{ id: DECISION_229, result: 'adopted', date: '2023-10-03', tied: 'file' }],
    });
  });

  it('give no outcome by votes alone, and none from GewijzigdOp', () => {
    const { library } = importInto(EMPTY, [
      file('b.json', besluit({ BesluitSoort: undefined, BesluitTekst: undefined, Agendapunt: undefined })),
    ]);
    expect(motionIn(library, '2023Z16029')).toMatchObject({ status: 'unknown', decidedOn: null });
    const dated = importInto(EMPTY, [file('b.json', besluit({ Agendapunt: undefined }))]).library;
    expect(motionIn(dated, '2023Z16029')).toMatchObject({ status: 'adopted', decidedOn: null });
  });

  it('with a decision without rows give its totals, or no votes (trap 5)', () => {
    const { library } = importInto(EMPTY, [sample(DECISIONS)]);
    expect(motionIn(library, '2026Z21728')).toMatchObject({
      id: '2026Z21728',
      aliases: ['2026Z21728'],
      kamerstuk: { dossier: '21501', addition: '02', number: null },
      status: 'adopted',
      votes: { complete: false, for: 90, against: 36, absent: null, byFaction: [] },
    });
    const plain = importInto(EMPTY, [file('b.json', besluit({ Stemming: [] }))]).library;
    expect(motionIn(plain, '2023Z16029')).toMatchObject({ status: 'adopted', votes: null });
  });

  it('keep every decision in the log, the proposal as undecided', () => {
    const { library } = importInto(EMPTY, [
      file('b.json', {
        value: [
          besluit({
            Id: 'a',
            BesluitSoort: 'Ingediend',
            BesluitTekst: null,
            Stemming: [],
            Agendapunt: { Activiteit: { Datum: '2023-09-27T10:00:00+02:00' } },
          }),
          besluit({ Id: 'b' }),
          besluit({
            Id: 'c',
            Status: 'Voorstel',
            BesluitSoort: 'Stemmen - verworpen',
            Agendapunt: { Activiteit: { Datum: '2023-10-10T10:00:00+02:00' } },
          }),
        ],
      }),
    ]);
    const motion = motionIn(library, '2023Z16029');
    expect(motion.status).toBe('adopted');
    expect(motion.decisions.map((one) => [one.id, one.result, one.text])).toEqual([
      ['a', 'undecided', 'Ingediend'],
      ['b', 'adopted', 'Stemmen - aangenomen: Aangenomen.'],
      ['c', 'undecided', 'Stemmen - verworpen: Aangenomen. (Voorstel)'],
    ]);
  });

  it('report a decision of an unknown kind, and two that cannot be ordered', () => {
    const unknown = importInto(EMPTY, [file('b.json', besluit({ BesluitSoort: 'Stemmen - doorgeschoven' }))]);
    expect(unknown.plan.problems.map((one) => one.problem)).toEqual([
      {
        code: 'unknown-decision',
        values: { motion: '2023Z16029', decision: DECISION_229, value: 'Stemmen - doorgeschoven' },
      },
    ]);
    const two = importInto(EMPTY, [
      file('b.json', {
        value: [besluit({ Agendapunt: null }), besluit({ Id: 'x', BesluitSoort: 'Stemmen - aangehouden' })],
      }),
    ]);
    expect(two.plan.problems.map((one) => one.problem.code)).toEqual(['decisions-without-order']);
    expect(motionIn(two.library, '2023Z16029')).toMatchObject({ status: 'unknown', votes: null });
  });

  it('ignore a decision that was deleted later', () => {
    const deleted = { ...besluit({}), Stemming: [], Verwijderd: true, GewijzigdOp: '2024-01-01T00:00:00+01:00' };
    const library = importInTurn(EMPTY, [[file('a.json', besluit({}))], [file('b.json', deleted)]]);
    expect(motionIn(library, '2023Z16029')).toMatchObject({
      status: 'unknown',
      decidedOn: null,
      votes: null,
      decisions: [],
    });
  });
});

describe('copies', () => {
  const later = file('later.json', {
    Nummer: '2023Z20866',
    Soort: 'Motie',
    Kabinetsappreciatie: 'Ontijdig',
    GewijzigdOp: '2025-01-01T00:00:00+01:00',
  });
  const undated = file('undated.json', { Nummer: '2023Z20866', Soort: 'Motie', Kabinetsappreciatie: 'Overbodig' });

  it('keep the follow-up log that a user wrote', () => {
    const followUp = [followUpEntrySchema.parse({ date: '2024-02-02', says: 'Een brief.' })];
    const library = withMotion(importInto(EMPTY, [file('z.json', zaak229)]).library, '2023Z16029', { followUp });
    const again = importInto(library, [
      file('b.json', besluit({})),
      file('z2.json', { ...zaak229, Kabinetsappreciatie: 'Overbodig' }),
    ]);
    expect(motionIn(again.library, '2023Z16029')).toMatchObject({ followUp, status: 'adopted' });
  });

  it('are merged by field: the later GewijzigdOp counts, and an absent field changes nothing', () => {
    const library = importInTurn(EMPTY, [[sample(ZAAK_238)], [later], [undated]]);
    const motion = motionIn(library, '28638-238');
    expect(motion.appreciation).toBe('Ontijdig');
    expect(motion.title).toContain('fundamentele herziening');
    expect(motion.kamerstuk?.number).toBe('238');
  });

  it('of different sources too: a later Zaak corrects the Kamerstuk, but not its text and movers', () => {
    const corrected = file('corrected.json', {
      ...zaak238,
      GestartOp: '2023-12-22T00:00:00+01:00',
      ZaakActor: [{ Relatie: 'Indiener', ActorNaam: 'R.J. Helder' }],
      GewijzigdOp: '2025-01-01T00:00:00+01:00',
    });
    const official = sample(XML_238);
    for (const order of [
      [official, corrected],
      [corrected, official],
    ]) {
      const motion = motionIn(
        importInTurn(
          EMPTY,
          order.map((one) => [one]),
        ),
        '28638-238',
      );
      expect(motion.date).toBe('2023-12-22');
      expect(motion.movers[0]).toBe('Bikker');
      expect(plainText(motion.body)).toBe(officialText(XML_238));
    }
  });

  it('that are pasted yield to any official file', () => {
    const pasted = file('geplakt.txt', `Voorgesteld 1 december 2023\n\n${officialText(XML_238)}`);
    expect(motionIn(importInTurn(EMPTY, [[pasted]]), importInto(EMPTY, [pasted]).plan.created[0] ?? '').date).toBe(
      '2023-12-01',
    );
    expect(motionIn(importInTurn(EMPTY, [[pasted], [sample(XML_238)]]), '28638-238').date).toBe('2023-12-21');
  });

  it('with equal bytes and another name are one source', () => {
    const first = importInto(EMPTY, [sample(ZAAK_238)]).library;
    for (const name of ['zaak_28638-238_expand_document (1).json', '-']) {
      expect(importInto(first, [{ ...sample(ZAAK_238), name }]).plan.updated).toEqual([]);
    }
    const { library, plan } = importInto(first, [{ ...sample(ZAAK_238), name: 'zaak.json' }]);
    expect(plan.updated).toEqual(['28638-238']);
    expect(motionIn(library, '28638-238').provenance.map((one) => one.file)).toEqual(['zaak.json']);
    expect(importInto(library, [sample(ZAAK_238)]).plan.updated).toEqual([]);
  });
});

describe('a motion without a number', () => {
  const pasted = file('geplakt.txt', officialText(XML_240));

  it('is named after its text, unverified, until its number becomes known; the old name still finds it', () => {
    const first = importInto(EMPTY, [pasted]);
    const [id] = first.plan.created;
    expect(id).toMatch(/^motie-[0-9a-f]{8}$/);
    expect(motionIn(first.library, id ?? '')).toMatchObject({ unverified: true, kamerstuk: null, zaak: null });
    const { library, plan } = importInto(first.library, [sample(XML_240)]);
    expect(plan.rename).toEqual([{ from: id, to: '28638-240' }]);
    expect(motionIn(library, id ?? '')).toMatchObject({ id: '28638-240', unverified: false, movers: ['Veltman'] });
    expect(library.blocks).toHaveLength(1);
  });

  it('is matched with the block of the same text, except spaces, quotation marks and hyphens', () => {
    const text = officialText(XML_238).replaceAll("'", '’').replaceAll('Mensenhandel', 'Mensen- handel');
    const library = importInTurn(EMPTY, [[sample(XML_238)], [file('geplakt.txt', text)]]);
    expect(library.blocks.map((block) => block.id)).toEqual(['28638-238']);
    // The official text stays.
    expect(plainText(motionIn(library, '28638-238').body)).toBe(officialText(XML_238));
  });

  it('still matches its block after a user added a number and shortened the text', () => {
    const first = importInto(EMPTY, [pasted]);
    const [id = ''] = first.plan.created;
    const edited: MemoryLibrary = {
      ...first.library,
      blocks: first.library.blocks.map((block) =>
        block.kind === 'motion'
          ? {
              ...block,
              id: '28638-240',
              aliases: [id],
              kamerstuk: { chamber: 'II', dossier: '28638', addition: null, number: '240' },
              body: block.body.slice(0, 3),
            }
          : block,
      ),
    };
    const { library, plan } = importInto(edited, [pasted]);
    expect(library.blocks.map((block) => block.id)).toEqual(['28638-240']);
    expect(plan.offered.map((one) => one.field)).toEqual(['text']);
  });

  it('stays separate where two numbered motions have its text, which is reported', () => {
    const twin = file('kst-28638-340.xml', sampleText(XML_240).replaceAll('240', '340'));
    const { library, plan } = importInto(EMPTY, [sample(XML_240), twin, pasted]);
    expect(library.blocks.map((block) => block.id.replace(/^motie-.*/, 'motie'))).toEqual([
      '28638-240',
      '28638-340',
      'motie',
    ]);
    expect(plan.problems.map((one) => one.problem.code)).toEqual(['text-of-several-motions']);
  });

  it('with the same text in two numbered Kamerstukken makes two motions', () => {
    const twin = file('kst-28638-340.xml', sampleText(XML_240).replaceAll('240', '340'));
    expect(importInto(EMPTY, [sample(XML_240), twin]).plan.created).toEqual(['28638-240', '28638-340']);
  });

  it('known by the GUID of its Zaak only is kept, reported, and joined later', () => {
    const guid = file('zaak.json', {
      Id: zaak229.Id,
      Soort: 'Motie',
      Kabinetsappreciatie: 'Overbodig',
      GewijzigdOp: '2025-01-01T00:00:00Z',
    });
    const first = importInto(EMPTY, [guid]);
    expect(first.library.blocks).toEqual([]);
    expect(first.plan.problems.map((one) => one.problem.code)).toEqual(['motion-without-number']);
    const { library } = importInto(first.library, [sample(ZAKEN)]);
    expect(motionIn(library, '2023Z16029').appreciation).toBe('Overbodig');
  });
});

describe('a number that becomes known', () => {
  it('renames the block without loss: id, aliases, edits', () => {
    const first = importInto(EMPTY, [sample(ZAKEN)]).library;
    const edited = withMotion(first, '2023Z16029', {
      gist: 'veranker non-punishment in de wet',
      tags: ['wetgeving'],
      note: 'bellen',
    });
    const { library, plan } = importInto(edited, [file('zaak.json', derivedZaak229())]);
    expect(plan.rename).toEqual([{ from: '2023Z16029', to: '28638-229' }]);
    expect(motionIn(library, '2023Z16029')).toMatchObject({
      id: '28638-229',
      gist: 'veranker non-punishment in de wet',
      tags: ['wetgeving'],
      note: 'bellen',
      status: 'adopted',
    });
  });

  it('merges two blocks, and keeps the text of a user in either', () => {
    const separate = importInTurn(EMPTY, [
      [sample(ZAKEN)],
      [file('kst-28638-229.xml', sampleText(XML_242).replaceAll('242', '229'))],
    ]);
    const edited = withMotion(
      withMotion(separate, '2023Z16029', {
        appreciation: 'Ontraden, later bijgesteld',
        note: 'van de zaak',
        tags: ['a'],
      }),
      '28638-229',
      { dossierTitle: 'Mensenhandel (ons dossier)', note: 'van het stuk', tags: ['b'] },
    );
    const { library, plan } = importInto(edited, [file('zaak.json', derivedZaak229())]);
    const motion = motionIn(library, '2023Z16029');
    expect(motion).toMatchObject({
      id: '28638-229',
      appreciation: 'Ontraden, later bijgesteld',
      dossierTitle: 'Mensenhandel (ons dossier)',
      note: 'van het stuk\nvan de zaak',
      tags: ['a', 'b'],
    });
    expect(plan.remove).toEqual(['2023Z16029']);
    expect(plan.offered.map((one) => one.field).sort()).toEqual(['appreciation', 'dossierTitle']);
    expect(library.blocks.filter((block) => block.aliases.includes('2023Z16029'))).toHaveLength(1);
  });

  it('keeps a copy that a user made of a block, and updates both', () => {
    const first = importInto(EMPTY, [file('zaak.json', derivedZaak229())]).library;
    const own = { ...motionIn(first, '28638-229'), id: 'motie-kort', aliases: [], title: 'In het kort' };
    const both = { ...first, blocks: [...first.blocks, own] };
    const later = file('later.json', {
      ...zaak229,
      Kabinetsappreciatie: 'Overbodig',
      GewijzigdOp: '2025-01-01T00:00:00Z',
    });
    const { library, plan } = importInto(both, [later]);
    expect(plan).toMatchObject({ remove: [], rename: [], updated: ['28638-229', 'motie-kort'] });
    expect(plan.offered.map((one) => [one.id, one.field])).toEqual([['motie-kort', 'title']]);
    expect(library.blocks.map((block) => block.kind === 'motion' && block.appreciation)).toEqual([
      'Overbodig',
      'Overbodig',
    ]);
    expect(importInto(library, [later]).plan.put).toEqual([]);
  });

  it('does not rename a block that a user named, and still finds it', () => {
    const start: MemoryLibrary = {
      records: [],
      blocks: starterBlocks().map((block) =>
        block.id === '28638-229' ? { ...block, id: 'motie-bikker-non-punishment' } : block,
      ),
    };
    const { library, plan } = importInto(start, [file('zaak.json', derivedZaak229())]);
    expect(plan.updated).toEqual(['motie-bikker-non-punishment']);
    expect(motionIn(library, '28638-229').id).toBe('motie-bikker-non-punishment');
    expect(motionIn(library, '2023Z16029').id).toBe('motie-bikker-non-punishment');
  });
});

describe('a changed motion', () => {
  const replaced = file('kst-28638-192.xml', sampleText(XML_242).replaceAll('242', '192'));

  it('marks the one that it replaces, in any order', () => {
    for (const order of [
      [[replaced], [sample(ZAKEN)]],
      [[sample(ZAKEN)], [replaced]],
    ]) {
      const library = importInTurn(EMPTY, order);
      expect(motionIn(library, '28638-192').status).toBe('replaced');
      expect(motionIn(library, '2021Z12042').replaces?.number).toBe('192');
    }
  });

  it('gives the old one its number once that is known', () => {
    const dossier = file('dossier.json', {
      Nummer: '2021Z12042',
      Soort: 'Motie',
      Kamerstukdossier: [{ Nummer: 28638 }],
    });
    const { library, plan } = importInto(importInTurn(EMPTY, [[replaced], [sample(ZAKEN)]]), [dossier]);
    expect(motionIn(library, '28638-192').replacedBy?.number).toBe('199');
    expect(plan.updated).toEqual(['28638-192', '28638-199']);
  });
});

describe('votes without their motion', () => {
  it('wait by the id of their Besluit, linked to nothing (trap 1), and are joined later', () => {
    const before = importInto(EMPTY, ALL_SAMPLES.map(sample));
    expect(
      before.plan.waiting.map(({ result, complete, ...one }) => [one.for, one.against, one.absent, result, complete]),
    ).toEqual([
      [102, 47, 1, 'adopted', true],
      [40, 62, 0, 'rejected', false],
      [90, 59, 1, 'adopted', true],
    ]);
    for (const id of ['28638-238', '28638-240', '28638-242', '28638-244']) {
      expect(motionIn(before.library, id)).toMatchObject({ status: 'unknown', votes: null, decisions: [] });
    }
    // Derived: the samples do not say which motion the decision is about; here it is 28638-166.
    const tied = file('besluit.json', {
      Id: '22375a64-96fd-4c6c-8b17-5c9871e8a854',
      Zaak: [{ Nummer: '2019Z14629', Soort: 'Motie' }],
      Agendapunt: { Activiteit: { Datum: '2023-12-21T21:00:00+01:00' } },
    });
    const { library, plan } = importInto(before.library, [tied]);
    expect(plan.waiting).toEqual([]);
    expect(motionIn(library, '2019Z14629')).toMatchObject({
      status: 'adopted',
      decidedOn: '2023-12-21',
      votes: { complete: true, for: 102, against: 47, absent: 1 },
    });
    expect(motionIn(library, '2019Z14629').provenance.map((one) => one.kind)).toEqual(['besluit', 'stemming', 'zaak']);
  });

  it('can be linked by a user, whose name is recorded; a file with the same link takes precedence', () => {
    const library = importInto(EMPTY, [sample(ZAKEN), sample(VOTES)]).library;
    const tie: TieRecord = {
      format: 'inbreng-import-record',
      version: 1,
      key: 'tie-test',
      type: 'tie',
      block: '2023Z16029',
      motion: { zaak: '2023Z16029' },
      decision: '6d6f4bbc-45f8-4cf5-9cea-d831eefffb1f',
      by: 'Voorbeeldorganisatie',
      at: '2026-11-25T10:00:00+01:00',
    };
    const plan = planImport({ ...library, incoming: [tie] });
    const tied = carryOut(library, plan);
    expect(plan.updated).toEqual(['2023Z16029']);
    expect(motionIn(tied, '2023Z16029')).toMatchObject({
      status: 'rejected',
      votes: { complete: false, for: 40, against: 62 },
      decisions: [{ tied: { by: 'Voorbeeldorganisatie', at: '2026-11-25T10:00:00+01:00' } }],
    });
    // The link survives a new number and every later import.
    const renamed = importInto(tied, [
      file('z.json', { Nummer: '2023Z16029', Soort: 'Motie', Kamerstukdossier: [{ Nummer: 28638 }] }),
    ]).library;
    expect(motionIn(renamed, '28638-229').decisions).toHaveLength(1);
    const votes = file('b.json', { Id: tie.decision, Zaak: [{ Nummer: '2023Z16029', Soort: 'Motie' }] });
    expect(motionIn(importInto(renamed, [votes]).library, '28638-229').decisions[0]?.tied).toBe('file');
  });
});

describe('a value that a user edited', () => {
  const imported = importInto(EMPTY, [sample(XML_238), sample(ZAAK_238)]).library;
  const changed = file('later.json', {
    ...zaak238,
    Kabinetsappreciatie: 'Ontijdig',
    GewijzigdOp: '2025-01-01T00:00:00+01:00',
  });

  it('is never overwritten: the difference is offered, and taken when the user agrees', () => {
    const edited = withMotion(imported, '28638-238', { appreciation: 'Ontraden (mondeling)' });
    const { library, plan } = importInto(edited, [changed]);
    expect(motionIn(library, '28638-238').appreciation).toBe('Ontraden (mondeling)');
    expect(plan.offered).toEqual([
      { id: '28638-238', field: 'appreciation', here: 'Ontraden (mondeling)', file: 'Ontijdig' },
    ]);
    // Offered again while the difference exists; without a file, --take alone is enough.
    expect(importInto(library, [changed]).plan.offered).toEqual(plan.offered);
    const taken = importInto(library, [], ['2023Z20866']);
    expect(motionIn(taken.library, '28638-238').appreciation).toBe('Ontijdig');
    expect(importInto(taken.library, [changed]).plan).toMatchObject({
      updated: [],
      offered: [],
      unchanged: ['28638-238'],
    });
  });

  it('is kept also where it was emptied, and for the text as for any field', () => {
    const edited = withMotion(imported, '28638-238', {
      appreciation: null,
      body: [{ type: 'paragraph', id: 'p1', content: [{ type: 'run', text: 'De Kamer, ingekort.' }] }],
    });
    const { library, plan } = importInto(edited, [changed]);
    expect(motionIn(library, '28638-238').appreciation).toBeNull();
    expect(plan.offered.map((one) => one.field)).toEqual(['appreciation', 'text']);
    expect(plan.offered[1]).toMatchObject({ here: 'De Kamer, ingekort.', file: officialText(XML_238) });
  });

  it('for the outcome is not combined with the day of a file', () => {
    const edited = withMotion(importInto(EMPTY, [sample(ZAKEN)]).library, '2023Z16029', {
      status: 'held',
      statusByHand: { by: 'x', at: '2026-11-25T10:00:00+01:00', source: 'een brief' },
    });
    const { library, plan } = importInto(edited, [file('zaak.json', derivedZaak229())]);
    expect(motionIn(library, '28638-229')).toMatchObject({ status: 'held', decidedOn: null });
    expect(plan.offered).toEqual([{ id: '28638-229', field: 'status', here: 'held', file: 'adopted' }]);
    expect(motionIn(importInto(library, [], ['28638-229']).library, '28638-229')).toMatchObject({
      status: 'adopted',
      decidedOn: '2023-10-03',
      statusByHand: null,
    });
  });

  it('is kept for that block only', () => {
    const { library, plan } = importInto(imported, [changed]);
    expect(motionIn(library, '28638-238').appreciation).toBe('Ontijdig');
    expect(plan).toMatchObject({ updated: ['28638-238'], offered: [] });
  });

  it('and deleted returns only with a new file about it', () => {
    const without = { ...imported, blocks: [] };
    expect(importInto(without, [sample(ZAKEN)]).plan.created).not.toContain('28638-238');
    expect(importInto(without, [sample(XML_238)]).plan.created).toEqual(['28638-238']);
  });
});

describe('the starter library', () => {
  const start: MemoryLibrary = { blocks: starterBlocks(), records: [] };

  it('is matched and not duplicated: its motions have both numbers', () => {
    const { library, plan } = importInto(start, ALL_SAMPLES.map(sample));
    expect(plan.created).toEqual(['2026Z08607', '2026Z21728', '36547-32']);
    expect(plan.rename).toEqual([]);
    expect(library.blocks).toHaveLength(start.blocks.length + 3);
  });

  it('keeps its values where a file differs, and is filled where it has none', () => {
    const { library, plan } = importInto(start, [
      file('zaak.json', { ...derivedZaak229(), Kabinetsappreciatie: 'Overbodig' }),
    ]);
    expect(motionIn(library, '28638-229')).toMatchObject({ appreciation: 'Ontraden', votes: { for: 102 } });
    expect(plan.offered).toEqual([{ id: '28638-229', field: 'appreciation', here: 'Ontraden', file: 'Overbodig' }]);
  });

  it('keeps its own title where the file only has the movers', () => {
    const { plan } = importInto(start, [sample(XML_242)]);
    expect(plan.offered).toEqual([]);
  });
});

describe('a GRETA feed', () => {
  it('makes a source for each round, with its sections, and no finding', () => {
    const { library, plan } = importInto(EMPTY, [sample(FEED)]);
    expect(plan.created).toEqual(['greta-nld-2', 'greta-nld-3']);
    const report = library.blocks.find((block) => block.id === 'greta-nld-3');
    expect(report).toMatchObject({
      kind: 'source',
      source: { type: 'greta-report', country: 'NLD', round: 3, number: null, published: '2023-11-09', language: 'en' },
    });
    expect(report?.kind === 'source' && report.sections[10]).toMatchObject({
      number: 'IV.8',
      id: 'NLD-REP-3-2023--ENG-11',
    });
    // GRETA(2018)19 as the second report fits its identifier, and is not established.
    expect(library.blocks[0]).toMatchObject({
      source: { round: 2, number: null, title: null, published: '2018-10-19' },
    });
  });

  it('fills the sources of the starter library and changes nothing the second time', () => {
    const once = importInto({ blocks: starterBlocks(), records: [] }, [sample(FEED)]);
    expect(once.plan.created).toEqual([]);
    expect(once.plan.offered).toEqual([]);
    expect(importInto(once.library, [sample(FEED)]).plan).toMatchObject({
      put: [],
      updated: [],
      unchanged: ['greta-nld-2', 'greta-nld-3'],
    });
  });

  it('does not overwrite the heading that a user corrected', () => {
    const once = importInto(EMPTY, [sample(FEED)]).library;
    const edited = {
      ...once,
      blocks: once.blocks.map((block) =>
        block.kind === 'source' ? { ...block, sections: block.sections.slice(0, 2) } : block,
      ),
    };
    const { library, plan } = importInto(edited, [sample(FEED)]);
    expect(library.blocks).toEqual(edited.blocks);
    expect(plan.offered.map((one) => [one.id, one.field])).toEqual([
      ['greta-nld-2', 'sections'],
      ['greta-nld-3', 'sections'],
    ]);
  });
});
