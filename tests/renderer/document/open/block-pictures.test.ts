// @vitest-environment happy-dom
import { HISTORY_PUSH_TAG, UNDO_COMMAND } from 'lexical';
import { expect, test, vi } from 'vitest';
import { passageSchema } from '../../../../engine/core/blocks/passage.ts';
import type { ImageInfo } from '../../../../engine/core/drafts/draft.ts';
import { followBlockPictures } from '../../../../renderer/document/open/block-pictures.ts';
import { $changeHead } from '../../../../renderer/document/open/head.ts';
import type { OpenDocument } from '../../../../renderer/document/open/open-document.ts';
import { draft } from '../../../core/checks/drafts.ts';
import { opened } from './opened.ts';

const HASH = 'a'.repeat(64);
const INFO: ImageInfo = { mediaType: 'image/png', width: 30, height: 20, name: null };
const CARD = passageSchema.parse({
  kind: 'passage',
  revision: 'b'.repeat(64),
  id: 'passage-kaart',
  title: 'Een kaart',
  body: [{ type: 'figure', id: 'f', image: HASH, alt: 'Een kaart' }],
});

const open = (): OpenDocument => opened(draft([], []));

function comesIn(document: OpenDocument): void {
  document.editor.update(() => $changeHead((head) => ({ ...head, blocks: { ...head.blocks, [CARD.id]: CARD } })), {
    discrete: true,
    tag: HISTORY_PUSH_TAG,
  });
}

test('an inserted block adds its pictures to the document in the same step of undo', async () => {
  const document = open();
  const take = vi.fn(async () => ({ [HASH]: INFO }));
  const pictures = followBlockPictures(document, take);
  expect(take).not.toHaveBeenCalled();
  comesIn(document);
  await expect.poll(() => document.head().images).toEqual({ [HASH]: INFO });
  expect(take.mock.calls).toEqual([[[HASH]]]);
  document.editor.dispatchCommand(UNDO_COMMAND, undefined);
  await expect.poll(() => document.head().blocks).not.toHaveProperty(CARD.id);
  expect(document.head().images).toEqual({});
  pictures.end();
  document.end();
});

test('requests missing pictures again when the library is back, unless the document was closed', async () => {
  const document = open();
  let isThere = false;
  let requests = 0;
  const pictures = followBlockPictures(document, async () => {
    requests += 1;
    return isThere ? { [HASH]: INFO } : null;
  });
  comesIn(document);
  await expect.poll(() => requests).toBe(1);
  expect(document.head().images).toEqual({});
  isThere = true;
  pictures.look();
  await expect.poll(() => document.head().images).toEqual({ [HASH]: INFO });
  document.editor.dispatchCommand(UNDO_COMMAND, undefined);
  comesIn(document);
  pictures.end();
  expect(requests).toBe(3);
  // The response comes before the next task.
  await new Promise((resolve) => setTimeout(resolve));
  expect(document.head().images).toEqual({});
  document.end();
});

test('a picture that came after later typing remains when that typing is undone', async () => {
  const document = open();
  let give = (): void => undefined;
  const there = new Promise<void>((resolve) => {
    give = resolve;
  });
  const pictures = followBlockPictures(document, async () => {
    await there;
    return { [HASH]: INFO };
  });
  comesIn(document);
  document.editor.update(() => $changeHead((head) => ({ ...head, shortTitle: 'Later' })), {
    discrete: true,
    tag: HISTORY_PUSH_TAG,
  });
  give();
  await expect.poll(() => document.head().images).toEqual({ [HASH]: INFO });
  document.editor.dispatchCommand(UNDO_COMMAND, undefined);
  await expect.poll(() => document.head().shortTitle).not.toBe('Later');
  await expect.poll(() => document.head().images).toEqual({ [HASH]: INFO });
  expect(document.head().blocks).toHaveProperty(CARD.id);
  pictures.end();
  document.end();
});
