// @vitest-environment happy-dom

import { $getNodeByKeyOrThrow, $isElementNode, createEditor, type LexicalEditor } from 'lexical';
import { afterEach, describe, expect, test } from 'vitest';
import { createCountingIds } from '../../../../engine/core/richtext/ids.ts';
import type { BodyNode, List, Paragraph } from '../../../../engine/core/richtext/model.ts';
import { $insertColumn } from '../../../../renderer/document/editor/commands/columns.ts';
import { registerLockedInput } from '../../../../renderer/document/editor/commands/lock.ts';
import { richTextToLexical } from '../../../../renderer/document/editor/convert/to-lexical.ts';
import { redraw, registerDecorations } from '../../../../renderer/document/editor/decorations.ts';
import { BlockInstanceNode } from '../../../../renderer/document/editor/nodes/blocks.ts';
import { type Drawing, setDrawing } from '../../../../renderer/document/editor/nodes/drawing.ts';
import { $idOf } from '../../../../renderer/document/editor/nodes/state.ts';
import { pageConfig, registerPage } from '../../../../renderer/document/editor/page.ts';
import { $byId, change } from './page.ts';

const CONTENT: BodyNode[] = [
  {
    type: 'paragraph',
    id: 'p',
    lang: 'en',
    role: 'lead',
    content: [
      { type: 'run', text: 'Debat van ' },
      { type: 'variable', name: 'debateDate' },
      { type: 'run', text: 'the question', lang: 'en' },
      { type: 'citation', id: 'c', block: '28638-238', placement: 'note' },
      { type: 'crossReference', target: 'p', shows: 'label' },
      { type: 'footnote', id: 'n', content: [] },
    ],
  },
  { type: 'paragraph', id: 'lit', role: 'literal', content: [{ type: 'run', text: 'verzoekt de regering' }] },
  { type: 'figure', id: 'f', image: 'a'.repeat(64), alt: 'Een staafje', width: 0.5 },
  { type: 'pageBreak', id: 'pb' },
  { type: 'blockInstance', id: 'b', block: 'eis-klanten', revision: 'b'.repeat(64), form: 'full' },
];

let date: string | null = null;
const says = (words: string, into: HTMLElement): void => {
  into.textContent = words;
};
const drawing: Drawing = {
  variable: (name, into) => {
    says(date ?? `[${name}]`, into);
    into.className = date === null ? 'page-field' : 'page-variable';
  },
  citation: (_citation, _id, into) => says('3', into),
  reference: (_reference, into) => says('eis 1', into),
  footnote: (_footnote, _id, into) => says('4', into),
  figure: (figure, id, into) => says(`${id}: ${figure.alt}`, into),
  block: (block, id, into) => says(`${id}: ${block.form}`, into),
};

function openWindow(): { editor: LexicalEditor; root: HTMLElement } {
  const root = document.createElement('div');
  root.contentEditable = 'true';
  document.body.append(root);
  const editor = createEditor(
    pageConfig((error) => {
      throw error;
    }),
  );
  setDrawing(editor, drawing);
  registerPage(editor, createCountingIds('new-'));
  registerDecorations(editor);
  editor.setRootElement(root);
  editor.setEditorState(richTextToLexical(CONTENT, editor));
  change(editor, () => {});
  return { editor, root };
}

afterEach(() => {
  document.body.replaceChildren();
  date = null;
});

