// @vitest-environment happy-dom
import { $getRoot } from 'lexical';
import { act, createElement, type ReactNode } from 'react';
import type { Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { BodyNode } from '../../../../engine/core/richtext/model.ts';
import type { OpenDocument } from '../../../../renderer/document/open/open-document.ts';
import { createOpenEntries, OpenEntriesContext } from '../../../../renderer/document/unsaved/open-entries.ts';
import { nl } from '../../../../renderer/shell/texts/nl.ts';
import { CitationPanel } from '../../../../renderer/writing/typing/citation/citation-panel.tsx';
import { LinkPanel } from '../../../../renderer/writing/typing/link/link-panel.tsx';
import { PictureDialog } from '../../../../renderer/writing/typing/picture/picture-dialog.tsx';
import { CaptionPanel } from '../../../../renderer/writing/typing/table/caption-panel.tsx';
import { readTableAtCaret } from '../../../../renderer/writing/typing/table/table-at-caret.ts';
import type { TypingFeatures } from '../../../../renderer/writing/typing/typing-features.ts';
import { draft } from '../../../core/checks/drafts.ts';
import { opened } from '../../document/open/opened.ts';
import { beginDrawing, endDrawing } from '../../drawing-place.ts';

let root: Root;
let place: HTMLElement;
let page: OpenDocument;
let entries = createOpenEntries();
const openPanel = vi.fn();
beforeEach(() => {
  ({ root, place } = beginDrawing(true));
  vi.stubGlobal('CSS', { escape: CSS.escape.bind(CSS), highlights: new Map() });
  openPanel.mockReset();
  entries = createOpenEntries();
  page = opened(draft([{ type: 'paragraph', id: 'p', content: [{ type: 'run', text: 'Zie de Kamer.' }] }]));
  page.editor.update(() => $getRoot().getFirstChildOrThrow().selectEnd(), { discrete: true });
});
afterEach(async () => {
  await endDrawing({ root, place });
  page.end();
});

const room = (): TypingFeatures =>
  ({ typing: { document: page, active: () => page.editor }, panels: { open: openPanel } }) as unknown as TypingFeatures;
const draw = (panel: ReactNode) =>
  act(async () => root.render(createElement(OpenEntriesContext, { value: entries }, panel)));
const fields = () => [...document.querySelectorAll<HTMLInputElement>('[role="dialog"] input[type="text"]')];
const type = (field: HTMLInputElement | undefined, text: string) =>
  act(async () => {
    field?.focus();
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text);
    field?.dispatchEvent(new Event('input', { bubbles: true }));
  });
const pressEscape = (field: HTMLInputElement | undefined) =>
  act(
    async () =>
      void field?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true })),
  );
