import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { createBlockHandlers } from '../../electron/processes/library/block-handlers.ts';
import { watchLibrary } from '../../electron/processes/library/opened-library.ts';
import type { Context } from '../../electron/processes/protocol.ts';
import { createBlankBlock } from '../../engine/core/blocks/blank-block.ts';
import type { Block } from '../../engine/core/blocks/block.ts';
import { contentHash } from '../../engine/core/canonical-json.ts';
import { draftText } from '../../engine/store/draft-file.ts';
import { createLibrary, openLibrary } from '../../engine/store/library.ts';
import { aDraft } from '../core/drafts/a-draft.ts';
import { emptyFolder } from '../store/folders.ts';
import { loggedErrors } from './logged.ts';

const TRIANGLE = new TextEncoder().encode(
  '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="2"><path d="M0 0h4v2z"/></svg>',
);
const TRIANGLE_HASH = contentHash(TRIANGLE);

/** A new passage with these pictures, described by their alternative texts. No picture was searched for yet. */
function passageWith(pictures: Readonly<Record<string, string>>): Block {
  return {
    ...(createBlankBlock('passage', 'n1', 'nl') as Extract<Block, { kind: 'passage' }>),
    title: 'Met beeld',
    body: Object.entries(pictures).map(([alt, hash], index) => ({
      type: 'figure',
      id: `f${index + 1}`,
      image: hash as never,
      alt,
    })),
  };
}

/** An empty library and the folder of pictures beside it. `write`: writes a new block, by a window with these documents. */
async function anEmptyLibrary() {
  const [dir, pictures] = [emptyFolder(), emptyFolder()];
  const made = await createLibrary(dir);
  if (!made.ok) throw new Error(JSON.stringify(made.problem));
  const { writeBlock } = createBlockHandlers(
    watchLibrary(() => undefined),
    pictures,
  );
  const write = (block: Block, pictureFiles: readonly string[] = []) => {
    const context = {
      settings: { language: 'nl', library: dir },
      now: '2026-11-25T10:00:00.000+01:00',
      by: 'Noor',
      opening: 1,
      pictureFiles,
    } as unknown as Context;
    return writeBlock({ block, base: null }, context, () => undefined);
  };
  return { dir, pictures, write };
}

it('a block that is made of a text with a picture copies the picture into the library', async () => {
  const { dir, pictures, write } = await anEmptyLibrary();
  const bytes = await sharp({ create: { width: 8, height: 6, channels: 3, background: '#1c3d63' } })
    .png()
    .toBuffer();
  const hash = contentHash(new Uint8Array(bytes));
  writeFileSync(join(pictures, hash), bytes);
  const passage = passageWith({ 'Een vlak.': hash, 'Nergens.': 'b'.repeat(64) });
  const pictureWarnings = [
    expect.stringContaining('De afbeelding ‘Nergens.’ van deze bouwsteen staat niet in de bibliotheek'),
  ];
  expect(await write(passage)).toMatchObject({ ok: true, value: { outcome: 'written', pictureWarnings } });
  // A repeated request, as after a process that stopped before it responded, gets the same response.
  expect(await write(passage)).toMatchObject({ ok: true, value: { outcome: 'written', pictureWarnings } });
  expect(readdirSync(join(dir, 'afbeeldingen'))).toEqual([`${hash}.png`]);
  const opened = await openLibrary(dir);
  expect(opened.ok && opened.value.image(hash)?.bytes).toEqual(new Uint8Array(bytes));
});

it('a repeated request copies a picture that the first one did not find', async () => {
  const { dir, pictures, write } = await anEmptyLibrary();
  const passage = passageWith({ 'Een driehoek.': TRIANGLE_HASH });
  expect(await write(passage)).toMatchObject({
    ok: true,
    value: { pictureWarnings: [expect.stringContaining('Een driehoek.')] },
  });
  writeFileSync(join(pictures, TRIANGLE_HASH), TRIANGLE);
  expect(await write(passage)).toMatchObject({ ok: true, value: { outcome: 'written', pictureWarnings: [] } });
  expect(readdirSync(join(dir, 'afbeeldingen'))).toEqual([`${TRIANGLE_HASH}.svg`]);
});

it('writing a block copies a picture from the document file when a full disk kept none in the app’s own folder', async () => {
  const { dir, write } = await anEmptyLibrary();
  const file = join(emptyFolder(), 'Brief.inbreng');
  const images = { [TRIANGLE_HASH]: { mediaType: 'image/svg+xml' as const, width: 4, height: 2, name: null } };
  writeFileSync(file, draftText(aDraft({ images }), new Map([[TRIANGLE_HASH, TRIANGLE]])));
  const reply = await write(passageWith({ 'Een driehoek.': TRIANGLE_HASH }), [file]);
  expect(reply).toMatchObject({ ok: true, value: { outcome: 'written' } });
  const opened = await openLibrary(dir);
  expect(opened.ok && opened.value.image(TRIANGLE_HASH)?.bytes).toEqual(TRIANGLE);
});

it('writing a block succeeds without an unreadable or invalid picture and names it', async () => {
  const logged = loggedErrors();
  const { dir, pictures, write } = await anEmptyLibrary();
  const none = new TextEncoder().encode('geen afbeelding');
  writeFileSync(join(pictures, contentHash(none)), none);
  const unread = 'c'.repeat(64);
  // A folder in the place of a file can't be read, as on a damaged disk.
  mkdirSync(join(pictures, unread));
  const reply = await write(passageWith({ Geen: contentHash(none), 'Een kaart': unread }));
  const pictureWarnings = reply.ok && reply.value.outcome === 'written' ? reply.value.pictureWarnings : [];
  expect(pictureWarnings).toEqual([
    expect.stringContaining('‘Geen’ van deze bouwsteen staat niet in de bibliotheek: de afbeelding is beschadigd'),
    expect.stringContaining('‘Een kaart’ van deze bouwsteen staat niet in de bibliotheek: in de eigen map van Inbreng'),
  ]);
  const opened = await openLibrary(dir);
  expect(opened.ok && opened.value.blocks.map(({ title }) => title)).toEqual(['Met beeld']);
  expect(logged()).toEqual(['EISDIR']);
});
