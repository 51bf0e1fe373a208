import { expect, test } from 'vitest';
import { DrawableText } from '../../../engine/publish/pdf/drawable-text.ts';
import { placesOf } from '../../../engine/publish/pdf/places.ts';
import { toSheet } from '../../../engine/publish/pdf/to-sheet.ts';
import { drawnInbreng } from '../drawn-inbreng.ts';
import { shippedHouseStyle } from './house-styles.ts';

test('what every page is laid out with is the same after a change of the text', () => {
  const houseStyle = shippedHouseStyle('neutraal');
  const publication = drawnInbreng(houseStyle);
  const frameOf = (changed: typeof publication) =>
    toSheet({
      publication: changed,
      houseStyle,
      text: new DrawableText([]),
      places: placesOf(changed),
      images: new Map(),
      logo: null,
    }).frame;
  const { metadata, body } = publication;
  const changed = {
    ...publication,
    metadata: { ...metadata, modified: '2026-11-26T10:00:00+01:00' },
    body: body.slice(0, -1),
  };
  expect(changed.metadata.modified).not.toBe(metadata.modified);
  expect(frameOf(changed)).toEqual(frameOf(publication));
});
