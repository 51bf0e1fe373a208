import { compose } from '../../../engine/core/compose/compose.ts';
import type { LayoutFacts, Publication } from '../../../engine/core/publication/publication.ts';
import { writeDocx } from '../../../engine/publish/docx/write-docx.ts';
import { onceForAll } from '../../documents/once-for-all.ts';
import { documentTypeOf, SPECIMEN_TYPES, specimen } from '../../specimens/specimens.ts';
import { finding, starterBlocks } from '../../templates/starter-library.ts';
import { everyNode } from '../every-node.ts';
import { type HOUSE_STYLES, shippedAssets, shippedHouseStyle } from '../pdf/house-styles.ts';

export type HouseStyleId = (typeof HOUSE_STYLES)[number];

export interface SpecimenFile {
  /** The document type, or 'every-node'. */
  name: string;
  publication: Publication;
  layout: LayoutFacts;
  bytes: Uint8Array;
}

/** Puts each node on its own page, so that every reference names a page. The typesetter is not tested here. */
function pageForEach(publication: Publication): LayoutFacts {
  const pageOf: Record<string, number> = {};
  const visit = (value: unknown): void => {
    if (value === null || typeof value !== 'object') return;
    if ('id' in value && typeof value.id === 'string') pageOf[value.id] ??= Object.keys(pageOf).length + 1;
    for (const entry of Object.values(value)) visit(entry);
  };
  visit(publication.body);
  return { pages: Object.keys(pageOf).length, pageOf };
}

/** The specimen of each document type and the document with every node, as Word files; written once in a test run. */
export function specimenFiles(id: HouseStyleId): Promise<SpecimenFile[]> {
  return onceForAll(`specimens-in-word-${id}`, () => writeFiles(id));
}

async function writeFiles(id: HouseStyleId): Promise<SpecimenFile[]> {
  const find = finding(starterBlocks());
  const houseStyle = shippedHouseStyle(id);
  const publications: [string, Publication][] = SPECIMEN_TYPES.map((type) => [
    type,
    compose({ draft: specimen(type, find), documentType: documentTypeOf(type), houseStyle, layout: null }),
  ]);
  publications.push(['every-node', everyNode()]);
  const files: SpecimenFile[] = [];
  for (const [name, publication] of publications) {
    const layout = pageForEach(publication);
    const bytes = await writeDocx(publication, houseStyle, shippedAssets(id), layout);
    files.push({ name, publication, layout, bytes });
  }
  return files;
}
