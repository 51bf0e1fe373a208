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
        // Only after this event is over: until then Electron takes it for the quitting that was just held up.
        setImmediate(() => app.quit());
        // It only saves time: from here on an error can't prevent that the app quits.
        running.writeDrafts();
      })
      .catch(console.error);
  });
}
