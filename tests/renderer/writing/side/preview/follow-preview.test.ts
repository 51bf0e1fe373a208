import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { followPreview } from '../../../../../renderer/writing/side/preview/follow-preview.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** Milliseconds that setting the pages takes here. */
const SETTING = 100;

/** `pages`: how many there are; the length that is told is the change of which they are. */
function following(pages?: number, isReadable = true) {
  let changes = 0;
  let changed: () => void = () => undefined;
  let breakDown: (message: string) => void = () => undefined;
  const asked: number[] = [];
  const told: number[] = [];
  const watching: boolean[] = [];
  const preview = followPreview({
    document: {
      changes: () => changes,
      text: () => String(changes),
      onChange: (listener: () => void) => {
        changed = listener;
        return () => undefined;
      },
    } as never,
    outcomes: { setLayout: ({ pages }) => told.push(pages) },
    bridge: {
      watchPages: async ({ isWatching }) => {
        watching.push(isWatching);
        return { ok: true, value: null };
      },
      preview: async ({ draft }) => {
        asked.push(Number(draft));
        await new Promise((resolve) => setTimeout(resolve, SETTING));
        return {
          ok: true,
          value: {
            pdf: new Uint8Array(),
            pages: pages ?? Number(draft),
            places: '{}',
            tables: {},
            roomLeft: null,
            top: 82,
          },
        };
      },
    },
    reader: {
      open: async () => {
        if (!isReadable) throw new Error('broken');
        return {
          sizes: [],
          draw: () => Promise.reject(new Error()),
          beginWith: () => undefined,
          close: () => {},
        };
      },
      onBroken: (listener) => {
        breakDown = listener;
      },
      end: () => undefined,
    },
    clock: () => Date.now(),
  });
  return {
    preview,
    asked,
    told,
    watching,
    type: () => {
      changes += 1;
      changed();
    },
    shown: () => preview.state().shown?.change,
    breakDown: () => breakDown('out of memory'),
  };
}

const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

it('a change by itself is shown without a pause, and its length is told', async () => {
  const { preview, type, shown, told } = following();
  preview.watch();
  await pass(2_000);
  type();
  await pass(SETTING + 10);
  expect(shown()).toBe(1);
  expect(told.at(-1)).toBe(1);
});

it('a change by itself is asked before anything waits, with all that is told of the change', async () => {
  const { preview, type, asked } = following();
  preview.watch();
  await pass(2_000);
  type();
  await Promise.resolve();
  expect(asked.at(-1)).toBe(1);
});

it('in a long document it is shown when no other came right after it', async () => {
  const { preview, type, shown, asked } = following(40);
  preview.watch();
  await pass(2_000);
  const before = asked.length;
  type();
  await pass(100);
  type();
  await pass(100);
  expect(asked).toHaveLength(before);
  await pass(250 + SETTING);
  expect(shown()).toBe(2);
  await pass(1_000);
  type();
  await pass(130 + SETTING);
  expect(shown()).toBe(3);
});

it('pages of the middle of typing are not drawn: those of the pause are', async () => {
  const { preview, type, shown, told } = following();
  preview.watch();
  await pass(2_000);
  for (let key = 0; key < 10; key += 1) {
    type();
    await pass(90);
  }
  expect(shown()).toBe(0);
  await pass(250 + SETTING);
  expect(shown()).toBe(10);
  expect(told.at(-1)).toBe(10);
  expect(told).not.toContain(1);
});

it('who goes on typing sees newer pages every few seconds', async () => {
  const { preview, type, shown } = following();
  preview.watch();
  await pass(2_000);
  for (let key = 0; key < 80; key += 1) {
    type();
    await pass(90);
  }
  expect(shown()).toBeGreaterThan(40);
});

it('pages that nobody looks at are set all the same, for their number, and drawn as soon as somebody looks', async () => {
  const { preview, type, shown, told } = following();
  await pass(3_000);
  type();
  await pass(3_000);
  expect(told.at(-1)).toBe(1);
  expect(shown()).toBeUndefined();
  preview.watch();
  await pass(10);
  expect(shown()).toBe(1);
});

it('pages that can’t be read are counted all the same, and why they are not shown is said', async () => {
  const { preview, type, told } = following(undefined, false);
  preview.watch();
  await pass(2_000);
  type();
  await pass(SETTING + 10);
  expect(told.at(-1)).toBe(1);
  expect(preview.state().problem).toEqual({ cause: 'drawing', message: 'broken' });
});

it('pages that broke the reader down are made once more, and when they do it again it is said', async () => {
  const { preview, type, asked, breakDown } = following();
  preview.watch();
  await pass(2_000);
  const before = asked.length;
  breakDown();
  await pass(SETTING + 10);
  expect(asked).toHaveLength(before + 1);
  expect(preview.state().problem).toBeNull();
  breakDown();
  await pass(2_000);
  expect(asked).toHaveLength(before + 1);
  expect(preview.state().problem).toEqual({ cause: 'drawing', message: 'out of memory' });
  type();
  await pass(SETTING + 10);
  expect(preview.state().problem).toBeNull();
});

it('says that pages are shown at the first of several watchers, and at the end of the last', async () => {
  const { preview, watching } = following();
  const endFirst = preview.watch();
  const endSecond = preview.watch();
  endFirst();
  endFirst();
  expect(watching).toEqual([true]);
  endSecond();
  expect(watching).toEqual([true, false]);
});
