import { describe, expect, it, vi } from 'vitest';
import { BLOCK_KINDS, type Block, blockSchema } from '../../engine/core/blocks/block.ts';
import { revisionOf } from '../../engine/core/blocks/revision.ts';
import { omitIds } from '../../engine/core/richtext/ids.ts';
import { normalizeContent } from '../../engine/core/richtext/normalize.ts';
import { plainText } from '../../engine/core/richtext/plain-text.ts';
import { problemText } from '../../engine/jobs/problem-text.ts';
import { readBlockFile, writeBlockFile } from '../../engine/store/block-file.ts';
import { tooMuchIn } from '../../engine/store/markdown/nesting.ts';
import { asReadBack } from '../../engine/store/read-back.ts';
import { describeField } from '../../engine/store/texts/field-place.ts';
import { fileFaultNl } from '../../engine/store/texts/nl.ts';
import { isCampaign, runsOf } from '../campaign.ts';
import { blockId, day, FIELD_ARBITRARIES, optional, text } from '../core/blocks/field-arbitraries.ts';
import { contentArbitrary } from '../core/richtext/arbitrary.ts';
import { fc } from '../fuzz/property.ts';

const CHANGED = '2026-04-01T08:00:00.000Z';
const HASH = 'ab'.repeat(32);

const blockArbitrary: fc.Arbitrary<Block> = fc.constantFrom(...BLOCK_KINDS).chain((kind) =>
  fc
    .tuple(
      fc.record(FIELD_ARBITRARIES[kind] as Record<string, fc.Arbitrary<unknown>>, {
        requiredKeys: kind === 'source' ? ['source'] : [],
      }),
      fc.record(
        {
          aliases: fc.uniqueArray(blockId, { maxLength: 2 }),
          language: fc.constantFrom('nl', 'en'),
          blockStatus: fc.constantFrom('draft', 'ready'),
          tags: fc.array(
            text.filter((one) => one !== ''),
            { maxLength: 2 },
          ),
          validUntil: optional(day),
          note: optional(text),
          provenance: fc.constantFrom([], [{ file: 'a b.json', hash: HASH, kind: 'zaak' }]),
        },
        { requiredKeys: [] },
      ),
      text,
      blockId,
      contentArbitrary,
    )
    .map(([own, common, title, name, body]) => {
      const block = blockSchema.parse({
        ...common,
        ...own,
        kind,
        id: name,
        title,
        revision: HASH,
        body: normalizeContent(body),
      });
      const revision = revisionOf(block);
      return { ...block, revision, revisions: [{ hash: revision, date: CHANGED, by: 'redactie', previous: null }] };
    }),
);

function reading(text: string, file = 'x.md') {
  const read = readBlockFile(text, file, CHANGED);
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return read.value;
}

/** Blank lines between two paragraphs. */
const BLANK_LINES = isCampaign ? 100_000 : 20_000;

