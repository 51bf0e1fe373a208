import { EventEmitter } from 'node:events';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { InputOf, Reply } from '../../electron/ipc/contract.ts';
import type { BlockWriteResult } from '../../electron/ipc/library.ts';
import {
  createManagedProcess,
  type IdleLimit,
  type ManagedProcess,
} from '../../electron/main/processes/managed-process.ts';
import { createBlockHandlers } from '../../electron/processes/library/block-handlers.ts';
import { watchLibrary } from '../../electron/processes/library/opened-library.ts';
import type { Context, Folders, ProcessRequest } from '../../electron/processes/protocol.ts';
import { createRefusal } from '../../electron/texts/refusal.ts';
import { createBlankBlock } from '../../engine/core/blocks/blank-block.ts';
import type { Block } from '../../engine/core/blocks/block.ts';
import type { NamedDrawing } from '../../engine/jobs/drawing-watch.ts';
import { createLibrary, openLibrary } from '../../engine/store/library.ts';
import { emptyFolder } from '../store/folders.ts';

/** The started processes, in order. The test sets what each does with its work. */
const world = vi.hoisted(() => ({
  work: (_work: unknown, _nth: number, _post: (message: unknown) => void): Promise<unknown> => Promise.resolve(null),
  /** false: the process stops before it reports that it begins a request. */
  canBegin: true,
  /** Requests in the same queue run one after another, as in `serve`. */
  queueOf: (_work: unknown): string => '',
  /** The first message to each process. */
  starts: [] as unknown[],
  started: 0,
  alive: 0,
}));

vi.mock('electron', async () => {
  const { MessageChannelMain } = await import('./message-channel.ts');
  const { createWorkQueue } = await import('../../electron/processes/work-queue.ts');
  return {
    MessageChannelMain,
    utilityProcess: {
      fork: () => {
        const child = new Child();
        world.started += 1;
        world.alive += 1;
        child.once('exit', () => {
          world.alive -= 1;
        });
        const nth = world.started;
        let hasStopped = false;
        const queues = new Map<string, ReturnType<typeof createWorkQueue>>();
        child.once('exit', () => {
          hasStopped = true;
        });
        child.onSpawned = (port) =>
          port.on('message', ({ data }: { data: { id: number } }) => {
            const name = world.queueOf(data);
            const queue = queues.get(name) ?? createWorkQueue();
            queues.set(name, queue);
            const work = async (): Promise<void> => {
              if (hasStopped) return;
              if (world.canBegin) port.postMessage({ type: 'began', id: data.id });
              const reply = await world.work(data, nth, (message) => port.postMessage(message));
              if (reply === STOPS) child.emit('exit');
              else port.postMessage({ type: 'reply', id: data.id, reply });
            };
            queue.add(null, work, () => undefined);
          });
        queueMicrotask(() => {
          child.hasSpawned = true;
          child.emit('spawn');
        });
        return child;
      },
    },
  };
});

/** In the place of a response: the process is killed. */
const STOPS = 'stops';

interface ToMain extends EventEmitter {
  postMessage: (message: unknown) => void;
}

class Child extends EventEmitter {
  onSpawned: (port: ToMain) => void = () => undefined;
  postMessage(start: unknown, [port]: ToMain[]) {
    world.starts.push(start);
    if (port) this.onSpawned(port);
  }
  hasSpawned = false;
  /** As in Electron: nothing happens before the process has spawned, and its exit event comes later. */
  kill() {
    if (!this.hasSpawned) return false;
    queueMicrotask(() => this.emit('exit'));
    return true;
  }
}

const CONTEXT: Context = {
  settings: { language: 'nl' } as Context['settings'],
  now: '2026-11-25T10:00:00.000+01:00',
  today: '2026-11-25',
  by: 'Noor',
  window: 1,
  opening: 1,
  pictureFiles: [],
  windows: [1],
  paths: {} as Context['paths'],
};

