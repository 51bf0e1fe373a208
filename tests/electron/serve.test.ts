import { EventEmitter } from 'node:events';
import { afterEach, describe, expect, it } from 'vitest';
import type { Reply } from '../../electron/ipc/contract.ts';
import type { ProcessHandlers } from '../../electron/processes/protocol.ts';
import { serve } from '../../electron/processes/serve.ts';
import type { DrawingWatch } from '../../engine/jobs/drawing-watch.ts';

const SLOW = 's'.repeat(64);

afterEach(() => {
  Reflect.deleteProperty(process, 'parentPort');
});

interface Sent {
  type: string;
  id: number;
  reply: Reply<string[]>;
}

/** Sends requests to a process, and returns its messages until it has responded to all. */
async function messagesOf(
  handlers: Record<string, unknown>,
  requests: readonly { name: string; input?: unknown }[],
  queueOf?: (work: { input: unknown }) => string,
): Promise<Sent[]> {
  const parentPort = new EventEmitter();
  Object.assign(process, { parentPort });
  serve<'press'>(() => handlers as unknown as ProcessHandlers<'press'>, queueOf);
  const sent: Sent[] = [];
  const port = Object.assign(new EventEmitter(), {
    start: () => undefined,
    postMessage: (message: Sent) => sent.push(message),
  });
  parentPort.emit('message', { ports: [port], data: { folders: {}, open: {}, slowDrawings: [SLOW] } });
  const context = { window: 1, settings: { language: 'nl' } };
  requests.forEach(({ name, input = {} }, at) => {
    port.emit('message', { data: { id: at + 1, name, input, context } });
  });
  await expect.poll(() => sent.filter(({ type }) => type === 'reply')).toHaveLength(requests.length);
  return sent;
}

/** The drawings that a request must refuse, in a process that a slow drawing ended before. */
async function refusedIn(name: 'preview' | 'print'): Promise<string[]> {
  const handler = async (_input: unknown, _context: unknown, _progress: unknown, watch: DrawingWatch) => ({
    ok: true as const,
    value: [...watch.tooSlow],
  });
  const reply = (await messagesOf({ [name]: handler }, [{ name }])).find(({ type }) => type === 'reply')?.reply;
  if (!reply?.ok) throw new Error(reply?.problem.code);
  return reply.value;
}

describe('a process', () => {
  const print = async () => ({ ok: true as const, value: [] });
  const order = (sent: readonly Sent[]) => sent.map(({ type, id }) => `${type} ${id}`);

  it('reports when it begins a request, and begins the next one of a queue after its response', async () => {
    const sent = await messagesOf({ print }, [{ name: 'print' }, { name: 'print' }]);
    expect(order(sent)).toEqual(['began 1', 'reply 1', 'began 2', 'reply 2']);
  });

  it('begins requests of different queues at the same time', async () => {
    const requests = [
      { name: 'print', input: 'een' },
      { name: 'print', input: 'twee' },
    ];
    const sent = await messagesOf({ print }, requests, ({ input }) => String(input));
    expect(order(sent)).toEqual(['began 1', 'began 2', 'reply 1', 'reply 2']);
  });

  it('has sent that report before the handler runs, which may stop the process', async () => {
    const turns: string[] = [];
    const handler = async () => {
      turns.push('handled');
      return { ok: true as const, value: [] };
    };
    const sending = messagesOf({ print: handler }, [{ name: 'print' }]);
    await Promise.resolve();
    turns.push('same turn of the event loop');
    await sending;
    expect(turns).toEqual(['same turn of the event loop', 'handled']);
  });
});

it('a preview, which is repeated automatically, refuses a drawing that was too slow before', async () => {
  expect(await refusedIn('preview')).toEqual([SLOW]);
});

it('a print, which the user starts, tries a drawing again that was too slow before', async () => {
  expect(await refusedIn('print')).toEqual([]);
});
