// @vitest-environment happy-dom

import { $getSelection, $isRangeSelection, HISTORY_MERGE_TAG } from 'lexical';
import { expect, test } from 'vitest';
import type { BlockNode } from '../../../engine/core/richtext/model.ts';
import { formDrawing } from '../../../renderer/blocks/form-drawing.ts';
import { $leavePicture } from '../../../renderer/blocks/leave-picture.ts';
import { nl } from '../../../renderer/texts/nl.ts';
import { bodyInForm } from './body-in-form.ts';

const picture: BlockNode = { type: 'figure', id: 'f', image: 'a'.repeat(64), alt: 'Een kaart' };
const line = (text: string): BlockNode => ({ type: 'paragraph', id: text, content: [{ type: 'run', text }] });

test('a picture in the text of a block is told from its words, also one that says nothing', () => {
  const { figure } = formDrawing({ find: () => undefined, t: nl, language: 'nl' });
  const shown = (alt: { alt?: string }): string | null => {
    const place = document.createElement('figure');
    figure({ image: 'a'.repeat(64), ...alt }, 'f', place);
    return place.textContent;
  };
  expect(shown({ alt: 'Een kaart' })).toBe('[afbeelding: Een kaart]');
  expect(shown({})).toBe('[afbeelding]');
});

test('what is typed after a click on a picture goes into the line beside it', async () => {
  const typedOn = async (body: readonly BlockNode[]): Promise<string> => {
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

test('a click on a picture changes nothing of the block by itself, and leaves a table beside it alone', async () => {
  const inCell = { type: 'paragraph' as const, id: 'p', content: [{ type: 'run' as const, text: 'Cel' }] };
  const rows = [{ cells: [{ id: 'c', content: [inCell] }] }];
  const table: BlockNode = { type: 'table', id: 't', columns: [{}], rows };
  for (const body of [[picture], [picture, table]]) {
    const { editor, root } = await bodyInForm(body);
    const tags: string[] = [];
    editor.registerUpdateListener((payload) => void tags.push(...payload.tags));
    editor.update(() => void $leavePicture({ target: root.querySelector('figure') }), { discrete: true });
    expect(tags).toContain(HISTORY_MERGE_TAG);
    editor.read(() => {
      const selection = $getSelection();
      const place = $isRangeSelection(selection) ? selection.anchor.getNode() : null;
      expect(place?.getPreviousSibling()?.getType()).toBe('figure');
      expect(place?.getTextContent()).toBe('');
    });
  }
});
