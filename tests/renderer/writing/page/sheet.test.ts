// @vitest-environment happy-dom

import { createEditor, type LexicalEditor } from 'lexical';
import { describe, expect, test } from 'vitest';
import type { LayoutFacts, PubInline } from '../../../../engine/core/publication/publication.ts';
import type { BodyNode } from '../../../../engine/core/richtext/model.ts';
import { richTextToLexical } from '../../../../renderer/document/editor/convert/to-lexical.ts';
import { pageConfig } from '../../../../renderer/document/editor/page.ts';
import { drawInline } from '../../../../renderer/writing/page/draw-inline.ts';
import { drawSlots } from '../../../../renderer/writing/page/draw-slots.ts';
import { createTypesetPages, findPageBegins } from '../../../../renderer/writing/page/typeset-pages.ts';
import { documentTypeOf } from '../../../specimens/specimens.ts';

function sheetOf(content: BodyNode[]): { editor: LexicalEditor; sheet: HTMLElement; text: HTMLElement } {
  const sheet = document.createElement('article');
  const text = document.createElement('div');
  sheet.append(text);
  document.body.append(sheet);
  const editor = createEditor(
    pageConfig((error) => {
      throw error;
    }),
  );
  editor.setRootElement(text);
  editor.setEditorState(richTextToLexical(content, editor));
  return { editor, sheet, text };
}

const line = (id: string, text = ''): BodyNode => ({
  type: 'paragraph',
  id,
  content: text === '' ? [] : [{ type: 'run', text }],
});
const heading = (slot: string): BodyNode => ({
  type: 'heading',
  id: `h-${slot}`,
  level: 1,
  slot,
  content: [{ type: 'run', text: slot }],
});

describe('page begins', () => {
  const layout = (pageOf: LayoutFacts['pageOf']): LayoutFacts => ({ pages: 3, pageOf });

  test('are the first node of each page, except the first page', () => {
    expect([...findPageBegins(['a', 'b', 'c', 'd'], layout({ a: 1, b: 1, c: 2, d: 3 }))]).toEqual(['c', 'd']);
    // A node that is not printed, and one that continues on the next page.
    expect([...findPageBegins(['a', 'b', 'c'], layout({ a: 1, c: 3 }))]).toEqual(['c']);
    expect([...findPageBegins(['a', 'b'], layout({ a: 2, b: 2 }))]).toEqual([]);
  });

  test('are shown on the sheet and move only after a new layout', () => {
    const { editor, sheet, text } = sheetOf([line('a', 'een'), line('b', 'twee'), line('c', 'drie')]);
    let set: LayoutFacts | null = null;
    const pages = createTypesetPages({ editor, sheet, text, layout: () => set });
    const begins = (): string[] =>
      [...text.querySelectorAll('[data-page-begins]')].map((place) => place.textContent ?? '');
    pages.draw();
    expect(begins()).toEqual([]);
    set = layout({ a: 1, b: 2, c: 2 });
    pages.draw();
    expect(begins()).toEqual(['twee']);
    editor.setEditorState(richTextToLexical([line('a', 'een'), line('c', 'drie'), line('b', 'twee')], editor));
    pages.draw();
    expect(begins()).toEqual(['twee']);
    set = layout({ a: 1, b: 2, c: 2 });
    pages.draw();
    expect(begins()).toEqual(['drie']);
    editor.setRootElement(null);
  });

  test('appear as page numbers in references, which keep the last known number', () => {
    const { editor, sheet, text } = sheetOf([line('a', 'een')]);
    const words: PubInline[] = [
      { type: 'reference', target: 'm', shows: 'page', text: 'pagina', marks: ['bold'] },
      { type: 'reference', target: 'm', shows: 'label', text: 'eis 1', marks: [] },
    ];
    const printed = document.createElement('p');
    printed.append(drawInline(words, { pageOf: () => null, picture: () => '' }));
    sheet.append(printed);
    let set: LayoutFacts | null = null;
    const pages = createTypesetPages({ editor, sheet, text, layout: () => set });
    pages.draw();
    expect(printed.textContent).toBe('pagina\u00A0…eis 1');
    set = layout({ m: 2 });
    pages.draw();
    expect(printed.innerHTML).toContain('<b>pagina&nbsp;2</b>');
    set = layout({});
    pages.draw();
    expect(printed.textContent).toBe('pagina\u00A02eis 1');
    editor.setRootElement(null);
  });
});

describe('guidance of sections', () => {
  const guided = (text: HTMLElement): (string | undefined)[] =>
    [...text.children].map((place) => (place as HTMLElement).dataset.guidance?.slice(0, 12));

  test('appears in the empty paragraph of each section, also without a heading', () => {
    const { editor, text } = sheetOf([line('a'), line('b'), heading('overzicht'), line('c')]);
    drawSlots(editor, text, documentTypeOf('factsheet'), 'nl');
    expect(guided(text)).toEqual(['De belangrij', 'Eén tot drie', undefined, 'Eén tabel me']);
  });

  test('stays when the section above has text, and follows its paragraph', () => {
    const { editor, text } = sheetOf([line('a', 'Uitkomst'), line('x', 'meer'), line('b'), heading('overzicht')]);
    drawSlots(editor, text, documentTypeOf('factsheet'), 'nl');
    expect(guided(text)).toEqual([undefined, undefined, 'Eén tot drie', undefined]);
    editor.setEditorState(richTextToLexical([line('a', 'Uitkomst'), heading('overzicht')], editor));
    drawSlots(editor, text, documentTypeOf('factsheet'), 'nl');
    expect(guided(text)).toEqual([undefined, undefined]);
  });

  test('has a label for sections that are not printed', () => {
    const { editor, text } = sheetOf([line('a', 'Het nieuws.'), heading('noot'), line('b')]);
    drawSlots(editor, text, documentTypeOf('persbericht'), 'nl');
    expect(text.querySelector<HTMLElement>('h1')?.dataset.aside).toBe('Redactie');
  });
});
