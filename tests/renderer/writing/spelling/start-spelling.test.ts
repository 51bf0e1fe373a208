// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import type { DocumentCommands } from '../../../../renderer/writing/document-commands.ts';
import { type SpellingCheck, startSpelling } from '../../../../renderer/writing/spelling/start-spelling.ts';
import { draftOf, para, words } from '../../../core/compose/draft-builder.ts';
import { opened } from '../../document/open/opened.ts';

const NOTE = '<p>Zie het slagtoffer.</p>';
let started: SpellingCheck | null = null;

afterEach(() => {
  started?.end();
  vi.unstubAllGlobals();
});

/** Checks a document with a wrong word in its text and one in a note, which is edited once it is opened. */
function start(): SpellingCheck {
  vi.stubGlobal('requestIdleCallback', (act: () => void) => setTimeout(act));
  vi.stubGlobal('cancelIdleCallback', clearTimeout);
  vi.stubGlobal('CSS', { highlights: new Map() });
  vi.stubGlobal('Highlight', Set);
  document.body.innerHTML = `<div data-is="sheet"><div data-is="text" contenteditable="true"></div>
    <ol data-is="notes"><li data-note="note">${NOTE}</li></ol></div>`;
  const open = opened(
    draftOf([
      para('line', [
        ...words('Een comissie'),
        { type: 'footnote', id: 'note', content: [para('in-note', 'Zie het slagtoffer.')] },
      ]),
    ]),
  );
  open.editor.setRootElement(document.querySelector('[data-is="text"]'));
  const openNote: DocumentCommands['openNote'] = (id) => {
    const note = document.querySelector(`[data-note="${id}"]`);
    if (note) note.innerHTML = `<div data-is="edited-text" contenteditable="true">${NOTE}</div>`;
  };
  started = startSpelling({
    document: open,
    bridge: {
      unknownWords: async ({ words: all }) => ({
        ok: true,
        value: { unknown: all.filter((word) => /^(comissie|slagtoffer)/.test(word)) },
      }),
      ownWords: async () => ({ ok: true, value: { words: [], passedOver: [] } }),
      passOverWord: async () => ({ ok: true, value: { passedOver: [] } }),
      changeOwnWords: async () => ({ ok: true, value: { words: [] } }),
      listen: () => () => undefined,
      suggestions: async () => ({ ok: true, value: { words: [] } }),
      wordMenu: async () => ({ ok: true, value: null }),
    },
    blocks: () => [],
    commands: { say: () => undefined, openNote } as unknown as DocumentCommands,
  });
  return started;
}

test('a step that comes while a note is being opened begins at the word in that note', async () => {
  const check = start();
  expect(await check.step(1)).toEqual({ to: 'word', word: 'comissie' });
  const [back, on] = await Promise.all([check.step(-1), check.step(1)]);
  expect(back).toMatchObject({ to: 'word', word: expect.stringMatching(/^slagtoffer/) });
  expect(on).toEqual({ to: 'word', word: 'comissie' });
  expect(String(getSelection())).toBe('comissie');
});
