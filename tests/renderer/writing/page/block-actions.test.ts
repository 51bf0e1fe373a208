// @vitest-environment happy-dom
import { $getSelection, type ParagraphNode, UNDO_COMMAND } from 'lexical';
import { beforeAll, describe, expect, test } from 'vitest';
import { createBlankBlock } from '../../../../engine/core/blocks/blank-block.ts';
import type { Block } from '../../../../engine/core/blocks/block.ts';
import { createDraft } from '../../../../engine/core/drafts/create-draft.ts';
import type { Draft } from '../../../../engine/core/drafts/draft.ts';
import { findSnapshot } from '../../../../engine/core/drafts/instances.ts';
import { createCountingIds } from '../../../../engine/core/richtext/ids.ts';
import type { BlockInstance, BodyNode, ContentNode, Inline } from '../../../../engine/core/richtext/model.ts';
import { plainText } from '../../../../engine/core/richtext/plain-text.ts';
import type { OpenDocument } from '../../../../renderer/document/open/open-document.ts';
import {
  duplicateBlock,
  insertLibraryBlock,
  moveBlock,
  moveBlockTo,
  removeBlock,
  restoreLibraryText,
  setForm,
} from '../../../../renderer/writing/page/block-actions.ts';
import { detachBlock } from '../../../../renderer/writing/page/detach-block.ts';
import { addGround, dropGround } from '../../../../renderer/writing/page/ground-actions.ts';
import { updateBlocks } from '../../../../renderer/writing/side/change-page.ts';
import { documentTypeOf, unfinishedInbreng } from '../../../specimens/specimens.ts';
import { finding, starterBlocks } from '../../../templates/starter-library.ts';
import { $byId } from '../../document/editor/page.ts';
import { opened } from '../../document/open/opened.ts';

let blocks: readonly Block[];
let find: (id: string) => Block | undefined;
let sample: Draft;
beforeAll(async () => {
  blocks = await starterBlocks();
  find = finding(blocks) as (id: string) => Block | undefined;
  sample = unfinishedInbreng(finding(blocks));
});

const open = (draft: Draft = sample): OpenDocument => opened(draft);
const instances = (document: OpenDocument): BlockInstance[] =>
  document.draft().body.filter((node) => node.type === 'blockInstance');
const placeOf = (document: OpenDocument, kind: Block['kind']): BlockInstance => {
  const found = instances(document).find(({ block }) => findSnapshot(document.draft(), block)?.kind === kind);
  if (!found) throw new Error(`no ${kind} in the sample`);
  return found;
};
const keyOf = (document: OpenDocument, id: string): string =>
  document.editor.getEditorState().read(() => $byId(id).getKey());
const bodyNow = (document: OpenDocument): BodyNode[] => document.draft().body;
async function undo(document: OpenDocument): Promise<void> {
  document.editor.dispatchCommand(UNDO_COMMAND, undefined);
  await Promise.resolve();
}

/** Runs an action and checks that one undo restores the draft. */
async function expectOneStep(document: OpenDocument, act: () => void): Promise<void> {
  const before = { body: bodyNow(document), blocks: document.head().blocks };
  act();
  expect({ body: bodyNow(document), blocks: document.head().blocks }).not.toEqual(before);
  await undo(document);
  expect({ body: bodyNow(document), blocks: document.head().blocks }).toEqual(before);
}

