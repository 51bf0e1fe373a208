import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createJournalPoster, LONGEST_WAIT, PAUSE } from '../../../../renderer/document/session/journal-poster.ts';

describe('posting to the journal', () => {
  let posted: { text: string; at: number }[];
  let responses: ((kept: boolean) => void)[];
  let results: boolean[];
  let text: string;

  beforeEach(() => {
    vi.useFakeTimers();
    posted = [];
    responses = [];
    results = [];
    text = '';
  });
  afterEach(() => vi.useRealTimers());

  const poster = (slow = false) =>
    createJournalPoster({
      text: () => text,
      post: (now) => {
        posted.push({ text: now, at: Date.now() });
        return slow ? new Promise((resolve) => responses.push(resolve)) : Promise.resolve(true);
      },
      onResult: (kept) => results.push(kept),
    });

  it('reports a text that could not be read and reads it again', async () => {
    let broken = true;
    const journal = createJournalPoster({
      text: () => {
        if (broken) throw new Error('no text');
        return text;
      },
      post: async (now) => posted.push({ text: now, at: Date.now() }) > 0,
      onResult: (kept) => results.push(kept),
    });
    text = 'a';
    journal.changed();
    await vi.advanceTimersByTimeAsync(PAUSE);
    expect(results).toEqual([false]);
    broken = false;
    await vi.advanceTimersByTimeAsync(1_000);
    expect([results, posted.map((one) => one.text)]).toEqual([[false, true], ['a']]);
  });

  it('waits for a pause and reads the text only then', async () => {
    const journal = poster();
    for (const letter of 'abc') {
      text += letter;
      journal.changed();
    }
    await vi.advanceTimersByTimeAsync(PAUSE - 1);
    expect(posted).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(posted.map((one) => one.text)).toEqual(['abc']);
  });

  it('never exceeds the limit while typing continues', async () => {
    const journal = poster();
    const typed: { length: number; at: number }[] = [];
    for (let key = 0; key < 100; key += 1) {
      text += 'x';
      typed.push({ length: text.length, at: Date.now() });
      journal.changed();
      await vi.advanceTimersByTimeAsync(60);
    }
    await vi.advanceTimersByTimeAsync(PAUSE);
    for (const { length, at } of typed) {
      const kept = posted.find((one) => one.text.length >= length);
      expect((kept?.at ?? Number.POSITIVE_INFINITY) - at).toBeLessThanOrEqual(LONGEST_WAIT);
    }
  });

  it('posts right after a key rather than just before the next one', async () => {
    const journal = poster();
    const keys: number[] = [];
    for (let key = 0; key < 40; key += 1) {
      text += 'x';
      keys.push(Date.now());
      journal.changed();
      await vi.advanceTimersByTimeAsync(90);
    }
    expect(posted.length).toBeGreaterThan(5);
    for (const { at } of posted) expect(at - Math.max(...keys.filter((key) => key <= at))).toBeLessThanOrEqual(30);
  });

  it('has one post in flight and posts later changes right after it', async () => {
    const journal = poster(true);
    text = 'a';
    journal.changed();
    await vi.advanceTimersByTimeAsync(PAUSE);
    text = 'ab';
    journal.changed();
    await vi.advanceTimersByTimeAsync(LONGEST_WAIT);
    expect(posted.map((one) => one.text)).toEqual(['a']);
    responses.shift()?.(true);
    await vi.advanceTimersByTimeAsync(0);
    expect(posted.map((one) => one.text)).toEqual(['a', 'ab']);
  });

  it('reports a failure at once and retries', async () => {
    const journal = poster(true);
    text = 'a';
    journal.changed();
    await vi.advanceTimersByTimeAsync(PAUSE);
    responses.shift()?.(false);
    await vi.advanceTimersByTimeAsync(0);
    expect(results).toEqual([false]);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(posted).toHaveLength(2);
    responses.shift()?.(true);
    await vi.advanceTimersByTimeAsync(0);
    expect(results).toEqual([false, true]);
  });

  it('posts once a second to a failing disk while typing continues, and at once after a pause', async () => {
    let refuses = true;
    const journal = createJournalPoster({
      text: () => text,
      post: async (now) => {
        posted.push({ text: now, at: Date.now() });
        return !refuses;
      },
      onResult: (kept) => results.push(kept),
    });
    const type = async (keys: number) => {
      for (let key = 0; key < keys; key += 1) {
        text += 'x';
        journal.changed();
        await vi.advanceTimersByTimeAsync(100);
      }
    };
    await type(50);
    const gaps = posted.slice(1).map(({ at }, one) => at - (posted[one]?.at ?? 0));
    expect(posted.length).toBeGreaterThan(3);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(1_000);
    const before = posted.length;
    refuses = false;
    await vi.advanceTimersByTimeAsync(PAUSE - 100);
    expect(posted.slice(before).map((one) => one.text)).toEqual([text]);
    expect(results.at(-1)).toBe(true);
    // It returns to its usual pace after a success.
    const kept = posted.length;
    await type(10);
    expect(posted.length - kept).toBe(2);
  });

  it('waits a second after a failure, also for keys during the failed post', async () => {
    const journal = poster(true);
    const type = async (milliseconds: number) => {
      for (let spent = 0; spent < milliseconds; spent += 50) {
        text += 'x';
        journal.changed();
        await vi.advanceTimersByTimeAsync(50);
      }
    };
    text = 'a';
    journal.changed();
    await vi.advanceTimersByTimeAsync(PAUSE);
    await type(200);
    responses.shift()?.(false);
    await type(950);
    expect(posted).toHaveLength(1);
    await type(100);
    expect(posted).toHaveLength(2);
  });

  it('posts everything on request', async () => {
    const journal = poster();
    text = 'a';
    journal.changed();
    await journal.flush();
    expect(posted.map((one) => one.text)).toEqual(['a']);
  });
});
