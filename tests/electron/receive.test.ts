import { beforeEach, expect, test, vi } from 'vitest';
import { COMMANDS_CHANNEL, REQUEST_PREFIX } from '../../electron/ipc/channels.ts';
import { receiveRequests } from '../../electron/main/requests/receive.ts';
import { ORIGIN } from '../../electron/main/security/content-policy.ts';
import { createRefusal, refuseError } from '../../electron/texts/refusal.ts';

type Listener = (event: unknown, ...given: unknown[]) => Promise<unknown>;
const channels = vi.hoisted(() => new Map<string, unknown>());
vi.mock('electron', () => ({
  ipcMain: {
    handle: (name: string, listener: unknown) => channels.set(name, listener),
    on: (name: string, listener: unknown) => channels.set(name, listener),
  },
}));

const calls: unknown[] = [];
const mainFrame = { url: `${ORIGIN}/index.html` };
const ask = (name: string, ...given: unknown[]) =>
  (channels.get(`${REQUEST_PREFIX}${name}`) as Listener)(
    { sender: { id: 1, mainFrame }, senderFrame: mainFrame },
    ...given,
  );

beforeEach(() => {
  calls.length = 0;
  const handler = async (input: unknown) => {
    calls.push(input);
    return { ok: true, value: null };
  };
  receiveRequests({
    handlers: new Proxy({}, { get: () => handler }) as never,
    isWindow: (id) => id === 1,
    refuse: (request) => createRefusal('request-refused', 'nl', { request }),
    onError: (error) => refuseError(error, 'nl'),
    onDrop: () => undefined,
    takeCommands: (window) => (window === 1 ? ['find'] : []),
  });
});

/** Nested lists of this many levels. */
function nested(levels: number): unknown {
  let list: unknown = { type: 'list', id: 'l', ordered: false, items: [] };
  for (let level = 0; level < levels; level += 1)
    list = { type: 'list', id: 'l', ordered: false, items: [{ id: 'i', content: [], lists: [list] }] };
  return list;
}

test('refuses a request whose input does not match the contract, however deep it nests, and does nothing', async () => {
  const round: unknown[] = [];
  round.push({ type: 'quotation', id: 'q', content: round });
  const block = (body: unknown) => ({ id: 'a', kind: 'passage', title: 'A', revision: '0'.repeat(64), body });
  const inputs = [undefined, null, 7, 'x', [], { base: null }, new Map(), { block: block(round), base: null }];
  for (const input of [...inputs, ...[50_000, 5_000].map((levels) => ({ block: block([nested(levels)]), base: null }))])
    expect(await ask('writeBlock', input)).toMatchObject({ ok: false, problem: { code: 'request-refused' } });
  expect(await ask('readSettings', undefined, 'more')).toMatchObject({ problem: { code: 'request-refused' } });
  expect(calls).toEqual([]);
  expect(await ask('readSettings')).toEqual({ ok: true, value: null });
});

test('returns nothing at once when a sender that is no page of the app takes menu commands', () => {
  const take = (id: number, senderFrame: unknown) => {
    const event = { sender: { id, mainFrame }, senderFrame, returnValue: undefined };
    void (channels.get(COMMANDS_CHANNEL) as Listener)(event);
    return event.returnValue;
  };
  expect(take(1, mainFrame)).toEqual(['find']);
  expect([take(1, { ...mainFrame }), take(1, null), take(2, mainFrame)]).toEqual([[], [], []]);
});
