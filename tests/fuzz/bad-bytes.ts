import type { RandomNumber } from './random-from.ts';

/** Text that breaks code without checks: path names, controls, markup of every format, senseless numbers. */
const STRANGE_TEXT = [
  '',
  '\u0000',
  '\uFEFF',
  '../../../buiten.txt',
  '/etc/passwd',
  'C:\\buiten',
  '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>',
  '<script>alert(1)</script>',
  ']]>',
  '&#0;&bogus;',
  '---\n',
  '\n'.repeat(2000),
  '['.repeat(3000),
  '{"a":'.repeat(3000),
  '> '.repeat(500),
  '[^a]: '.repeat(300),
  ':::quote[x]\n',
  '| a '.repeat(400),
  '*'.repeat(2001),
  '9'.repeat(400),
  '1e309',
  '2026-02-31',
  '__proto__',
  'constructor: 1\n',
  '&a [*a, *a]\n',
  '!!js/function x\n',
  '\u202Eom\u202C',
  'e\u0301\u0302'.repeat(500),
  '\u00a0'.repeat(500),
  '👩‍👩‍👧',
  '-1',
  '"',
];

/** A copy of the bytes with one to three changes: cut off, flipped, doubled, without a part, or with strange text in them. */
export function badBytes(bytes: Uint8Array, random: RandomNumber): Uint8Array {
  let changed = Buffer.from(bytes);
  const times = 1 + Math.floor(random() * 3);
  for (let time = 0; time < times; time += 1) changed = Buffer.from(changeOnce(changed, random));
  return changed;
}

function changeOnce(bytes: Buffer, random: RandomNumber): Uint8Array {
  const at = Math.floor(random() * (bytes.length + 1));
  const to = Math.min(bytes.length, at + 1 + Math.floor(random() * 200));
  switch (Math.floor(random() * 8)) {
    case 0:
      return bytes.subarray(0, at);
    case 1: {
      const flipped = Buffer.from(bytes);
      for (let byte = at; byte < Math.min(to, at + 8); byte += 1) flipped[byte] = Math.floor(random() * 256);
      return flipped;
    }
    case 2:
      return Buffer.concat([bytes.subarray(0, to), bytes.subarray(at)]);
    case 3:
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(to)]);
    case 4:
      return random() < 0.3 ? Buffer.from(bytes.toString('latin1'), 'utf16le') : Buffer.concat([bytes, bytes]);
    default:
      return Buffer.concat([bytes.subarray(0, at), Buffer.from(strangeText(random)), bytes.subarray(at)]);
  }
}

export function strangeText(random: RandomNumber): string {
  return STRANGE_TEXT[Math.floor(random() * STRANGE_TEXT.length)] ?? '';
}
