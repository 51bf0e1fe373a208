import { expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { readPlainYaml } from '../../engine/store/front-matter/read-plain-yaml.ts';
import { writeAnyYaml, writeFrontMatter } from '../../engine/store/front-matter/write-front-matter.ts';
import { runsOf } from '../campaign.ts';
import { fc } from '../fuzz/property.ts';

const text = fc.oneof(
  fc.constantFrom(
    ...[
      'null',
      'Null',
      'nUll',
      '~',
      'true',
      'yes',
      '28638',
      '1.10',
      '1.',
      '.5',
      '0x1F',
      '0o17',
      '1e3',
      '12e',
      '-1',
      '- a',
      '#b',
      'a #b',
    ],
    ...[
      'c: d',
      'c:',
      'c:d',
      'a, b',
      '"e"',
      "it's",
      '',
      ' f ',
      'g\nh',
      'g\n',
      '---',
      '...',
      '{',
      'a{b}',
      '[x]',
      '%',
      '@',
      '2023-12-21',
    ],
    ...[
      '2026-11-25T09:00:00+01:00',
      'é’…',
      'a\u00adb',
      '\u00a0a',
      'a\u2028b',
      '\ud800',
      '€ 5',
      '? a',
      '?a',
      '!x',
      '&x',
      '*x',
      'a\tb',
    ],
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.stringMatching(/^[a-z0-9 :,#'"{}[\]-]{0,12}$/),
);
const scalar = fc.oneof(text, text, fc.constant(null), fc.boolean(), fc.integer(), fc.double({ noNaN: true }));
const key = fc.oneof(fc.constantFrom('a', 'title', 'null', 'x y', '__proto__', '1'), fc.stringMatching(/^[a-z]{1,4}$/));
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    scalar,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(key, tie('value'), { maxKeys: 3, noNullPrototype: true }),
  ),
}));
const items = fc.array(fc.dictionary(key, value, { maxKeys: 3, noNullPrototype: true }), { maxLength: 3 });
const fields = fc.record(
  {
    id: text,
    title: text,
    tags: fc.array(text, { maxLength: 3 }),
    more: value,
    revisions: items,
    votes: fc.record({ members: items, x: value }),
  },
  { requiredKeys: ['id'] },
);

it('writes front matter as the YAML library writes it', () => {
  fc.assert(
    fc.property(fields, (value) => {
      expect(writeFrontMatter(value)).toBe(writeAnyYaml(value));
    }),
    { numRuns: runsOf(250, 10_000) },
  );
});

const plainText = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom('28638-1', 'Van Nispen', '238', 'a, b', 'c: d', 'é’…') },
  { weight: 1, arbitrary: text },
);
const plainScalar = fc.oneof(plainText, plainText, fc.constant(null), fc.boolean(), fc.nat(200));
const plainMap = fc.dictionary(fc.constantFrom('a', 'by', 'hash'), plainScalar, {
  minKeys: 1,
  maxKeys: 3,
  noNullPrototype: true,
});
const plainFields = fc.record(
  {
    id: plainText,
    title: plainText,
    tags: fc.array(plainText, { maxLength: 3 }),
    more: plainMap,
    revisions: fc.array(plainMap, { maxLength: 2 }),
    votes: fc.record({ members: fc.array(plainMap, { maxLength: 2 }), for: plainScalar }),
  },
  { requiredKeys: ['id'] },
);

/** Edits of front matter by a user or a damaged disk. */
const edited = fc
  .tuple(
    plainFields,
    fc.array(
      fc.tuple(
        fc.nat(400),
        fc.constantFrom('', ' ', '  ', '\n', ':', '- ', '"', ', ', '# ', 'a', '1', '{ ', ' }', '\t', '\r', '&a '),
      ),
      { maxLength: 2 },
    ),
  )
  .map(([value, edits]) =>
    edits.reduce(
      (yaml, [at, sign]) => {
        const place = at % (yaml.length + 1);
        return yaml.slice(0, place) + sign + yaml.slice(place + (sign === '' ? 1 : 0));
      },
      writeAnyYaml(value).slice(0, -1),
    ),
  );

it('reads the same fields as the YAML library, when it can do without', () => {
  let read = 0;
  fc.assert(
    fc.property(edited, (source) => {
      const plain = readPlainYaml(source);
      if (plain === undefined) return;
      read += 1;
      const yaml = parseDocument(source, { uniqueKeys: true, logLevel: 'error' });
      expect(yaml.errors).toEqual([]);
      expect(plain).toStrictEqual(yaml.toJS());
    }),
    { numRuns: runsOf(1500, 50_000) },
  );
  expect(read).toBeGreaterThan(300);
});

it('reads the front matter of a motion without the YAML library', () => {
  const motion = {
    id: '28638-1001',
    kind: 'motion',
    title: 'Motie van het lid Bikker c.s. over een actieplan: vervolg',
    revisions: [{ hash: '88469d6cfb4b8b52', date: '2026-11-25T09:00:00+01:00', by: 'bench', previous: null }],
    kamerstuk: { chamber: 'II', dossier: '28638', addition: null, number: '1001' },
    movers: ['Bikker', 'Van Nispen'],
    votes: { complete: true, for: 76, members: [{ name: 'Krul', faction: 'CDA' }], byFaction: [] },
  };
  const yaml = writeFrontMatter(motion);
  expect(readPlainYaml(yaml.slice(0, -1))).toEqual(motion);
});
