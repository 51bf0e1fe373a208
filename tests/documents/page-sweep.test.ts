/** Each kind of block at the lines of a page, in the PDF and in Word as LibreOffice prints it. */
import { describe, expect, it } from 'vitest';
import { writeDocx } from '../../engine/publish/docx/write-docx.ts';
import { createTypesetter } from '../../engine/publish/pdf/typesetter.ts';
import { isCampaign } from '../campaign.ts';
import { geometryFaults } from '../judges/geometry/geometry.ts';
import { printedByOffice } from '../publish/docx/judges.ts';
import { shippedAssets, shippedHouseStyle } from '../publish/pdf/house-styles.ts';
import { positionsOf, SWEPT, sweepOf } from './page-sweep.ts';

const STYLES = ['neutraal', 'voorbeeld-ngo'] as const;
/** In `npm test` one of so many positions. */
const STEP = 12;
const STEP_IN_WORD = 24;
const KINDS = Object.keys(SWEPT);
/** The kinds that are swept in a house style: it changes sizes only, so in `npm test` each kind is in one of them. */
const kindsIn = (style: number): string[] =>
  isCampaign ? KINDS : KINDS.filter((_, turn) => turn % STYLES.length === style);

describe.each(STYLES.map((style, at) => [style, kindsIn(at)] as const))('down a page in %s', (style, kinds) => {
  const houseStyle = shippedHouseStyle(style);
  const assets = shippedAssets(style);
  const typesetter = createTypesetter();

  it.each(kinds)('%s has the right position in the PDF', async (kind) => {
    const publication = sweepOf(SWEPT[kind] ?? (() => []), positionsOf(STEP, KINDS.indexOf(kind)));
    const typeset = await typesetter.typeset(publication, houseStyle, assets);
    if (!typeset.ok) throw new Error(JSON.stringify(typeset.problem));
    const written = typeset.value.exportAs('ua-1');
    if (!written.ok) throw new Error(written.problem);
    expect(await geometryFaults(written.value, { houseStyle, publication })).toEqual([]);
  });
});

it('down a page each kind of block has the right position in Word', async () => {
  const houseStyle = shippedHouseStyle('neutraal');
  const files: Record<string, Uint8Array> = {};
  const publications = Object.entries(SWEPT).map(([kind, make], turn) => {
    return { kind, publication: sweepOf(make, positionsOf(STEP_IN_WORD, turn + STEP_IN_WORD / 2)) };
  });
  for (const { kind, publication } of publications)
    files[kind.replaceAll(' ', '-')] = await writeDocx(publication, houseStyle, shippedAssets('neutraal'), {
      pages: 80,
      pageOf: {},
    });
  const printed = printedByOffice(files);
  const faults: string[] = [];
  // LibreOffice leaves an unbreakable row on a page that has no room for its note.
  const isOfLibreOffice = (kind: string, fault: string) => kind.startsWith('a table') && fault.startsWith('note:');
  for (const { kind, publication } of publications) {
    const bytes = printed[kind.replaceAll(' ', '-')] ?? new Uint8Array();
    for (const fault of await geometryFaults(bytes, { houseStyle, publication }))
      if (!isOfLibreOffice(kind, fault)) faults.push(`${kind}: ${fault}`);
  }
  expect(faults).toEqual([]);
});
