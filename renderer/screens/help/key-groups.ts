import type { KeyName } from '../../../electron/ipc/keys.ts';

/** Characters that do something when typed in the text. They are not in the key table. */
export const TYPED_SIGNS = { insert: '/', reference: '[[', variable: '{{', citation: '@' } as const;
export type TypedSign = keyof typeof TYPED_SIGNS;

/** Keys in Help by group, in order. Each key is in one group or in `UNLISTED`. */
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

/**
 * Keys that Help omits, because users know them from Word: they point to the house style, align a cell or type a character.
 */
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
