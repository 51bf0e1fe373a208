import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Publication } from '../../../engine/core/publication/publication.ts';
import { createTypesetter } from '../../../engine/publish/pdf/typesetter.ts';
import { writePdf } from '../../../engine/publish/pdf/write-pdf.ts';
import { everyNode } from '../every-node.ts';
import { shippedAssets, shippedHouseStyle } from './house-styles.ts';

/**
 * Nested lists, a heading with two notes and a vote bar: the compiler lays out the first page again because notes move to the
 * next one. With an artifact at the start of the text it then refused their links.
 */
const movedNotes = JSON.parse(readFileSync(new URL('moved-notes.json', import.meta.url), 'utf8')) as Pick<
  Publication,
  'body' | 'notes'
>;

test('notes that move to the next page keep their links', async () => {
  const outcome = await writePdf(
    createTypesetter(),
    { ...everyNode(), images: {}, ...movedNotes },
    shippedHouseStyle('neutraal'),
    shippedAssets('neutraal'),
  );
  expect(outcome).toMatchObject({ ok: true });
});
