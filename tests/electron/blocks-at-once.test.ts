import { expect, it } from 'vitest';
import { createBlockHandlers } from '../../electron/processes/library/block-handlers.ts';
import { watchLibrary } from '../../electron/processes/library/opened-library.ts';
import type { Context } from '../../electron/processes/protocol.ts';
import { createBlankBlock } from '../../engine/core/blocks/blank-block.ts';
import type { Block } from '../../engine/core/blocks/block.ts';
import { createLibrary, openLibrary } from '../../engine/store/library.ts';
import { emptyFolder } from '../store/folders.ts';

it('two programs that make a block of the same title at once keep both under different names', async () => {
  const dir = emptyFolder();
  const made = await createLibrary(dir);
  if (!made.ok) throw new Error(JSON.stringify(made.problem));
  const writers = ['Noor', 'Anna'].map((by) => {
    const { writeBlock } = createBlockHandlers(
      watchLibrary(() => undefined),
      emptyFolder(),
    );
    const context = {
      settings: { language: 'nl', library: dir },
      now: '2026-11-25T10:00:00.000+01:00',
      by,
    } as unknown as Context;
    const passage: Block = {
      ...(createBlankBlock('passage', 'n1', 'nl') as Extract<Block, { kind: 'passage' }>),
      title: 'Een doel',
      body: [{ type: 'paragraph', id: 'n1', content: [{ type: 'run', text: `Woorden van ${by}.`, marks: [] }] }],
    };
    return () => writeBlock({ block: passage, base: null }, context, () => undefined);
  });
  const replies = await Promise.all(writers.map((write) => write()));
  expect(replies).toMatchObject([{ value: { outcome: 'written' } }, { value: { outcome: 'written' } }]);
  const opened = await openLibrary(dir);
  if (!opened.ok) throw new Error(JSON.stringify(opened.problem));
  expect(opened.value.blocks.map(({ revisions }) => revisions.map(({ by }) => by)).sort()).toEqual([
    ['Anna'],
    ['Noor'],
  ]);
  expect(JSON.stringify(opened.value.blocks)).toMatch(/Woorden van (Noor|Anna).*Woorden van (Noor|Anna)/s);
});
