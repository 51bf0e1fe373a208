import { createHeadlessEditor } from '@lexical/headless';
import { $createHeadingNode } from '@lexical/rich-text';
import { $createTextNode, $getRoot, $getSelection, $isRangeSelection, $isTextNode, type LexicalEditor } from 'lexical';
import { describe, expect, test } from 'vitest';
import { createCountingIds } from '../../../../engine/core/richtext/ids.ts';
import type { BodyNode, ContentNode, Paragraph } from '../../../../engine/core/richtext/model.ts';
import { bindIsland } from '../../../../renderer/document/editor/islands/bind-island.ts';
import {
  $copyLibraryText,
  $readPart,
  $restoreLibraryText,
  $writePart,
  type EditablePart,
} from '../../../../renderer/document/editor/islands/part.ts';
import { BlockInstanceNode } from '../../../../renderer/document/editor/nodes/blocks.ts';
import { pageConfig, registerPage } from '../../../../renderer/document/editor/page.ts';
import { $byId, change, contentOf, openPage, redo, soundContentOf, undo } from './page.ts';

const paragraph = (id: string, text: string): Paragraph => ({
  type: 'paragraph',
  id,
  content: [{ type: 'run', text }],
});

const note = (content: Paragraph[]): BodyNode => ({
  type: 'paragraph',
  id: 'p',
  content: [
    { type: 'run', text: 'tekst' },
    { type: 'footnote', id: 'note', content },
  ],
});
const passage: BodyNode = {
  type: 'blockInstance',
  id: 'b',
  block: 'passage-1',
  revision: 'a'.repeat(64),
  form: 'full',
};

function openIsland(page: LexicalEditor, id: string, part: EditablePart, usual?: () => readonly BodyNode[]) {
  const island = createHeadlessEditor(
    pageConfig((error) => {
      throw error;
    }),
  );
  registerPage(island, createCountingIds('island-'));
  let key = '';
  page.getEditorState().read(() => {
    key = $byId(id).getKey();
  });
  const clock = { time: 0, gone: false };
  const close = bindIsland(page, key, part, island, {
    now: () => clock.time,
    onGone: () => {
      clock.gone = true;
    },
    ...(usual ? { libraryContent: usual } : {}),
  });
  return { island, clock, close };
}

function type(island: LexicalEditor, text: string): void {
  change(island, () => {
    $getRoot().selectEnd().insertText(text);
  });
}

describe('editing a note in place', () => {
  test('updates the page with each key', () => {
    const page = openPage([note([paragraph('n', 'Kamerstukken')])]);
    const { island } = openIsland(page, 'note', 'footnote');
    type(island, ' II');
    expect(soundContentOf(page)).toEqual([note([paragraph('n', 'Kamerstukken II')])]);
  });

  test('uses the history of the page, with quick keys as one step', () => {
    const before = [note([paragraph('n', 'Kamerstukken')])];
    const page = openPage(before);
    const { island, clock } = openIsland(page, 'note', 'footnote');
    type(island, ' I');
    type(island, 'I');
    clock.time = 5000;
    type(island, ' 2023/24');
    undo(island);
    change(page, () => {});
    expect(contentOf(page)).toEqual([note([paragraph('n', 'Kamerstukken II')])]);
    change(island, () => {});
    expect(contentOf(island)).toEqual([paragraph('n', 'Kamerstukken II')]);
    undo(page);
    expect(contentOf(page)).toEqual(before);
    redo(page);
    redo(page);
    expect(contentOf(page)).toEqual([note([paragraph('n', 'Kamerstukken II 2023/24')])]);
  });

  test('shows a line with an id in an empty note', () => {
    const page = openPage([note([])]);
    const { island } = openIsland(page, 'note', 'footnote');
    type(island, 'GRETA');
    expect(soundContentOf(page)).toEqual([note([paragraph('island-1', 'GRETA')])]);
  });

  test('stores only paragraphs, with the text of lists and nested notes', () => {
    const page = openPage([note([])]);
    const { island } = openIsland(page, 'note', 'footnote');
    change(island, () => {});
    island.setEditorState(
      island.parseEditorState({
        root: {
          type: 'root',
          version: 1,
          children: [
            {
              type: 'list',
              version: 1,
              listType: 'bullet',
              $: { id: 'l' },
              children: [
                {
                  type: 'listitem',
                  version: 1,
                  $: { id: 'i' },
                  children: [
                    { type: 'text', version: 1, text: 'punt' },
                    { type: 'footnote', version: 1, $: { id: 'f' }, footnote: { content: [paragraph('fp', 'noot')] } },
                  ],
                },
              ],
            },
          ],
        },
      } as never),
    );
    change(island, () => {
      $getRoot().getFirstChild()?.markDirty();
    });
    expect(soundContentOf(page)).toEqual([
      note([{ type: 'paragraph', id: 'i', content: [{ type: 'run', text: 'punt (noot)' }] }]),
    ]);
    change(island, () => {});
    expect(contentOf(island)).toEqual([
      { type: 'paragraph', id: 'i', content: [{ type: 'run', text: 'punt (noot)' }] },
    ]);
  });

  test('closes when the note is deleted', () => {
    const page = openPage([note([paragraph('n', 'weg')])]);
    const { clock } = openIsland(page, 'note', 'footnote');
    change(page, () => {
      $byId('note').remove();
    });
    expect(clock.gone).toBe(true);
  });
});

