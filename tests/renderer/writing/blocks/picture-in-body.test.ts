// @vitest-environment happy-dom

import { $getSelection, $isRangeSelection, type LexicalEditor } from 'lexical';
import { act, createElement, type ReactNode } from 'react';
import { expect, test, vi } from 'vitest';
import type { BodyNode } from '../../../../engine/core/richtext/model.ts';
import { nl } from '../../../../renderer/shell/texts/nl.ts';
import { LanguageProvider } from '../../../../renderer/ui/texts/language.tsx';
import { BodyEditor } from '../../../../renderer/writing/blocks/body-editor.tsx';
import { createFormDrawing } from '../../../../renderer/writing/blocks/form-drawing.ts';
import { $leavePicture } from '../../../../renderer/writing/blocks/leave-picture.ts';
import { beginDrawing, endDrawing } from '../../drawing-place.ts';
import { bodyInForm } from './body-in-form.ts';

vi.mock('../../../../renderer/document/services/app-data.tsx', () => ({
  useBridge: () => ({}),
  useSettings: () => ({ spelling: false }),
  useLibrary: () => ({ blocks: [] }),
}));

const Said = ({ children }: { children?: ReactNode }) => LanguageProvider({ language: 'nl', children });

const picture: BodyNode = { type: 'figure', id: 'f', image: 'a'.repeat(64), alt: 'Een kaart' };
const line = (text: string): BodyNode => ({ type: 'paragraph', id: text, content: [{ type: 'run', text }] });

test('a picture in the text of a block differs from text, also without a description', () => {
  const { figure } = createFormDrawing({ find: () => undefined, t: nl, language: 'nl' });
  const shown = (alt: { alt?: string }): string | null => {
    const place = document.createElement('figure');
    figure({ image: 'a'.repeat(64), ...alt }, 'f', place);
    return place.textContent;
  };
  expect(shown({ alt: 'Een kaart' })).toBe('[afbeelding: Een kaart]');
  expect(shown({})).toBe('[afbeelding]');
});

test('typing after a click on a picture goes into the line next to it', async () => {
  const typedOn = async (body: readonly BodyNode[]): Promise<string> => {
    const { editor, root } = await bodyInForm(body);
    editor.update(
      () => {
        expect($leavePicture({ target: root.querySelector('figure') })).toBe(true);
        const selection = $getSelection();
        if ($isRangeSelection(selection)) selection.insertText('Nu. ');
      },
      { discrete: true },
    );
    return [...root.querySelectorAll('p')].map(({ textContent }) => textContent).join('|');
  };
  expect(await typedOn([line('Ervoor. '), picture])).toBe('Ervoor. Nu. ');
  expect(await typedOn([picture, line('Erna.')])).toBe('Nu. Erna.');
  expect(await typedOn([picture])).toBe('Nu. ');
});

test('a click on a picture next to a table does not change the table', async () => {
  const inCell = { type: 'paragraph' as const, id: 'p', content: [{ type: 'run' as const, text: 'Cel' }] };
  const table: BodyNode = {
    type: 'table',
    id: 't',
    columns: [{}],
    rows: [{ cells: [{ id: 'c', content: [inCell] }] }],
  };
  const { editor, root } = await bodyInForm([picture, table]);
  editor.update(() => void $leavePicture({ target: root.querySelector('figure') }), { discrete: true });
  editor.read(() => {
    const selection = $getSelection();
    const at = $isRangeSelection(selection) ? selection.anchor.getNode() : null;
    expect(at?.getPreviousSibling()?.getType()).toBe('figure');
    expect(at?.getTextContent()).toBe('');
  });
});

test('a click on a picture does not change the block; typing then does', async () => {
  const { root: drawn, place } = beginDrawing(true);
  const changes: BodyNode[][] = [];
  const field = {
    label: 'Tekst',
    body: [picture],
    onChange: (body: BodyNode[]) => void changes.push(body),
    lang: 'nl-NL',
    face: 'document' as const,
    find: () => undefined,
  };
  await act(async () => drawn.render(createElement(Said, null, createElement(BodyEditor, field))));
  const text = place.querySelector<HTMLElement & { __lexicalEditor?: LexicalEditor }>('[role="textbox"]');
  await act(async () => text?.querySelector('figure')?.click());
  expect(text?.querySelectorAll('p')).toHaveLength(1);
  expect(changes).toEqual([]);
  await act(async () => text?.__lexicalEditor?.update(() => $getSelection()?.insertText('Nu.'), { discrete: true }));
  expect(changes.at(-1)).toMatchObject([{ type: 'figure' }, { content: [{ text: 'Nu.' }] }]);
  endDrawing({ root: drawn, place });
});
