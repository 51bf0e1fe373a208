// @vitest-environment happy-dom
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createElement } from 'react';
import { flushSync } from 'react-dom';
import type { Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Reply, WindowBridge } from '../../../../electron/ipc/contract.ts';
import type { GrantedFile, GrantId } from '../../../../electron/ipc/grant.ts';
import { createManagedProcess, type ManagedProcess } from '../../../../electron/main/processes/managed-process.ts';
import { watchLibrary } from '../../../../electron/processes/library/opened-library.ts';
import { createReportHandlers as createLibraryHandlers } from '../../../../electron/processes/library/report-handlers.ts';
import type { Context, PageCount, ProcessRequest } from '../../../../electron/processes/protocol.ts';
import { createReportHandlers } from '../../../../electron/processes/reports/report-handlers.ts';
import { createUserFiles } from '../../../../electron/processes/user-files.ts';
import { createRefusal, refuseError } from '../../../../electron/texts/refusal.ts';
import { createLibrary } from '../../../../engine/store/library.ts';
import { LiveReport, type LiveReportProps } from '../../../../renderer/screens/report/live-report.tsx';
import type { ReportScreenProps, ReportScreenState } from '../../../../renderer/screens/report/report-screen.tsx';
import type { ReportToOpen } from '../../../../renderer/screens/report/report-to-open.ts';
import type { Port } from '../../../electron/message-channel.ts';
import { craft } from '../../../sources/pdf/craft.ts';
import { emptyFolder, everyByte } from '../../../store/folders.ts';
import { beginDrawing, endDrawing } from '../../drawing-place.ts';

const mockState = vi.hoisted(() => ({
  bridge: {} as Record<string, unknown>,
  screen: null as unknown,
  /** Handles a request in the reports process. */
  work: (_work: unknown, _post: (message: unknown) => void): Promise<unknown> => Promise.resolve(null),
  killed: 0,
}));
vi.mock('../../../../renderer/document/services/app-data.tsx', () => {
  const library = { find: () => undefined, reload: async () => undefined };
  return { useBridge: () => mockState.bridge, useLibrary: () => library };
});
// Drawn in the gallery, in a browser: it needs a layout, and workers that draw and search.
vi.mock('../../../../renderer/screens/report/report-screen.tsx', () => ({
  ReportScreen: (props: ReportScreenProps) => {
    mockState.screen = props;
    return props.dialog;
  },
}));
vi.mock('../../../../renderer/screens/report/use-report-search.ts', () => ({
  useReportSearch: () => ({ found: [], problem: null }),
}));
vi.mock('../../../../renderer/screens/report/page-picture.tsx', () => ({
  openReportPages: (bytes: Uint8Array) => ({ pages: Promise.resolve({ bytes: bytes.length }), end: () => undefined }),
}));
// Its processes run in this one.
vi.mock('electron', async () => {
  const { EventEmitter } = await import('node:events');
  const { MessageChannelMain } = await import('../../../electron/message-channel.ts');
  class Child extends EventEmitter {
    isAlive = true;
    postMessage(_start: unknown, [port]: Port[]) {
      port?.on('message', async ({ data }: { data: { id: number } }) => {
        const post = (message: unknown): void => {
          if (this.isAlive) port.postMessage(message);
        };
        post({ type: 'reply', id: data.id, reply: await mockState.work(data, post) });
      });
    }
    kill() {
      mockState.killed += 1;
      this.isAlive = false;
      queueMicrotask(() => this.emit('exit'));
      return true;
    }
  }
  return {
    MessageChannelMain,
    utilityProcess: {
      fork: () => {
        const child = new Child();
        queueMicrotask(() => child.emit('spawn'));
        return child;
      },
    },
  };
});

const LINES = [
  'De autoriteiten van Voorbeeldland stelden een coördinator aan.',
  'De coördinator heeft vier medewerkers en een eigen budget.',
  'Gemeenten krijgen geen geld voor de opvang van minderjarigen.',
  'Scholen in grensgebieden geven les over gedwongen arbeid en schuld.',
  'De inspectie bezocht tachtig werkplaatsen en sprak met hun werkers.',
];
const GRANT = 'g1' as GrantId;
const OTHER_GRANT = 'g2' as GrantId;

