import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test, vi } from 'vitest';
import { LARGEST_CLIPBOARD, takeClipboard } from '../../electron/main/requests/take-clipboard.ts';
import { emptyFolder } from '../store/folders.ts';

const held = vi.hoisted(() => ({ text: '' as string | Promise<string> }));
vi.mock('electron', () => ({ clipboard: { readText: () => held.text } }));

test('the text of the clipboard becomes a file with its name, from either clipboard API', async () => {
  for (const text of [
    'De Kamer,\ngehoord de beraadslaging, ü',
    Promise.resolve('De Kamer,\ngehoord de beraadslaging, ü'),
  ]) {
    held.text = text;
    const taken = await takeClipboard(emptyFolder(), 'geplakte tekst.txt');
    if (!('path' in taken)) throw new Error(taken.problem);
    expect(basename(taken.path)).toBe('geplakte tekst.txt');
    expect(readFileSync(taken.path, 'utf8')).toBe(await text);
  }
});

test('each paste has a file of its own', async () => {
  const scratch = emptyFolder();
  held.text = 'a';
  const first = await takeClipboard(scratch, 'geplakte tekst.txt');
  held.text = 'b';
  const second = await takeClipboard(scratch, 'geplakte tekst.txt');
  expect(first).not.toEqual(second);
  expect('path' in first && readFileSync(first.path, 'utf8')).toBe('a');
});

test('an empty clipboard and one of more than 10 MB are refused, and nothing is written', async () => {
  held.text = ' \n';
  expect(await takeClipboard('/nergens', 'x')).toEqual({ problem: 'empty' });
  held.text = 'é'.repeat(LARGEST_CLIPBOARD / 2 + 1);
  expect(await takeClipboard('/nergens', 'x')).toEqual({ problem: 'too-large', bytes: LARGEST_CLIPBOARD + 2 });
});
