import type { WindowBridge } from '../../../electron/ipc/contract.ts';
import type { Draft } from '../../../engine/core/drafts/draft.ts';
import { notePictures } from '../open/absent-pictures.ts';

/**
 * Asks which pictures of a draft are gone, before the window shows it: a draft that comes without its file, as a version or a
 * copy, does not say so itself. Without an answer nothing is noted.
 */
export async function noteAbsentPictures(bridge: Pick<WindowBridge, 'absentPictures'>, draft: Draft): Promise<void> {
  const pictures = Object.keys(draft.images);
  if (pictures.length === 0) return;
  const reply = await bridge.absentPictures({ pictures });
  if (reply.ok) notePictures(pictures, reply.value);
}
