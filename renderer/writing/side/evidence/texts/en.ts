import { formatMissing } from '../../../../../engine/core/evidence/texts.ts';
import { listEn as list, pluralEn as plural } from '../../../../ui/texts/phrases.ts';
import type { EvidenceTexts } from './nl.ts';

export const en: EvidenceTexts = {
  title: 'Evidence',
  which: 'Which evidence supports which ask',
  counts: (demands, grounds) =>
    `${plural(demands, 'ask', 'asks')}, ${plural(grounds, 'piece of evidence', 'pieces of evidence')}`,
  addGround: 'Add evidence',
  addRow: 'as a row',
  copyTable: 'Copy as a table',
  save: 'Save as an Excel file',
  fileName: (document) => `${document} – evidence`,
  saved: (file) => `Evidence saved as ‘${file}’`,
  insert: 'Insert in the document',
  complete: 'complete',
  missing: (code) => formatMissing(code, 'en'),
  ofComplete: (complete, of) => (of === 0 ? 'no evidence' : `${complete} of ${of} complete`),
  ground: (missing) => (missing === null ? 'evidence, complete' : `evidence, ${missing}`),
  noGround: 'no evidence',
  others: 'In the library, not used yet',
  noDemands: 'No asks in this document yet. Insert an ask to see its evidence.',
  carriesLine: (title, demands) =>
    demands.length === 0 ? `${title} supports no ask yet` : `${title} supports ${list(demands)}`,
  dropGround: (title, demand) => `Remove ‘${title}’ from ${demand.toLowerCase()}`,
  legendComplete: 'Complete',
  legendOpen: 'Not complete',
  legendSpace: 'evidence on or off',
  legendEnter: 'open the block',
  asPicture: 'Show as a picture',
  alone: 'alone: no evidence',
  pictureDemand: (demand, note, grounds) =>
    grounds.length === 0 ? `${demand}; ${note}` : `${demand}; ${note}; evidence: ${list(grounds)}`,
  openMatrix: 'Open the matrix',
  chooseGround: 'Choose evidence',
  searchGround: 'Search for evidence',
  chooseGroundFor: (demand) => `Choose evidence for ${demand}`,
};
