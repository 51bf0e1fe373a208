// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { PubGroup } from '../../../../engine/core/publication/publication.ts';
import { nl } from '../../../../renderer/shell/texts/nl.ts';
import { setName } from '../../../../renderer/ui/element-names.ts';
import type { BlockFacts } from '../../../../renderer/writing/page/block-facts.ts';
import { type BlockFrame, createEmptyPart, drawBody } from '../../../../renderer/writing/page/block-frame.ts';

/** Draws the printed parts of a demand in order; `own`: whether its own text is not empty. */
function draw(frame: BlockFrame, own: boolean, editable = true): void {
  const line = (id: string) => ({ type: 'paragraph', id: `e--${id}`, style: 'body', content: [] });
  drawBody(frame, {
    id: 'e',
    group: { children: [line('claim'), ...(own ? [line('t1')] : []), line('ground-28638-238')] } as unknown as PubGroup,
    facts: { hasEditableTitle: true, isEditable: editable, openGrounds: [] } as unknown as BlockFacts,
    ownIds: new Set(['t1']),
    context: {} as Parameters<typeof drawBody>[1]['context'],
    surroundingText: null,
    t: nl,
  });
}

function live(own: boolean): { frame: BlockFrame; words: HTMLElement } {
  const frame = { body: document.createElement('div') } as unknown as BlockFrame;
  draw(frame, own);
  const words =
    frame.body.querySelector<HTMLElement>('[data-part="own-text"]') ??
    frame.body.appendChild(createEmptyPart('own-text'));
  words.append(setName(document.createElement('div'), 'part-editor'));
  return { frame, words };
}

test('keeps the editor of own text that the user empties, below the claim and above the grounds', () => {
  const { frame, words } = live(true);
  draw(frame, false);
  expect([...frame.body.children].indexOf(words)).toBe(1);
  expect(frame.body.children).toHaveLength(3);
  // No printed content is left below the editor.
  expect(words.querySelector('.editable-printed')?.childElementCount).toBe(0);
  draw(frame, true);
  expect([...frame.body.children].indexOf(words)).toBe(1);
  expect(words.querySelector('.editable-printed')?.childElementCount).toBe(1);
});

test('leaves no editor behind when text is no longer editable', () => {
  const { frame, words } = live(true);
  draw(frame, false, false);
  expect(words.isConnected).toBe(false);
});
