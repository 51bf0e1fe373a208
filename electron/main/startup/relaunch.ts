import { spawn } from 'node:child_process';
import { sep } from 'node:path';
import { app } from 'electron';

interface ProcessInfo {
  environment: Readonly<Record<string, string | undefined>>;
  /** Path of the running program. */
  program: string;
}

/**
 * Relaunches the app with these arguments, just before this process ends. `app.relaunch` fails in an AppImage: its
 * helper runs from a disk that is unmounted when this process ends. So the image is started directly, which becomes the
 * only app of its data folder.
 */
export function relaunchApp(
  args: string[],
  { environment, program }: ProcessInfo = { environment: process.env, program: process.execPath },
): void {
  const image = appImagePath({ environment, program });
  if (image === null) {
    app.relaunch({ args });
    return;
  }
  app.releaseSingleInstanceLock();
  const started = spawn(image, args, { detached: true, stdio: 'ignore' });
  // Only logged: the image was moved or removed after this program started.
  started.on('error', (error) => console.error(error));
  started.unref();
}

/** The AppImage of this program; null when it does not run from one, even if its parent process does. */
function appImagePath({ environment: { APPIMAGE, APPDIR }, program }: ProcessInfo): string | null {
  return APPIMAGE && APPDIR && program.startsWith(`${APPDIR}${sep}`) ? APPIMAGE : null;
}
