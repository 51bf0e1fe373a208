import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { openDisk } from '../../engine/store/quick-disk.ts';
import { emptyFolder } from './folders.ts';

afterEach(() => vi.restoreAllMocks());

function fileWith(text: string): string {
  const path = join(emptyFolder(), 'een.md');
  writeFileSync(path, text);
  return path;
}

/** Advances the clock by this much at each reading of the time. */
function slowDownClock(milliseconds: number): void {
  let time = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => {
    time += milliseconds;
    return time;
  });
}

it('reads a disk that responds at once without a queue', () => {
  slowDownClock(0.01);
  const path = fileWith('Tekst.');
  const disk = openDisk(true);
  for (let call = 0; call < 50; call += 1) {
    expect(disk.stat(path)).toMatchObject({ size: 6 });
    expect(String(disk.readFile(path))).toBe('Tekst.');
  }
});

it('reads a slow disk concurrently, with the same results', async () => {
  slowDownClock(20);
  const path = fileWith('Tekst.');
  const disk = openDisk(true);
  const replies = Array.from({ length: 20 }, () => disk.stat(path));
  expect(replies.at(-1)).toBeInstanceOf(Promise);
  for (const answer of replies) expect(await answer).toMatchObject({ size: 6 });
  expect(disk.readFile(path)).toBeInstanceOf(Promise);
  expect(String(await disk.readFile(path))).toBe('Tekst.');
  await expect(disk.stat(`${path}.weg`)).rejects.toMatchObject({ code: 'ENOENT' });
});

it('never blocks a process that did not declare direct reading', () => {
  slowDownClock(0.01);
  const path = fileWith('Tekst.');
  const disk = openDisk();
  for (let call = 0; call < 50; call += 1) {
    expect(disk.stat(path)).toBeInstanceOf(Promise);
    expect(disk.readFile(path)).toBeInstanceOf(Promise);
  }
});
