import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { turnsAt } from '../../engine/store/writing-turn.ts';
import { emptyFolder } from './folders.ts';

/** How often the holder has shown that it is alive; 0 when the lock is free. */
const countSigns = (folder: string): number => {
  const sizes = readdirSync(folder).map((name) => statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? 0);
  return Math.max(0, ...sizes);
};

describe('A lock for writing', () => {
  it('belongs to one at a time, and every caller gets it', async () => {
    const folder = join(emptyFolder(), 'writing');
    let now = 0;
    let most = 0;
    const done = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        turnsAt(folder).take(async () => {
          now += 1;
          most = Math.max(most, now);
          await pause(1 + (index % 3));
          now -= 1;
          return index;
        }),
      ),
    );
    expect(done).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(most).toBe(1);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is released also when the work fails', async () => {
    const folder = emptyFolder();
    const failing = turnsAt(folder).take(async () => {
      throw new Error('schijf vol');
    });
    await expect(failing).rejects.toThrow('schijf vol');
    expect(await turnsAt(folder).take(async () => 'daarna')).toBe('daarna');
  });

  it('of a program that was killed delays others only briefly, and leaves nothing', async () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, 'van-een-ander.turn'), '.');
    expect(await turnsAt(folder, 100).take(async () => 'daarna')).toBe('daarna');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('belongs to nobody else while its program lives, however long', async () => {
    const folder = emptyFolder();
    const order: string[] = [];
    let reports = 0;
    let begin = (): void => undefined;
    const begun = new Promise<void>((resolve) => {
      begin = resolve;
    });
    const long = turnsAt(folder).take(async () => {
      begin();
      // Longer than the silence after which a lock is free, because its program shows that it is alive.
      while (order.length === 0 && countSigns(folder) < 12) await pause(10);
      order.push('de eerste');
    });
    await begun;
    const next = turnsAt(folder).take(
      async () => order.push('de tweede'),
      () => {
        reports += 1;
      },
    );
    await Promise.all([long, next]);
    expect(order).toEqual(['de eerste', 'de tweede']);
    // A waiting caller reports so, again and again.
    expect(reports).toBeGreaterThan(2);
  });

  it('shows that its program lives for as long as the work takes', async () => {
    const folder = emptyFolder();
    await turnsAt(folder).take(async () => {
      const first = countSigns(folder);
      while (countSigns(folder) < first + 2) await pause(10);
    });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is skipped when no claim can be made', async () => {
    const folder = join(emptyFolder(), 'een bestand');
    writeFileSync(folder, '');
    expect(await turnsAt(folder).take(async () => 'toch')).toBe('toch');
  });
});
