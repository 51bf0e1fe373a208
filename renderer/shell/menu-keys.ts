import { COMMANDS, type Command } from '../../electron/ipc/commands.ts';
import { KEYS, type KeyName, keysOf } from '../../electron/ipc/keys.ts';
import { isMac, matches, type PressedKey } from '../ui/keys/key-table.ts';

type MenuKey = Extract<Command, KeyName> | 'open';

/** An editor or a field undoes by itself, and the menu asks it to where neither did. */
const LEFT: ReadonlySet<string> = new Set(['undo', 'redo']);
const MENU_KEYS: readonly MenuKey[] = [
  'open',
  ...COMMANDS.filter((name): name is Extract<Command, KeyName> => name in KEYS && !LEFT.has(name)),
];

/** What the menu does by these keys; null: nothing, or what is left to whoever has the focus. */
export function menuKeyOf(event: PressedKey, mac: boolean): MenuKey | null {
  if (event.getModifierState?.('AltGraph')) return null;
  // The menu has the first keys of each alone.
  return MENU_KEYS.find((name) => matches(event, keysOf(name, mac)[0], mac)) ?? null;
}

interface Options {
  /** It can do nothing now. */
  isOff: (command: Command) => boolean;
  command: (command: Command) => void;
  open: () => void;
}

/**
 * Answers the keys of the menu here, in their turn among the others, where the screen leaves them. The menu would answer only
 * once this page has left them: after what was typed since. Gives the function that ends it.
 */
export function answerMenuKeys({ isOff, command, open }: Options): () => void {
  const onKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing) return;
    const name = menuKeyOf(event, isMac());
    if (name === null || (name !== 'open' && isOff(name))) return;
    event.preventDefault();
    if (name === 'open') open();
    else command(name);
  };
  window.addEventListener('keydown', onKey);
  return () => window.removeEventListener('keydown', onKey);
}
