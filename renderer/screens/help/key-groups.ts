import type { KeyName } from '../../../electron/ipc/keys.ts';

/** Signs that do something when they are typed in the text: they have no line in the table of keys. */
export const TYPED_SIGNS = { insert: '/', reference: '[[', variable: '{{', citation: '@' } as const;
export type TypedSign = keyof typeof TYPED_SIGNS;

/** What Help shows, group by group, in this order: every key that does something and no key twice. */
export const KEY_GROUPS = {
  document: ['new', 'open', 'save', 'saveAs', 'export', 'print', 'close', 'settings', 'help'],
  text: [
    'undo',
    'redo',
    'find',
    'replace',
    'goTo',
    'lastPlace',
    'pasteAsText',
    'bold',
    'italic',
    'underline',
    'changeCase',
    'heading1',
    'heading2',
    'heading3',
    'text',
    'bullets',
    'levelUp',
    'levelDown',
    'moveUp',
    'moveDown',
  ],
  insert: ['insertBlock', 'editBlock', 'asGround', 'makeBlock', 'insertFootnote', 'insertLink', 'insertPageBreak'],
  window: [
    'toggleLibrary',
    'toggleSide',
    'showPreview',
    'showChecks',
    'nextFinding',
    'previousFinding',
    'nextMisspelt',
    'previousMisspelt',
    'nextField',
    'previousField',
    'nextRegion',
    'previousRegion',
  ],
} as const satisfies { [group: string]: readonly KeyName[] };
export type KeyGroup = keyof typeof KEY_GROUPS;

/** Keys that only say where the house style decides, or align a cell, and a sign: Word has them, nobody looks them up here. */
export const UNLISTED: readonly KeyName[] = [
  'alignLeft',
  'alignCenter',
  'alignRight',
  'justify',
  'font',
  'trackChanges',
  'nonBreakingSpace',
];
export type ListedKey = (typeof KEY_GROUPS)[KeyGroup][number];
