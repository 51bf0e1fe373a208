import { describe, expect, it } from 'vitest';
import type { MotionStatement, Statement } from '../../engine/core/records/import-record.ts';
import { readSavedFile } from '../../engine/sources/read.ts';
import { addressesOfDecisions } from '../../engine/sources/tweedekamer-odata/address.ts';
import { runsOf } from '../campaign.ts';
import { fc } from '../fuzz/property.ts';
import {
  AMENDMENT,
  DECISIONS,
  derivedDecision229,
  derivedZaak229,
  type Entity,
  entities,
  file,
  problemOf,
  recordOf,
  sample,
  sampleJson,
  VOTES,
  ZAAK_238,
  ZAAK_240,
  ZAKEN,
} from './samples.ts';

function motionsIn(content: unknown): MotionStatement[] {
  return recordOf(file('zaak.json', content)).statements.filter((statement) => statement.about === 'motion');
}

function about<Kind extends Statement['about']>(content: unknown, kind: Kind): Extract<Statement, { about: Kind }>[] {
  return recordOf(file('data.json', content)).statements.filter(
    (statement): statement is Extract<Statement, { about: Kind }> => statement.about === kind,
  );
}

/** The names of all fields in a page. */
function fieldsIn(page: unknown): string[] {
  const names = new Set<string>();
  JSON.stringify(page, (key, value) => {
    if (key !== '' && !/^\d+$/.test(key)) names.add(key);
    return value;
  });
  return [...names];
}

function setOf(page: readonly Entity[]): string {
  const [first] = page;
  return first && 'Besluit_Id' in first ? 'Stemming' : first && 'BesluitSoort' in first ? 'Besluit' : 'Zaak';
}

const zaak238 = entities(ZAAK_238)[0] as Entity;

