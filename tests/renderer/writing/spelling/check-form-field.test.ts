// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { WordChoice } from '../../../../electron/ipc/word.ts';
import { checkFormField } from '../../../../renderer/writing/spelling/check-form-field.ts';
import { formBridge } from './form-bridge.ts';

const PAUSE = 800;
const highlights = new Map<string, Set<Range>>();
let end: (() => void) | null = null;
let area: HTMLTextAreaElement;
let words: Text;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('requestIdleCallback', (act: () => void) => setTimeout(act));
  vi.stubGlobal('cancelIdleCallback', clearTimeout);
  highlights.clear();
  vi.stubGlobal('CSS', { highlights });
  vi.stubGlobal('Highlight', Set);
  document.body.innerHTML = '<textarea></textarea><div></div>';
  area = document.querySelector('textarea') as HTMLTextAreaElement;
  words = document.createTextNode('');
  document.querySelector('div')?.append(words);
});
afterEach(() => {
  end?.();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function check(language: string, chosen: WordChoice | null = null) {
  const messages: string[] = [];
  const { requests, bridge } = formBridge('comissie', 'commissie', chosen);
  const field = { area, words, language, say: (sentence: string) => messages.push(sentence) };
  end = checkFormField(field, { bridge, blocks: () => null });
  return { messages, requests };
}

async function write(text: string, caret: number): Promise<void> {
  area.value = text;
  area.setSelectionRange(caret, caret);
  words.data = text;
  await vi.advanceTimersByTimeAsync(3 * PAUSE);
}
const marked = () => [...(highlights.get('misspelt') ?? [])].map(String);

test('marks an unknown word, unless the user is typing it', async () => {
  check('nl-NL');
  area.focus();
  await write('De comissie', 11);
  expect(marked()).toEqual([]);
  await write('De comissie vraagt', 18);
  expect(marked()).toEqual(['comissie']);
  await write('De commissie vraagt', 6);
  expect(marked()).toEqual([]);
});

test('has no word in progress in a field without focus or in another language', async () => {
  check('nl-NL');
  area.focus();
  await write('De comissie', 11);
  area.blur();
  document.dispatchEvent(new FocusEvent('focusin'));
  await vi.advanceTimersByTimeAsync(3 * PAUSE);
  expect(marked()).toEqual(['comissie']);
  end?.();
  expect(marked()).toEqual([]);
  check('en');
  await write('The comissie asks', 0);
  expect(marked()).toEqual([]);
});

test('opens the menu for the word at the caret by the menu key, and reports words that cannot be added', async () => {
  const { messages, requests } = check('nl-NL', { chosen: 'add' });
  await write('De comissie vraagt', 18);
  area.focus();
  area.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true }));
  await vi.advanceTimersByTimeAsync(PAUSE);
  expect(requests).toEqual([]);
  area.setSelectionRange(5, 5);
  area.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true }));
  await vi.advanceTimersByTimeAsync(PAUSE);
  expect(requests).toMatchObject([{ suggestions: ['commissie'], canPassOver: false }]);
  expect(messages).toEqual(['Niet gelukt.']);
});
