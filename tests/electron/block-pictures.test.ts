import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { blockHandlers } from '../../electron/processes/library/block-handlers.ts';
import { holdLibrary } from '../../electron/processes/library/opened-library.ts';
import type { Context } from '../../electron/processes/protocol.ts';
import type { Block } from '../../engine/core/blocks/block.ts';
import { contentHash } from '../../engine/core/canonical-json.ts';
import { createLibrary, openLibrary } from '../../engine/store/library.ts';
import { blankBlock } from '../../renderer/blocks/blank-block.ts';
import { emptyFolder } from '../store/folders.ts';

it('a block that is made of a text with a picture takes the picture along into the library', async () => {
  const [dir, pictures] = [emptyFolder(), emptyFolder()];
  const made = await createLibrary(dir);
  if (!made.ok) throw new Error(JSON.stringify(made.problem));
  const bytes = await sharp({ create: { width: 8, height: 6, channels: 3, background: '#1c3d63' } })
    .png()
    .toBuffer();
  const hash = contentHash(new Uint8Array(bytes));
  writeFileSync(join(pictures, hash), bytes);
  const passage: Block = {
    ...(blankBlock('passage', 'n1', 'nl') as Extract<Block, { kind: 'passage' }>),
    title: 'Met beeld',
    body: [
      { type: 'figure', id: 'f1', image: hash, alt: 'Een vlak.' },
      { type: 'figure', id: 'f2', image: 'b'.repeat(64) as never, alt: 'Nergens.' },
    ],
  };
  const context = {
    settings: { language: 'nl', library: dir },
    now: '2026-11-25T10:00:00.000+01:00',
    by: 'Noor',
  } as unknown as Context;
  const { writeBlock } = blockHandlers(
    holdLibrary(() => undefined),
    pictures,
  );
  const reply = await writeBlock({ block: passage, base: null }, context, () => undefined);
  expect(reply).toMatchObject({ ok: true, value: { outcome: 'written' } });
  expect(readdirSync(join(dir, 'afbeeldingen'))).toEqual([`${hash}.png`]);
  const opened = await openLibrary(dir);
  expect(opened.ok && opened.value.image(hash)?.bytes).toEqual(new Uint8Array(bytes));
});
