import { expect, test, vi } from 'vitest';
import type { WindowBridge } from '../../../../electron/ipc/contract.ts';
import { nl } from '../../../../renderer/shell/texts/nl.ts';
import { copyAddresses } from '../../../../renderer/writing/side/checks/copy-addresses.ts';

type Addresses = Awaited<ReturnType<WindowBridge['addresses']>>;

const messageFor = async (reply: Addresses) => {
  const copy = vi.fn<WindowBridge['copy']>(async () => ({ ok: true, value: null }));
  const sentence = await copyAddresses({ addresses: async () => reply, copy }, ['a', 'b'], nl.side.messages);
  return { sentence, texts: copy.mock.calls.map(([{ text }]) => text) };
};

test('copies the addresses of a vote, each once, and reports it', async () => {
  const value = [
    { of: 'paper' as const, addresses: ['https://p'] },
    { of: 'vote' as const, addresses: ['https://v', 'https://w'] },
  ];
  expect(await messageFor({ ok: true, value })).toEqual({
    sentence: '2 adressen gekopieerd',
    texts: ['https://v\nhttps://w'],
  });
});

test('reports a block without an address, and the problem of a library that does not respond', async () => {
  expect((await messageFor({ ok: true, value: [] })).sentence).toBe('Voor deze bouwsteen is geen adres bekend.');
  const away = { ok: false as const, problem: { code: 'library-away', file: null, message: 'De map antwoordt niet.' } };
  expect(await messageFor(away)).toEqual({ sentence: 'De map antwoordt niet.', texts: [] });
});
