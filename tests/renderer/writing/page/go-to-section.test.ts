// @vitest-environment happy-dom
import { $getSelection, $isNodeSelection, $setSelection } from 'lexical';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Block } from '../../../../engine/core/blocks/block.ts';
import { createDraft } from '../../../../engine/core/drafts/create-draft.ts';
import { createCountingIds } from '../../../../engine/core/richtext/ids.ts';
import { insertLibraryBlock } from '../../../../renderer/writing/page/block-actions.ts';
import { documentTypeOf } from '../../../specimens/specimens.ts';
import { finding, starterBlocks } from '../../../templates/starter-library.ts';
import { $byId } from '../../document/editor/page.ts';
import { opened } from '../../document/open/opened.ts';

let blocks: readonly Block[];
beforeAll(async () => {
  blocks = await starterBlocks();
});

/**
 * A new document of this type, in which blocks of these kinds are inserted one after another with the caret in the
 * title.
 */
function withBlocks(type: string, kinds: readonly Block['kind'][], caretIn?: number): string[] {
  const find = finding(blocks) as (id: string) => Block | undefined;
  const documentType = documentTypeOf(type);
  const made = createDraft({
    documentType,
    find,
    blocks: [],
    set: {},
    newId: createCountingIds('n'),
    now: '2026-11-27T12:00:00Z',
  });
  if (!made.ok) throw new Error(made.problem.code);
  const document = opened(made.value);
  const caret = caretIn === undefined ? undefined : made.value.body.at(caretIn);
  const used = new Set<string>();
  for (const kind of kinds) {
    const block = blocks.find((one) => one.kind === kind && !used.has(one.id));
    if (!block) throw new Error(`no ${kind} left`);
    used.add(block.id);
    document.editor.update(
      () => {
        const node = caret && $byId(caret.id);
        if (node && 'selectStart' in node) (node as { selectStart: () => void }).selectStart();
        else $setSelection(null);
      },
      { discrete: true },
    );
    insertLibraryBlock(document, null, block, { documentType, find, isCaretOutside: true });
  }
  const chosen = document.editor.read(() => $isNodeSelection($getSelection()));
  expect(chosen).toBe(false);
  return document.draft().body.flatMap((node) => {
    if (node.type === 'blockInstance') return find(node.block)?.kind ?? [];
    return node.type === 'heading' ? `# ${node.slot}` : [];
  });
}

describe('a block that is inserted while the caret is in the title', () => {
  test('goes to the section for its kind, behind its content', () => {
    const wanted = ['# eisen', 'demand', 'demand', '# gronden', 'motion', 'finding', 'motion', '# vragen', 'question'];
    const kinds = ['motion', 'question', 'demand', 'finding', 'demand', 'motion'] as const;
    expect(withBlocks('inbreng-commissiedebat', kinds)).toEqual(wanted);
    // The earlier position of the caret in the text makes no difference.
    expect(withBlocks('inbreng-commissiedebat', kinds, -1)).toEqual(wanted);
  });

  test('finds sections without a heading', () => {
    expect(withBlocks('brief', ['motion', 'demand', 'motion'])).toEqual(['demand', 'motion', 'motion']);
    expect(withBlocks('factsheet', ['motion', 'figure'])).toEqual(['figure', '# overzicht', '# uitgelicht', 'motion']);
  });
});
