import { listEn as list, pluralEn as plural } from '../../../../ui/texts/phrases.ts';
import type { EvidenceTexts } from './nl.ts';

const MISSING: { [code: string]: string | undefined } = {
  block: 'block is missing',
  status: 'outcome unknown',
  rejected: 'rejected',
  held: 'held over',
  withdrawn: 'withdrawn',
  lapsed: 'lapsed',
  paragraph: 'no paragraph',
  date: 'no date',
  source: 'no source',
  approval: 'not approved',
};

export const en: EvidenceTexts = {
  title: 'Evidence',
  which: 'Which ground carries which demand',
  counts: (demands, grounds) => `${plural(demands, 'demand', 'demands')}, ${plural(grounds, 'ground', 'grounds')}`,
  addGround: 'Add a ground',
  addRow: 'as a row',
  copyTable: 'Copy as a table',
  insert: 'Insert in the document',
  complete: 'complete',
  missing: (code) => MISSING[code] ?? code,
  ofComplete: (complete, of) => (of === 0 ? 'no grounds' : `${complete} of ${of} complete`),
  ground: (missing) => (missing === null ? 'ground, complete' : `ground, ${missing}`),
  noGround: 'no ground',
  others: 'In the library, no ground yet',
  noDemands: 'No demands in this document yet. Insert a demand to see on what it rests.',
  carriesLine: (title, demands) =>
    demands.length === 0 ? `${title} carries no demand yet` : `${title} carries ${list(demands)}`,
  dropGround: (title, demand) => `Remove ‘${title}’ from ${demand.toLowerCase()}`,
  legendComplete: 'Ground is complete',
  legendOpen: 'Ground is not complete',
  legendSpace: 'ground on or off',
  legendEnter: 'open the ground',
  openMatrix: 'Open the matrix',
  chooseGround: 'Choose a ground',
  searchGround: 'Search for a ground',
  chooseGroundFor: (demand) => `Choose a ground for ${demand}`,
};
