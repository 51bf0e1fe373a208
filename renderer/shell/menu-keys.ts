import { COMMANDS, type Command } from '../../electron/ipc/commands.ts';
import { KEYS, type KeyName, keysOf } from '../../electron/ipc/keys.ts';
import { isMac, matches, type PressedKey } from '../ui/keys/key-table.ts';

type MenuKey = Extract<Command, KeyName> | 'open';

/** Handled by the editor or field, and by the menu only if neither did. */
const HANDLED_ELSEWHERE: ReadonlySet<string> = new Set(['undo', 'redo']);
const MENU_KEYS: readonly MenuKey[] = [
  'open',
  ...COMMANDS.filter((name): name is Extract<Command, KeyName> => name in KEYS && !HANDLED_ELSEWHERE.has(name)),
];

/** The menu item of these keys; null: none, or one that is left to the focused element. */
export function menuKeyOf(event: PressedKey, mac: boolean): MenuKey | null {
  if (event.getModifierState?.('AltGraph')) return null;
  // The menu has only the first keys of each.
  return MENU_KEYS.find((name) => matches(event, keysOf(name, mac)[0], mac)) ?? null;
}

interface Options {
  /** Whether the command is disabled. */
  isOff: (command: Command) => boolean;
  command: (command: Command) => void;
  open: () => void;
}

/**
 * Handles the keys of the menu in the page, if the screen does not. The menu itself would act only after the page, and
 * so after later keys. Returns a function that ends this.
 */
export function handleMenuKeys({ isOff, command, open }: Options): () => void {
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
