import { fileURLToPath } from 'node:url';

/** What was asked on the command line. Paths as they were typed. */
export interface Arguments {
  files: string[];
  userDataDir: string | null;
  library: string | null;
}

/**
 * Reads the arguments after the program's name. Switches that Electron and Chromium know are passed by; in development the
 * first argument is the folder of the app (`folder`), not a file.
 */
export function readArguments(args: readonly string[], folder: string | null = null): Arguments {
  const result: Arguments = { files: [], userDataDir: null, library: null };
  let rest = [...args];
  if (folder !== null) {
    const at = rest.indexOf(folder);
    if (at >= 0) rest = rest.filter((_, index) => index !== at);
  }
  for (const argument of rest) {
    const value = (name: string) => (argument.startsWith(`${name}=`) ? argument.slice(name.length + 1) : undefined);
    result.userDataDir = value('--user-data-dir') || result.userDataDir;
    result.library = value('--library') || result.library;
    if (!argument.startsWith('-') && argument !== '') result.files.push(pathOf(argument));
  }
  return result;
}

/** The arguments of a start that goes like this one, with other files. `folder`: as for `readArguments`. */
export function argumentsFor(files: readonly string[], args: readonly string[], folder: string | null): string[] {
  return [...(folder === null ? [] : [folder]), ...args.filter((argument) => argument.startsWith('-')), ...files];
}

/** Desktops of Linux hand a file over as its address (`file:///map/Naam%20twee.inbreng`). */
function pathOf(argument: string): string {
  if (!/^file:\/\//i.test(argument)) return argument;
  try {
    return fileURLToPath(argument);
  } catch {
    // It is no address of a file here: under this name nothing is found, and that is said.
    return argument;
  }
}
