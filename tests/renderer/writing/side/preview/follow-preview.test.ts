import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Purpose } from '../../../../../engine/core/publication/purpose.ts';
import { followPreview } from '../../../../../renderer/writing/side/preview/follow-preview.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** Milliseconds that the typesetter takes here. */
const TYPESETTING = 100;

/** `pages`: length of the document; without it, the number of the change, so that a length tells which change was typeset. */
function startPreview(pages?: number, isReadable = true) {
  let changes = 0;
  let notifyChange: () => void = () => undefined;
  let crashReader: (message: string) => void = () => undefined;
  let purpose: Purpose = 'concept';
  let notifyPurpose: () => void = () => undefined;
  const purposes: (Purpose | undefined)[] = [];
  const requested: number[] = [];
  const lengths: number[] = [];
  const watching: boolean[] = [];
  const preview = followPreview({
    document: {
      changes: () => changes,
      text: () => String(changes),
      onChange: (listener: () => void) => {
        notifyChange = listener;
        return () => undefined;
      },
    } as never,
    outcomes: {
      setLayout: ({ pages }) => lengths.push(pages),
      purpose: () => purpose,
      onPurpose: (listener) => {
        notifyPurpose = listener;
        return () => undefined;
      },
    },
    bridge: {
      watchPages: async ({ isWatching }) => {
        watching.push(isWatching);
        return { ok: true, value: null };
      },
      preview: async ({ draft, purpose }) => {
        requested.push(Number(draft));
        purposes.push(purpose);
        await new Promise((resolve) => setTimeout(resolve, TYPESETTING));
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
          prepare: () => undefined,
          close: () => {},
        };
      },
      onCrash: (listener) => {
        crashReader = listener;
      },
      end: () => undefined,
    },
    clock: () => Date.now(),
  });
  return {
    preview,
    requested: requested,
    lengths: lengths,
    watching,
    purposes,
    setPurpose: (next: Purpose) => {
      purpose = next;
      notifyPurpose();
    },
    changeDocument: () => {
      changes += 1;
      notifyChange();
    },
    shown: () => preview.state().shown?.change,
    crashReader: () => crashReader('out of memory'),
  };
}

const advance = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

it('shows a single change without a pause, and reports its length', async () => {
  const { preview, changeDocument, shown, lengths } = startPreview();
  preview.watch();
  await advance(2_000);
  changeDocument();
  await advance(TYPESETTING + 10);
  expect(shown()).toBe(1);
  expect(lengths.at(-1)).toBe(1);
});

it('requests the pages of a single change in the same task', async () => {
  const { preview, changeDocument, requested } = startPreview();
  preview.watch();
  await advance(2_000);
  changeDocument();
  await Promise.resolve();
  expect(requested.at(-1)).toBe(1);
});

it('shows a single change in a long document after a short silence', async () => {
  const { preview, changeDocument, shown, requested } = startPreview(40);
  preview.watch();
  await advance(2_000);
  const before = requested.length;
  changeDocument();
  await advance(100);
  changeDocument();
  await advance(100);
  expect(requested).toHaveLength(before);
  await advance(250 + TYPESETTING);
  expect(shown()).toBe(2);
  await advance(1_000);
  changeDocument();
  await advance(130 + TYPESETTING);
  expect(shown()).toBe(3);
});

it('draws the pages of the pause, and not those from the middle of typing', async () => {
  const { preview, changeDocument, shown, lengths } = startPreview();
  preview.watch();
  await advance(2_000);
  for (let key = 0; key < 10; key += 1) {
    changeDocument();
    await advance(90);
  }
  expect(shown()).toBe(0);
  await advance(250 + TYPESETTING);
  expect(shown()).toBe(10);
  expect(lengths.at(-1)).toBe(10);
  expect(lengths).not.toContain(1);
});

it('shows newer pages every few seconds while the user types on', async () => {
  const { preview, changeDocument, shown } = startPreview();
  preview.watch();
  await advance(2_000);
  for (let key = 0; key < 80; key += 1) {
    changeDocument();
    await advance(90);
  }
  expect(shown()).toBeGreaterThan(40);
});

it('typesets unwatched pages for their number, and draws them as soon as they are watched', async () => {
  const { preview, changeDocument, shown, lengths } = startPreview();
  await advance(3_000);
  changeDocument();
  await advance(3_000);
  expect(lengths.at(-1)).toBe(1);
  expect(shown()).toBeUndefined();
  preview.watch();
  await advance(10);
  expect(shown()).toBe(1);
});

it('reports the length and the reason of pages that cannot be read', async () => {
  const { preview, changeDocument, lengths } = startPreview(undefined, false);
  preview.watch();
  await advance(2_000);
  changeDocument();
  await advance(TYPESETTING + 10);
  expect(lengths.at(-1)).toBe(1);
  expect(preview.state().problem).toEqual({ cause: 'drawing', message: 'broken' });
});

it('makes pages that crashed the reader once more, and then reports the problem', async () => {
  const { preview, changeDocument, requested, crashReader } = startPreview();
  preview.watch();
  await advance(2_000);
  const before = requested.length;
  crashReader();
  await advance(TYPESETTING + 10);
  expect(requested).toHaveLength(before + 1);
  expect(preview.state().problem).toBeNull();
  crashReader();
  await advance(2_000);
  expect(requested).toHaveLength(before + 1);
  expect(preview.state().problem).toEqual({ cause: 'drawing', message: 'out of memory' });
  changeDocument();
  await advance(TYPESETTING + 10);
  expect(preview.state().problem).toBeNull();
});

it('announces the first watcher and the end of the last', async () => {
  const { preview, watching } = startPreview();
  const endFirst = preview.watch();
  const endSecond = preview.watch();
  endFirst();
  endFirst();
  expect(watching).toEqual([true]);
  endSecond();
  expect(watching).toEqual([true, false]);
});

it('typesets the pages of another purpose at once', async () => {
  const { preview, purposes, setPurpose } = startPreview();
  preview.watch();
  await advance(2_000);
  const before = purposes.length;
  setPurpose('sending');
  await advance(TYPESETTING + 10);
  expect(purposes.slice(before)).toEqual(['sending']);
});
