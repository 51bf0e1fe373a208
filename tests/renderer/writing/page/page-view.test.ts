// @vitest-environment happy-dom
import { $getRoot, getNearestEditorFromDOMNode, UNDO_COMMAND } from 'lexical';
import { afterEach, beforeAll, expect, test } from 'vitest';
import type { Draft } from '../../../../engine/core/drafts/draft.ts';
import { $insertFootnote } from '../../../../renderer/document/editor/commands/insert.ts';
import type { OpenDocument } from '../../../../renderer/document/open/open-document.ts';
import type { Outcomes } from '../../../../renderer/document/open/outcomes.ts';
import { nl } from '../../../../renderer/shell/texts/nl.ts';
import type { DocumentCommands } from '../../../../renderer/writing/document-commands.ts';
import { setForm } from '../../../../renderer/writing/page/block-actions.ts';
import { EDITED_TEXT } from '../../../../renderer/writing/page/page-elements.ts';
import { openPage, type PageView, type SheetParts } from '../../../../renderer/writing/page/page-view.ts';
import { documentTypeOf, specimen } from '../../../specimens/specimens.ts';
import { finding, starterBlocks } from '../../../templates/starter-library.ts';
import { $byId } from '../../document/editor/page.ts';
import { opened } from '../../document/open/opened.ts';
import { houseStyles } from '../side/window.ts';

const TYPE = 'inbreng-commissiedebat';
let sample: Draft;
beforeAll(() => {
  sample = specimen(TYPE, finding(starterBlocks()));
});
let view: PageView | null = null;
afterEach(() => view?.end());

/** The sheet of a document without an outcome. */
function open(): { document: OpenDocument; parts: SheetParts } {
  const made = (): HTMLElement => document.createElement('div');
  const [desk, sheet, announced] = [made(), made(), made()];
  const within = { running: made(), front: made(), text: made(), notes: made(), back: made() };
  sheet.append(...Object.values(within));
  desk.append(sheet, announced);
  document.body.replaceChildren(desk);
  const parts = { desk, sheet, announced, ...within };
  const opening = opened(sample);
  const outcomes: Partial<Outcomes> = {
    outcome: () => null,
    onOutcome: () => () => undefined,
    layout: () => null,
    hurry: () => undefined,
  };
  const [houseStyle] = houseStyles();
  if (!houseStyle) throw new Error('the app has no house styles');
  view = openPage({
    parts,
    document: opening,
    outcomes: outcomes as Outcomes,
    context: {
      templates: { documentType: documentTypeOf(TYPE), houseStyle },
      logo: null,
      find: null,
      texts: nl,
      today: '2026-11-25',
    },
    commands: {} as DocumentCommands,
    onError: (error) => {
      throw error;
    },
  });
  return { document: opening, parts };
}

test('gives the sheet and its editors the present language of the document', () => {
  const { document, parts } = open();
  const fields = [...parts.sheet.querySelectorAll('[role="textbox"]')];
  expect(fields.length).toBeGreaterThan(1);
  expect(parts.sheet.lang).toBe('nl');
  document.change((head) => ({ ...head, language: 'en' }));
  expect(parts.sheet.lang).toBe('en');
  for (const field of fields) expect(field.closest('[lang]')).toBe(parts.sheet);
});

test('hides the caret while a block is chosen as a whole, and shows it in text', () => {
  const { document: opening, parts } = open();
  const place = opening.draft().body.find((node) => node.type === 'blockInstance');
  const key = opening.editor.getEditorState().read(() => $byId(place?.id ?? '').getKey());
  view?.blocks.choose(key);
  const root = opening.editor.getRootElement();
  expect(root && parts.sheet.contains(root)).toBe(true);
  expect(root?.classList.contains('has-no-caret')).toBe(true);
  opening.editor.update(() => void $getRoot().selectStart(), { discrete: true });
  expect(root?.classList.contains('has-no-caret')).toBe(false);
});

test('shows a new note below the text also when no mark has a number yet', () => {
  const { document: opening, parts } = open();
  const [line] = opening.draft().body.filter((node) => node.type === 'paragraph');
  let id = '';
  opening.editor.update(
    () => {
      $byId(line?.id ?? '').selectEnd();
      $insertFootnote();
    },
    { discrete: true },
  );
  for (const { content } of opening.draft().body.filter((node) => node.type === 'paragraph'))
    for (const node of content) if (node.type === 'footnote') id = node.id;
  expect(view?.openNote(id)).toBe(true);
  expect([...parts.notes.children].map((note) => (note as HTMLElement).dataset.note)).toEqual([id]);
});

test('gives the focus to the page when an undo takes the form whose text is being edited', async () => {
  const { document: opening, parts } = open();
  const place = opening.draft().body.find((node) => node.type === 'blockInstance' && node.form === 'full');
  const id = place?.id ?? '';
  const key = opening.editor.getEditorState().read(() => $byId(id).getKey());
  setForm(opening, id, 'reference');
  setForm(opening, id, 'full');
  expect(view?.blocks.openPart(key, 'own-text', 'end')).toBe(true);
  const part = parts.sheet.querySelector<HTMLElement>(EDITED_TEXT);
  part?.focus();
  getNearestEditorFromDOMNode(part)?.dispatchCommand(UNDO_COMMAND, undefined);
  await expect.poll(() => document.activeElement).toBe(opening.editor.getRootElement());
  expect(part?.isConnected).toBe(false);
  expect(opening.draft().body.find((node) => node.id === id)).toMatchObject({ form: 'reference' });
});
