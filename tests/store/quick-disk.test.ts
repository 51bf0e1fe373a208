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

/** Lets each look at the clock find it this much later. */
function answersTake(milliseconds: number): void {
  let time = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => {
    time += milliseconds;
    return time;
  });
}

it('asks a disk that answers at once without a queue', () => {
  answersTake(0.01);
  const path = fileWith('Tekst.');
  const disk = openDisk(true);
  for (let call = 0; call < 50; call += 1) {
    expect(disk.stat(path)).toMatchObject({ size: 6 });
    expect(String(disk.readFile(path))).toBe('Tekst.');
  }
});

it('lets questions wait together once the answers of a disk take long, and gives the same answers', async () => {
  answersTake(20);
  const path = fileWith('Tekst.');
  const disk = openDisk(true);
  const answers = Array.from({ length: 20 }, () => disk.stat(path));
  expect(answers.at(-1)).toBeInstanceOf(Promise);
  for (const answer of answers) expect(await answer).toMatchObject({ size: 6 });
  expect(disk.readFile(path)).toBeInstanceOf(Promise);
  expect(String(await disk.readFile(path))).toBe('Tekst.');
  await expect(disk.stat(`${path}.weg`)).rejects.toMatchObject({ code: 'ENOENT' });
});

it('never blocks a process that did not say that it reads directly', () => {
  answersTake(0.01);
  const path = fileWith('Tekst.');
  const disk = openDisk();
  for (let call = 0; call < 50; call += 1) {
    expect(disk.stat(path)).toBeInstanceOf(Promise);
    expect(disk.readFile(path)).toBeInstanceOf(Promise);
  }
});
