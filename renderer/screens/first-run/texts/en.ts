import type { FirstRunTexts } from './nl.ts';

export const en: FirstRunTexts = {
  title: 'Set up Inbreng',
  intro:
    'Everything stays on this computer or in a shared folder of your choice. This can be changed later in Settings.',
  newFolder: 'Make a new folder',
  existing: 'Open an existing library',
  existingWhat: 'A folder shared with colleagues works too',
  noFolder: 'no folder chosen yet',
  starterTitle: 'Starter library',
  starter: 'Start with asks, motions, GRETA sections and questions on human trafficking',
  starterWhat: 'Every block has its source. Unknown facts, such as the outcome of a motion, are shown as unknown.',
  nameOnPage: 'Name on the page',
  begin: 'Start',
  seeExample: 'See an example first',
  offline: 'Works without a network or an account',
  folderRefused: 'This folder cannot be used',
  exampleOfStyle: 'Example of the house style',
  firstPage: 'Page 1 of an inbreng in this house style',
  willLookLikeThis: 'This is what an inbreng will look like',
};
