import type { Kamerstuk } from '../../../engine/core/citations/kamerstuk.ts';
import type { Source, SourceType } from '../../../engine/core/citations/source.ts';
import { fc } from '../../fuzz/property.ts';

/** Sources of every type with any known fields, and locators in them. Invented, only to try the forms. */

const digits = (max: number) => fc.integer({ min: 1, max }).map(String);
const sessionYear = fc.integer({ min: 1950, max: 2090 }).map((year) => `${year}-${year + 1}`);
const day = fc
  .tuple(fc.integer({ min: 1950, max: 2090 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([year, month, date]) => `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`);
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });

const addition = maybe(fc.constantFrom('VI', 'XVI', 'V', 'I', 'IXB', 'IIA', 'J', 'A', '02', '32', 'R1649'));
const letters = fc.constantFrom('A', 'B', 'D', 'F', 'Z', 'AA', 'BC', 'CZ');

export const anyKamerstuk: fc.Arbitrary<Kamerstuk> = fc.record({
  chamber: fc.constantFrom('I', 'II'),
  dossier: fc.integer({ min: 10000, max: 39999 }).map(String),
  addition,
  number: fc.oneof(digits(9999), letters, fc.constantFrom('250b', '6a')),
});

const words = fc
  .array(
    fc.constantFrom('Samen', 'tegen', 'mensenhandel', 'een', 'meer:', 'ambitie', 'nodig', 'kind,', '2024', '‘plan’'),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((list) => list.join(' ').replace(/,$/, ''));

const kamerstukSource = fc.record({
  type: fc.constant('kamerstuk' as const),
  kamerstuk: fc.oneof(
    anyKamerstuk,
    anyKamerstuk.map((paper) => ({ ...paper, number: null })),
  ),
  sessionYear: maybe(sessionYear),
  title: fc.constant(null),
  date: fc.constant(null),
});
const bijlage = fc.record({
  type: fc.constant('bijlage' as const),
  kamerstuk: anyKamerstuk,
  sessionYear: maybe(sessionYear),
  title: fc.constant(null),
});
const handelingen = fc.record({
  type: fc.constant('handelingen' as const),
  chamber: fc.constantFrom('I' as const, 'II' as const),
  sessionYear,
  number: digits(120),
  item: maybe(digits(40)),
  pages: maybe(fc.tuple(digits(4000), digits(4000)).map((pair) => pair.join('-'))),
});
const aanhangsel = fc.record({
  type: fc.constant('aanhangsel' as const),
  chamber: fc.constantFrom('I' as const, 'II' as const),
  sessionYear,
  number: digits(4000),
});
const greta = fc.record({
  type: fc.constant('greta-report' as const),
  country: fc.constantFrom('NLD', 'BEL', 'GBR', 'BIH'),
  round: fc.integer({ min: 1, max: 9 }),
  number: maybe(fc.tuple(fc.integer({ min: 2010, max: 2090 }), digits(40)).map(([year, n]) => `GRETA(${year})${n}`)),
  title: maybe(words),
  language: fc.constant('en'),
  adopted: fc.constant(null),
  published: maybe(day),
  hudoc: fc.constant(null),
});
const report = fc.record({
  type: fc.constant('report' as const),
  organisation: maybe(fc.constantFrom('CKM', 'Raad van Europa', 'Ministerie van Justitie en Veiligheid')),
  title: words,
  date: maybe(day),
  url: fc.constant(null),
  language: fc.constant('nl'),
});
const website = fc.record({
  type: fc.constant('website' as const),
  organisation: maybe(fc.constantFrom('CKM', 'Raad van Europa')),
  title: words,
  date: maybe(day),
  url: fc.constantFrom('https://example.org/rapport', 'http://www.example.org/a,b?c=d-e#f'),
  language: fc.constant('nl'),
});

/** One for each type, so that a new type has one too. */
const BY_TYPE: { [Type in SourceType]: fc.Arbitrary<Extract<Source, { type: Type }>> } = {
  kamerstuk: kamerstukSource,
  bijlage,
  handelingen,
  aanhangsel,
  'greta-report': greta,
  report,
  website,
};

export const anySource: fc.Arbitrary<Source> = fc.oneof(
  { weight: 2, arbitrary: kamerstukSource },
  ...Object.values<fc.Arbitrary<Source>>(BY_TYPE),
);

export const anyLocator = fc.record(
  {
    page: fc.oneof(digits(400), fc.constant('25-36')),
    section: fc.constantFrom('IV.8', 'V.3', '2.1', '11'),
    paragraph: digits(300),
    article: digits(60),
  },
  { requiredKeys: [] },
);
