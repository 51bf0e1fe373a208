import type { nl } from './nl.ts';

export const en: typeof nl = {
  libraryPane: 'Library',
  sidePane: 'Side pane',
  libraryKeys: 'Ctrl \\',
  sideKeys: 'Ctrl Shift \\',
  libraryWidth: 'Width of the library',
  sideWidth: 'Width of the side pane',
  selection: 'Selection',
  noBlock: 'This block is no longer in the library.',
  noDemand: 'Put the caret in a demand first.',
  groundAdded: (title) => `‘${title}’ is a ground now.`,
  pickGround: (demand) => `Ground for ${demand}`,
  ground: 'Motion, finding, commitment or figure',
  groundPlaceholder: 'Type a word or the number of a Kamerstuk',
};
