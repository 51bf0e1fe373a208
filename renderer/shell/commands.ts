import type { Command } from '../../electron/ipc/commands.ts';

/** Forwards menu commands to the page. */
export interface Commands {
  emit: (command: Command) => void;
  /** Returns a function that ends the listening. */
  listen: (listener: (command: Command) => void) => () => void;
}

export function createCommands(): Commands {
  const listeners = new Set<(command: Command) => void>();
  return {
    emit: (command) => {
      for (const listener of [...listeners]) listener(command);
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
