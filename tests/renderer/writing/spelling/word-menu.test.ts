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
  const requests: unknown[] = [];
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
        requests.push(suggestions);
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
  return { range, requests, settle };
}

test('opens with the suggestions of the dictionary', async () => {
  const { requests, settle } = open();
  await settle();
  expect(requests).toEqual([['Commissie']]);
});

test('does not open for a word that the user changed meanwhile', async () => {
  const { range, requests, settle } = open();
  range.startContainer.nodeValue = 'De Commissie zegt het';
  range.collapse(true);
  await settle();
  expect(requests).toEqual([]);
});
