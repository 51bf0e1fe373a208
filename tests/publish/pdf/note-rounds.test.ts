/** The number of layouts until each note is on the page of its mark. */
import { expect, test } from 'vitest';
import type { Publication, PublicationNode } from '../../../engine/core/publication/publication.ts';
import { MOST_PREVIEW_ROUNDS } from '../../../engine/publish/pdf/note-pages.ts';
import { createTypesetter, type TypesetPages, type Typesetter } from '../../../engine/publish/pdf/typesetter.ts';
import { isCampaign } from '../../campaign.ts';
import { ALL_POSITIONS, SWEPT, sweepOf } from '../../documents/page-sweep.ts';
import { shippedAssets, shippedHouseStyle } from './house-styles.ts';

const houseStyle = shippedHouseStyle('neutraal');
const assets = shippedAssets('neutraal');

async function set(typesetter: Typesetter, publication: Publication, mostNoteRounds?: number): Promise<TypesetPages> {
  const options = mostNoteRounds === undefined ? {} : { mostNoteRounds };
  const outcome = await typesetter.typeset(publication, houseStyle, assets, options);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value;
}

const KINDS = [
  'a demand with three grounds',
  'a heading with a note',
  'kept lines above a list with notes',
  'a table of fourteen high rows with notes',
  'a paragraph with three notes in one place',
];

/** A long document in which many notes are on another page than their mark after the first layout. */
function withStrayNotes(): Publication {
  const positions = ALL_POSITIONS.slice(0, isCampaign ? ALL_POSITIONS.length : 4 * KINDS.length);
  const swept = sweepOf((m) => SWEPT[KINDS[m.position % KINDS.length] ?? '']?.(m) ?? [], positions);
  // Without page breaks each such note moves all later text.
  return { ...swept, body: swept.body.filter(({ type }) => type !== 'pageBreak' && type !== 'space') };
}

const added = (publication: Publication, at: number): Publication => {
  const paragraph: PublicationNode = {
    type: 'paragraph',
    id: 'added',
    style: 'normal',
    content: [{ type: 'run', text: 'Een zin die erbij komt. '.repeat(8), marks: [] }],
  };
  return { ...publication, body: [...publication.body.slice(0, at), paragraph, ...publication.body.slice(at)] };
};

test('text that changes below the notes is laid out once, with the same result as from scratch', async () => {
  const typesetter = createTypesetter();
  const publication = withStrayNotes();
  const first = await set(typesetter, publication);
  expect(first.layouts).toBeGreaterThan(MOST_PREVIEW_ROUNDS);
  const changed = added(publication, publication.body.length);
  const again = await set(typesetter, changed);
  expect(again.layouts).toBe(1);
  expect(again.places).toEqual((await set(createTypesetter(), changed)).places);
});

test('text that changes above the notes gives the same pages as from scratch', async () => {
  const typesetter = createTypesetter();
  const publication = withStrayNotes();
  await set(typesetter, publication);
  for (const at of [1, Math.floor(publication.body.length / 2)]) {
    const changed = added(publication, at);
    const again = await set(typesetter, changed);
    const fresh = await set(createTypesetter(), changed);
    expect(again.places).toEqual(fresh.places);
    expect(again.layouts).toBeLessThanOrEqual(fresh.layouts);
  }
});

test('a preview takes few layouts, and the next one continues from its result', async () => {
  const typesetter = createTypesetter();
  const publication = withStrayNotes();
  const whole = await set(createTypesetter(), publication);
  let rounds = 0;
  for (;;) {
    const preview = await set(typesetter, publication, MOST_PREVIEW_ROUNDS);
    expect(preview.layouts).toBeLessThanOrEqual(1 + MOST_PREVIEW_ROUNDS);
    rounds += preview.layouts - 1;
    if (preview.layouts === 1) {
      expect(preview.places).toEqual(whole.places);
      break;
    }
    expect(rounds).toBeLessThanOrEqual(whole.layouts);
  }
});
