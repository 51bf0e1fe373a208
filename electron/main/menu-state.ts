import { Menu } from 'electron';
import { COMMANDS, type Command } from '../ipc/commands.ts';

/** What the menu shows as possible: that of the window in front. */
export interface MenuState {
  /** A window says what it can't do now. */
  set: (window: number, unavailable: readonly Command[]) => void;
  forget: (window: number) => void;
  isPossible: (window: number, command: Command) => boolean;
  /** The menu is new, or another window came to the front. */
  refresh: () => void;
}

/** Without a window nothing but a new document can be asked for. */
const WITHOUT_WINDOW: readonly Command[] = COMMANDS.filter((command) => command !== 'new');

export function createMenuState(inFront: () => number | undefined): MenuState {
  const known = new Map<number, readonly Command[]>();
  const refresh = (): void => {
    const menu = Menu.getApplicationMenu();
    const window = inFront();
    const unavailable = new Set(window === undefined ? WITHOUT_WINDOW : (known.get(window) ?? []));
    for (const command of COMMANDS) {
      const item = menu?.getMenuItemById(command);
      if (item) item.enabled = !unavailable.has(command);
    }
  };
  return {
    set: (window, unavailable) => {
      known.set(window, unavailable);
      if (window === inFront()) refresh();
    },
    forget: (window) => {
      known.delete(window);
      refresh();
    },
    isPossible: (window, command) => !(known.get(window) ?? []).includes(command),
    refresh,
  };
}
