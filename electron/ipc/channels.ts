/**
 * Channel names between the preload and the main process. This file imports nothing, so that the preload starts at
 * once.
 */
export const REQUEST_PREFIX = 'inbreng:';
export const NOTICE_CHANNEL = 'inbreng-notice';
/**
 * The main process announces on it that menu commands wait for the window. The preload then fetches them on the same
 * channel with `sendSync`.
 */
export const COMMANDS_CHANNEL = 'inbreng-commands';
/**
 * Key that the main process inserts between key presses to announce menu commands in order. No current keyboard has it.
 */
export const COMMANDS_KEY = 'F24';
/** Only the preload sends on it: paths of files that the user really dropped on the window. */
export const DROP_CHANNEL = 'inbreng-dropped';
