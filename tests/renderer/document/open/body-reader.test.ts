import {
  $createRangeSelection,
  $getRoot,
  $isElementNode,
  $setSelection,
  type ElementNode,
  type LexicalEditor,
} from 'lexical';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Draft } from '../../../../engine/core/drafts/draft.ts';
import { createCountingIds } from '../../../../engine/core/richtext/ids.ts';
import type { BodyNode } from '../../../../engine/core/richtext/model.ts';
import { lexicalToRichText } from '../../../../renderer/document/editor/convert/from-lexical.ts';
import { createBodyReader } from '../../../../renderer/document/open/body-reader.ts';
import { type OpenDocument, openDocument } from '../../../../renderer/document/open/open-document.ts';
import { reservePlace } from '../../../../renderer/writing/page/reserve-place.ts';
import { runsOf } from '../../../campaign.ts';
import { fc } from '../../../fuzz/property.ts';
import { documentTypeOf, specimen } from '../../../specimens/specimens.ts';
import { finding, starterBlocks } from '../../../templates/starter-library.ts';
import { documentArbitrary } from '../editor/arbitrary.ts';
import { $byId, change, redo, undo } from '../editor/page.ts';
import { type Act, act, actArbitrary } from '../editor/random-acts.ts';
import { $selectPlaces } from '../editor/select-positions.ts';

const documentType = documentTypeOf('inbreng-commissiedebat');
let empty: Draft;
beforeAll(async () => {
  empty = { ...specimen('inbreng-commissiedebat', finding(await starterBlocks())), blocks: {}, body: [] };
});

function open(body: readonly BodyNode[]): OpenDocument {
  return openDocument({
    draft: { ...empty, body: [...body] },
    newId: createCountingIds('made-'),
    now: () => '2026-11-25T10:00:00+01:00',
    clock: () => 0,
    onError: (error) => {
      throw error;
    },
  });
}

const completeRead = (document: OpenDocument): BodyNode[] => lexicalToRichText(document.editor.getEditorState());
const words = (document: OpenDocument): string => JSON.stringify(document.draft().body);
const paragraph = (id: string, text: string): BodyNode => ({
  type: 'paragraph',
  id,
  content: [{ type: 'run', text }],
});

/** So many nodes that Lexical shares them between states instead of copying the map. */
const LONG = Array.from({ length: 600 }, (_, at) => paragraph(`lang-${at}`, `Alinea ${at}`));

/** Puts the caret in the text of a node. */
function putCaret(editor: LexicalEditor, id: string, offset: number): void {
  change(editor, () => {
    const node = $byId(id);
    const text = $isElementNode(node) ? node.getFirstDescendant() : node;
    const selection = $createRangeSelection();
    selection.anchor.set(text?.getKey() ?? '', offset, 'text');
    selection.focus.set(text?.getKey() ?? '', offset, 'text');
    $setSelection(selection);
  });
}

describe('the body that the journal, the file and the export read', () => {
  test('has the whole paragraph after a block within it was given up', () => {
    const document = open([paragraph('a', 'Voor de komma, en na de komma.'), paragraph('b', 'Slot')]);
    putCaret(document.editor, 'a', 14);
    const place = reservePlace(document, null, 'motion', { documentType });
    expect(words(document)).not.toContain('Voor de komma, en na de komma.');
    place.release();
    expect(words(document)).toContain('Voor de komma, en na de komma.');
    expect(JSON.parse(document.text()).body).toEqual(completeRead(document));
  });

  test('follows undo and redo after each of which it was read', () => {
    const document = open([paragraph('a', 'Een'), paragraph('b', 'Twee')]);
    const before = words(document);
    change(document.editor, () => {
      const node = $byId('a');
      if ($isElementNode(node)) node.selectEnd().insertText(' en meer');
    });
    const after = words(document);
    undo(document.editor);
    expect(words(document)).toBe(before);
    redo(document.editor);
    expect(words(document)).toBe(after);
  });

  test.each([
    ['a short', []],
    ['a long', LONG],
  ])('is not converted again when only the caret moves in %s document', (_, more) => {
    const { editor } = open([paragraph('a', 'Een'), paragraph('b', 'Twee'), ...more]);
    const read = createBodyReader(editor);
    const before = read();
    for (const id of ['a', 'b', 'a']) {
      putCaret(editor, id, 1);
      expect(read()).toBe(before);
    }
    change(editor, () => void $getRoot().getFirstChildOrThrow<ElementNode>().selectEnd().insertText('!'));
    const after = read();
    expect(after).toHaveLength(before.length);
    expect(after.filter((node, at) => node !== before[at])).toEqual([paragraph('a', 'Een!')]);
  });
});

