import type { DocumentCommands } from '../../renderer/writing/document-commands.ts';

/** The commands of a document without a window around it. Those that are not given do nothing. */
export function silentCommands(given: Partial<DocumentCommands> = {}): DocumentCommands {
  const known: Partial<DocumentCommands> = { canPaste: async () => true, ...given };
  return new Proxy(known, {
    get: (commands, name) => commands[name as keyof DocumentCommands] ?? (() => undefined),
  }) as DocumentCommands;
}