const made: ManagedProcess[] = [];
const started = (idleLimit?: IdleLimit): ManagedProcess => {
  const process = createManagedProcess({
    ...(idleLimit === undefined ? {} : { idleLimit }),
    name: 'library',
    module: 'library.js',
    start: () => ({ folders: {} as Folders, open: { openings: [], forms: [] } }),
    onStateChange: () => undefined,
    onMessage: () => undefined,
  });
  made.push(process);
  return process;
};

beforeEach(() => {
  world.started = 0;
  world.alive = 0;
  world.starts = [];
  world.queueOf = (work) => (work as ProcessRequest).name;
  world.canBegin = true;
});
afterEach(() => Promise.all(made.splice(0).map((process) => process.stop())));

describe('a process that stops before it responds', () => {
  it('is restarted and receives the same request, with the same moment and user', async () => {
    const requests: ProcessRequest[] = [];
    world.work = async (work, nth) => {
      requests.push(work as ProcessRequest);
      return nth === 1 ? STOPS : { ok: true, value: 'answered' };
    };
    expect(await started().request('libraryBlocks', undefined, CONTEXT)).toEqual({ ok: true, value: 'answered' });
    expect(requests).toHaveLength(2);
    expect(requests[1]).toEqual(requests[0]);
    expect(requests[1]?.context).toEqual(CONTEXT);
  });

  it('does not receive a third time a request that stopped it twice', async () => {
    world.work = async () => STOPS;
    expect(await started().request('libraryBlocks', undefined, CONTEXT)).toMatchObject({
      ok: false,
      problem: { code: 'process-stopped' },
    });
    expect(world.started).toBe(2);
  });
});

describe('a process that stops while requests are waiting', () => {
  const value = (work: unknown) => Promise.resolve({ ok: true, value: (work as ProcessRequest).id });
  const isFatal = (work: unknown): boolean => JSON.stringify((work as ProcessRequest).input).includes('fatal');
  const request = (process: ManagedProcess, words: string) =>
    process.request('librarySearch', { words, limit: 1 }, CONTEXT);
  const refused = { ok: false, problem: { code: 'process-stopped' } };

  it('refuses only the request that it was handling both times', async () => {
    world.work = (work) => (isFatal(work) ? Promise.resolve(STOPS) : value(work));
    const process = started();
    const [first, fatal, ...others] = ['een', 'fatal', 'drie', 'vier'].map((words) => request(process, words));
    expect(await first).toEqual({ ok: true, value: 1 });
    expect(await fatal).toMatchObject(refused);
    expect(await Promise.all(others)).toEqual([
      { ok: true, value: 3 },
      { ok: true, value: 4 },
    ]);
    expect(world.started).toBe(3);
    expect(process.state()).toBe('running');
  });

  it('refuses each of two such requests, and handles those between and after them', async () => {
    world.work = (work) => (isFatal(work) ? Promise.resolve(STOPS) : value(work));
    const process = started();
    const all = ['fatal', 'een', 'fatal twee', 'drie'].map((words) => request(process, words));
    expect(await Promise.all(all)).toMatchObject([refused, { value: 2 }, refused, { value: 4 }]);
    expect(world.started).toBe(5);
  });

  it('repeats a request of another queue that was handled at one of the stops only', async () => {
    world.queueOf = (work) => (isFatal(work) ? 'fatal' : 'other');
    let stop = (): void => undefined;
    world.work = (work, nth) => {
      if (isFatal(work))
        return nth <= 2
          ? new Promise((done) => {
              stop = () => done(STOPS);
            })
          : value(work);
      // The first process never finishes it; the second has it done before it stops.
      return nth === 1 ? new Promise(() => undefined) : value(work);
    };
    const process = started();
    const fatal = request(process, 'fatal');
    const other = request(process, 'een');
    await expect.poll(() => world.alive).toBe(1);
    await Promise.resolve();
    stop();
    expect(await other).toEqual({ ok: true, value: 2 });
    stop();
    expect(await fatal).toMatchObject(refused);
    expect(world.started).toBe(2);
  });

  it('refuses the oldest request if it stops twice before it reports which one it handles', async () => {
    world.canBegin = false;
    world.work = (work) => (isFatal(work) ? Promise.resolve(STOPS) : value(work));
    const process = started();
    const all = ['fatal', 'een'].map((words) => request(process, words));
    expect(await Promise.all(all)).toMatchObject([refused, { value: 2 }]);
    expect(world.started).toBe(3);
  });
});