describe('editing a caption', () => {
  const figure: BodyNode = { type: 'figure', id: 'f', image: 'a'.repeat(64) };
  const table: BodyNode = {
    type: 'table',
    id: 't',
    columns: [{}],
    rows: [{ cells: [{ id: 'c', content: [paragraph('cp', 'cel')] }] }],
  };
  test.each([
    ['figure-caption', figure],
    ['table-caption', table],
  ] as const)('stores one line for a %s', (part, node) => {
    const page = openPage([node, paragraph('end', 'slot')]);
    const { island } = openIsland(page, node.id, part);
    type(island, 'Vijf moties');
    change(island, () => {
      $getRoot().selectEnd().insertParagraph();
    });
    change(island, () => {});
    type(island, 'op een rij');
    expect(soundContentOf(page)[0]).toEqual({ ...node, caption: [{ type: 'run', text: 'Vijf moties\nop een rij' }] });
    for (let step = 0; step < 3; step++) undo(page);
    expect(contentOf(page)[0]).toEqual(node);
  });
});

describe("editing a block's own text", () => {
  const body: ContentNode[] = [paragraph('a', 'De tekst van de bibliotheek.'), paragraph('b2', 'Nog een.')];
  const $block = (): BlockInstanceNode => {
    const node = $byId('b');
    if (!(node instanceof BlockInstanceNode)) throw new Error('block expected');
    return node;
  };

  test("begins with the library's text and new ids, and can be reset", () => {
    const page = openPage([passage, paragraph('end', 'slot')]);
    change(page, () => $copyLibraryText($block(), body, createCountingIds('own-')));
    const { island, clock } = openIsland(page, 'b', 'own-text');
    type(island, ' Meer.');
    expect(soundContentOf(page)[0]).toEqual({
      ...passage,
      own: { body: [paragraph('own-1', 'De tekst van de bibliotheek.'), paragraph('own-2', 'Nog een. Meer.')] },
    });
    change(page, () => $restoreLibraryText($block()));
    expect(contentOf(page)[0]).toEqual(passage);
    expect(clock.gone).toBe(true);
    undo(page);
    expect(JSON.stringify(contentOf(page)[0])).toContain('Nog een. Meer.');
  });

  test("becomes the library's text again when the changes are deleted", () => {
    const page = openPage([passage, paragraph('end', 'slot')]);
    const { island, clock } = openIsland(page, 'b', 'own-text', () => body);
    type(island, ' /238');
    expect(contentOf(page)[0]).toHaveProperty('own');
    change(island, () => {
      const text = $getRoot().getLastDescendant();
      if (!$isTextNode(text)) throw new Error('text expected');
      text.select(text.getTextContentSize() - 5, text.getTextContentSize()).removeText();
    });
    expect(contentOf(page)[0]).toEqual(passage);
    expect(clock.gone).toBe(false);
    type(island, ' Meer.');
    expect(JSON.stringify(contentOf(page)[0])).toContain('Nog een. Meer.');
  });

  test('shows at once what was stored of a paste, with the caret behind it', () => {
    const page = openPage([{ ...passage, own: { body } }, paragraph('end', 'slot')]);
    const { island } = openIsland(page, 'b', 'own-text');
    const typed = () =>
      change(island, () => void ($isRangeSelection($getSelection()) && $getSelection()?.insertText('!')));
    change(island, () => {
      const pasted = $createHeadingNode('h2').append($createTextNode('Kop'));
      $getRoot().getFirstChild()?.insertAfter(pasted);
      pasted.selectEnd();
    });
    const kept = (text: string) => [body[0], paragraph('island-1', text), body[1]];
    expect(contentOf(island)).toEqual(kept('Kop'));
    typed();
    expect(contentOf(island)).toEqual(kept('Kop!'));
    expect(contentOf(page)[0]).toEqual({ ...passage, own: { body: kept('Kop!') } });
  });

  test('keeps the caret when undo changes another part of it', () => {
    const page = openPage([{ ...passage, own: { body } }, paragraph('end', 'slot')]);
    const { island } = openIsland(page, 'b', 'own-text');
    const insert = (text: string) => change(island, () => void $getSelection()?.insertText(text));
    change(island, () => void $getRoot().getAllTextNodes()[0]?.select(2, 2));
    insert(' hele');
    undo(page);
    expect(contentOf(island)).toEqual(body);
    insert(' halve');
    expect(contentOf(page)[0]).toMatchObject({
      own: { body: [paragraph('a', 'De halve tekst van de bibliotheek.'), {}] },
    });
  });
});

test('stores a caption of two lines as one, and a nested note as text of its paragraph', () => {
  const page = openPage([{ type: 'figure', id: 'f', image: 'a'.repeat(64) }, note([])]);
  change(page, () => {
    $writePart($byId('f'), 'figure-caption', [paragraph('a', 'De kaart'), paragraph('b', 'van 2025')]);
    $writePart($byId('note'), 'footnote', [note([paragraph('c', 'bron')])]);
  });
  page.getEditorState().read(() => {
    expect($readPart($byId('f'), 'figure-caption')).toMatchObject([
      { content: [{ type: 'run', text: 'De kaart\nvan 2025' }] },
    ]);
    expect($readPart($byId('note'), 'footnote')).toMatchObject([{ content: [{ type: 'run', text: 'tekst (bron)' }] }]);
  });
});
