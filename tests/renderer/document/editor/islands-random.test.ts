import { createHeadlessEditor } from '@lexical/headless';
import {
  $getRoot,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  FORMAT_TEXT_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  type LexicalEditor,
  REDO_COMMAND,
  REMOVE_TEXT_COMMAND,
  UNDO_COMMAND,
} from 'lexical';
import { expect, test } from 'vitest';
import { createCountingIds, replaceIds } from '../../../../engine/core/richtext/ids.ts';
import type { BodyNode, Paragraph } from '../../../../engine/core/richtext/model.ts';
import { normalizeBlocks } from '../../../../engine/core/richtext/normalize.ts';
import { plainText } from '../../../../engine/core/richtext/plain-text.ts';
import { $insertContent, $selectedContent } from '../../../../renderer/document/editor/commands/insert-content.ts';
import { bindIsland } from '../../../../renderer/document/editor/islands/bind-island.ts';
import {
  $copyLibraryText,
  $readPart,
  $restoreLibraryText,
  $writePart,
  type EditablePart,
  type OwnNote,
  titleAsBlocks,
} from '../../../../renderer/document/editor/islands/part.ts';
import { BlockInstanceNode } from '../../../../renderer/document/editor/nodes/blocks.ts';
import { pageConfig, registerPage } from '../../../../renderer/document/editor/page.ts';
import { runsOf } from '../../../campaign.ts';
import { fc } from '../../../fuzz/property.ts';
import { documentArbitrary } from './arbitrary.ts';
import { missing, signsOf } from './kept-text.ts';
import { $byId, change, contentOf, openPage, soundContentOf } from './page.ts';
import { $selectText } from './select-positions.ts';

const paragraph = (id: string, text: string): Paragraph => ({
  type: 'paragraph',
  id,
  content: [{ type: 'run', text }],
});
const withNote = (id: string, note: string): Paragraph => ({
  ...paragraph(id, 'tekst'),
  content: [
    { type: 'run', text: 'tekst' },
    { type: 'footnote', id: note, content: [paragraph(`${note}-p`, 'noot')] },
  ],
});
const LIBRARY = [paragraph('l1', 'Van de bibliotheek.'), paragraph('l2', 'Nog een.')];
const START: BodyNode[] = [
  withNote('p', 'note'),
  { type: 'figure', id: 'figure', image: 'a'.repeat(64), caption: [{ type: 'run', text: 'Onder' }] },
  {
    type: 'table',
    id: 'table',
    columns: [{}],
    caption: [{ type: 'run', text: 'Boven' }],
    rows: [{ cells: [{ id: 'c', content: [paragraph('cp', 'cel')] }] }],
  },
  {
    type: 'blockInstance',
    id: 'block',
    block: 'x',
    revision: 'a'.repeat(64),
    form: 'full',
    own: { body: [paragraph('o1', 'Eigen'), withNote('o2', 'own-note')] },
  },
  paragraph('end', 'slot'),
];

const actArbitrary = fc.record({
  place: fc.constantFrom('island', 'island', 'island', 'page'),
  act: fc.constantFrom(
    ...(['type', 'overtype', 'enter', 'erase', 'bold', 'paste', 'undo', 'redo'] as const),
    ...(['restore', 'adapt', 'write', 'rest'] as const),
  ),
  from: fc.nat({ max: 30 }),
  to: fc.nat({ max: 30 }),
  content: documentArbitrary,
});
type Act = typeof actArbitrary extends fc.Arbitrary<infer One> ? One : never;

/** Returns the selected content, which may be deleted. */
function $type(editor: LexicalEditor, { act, from, to, content }: Act): readonly BodyNode[] {
  if (!$selectText(from, to)) return [];
  if (act === 'overtype') $getRoot().select(0, $getRoot().getChildrenSize());
  const selected = $selectedContent(editor);
  if (act === 'type' || act === 'overtype') editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, 'motie');
  if (act === 'enter') editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined);
  if (act === 'erase') editor.dispatchCommand(REMOVE_TEXT_COMMAND, null);
  if (act === 'bold') editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'bold');
  if (act === 'paste') $insertContent(editor, content);
  return selected;
}

