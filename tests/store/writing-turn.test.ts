import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { turnsAt } from '../../engine/store/writing-turn.ts';
import { emptyFolder } from './folders.ts';

/** How often whoever has the turn has said that it lives; 0 where nobody claims it. */
const signs = (folder: string): number => {
  const sizes = readdirSync(folder).map((name) => statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? 0);
  return Math.max(0, ...sizes);
};

describe('A turn to write', () => {
  it('is of one at a time, and everybody’s comes', async () => {
    const folder = join(emptyFolder(), 'writing');
    let now = 0;
    let most = 0;
    const done = await Promise.all(
      Array.from({ length: 8 }, (_, who) =>
        turnsAt(folder).take(async () => {
          now += 1;
          most = Math.max(most, now);
          await pause(1 + (who % 3));
          now -= 1;
          return who;
        }),
      ),
    );
    expect(done).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(most).toBe(1);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('ends also where the work fails', async () => {
    const folder = emptyFolder();
    const failing = turnsAt(folder).take(async () => {
      throw new Error('schijf vol');
    });
    await expect(failing).rejects.toThrow('schijf vol');
    expect(await turnsAt(folder).take(async () => 'daarna')).toBe('daarna');
  });

  it('of a program that was ended holds nobody up for long, and leaves nothing', async () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, 'van-een-ander.turn'), '.');
    expect(await turnsAt(folder, 100).take(async () => 'daarna')).toBe('daarna');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is nobody else’s for as long as its program lives, also where that is long', async () => {
    const folder = emptyFolder();
    const order: string[] = [];
    let looks = 0;
    let begin = (): void => undefined;
    const begun = new Promise<void>((resolve) => {
      begin = resolve;
    });
    const long = turnsAt(folder).take(async () => {
      begin();
      // Longer than the silence after which a claim is nobody's: by the signs of life that it gives meanwhile.
      while (order.length === 0 && signs(folder) < 12) await pause(10);
      order.push('de eerste');
    });
    await begun;
    const next = turnsAt(folder).take(
      async () => order.push('de tweede'),
      () => {
        looks += 1;
      },
    );
    await Promise.all([long, next]);
    expect(order).toEqual(['de eerste', 'de tweede']);
    // Who waits says so, again and again.
    expect(looks).toBeGreaterThan(2);
  });

  it('shows that its program lives for as long as it takes', async () => {
    const folder = emptyFolder();
    await turnsAt(folder).take(async () => {
      const first = signs(folder);
      while (signs(folder) < first + 2) await pause(10);
    });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is done without where no claim can be made', async () => {
    const folder = join(emptyFolder(), 'een bestand');
    writeFileSync(folder, '');
    expect(await turnsAt(folder).take(async () => 'toch')).toBe('toch');
  });
});
