import { fileURLToPath } from 'node:url';

/** Parsed command line. Paths as they were typed. */
export interface Arguments {
  files: string[];
  userDataDir: string | null;
  library: string | null;
}

/**
 * Reads the arguments after the program name and skips switches of Electron and Chromium. In development the first
 * argument is the folder of the app (`folder`), not a file.
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

/** The arguments of a relaunch with other files. `folder`: as for `readArguments`. */
export function relaunchArguments(files: readonly string[], args: readonly string[], folder: string | null): string[] {
  return [...(folder === null ? [] : [folder]), ...args.filter((argument) => argument.startsWith('-')), ...files];
}

/** Linux desktops pass a file as a URL (`file:///map/Naam%20twee.inbreng`). */
function pathOf(argument: string): string {
  if (!/^file:\/\//i.test(argument)) return argument;
  try {
    return fileURLToPath(argument);
  } catch {
    // Not a URL of a file on this computer: the app reports that it does not find it.
    return argument;
  }
}
