import { expect, test } from 'vitest';
import type { PubInline } from '../../../engine/core/publication/publication.ts';
import { DrawableText } from '../../../engine/publish/pdf/drawable-text.ts';
import { placesOf } from '../../../engine/publish/pdf/places.ts';
import { type Sheet, toSheet } from '../../../engine/publish/pdf/to-sheet.ts';
import { drawnInbreng } from '../drawn-inbreng.ts';
import { shippedHouseStyle } from './house-styles.ts';

const houseStyle = shippedHouseStyle('neutraal');
const publication = drawnInbreng(houseStyle);

function sheetOf(changed: typeof publication): Sheet {
  return toSheet({
    publication: changed,
    houseStyle,
    text: new DrawableText([]),
    places: placesOf(changed),
    images: new Map(),
    logo: null,
  });
}

test('the frame of every page stays the same after a change of the text', () => {
  const { metadata, body } = publication;
  const changed = {
    ...publication,
    metadata: { ...metadata, modified: '2026-11-26T10:00:00+01:00' },
    body: body.slice(0, -1),
  };
  expect(changed.metadata.modified).not.toBe(metadata.modified);
  expect(sheetOf(changed).frame).toEqual(sheetOf(publication).frame);
});

test('a word in a note changes that note alone, so that the marks of all others need no new layout', () => {
  const [first, second] = publication.notes;
  const words: PubInline = { type: 'run', text: 'anders', marks: [] };
  const changed = {
    ...publication,
    notes: publication.notes.map((note) =>
      note === second ? { ...note, content: note.content.map((one) => ({ ...one, content: [words] })) } : note,
    ),
  };
  const before = sheetOf(publication);
  const after = sheetOf(changed);
  expect(after.body).toEqual(before.body);
  const numbered = (sheet: Sheet, number: number | undefined) => sheet.notes.find((note) => note.number === number);
  expect(numbered(after, first?.number)).toEqual(numbered(before, first?.number));
  expect(numbered(after, second?.number)).not.toEqual(numbered(before, second?.number));
});