let root: Root;
let place: HTMLElement;
let folder: string;
let library: string;
let pdf: string;
let reader: ManagedProcess | null;
/** While set, the reports process responds only after this. */
let holdReply: Promise<void> | null;
beforeEach(async () => {
  ({ root, place } = beginDrawing(true));
  // The processes respond at any moment, so React draws as it does in the app.
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', false);
  folder = emptyFolder();
  library = join(folder, 'bibliotheek');
  pdf = join(folder, 'rapport.pdf');
  reader = null;
  holdReply = null;
  mockState.killed = 0;
  mockState.screen = null;
  const made = await createLibrary(library, { cache: join(folder, 'cache') });
  if (!made.ok) throw new Error(made.problem.code);
  const lines = LINES.map((text, at) => ({ text: `${at + 1}. ${text}`, x: 70, y: 100 + at * 40 }));
  const pages = [{ lines: lines.slice(0, 3) }, { lines: lines.slice(3) }];
  writeFileSync(pdf, await (await craft(pages)).save());
});
afterEach(async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  await endDrawing({ root, place });
  await reader?.stop();
});

/** The bridge of a window, with the handlers of the processes and the main process's way to stop one. */
function connect(): void {
  const data = join(folder, 'app');
  const context = {
    settings: { library, language: 'nl' },
    by: 'Noor',
    window: 1,
    windows: [1],
    now: '2026-11-25T10:00:00+01:00',
    paths: { [GRANT]: pdf, [OTHER_GRANT]: join(folder, 'notitie.txt') },
  } as unknown as Context;
  const folders = { data, templates: '', fonts: '', spelling: '' };
  const handlers = createReportHandlers(folders) as unknown as Record<
    string,
    (...request: unknown[]) => Promise<Reply<unknown>>
  >;
  const keeper = createLibraryHandlers(
    data,
    watchLibrary(() => undefined),
    createUserFiles(),
  );
  mockState.work = async (given, post) => {
    const { name, input, context: of } = given as ProcessRequest;
    const progress = (stage: string, pages?: PageCount): void => post({ type: 'progress', window: 1, stage, pages });
    const watch = { onDrawing: async () => undefined, tooSlow: new Set() };
    const reply = await handlers[name]?.(input, of, progress, watch).catch((error) => refuseError(error, 'nl'));
    await holdReply;
    return reply;
  };
  const listeners = new Set<(pages: PageCount) => void>();
  const process = createManagedProcess({
    name: 'reports',
    module: '',
    start: () => ({ folders, open: { openings: [], forms: [] } }),
    onStateChange: () => undefined,
    onMessage: (message) => {
      if (message.type === 'progress' && message.pages) for (const listener of listeners) listener(message.pages);
    },
  });
  reader = process;
  const nobody = (): void => undefined;
  const bridge: Partial<WindowBridge> = {
    openReport: (input) => process.request('openReport', input, context) as never,
    reportFile: (input) => process.request('reportFile', input, context) as never,
    cancelReport: async () => {
      process.cancel(({ name }) => name === 'openReport', createRefusal('cancelled', 'nl', {}));
      return { ok: true, value: null };
    },
    storedReports: () => keeper.storedReports(undefined, context, nobody),
    storedReport: (input) => keeper.storedReport(input, context, nobody),
    keepReport: (input) => keeper.keepReport(input, context, nobody),
    pickFinding: (input) => keeper.pickFinding(input, context, nobody),
    listen: ((_name: string, listener: (pages: PageCount) => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    }) as never,
  };
  mockState.bridge = bridge;
}

const close = vi.fn();
const file = (grant: GrantId): GrantedFile => ({ grant, name: 'rapport.pdf', folder });
async function open(of: ReportToOpen): Promise<void> {
  if (reader === null) connect();
  close.mockClear();
  const props: LiveReportProps = {
    of,
    onOther: () => undefined,
    onOpenBlock: () => undefined,
    onInsert: null,
    onClose: close,
    onHome: () => undefined,
  };
  mockState.screen = null;
  flushSync(() => root.render(createElement(LiveReport, { key: JSON.stringify(of), ...props })));
}
const leave = () => flushSync(() => root.render(null));
const shown = (): ReportScreenState => (mockState.screen as ReportScreenProps).shown;
/** Turns of the event loop: many times what reading a report of two pages takes. */
const MOST_TURNS = 20_000;

/** Waits until this is so. */
async function until(isSo: () => boolean): Promise<void> {
  for (let turn = 0; !isSo(); turn += 1) {
    if (turn === MOST_TURNS) throw new Error(`the screen stays at '${shown().state}'`);
    await new Promise<void>((done) => setTimeout(done));
  }
}
/** The state of the screen, once it is this one. */
async function reach<State extends ReportScreenState['state']>(
  state: State,
): Promise<Extract<ReportScreenState, { state: State }>> {
  await until(() => shown().state === state || shown().state === 'not-read');
  const now = shown();
  if (now.state !== state) throw new Error(now.state === 'not-read' ? now.problem.message : now.state);
  return shown() as Extract<ReportScreenState, { state: State }>;
}
const inLibrary = (): string[] => {
  const reports = join(library, 'rapporten');
  return existsSync(reports) ? readdirSync(reports).map((name) => name.slice(64)) : [];
};

