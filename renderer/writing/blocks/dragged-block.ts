/** Type of a block that is dragged out of the library; its data is the block's id. */
export const DRAGGED_BLOCK = 'application/x-inbreng-block';
