/** MIME type of a block dragged from the library; its data is the block's id. */
export const DRAGGED_BLOCK = 'application/x-inbreng-block';
