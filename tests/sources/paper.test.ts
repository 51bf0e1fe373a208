import { describe, expect, it } from 'vitest';
import { collectKnownPapers } from '../../engine/core/checks/known-papers.ts';
import type { PaperStatement } from '../../engine/core/records/import-record.ts';
import { planImport } from '../../engine/core/records/plan-import.ts';
import { readAnyFile, readSavedFile } from '../../engine/sources/read.ts';
import { draft, foundBy, paragraph } from '../core/checks/drafts.ts';
import { carryOut, EMPTY, importInto } from '../core/records/library-in-memory.ts';
import { LETTER, letterFile } from './letter.ts';
import {
  makeLetterPdf,
  LETTER_PAGE as PAGE,
  LETTER_PARAGRAPHS as PARAGRAPHS,
  PASTED_LETTER as PASTED,
} from './letter-forms.ts';
import { file, recordOf } from './samples.ts';

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

  it.each(['kst-28638-9900.xml', 'brief.html', 'brief.txt', 'brief.pdf'])(
    'is the newest paper of its dossier for the checks (%s)',
    async (name) => {
      const texts: { [name: string]: string | undefined } = { 'brief.html': PAGE, 'brief.txt': PASTED };
      const text = texts[name];
      const saved = name.endsWith('.pdf') ? { name, bytes: await makeLetterPdf() } : file(name, text ?? LETTER);
      const read = await readAnyFile(saved);
      if (!read.ok) throw new Error(read.problem.code);
      const { blocks } = carryOut(EMPTY, planImport({ ...EMPTY, incoming: [read.value.record] }));
      expect(blocks).toMatchObject([{ id: '28638-9900', names: expect.any(Array) }]);
      const letter = draft([paragraph('p', 'Zie Kamerstuk 28 638, nr. 251.')], [], {
        variables: { debateDate: { value: '2026-11-26' } },
      });
      const papers = collectKnownPapers(blocks);
      expect(foundBy('newer-paper', letter, { papers, today: '2026-11-25' })).toMatchObject([
        { block: '28638-9900', values: { used: 'nr.\u00a0251', newest: 'nr.\u00a09900', date: '2026-11-19' } },
      ]);
    },
  );
});
