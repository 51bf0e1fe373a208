import type { WindowBridge } from '../../../electron/ipc/contract.ts';
import type { Draft } from '../../../engine/core/drafts/draft.ts';
import { notePictures } from '../open/absent-pictures.ts';

/**
 * Requests which pictures of a draft are missing before the window shows it. A draft without its file, such as a
 * version, does not know this itself. A failed request changes nothing.
 */
export async function noteAbsentPictures(bridge: Pick<WindowBridge, 'absentPictures'>, draft: Draft): Promise<void> {
  const pictures = Object.keys(draft.images);
  if (pictures.length === 0) return;
  const reply = await bridge.absentPictures({ pictures });
  if (reply.ok) notePictures(pictures, reply.value);
}
