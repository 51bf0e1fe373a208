// @vitest-environment happy-dom
import { $getRoot } from 'lexical';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { BodyNode, Paragraph } from '../../../../engine/core/richtext/model.ts';
import { createFinder } from '../../../../renderer/writing/typing/find/finder.ts';
import { replaceHits } from '../../../../renderer/writing/typing/find/replace.ts';
import { registerCaptions } from '../../../../renderer/writing/typing/table/show-captions.ts';
import type { Typing } from '../../../../renderer/writing/typing/typing.ts';
import { block, draft, paragraph, placed } from '../../../core/checks/drafts.ts';
import { opened } from '../../document/open/opened.ts';

const passage = block({ id: 'opvang', kind: 'passage', body: [paragraph('b', 'De Kamer vroeg erom.')] });

/** A sheet with the title, two paragraphs, a block of the library, and more content behind them. */
function sheetWith(...more: BodyNode[]) {
  const document = opened(
    draft(
      [paragraph('p', 'De Kamer wil opvang.'), paragraph('q', 'De kamer niet.'), placed(passage), ...more],
      [passage],
    ),
  );
  const sheet = globalThis.document.createElement('div');
  const written = globalThis.document.createElement('div');
  sheet.dataset.is = 'sheet';
  written.dataset.is = 'text';
  sheet.append(written);
  const root = document.editor.getRootElement();
  if (root) written.append(root);
  globalThis.document.body.replaceChildren(sheet);
  const dependencies = {
    outcome: () => ({ change: document.changes(), labels: new Map([['t', 'tabel 1']]) }),
    onOutcome: () => () => undefined,
  };
  const typing = { document, dependencies } as unknown as Typing;
  registerCaptions(document.editor, typing);
  const finder = createFinder(typing);
  return { document, finder };
}

const answered = () => new Promise((done) => setTimeout(done));

describe('a replacement', () => {
  beforeEach(() => {
    vi.stubGlobal('CSS', { ...globalThis.CSS, highlights: new Map() });
    vi.stubGlobal('Highlight', class {});
  });
  afterEach(() => void vi.unstubAllGlobals());

  test('by the same text changes nothing and cannot be undone', async () => {
    const { document, finder } = sheetWith();
    finder.start();
    document.change((head) => ({ ...head, subtitle: [{ type: 'run', text: 'Getypt' }] }));
    const before = document.draft();
    finder.set({ query: 'kamer', replacement: 'Kamer' });
    expect(finder.state()).toMatchObject({ open: 2, at: 0 });
    finder.replaceOne();
    expect(document.draft()).toEqual(before);
    expect(finder.state().at).toBe(1);
    expect(finder.stepHistory('undo')).toBe(false);
    finder.replaceOne();
    expect(JSON.stringify(document.draft().body)).toContain('De Kamer niet.');
    expect(finder.stepHistory('undo')).toBe(true);
    await answered();
    expect(document.draft()).toEqual(before);
    expect(finder.stepHistory('undo')).toBe(false);
    finder.end();
  });

  test("changes a table's caption but not its number", () => {
    const caption = [{ type: 'run' as const, text: 'Moties per tabel' }];
    const cell = { id: 'c', content: [paragraph('cp', 'cel')] };
    const { document, finder } = sheetWith({
      type: 'table',
      id: 't',
      caption,
      columns: [{}],
      rows: [{ cells: [cell] }],
    });
    finder.start();
    finder.set({ query: 'tabel', replacement: 'lijst' });
    expect(finder.state()).toMatchObject({ found: 2, open: 1, locked: 1 });
    finder.replaceAll(() => undefined);
    expect(document.draft().body.at(-1)).toMatchObject({ caption: [{ type: 'run', text: 'Moties per lijst' }] });
    finder.end();
  });

  test('changes a note in the own text of a block', () => {
    const own: BodyNode[] = [
      {
        ...paragraph('o', 'De opvang.'),
        content: [
          { type: 'run', text: 'De opvang.' },
          { type: 'footnote', id: 'n', content: [paragraph('np', 'Zie de brief.')] },
        ],
      },
    ];
    const { document, finder } = sheetWith({ ...placed(passage), id: 'eigen', own: { body: own as Paragraph[] } });
    const notes = globalThis.document.createElement('ul');
    notes.dataset.is = 'notes';
    notes.innerHTML =
      '<li data-note="eigen--n"><span>1</span><div class="editable"><div class="editable-printed" data-is="drawn"><p>Zie de brief.</p>';
    globalThis.document.querySelector('[data-is="sheet"]')?.append(notes);
    finder.start();
    finder.set({ query: 'brief', replacement: 'motie' });
    expect(finder.state()).toMatchObject({ found: 1, open: 1, locked: 0 });
    finder.replaceAll(() => undefined);
    expect(JSON.stringify(document.draft().body.at(-1))).toContain('Zie de motie.');
    finder.end();
  });

  test('that changes nothing in a block keeps the library text', () => {
    const { document } = sheetWith();
    const key = document.editor.read(() => $getRoot().getLastChildOrThrow().getKey());
    const inBlock = [
      {
        range: globalThis.document.createRange(),
        owner: { in: 'part', key, part: 'own-text', matchNumber: 0, adaptsBlock: true } as const,
      },
    ];
    const replace = (words: string) =>
      replaceHits(document, inBlock, { query: 'kamer', case: false, word: false }, words);
    const before = document.draft();
    replace('Kamer');
    expect(document.draft()).toEqual(before);
    replace('Tweede Kamer');
    expect(document.draft().body.at(-1)).toMatchObject({
      own: { body: [{ content: [{ type: 'run', text: 'De Tweede Kamer vroeg erom.' }] }] },
    });
  });
});
