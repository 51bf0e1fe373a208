import { expect, it } from 'vitest';
import { lossNotes } from '../../engine/jobs/loss-notes.ts';

it('describes the losses of a PDF in sentences, without the typesetter’s own words', () => {
  const picture = { mediaType: 'image/png' as const, width: 1, height: 1, name: 'grafiek.png' };
  const losses = {
    missing: [
      { char: '😀', instead: '□', count: 2 },
      { char: 'q\u0489', instead: 'q', count: 1 },
    ],
    images: [{ image: 'a'.repeat(64), reason: 'failed to decode image' }],
  };
  const notes = lossNotes(losses, { ['a'.repeat(64)]: picture });
  expect(notes.map(({ nl }) => nl)).toEqual([
    'Het teken ‘😀’ (U+1F600, 2 keer) zit in geen lettertype: in de PDF staat daar ‘□’. In de andere bestanden staat het teken zelf.',
    'Het teken ‘q\u0489’ (U+0071 U+0489) zit in geen lettertype: in de PDF staat daar ‘q’. In de andere bestanden staat het teken zelf.',
    'De afbeelding ‘grafiek.png’ kan niet worden getekend.',
  ]);
  expect(notes.map(({ en }) => en).join(' ')).not.toContain('decode');
});