describe('the page in a DOM', () => {
  test('shows variables, labels, pictures and blocks without React', () => {
    const { root } = openWindow();
    expect(root.querySelector('.page-field')?.textContent).toBe('[debateDate]');
    expect(
      [...root.querySelectorAll('p:first-child > :not([data-lexical-text])')].map((node) => node.textContent),
    ).toEqual(expect.arrayContaining(['[debateDate]', '3', 'eis 1', '4']));
    expect(root.querySelector('figure')?.textContent).toBe('f: Een staafje');
    expect(root.querySelector('[role=separator]')).not.toBeNull();
    expect(root.querySelector('.block')?.textContent).toBe('b: full');
  });

  test('has attributes for language, id and role', () => {
    const { root } = openWindow();
    const [lead, literal] = root.querySelectorAll('p');
    expect(lead?.getAttribute('lang')).toBe('en');
    expect(lead?.dataset.id).toBe('p');
    expect(lead?.dataset.role).toBe('lead');
    expect(literal?.dataset.role).toBe('literal');
    expect(root.querySelector('span[lang=en]')?.textContent).toBe('the question');
  });

  test('draws a table of more than four columns into the margin column, as it prints', () => {
    const { editor, root } = openWindow();
    const table = (id: string, columns: number): BodyNode => ({
      type: 'table',
      id,
      columns: Array.from({ length: columns }, () => ({})),
      rows: [
        { cells: Array.from({ length: columns }, (_none, at) => ({ id: `${id}-${at}`, content: [] as Paragraph[] })) },
      ],
    });
    editor.setEditorState(richTextToLexical([table('four', 4), table('five', 5)], editor));
    change(editor, () => {});
    const wide = [...root.querySelectorAll('table')].map((one) => [one.dataset.id, one.hasAttribute('data-wide')]);
    expect(wide).toEqual([
      ['four', false],
      ['five', true],
    ]);
    change(editor, () => {
      const first = $byId('four');
      const cell = $isElementNode(first) ? first.getFirstDescendant() : null;
      cell?.selectStart();
      $insertColumn('after');
    });
    expect(root.querySelector('[data-id=four]')?.hasAttribute('data-wide')).toBe(true);
  });

  test('gives table columns their printed widths, even if the first row changes', () => {
    const { editor, root } = openWindow();
    const cell = (id: string, colSpan?: number) => ({
      id,
      ...(colSpan ? { colSpan } : {}),
      content: [] as Paragraph[],
    });
    const rows = [{ cells: [cell('a'), cell('b', 2)] }, { cells: [cell('c'), cell('d'), cell('e')] }];
    const columns = [{ width: 2 }, {}, {}];
    const table: BodyNode = { type: 'table', id: 't', columns, rows };
    editor.setEditorState(richTextToLexical([table], editor));
    change(editor, () => {});
    const widths = (id: string): string[] =>
      [...root.querySelectorAll<HTMLElement>(`[data-id=${id}] td`)].map((one) => one.style.width);
    expect(widths('t')).toEqual(['50%', '50%', '', '', '']);
    change(editor, () => {
      const node = $byId('t');
      if ($isElementNode(node)) node.getFirstChild()?.remove();
    });
    expect(widths('t')).toEqual(['50%', '25%', '25%']);
    editor.setEditorState(richTextToLexical([{ ...table, columns: [{}, {}, {}] }], editor));
    change(editor, () => {});
    expect(widths('t')).toEqual(['', '', '', '', '']);
  });

  test('shows the printed numbers of a continued list and follows the list above it', () => {
    const { editor, root } = openWindow();
    const list = (id: string, words: string[], more: Partial<List>): List => ({
      type: 'list',
      id,
      ordered: true,
      items: words.map((text) => ({ id: `${id}-${text}`, content: [{ type: 'run', text }], lists: [] })),
      ...more,
    });
    const between: BodyNode = { type: 'pageBreak', id: 'pb' };
    const nested = list('n', ['x'], {});
    const first = list('l', ['a', 'b'], { start: 4 });
    first.items[0]?.lists.push(nested);
    editor.setEditorState(richTextToLexical([first, between, list('m', ['c', 'd'], { continues: true })], editor));
    change(editor, () => {});
    const numbers = (): number[] =>
      [...root.querySelectorAll<HTMLLIElement>(':scope > ol > [data-id]')].map((li) => li.value);
    expect(numbers()).toEqual([4, 5, 6, 7]);
    change(editor, () => {
      const item = $byId('m-c');
      if ($isElementNode(item)) item.selectEnd().insertText('!');
    });
    expect(numbers()).toEqual([4, 5, 6, 7]);
    change(editor, () => {
      const item = $byId('l-b');
      if ($isElementNode(item)) item.selectEnd().insertParagraph();
    });
    expect(numbers()).toEqual([4, 5, 6, 7, 8]);
  });

  test('refuses characters in literal paragraphs only', () => {
    const { editor, root } = openWindow();
    const refused: string[] = [];
    registerLockedInput(editor, (key) => editor.read(() => refused.push($idOf($getNodeByKeyOrThrow(key)))));
    const type = (id: string, inputType: string) => {
      change(editor, () => {
        const node = $byId(id);
        if ($isElementNode(node)) node.selectStart();
      });
      const event = new InputEvent('beforeinput', { inputType, data: 'x', cancelable: true, bubbles: true });
      root.dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(type('lit', 'insertText')).toBe(true);
    expect(refused).toEqual(['lit']);
    type('p', 'insertText');
    expect(refused).toEqual(['lit']);
  });

  test('draws a variable again without changing the document', () => {
    const { editor, root } = openWindow();
    const before = editor.getEditorState();
    date = '21 december 2023';
    redraw(editor);
    expect(root.querySelector('.page-variable')?.textContent).toBe('21 december 2023');
    expect(root.querySelector('.page-field')).toBeNull();
    expect(editor.getEditorState()).toBe(before);
  });

  test('draws a changed block in its existing element', () => {
    const { editor, root } = openWindow();
    const element = root.querySelector('.block');
    change(editor, () => {
      const node = $byId('b');
      const data = node instanceof BlockInstanceNode ? node.getData() : null;
      if (node instanceof BlockInstanceNode && data) node.setData({ ...data, form: 'short' });
    });
    expect(root.querySelector('.block')).toBe(element);
    expect(element?.textContent).toBe('b: short');
  });
});