/** Presses the mouse outside all open panels. */
const pressOutside = () =>
  act(async () => {
    for (const kind of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
      document.body.dispatchEvent(new PointerEvent(kind, { bubbles: true, cancelable: true, button: 0 }));
  });
const button = (label: string) =>
  [...document.querySelectorAll<HTMLButtonElement>('[role="dialog"] button')].find((one) => one.textContent === label);
const textNow = () => page.editor.getEditorState().read(() => $getRoot().getTextContent());

test('applies a complete link on a press outside its form', async () => {
  await draw(createElement(LinkPanel, { features: room() }));
  await type(fields()[0], ' deze brief');
  await type(fields()[1], 'www.tweedekamer.nl');
  await pressOutside();
  expect(textNow()).toBe('Zie de Kamer. deze brief');
  expect(JSON.stringify(page.draft().body)).toContain('https://www.tweedekamer.nl');
  expect(openPanel.mock.calls).toEqual([[null]]);
});

test('keeps the form open on a press outside while the address is invalid, and says why', async () => {
  await draw(createElement(LinkPanel, { features: room() }));
  await type(fields()[1], 'geen adres');
  await pressOutside();
  expect(openPanel).not.toHaveBeenCalled();
  expect(fields()[1]?.value).toBe('geen adres');
  expect(document.body.textContent).toContain(nl.typing.link.unknown);
});

test('asks before Escape discards a changed link, and closes an empty form at once', async () => {
  await draw(createElement(LinkPanel, { features: room() }));
  await type(fields()[1], 'www.tweedekamer.nl');
  await pressEscape(fields()[1]);
  expect(openPanel).not.toHaveBeenCalled();
  expect(document.body.textContent).toContain(nl.entries.named('link', 'www.tweedekamer.nl'));
  await act(async () => button(nl.entries.stay)?.click());
  expect(fields()[1]?.value).toBe('www.tweedekamer.nl');
  await pressEscape(fields()[1]);
  await act(async () => button(nl.entries.drop)?.click());
  expect(openPanel.mock.calls).toEqual([[null]]);
  expect(textNow()).toBe('Zie de Kamer.');
});

test('closes an unchanged form of a link on Escape', async () => {
  await draw(createElement(LinkPanel, { features: room() }));
  await pressEscape(fields()[1]);
  expect(openPanel.mock.calls).toEqual([[null]]);
});

test('stores a changed link once when the window closes', async () => {
  await draw(createElement(LinkPanel, { features: room() }));
  await type(fields()[0], ' hier');
  await type(fields()[1], 'www.tweedekamer.nl');
  const left = await act(async () => entries.applyAll('window'));
  await act(async () => void entries.applyAll('window'));
  expect(left).toEqual([]);
  expect(textNow()).toBe('Zie de Kamer. hier');
});

test('asks before Escape discards the description and caption of a picture', async () => {
  const picture = {
    ok: true as const,
    image: 'f'.repeat(64),
    info: { mediaType: 'image/png', width: 3, height: 2, name: null },
  };
  await draw(createElement(PictureDialog, { features: room(), picture } as Parameters<typeof PictureDialog>[0]));
  await type(fields()[0], 'Een kaart');
  await type(fields()[1], 'Opvang per gemeente');
  await pressEscape(fields()[1]);
  expect(openPanel).not.toHaveBeenCalled();
  expect(document.body.textContent).toContain(nl.entries.named('picture', 'Een kaart – Opvang per gemeente'));
  expect(entries.applyAll('window')).toHaveLength(1);
  await act(async () => button(nl.entries.stay)?.click());
  expect(fields().map(({ value }) => value)).toEqual(['Een kaart', 'Opvang per gemeente']);
  await pressEscape(fields()[1]);
  await act(async () => button(nl.entries.drop)?.click());
  expect(openPanel.mock.calls).toEqual([[null]]);
});

/** A document with only this node, and its first text selected. */
const openWith = (node: BodyNode) => {
  page.end();
  page = opened(draft([node]));
  page.editor.update(() => $getRoot().getFirstDescendant()?.selectEnd(), { discrete: true });
};
const locatorNow = () => {
  const [paragraph] = page.draft().body;
  const citation = paragraph?.type === 'paragraph' && paragraph.content.find(({ type }) => type === 'citation');
  return citation && citation.type === 'citation' ? citation.locator : undefined;
};
const drawCitation = async () => {
  openWith({
    type: 'paragraph',
    id: 'p',
    content: [
      { type: 'run', text: 'Zie' },
      { type: 'citation', id: 'c', block: 'motie', placement: 'text', locator: { page: '3' } },
    ],
  });
  const key = page.editor.read(() => $getRoot().getLastDescendant()?.getKey() ?? '');
  const find = () => undefined;
  const typing = {
    document: page,
    active: () => page.editor,
    holds: () => 'page',
    dependencies: { find, documentType: () => ({ citations: { placement: 'text' } }) },
  };
  const features = { typing, panels: { open: openPanel } } as unknown as TypingFeatures;
  await draw(createElement(CitationPanel, { features, nodeKey: key }));
};

test('keeps the changed locator of a citation on a press outside', async () => {
  await drawCitation();
  await type(fields()[0], '14');
  await pressOutside();
  expect(locatorNow()).toEqual({ page: '14' });
  expect(openPanel.mock.calls).toEqual([[null]]);
});

test('asks before Escape discards a changed locator, and not if it is unchanged again', async () => {
  await drawCitation();
  await type(fields()[0], '14');
  await pressEscape(fields()[0]);
  expect(document.body.textContent).toContain(nl.entries.named('citation', '14'));
  expect(entries.applyAll('document')).toEqual([]);
  expect(locatorNow()).toEqual({ page: '14' });

  openPanel.mockReset();
  await act(async () => root.render(null));
  await drawCitation();
  await type(fields()[0], '14');
  await type(fields()[0], '3');
  await pressEscape(fields()[0]);
  expect(openPanel.mock.calls).toEqual([[null]]);
});

test.each(['Escape', 'a window that closes'])('%s keeps the caption of a table', async (way) => {
  openWith({
    type: 'table',
    id: 't',
    columns: [{}],
    rows: [
      { cells: [{ id: 'cell', content: [{ type: 'paragraph', id: 'in', content: [{ type: 'run', text: '1' }] }] }] },
    ],
  });
  const here = readTableAtCaret(page.editor);
  if (!here) throw new Error('no table holds the caret');
  await draw(createElement(CaptionPanel, { features: room(), tableAtCaret: here, onClose: () => openPanel(null) }));
  await type(fields()[0], 'Opvang per jaar');
  if (way === 'Escape') await pressEscape(fields()[0]);
  else await act(async () => expect(entries.applyAll('window')).toEqual([]));
  expect(page.draft().body).toMatchObject([{ caption: [{ type: 'run', text: 'Opvang per jaar' }] }]);
  expect(openPanel.mock.calls).toEqual([[null]]);
});