describe('a block of the document', () => {
  test('changes its form, is removed and moves, each in one undo step', async () => {
    const document = open();
    const { id } = placeOf(document, 'demand');
    const key = keyOf(document, id);
    await expectOneStep(document, () => void setForm(document, id, 'short'));
    await expectOneStep(document, () => removeBlock(document, key));
    await expectOneStep(document, () => void moveBlock(document, key, 'down'));
    await expectOneStep(document, () => void moveBlockTo(document, key, { key: null, side: 'after' }));
    await expectOneStep(document, () => duplicateBlock(document, key));
  });

  test('moves over several positions in one step', async () => {
    const document = open();
    const key = keyOf(document, placeOf(document, 'demand').id);
    await expectOneStep(document, () => {
      moveBlock(document, key, 'down');
      moveBlock(document, key, 'down', true);
      moveBlock(document, key, 'down', true);
    });
  });

  test('gets new ids when it is inserted again', () => {
    const document = open();
    const { id, block } = placeOf(document, 'motion');
    duplicateBlock(document, keyOf(document, id));
    const same = instances(document).filter((one) => one.block === block);
    expect(same).toHaveLength(2);
    expect(new Set(same.map((one) => one.id)).size).toBe(2);
  });

  test('duplicates the heading of a section as an ordinary heading', () => {
    const document = open();
    const slots = () => bodyNow(document).flatMap((node) => (node.type === 'heading' && node.slot ? [node.slot] : []));
    const headings = () => bodyNow(document).filter((node) => node.type === 'heading').length;
    const [before, count] = [slots(), headings()];
    const heading = bodyNow(document).find((node) => node.type === 'heading' && node.slot === before[0]);
    duplicateBlock(document, keyOf(document, heading?.id ?? ''));
    expect(headings()).toBe(count + 1);
    expect(slots()).toEqual(before);
  });

  test('becomes paragraphs of the document when detached, and leaves no copy in the saved draft', async () => {
    const document = open();
    const { id, block } = placeOf(document, 'motion');
    const words = plainText(findSnapshot(document.draft(), block)?.body ?? []);
    const before = document.text();
    await expectOneStep(document, () => {
      expect(detachBlock(document, id)).toBe(true);
      expect(instances(document).some((one) => one.id === id)).toBe(false);
      expect(words).toContain(plainText([bodyNow(document).find((node) => node.id.startsWith('made-'))] as never));
    });
    expect(JSON.parse(document.text()).blocks).toEqual(JSON.parse(before).blocks);
  });

  test('shows in its detached text where a shortened motion was cut', () => {
    const text = (id: string): ContentNode => ({ type: 'paragraph', id, content: [{ type: 'run', text: id }] });
    const motion: Block = { ...createBlankBlock('motion', 'm', 'Motie'), body: ['een', 'twee', 'drie'].map(text) };
    const place = { type: 'blockInstance' as const, id: 'plaats', block: 'm', revision: 'a'.repeat(64) };
    const document = open({
      ...sample,
      blocks: { m: motion },
      body: [text('voor'), { ...place, form: 'full', excerpt: [0, 2] }, text('na')],
    });
    detachBlock(document, 'plaats');
    expect(bodyNow(document).map((node) => plainText([node]))).toEqual(['voor', 'een\u00A0(…)', 'drie', 'na']);
  });

  test('keeps the quotation marks of a detached quote', () => {
    const document = open();
    const { id } = placeOf(document, 'quote');
    detachBlock(document, id);
    const made = bodyNow(document).filter((node) => node.id.startsWith('made-'));
    expect(plainText(made as never)).toMatch(/^‘.*’$/s);
  });

  test("gets own text, and the library's text again", async () => {
    const document = open({
      ...sample,
      body: sample.body.map((node) =>
        node.type === 'blockInstance' && find(node.block)?.kind === 'demand'
          ? { ...node, own: { title: 'Onze eis' } }
          : node,
      ),
    });
    const { id } = placeOf(document, 'demand');
    await expectOneStep(document, () => {
      restoreLibraryText(document, id);
      expect(placeOf(document, 'demand')).not.toHaveProperty('own');
    });
  });

  test('is updated wherever the document has it', async () => {
    const document = open();
    const { id, block } = placeOf(document, 'demand');
    duplicateBlock(document, keyOf(document, id));
    const newer = { ...(find(block) as Block), title: 'Een nieuwe eis', revision: 'b'.repeat(12) };
    await expectOneStep(document, () => {
      updateBlocks(document, [block], (name) => (name === block ? newer : find(name)));
      expect(findSnapshot(document.draft(), block)?.title).toBe('Een nieuwe eis');
      const revisions = instances(document).filter((one) => one.block === block);
      expect(revisions.map(({ revision }) => revision)).toEqual([newer.revision, newer.revision]);
    });
  });
});