describe('a saved Zaak', () => {
  it('gives number, Kamerstuk, subject and appreciatie, without the spaces at the ends (trap 9)', () => {
    const [motion] = recordOf(sample(ZAAK_238)).statements;
    expect(motion).toMatchObject({
      source: 'zaak',
      keys: { zaak: '2023Z20866', kamerstuk: { chamber: 'II', dossier: '28638', addition: null, number: '238' } },
      changed: '2024-02-19T10:59:02.367+01:00',
      fields: { dossierTitle: 'Mensenhandel', date: '2023-12-21', sessionYear: '2023-2024', appreciation: 'Ontraden' },
    });
    expect((motion as MotionStatement).fields.subject).toMatch(/^Motie van het lid Bikker c\.s\. .*mensenhandel$/);
    expect(recordOf(sample(ZAAK_240)).statements[0]).toMatchObject({ keys: { zaak: '2023Z20869' } });
  });

  it('is read as one entity, as a collection under value, and as a bare array', () => {
    const bare = sampleJson<Entity[]>(ZAKEN);
    const [one] = bare;
    expect(motionsIn(one)).toHaveLength(1);
    expect(motionsIn(bare)).toHaveLength(5);
    expect(motionsIn({ '@odata.context': 'x$metadata#Zaak', value: bare })).toEqual(motionsIn(bare));
  });

  it('has an appreciatie verbatim, also beyond the documented list (trap 10)', () => {
    for (const value of ['Ontijdig ', 'Overbodig', 'Niet beschikbaar bij gewijzigde moties en/of amendementen']) {
      expect(motionsIn({ ...zaak238, Kabinetsappreciatie: value })[0]?.fields.appreciation).toBe(value.trim());
    }
    expect(about(sampleJson(DECISIONS), 'motion')[0]?.fields.appreciation).toBe('Geen (expliciete) appreciatie');
  });

  it('keeps its dossier but makes no Kamerstuk number without a Volgnummer; digits may be an addition (trap 7)', () => {
    const [piri] = about(sampleJson(DECISIONS), 'motion');
    expect(piri?.keys).toEqual({ zaak: '2026Z21728', zaakId: '33b34fc0-ef1e-4d0f-b21c-dea6592733cc' });
    expect(piri?.fields.dossier).toEqual({ dossier: '21501', addition: '02' });
    const [numbered] = motionsIn({
      ...piri,
      Nummer: '2026Z21728',
      Volgnummer: 12,
      Kamerstukdossier: [{ Nummer: 21501, Toevoeging: '02' }],
    });
    expect(numbered?.keys.kamerstuk).toEqual({ chamber: 'II', dossier: '21501', addition: '02', number: '12' });
  });

  it('makes no number from a Volgnummer without a dossier, nor with several dossiers', () => {
    expect(motionsIn(sampleJson(ZAKEN)).every((motion) => motion.keys.kamerstuk === undefined)).toBe(true);
    const [both] = motionsIn({
      Nummer: '2023Z16029',
      Volgnummer: 229,
      Kamerstukdossier: [{ Nummer: 28638 }, { Nummer: 29911 }],
    });
    expect(both?.keys.kamerstuk).toBeUndefined();
  });

  it('takes no dossier with an addition that no paper can have', () => {
    const dossierOf = (Toevoeging: string) =>
      motionsIn({ Nummer: '2023Z16029', Kamerstukdossier: [{ Nummer: 33845, Toevoeging }] })[0]?.fields.dossier;
    expect(dossierOf('(R2023)')).toEqual({ dossier: '33845', addition: 'R2023' });
    for (const odd of ['../../buiten', 'x'.repeat(20)]) expect(dossierOf(odd)).toBeUndefined();
  });

  it('finds its dossier at its paper too', () => {
    const Document = [
      { Soort: 'Motie', Kamerstukdossier: [{ Nummer: 28638, Toevoeging: null, Titel: 'Mensenhandel ' }] },
    ];
    const [motion] = motionsIn({ Nummer: '2023Z16029', Volgnummer: 229, Document });
    expect(motion?.keys.kamerstuk).toMatchObject({ dossier: '28638', number: '229' });
    expect(motion?.fields.dossierTitle).toBe('Mensenhandel');
  });

  it('needs only the fields that identify the motion: any other may be missing or null', () => {
    expect(motionsIn({ Nummer: '2023Z16029' })).toEqual([
      { about: 'motion', source: 'zaak', keys: { zaak: '2023Z16029' }, changed: null, fields: {} },
    ]);
    const nothing = Object.fromEntries(Object.keys(zaak238).map((field) => [field, null]));
    expect(motionsIn([{ ...nothing, Nummer: '2023Z16029 ' }])[0]?.keys).toEqual({ zaak: '2023Z16029' });
    expect(motionsIn([{ ...nothing, Id: zaak238.Id, Kabinetsappreciatie: 'Ontraden' }])[0]?.keys.zaakId).toBe(
      zaak238.Id,
    );
  });

  it('is complete when only its paper was expanded, and Document is among letters', () => {
    const { Document } = zaak238 as { Document?: Entity[] };
    const [paper] = Document ?? [];
    const [motion] = motionsIn([
      { Nummer: '2023Z20866', Document: [{ ...paper, Soort: 'Brief regering', Volgnummer: 300 }, paper] },
    ]);
    expect(motion?.keys).toEqual({
      zaak: '2023Z20866',
      kamerstuk: { chamber: 'II', dossier: '28638', addition: null, number: '238' },
    });
    const whole = motionsIn(zaak238)[0]?.fields;
    expect(motion?.fields).toEqual({ ...whole, appreciation: undefined });
  });

  it('accepts any $select and $expand: a missing or null field is never an error', () => {
    const pages = [ZAAK_238, ZAKEN, DECISIONS, VOTES].map((path) => entities(path)).concat([[derivedZaak229()]]);
    const selected = fc
      .constantFrom(...pages)
      .chain((page) =>
        fc.tuple(
          fc.constant(page),
          fc.uniqueArray(fc.constantFrom(...fieldsIn(page)), { maxLength: 60 }),
          fc.boolean(),
        ),
      );
    fc.assert(
      fc.property(selected, ([page, left, asNull]) => {
        const value = JSON.parse(
          JSON.stringify(page, (key, field) => (left.includes(key) ? (asNull ? null : undefined) : field)),
        );
        const read = readSavedFile(file('page.json', { '@odata.context': `x$metadata#${setOf(page)}`, value }));
        expect(read.ok ? 'read' : read.problem.code).toMatch(/^(?:read|nothing-for-us)$/);
        // No value is there that the whole page lacks.
        const whole = JSON.stringify(recordOf(file('page.json', page)).statements);
        for (const one of read.ok ? read.value.record.statements : []) {
          if (one.about === 'motion' && one.fields.appreciation) expect(whole).toContain(one.fields.appreciation);
        }
      }),
      { numRuns: runsOf(75, 20_000) },
    );
  });

  it('gives the first mover first, by Relatie, with the prefix before the name', () => {
    const [motion] = motionsIn({
      ...zaak238,
      ZaakActor: [
        { ActorNaam: 'M. van Nispen', ActorFractie: 'SP', Relatie: 'Medeindiener' },
        { ActorNaam: 'M.H. Bikker ', ActorFractie: 'ChristenUnie', Relatie: 'Indiener' },
        { ActorNaam: 'vaste commissie voor Justitie en Veiligheid', Relatie: 'Voortouwcommissie' },
        { ActorNaam: 'S. Mutluer', Relatie: 'Medeindiener', Verwijderd: true },
      ],
    });
    expect(motion?.fields.movers).toEqual(['Bikker', 'Van Nispen']);
  });

  it('names the motion that it replaces', () => {
    const changed = motionsIn(sampleJson(ZAKEN)).find((motion) => motion.keys.zaak === '2021Z12042');
    expect(changed?.fields.replaces).toEqual({ chamber: 'II', dossier: '28638', addition: null, number: '192' });
  });

  it('is skipped with its reason when it is deleted, an amendement or a letter; the others continue (trap 6)', () => {
    const read = readSavedFile(
      file('zaken.json', {
        value: [
          ...entities(ZAKEN),
          { ...zaak238, Nummer: '2023Z00001', Verwijderd: true },
          { Nummer: '2026Z07564', Soort: 'Amendement' },
          { Nummer: '2023Z00002', Onderwerp: 'Brief over het actieplan' },
          { Id: 'd', Soort: 'Motie', Verwijderd: false, Nummer: null },
        ],
      }),
    );
    expect(read.ok && read.value.skipped).toEqual([
      { what: '2023Z00001 (Motie)', reason: 'deleted' },
      { what: '2026Z07564 (Amendement)', reason: 'not-a-motion' },
      { what: '2023Z00002', reason: 'not-a-motion' },
    ]);
    expect(read.ok && read.value.record.statements).toHaveLength(6);
  });

  it('gives a date in the time zone of the Netherlands, whatever its own zone', () => {
    expect(motionsIn({ ...zaak238, GestartOp: '2023-12-20T23:00:00Z' })[0]?.fields.date).toBe('2023-12-21');
    expect(motionsIn({ ...zaak238, GestartOp: '2023-07-03T22:00:00Z' })[0]?.fields.date).toBe('2023-07-04');
  });
});