describe('A block file', () => {
  // Without a time limit in the test: with quadratic time, the test runner would end it.
  it.each(['\n', '\r\n', ' \t\n'])(
    'is read when many thousands of blank lines (%j) separate its paragraphs',
    (blank) => {
      const read = readBlockFile(
        `---\nkind: passage\n---\n\nEen.\n${blank.repeat(BLANK_LINES)}Twee.\n${blank.repeat(BLANK_LINES)}`,
        'x.md',
        '2026-01-01T00:00:00Z',
      );
      expect(read.ok && plainText(read.value.block.body)).toMatch(/^Een\.\n+Twee\.$/);
    },
  );

  it('returns every block of every kind, with the same revision and nothing dropped', () => {
    fc.assert(
      fc.property(blockArbitrary, (block) => {
        const text = writeBlockFile(block);
        const read = reading(text);
        const plain = ({ body, ...rest }: Block) => ({ ...rest, body: omitIds(body) });
        expect(plain(read.block), text).toEqual(plain(block));
        expect(read.dropped).toEqual([]);
        expect(writeBlockFile(read.block)).toBe(text);
      }),
      { numRuns: runsOf(40, 20_000) },
    );
  });

  it('is refused when a field is a list instead of a value, with the name of the field and nothing on the console', () => {
    const warned = vi.spyOn(process, 'emitWarning').mockImplementation(() => undefined);
    const read = readBlockFile('---\nkind: passage\n? [a, b]\n: 2\n? !vreemd c\n: 3\n---\nTekst\n', 'a.md', CHANGED);
    expect(read).toMatchObject({ ok: false, problem: { fault: 'unknown-field', detail: '[ a, b ], c' } });
    expect(warned).not.toHaveBeenCalled();
    warned.mockRestore();
  });

  it('is refused when it has too many parts, with their kind and the limit; strikethrough and tables do not count', () => {
    const bodies: [string, string | null][] = [
      ['De\n===\n'.repeat(1_001), 'too-many-headings'],
      ['De\r===\r'.repeat(1_001), 'too-many-headings'],
      ['> De\n> ---\n\n'.repeat(1_001), 'too-many-headings'],
      ['De\n===\n'.repeat(1_000), null],
      ['De Kamer.\n\n---\n\n'.repeat(1_001), null],
      ['---\n'.repeat(1_001), null],
      ['# Kop\n---\n'.repeat(1_001), null],
      ['| a |\n|---|\n| b |\n\n'.repeat(1_001), null],
      [Array.from({ length: 1_001 }, (_, at) => `[^${at}]: noot\n\n`).join(''), 'too-many-footnotes'],
      [Array.from({ length: 1_001 }, (_, at) => `> - [^${at}]: noot\n\n`).join(''), 'too-many-footnotes'],
      [Array.from({ length: 501 }, (_, at) => `[^${at}]: [^b${at}]: noot\n\n`).join(''), 'too-many-footnotes'],
      ['*a* '.repeat(2_501), 'too-many-marks'],
      ['> *a*\n'.repeat(2_501), 'too-many-marks'],
      [`|a|\n|-|\n> b\n${'| *a* |\n'.repeat(2_501)}`, 'too-many-marks'],
      ['*a* '.repeat(2_500), null],
      [`${'*a* '.repeat(2_500)}\n\n`.repeat(3), null],
      [`| a | b |\n|---|---|\n${'| **a** | **b** |\n'.repeat(990)}`, null],
      [`${'[^1] zegt de Kamer.\n\n'.repeat(1_001)}[^1]: noot\n`, null],
    ];
    for (const [body, fault] of bodies)
      expect(tooMuchIn(body), body.slice(0, 40)).toEqual(
        fault && { fault, detail: fault === 'too-many-marks' ? '5000' : '1000' },
      );
    const read = readBlockFile(`---\nkind: passage\n---\n${bodies[0]?.[0]}`, 'a.md', CHANGED);
    if (read.ok) throw new Error('it was read');
    const problem = { code: 'block-file-broken', values: { file: 'a.md', ...read.problem } } as const;
    expect(problemText(problem, 'nl')).toContain('het heeft meer dan 1000 onderstreepte koppen');
    expect(problemText(problem, 'en')).toContain('it has more than 1000 underlined headings');
  });

  it('has the same reading as the quick check that skips reading', () => {
    const paragraphs = fc.array(
      text.map((one) => ({ type: 'paragraph' as const, id: 'p', content: [{ type: 'run' as const, text: one }] })),
      { maxLength: 4 },
    );
    let certain = 0;
    fc.assert(
      fc.property(blockArbitrary, fc.option(paragraphs), (block, plain) => {
        const whole = blockSchema.parse({ ...block, ...(plain ? { body: plain } : {}) });
        const revision = revisionOf(whole);
        const dated = {
          ...whole,
          revision,
          revisions: [...whole.revisions, { hash: revision, date: CHANGED, by: 'redactie', previous: null }],
        };
        const back = asReadBack(dated);
        if (back === undefined) return;
        certain += 1;
        const read = reading(writeBlockFile(dated));
        expect(JSON.stringify(back)).toBe(JSON.stringify(read.block));
        expect(read.dropped).toEqual([]);
      }),
      { numRuns: runsOf(250, 20_000) },
    );
    expect(certain).toBeGreaterThan(100);
  });

  it('reads like a page: empty fields are left out, rows are on one line', () => {
    const block = blockSchema.parse({
      id: '28638-238',
      kind: 'motion',
      title: 'Herzie het actieplan',
      revision: HASH,
      kamerstuk: { chamber: 'II', dossier: '28638', addition: null, number: '238' },
      movers: ['Bikker'],
      revisions: [{ hash: HASH, date: CHANGED, by: 'redactie', previous: null }],
      body: [{ type: 'paragraph', id: 'n1', content: [{ type: 'run', text: 'De Kamer,' }] }],
    });
    expect(writeBlockFile(block)).toBe(`---
id: 28638-238
kind: motion
title: Herzie het actieplan
revisions:
  - { hash: ${HASH}, date: ${CHANGED}, by: redactie, previous: null }
kamerstuk:
  chamber: II
  dossier: "28638"
  addition: null
  number: "238"
movers:
  - Bikker
---

De Kamer,
`);
  });

  it('may be written on Windows, with a byte-order mark, and may end after its front matter', () => {
    expect(reading('\uFEFF---\r\nkind: passage\r\n---\r\n\r\nEen\r\n\r\nTwee\r\n').block.body).toHaveLength(2);
    expect(reading('---\nkind: passage\n---').block.body).toEqual([]);
    expect(reading('---\nkind: passage\n---\n\nTekst\n\n---\n', 'map/Mijn-naam.MD').block.id).toBe('Mijn-naam');
  });

  it('reads numbers and truth values as the text in the file', () => {
    const read = reading('---\nkind: figure\nid: 2024\ntitle: 1.10\nvalue: 12.500\ntags: [true, 007]\n---\n');
    expect(read.block).toMatchObject({ id: '2024', title: '1.10', value: '12.500', tags: ['true', '007'] });
  });

  it('counts the lines of unsupported content from the first line of the file', () => {
    expect(reading('---\nkind: passage\n---\n\n# Kop\n').dropped).toEqual([{ what: 'heading', line: 5 }]);
  });

  it('makes a revision for a text that the list does not end with', () => {
    const text = '---\nkind: passage\n---\nTekst\n';
    const first = reading(text).block;
    expect(first.revisions).toEqual([{ hash: first.revision, date: CHANGED, by: '', previous: null }]);
    const listed = writeBlockFile(first);
    expect(reading(listed).block.revisions).toHaveLength(1);
    const edited = reading(listed.replace('Tekst', 'Andere tekst')).block;
    expect(edited.revisions.map(({ previous }) => previous)).toEqual([null, first.revision]);
  });

  it.each([
    ['---\nkind: passage\nx: &a [1]\ny: *a\n---\n', 'unknown-field'],
    [
      `---\nkind: passage\na: &a [x, x, x, x, x, x, x, x, x]\n${['b', 'c', 'd', 'e', 'f', 'g'].map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdef'[index]}`).join(', ')}]`).join('\n')}\n---\n`,
      'not-yaml',
    ],
    ['---\n- kind: passage\n---\n', 'not-yaml'],
    ['---\nkind: source\n---\n', 'wrong-value'],
    ['---\nkind: motion\nfollowUp:\n  - verdict: { grade: gedaan, by: redactie }\n---\n', 'unknown-word'],
    ['---\nkind: commitment\nfollowUp:\n  - date: morgen\n---\n', 'wrong-value'],
    ['---\nkind: motion\nfollowUp:\n  - oordeel: goed\n---\n', 'unknown-field'],
  ])('is refused with a reason: %j', (text, fault) => {
    expect(readBlockFile(text, 'x.md', CHANGED)).toMatchObject({ ok: false, problem: { fault } });
  });

  it('names the field and the possible words where a verdict edited by hand is none of them', () => {
    const read = readBlockFile(
      '---\nkind: motion\nfollowUp:\n  - date: 2024-02-02\n  - verdict:\n      grade: gedaan\n      by: redactie\n---\n',
      'x.md',
      CHANGED,
    );
    expect(read).toMatchObject({
      problem: { fault: 'unknown-word', detail: 'followUp.1.verdict.grade: carried-out, partly, not, unknown' },
    });
    if (read.ok) throw new Error('The file was read.');
    expect(fileFaultNl(read.problem.fault, read.problem.detail)).toBe(
      'het veld ‘grade’ in ‘verdict’ bij nummer 2 van ‘followUp’ heeft een waarde die niet bestaat; kies uit carried-out, partly, not, unknown',
    );
  });

  it.each([
    ['status', 'het veld ‘status’', 'the field ‘status’'],
    ['tags.3', 'nummer 4 van het veld ‘tags’', 'item 4 of the field ‘tags’'],
    [
      'followUp.0.oordeel',
      'het veld ‘oordeel’ bij nummer 1 van ‘followUp’',
      'the field ‘oordeel’ in item 1 of ‘followUp’',
    ],
    ['', 'de inhoud', 'the content'],
  ])('says in words where %j is', (path, nl, en) => {
    expect(describeField(path, 'nl')).toBe(nl);
    expect(describeField(path, 'en')).toBe(en);
  });

  it('names the line of an error in the front matter, and of an unresolved merge conflict', () => {
    expect(readBlockFile('---\nkind: passage\ntitle: [\ntags: x\n---\n', 'x.md', CHANGED)).toMatchObject({
      problem: { fault: 'not-yaml', detail: '4' },
    });
    const unmerged = '---\nkind: passage\n---\n\n<<<<<<< HEAD\nDe ene.\n=======\nDe andere.\n>>>>>>> ander\n';
    expect(readBlockFile(unmerged.replaceAll('\n', '\r\n'), 'x.md', CHANGED)).toMatchObject({
      problem: { fault: 'two-versions', detail: '5' },
    });
    expect(readBlockFile('---\nkind: passage\n---\n\n<<<<<<< a\n', 'x.md', CHANGED)).toMatchObject({ ok: true });
  });

  it('may be any text: it is read as a block or refused', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 60 }),
        fc.string({ unit: 'binary', maxLength: 60 }),
        (yaml, body) => {
          const read = readBlockFile(`---\nkind: passage\n${yaml}\n---\n${body}`, 'x.md', CHANGED);
          if (read.ok) expect(blockSchema.safeParse(read.value.block).error).toBeUndefined();
          else expect(read.problem.fault).toMatch(/^[a-z-]+$/);
        },
      ),
      { numRuns: runsOf(75, 20_000) },
    );
  });
});
