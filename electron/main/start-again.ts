import { spawn } from 'node:child_process';
import { sep } from 'node:path';
import { app } from 'electron';

/** What this start runs in. */
interface Surroundings {
  environment: Readonly<Record<string, string | undefined>>;
  /** Path of the program that runs. */
  program: string;
}

/**
 * Starts the app anew with these arguments, when this one is about to end. What Electron leaves behind to wait for that end runs
 * from the program itself: in an AppImage that stands on a disk which goes with this process. So the image is started by us,
 * which may be the one app for its folder from here on.
 */
export function startAgain(
  args: string[],
  { environment, program }: Surroundings = { environment: process.env, program: process.execPath },
): void {
  const image = ownImage({ environment, program });
  if (image === null) {
    app.relaunch({ args });
    return;
  }
  app.releaseSingleInstanceLock();
  const started = spawn(image, args, { detached: true, stdio: 'ignore' });
  // Moved or thrown away meanwhile: nobody is left to say it to.
  started.on('error', (error) => console.error(error));
  started.unref();
}

/** The AppImage that this program runs from; null: none, though one may have started what started this. */
function ownImage({ environment: { APPIMAGE, APPDIR }, program }: Surroundings): string | null {
  return APPIMAGE && APPDIR && program.startsWith(`${APPDIR}${sep}`) ? APPIMAGE : null;
}
