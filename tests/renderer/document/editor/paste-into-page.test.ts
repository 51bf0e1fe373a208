// @vitest-environment happy-dom
import {
  $createNodeSelection,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  $setSelection,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  PASTE_COMMAND,
} from 'lexical';
import { describe, expect, test } from 'vitest';
import { createCountingIds, omitIds } from '../../../../engine/core/richtext/ids.ts';
import type { BodyNode, Inline, Paragraph } from '../../../../engine/core/richtext/model.ts';
import { plainText } from '../../../../engine/core/richtext/plain-text.ts';
import {
  $insertContent,
  $insertInline,
  $selectedContent,
} from '../../../../renderer/document/editor/commands/insert-content.ts';
import { $createBlockInstance } from '../../../../renderer/document/editor/nodes/blocks.ts';
import { pasteText, registerPaste } from '../../../../renderer/document/editor/paste/register-paste.ts';
import { $byId, change, contentOf, openPage, soundContentOf, undo } from './page.ts';

const paragraph = (id: string, text: string): Paragraph => ({
  type: 'paragraph',
  id,
  content: [{ type: 'run', text }],
});

function openWithPaste(body: BodyNode[] = [paragraph('p', 'voorna'), paragraph('q', 'slot')]) {
  const editor = openPage(body);
  const reports: unknown[] = [];
  const waiting: (() => void)[] = [];
  registerPaste(editor, {
    newId: createCountingIds('paste-'),
    parse: (html) => new DOMParser().parseFromString(html, 'text/html'),
    onDropped: (dropped) => reports.push(dropped),
    runLong: (act) => waiting.push(act),
  });
  change(editor, () => {
    const node = $byId('p');
    const text = $isElementNode(node) ? node.getFirstDescendant() : null;
    const selection = $isElementNode(node) ? node.selectStart() : null;
    if (text && selection) {
      selection.anchor.set(text.getKey(), 4, 'text');
      selection.focus.set(text.getKey(), 4, 'text');
    }
  });
  const paste = (data: { [type: string]: string }) => {
    const event = { clipboardData: { getData: (type: string) => data[type] ?? '' }, preventDefault: () => {} };
    editor.dispatchCommand(PASTE_COMMAND, event as unknown as ClipboardEvent);
    change(editor, () => {});
  };
  return { editor, reports, paste, waiting };
}

function caret(id: string, offset: number): void {
  const node = $byId(id);
  const text = $isElementNode(node) ? node.getFirstChild() : null;
  if ($isTextNode(text)) text.select(offset, offset);
}

