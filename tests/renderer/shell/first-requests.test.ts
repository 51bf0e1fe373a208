import { describe, expect, it } from 'vitest';
import type { WindowBridge } from '../../../electron/ipc/contract.ts';
import { withFirstRequests } from '../../../renderer/shell/first-requests.ts';

/** A bridge that counts requests and can send change notices. */
function counting() {
  const counts = new Map<string, number>();
  const listeners = new Map<string, Set<() => void>>();
  const bridge = new Proxy({} as WindowBridge, {
    ownKeys: () => [],
    get: (_target, name: string) =>
      name === 'listen'
        ? (event: string, listener: () => void) => {
            const those = listeners.get(event) ?? new Set();
            listeners.set(event, those.add(listener));
            return () => those.delete(listener);
          }
        : async () => {
            const times = (counts.get(name) ?? 0) + 1;
            counts.set(name, times);
            return { ok: true, value: name === 'currentDocument' ? null : times };
          },
  });
  return {
    bridge,
    emit: (event: string) => {
      for (const listener of listeners.get(event) ?? []) listener();
    },
    listening: () => [...listeners.values()].reduce((sum, those) => sum + those.size, 0),
  };
}

const values = async (...asking: Promise<unknown>[]) =>
  (await Promise.all(asking)).map((reply) => (reply as { value: unknown }).value);

describe('the first requests of a window', () => {
  it('are sent at once, serve the first caller, and are sent again later', async () => {
    const { bridge, listening } = counting();
    const first = withFirstRequests(bridge);
    expect(await values(first.readSettings(), first.templates(), first.recoveries())).toEqual([1, 1, 1]);
    expect(await values(first.readSettings(), first.templates(), first.recoveries())).toEqual([2, 2, 2]);
    expect(listening()).toBe(0);
  });

  it('are sent again if a change notice comes before the first caller', async () => {
    const { bridge, emit } = counting();
    const first = withFirstRequests(bridge);
    emit('settings');
    expect(await values(first.readSettings(), first.templates())).toEqual([2, 2]);
    const other = counting();
    const second = withFirstRequests(other.bridge);
    other.emit('libraryChanged');
    expect(await values(second.readSettings(), second.templates())).toEqual([1, 2]);
  });
});
