import type { EntryKind } from '../open-entries.ts';
import type { UnsavedTexts } from './nl.ts';

const ENTRY_NAMES: { [Kind in EntryKind]: string } = {
  link: 'Link',
  citation: 'Location in a source',
  caption: 'Caption of a table',
  picture: 'Description or caption of a picture',
  version: 'Name of a version',
  reason: 'Reason to export anyway',
  variable: 'Name of a variable',
  finding: 'Reason to ignore an issue',
  'block-field': 'Detail of a block',
  'first-run': 'Name of the organisation',
  decision: 'Motion of a decision, and the source for it',
};

export const en: UnsavedTexts = {
  title: 'Discard this text?',
  notStored: 'This has been filled in, but is not saved anywhere yet:',
  drop: 'Discard',
  stay: 'Keep editing',
  named: (kind, text) => `${ENTRY_NAMES[kind]}: ‘${text}’`,
};
