// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { createWordSteps } from '../../../../renderer/writing/spelling/go-to-word.ts';
import type { WordOnSheet } from '../../../../renderer/writing/spelling/marked-words.ts';

const WORDS = ['comissie', 'slagtoffer', 'onmidelijk'];
let words: WordOnSheet[] = [];
let text: Text;

beforeEach(() => {
  text = document.createTextNode(`De ${WORDS.join(' en ')}.`);
  document.body.replaceChildren(text);
  words = WORDS.map((word) => {
    const range = document.createRange();
    range.setStart(text, text.data.indexOf(word));
    range.setEnd(text, text.data.indexOf(word) + word.length);
    return { word, range };
  });
  getSelection()?.setBaseAndExtent(text, 0, text, 0);
});

test('continues behind a word that cannot be selected', () => {
  const steps = createWordSteps();
  const seen: string[] = [];
  for (let at = 0; at < 4; at += 1) {
    const next = steps.next(words, 1);
    if (!next) break;
    seen.push(next.word);
    steps.skip(words, next);
  }
  expect(seen).toEqual([...WORDS, 'comissie']);
  expect(steps.next(words, -1)?.word).toBe('onmidelijk');
});

test('begins at the selection if it moved since', () => {
  const steps = createWordSteps();
  const [first, , last] = words;
  if (!first || !last) throw new Error('three words');
  steps.skip(words, first);
  getSelection()?.setBaseAndExtent(text, last.range.startOffset - 1, text, last.range.startOffset - 1);
  expect(steps.next(words, 1)?.word).toBe('onmidelijk');
});
