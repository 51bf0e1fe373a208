import { Menu } from 'electron';
import { COMMANDS, type Command } from '../../ipc/commands.ts';

/** Which menu commands are available in the front window. */
export interface MenuState {
  /** A window reports the commands that are unavailable now. */
  set: (window: number, unavailable: readonly Command[]) => void;
  forget: (window: number) => void;
  isAvailable: (window: number, command: Command) => boolean;
  /** The menu was rebuilt, or another window came to the front. */
  refresh: () => void;
}

/** Commands that are unavailable without a window: all but a new document. */
const WITHOUT_WINDOW: readonly Command[] = COMMANDS.filter((command) => command !== 'new');

export function createMenuState(frontWindow: () => number | undefined): MenuState {
  const unavailableByWindow = new Map<number, readonly Command[]>();
  const refresh = (): void => {
    const menu = Menu.getApplicationMenu();
    const window = frontWindow();
    const unavailable = new Set(window === undefined ? WITHOUT_WINDOW : (unavailableByWindow.get(window) ?? []));
    for (const command of COMMANDS) {
      const item = menu?.getMenuItemById(command);
      if (item) item.enabled = !unavailable.has(command);
    }
  };
  return {
    set: (window, unavailable) => {
      unavailableByWindow.set(window, unavailable);
      if (window === frontWindow()) refresh();
    },
    forget: (window) => {
      unavailableByWindow.delete(window);
      refresh();
    },
    isAvailable: (window, command) => !(unavailableByWindow.get(window) ?? []).includes(command),
    refresh,
  };
}