describe('a process that stops during an export', () => {
  it('reports that the typesetter stopped, that no file was replaced and what the user can do', async () => {
    world.work = async () => STOPS;
    expect(await started().request('exportDraft', {} as InputOf<'exportDraft'>, CONTEXT)).toMatchObject({
      ok: false,
      problem: {
        code: 'typesetter-stopped',
        message: expect.stringMatching(
          /pagina’s is onverwacht gestopt\. Er is geen bestand vervangen.*Probeer het opnieuw/,
        ),
      },
    });
    expect(world.started).toBe(2);
  });
});

describe('a process that stops again and again', () => {
  afterEach(() => {
    vi.restoreAllMocks();
    vi.useRealTimers();
  });

  it.each([
    ['forwards', 3_600_000],
    ['back', -3_600_000],
  ])('is given up after six times, also when the clock jumps %s an hour each time', async (_, leap) => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    let clock = Date.UTC(2026, 10, 25);
    vi.spyOn(Date, 'now').mockImplementation(() => {
      clock += leap;
      return clock;
    });
    world.work = async () => STOPS;
    const process = started();
    for (let request = 1; request <= 3; request += 1) {
      expect(process.state()).not.toBe('failed');
      const reply = process.request('libraryBlocks', undefined, CONTEXT);
      await vi.advanceTimersByTimeAsync(10_000);
      expect(await reply).toMatchObject({ problem: { code: 'process-stopped' } });
    }
    expect(process.state()).toBe('failed');
    expect(world.started).toBe(6);
  });
});

describe('a process that never finishes setting pages', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });
  const minute = 60_000;

  it('is ended after two minutes with a failure for its caller, and other requests are repeated', async () => {
    const endless = new Promise(() => undefined);
    world.work = (work, nth) =>
      nth === 1 || (work as ProcessRequest).id === 1 ? endless : Promise.resolve({ ok: true, value: nth });
    const process = started();
    const first = process.request('preview', { draft: 'met een tabel zonder einde' }, CONTEXT);
    await vi.advanceTimersByTimeAsync(minute);
    const second = process.request('preview', { draft: 'van een ander venster' }, CONTEXT);
    await vi.advanceTimersByTimeAsync(minute);
    expect(await first).toMatchObject({ ok: false, problem: { code: 'pages-too-long' } });
    expect(await second).toEqual({ ok: true, value: 2 });
    expect(process.state()).toBe('running');
  });

  it('is not ended when each of the queued pages stays within two minutes', async () => {
    const releases: (() => void)[] = [];
    world.work = () => new Promise((answer) => releases.push(() => answer({ ok: true, value: 'klaar' })));
    const process = started();
    const first = process.request('preview', { draft: 'een' }, CONTEXT);
    const second = process.request('print', { draft: 'twee', name: 'twee' }, CONTEXT);
    await vi.advanceTimersByTimeAsync(1.5 * minute);
    releases[0]?.();
    expect(await first).toEqual({ ok: true, value: 'klaar' });
    await vi.advanceTimersByTimeAsync(1.5 * minute);
    releases[1]?.();
    expect(await second).toEqual({ ok: true, value: 'klaar' });
    expect(world.started).toBe(1);
  });

  it('gets two new minutes when it stops just before they are over', async () => {
    world.work = (_work, nth) =>
      nth > 1
        ? Promise.resolve({ ok: true, value: nth })
        : new Promise((stop) => setTimeout(() => stop(STOPS), 2 * minute - 50));
    const request = started().request('preview', { draft: '' }, CONTEXT);
    await vi.advanceTimersByTimeAsync(3 * minute);
    expect(await request).toEqual({ ok: true, value: 2 });
  });
});

