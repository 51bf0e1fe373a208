import { expect, it } from 'vitest';
import { lossNotes } from '../../engine/jobs/loss-notes.ts';

it('says in sentences what the PDF could not show, without the typesetter’s own words', () => {
  const picture = { mediaType: 'image/png' as const, width: 1, height: 1, name: 'grafiek.png' };
  const losses = {
    missing: [
      { char: '😀', count: 2 },
      { char: '☃', count: 1 },
    ],
    images: [{ image: 'a'.repeat(64), reason: 'failed to decode image' }],
  };
  const notes = lossNotes(losses, { ['a'.repeat(64)]: picture });
  expect(notes.map(({ nl }) => nl)).toEqual([
    'Het teken ‘😀’ staat niet in de lettertypen van de huisstijl (2 keer).',
    'Het teken ‘☃’ staat niet in de lettertypen van de huisstijl.',
    'De afbeelding ‘grafiek.png’ kan niet worden getekend.',
  ]);
  expect(notes.map(({ en }) => en).join(' ')).not.toContain('decode');
});
