import type { BlockKind, BlockOf } from '../../../engine/core/blocks/block.ts';
import { VERDICTS } from '../../../engine/core/blocks/follow-up.ts';
import type { Kamerstuk } from '../../../engine/core/citations/kamerstuk.ts';
import type { Source } from '../../../engine/core/citations/source.ts';
import { fc } from '../../fuzz/property.ts';

/** Texts that YAML could read as another type. */
export const text = fc.oneof(
  fc.constantFrom(
    'ja',
    'null',
    '~',
    '28638',
    '1.10',
    '0x1F',
    'yes',
    '- a',
    '# b',
    'c: d',
    '"e"',
    '',
    ' f ',
    'g\nh',
    '---',
    '{',
    '%',
    '@',
    '2023-12-21',
    'é’…',
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);
export const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
export const day = fc.constantFrom('2023-12-21', '2024-02-29');
export const blockId = fc.constantFrom('28638-238', 'eis.a', '2023Z20866', '123');
const names = fc.array(
  text.filter((one) => one !== ''),
  { maxLength: 2 },
);
const kamerstuk: fc.Arbitrary<Kamerstuk> = fc.record({
  chamber: fc.constantFrom<('I' | 'II')[]>('I', 'II'),
  dossier: fc.constantFrom('28638', '35570'),
  addition: optional(fc.constantFrom('VI', '02')),
  number: optional(fc.constantFrom('238', '0010', 'B')),
});
const website: fc.Arbitrary<Source> = fc.record({
  type: fc.constant('website' as const),
  organisation: optional(text),
  title: fc.constant('Titel'),
  date: optional(day),
  url: optional(text),
  language: fc.constant('nl'),
});
const followUp = fc.array(
  fc.record({
    date: optional(day),
    paper: optional(kamerstuk),
    says: optional(text),
    literal: fc.boolean(),
    place: optional(text),
    verdict: optional(fc.record({ grade: fc.constantFrom(...VERDICTS), by: text, on: optional(day) })),
    next: optional(fc.record({ step: text, on: optional(day), done: fc.boolean() })),
  }),
  { maxLength: 2 },
);
const MOMENT = '2026-04-01T10:00:00+02:00';

/** The fields that the schema of a kind adds to `blockCommon`. */
export type OwnField<Kind extends BlockKind> = Exclude<keyof BlockOf<Kind>, keyof BlockOf<'passage'>>;

/** Values of each field of each kind; a missing field does not compile. */
export const FIELD_ARBITRARIES: {
  [Kind in BlockKind]: { [Name in OwnField<Kind>]: fc.Arbitrary<BlockOf<Kind>[Name]> };
} = {
  motion: {
    kamerstuk: optional(kamerstuk),
    zaak: optional(fc.constant('2023Z20866')),
    sessionYear: optional(fc.constant('2023-2024')),
    dossierTitle: optional(text),
    date: optional(day),
    movers: names,
    andOthers: fc.boolean(),
    gist: optional(text),
    status: fc.constantFrom<('adopted' | 'unknown')[]>('adopted', 'unknown'),
    decidedOn: optional(day),
    statusByHand: optional(fc.constant({ by: 'redactie', at: MOMENT, source: 'Handelingen: item 7' })),
    appreciation: optional(text),
    replaces: optional(kamerstuk),
    replacedBy: optional(kamerstuk),
    votes: optional(
      fc.record({
        method: optional(fc.constantFrom<('hands' | 'roll-call')[]>('hands', 'roll-call')),
        complete: fc.boolean(),
        for: optional(fc.nat(150)),
        against: optional(fc.nat(150)),
        absent: optional(fc.nat(150)),
        byFaction: fc.array(
          fc.record({
            faction: fc.constantFrom('VVD', 'Groep Van Haga', '50PLUS'),
            seats: optional(fc.nat(40)),
            for: fc.nat(40),
            against: fc.nat(40),
            absent: fc.nat(40),
            mistake: fc.boolean(),
          }),
          { maxLength: 2 },
        ),
        members: fc.array(
          fc.record({
            name: fc.constantFrom('Bikker', 'nul: x'),
            faction: fc.constant('CDA'),
            vote: fc.constantFrom<('for' | 'absent')[]>('for', 'absent'),
          }),
          { maxLength: 2 },
        ),
      }),
    ),
    decisions: fc.array(
      fc.record({
        id: fc.uuid(),
        result: fc.constantFrom<('adopted' | 'undecided')[]>('adopted', 'undecided'),
        date: optional(day),
        text: optional(text),
        tied: fc.oneof(fc.constant('file' as const), fc.constant({ by: 'redactie', at: MOMENT })),
      }),
      { maxLength: 2 },
    ),
    unverified: fc.boolean(),
    followUp,
  },
  finding: {
    report: optional(blockId),
    section: optional(text),
    paragraph: optional(text),
    page: optional(text),
    level: optional(fc.constant('urges' as const)),
    literal: fc.boolean(),
    fingerprint: optional(fc.constant('0'.repeat(64))),
    translation: optional(text),
    ownWords: optional(text),
    wording: fc.constantFrom<('body' | 'translation' | 'ownWords')[]>('body', 'translation', 'ownWords'),
    gist: optional(text),
  },
  demand: {
    addressee: optional(text),
    gist: optional(text),
    deadline: optional(day),
    grounds: fc.array(
      fc.record(
        {
          block: blockId,
          locator: fc.record({ page: fc.constantFrom('3', '4-5') }),
          shows: fc.constantFrom('x: y', '12'),
        },
        { requiredKeys: ['block'] },
      ),
      { maxLength: 2 },
    ),
  },
  quote: {
    speaker: optional(text),
    role: optional(text),
    state: fc.constantFrom<('concept' | 'published')[]>('concept', 'published'),
    approvedBy: optional(text),
    approvedOn: optional(day),
    approvedHow: fc.constantFrom<('mail' | 'signature' | 'phone' | null)[]>('mail', 'signature', 'phone', null),
    approvedWhere: optional(text),
    approvedFor: fc.uniqueArray(fc.constantFrom<('press' | 'website' | 'members')[]>('press', 'website', 'members')),
    source: optional(website),
    demand: optional(blockId),
  },
  question: { demand: optional(blockId), indirect: optional(text) },
  passage: {},
  figure: {
    value: optional(fc.constantFrom('12.500', '12', '2,5 miljoen', '12%')),
    date: optional(day),
    source: optional(website),
  },
  commitment: {
    by: optional(text),
    date: optional(day),
    source: optional(website),
    state: optional(fc.constant('open' as const)),
    gist: optional(text),
    followUp,
  },
  source: {
    source: fc.record({
      type: fc.constant('greta-report' as const),
      country: fc.constant('NLD'),
      round: fc.integer({ min: 1, max: 9 }),
      number: optional(fc.constant('GRETA(2014)10')),
      title: optional(text),
      language: fc.constant('en'),
      adopted: optional(day),
      published: optional(day),
      hudoc: optional(fc.constant('NLD-REP-3-2023--ENG')),
    }),
    sender: optional(text),
    names: fc.array(
      fc.record({
        chamber: fc.constant('II' as const),
        dossier: fc.constant('28638'),
        addition: fc.constant(null),
        number: fc.constantFrom('229', '238'),
      }),
      { maxLength: 2 },
    ),
    sections: fc.array(
      fc.record({
        number: optional(fc.constantFrom('IV.8', '1.10')),
        title: text,
        id: fc.constant(null),
        link: fc.constant(null),
      }),
      { maxLength: 2 },
    ),
  },
};