type Step =
  | { do: 'edit'; edit: Act }
  | { do: 'caret'; at: number }
  | { do: 'restore'; to: number }
  | { do: 'parse' | 'replace'; at: number }
  | { do: 'discard' | 'mixed'; at: number; type: boolean };

const stepArbitrary: fc.Arbitrary<{ step: Step; isRead: boolean }> = fc.record({
  // The journal does not read after every change.
  isRead: fc.boolean(),
  step: fc.oneof(
    { weight: 6, arbitrary: fc.record({ do: fc.constant('edit' as const), edit: actArbitrary }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('caret' as const), at: fc.nat(400) }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('restore' as const), to: fc.nat(20) }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('parse' as const, 'replace' as const), at: fc.nat(400) }) },
    {
      weight: 3,
      arbitrary: fc.record({
        do: fc.constantFrom('discard' as const, 'mixed' as const),
        at: fc.nat(400),
        type: fc.boolean(),
      }),
    },
  ),
});

/** Makes the steps in a document and compares the body that it reads with a complete read. */
function compareReads(
  content: readonly BodyNode[],
  other: readonly BodyNode[],
  steps: readonly { step: Step; isRead: boolean }[],
): void {
  const document = open(content);
  const { editor } = document;
  const clipboard = { held: '' };
  const states = [editor.getEditorState()];
  const make = (step: Step, isRead: boolean): void => {
    switch (step.do) {
      case 'caret':
        change(editor, () => void $selectPlaces(step.at));
        return;
      case 'restore':
        editor.setEditorState(states[step.to % states.length] ?? editor.getEditorState());
        return;
      case 'parse':
        editor.setEditorState(editor.parseEditorState(JSON.stringify(editor.getEditorState())));
        return;
      case 'replace':
        document.replace({ ...document.draft(), body: [...other] });
        return;
      case 'discard': {
        change(editor, () => void $selectPlaces(step.at));
        const place = reservePlace(document, null, 'motion', { documentType });
        if (isRead) document.draft();
        if (step.type) act(editor, { do: 'type', at: step.at, text: 'x' }, clipboard);
        place.release();
        return;
      }
      case 'mixed':
        // Replaces the state while typed text is not committed yet.
        if (step.type) editor.update(() => void $getRoot().selectEnd().insertText('y'));
        editor.setEditorState(states[step.at % states.length] ?? editor.getEditorState());
        return;
      case 'edit':
        act(editor, step.edit, clipboard);
    }
  };
  for (const { step, isRead } of steps) {
    const before = JSON.stringify(completeRead(document));
    const changes = document.changes();
    make(step, isRead);
    states.push(editor.getEditorState());
    const complete = completeRead(document);
    if (step.do === 'caret') expect(document.changes()).toBe(changes);
    if (JSON.stringify(complete) !== before) expect(document.changes()).not.toBe(changes);
    if (isRead) expect(document.draft().body, JSON.stringify(step)).toEqual(complete);
  }
  expect(document.draft().body).toEqual(completeRead(document));
  expect(JSON.parse(document.text()).body).toEqual(completeRead(document));
}

describe('the cached body equals a complete read after every change of the state', () => {
  const steps = fc.array(stepArbitrary, { minLength: 1, maxLength: 14 });

  test('of a short document', () => {
    fc.assert(fc.property(documentArbitrary, documentArbitrary, steps, compareReads), { numRuns: runsOf(60, 2_000) });
  });

  test('of a document whose states share their nodes', () => {
    fc.assert(
      fc.property(documentArbitrary, documentArbitrary, steps, (content, other, made) =>
        compareReads([...content, ...LONG], other, made),
      ),
      { numRuns: runsOf(6, 60) },
    );
  });
});