describe('pasting into the page', () => {
  test('inserts a long text after a progress message', () => {
    const { editor, paste, waiting } = openWithPaste();
    const before = contentOf(editor);
    paste({ 'text/plain': `${`${'lang '.repeat(8_000)}\n`.repeat(13)}slot` });
    expect(contentOf(editor)).toEqual(before);
    expect(waiting).toHaveLength(1);
    change(editor, () => waiting[0]?.());
    expect(contentOf(editor)).toHaveLength(15);
  });

  test('goes below a selected block, in one step of undo', () => {
    const { editor, paste } = openWithPaste();
    change(editor, () => {
      const chosen = $createNodeSelection();
      const made = $createBlockInstance({ block: 'b', revision: '1', form: 'full' });
      $byId('p').insertAfter(made);
      chosen.add(made.getKey());
      $setSelection(chosen);
    });
    const before = contentOf(editor);
    paste({ 'text/plain': 'eronder' });
    expect(contentOf(editor).map(({ type }) => type)).toEqual(['paragraph', 'blockInstance', 'paragraph', 'paragraph']);
    expect(plainText(contentOf(editor).slice(2, 3))).toBe('eronder');
    undo(editor);
    expect(contentOf(editor)).toEqual(before);
  });

  test.each([
    ['paragraphs of Word', { 'text/html': '<p class=MsoNormal>A</p><p class=MsoNormal>B</p><p class=MsoNormal>C</p>' }],
    ['lines of plain text', { 'text/plain': 'A\nB\nC\n' }],
  ])('turns %s into items of a nested list, in one step of undo', (_name, data) => {
    const item = (id: string, text: string) => ({ id, content: [{ type: 'run' as const, text }], lists: [] });
    const inner: BodyNode = { type: 'list', id: 'm', ordered: false, items: [item('p', 'twee')] };
    const { editor, paste } = openWithPaste([
      { type: 'list', id: 'n', ordered: false, items: [{ ...item('o', 'een'), lists: [inner] }] },
    ]);
    const before = contentOf(editor);
    paste(data);
    const words = ['tweeA', 'B', 'C'].map((text) => ({ content: [{ type: 'run', text }] }));
    expect(soundContentOf(editor)).toMatchObject([
      { id: 'n', items: [{ id: 'o', lists: [{ id: 'm', items: words }] }] },
    ]);
    undo(editor);
    expect(contentOf(editor)).toEqual(before);
  });

  test.each(['<p class=MsoTitle>Kop</p>', '<h2>Kop</h2>'])('keeps %s out of a list item', (html) => {
    const content = [{ type: 'run' as const, text: 'eenx' }];
    const { editor, paste } = openWithPaste([
      { type: 'list', id: 'n', ordered: false, items: [{ id: 'p', content, lists: [] }] },
    ]);
    const before = contentOf(editor);
    paste({ 'text/html': html });
    expect(soundContentOf(editor)).toMatchObject([
      { type: 'list', id: 'n', items: [{ id: 'p', content }] },
      { type: 'heading', content: [{ type: 'run', text: 'Kop' }] },
    ]);
    undo(editor);
    expect(contentOf(editor)).toEqual(before);
  });

  test('continues behind a selected inline node', () => {
    const note: Inline = { type: 'footnote', id: 'n', content: [paragraph('np', 'noot')] };
    const line = (...content: Inline[]): BodyNode => ({ type: 'paragraph', id: 'm', content });
    const editor = openPage([line({ type: 'run', text: 'voor' }, note, { type: 'run', text: 'na' })]);
    change(editor, () => {
      const chosen = $createNodeSelection();
      chosen.add($byId('n').getKey());
      $setSelection(chosen);
    });
    pasteText(editor, 'en', { newId: createCountingIds('pasted-') });
    change(editor, () => {});
    expect(contentOf(editor)).toEqual([line({ type: 'run', text: 'voor' }, note, { type: 'run', text: 'enna' })]);
  });

  test('keeps paragraphs separate in a quotation, and a block splits it', () => {
    const quoted = (): LexicalEditor => {
      const editor = openPage([
        {
          type: 'quotation',
          id: 'q',
          content: [paragraph('q1', 'een twee'), paragraph('q2', 'drie')],
          attribution: [{ type: 'run', text: 'wie' }],
        },
      ]);
      change(editor, () => caret('q1', 4));
      return editor;
    };
    const text = (text: string) => [{ type: 'run', text }];
    const editor = quoted();
    change(editor, () => $insertContent(editor, [paragraph('n1', 'A'), paragraph('n2', 'B')]));
    expect(soundContentOf(editor)).toMatchObject([
      {
        content: [{ id: 'q1', content: text('een A') }, { content: text('Btwee') }, { id: 'q2' }],
        attribution: text('wie'),
      },
    ]);
    const other = quoted();
    const before = contentOf(other);
    change(
      other,
      () =>
        $insertContent(other, [{ type: 'blockInstance', id: 'b', block: 'x', revision: 'a'.repeat(64), form: 'full' }]),
      HISTORY_PUSH_TAG,
    );
    expect(soundContentOf(other)).toMatchObject([
      { type: 'quotation', content: [{ content: text('een ') }] },
      { type: 'blockInstance', block: 'x' },
      { type: 'quotation', content: [{ content: text('twee') }, { id: 'q2' }], attribution: text('wie') },
    ]);
    undo(other);
    expect(contentOf(other)).toEqual(before);
    // A paste at the start of a line leaves its text and id below.
    const third = quoted();
    change(third, () => {
      caret('q1', 0);
      $insertContent(third, [paragraph('n1', 'A'), paragraph('n2', 'B')]);
    });
    expect(soundContentOf(third)).toMatchObject([
      { content: [{ content: text('A') }, { id: 'q1', content: text('Been twee') }, { id: 'q2' }] },
    ]);
    // An attribution is one line.
    const fourth = quoted();
    change(fourth, () => {
      const node = $byId('q2').getNextSibling();
      if ($isElementNode(node)) node.selectEnd();
      $insertContent(fourth, [paragraph('n1', ' A'), paragraph('n2', 'B')]);
    });
    expect(soundContentOf(fourth)).toMatchObject([{ attribution: text('wie A B') }]);
    const fifth = quoted();
    change(fifth, () => {
      const node = $byId('q2').getNextSibling();
      const first = $isElementNode(node) ? node.getFirstChild() : null;
      if ($isTextNode(first)) first.select(1, 1);
      $insertContent(fifth, [
        { type: 'blockInstance', id: 'b', block: 'x', revision: 'a'.repeat(64), form: 'full' },
        paragraph('n1', 'A'),
      ]);
    });
    expect(soundContentOf(fifth)).toMatchObject([
      { attribution: text('w') },
      { type: 'blockInstance' },
      { type: 'paragraph', content: text('Aie') },
    ]);
  });

  test('puts a table among other blocks behind the table of the cell', () => {
    const table = (id: string, words: string): BodyNode => ({
      type: 'table',
      id,
      columns: [{}],
      rows: [{ cells: [{ id: `${id}c`, content: [paragraph(`${id}p`, words)] }] }],
    });
    const editor = openPage([table('t', 'cel')]);
    change(editor, () => {
      caret('tp', 3);
      $insertContent(editor, [paragraph('n1', ' A'), table('n2', 'B')]);
    });
    expect(soundContentOf(editor)).toMatchObject([
      { id: 't', rows: [{ cells: [{ content: [{ content: [{ text: 'cel A' }] }] }] }] },
      { type: 'table', rows: [{ cells: [{ content: [{ content: [{ text: 'B' }] }] }] }] },
    ]);
  });

  test('continues the line with a single paragraph', () => {
    const { editor, paste, reports } = openWithPaste();
    paste({ 'text/html': '<p>en <b>toen</b></p>' });
    expect(soundContentOf(editor)[0]).toEqual({
      type: 'paragraph',
      id: 'p',
      content: [
        { type: 'run', text: 'vooren ' },
        { type: 'run', text: 'toen', marks: ['bold'] },
        { type: 'run', text: 'na' },
      ],
    });
    expect(reports).toEqual([]);
  });

  test('splits the paragraph with blocks, reports dropped content, and is undone in one step', () => {
    const { editor, paste, reports } = openWithPaste();
    const before = contentOf(editor);
    paste({
      'text/html': '<h2>kop</h2><ul><li>punt</li></ul><table><tr><td>a<td>b</table><img src="x.png"><p>eind</p>',
    });
    expect(omitIds(soundContentOf(editor))).toEqual(
      omitIds([
        paragraph('', 'voor'),
        { type: 'heading', id: '', level: 2, content: [{ type: 'run', text: 'kop' }] },
        {
          type: 'list',
          id: '',
          ordered: false,
          items: [{ id: '', content: [{ type: 'run', text: 'punt' }], lists: [] }],
        },
        {
          type: 'table',
          id: '',
          columns: [{}, {}],
          rows: [
            {
              cells: [
                { id: '', content: [paragraph('', 'a')] },
                { id: '', content: [paragraph('', 'b')] },
              ],
            },
          ],
        },
        paragraph('', 'eind'),
        paragraph('', 'na'),
        paragraph('', 'slot'),
      ]),
    );
    expect(reports).toEqual([[{ kind: 'picture', count: 1 }]]);
    undo(editor);
    expect(contentOf(editor)).toEqual(before);
  });

  test.each([
    [0, ['Kop', 'Kop 2', 'voorna', 'slot'], 2],
    [6, ['voorna', 'Kop', 'Kop 2', 'slot'], 0],
  ])('keeps the text and id of a paragraph at its edge (%i)', (offset, texts, place) => {
    const { editor, paste } = openWithPaste();
    change(editor, () => {
      const selection = $getSelection();
      if ($isRangeSelection(selection)) {
        selection.anchor.offset = offset;
        selection.focus.offset = offset;
      }
    });
    paste({ 'text/html': '<h2>Kop</h2><h2>Kop 2</h2>' });
    const content = soundContentOf(editor);
    expect(content.map((node) => plainText([node]))).toEqual(texts);
    expect(content[place]).toEqual(paragraph('p', 'voorna'));
  });

  test('turns plain text into paragraphs', () => {
    const { editor, paste } = openWithPaste();
    paste({ 'text/plain': 'een\r\ntwee' });
    expect(omitIds(soundContentOf(editor))).toEqual(
      omitIds([paragraph('', 'vooreen'), paragraph('', 'tweena'), paragraph('', 'slot')]),
    );
  });

  test('does not trust Lexical JSON of another program', () => {
    const { editor, paste } = openWithPaste();
    paste({ 'application/x-lexical-editor': '{"namespace":"elders","nodes":[]}', 'text/plain': 'x' });
    expect(soundContentOf(editor)[0]).toEqual(paragraph('p', 'voorxna'));
  });
});

describe('inserting content by command', () => {
  test('puts a citation, variable or note at the caret, with ids of the page', () => {
    const { editor } = openWithPaste();
    change(editor, () => {
      $insertInline([
        { type: 'citation', id: 'x', block: '28638-238', placement: 'note' },
        { type: 'variable', name: 'debateDate' },
        { type: 'footnote', id: 'y', content: [] },
      ]);
    });
    const [first] = soundContentOf(editor) as [Paragraph];
    expect(first.content.map((node) => node.type)).toEqual(['run', 'citation', 'variable', 'footnote', 'run']);
  });

  test('copies the selection as rich text', () => {
    const { editor } = openWithPaste();
    change(editor, () => {
      $insertContent(editor, [paragraph('a', 'een'), { type: 'pageBreak', id: 'pb' }, paragraph('b', 'twee')]);
    });
    change(editor, () => {
      const node = $byId('q');
      if ($isElementNode(node)) node.select(0, 1);
      const selection = $getSelection();
      expect($isRangeSelection(selection)).toBe(true);
      expect(omitIds($selectedContent(editor))).toEqual(omitIds([paragraph('', 'slot')]));
    });
  });
});
