import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTrustedClock } from '../../electron/processes/saving/trusted-clock.ts';
import { keepVersion, listVersions, thinVersions } from '../../electron/processes/saving/versions.ts';
import { loggedErrors } from './logged.ts';

const DAYS = 90;
const day = (number: number) =>
  new Date(Date.parse('2026-11-25T12:00:00.000Z') + number * 24 * 60 * 60_000).toISOString();
const YEARS = 3_650;

describe('the clock that determines the age of versions', () => {
  let data: string;
  beforeEach(() => {
    data = mkdtempSync(join(tmpdir(), 'inbreng-clock-'));
  });
  afterEach(() => rmSync(data, { recursive: true, force: true }));

  const file = () => join(data, 'tidied');
  /** A new clock each time: its state is kept from one start to the next. */
  const check = (number: number) => createTrustedClock(file()).read(day(number), DAYS);
  const stamp = (number: number) => createTrustedClock(file()).stamp(day(number), DAYS);

  it('is trusted from the second check on, or from the first when an earlier Inbreng checked', () => {
    expect(check(0)).toBeNull();
    expect(check(1)).toBe(day(1));
    writeFileSync(file(), day(2));
    expect(check(3)).toBe(day(3));
    writeFileSync(file(), '{"seen":"gist');
    expect(check(4)).toBeNull();
  });

  it('continues from its former time when the clock jumps forward, and is correct again when that jumps back', () => {
    check(0);
    expect(check(YEARS)).toBe(day(0));
    expect(check(YEARS + 3)).toBe(day(3));
    expect(check(4)).toBe(day(4));
  });

  it('trusts a clock that was not put back once the former versions have expired', () => {
    check(0);
    check(200);
    for (let later = 10; later < DAYS; later += 10) expect(check(200 + later)).toBe(day(later));
    expect(check(200 + DAYS)).toBe(day(200 + DAYS));
  });

  it('gives a version that is kept while the clock is far back a later time than all former versions', () => {
    check(0);
    expect(stamp(-YEARS)).toBe(day(1));
    expect(stamp(-YEARS + 1)).toBe(day(2));
    expect(stamp(3)).toBe(day(3));
  });

  it('gives a version the time of the clock when the app was not used for long', () => {
    check(0);
    expect(stamp(200)).toBe(day(200));
  });

  it('keeps each version that a correct clock would keep, with a clock that is years ahead or back', async () => {
    const versions = join(data, 'versions');
    const save = async (number: number) => {
      const clock = createTrustedClock(file());
      await keepVersion(versions, '{}', { name: null, at: clock.stamp(day(number), DAYS), file: null });
      const believed = clock.read(day(number), DAYS);
      if (believed !== null) thinVersions(versions, believed, DAYS);
    };
    for (const number of [0, 1, 2, YEARS + 3, YEARS + 4, 5, 6, -YEARS + 7, -YEARS + 8, 9, 10]) await save(number);
    expect(listVersions(versions)).toHaveLength(11);
  });

  it('records a check after an hour or a jump of the clock, and not every check', () => {
    const clock = createTrustedClock(file());
    const hours = (number: number) => day(number / 24);
    const kept = () => JSON.parse(readFileSync(file(), 'utf8')).seen;
    clock.read(hours(0), DAYS);
    expect(clock.read(hours(0.5), DAYS)).toBe(hours(0.5));
    expect(kept()).toBe(hours(0));
    clock.stamp(hours(1), DAYS);
    expect(kept()).toBe(hours(1));
    clock.read(day(YEARS), DAYS);
    expect(kept()).toBe(day(YEARS));
  });

  it('goes on when the last check can’t be recorded', () => {
    const logged = loggedErrors();
    check(0);
    mkdirSync(`${file()}.new`);
    expect(stamp(1)).toBe(day(1));
    expect(logged()).toEqual(['EISDIR']);
  });
});
