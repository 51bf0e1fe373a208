// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { PubGroup } from '../../../../engine/core/publication/publication.ts';
import { nl } from '../../../../renderer/shell/texts/nl.ts';
import type { BlockFacts } from '../../../../renderer/writing/page/block-facts.ts';
import { type BlockFrame, drawBody, emptyPart } from '../../../../renderer/writing/page/block-frame.ts';

/** The printed parts of a demand, in their order; `own`: whether its text says anything. */
function draw(frame: BlockFrame, own: boolean, editable = true): void {
  const line = (id: string) => ({ type: 'paragraph', id: `e--${id}`, style: 'body', content: [] });
  drawBody(frame, {
    id: 'e',
    group: { children: [line('claim'), ...(own ? [line('t1')] : []), line('ground-28638-238')] } as unknown as PubGroup,
    facts: { titled: true, editable, openGrounds: [] } as unknown as BlockFacts,
    own: new Set(['t1']),
    around: {} as Parameters<typeof drawBody>[1]['around'],
    wordsAround: null,
    t: nl,
  });
}

function live(own: boolean): { frame: BlockFrame; words: HTMLElement } {
  const frame = { body: document.createElement('div') } as unknown as BlockFrame;
  draw(frame, own);
  const words =
    frame.body.querySelector<HTMLElement>('[data-part="own-text"]') ?? frame.body.appendChild(emptyPart('own-text'));
  words.classList.add('live');
  return { frame, words };
}

test('own text that is emptied while it is edited keeps its editor, below the claim and above the grounds', () => {
  const { frame, words } = live(true);
  draw(frame, false);
  expect([...frame.body.children].indexOf(words)).toBe(1);
  expect(frame.body.children).toHaveLength(3);
  // Nothing of what was printed waits below the editor.
  expect(words.querySelector('.own-drawn')?.childElementCount).toBe(0);
  draw(frame, true);
  expect([...frame.body.children].indexOf(words)).toBe(1);
  expect(words.querySelector('.own-drawn')?.childElementCount).toBe(1);
});

test('words that are no longer to be edited leave no editor behind', () => {
  const { frame, words } = live(true);
  draw(frame, false, false);
  expect(words.isConnected).toBe(false);
});
