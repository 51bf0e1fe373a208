import { expect, test } from 'vitest';
import { en } from '../../../../renderer/writing/blocks/texts/en.ts';
import { nl } from '../../../../renderer/writing/blocks/texts/nl.ts';

test('says which fields are not stored and which kind shows them again', () => {
  expect(nl.form.keptAside(['motion']).split('. ')).toEqual([
    'Wat alleen bij ‘Motie’ past, wordt niet opgeslagen zolang dit een andere soort is',
    'Kies ‘Motie’ opnieuw om het terug te zien.',
  ]);
  expect(nl.form.keptAside(['motion', 'quote']).split('. ')).toEqual([
    'Wat alleen bij ‘Motie’ en ‘Citaat’ past, wordt niet opgeslagen zolang dit een andere soort is',
    'Kies een van die soorten opnieuw om het terug te zien.',
  ]);
  expect(en.form.keptAside(['motion']).split('. ')).toEqual([
    'Fields that only ‘Motion’ has are not saved while this is another kind',
    'Choose ‘Motion’ again to see them.',
  ]);
  expect(en.form.keptAside(['motion', 'quote']).split('. ')).toEqual([
    'Fields that only ‘Motion’ and ‘Quote’ have are not saved while this is another kind',
    'Choose one of those kinds again to see them.',
  ]);
});
