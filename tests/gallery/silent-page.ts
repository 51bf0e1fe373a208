import type { PageHandlers } from '../../renderer/writing/page/page-handlers.ts';

const nothing = (): void => undefined;

/** A page by itself: there is no window around it to answer. */
export const SILENT: PageHandlers = {
  likeInLibrary: () => undefined,
  onKeepBlock: nothing,
  onKeepGrounds: nothing,
  onOpenBlock: nothing,
  onPickGround: nothing,
  onCompare: nothing,
  onCopy: nothing,
  canPaste: async () => true,
  onPaste: nothing,
  onDropBlock: nothing,
  onDropPictures: nothing,
  say: nothing,
};