const PARTS: [string, EditablePart | OwnNote, (() => readonly BodyNode[]) | undefined][] = [
  ['note', 'footnote', undefined],
  ['figure', 'figure-caption', undefined],
  ['table', 'table-caption', undefined],
  ['block', 'own-text', undefined],
  ['block', 'own-text', () => LIBRARY],
  ['block', 'own-title', () => titleAsBlocks('De eis')],
  ['block', { note: 'own-note' }, undefined],
];

test.each(PARTS)(
  'an island of a %s (%o) shows the same content as the page after any edits',
  async (id, part, usual) => {
    const run = async (acts: readonly Act[]): Promise<void> => {
      const page = openPage(START);
      const island = createHeadlessEditor(
        pageConfig((error) => {
          throw error;
        }),
      );
      registerPage(island, createCountingIds('island-'));
      const newId = createCountingIds('fresh-');
      const key = page.getEditorState().read(() => $byId(id).getKey());
      const $node = () => (page.getEditorState()._nodeMap.has(key) ? $byId(id) : null);
      const clock = { time: 0, gone: false };
      const end = bindIsland(page, key, part, island, {
        now: () => clock.time,
        onGone: () => {
          clock.gone = true;
        },
        ...(usual ? { libraryContent: usual } : {}),
      });
      for (const one of acts) {
        const editor = one.place === 'island' ? island : page;
        const content = replaceIds(one.content, newId);
        const [onPage, inIsland] = [contentOf(page), contentOf(island)];
        let chosen = null as readonly BodyNode[] | null;
        if (one.act === 'rest') clock.time += 5000;
        else if (one.act === 'undo' || one.act === 'redo') {
          editor.dispatchCommand(one.act === 'undo' ? UNDO_COMMAND : REDO_COMMAND, undefined);
          await Promise.resolve();
        } else if (one.act === 'restore' || one.act === 'adapt' || one.act === 'write') {
          change(page, () => {
            const node = $node();
            if (node && one.act === 'write') $writePart(node, part, content);
            if (node instanceof BlockInstanceNode && one.act === 'adapt') $copyLibraryText(node, LIBRARY, newId);
            if (node instanceof BlockInstanceNode && one.act === 'restore') $restoreLibraryText(node);
          });
        } else
          change(editor, () => {
            chosen = $type(editor, { ...one, content });
          });
        if (chosen !== null) {
          // Only selected text may be deleted, and nothing elsewhere on the page.
          const label = `${one.act} in the ${one.place}`;
          if (one.place === 'island') {
            const others = (body: readonly BodyNode[]) =>
              body.filter((node) => !JSON.stringify(node).includes(`"${id}"`));
            expect(others(contentOf(page)), label).toEqual(others(onPage));
          }
          const [before, now] = one.place === 'island' ? [inIsland, contentOf(island)] : [onPage, contentOf(page)];
          const allowed = one.act === 'bold' ? [] : signsOf(chosen);
          expect(missing(missing(signsOf(before), signsOf(now)), allowed), label).toEqual([]);
        }
        const there = page.getEditorState().read(() => {
          const node = $node();
          return node && ($readPart(node, part) ?? usual?.());
        });
        if (clock.gone) {
          expect(there ?? null).toBeNull();
          break;
        }
        // A caption of a link without text is empty.
        expect(plainText(contentOf(island))).toEqual(plainText(normalizeBlocks(there ?? [])));
        soundContentOf(page);
      }
      end();
    };
    await fc.assert(fc.asyncProperty(fc.array(actArbitrary, { maxLength: 14 }), run), {
      numRuns: runsOf(12, 500),
    });
  },
);
