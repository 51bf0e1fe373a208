// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { OpenDocument } from '../../../../renderer/document/open/open-document.ts';
import { followSpelling, type Spelling, type SpellingOptions } from '../../../../renderer/writing/spelling/spelling.ts';
import { textOfDocument } from '../../../../renderer/writing/spelling/text-of-document.ts';

const refused = { ok: false as const, problem: { code: 'failed', file: null, message: 'Dit is niet gelukt.' } };
let followed: Spelling | null = null;

beforeEach(() => {
  vi.stubGlobal('requestIdleCallback', (act: () => void) => setTimeout(act));
  vi.stubGlobal('cancelIdleCallback', clearTimeout);
  vi.stubGlobal('CSS', { highlights: new Map() });
  vi.stubGlobal('Highlight', Set);
  document.body.innerHTML = '<div data-is="sheet"><div data-is="text"><p>De Comissie van Hashkwartet.</p></div></div>';
});
afterEach(() => {
  followed?.end();
  vi.unstubAllGlobals();
});

/** Checks a document with one line, with answers of its dictionary and values of its head. */
function follow(bridge: Partial<SpellingOptions['bridge']> = {}, blocks: [] | null = null) {
  const messages: string[] = [];
  let head = { id: 'd1', language: 'nl-NL', variables: {} };
  const root = document.querySelector('[data-is="text"]') as HTMLElement;
  const editor = {
    getRootElement: () => root,
    read: (act: () => unknown) => act(),
    getEditorState: () => ({ _nodeMap: new Map() }),
  };
  const open = { editor, head: () => head, changes: () => 0, onChange: () => () => undefined };
  const spelling = followSpelling({
    text: textOfDocument(open as unknown as OpenDocument),
    bridge: {
      unknownWords: async ({ words }) => ({
        ok: true,
        value: { unknown: words.filter((word) => /^(Comissie|Hashkwartet)/.test(word)) },
      }),
      ownWords: async () => ({ ok: true, value: { words: [], passedOver: [] } }),
      passOverWord: async ({ word }) => ({ ok: true, value: { passedOver: [word] } }),
      changeOwnWords: async ({ add }) => ({ ok: true, value: { words: [...add] } }),
      listen: () => () => undefined,
      ...bridge,
    },
    blocks: () => blocks,
    say: (sentence) => messages.push(sentence),
  });
  followed = spelling;
  return {
    spelling,
    messages,
    name: (value: string) => {
      head = { ...head, variables: { bewindspersoon: { value } } };
    },
    all: async () => (await spelling.all())?.map(({ word }) => word) ?? null,
  };
}

test('distinguishes an unavailable dictionary from a text without mistakes', async () => {
  expect(await follow({ unknownWords: async () => refused }).all()).toBe(null);
});

test('accepts names in the fields of the document as long as they are filled in', async () => {
  const { all, name } = follow({}, []);
  expect(await all()).toEqual(['Comissie', 'Hashkwartet.']);
  name('Hashkwartet');
  expect(await all()).toEqual(['Comissie']);
  name('Mutluer');
  expect(await all()).toEqual(['Comissie', 'Hashkwartet.']);
});

test('reports a word that cannot be added or ignored', async () => {
  const { spelling, messages } = follow({ changeOwnWords: async () => refused, passOverWord: async () => refused });
  spelling.add('Hashkwartet.');
  await expect.poll(() => messages).toEqual(['Dit is niet gelukt.']);
  spelling.passOver('Hashkwartet.');
  await expect.poll(() => messages).toEqual(['Dit is niet gelukt.', 'Dit is niet gelukt.']);
});
