import type { App } from 'electron';
import type { RunningApp } from '../run-app.ts';

/** Delays quitting until the running app has ended. The app then quits, even when `end` fails. */
export function quitAfterEnd(app: Pick<App, 'on' | 'quit'>, running: Pick<RunningApp, 'end' | 'writeDrafts'>): void {
  let hasEnded = false;
  app.on('will-quit', (event) => {
    if (hasEnded) return;
    event.preventDefault();
    void running
      .end()
      .catch(console.error)
      .then(() => {
        hasEnded = true;
        // Only after this event is over: until then Electron ignores the call, because it still handles the first one.
        setImmediate(() => app.quit());
        // Last, because it only saves time and an error must not prevent quitting.
        running.writeDrafts();
      })
      .catch(console.error);
  });
}
