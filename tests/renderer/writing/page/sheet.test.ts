// @vitest-environment happy-dom

import { createEditor, type LexicalEditor } from 'lexical';
import { describe, expect, test } from 'vitest';
import type { LayoutFacts, PubInline } from '../../../../engine/core/publication/publication.ts';
import type { BlockNode } from '../../../../engine/core/richtext/model.ts';
import { richTextToLexical } from '../../../../renderer/document/editor/convert/to-lexical.ts';
import { pageConfig } from '../../../../renderer/document/editor/page.ts';
import { drawInline } from '../../../../renderer/writing/page/draw-inline.ts';
import { drawSlots } from '../../../../renderer/writing/page/draw-slots.ts';
import { createSetPages, pageBegins } from '../../../../renderer/writing/page/set-pages.ts';
import { documentTypeOf } from '../../../specimens/specimens.ts';

function sheetOf(content: BlockNode[]): { editor: LexicalEditor; sheet: HTMLElement; text: HTMLElement } {
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

const line = (id: string, text = ''): BlockNode => ({
  type: 'paragraph',
  id,
  content: text === '' ? [] : [{ type: 'run', text }],
});
const heading = (slot: string): BlockNode => ({
  type: 'heading',
  id: `h-${slot}`,
  level: 1,
  slot,
  content: [{ type: 'run', text: slot }],
});

describe('where pages begin', () => {
  const layout = (pageOf: LayoutFacts['pageOf']): LayoutFacts => ({ pages: 3, pageOf });

  test('is the first place of each page that the typesetter made, and never the first of all', () => {
    expect([...pageBegins(['a', 'b', 'c', 'd'], layout({ a: 1, b: 1, c: 2, d: 3 }))]).toEqual(['c', 'd']);
    // A place that is printed nowhere, and one that goes on over a page and the next.
    expect([...pageBegins(['a', 'b', 'c'], layout({ a: 1, c: 3 }))]).toEqual(['c']);
    expect([...pageBegins(['a', 'b'], layout({ a: 2, b: 2 }))]).toEqual([]);
  });

  test('shows on the sheet, and goes to another place only when the document was set anew', () => {
    const { editor, sheet, text } = sheetOf([line('a', 'een'), line('b', 'twee'), line('c', 'drie')]);
    let set: LayoutFacts | null = null;
    const pages = createSetPages({ editor, sheet, text, layout: () => set });
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

  test('is said in the text, and what was known is kept', () => {
    const { editor, sheet, text } = sheetOf([line('a', 'een')]);
    const words: PubInline[] = [
      { type: 'reference', target: 'm', shows: 'page', text: 'pagina', marks: ['bold'] },
      { type: 'reference', target: 'm', shows: 'label', text: 'eis 1', marks: [] },
    ];
    const printed = document.createElement('p');
    printed.append(drawInline(words, { pageOf: () => null, picture: () => '' }));
    sheet.append(printed);
    let set: LayoutFacts | null = null;
    const pages = createSetPages({ editor, sheet, text, layout: () => set });
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

describe('what the document type says of its sections', () => {
  const guided = (text: HTMLElement): (string | undefined)[] =>
    [...text.children].map((place) => (place as HTMLElement).dataset.guidance?.slice(0, 12));

  test('stands in the empty paragraph of each, also of one without a heading', () => {
    const { editor, text } = sheetOf([line('a'), line('b'), heading('overzicht'), line('c')]);
    drawSlots(editor, text, documentTypeOf('factsheet'), 'nl');
    expect(guided(text)).toEqual(['De belangrij', 'Eén tot drie', undefined, 'Eén tabel me']);
  });

  test('keeps its place when the section above it was written, and goes with the place', () => {
    const { editor, text } = sheetOf([line('a', 'Uitkomst'), line('x', 'meer'), line('b'), heading('overzicht')]);
    drawSlots(editor, text, documentTypeOf('factsheet'), 'nl');
    expect(guided(text)).toEqual([undefined, undefined, 'Eén tot drie', undefined]);
    editor.setEditorState(richTextToLexical([line('a', 'Uitkomst'), heading('overzicht')], editor));
    drawSlots(editor, text, documentTypeOf('factsheet'), 'nl');
    expect(guided(text)).toEqual([undefined, undefined]);
  });

  test('and marks what is no part of the document, with its label', () => {
    const { editor, text } = sheetOf([line('a', 'De Kamer,'), heading('toelichting'), line('b')]);
    drawSlots(editor, text, documentTypeOf('concept-motie'), 'nl');
    expect(text.querySelector<HTMLElement>('h1')?.dataset.aside).toBe('Toelichting');
  });
});
