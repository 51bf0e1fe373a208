// @vitest-environment happy-dom
import {
  $createRangeSelection,
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $setSelection,
  type ElementNode,
  UNDO_COMMAND,
} from 'lexical';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Block } from '../../../../engine/core/blocks/block.ts';
import type { Draft } from '../../../../engine/core/drafts/draft.ts';
import type { BodyNode } from '../../../../engine/core/richtext/model.ts';
import { plainText } from '../../../../engine/core/richtext/plain-text.ts';
import type { OpenDocument } from '../../../../renderer/document/open/open-document.ts';
import { insertLibraryBlock } from '../../../../renderer/writing/page/block-actions.ts';
import { type ReservedPlace, reservePlace } from '../../../../renderer/writing/page/reserve-place.ts';
import { $removeSelected } from '../../../../renderer/writing/window/selected-content.ts';
import { documentTypeOf, specimen } from '../../../specimens/specimens.ts';
import { finding, starterBlocks } from '../../../templates/starter-library.ts';
import { $byId } from '../../document/editor/page.ts';
import { opened } from '../../document/open/opened.ts';

const documentType = documentTypeOf('inbreng-commissiedebat');
let find: (id: string) => Block | undefined;
let motion: Block;
let empty: Draft;
beforeAll(async () => {
  const blocks = await starterBlocks();
  find = finding(blocks) as typeof find;
  empty = { ...specimen('inbreng-commissiedebat', finding(blocks)), blocks: {}, body: [] };
  motion = blocks.find(({ kind }) => kind === 'motion') as Block;
});

const paragraph = (id: string, text: string): BodyNode => ({
  type: 'paragraph',
  id,
  content: text === '' ? [] : [{ type: 'run', text }],
});
const list = (...items: string[]): BodyNode => ({
  type: 'list',
  id: 'lijst',
  ordered: true,
  items: items.map((text, at) => ({ id: `punt-${at}`, content: [{ type: 'run', text }], lists: [] })),
});
const open = (...body: BodyNode[]): OpenDocument => opened({ ...empty, body });
/** The text of each top-level node; for a block its kind. */
const shown = (document: OpenDocument): string[] =>
  document
    .draft()
    .body.map((node) => (node.type === 'blockInstance' ? 'MOTIE' : plainText([node]).replace(/\s*\n\s*/g, ' | ')));
const select = (document: OpenDocument, id: string, from: number, to = from): void =>
  document.editor.update(
    () => {
      const text = ($byId(id) as ElementNode).getFirstDescendant() ?? $byId(id);
      const selection = $createRangeSelection();
      const type = $isElementNode(text) ? 'element' : 'text';
      selection.anchor.set(text.getKey(), from, type);
      selection.focus.set(text.getKey(), to, type);
      $setSelection(selection);
    },
    { discrete: true },
  );
const type = (document: OpenDocument, text: string): void =>
  document.editor.update(() => $getSelection()?.insertText(text), { discrete: true });
const reserve = (document: OpenDocument, $before?: () => void): ReservedPlace =>
  reservePlace(document, null, 'motion', { documentType, $before });
async function undo(document: OpenDocument): Promise<void> {
  document.editor.dispatchCommand(UNDO_COMMAND, undefined);
  await Promise.resolve();
}

const PLACES: [string, BodyNode[], string, number][] = [
  ['at the end of a text', [paragraph('a', 'Voor'), paragraph('b', 'Na')], 'a', 4],
  ['within a text', [paragraph('a', 'Voor en na')], 'a', 5],
  ['before a text', [paragraph('a', 'Voor')], 'a', 0],
  ['in an empty line', [paragraph('a', ''), paragraph('b', 'Na')], 'a', 0],
  ['within a list', [list('een', 'twee', 'drie')], 'punt-1', 4],
];

