// @vitest-environment happy-dom
import { createEditor, type LexicalEditor } from 'lexical';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { WordChoice } from '../../../../electron/ipc/word.ts';
import type { ContentNode } from '../../../../engine/core/richtext/model.ts';
import { plainText } from '../../../../engine/core/richtext/plain-text.ts';
import { lexicalToRichText } from '../../../../renderer/document/editor/convert/from-lexical.ts';
import { richTextToLexical } from '../../../../renderer/document/editor/convert/to-lexical.ts';
import { pageConfig } from '../../../../renderer/document/editor/page.ts';
import { checkFormText } from '../../../../renderer/writing/spelling/check-form-text.ts';
import { formBridge } from './form-bridge.ts';

const PAUSE = 800;
let end: (() => void) | null = null;
let editor: LexicalEditor;
let root: HTMLElement;
const highlights = new Map<string, Set<Range>>();

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('requestIdleCallback', (act: () => void) => setTimeout(act));
  vi.stubGlobal('cancelIdleCallback', clearTimeout);
  highlights.clear();
  vi.stubGlobal('CSS', { highlights });
  vi.stubGlobal('Highlight', Set);
  document.body.innerHTML = '<div class="field" contenteditable="true"></div>';
  root = document.querySelector('.field') as HTMLElement;
  editor = createEditor(
    pageConfig((error) => {
      throw error;
    }),
  );
  editor.setRootElement(root);
});
afterEach(() => {
  end?.();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const marked = () => [...(highlights.get('misspelt') ?? [])].map(String);
const body = (text: string): ContentNode[] => [{ type: 'paragraph', id: 'p', content: [{ type: 'run', text }] }];
const write = async (text: string): Promise<void> => {
  editor.setEditorState(richTextToLexical(body(text), editor));
  await vi.advanceTimersByTimeAsync(3 * PAUSE);
};

/** Checks the text, with the requests to its menu and the menu's answer. */
function check(language: string, chosen: WordChoice | null = null) {
  const messages: string[] = [];
  const { requests, bridge } = formBridge('Comissie', 'Commissie', chosen);
  end = checkFormText({ editor, language, bridge, blocks: () => null, say: (sentence) => messages.push(sentence) });
  return { requests, messages };
}

/** Presses the menu key on a word of the text. */
async function askFor(word: string): Promise<void> {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const text = walker.nextNode();
  if (!text) throw new Error('no words');
  const at = (text.nodeValue ?? '').indexOf(word) + 1;
  getSelection()?.setBaseAndExtent(text, at, text, at);
  text.parentElement?.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true }));
  await vi.advanceTimersByTimeAsync(PAUSE);
}

test('marks unknown words in a form as on the page, until the form is closed', async () => {
  check('nl-NL');
  await write('De Comissie vraagt');
  expect(marked()).toEqual(['Comissie']);
  await write('De Commissie vraagt');
  expect(marked()).toEqual([]);
  await write('Een Comissie');
  end?.();
  end = null;
  expect(marked()).toEqual([]);
});

test('marks nothing in another language', async () => {
  check('en');
  await write('De Comissie vraagt');
  expect(marked()).toEqual([]);
});

test('replaces a word by a suggestion, and offers no ignoring without a document', async () => {
  const { requests } = check('nl-NL', { chosen: 'suggestion', word: 'Commissie' });
  await write('De Comissie vraagt');
  await askFor('Comissie');
  expect(requests).toMatchObject([{ suggestions: ['Commissie'], canPassOver: false }]);
  expect(plainText(lexicalToRichText(editor.getEditorState()))).toBe('De Commissie vraagt');
});

test('reports a word that cannot be added', async () => {
  const { messages } = check('nl-NL', { chosen: 'add' });
  await write('De Comissie vraagt');
  await askFor('Comissie');
  expect(messages).toEqual(['Niet gelukt.']);
});
