import { EventEmitter } from 'node:events';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { quitAfterEnd } from '../../electron/main/startup/quit-after-end.ts';

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** An app that quits as Electron's does unless a listener prevents it. */
function quitting(end: () => Promise<void>, write = (): void => undefined) {
  const steps: string[] = [];
  const events = new EventEmitter();
  const quit = (): void => {
    let isPrevented = false;
    const preventDefault = (): void => {
      isPrevented = true;
    };
    events.emit('will-quit', { preventDefault });
    steps.push(isPrevented ? 'delayed' : 'quit');
  };
  const app = Object.assign(events, { quit });
  const writeDrafts = (): void => {
    steps.push('drafts written');
    write();
  };
  quitAfterEnd(app as unknown as Parameters<typeof quitAfterEnd>[0], { end, writeDrafts });
  quit();
  return steps;
}

it('the app quits after it has ended, and writes drafts before that', async () => {
  let end = (): void => undefined;
  const ending = new Promise<void>((done) => {
    end = done;
  });
  const steps = quitting(() => ending);
  await nextTurn();
  expect(steps).toEqual(['delayed']);
  end();
  await nextTurn();
  await nextTurn();
  expect(steps).toEqual(['delayed', 'drafts written', 'quit']);
});

it('the app quits also when its end fails', async () => {
  const steps = quitting(() => Promise.reject(new Error('no process')));
  await nextTurn();
  await nextTurn();
  expect(steps).toEqual(['delayed', 'drafts written', 'quit']);
});

it('the app quits also when drafts cannot be written', async () => {
  const steps = quitting(
    async () => undefined,
    () => {
      throw new Error('disk full');
    },
  );
  await nextTurn();
  await nextTurn();
  expect(steps).toEqual(['delayed', 'drafts written', 'quit']);
});
