// @vitest-environment happy-dom
import { UNDO_COMMAND } from 'lexical';
import { expect, test } from 'vitest';
import { createBlankBlock } from '../../../../engine/core/blocks/blank-block.ts';
import type { Block, BlockOf } from '../../../../engine/core/blocks/block.ts';
import { revisionOf } from '../../../../engine/core/blocks/revision.ts';
import { findSnapshot } from '../../../../engine/core/drafts/instances.ts';
import type { BlockInstance } from '../../../../engine/core/richtext/model.ts';
import { addGround, dropGround } from '../../../../renderer/writing/page/ground-actions.ts';
import { findOutdatedBlocks } from '../../../../renderer/writing/side/block-updates.ts';
import { findGroundsToKeepAt, keepGrounds } from '../../../../renderer/writing/window/keep-grounds.ts';
import { draft, placed } from '../../../core/checks/drafts.ts';
import { opened } from '../../document/open/opened.ts';

const asKept = <Kept extends Block>(block: Kept): Kept => ({ ...block, revision: revisionOf(block) });
const motion = createBlankBlock('motion', 'motie', 'Opvang');
const usual = createBlankBlock('commitment', 'toezegging', 'Opvang komt');
const demand = asKept({
  ...(createBlankBlock('demand', 'eis', 'Regel opvang') as BlockOf<'demand'>),
  grounds: [{ block: 'toezegging' }],
});

/** A document with the demand, and a library that stores each written block as a new revision. */
function open(libraryDemand: BlockOf<'demand'> = demand) {
  const blocks = new Map<string, Block>([libraryDemand, motion, usual].map((block) => [block.id, block]));
  const find = (id: string) => blocks.get(id);
  const document = opened(draft([placed(demand)], [demand, usual]));
  const library = { find, reload: async () => undefined };
  const writeBlock = async ({ block }: { block: Block }) => {
    const before = blocks.get(block.id) as Block;
    const written = {
      ...asKept(block),
      revisions: [{ hash: before.revision, date: '2026-11-25', by: '', previous: null }],
    } as Block;
    blocks.set(block.id, written);
    return { ok: true as const, value: { outcome: 'written' as const, block: written, pictureWarnings: [] } };
  };
  const instance = () => document.draft().body.find((node) => node.type === 'blockInstance') as BlockInstance;
  const keep = (bridge: { writeBlock: unknown } = { writeBlock }) =>
    keepGrounds(bridge as Parameters<typeof keepGrounds>[0], library, document, 'at-eis', 'elders veranderd');
  return { document, find, library, instance, keep, kept: () => blocks.get('eis') as BlockOf<'demand'> };
}

test('saves the grounds of a document in the demand’s block, and the document takes the new revision', async () => {
  const { document, find, instance, keep, kept } = open();
  addGround(document, 'at-eis', { block: 'motie', shows: 'vraagt opvang' }, find);
  dropGround(document, 'at-eis', 'toezegging');
  expect(findGroundsToKeepAt(document.draft(), 'at-eis', find)?.grounds).toHaveLength(1);
  expect(await keep()).toEqual({ ok: true });
  // A ground that this document leaves out stays in the library.
  expect(kept().grounds).toEqual([{ block: 'toezegging' }, { block: 'motie', shows: 'vraagt opvang' }]);
  expect(instance()).toMatchObject({ revision: kept().revision, grounds: { added: [], dropped: ['toezegging'] } });
  expect(findOutdatedBlocks(document.draft(), find)).toEqual([]);
  expect(findGroundsToKeepAt(document.draft(), 'at-eis', find)).toBeNull();
});

test('another document with the demand then has an older revision', async () => {
  const first = open();
  addGround(first.document, 'at-eis', { block: 'motie' }, first.find);
  await first.keep();
  const other = opened(draft([placed(demand)], [demand, usual]));
  expect(findOutdatedBlocks(other.draft(), first.find).map(({ id }) => id)).toEqual(['eis']);
});

test('a document with an older revision stays unchanged, for the writer to compare', async () => {
  const newer = asKept({ ...demand, title: 'Regel nu opvang' });
  const { document, find, instance, keep, kept } = open(newer);
  addGround(document, 'at-eis', { block: 'motie' }, find);
  await keep();
  expect(kept()).toMatchObject({ title: 'Regel nu opvang', grounds: [{ block: 'toezegging' }, { block: 'motie' }] });
  expect(findSnapshot(document.draft(), 'eis')?.title).toBe('Regel opvang');
  expect(instance().grounds?.added).toEqual([{ block: 'motie' }]);
});

test('undo removes the ground from the document but not from the library', async () => {
  const { document, find, instance, keep, kept } = open();
  addGround(document, 'at-eis', { block: 'motie' }, find);
  await keep();
  document.editor.dispatchCommand(UNDO_COMMAND, undefined);
  await Promise.resolve();
  expect(instance()).not.toHaveProperty('grounds');
  expect(kept().grounds).toContainEqual({ block: 'motie' });
});

test('a library that another program changed is not overwritten, and the document stays unchanged', async () => {
  const { document, find, instance, keep } = open();
  addGround(document, 'at-eis', { block: 'motie' }, find);
  const writeBlock = async () => ({ ok: true, value: { outcome: 'changed-elsewhere', block: demand } });
  expect(await keep({ writeBlock })).toEqual({ ok: false, message: 'elders veranderd' });
  expect(instance().grounds?.added).toEqual([{ block: 'motie' }]);
});

test('does not offer a ground that is not in the library or that the demand already has', () => {
  const { document, find } = open();
  const own = createBlankBlock('motion', 'alleen-hier', 'Nergens');
  addGround(document, 'at-eis', { block: 'alleen-hier' }, (id) => (id === own.id ? own : find(id)));
  addGround(document, 'at-eis', { block: 'toezegging' }, find);
  expect(findGroundsToKeepAt(document.draft(), 'at-eis', find)).toBeNull();
});