describe('the screen of a report', () => {
  test('reads the file with its pages, and makes a finding of the chosen paragraphs', async () => {
    await open({ file: file(GRANT) });
    const { report, kept } = await reach('read');
    expect(report.paragraphs.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
    expect(kept).toBe('none');
    await until(() => (shown() as { picture?: { state: string } }).picture?.state === 'shown');
    expect(inLibrary()).toEqual([]);

    const { onMake } = await reach('read');
    expect(await onMake({ what: 'paragraphs', chosen: new Set([1]), anchor: 1 })).toBe(true);
    await until(() => (shown() as { made?: unknown }).made !== null);
    await until(() => (shown() as { kept?: string }).kept !== 'none');
    const { made, kept: now } = await reach('read');
    expect(made?.title).toContain('(2)');
    expect(now).toBe('text');
    expect(inLibrary()).toEqual(['.json']);
    const [finding] = readdirSync(join(library, 'bevindingen'));
    expect(readFileSync(join(library, 'bevindingen', finding ?? ''), 'utf8')).toContain(LINES[1]);
  });

  test('says what the library keeps, also when the file is read again', async () => {
    await open({ file: file(GRANT) });
    await until(() => typeof (shown() as { onKeep?: unknown }).onKeep === 'function');
    const { onKeep } = await reach('read');
    onKeep?.();
    const radios = () => [...document.querySelectorAll<HTMLInputElement>('input[type="radio"]')];
    await until(() => radios().length === 2);
    radios()[1]?.click();
    await until(() => radios()[1]?.checked === true);
    [...document.querySelectorAll('button')].find((one) => one.textContent === 'Opslaan')?.click();
    await until(() => (shown() as { kept?: string }).kept === 'file');
    expect(inLibrary().sort()).toEqual(['.json', '.pdf']);

    leave();
    await open({ file: file(GRANT) });
    const again = await reach('read');
    expect(again.kept).toBe('file');
    expect(again.onKeep).toBeNull();
    leave();
    await open({ kept: again.report.fingerprint });
    expect((await reach('read')).kept).toBe('file');
  });

  test('stops the reader when the user cancels, and the library is as before', async () => {
    connect();
    const before = everyByte(library);
    let release = (): void => undefined;
    holdReply = new Promise((resolve) => {
      release = resolve;
    });
    await open({ file: file(GRANT) });
    await until(() => (shown() as { pages?: PageCount | null }).pages?.done === 2);
    const { onCancel } = await reach('reading');
    onCancel();
    await until(() => close.mock.calls.length === 1);
    expect(mockState.killed).toBe(1);
    expect(everyByte(library)).toEqual(before);
    // Responses of the stopped process do not arrive.
    release();
    await new Promise<void>((done) => setTimeout(done));
    expect(shown().state).toBe('reading');
    holdReply = null;
    leave();
    await open({ file: file(GRANT) });
    await reach('read');
    expect(everyByte(library)).toEqual(before);
  });

  test('repairs a damaged report from the file that the library keeps', async () => {
    await open({ file: file(GRANT) });
    const { report } = await reach('read');
    const { fingerprint } = report;
    await (mockState.bridge as unknown as WindowBridge).keepReport({ fingerprint, file: GRANT });
    const json = join(library, 'rapporten', `${fingerprint}.json`);
    const whole = readFileSync(json, 'utf8');
    writeFileSync(json, whole.slice(0, 200));
    leave();
    await open({ reread: fingerprint });
    const { kept, problem } = await reach('read');
    expect(kept).toBe('file');
    expect(problem).toBeNull();
    expect(readFileSync(json, 'utf8')).toBe(whole);
  });

  test('says why a file is not read, and reads it again on request', async () => {
    const other = join(folder, 'notitie.txt');
    writeFileSync(other, 'Geen pdf.');
    await open({ file: file(OTHER_GRANT) });
    const { problem, onAgain } = await reach('not-read');
    expect(problem.code).toBe('pdf-not-recognised');
    writeFileSync(other, readFileSync(pdf));
    onAgain?.();
    await until(() => shown().state !== 'not-read');
    await reach('read');
  });
});