describe('a block of the library', () => {
  const bare = (): Draft => ({
    ...sample,
    blocks: {},
    body: [
      { type: 'paragraph', id: 'a', content: [{ type: 'run', text: 'Voor' }] },
      { type: 'paragraph', id: 'b', content: [{ type: 'run', text: 'Na' }] },
    ],
  });

  test('is inserted at its position with copies of all blocks that it refers to, and removed with them', async () => {
    const document = open(bare());
    const demand = blocks.find(
      (block): block is Extract<Block, { kind: 'demand' }> => block.kind === 'demand' && block.grounds.length > 0,
    );
    if (!demand) throw new Error('no demand with grounds');
    const documentType = documentTypeOf('inbreng-commissiedebat');
    await expectOneStep(document, () => {
      const place = { key: keyOf(document, 'b'), side: 'before' } as const;
      const id = insertLibraryBlock(document, null, demand, { documentType, find, place });
      expect(bodyNow(document).map((node) => node.id)).toEqual(['a', id, 'b']);
      expect(instances(document)[0]).toMatchObject({ block: demand.id, form: documentType.forms.demand });
      const held = Object.keys(document.head().blocks);
      expect(held).toEqual(expect.arrayContaining([demand.id, ...demand.grounds.map(({ block }) => block)]));
    });
  });

  test('is inserted with others in one undo step, each below the one before', async () => {
    const document = open(bare());
    const documentType = documentTypeOf('inbreng-commissiedebat');
    const [first, second, third] = blocks;
    await expectOneStep(document, () => {
      document.editor.update(() => void ($byId('a') as ParagraphNode).selectEnd(), { discrete: true });
      for (const [at, block] of [first, second, third].entries())
        if (block) insertLibraryBlock(document, null, block, { documentType, find, isSameStep: at > 0 });
      expect(instances(document).map(({ block }) => block)).toEqual([first?.id, second?.id, third?.id]);
    });
  });

  test('goes to the section for its kind when the caret is in the core message', () => {
    const documentType = documentTypeOf('inbreng-commissiedebat');
    const made = createDraft({
      documentType,
      find,
      blocks: [],
      set: {},
      newId: createCountingIds('n'),
      now: sample.created,
    });
    if (!made.ok) throw new Error(made.problem.code);
    const [lead] = made.value.body;
    if (lead?.type !== 'paragraph') throw new Error('no core message');
    for (const words of ['', 'Wij vragen drie dingen.']) {
      const content: Inline[] = words ? [{ type: 'run', text: words }] : [];
      const document = open({ ...made.value, body: [{ ...lead, content }, ...made.value.body.slice(1)] });
      const insert = (kind: Block['kind'], except: readonly string[] = []): string => {
        const block = blocks.find((one) => one.kind === kind && !except.includes(one.id));
        if (!block) throw new Error(`no ${kind}`);
        document.editor.update(() => void ($byId(lead.id) as ParagraphNode).selectStart(), { discrete: true });
        insertLibraryBlock(document, null, block, { documentType, find });
        return block.id;
      };
      const demand = insert('demand');
      const other = insert('demand', [demand]);
      const motion = insert('motion');
      const passage = insert('passage');
      const shown = bodyNow(document).flatMap((node) =>
        node.type === 'heading'
          ? [node.slot]
          : node.type === 'blockInstance'
            ? [node.block]
            : node.type === 'paragraph' && node.role === 'lead'
              ? [plainText([node])]
              : [],
      );
      // No section takes a passage: it goes below the core message, which stays in one piece.
      expect(shown).toEqual([words, passage, 'eisen', demand, other, 'gronden', motion, 'vragen']);
      const [caret, below] = document.editor.read(() => [
        $getSelection()?.getNodes()[0]?.getTopLevelElement()?.getKey(),
        $byId(placeOf(document, 'passage').id).getNextSibling()?.getKey(),
      ]);
      expect(caret).toBe(below);
    }
  });

  test('uses the copy that the document has of it', () => {
    const document = open();
    const { block } = placeOf(document, 'motion');
    const newer = { ...(find(block) as Block), revision: 'c'.repeat(12), title: 'Anders' };
    const documentType = documentTypeOf('inbreng-commissiedebat');
    insertLibraryBlock(document, null, newer, { documentType, find, place: { key: null, side: 'after' } });
    const revisions = instances(document).filter((one) => one.block === block);
    expect(new Set(revisions.map(({ revision }) => revision)).size).toBe(1);
    expect(findSnapshot(document.draft(), block)?.title).not.toBe('Anders');
  });

  test('is added as a ground of a demand in this document, removed, and added again', () => {
    const document = open();
    const { id, block } = placeOf(document, 'demand');
    const demand = findSnapshot(document.draft(), block);
    const usual = demand?.kind === 'demand' ? demand.grounds[0]?.block : undefined;
    const other = blocks.find(
      (one) => one.kind === 'motion' && !(demand?.kind === 'demand' && demand.grounds.some((g) => g.block === one.id)),
    );
    if (!usual || !other) throw new Error('no grounds to choose from');
    addGround(document, id, { block: other.id }, find);
    dropGround(document, id, usual);
    expect(placeOf(document, 'demand').grounds).toEqual({ added: [{ block: other.id }], dropped: [usual] });
    expect(findSnapshot(document.draft(), other.id)).toBeDefined();
    addGround(document, id, { block: usual }, find);
    dropGround(document, id, other.id);
    expect(placeOf(document, 'demand')).not.toHaveProperty('grounds');
  });
});
