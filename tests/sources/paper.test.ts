import { describe, expect, it } from 'vitest';
import type { PaperStatement } from '../../engine/core/records/import-record.ts';
import { readSavedFile } from '../../engine/sources/read.ts';
import { EMPTY, importInto } from '../core/records/library-in-memory.ts';
import { LETTER, letterFile } from './letter.ts';
import { file, recordOf } from './samples.ts';

/** The paragraphs of the test letter, with its note at the end. */
const PARAGRAPHS = [
  'Deze proefbrief hoort bij een test. De eerste proefzin noemt een motie in een noot. Deze proefzin noemt niets.',
  'Onder deze kop staat een proefzin. Daarna nog een.',
  'Dit punt noemt Kamerstuk 35 570 VI, nr. 50 als proef.',
];
const NOTE = 'Kamerstuk 28 638, nr. 238.';

/** The test letter as a page of tweedekamer.nl, which prints the subject above it. */
const PAGE = `<!DOCTYPE html><html><head><title>Brief regering : Proefbrief over de uitvoering van moties | Tweede Kamer der Staten-Generaal</title>
<link rel="canonical" href="https://www.tweedekamer.nl/kamerstukken/brieven_regering/detail"></head><body><nav><a href="/">Home</a></nav>
<main><h1>Brief regering : Proefbrief over de uitvoering van moties</h1><div class="stuk"><h2>28 638 Mensenhandel</h2>
<h2>Nr. 9900 BRIEF VAN DE STAATSSECRETARIS VAN PROEVEN</h2>
<p>Aan de Voorzitter van de Tweede Kamer der Staten-Generaal</p><p>Den Haag, 19 november 2026</p>
${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('')}<h3>1. Motie (28 638, nr. 242)</h3>
<p>De Staatssecretaris van Proeven,<br>Voorbeeld</p><div class="voet noot"><p>${NOTE}</p></div></div></main></body></html>`;

/** The same on the clipboard, with blank lines between paragraphs. */
const PASTED = [
  'Tweede Kamer der Staten-Generaal',
  '28 638 Mensenhandel',
  'Nr. 9900 BRIEF VAN DE STAATSSECRETARIS VAN PROEVEN',
  'Aan de Voorzitter van de Tweede Kamer der Staten-Generaal',
  'Den Haag, 19 november 2026',
  'Betreft: Proefbrief over de uitvoering van moties',
  ...PARAGRAPHS,
  '1. Motie (28 638, nr. 242)',
  'De Staatssecretaris van Proeven,\nVoorbeeld',
  NOTE,
].join('\n\n');

function paper(name: string, text: string): PaperStatement {
  const [statement, ...more] = recordOf(file(name, text)).statements;
  if (statement?.about !== 'paper' || more.length > 0) throw new Error('not one paper');
  return statement;
}

describe('a letter of the government', () => {
  it.each([
    ['brief.xml', LETTER],
    ['brief.html', PAGE],
    ['brief.txt', PASTED],
  ])('gives number, day, sender, subject and the Kamerstukken that it names (%s)', (name, text) => {
    const { kamerstuk, fields } = paper(name, text);
    expect(kamerstuk).toEqual({ chamber: 'II', dossier: '28638', addition: null, number: '9900' });
    expect(fields).toMatchObject({
      heading: 'BRIEF VAN DE STAATSSECRETARIS VAN PROEVEN',
      subject: 'Proefbrief over de uitvoering van moties',
      sender: 'Staatssecretaris van Proeven',
      date: '2026-11-19',
      dossierTitle: 'Mensenhandel',
    });
    expect(
      fields.names
        ?.map(({ dossier, addition, number }) => [dossier, addition, number].filter(Boolean).join('-'))
        .sort(),
    ).toEqual(['28638-238', '28638-242', '35570-VI-50']);
  });

  it('is one source block, from each form and in any order, without a difference', () => {
    const files = [letterFile(), file('brief.html', PAGE), file('brief.txt', PASTED)];
    const alone = importInto(EMPTY, [letterFile()]).library.blocks[0];
    expect(alone).toMatchObject({
      id: '28638-9900',
      kind: 'source',
      title: 'Proefbrief over de uitvoering van moties',
      sender: 'Staatssecretaris van Proeven',
      source: { type: 'kamerstuk', date: '2026-11-19', sessionYear: '2026-2027' },
    });
    for (const order of [files, [...files].reverse()]) {
      const { library, plan } = importInto(EMPTY, order);
      expect(plan.offered).toEqual([]);
      expect(library.blocks).toHaveLength(1);
      expect({ ...library.blocks[0], provenance: [] }).toEqual({ ...alone, provenance: [] });
      expect(library.blocks[0]?.provenance).toHaveLength(3);
    }
  });

  it('changes nothing the second time, and offers a title and sender that a user wrote otherwise', () => {
    const { library } = importInto(EMPTY, [letterFile()]);
    expect(importInto(library, [letterFile()]).plan.put).toEqual([]);
    const edited = library.blocks.map((block) =>
      block.kind === 'source' ? { ...block, sender: 'De afzender' } : block,
    );
    const { plan } = importInto({ ...library, blocks: edited }, [file('brief.html', PAGE)]);
    expect(plan.put).toMatchObject([{ sender: 'De afzender' }]);
    expect(plan.offered).toMatchObject([
      { field: 'sender', here: 'De afzender', file: 'Staatssecretaris van Proeven' },
    ]);
  });

  it('gives its text to the follow-up of the motions that it names, from each form', () => {
    for (const [name, text] of [
      ['brief.html', PAGE],
      ['brief.txt', PASTED],
    ] as const) {
      const read = readSavedFile(file(name, text));
      if (!read.ok) throw new Error(read.problem.code);
      expect(read.value.papers).toMatchObject([
        { kamerstuk: { number: '9900' }, sender: 'Staatssecretaris van Proeven' },
      ]);
      expect(read.value.papers[0]?.paragraphs.map((one) => one.text)).toEqual(expect.arrayContaining(PARAGRAPHS));
    }
  });

  it('of another kind is a source too, and text without a number is none', () => {
    const questions = PAGE.replace('BRIEF VAN DE STAATSSECRETARIS VAN PROEVEN', 'LIJST VAN VRAGEN EN ANTWOORDEN');
    expect(paper('vragen.html', questions).fields.heading).toBe('LIJST VAN VRAGEN EN ANTWOORDEN');
    const without = file('brief.txt', PASTED.replace('28 638 Mensenhandel', '').replace('Nr. 9900 ', ''));
    expect(readSavedFile(without)).toMatchObject({ ok: false, problem: { code: 'not-recognised' } });
  });
});
