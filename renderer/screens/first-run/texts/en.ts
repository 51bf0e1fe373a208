import type { FirstRunTexts } from './nl.ts';

export const en: FirstRunTexts = {
  title: 'Set up Inbreng',
  intro:
    'Everything stays on this computer or in a shared folder of your choice. This can be changed later in Settings.',
  newFolder: 'Make a new folder',
  existing: 'Open an existing library',
  existingWhat: 'Also a folder that colleagues share',
  noFolder: 'no folder chosen yet',
  starterTitle: 'Starter library',
  starter: 'Begin with demands, motions, GRETA sections and questions on human trafficking',
  starterWhat: 'With a source for each block. What is not known, like the outcome of a motion, is shown as unknown.',
  nameOnPage: 'Name on the page',
  begin: 'Begin',
  seeExample: 'See an example first',
  offline: 'Works without a network and without an account',
  folderRefused: 'This folder cannot be used',
  exampleOfStyle: 'Example of the house style',
  firstPage: 'Page 1 of an inbreng in this house style',
  willLookLikeThis: 'This is what an inbreng will look like',
};
