/** Names on the wire between preload and main process. With nothing to load: the preload has to start at once. */
export const REQUEST_PREFIX = 'inbreng:';
export const NOTICE_CHANNEL = 'inbreng-notice';
/**
 * The main process tells on it that commands of the menu wait for a window; the preload alone takes them on it, and waits for
 * them.
 */
export const COMMANDS_CHANNEL = 'inbreng-commands';
/** The key by which the main process says the same among the keys that a person presses. No keyboard of today has it. */
export const COMMANDS_KEY = 'F24';
/** The preload alone sends on it: paths of files that a person really dropped on the window. */
export const DROP_CHANNEL = 'inbreng-dropped';
