import { EventEmitter, once } from 'node:events';
import { afterEach, expect, it } from 'vitest';
import type { Reply } from '../../electron/ipc/contract.ts';
import type { ProcessHandlers } from '../../electron/processes/protocol.ts';
import { serve } from '../../electron/processes/serve.ts';
import type { DrawingWatch } from '../../engine/jobs/drawing-watch.ts';

const SLOW = 's'.repeat(64);

afterEach(() => {
  Reflect.deleteProperty(process, 'parentPort');
});

/** The drawings that a request must refuse, in a process that a slow drawing ended before. */
async function refusedIn(name: 'preview' | 'print'): Promise<string[]> {
  const parentPort = new EventEmitter();
  Object.assign(process, { parentPort });
  const handler = async (_input: unknown, _context: unknown, _progress: unknown, watch: DrawingWatch) => ({
    ok: true as const,
    value: [...watch.tooSlow],
  });
  serve<'press'>(() => ({ preview: handler, print: handler }) as unknown as ProcessHandlers<'press'>);
  const sent = new EventEmitter();
  const port = Object.assign(new EventEmitter(), {
    start: () => undefined,
    postMessage: (message: unknown) => sent.emit('message', message),
  });
  parentPort.emit('message', { ports: [port], data: { folders: {}, open: {}, slowDrawings: [SLOW] } });
  const replied = once(sent, 'message');
  port.emit('message', { data: { id: 1, name, input: {}, context: { settings: { language: 'nl' } } } });
  const [{ reply }] = (await replied) as [{ reply: Reply<string[]> }];
  if (!reply.ok) throw new Error(reply.problem.code);
  return reply.value;
}

it('a preview, which is repeated automatically, refuses a drawing that was too slow before', async () => {
  expect(await refusedIn('preview')).toEqual([SLOW]);
});

it('a print, which the user starts, tries a drawing again that was too slow before', async () => {
  expect(await refusedIn('print')).toEqual([]);
});