describe('a process that draws one drawing for too long', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });
  const second = 1_000;
  const kaart: NamedDrawing = { hash: 'k'.repeat(64), name: 'kaart.svg', isLogo: false };
  const endless = new Promise(() => undefined);
  /** The first process never finishes this drawing; the next ones respond at once. */
  const drawingFirst = (drawing: NamedDrawing) => {
    world.work = (work, nth, post) => {
      if (nth > 1) return Promise.resolve({ ok: true, value: nth });
      post({ type: 'drawing', id: (work as ProcessRequest).id, drawing });
      return endless;
    };
  };

  it('is ended in an export after half a minute: the drawing is named, and other requests are repeated', async () => {
    drawingFirst(kaart);
    const process = started();
    const first = process.request('exportDraft', {} as InputOf<'exportDraft'>, CONTEXT);
    const other = process.request('check', {} as InputOf<'check'>, CONTEXT);
    await vi.advanceTimersByTimeAsync(30 * second);
    expect(await first).toMatchObject({
      ok: false,
      problem: {
        code: 'drawing-too-slow',
        message: expect.stringMatching(/^De tekening ‘kaart\.svg’ was na 30 seconden .*Er is geen bestand vervangen/),
      },
    });
    expect(await other).toEqual({ ok: true, value: 2 });
    expect(process.state()).toBe('running');
  });

  it('names that drawing to the next process, which does not draw it again', async () => {
    drawingFirst({ ...kaart, isLogo: true });
    const request = started().request('preview', { draft: '' }, CONTEXT);
    await vi.advanceTimersByTimeAsync(30 * second);
    expect(await request).toMatchObject({
      problem: { message: expect.stringMatching(/^Het logo was na 30 seconden/) },
    });
    expect(world.starts).toMatchObject([{ slowDrawings: [] }, { slowDrawings: [kaart.hash] }]);
  });

  it('is ended after ten seconds for a chosen drawing, which the next process may draw', async () => {
    drawingFirst(kaart);
    const request = started().request('addPicture', {} as InputOf<'addPicture'>, CONTEXT);
    await vi.advanceTimersByTimeAsync(10 * second);
    expect(await request).toMatchObject({
      ok: false,
      problem: { code: 'chosen-drawing-too-slow', message: expect.stringContaining('Er is niets toegevoegd') },
    });
    expect(world.starts).toMatchObject([{ slowDrawings: [] }, { slowDrawings: [] }]);
  });

  it('draws it again in the next process when it stops just before half a minute', async () => {
    world.work = (work, nth, post) => {
      if (nth > 1) return Promise.resolve({ ok: true, value: nth });
      post({ type: 'drawing', id: (work as ProcessRequest).id, drawing: kaart });
      return new Promise((stop) => setTimeout(() => stop(STOPS), 30 * second - 50));
    };
    const request = started().request('exportDraft', {} as InputOf<'exportDraft'>, CONTEXT);
    await vi.advanceTimersByTimeAsync(40 * second);
    expect(await request).toEqual({ ok: true, value: 2 });
    expect(world.starts).toMatchObject([{ slowDrawings: [] }, { slowDrawings: [] }]);
  });

  it('is not ended when each of many drawings finishes in time', async () => {
    let end = (_reply: unknown): void => undefined;
    world.work = (work, _nth, post) => {
      const { id } = work as ProcessRequest;
      const draw = (times: number): void => {
        post({ type: 'drawing', id, drawing: times === 0 ? null : kaart });
        if (times > 0) setTimeout(() => draw(times - 1), 20 * second);
      };
      draw(5);
      return new Promise((answer) => {
        end = answer;
      });
    };
    const request = started().request('exportDraft', {} as InputOf<'exportDraft'>, CONTEXT);
    await vi.advanceTimersByTimeAsync(200 * second);
    end({ ok: true, value: 'klaar' });
    expect(await request).toEqual({ ok: true, value: 'klaar' });
    expect(world.started).toBe(1);
  });
});

