// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { WordChoice } from '../../../electron/ipc/word.ts';
import { checkFormField } from '../../../renderer/spelling/check-form-field.ts';

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
  const said: string[] = [];
  const asked: string[] = [];
  end = checkFormField(
    { area, words, language, say: (sentence) => said.push(sentence) },
    {
      bridge: {
        unknownWords: async ({ words }) => ({
          ok: true,
          value: { unknown: words.filter((one) => one === 'comissie') },
        }),
        ownWords: async () => ({ ok: true, value: { words: [], passedOver: [] } }),
        passOverWord: async () => {
          throw new Error('a form is no document');
        },
        changeOwnWords: async () => ({ ok: false, problem: { code: 'failed', file: null, message: 'Niet gelukt.' } }),
        listen: () => () => undefined,
        suggestions: async ({ word }) => {
          asked.push(word);
          return { ok: true, value: { words: ['commissie'] } };
        },
        wordMenu: async () => ({ ok: true, value: chosen }),
      },
      blocks: () => null,
    },
  );
  return { said, asked };
}

async function write(text: string, caret: number): Promise<void> {
  area.value = text;
  area.setSelectionRange(caret, caret);
  words.data = text;
  await vi.advanceTimersByTimeAsync(3 * PAUSE);
}
const marked = () => [...(highlights.get('misspelt') ?? [])].map(String);

test('a word that the dictionary lacks is marked, but not where it is being typed', async () => {
  check('nl-NL');
  area.focus();
  await write('De comissie', 11);
  expect(marked()).toEqual([]);
  await write('De comissie vraagt', 18);
  expect(marked()).toEqual(['comissie']);
  await write('De commissie vraagt', 6);
  expect(marked()).toEqual([]);
});

test('a field that is left, or in another language, holds no word that is being typed', async () => {
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

test('the menu key asks for the word at the caret of the field; what can’t be taught is said so', async () => {
  const { said, asked } = check('nl-NL', { chosen: 'add' });
  await write('De comissie vraagt', 18);
  area.focus();
  area.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true }));
  await vi.advanceTimersByTimeAsync(PAUSE);
  expect(asked).toEqual([]);
  area.setSelectionRange(5, 5);
  area.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true }));
  await vi.advanceTimersByTimeAsync(PAUSE);
  expect(asked).toEqual(['comissie']);
  expect(said).toEqual(['Niet gelukt.']);
});
