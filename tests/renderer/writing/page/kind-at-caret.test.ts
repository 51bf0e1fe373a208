// @vitest-environment happy-dom
import { $getRoot, $isElementNode } from 'lexical';
import { expect, test } from 'vitest';
import { createDraft } from '../../../../engine/core/drafts/create-draft.ts';
import { createCountingIds } from '../../../../engine/core/richtext/ids.ts';
import { $kindAtCaret } from '../../../../renderer/writing/page/kind-at-caret.ts';
import { documentTypeOf } from '../../../specimens/specimens.ts';
import { opened } from '../../document/open/opened.ts';

/** The kind of a new block in each line of a new document of this type, by the heading above the line. */
function kindsIn(type: string): Record<string, string | null> {
  const documentType = documentTypeOf(type);
  const made = createDraft({
    documentType,
    find: () => undefined,
    blocks: [],
    set: {},
    newId: createCountingIds('n'),
    now: '2026-11-27T12:00:00Z',
  });
  if (!made.ok) throw new Error(made.problem.code);
  const { editor } = opened(made.value);
  const found: Record<string, string | null> = {};
  editor.update(
    () => {
      let heading = '';
      for (const node of $getRoot().getChildren()) {
        if (node.getType() === 'heading') heading = node.getTextContent();
        else if ($isElementNode(node)) {
          node.selectStart();
          found[heading] = $kindAtCaret(documentType.slots);
        }
      }
    },
    { discrete: true },
  );
  return found;
}

test('makes a demand among demands and a question among questions, and leaves the kind open elsewhere', () => {
  expect(kindsIn('inbreng-commissiedebat')).toEqual({
    '': null,
    'Eisen aan de regering': 'demand',
    Onderbouwing: null,
    'Vragen om over te nemen': 'question',
  });
  expect(kindsIn('kamervragen')).toEqual({ '': 'question', 'Bij deze Kamervragen': null });
});