describe('a process that may stop when idle', () => {
  it('ends after its response, and starts again at the next request', async () => {
    world.work = async (_work, nth) => ({ ok: true, value: nth });
    const process = started();
    const request = process.request('libraryBlocks', undefined, CONTEXT);
    process.stopWhenIdle();
    expect(await request).toEqual({ ok: true, value: 1 });
    expect(await process.request('libraryBlocks', undefined, CONTEXT)).toEqual({ ok: true, value: 2 });
    expect(await process.request('libraryBlocks', undefined, CONTEXT)).toEqual({ ok: true, value: 2 });
    process.stopWhenIdle();
    expect(process.state()).toBe('running');
    expect(await process.request('libraryBlocks', undefined, CONTEXT)).toEqual({ ok: true, value: 3 });
  });

  it('goes on when a request comes before it is idle', async () => {
    world.work = async (_work, nth) => ({ ok: true, value: nth });
    const process = started();
    const first = process.request('libraryBlocks', undefined, CONTEXT);
    process.stopWhenIdle();
    const second = process.request('libraryBlocks', undefined, CONTEXT);
    expect([await first, await second]).toEqual([
      { ok: true, value: 1 },
      { ok: true, value: 1 },
    ]);
    expect(world.started).toBe(1);
  });

  it('is not started by that permission', () => {
    started().stopWhenIdle();
    expect(world.started).toBe(0);
  });
});

