// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { Spelling } from '../../../../renderer/writing/spelling/spelling.ts';
import { createWordMenu } from '../../../../renderer/writing/spelling/word-menu.ts';

/** Opens the menu of a word while the dictionary is still being read. */
function open() {
  document.body.innerHTML = '<div data-is="sheet"><p>De Comissie zegt</p></div>';
  const line = document.querySelector('p')?.firstChild as Text;
  const range = document.createRange();
  range.setStart(line, 3);
  range.setEnd(line, 11);
  let answer = (): void => undefined;
  const asked: unknown[] = [];
  const menu = createWordMenu({
    contains: () => true,
    replace: () => undefined,
    isDocument: true,
    spelling: { marked: () => [] } as unknown as Spelling,
    bridge: {
      suggestions: () =>
        new Promise((done) => {
          answer = () => done({ ok: true, value: { words: ['Commissie'] } });
        }),
      wordMenu: async ({ suggestions }) => {
        asked.push(suggestions);
        return { ok: true, value: null };
      },
    },
  });
  menu.open({ word: 'Comissie', range });
  const settle = async (): Promise<void> => {
    answer();
    await new Promise((done) => setTimeout(done));
    menu.end();
  };
  return { range, asked, settle };
}

test('opens with the suggestions of the dictionary', async () => {
  const { asked, settle } = open();
  await settle();
  expect(asked).toEqual([['Commissie']]);
});

test('does not open for a word that the user changed meanwhile', async () => {
  const { range, asked, settle } = open();
  range.startContainer.nodeValue = 'De Commissie zegt het';
  range.collapse(true);
  await settle();
  expect(asked).toEqual([]);
});
