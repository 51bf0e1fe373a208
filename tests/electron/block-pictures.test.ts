import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { blockHandlers } from '../../electron/processes/library/block-handlers.ts';
import { holdLibrary } from '../../electron/processes/library/opened-library.ts';
import type { Context } from '../../electron/processes/protocol.ts';
import type { Block } from '../../engine/core/blocks/block.ts';
import { contentHash } from '../../engine/core/canonical-json.ts';
import { draftText } from '../../engine/store/draft-file.ts';
import { createLibrary, openLibrary } from '../../engine/store/library.ts';
import { blankBlock } from '../../renderer/blocks/blank-block.ts';
import { aDraft } from '../core/drafts/a-draft.ts';
import { emptyFolder } from '../store/folders.ts';
import { loggedErrors } from './logged.ts';

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
    opening: 1,
    pictureFiles: [],
  } as unknown as Context;
  const { writeBlock } = blockHandlers(
    holdLibrary(() => undefined),
    pictures,
  );
  const reply = await writeBlock({ block: passage, base: null }, context, () => undefined);
  const lacks = [expect.stringContaining('De afbeelding ‘Nergens.’ van deze bouwsteen staat niet in de bibliotheek')];
  expect(reply).toMatchObject({ ok: true, value: { outcome: 'written', lacks } });
  // Asked again, since the process stopped before its answer: the same is said.
  const again = await writeBlock({ block: passage, base: null }, context, () => undefined);
  expect(again).toMatchObject({ ok: true, value: { outcome: 'written', lacks } });
  expect(readdirSync(join(dir, 'afbeeldingen'))).toEqual([`${hash}.png`]);
  const opened = await openLibrary(dir);
  expect(opened.ok && opened.value.image(hash)?.bytes).toEqual(new Uint8Array(bytes));
});

it('a picture that is found only when the same is asked again comes into the library then', async () => {
  const [dir, pictures] = [emptyFolder(), emptyFolder()];
  const made = await createLibrary(dir);
  if (!made.ok) throw new Error(JSON.stringify(made.problem));
  const bytes = new TextEncoder().encode(
    '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="2"><path d="M0 0h4v2z"/></svg>',
  );
  const hash = contentHash(bytes);
  const passage: Block = {
    ...(blankBlock('passage', 'n1', 'nl') as Extract<Block, { kind: 'passage' }>),
    title: 'Met beeld',
    body: [{ type: 'figure', id: 'f1', image: hash, alt: 'Een driehoek.' }],
  };
  const context = {
    settings: { language: 'nl', library: dir },
    now: '2026-11-25T10:00:00.000+01:00',
    by: 'Noor',
    opening: 1,
    pictureFiles: [],
  } as unknown as Context;
  const { writeBlock } = blockHandlers(
    holdLibrary(() => undefined),
    pictures,
  );
  const lacking = await writeBlock({ block: passage, base: null }, context, () => undefined);
  expect(lacking).toMatchObject({ ok: true, value: { lacks: [expect.stringContaining('Een driehoek.')] } });
  writeFileSync(join(pictures, hash), bytes);
  const found = await writeBlock({ block: passage, base: null }, context, () => undefined);
  expect(found).toMatchObject({ ok: true, value: { outcome: 'written', lacks: [] } });
  expect(readdirSync(join(dir, 'afbeeldingen'))).toEqual([`${hash}.svg`]);
});

it('takes along a picture that only the file of its document has: a full disk kept none in the app’s own folder', async () => {
  const [dir, home] = [emptyFolder(), emptyFolder()];
  const made = await createLibrary(dir);
  if (!made.ok) throw new Error(JSON.stringify(made.problem));
  const bytes = new TextEncoder().encode(
    '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="2"><path d="M0 0h4v2z"/></svg>',
  );
  const hash = contentHash(bytes);
  const file = join(home, 'Brief.inbreng');
  const images = { [hash]: { mediaType: 'image/svg+xml' as const, width: 4, height: 2, name: null } };
  writeFileSync(file, draftText(aDraft({ images }), new Map([[hash, bytes]])));
  const passage: Block = {
    ...(blankBlock('passage', 'n1', 'nl') as Extract<Block, { kind: 'passage' }>),
    title: 'Met beeld',
    body: [{ type: 'figure', id: 'f1', image: hash, alt: 'Een driehoek.' }],
  };
  const context = {
    settings: { language: 'nl', library: dir },
    now: '2026-11-25T10:00:00.000+01:00',
    by: 'Noor',
    opening: 1,
    pictureFiles: [file],
  } as unknown as Context;
  const { writeBlock } = blockHandlers(
    holdLibrary(() => undefined),
    join(home, 'pictures'),
  );
  const reply = await writeBlock({ block: passage, base: null }, context, () => undefined);
  expect(reply).toMatchObject({ ok: true, value: { outcome: 'written' } });
  const opened = await openLibrary(dir);
  expect(opened.ok && opened.value.image(hash)?.bytes).toEqual(bytes);
});

it('says of a picture that can’t be read, or is none, that the library goes without it, and writes the block', async () => {
  const logged = loggedErrors();
  const [dir, pictures] = [emptyFolder(), emptyFolder()];
  const made = await createLibrary(dir);
  if (!made.ok) throw new Error(JSON.stringify(made.problem));
  const none = new TextEncoder().encode('geen afbeelding');
  writeFileSync(join(pictures, contentHash(none)), none);
  const unread = 'c'.repeat(64);
  // What is no file can't be read, as on a damaged disk.
  mkdirSync(join(pictures, unread));
  const passage: Block = {
    ...(blankBlock('passage', 'n1', 'nl') as Extract<Block, { kind: 'passage' }>),
    title: 'Met beeld',
    body: [
      { type: 'figure', id: 'f1', image: contentHash(none), alt: 'Geen' },
      { type: 'figure', id: 'f2', image: unread, alt: 'Een kaart' },
    ],
  };
  const context = {
    settings: { language: 'nl', library: dir },
    now: '2026-11-25T10:00:00.000+01:00',
    by: 'Noor',
    opening: 1,
    pictureFiles: [],
  } as unknown as Context;
  const { writeBlock } = blockHandlers(
    holdLibrary(() => undefined),
    pictures,
  );
  const reply = await writeBlock({ block: passage, base: null }, context, () => undefined);
  const lacks = reply.ok && reply.value.outcome === 'written' ? reply.value.lacks : [];
  expect(lacks).toEqual([
    expect.stringContaining('‘Geen’ van deze bouwsteen staat niet in de bibliotheek: de afbeelding is beschadigd'),
    expect.stringContaining('‘Een kaart’ van deze bouwsteen staat niet in de bibliotheek: in de eigen map van Inbreng'),
  ]);
  const opened = await openLibrary(dir);
  expect(opened.ok && opened.value.blocks.map(({ title }) => title)).toEqual(['Met beeld']);
  expect(logged()).toEqual(['EISDIR']);
});