describe('a process with an idle limit', () => {
  const MINUTE = 60_000;
  beforeEach(() => {
    vi.useFakeTimers();
    world.work = async (_work, nth) => ({ ok: true, value: nth });
  });
  afterEach(() => void vi.useRealTimers());

  it('stops that long after its last response, and starts again at the next request', async () => {
    const process = started({ after: MINUTE, isNeeded: () => false });
    await process.request('libraryBlocks', undefined, CONTEXT);
    await vi.advanceTimersByTimeAsync(MINUTE - 1);
    await process.request('libraryBlocks', undefined, CONTEXT);
    await vi.advanceTimersByTimeAsync(MINUTE - 1);
    expect(world.alive).toBe(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(world.alive).toBe(0);
    expect(process.state()).toBe('running');
    expect(await process.request('libraryBlocks', undefined, CONTEXT)).toEqual({ ok: true, value: 2 });
  });

  it('stops when it was started and received no request', async () => {
    started({ after: MINUTE, isNeeded: () => false }).start();
    await vi.advanceTimersByTimeAsync(MINUTE);
    expect(world.alive).toBe(0);
  });

  it('runs while it is needed, and stops at the limit after that', async () => {
    let isNeeded = true;
    await started({ after: MINUTE, isNeeded: () => isNeeded }).request('libraryBlocks', undefined, CONTEXT);
    await vi.advanceTimersByTimeAsync(3 * MINUTE);
    expect(world.alive).toBe(1);
    isNeeded = false;
    await vi.advanceTimersByTimeAsync(MINUTE);
    expect(world.alive).toBe(0);
  });

  it('stays failed after repeated stops: the windows show that until it is used', async () => {
    world.work = async () => STOPS;
    const process = started({ after: MINUTE, isNeeded: () => false });
    const request = process.request('libraryBlocks', undefined, CONTEXT);
    for (let stop = 0; process.state() !== 'failed' && stop < 50; stop += 1) {
      void process.request('libraryBlocks', undefined, CONTEXT);
      await vi.advanceTimersByTimeAsync(5_000);
    }
    await request;
    expect(process.state()).toBe('failed');
    await vi.advanceTimersByTimeAsync(3 * MINUTE);
    expect(process.state()).toBe('failed');
  });

  it('finishes a request that takes longer than the limit', async () => {
    let finish: (reply: unknown) => void = () => undefined;
    const process = started({ after: MINUTE, isNeeded: () => false });
    await process.request('libraryBlocks', undefined, CONTEXT);
    world.work = () => new Promise((resolve) => (finish = resolve));
    const request = process.request('exportDraft', {} as InputOf<'exportDraft'>, CONTEXT);
    await vi.advanceTimersByTimeAsync(3 * MINUTE);
    finish({ ok: true, value: 'exported' });
    expect(await request).toEqual({ ok: true, value: 'exported' });
    expect(world.started).toBe(1);
  });
});

describe('a process that is ended before it has spawned', () => {
  const endless = new Promise(() => undefined);
  const outdated = createRefusal('outdated', 'nl', {});

  it('ends once it has spawned, when it is idle', async () => {
    const process = started();
    process.start();
    process.stopWhenIdle();
    await expect.poll(() => world.alive).toBe(0);
    expect(world.started).toBe(1);
  });

  it('ends once it has spawned, when the app ends, and does not start again', async () => {
    const process = started();
    process.start();
    await process.stop();
    process.start();
    void process.request('libraryBlocks', undefined, CONTEXT);
    await expect.poll(() => world.alive).toBe(0);
    expect(world.started).toBe(1);
  });

  it('does not start when the app ended before its first request', async () => {
    const process = started();
    await process.stop();
    process.start();
    void process.request('libraryBlocks', undefined, CONTEXT);
    expect(world.started).toBe(0);
  });

  it('is replaced by the next one when its request is cancelled', async () => {
    world.work = (_work, nth) => (nth === 1 ? endless : Promise.resolve({ ok: true, value: nth }));
    const process = started();
    const first = process.request('exportDraft', {} as InputOf<'exportDraft'>, CONTEXT);
    const other = process.request('libraryBlocks', undefined, CONTEXT);
    process.cancel(({ name }) => name === 'exportDraft', outdated);
    expect(await first).toEqual(outdated);
    expect(await other).toEqual({ ok: true, value: 2 });
    expect(world.alive).toBe(1);
  });
});

describe('a process that was ended on purpose and whose exit event comes late', () => {
  it('does not count for the next one: a request that stops that one twice is refused', async () => {
    const endless = new Promise(() => undefined);
    world.work = (_work, nth) => (nth === 1 ? endless : Promise.resolve(STOPS));
    const process = started();
    void process.request('exportDraft', {} as InputOf<'exportDraft'>, CONTEXT);
    await expect.poll(() => world.alive).toBe(1);
    process.cancel(() => true, createRefusal('outdated', 'nl', {}));
    process.stopWhenIdle();
    expect(await process.request('libraryBlocks', undefined, CONTEXT)).toMatchObject({
      problem: { code: 'process-stopped' },
    });
    expect(world.started).toBe(3);
  });
});

describe('a process that stops between its write and its response', () => {
  let dir: string;
  let context: Context;
  beforeEach(async () => {
    dir = join(emptyFolder(), 'bibliotheek');
    expect((await createLibrary(dir)).ok).toBe(true);
    context = { ...CONTEXT, settings: { ...CONTEXT.settings, library: dir } };
    // Each process reads the library itself. The first one does its work and is killed.
    world.work = async (work, nth) => {
      const handlers = createBlockHandlers(
        watchLibrary(() => undefined),
        '',
      );
      const { name, input, context: from } = work as ProcessRequest<'writeBlock' | 'removeBlock'>;
      const reply = await (handlers[name] as Respond)(input, from, () => undefined);
      return nth === 1 ? STOPS : reply;
    };
  });
  type Respond = (input: unknown, context: Context, progress: () => void) => Promise<Reply<BlockWriteResult>>;
  type RequestName = 'writeBlock' | 'removeBlock';
  const ask = async <Name extends RequestName>(name: Name, input: InputOf<Name>): Promise<BlockWriteResult> => {
    const reply = (await started().request(name, input, context)) as Reply<BlockWriteResult>;
    if (!reply.ok) throw new Error(reply.problem.message);
    return reply.value;
  };
  const passages = () => readdirSync(join(dir, 'passages'));
  const readBlocks = async (): Promise<readonly Block[]> => {
    const library = await openLibrary(dir);
    return library.ok ? library.value.blocks : [];
  };
  /** With enough parts that the block differs when it is read back: its parts get new numbers. */
  const passage: Block = {
    ...createBlankBlock('passage', 'stand-in', 'Opvang'),
    tags: ['nacht'],
    body: [
      {
        type: 'paragraph',
        id: 'van-het-venster',
        content: [
          { type: 'run', text: 'Elke regio ', marks: ['bold'] },
          { type: 'run', text: 'heeft opvang.' },
        ],
      },
    ],
  };
  const keep = async (): Promise<Block> => {
    const { block } = await ask('writeBlock', { block: passage, base: null });
    if (!block) throw new Error('not written');
    world.started = 0;
    return block;
  };

  it('makes a new block once', async () => {
    const answer = await ask('writeBlock', { block: passage, base: null });
    expect(answer).toMatchObject({ outcome: 'written', block: { id: 'passage-opvang', title: 'Opvang' } });
    expect(world.started).toBe(2);
    expect(passages()).toEqual(['passage-opvang.md']);
    expect(await readBlocks()).toEqual([answer.block]);
  });

  it('reports a change as done, not as a conflict with another program', async () => {
    const base = await keep();
    const answer = await ask('writeBlock', { block: { ...base, title: 'Nachtopvang', tags: [] }, base });
    expect(answer).toMatchObject({ outcome: 'written', block: { title: 'Nachtopvang' } });
    expect(world.started).toBe(2);
    expect(await readBlocks()).toEqual([answer.block]);
  });

  it('reports a removed block as removed', async () => {
    const base = await keep();
    expect(await ask('removeBlock', { base })).toMatchObject({ outcome: 'written', block: { id: base.id } });
    expect(world.started).toBe(2);
    expect(await readBlocks()).toEqual([]);
  });

  it('makes a second equal block when the user requests it', async () => {
    await keep();
    context = { ...context, now: '2026-11-25T10:00:00.001+01:00' };
    expect(await ask('writeBlock', { block: passage, base: null })).toMatchObject({
      block: { id: 'passage-opvang-2' },
    });
    expect(passages()).toEqual(['passage-opvang-2.md', 'passage-opvang.md']);
  });
});

describe('a process that ends with the app', () => {
  const working = (names: readonly string[]) => {
    const over = new Map<string, () => void>();
    world.work = (work) =>
      new Promise((done) => {
        over.set((work as ProcessRequest).name, () => done({ ok: true, value: null }));
      });
    const process = started();
    for (const name of names) void process.request(name as 'libraryBlocks', undefined, CONTEXT);
    return { process, over };
  };

  it('is not waited for because of reads: previews, checks, searches', async () => {
    const { process } = working(['preview', 'check', 'librarySearch', 'peekDraft']);
    let isOver = false;
    const stopping = process.stop().then(() => {
      isOver = true;
    });
    await Promise.resolve();
    await Promise.resolve();
    expect(isOver).toBe(true);
    await stopping;
  });

  it('first ends work that keeps text, whatever other requests are pending', async () => {
    const { process, over } = working(['preview', 'writeJournal']);
    await expect.poll(() => over.size).toBe(2);
    let isOver = false;
    const stopping = process.stop().then(() => {
      isOver = true;
    });
    await Promise.resolve();
    await Promise.resolve();
    expect(isOver).toBe(false);
    over.get('writeJournal')?.();
    await stopping;
    expect(isOver).toBe(true);
  });
});
