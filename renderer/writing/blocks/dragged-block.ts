/** MIME type of blocks dragged from the library; its data is their ids, with spaces between them. */
export const DRAGGED_BLOCK = 'application/x-inbreng-block';

/** The ids of the dragged blocks. Empty before the drop, when a drag hides its data. */
export function readDragged(transfer: DataTransfer): string[] {
  return transfer.getData(DRAGGED_BLOCK).split(' ').filter(Boolean);
}