describe('decisions and votes', () => {
  const zaak = derivedZaak229();
  const { Besluit, ...bare } = zaak;
  const decision = derivedDecision229();

  it('are combined in the same way whether the Zaak has the Besluit, the Besluit the Zaak, or a vote both', () => {
    const inZaak = about(zaak, 'decision');
    const inBesluit = about({ ...decision, Zaak: [bare] }, 'decision');
    const inStemming = about(
      (decision.Stemming as Entity[]).map((row) => ({
        ...row,
        Besluit: { ...decision, Stemming: undefined, Zaak: [bare] },
      })),
      'decision',
    );
    expect(inZaak).toHaveLength(1);
    expect(inBesluit).toEqual(inZaak);
    expect(inStemming).toEqual(inZaak);
    expect(inZaak[0]?.motions[0]).toMatchObject({ zaak: '2023Z16029' });
  });

  it('are not linked by their common Agendapunt (trap 1)', () => {
    const rows = entities(VOTES).map((row) => ({
      ...row,
      Besluit: {
        ...(row.Besluit as Entity),
        Agendapunt: {
          Zaak: [{ Nummer: '2023Z20866', Soort: 'Motie' }],
          Activiteit: { Datum: '2023-12-21T21:00:00+01:00' },
        },
      },
    }));
    expect(about(rows, 'motion')).toEqual([]);
    expect(about(rows, 'decision').map((one) => one.motions)).toEqual([[], [], []]);
    expect(about(rows, 'decision')[0]?.fields.date).toBe('2023-12-21T21:00:00+01:00');
  });

  it('of an amendement are skipped, and a file with nothing else is refused', () => {
    expect(problemOf(sample(AMENDMENT))).toBe('nothing-for-us');
    const read = readSavedFile(file('besluiten.json', { value: [...entities(AMENDMENT), ...entities(DECISIONS)] }));
    expect(read.ok && read.value.skipped).toEqual([{ what: '2026Z07564 (Amendement)', reason: 'not-a-motion' }]);
    expect(read.ok && read.value.record.statements).toEqual(recordOf(sample(DECISIONS)).statements);
  });

  it('are kept by the id of their Besluit when they are on their own in a page', () => {
    const { kind, statements } = recordOf(sample(VOTES));
    expect(kind).toBe('stemming');
    expect(statements.filter((one) => one.about === 'decision')).toHaveLength(3);
    expect(statements.filter((one) => one.about === 'votes').map((one) => one.rows.length)).toEqual([15, 15, 10]);
  });

  it('without a vote or a name are placeholders, and skipped', () => {
    const read = readSavedFile(
      file('stemming.json', {
        value: [...entities(VOTES), { Besluit_Id: 'x', Soort: null, FractieGrootte: 0, ActorFractie: 'D66' }],
      }),
    );
    expect(read.ok && read.value.skipped).toEqual([{ what: 'Stemming D66', reason: 'placeholder' }]);
  });
});