describe('the position reserved for a block while it is saved', () => {
  test.each(PLACES)('%s is the position of an immediate insertion, in one undo step', async (_, body, id, at) => {
    const document = open(...body);
    select(document, id, at);
    const before = shown(document);
    insertLibraryBlock(document, null, motion, { documentType, find });
    const atOnce = shown(document);
    await undo(document);
    select(document, id, at);
    reserve(document).insert(motion, find);
    expect(shown(document)).toEqual(atOnce);
    await undo(document);
    expect(shown(document)).toEqual(before);
  });

  test.each(PLACES)('%s has the block before text that the user types meanwhile', async (_, body, id, at) => {
    const document = open(...body);
    select(document, id, at);
    const place = reserve(document);
    type(document, 'Sinds');
    place.insert(motion, find);
    type(document, 'dien. ');
    const now = shown(document);
    const block = now.indexOf('MOTIE');
    expect(now[block + 1]).toMatch(/^(\d\. )?Sindsdien\. /);
    expect(now.join(' ').replace(/MOTIE|Sindsdien\. |[\s|]|\d\. /g, '')).toBe(
      shown(open(...body))
        .join('')
        .replace(/[\s|]|\d\. /g, ''),
    );
    expect(now).not.toContain('');
    await undo(document);
    await undo(document);
    expect(shown(document)).not.toContain('MOTIE');
  });

  test('keeps the selected text until its block is saved', async () => {
    for (const text of ['Voor de motie en na', 'de motie']) {
      const from = text.indexOf('de motie');
      const begin = (): OpenDocument => {
        const document = open(paragraph('a', text), paragraph('b', 'Einde'));
        select(document, 'a', from, from + 8);
        return document;
      };
      const atOnce = begin();
      insertLibraryBlock(atOnce, null, motion, { documentType, find, $before: $removeSelected });

      const untouched = begin();
      reserve(untouched, $removeSelected).insert(motion, find);
      expect(shown(untouched)).toEqual(shown(atOnce));
      await undo(untouched);
      expect(shown(untouched)).toEqual([text, 'Einde']);

      const typed = begin();
      const place = reserve(typed, $removeSelected);
      type(typed, 'X');
      expect(shown(typed).join(' ')).toContain('de motie');
      place.insert(motion, find);
      type(typed, 'Y');
      const now = shown(typed);
      expect(now.join(' ')).not.toContain('de motie');
      expect(now[now.indexOf('MOTIE') + 1]).toMatch(/^XY/);
      expect(now.filter((line) => line !== 'Einde').map((line) => line.replace('XY', ''))).toEqual(
        shown(atOnce).filter((line) => line !== 'Einde'),
      );
    }
  });

  const PAST_THE_END: [string, BodyNode[], { from: number; end: string }][] = [
    ['part of a text', [paragraph('a', 'Voor de motie'), paragraph('b', 'Na')], { from: 5, end: 'b' }],
    ['a whole text', [paragraph('a', 'De motie'), paragraph('b', 'Na')], { from: 0, end: 'b' }],
    ['two texts', [paragraph('a', 'Een'), paragraph('m', 'Twee'), paragraph('b', 'Na')], { from: 1, end: 'b' }],
    ['a text above a list', [paragraph('a', 'Voor de motie'), list('een', 'twee')], { from: 5, end: 'punt-0' }],
    ['a text and an item', [paragraph('a', 'Voor'), list('een', 'twee')], { from: 2, end: 'punt-1' }],
    [
      'a text up to another style',
      [
        paragraph('a', 'Voor de motie'),
        {
          type: 'paragraph',
          id: 'b',
          content: [
            { type: 'run', text: 'Vet', marks: ['bold'] },
            { type: 'run', text: ' na' },
          ],
        },
      ],
      { from: 5, end: 'b' },
    ],
  ];
  test.each(PAST_THE_END)(
    'keeps the typed text in one piece if %s was selected to the start of the next line',
    (_, body, { from, end }) => {
      for (const isBackward of [false, true]) {
        const document = open(...body);
        document.editor.update(
          () => {
            const [first, last] = ['a', end].map(
              (id) => ($byId(id) as ElementNode).getFirstDescendant()?.getKey() ?? '',
            );
            const selection = $createRangeSelection();
            const [start, stop] = isBackward
              ? [selection.focus, selection.anchor]
              : [selection.anchor, selection.focus];
            start.set(first ?? '', from, 'text');
            stop.set(last ?? '', 0, 'text');
            $setSelection(selection);
          },
          { discrete: true },
        );
        const place = reserve(document, $removeSelected);
        type(document, 'Getypt ');
        place.insert(motion, find);
        type(document, 'na elkaar. ');
        const now = shown(document);
        const kept =
          from === 0
            ? []
            : [
                shown(open(...body))[0]
                  ?.slice(0, from)
                  .trim(),
              ];
        expect(now.slice(0, now.indexOf('MOTIE') + 1).map((text) => text.trim())).toEqual([...kept, 'MOTIE']);
        expect(now[now.indexOf('MOTIE') + 1]).toMatch(/^(\d\. )?Getypt na elkaar\. \S/);
      }
    },
  );

  test('is removed if no block comes, and keeps typed text', () => {
    const document = open(paragraph('a', 'Voor'));
    select(document, 'a', 4);
    reserve(document).release();
    expect(shown(document)).toEqual(['Voor']);
    const place = reserve(document);
    type(document, 'Na');
    place.release();
    expect(shown(document)).toEqual(['Voor', 'Na']);
  });

  test('takes the block if the user typed in it, or removed it', () => {
    const document = open(paragraph('a', 'Voor'));
    select(document, 'a', 4);
    const place = reserve(document);
    const line = document.editor.read(() => $getRoot().getChildAtIndex(1)?.getKey() ?? '');
    document.editor.update(() => void ($getNodeByKey(line) as ElementNode).selectStart().insertText('In'), {
      discrete: true,
    });
    place.insert(motion, find);
    expect(shown(document).slice(0, 3)).toEqual(['Voor', 'MOTIE', 'In']);

    const other = open(paragraph('a', 'Voor'));
    select(other, 'a', 4);
    const gone = reserve(other);
    other.editor.update(
      () => {
        $getRoot().getChildAtIndex(2)?.remove();
        $getRoot().getChildAtIndex(1)?.remove();
        $getRoot().selectEnd();
      },
      { discrete: true },
    );
    gone.insert(motion, find);
    expect(shown(other).slice(0, 2)).toEqual(['Voor', 'MOTIE']);
  });

  test('waits for a dead key that has no letter yet', async () => {
    const document = open(paragraph('a', 'Voor'));
    select(document, 'a', 4);
    const place = reserve(document);
    const root = document.editor.getRootElement();
    document.editor._compositionKey = document.editor.read(() => {
      const selection = $getSelection();
      return $isRangeSelection(selection) ? selection.anchor.key : null;
    });
    place.insert(motion, find);
    expect(shown(document)).not.toContain('MOTIE');
    document.editor._compositionKey = null;
    type(document, 'ë');
    root?.dispatchEvent(new Event('compositionend'));
    await Promise.resolve();
    expect(shown(document)).toEqual(['Voor', 'MOTIE', 'ë']);
  });
});
