/** Names on the wire between preload and main process. With nothing to load: the preload has to start at once. */
export const REQUEST_PREFIX = 'inbreng:';
export const NOTICE_CHANNEL = 'inbreng-notice';
/** The preload alone sends on it: paths of files that a person really dropped on the window. */
export const DROP_CHANNEL = 'inbreng-dropped';