describe('data of other sets', () => {
  it('are skipped in a page, and refused when there is nothing else', () => {
    const page = { '@odata.context': 'https://x/$metadata#Activiteit', value: [{ Id: 'a', Nummer: '2023A08422' }] };
    expect(problemOf(file('activiteit.json', page))).toBe('nothing-for-us');
    expect(problemOf(file('leeg.json', { '@odata.context': 'https://x/$metadata#Zaak', value: [] }))).toBe(
      'nothing-for-us',
    );
    expect(problemOf(file('package.json', { name: 'inbreng', version: '0.1.0' }))).toBe('not-recognised');
  });
});

describe('the address of decisions', () => {
  const ids = entities(VOTES).map((row) => row.Besluit_Id as string);

  it('requests the votes, the motion with its dossier and the day, and can be pasted', () => {
    const [address, ...more] = addressesOfDecisions([...new Set(ids)]);
    expect(more).toEqual([]);
    expect(new URL(address ?? '').href).toBe(address);
    expect(decodeURIComponent(address ?? '')).toBe(
      `https://gegevensmagazijn.tweedekamer.nl/OData/v4/2.0/Besluit?$filter=${[...new Set(ids)]
        .map((id) => `Id eq ${id}`)
        .join(' or ')}&$expand=Stemming,Zaak($expand=Kamerstukdossier),Agendapunt($expand=Activiteit)`,
    );
  });

  it('is several addresses for many decisions, each short enough for a browser', () => {
    const many = Array.from({ length: 45 }, (_, at) => `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`);
    const addresses = addressesOfDecisions(many);
    expect(addresses).toHaveLength(3);
    expect(Math.max(...addresses.map((address) => address.length))).toBeLessThan(2000);
    for (const id of many) expect(addresses.join()).toContain(id);
  });

  it('gives a page, derived from the sample, that links the decisions', () => {
    const [decision] = about(
      {
        '@odata.context': 'https://x/$metadata#Besluit',
        value: [{ ...derivedDecision229(), Zaak: [{ ...entities(ZAKEN)[4], Kamerstukdossier: [{ Nummer: 28638 }] }] }],
      },
      'decision',
    );
    expect(decision?.motions[0]?.kamerstuk?.number).toBe('229');
  });
});
