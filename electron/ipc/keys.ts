/** Keys of one action: modifiers and one key, separated by spaces. `Ctrl` is Cmd on macOS, `Alt` is Option. */
export interface Keys {
  keys: readonly [string, ...string[]];
  /** When macOS has other keys than these with Cmd and Option. */
  mac?: readonly [string, ...string[]];
}

/**
 * The only table of keys, the same as Word's. The native menu, the page, the tooltips and Help read it. Keys of Word for
 * what Inbreng leaves to the house style (`font`, `justify`) or lacks (`trackChanges`) show a message that says so.
 */
export const KEYS = {
  new: { keys: ['Ctrl N'] },
  open: { keys: ['Ctrl O'] },
  save: { keys: ['Ctrl S'] },
  saveAs: { keys: ['F12'], mac: ['Ctrl Shift S'] },
  export: { keys: ['Ctrl Shift X'] },
  print: { keys: ['Ctrl P'] },
  settings: { keys: ['Ctrl ,'] },
  close: { keys: ['Ctrl W'] },
  help: { keys: ['F1'] },

  undo: { keys: ['Ctrl Z'] },
  redo: { keys: ['Ctrl Y'], mac: ['Ctrl Shift Z'] },
  pasteAsText: { keys: ['Ctrl Shift V'] },
  find: { keys: ['Ctrl F'] },
  replace: { keys: ['Ctrl H'], mac: ['Ctrl Alt F'] },
  goTo: { keys: ['Ctrl G', 'F5'] },
  lastPlace: { keys: ['Shift F5'] },

  bold: { keys: ['Ctrl B'] },
  italic: { keys: ['Ctrl I'] },
  underline: { keys: ['Ctrl U'] },
  nonBreakingSpace: { keys: ['Ctrl Shift Space'], mac: ['Alt Space'] },
  changeCase: { keys: ['Shift F3'] },
  heading1: { keys: ['Ctrl Alt 1'] },
  heading2: { keys: ['Ctrl Alt 2'] },
  heading3: { keys: ['Ctrl Alt 3'] },
  text: { keys: ['Ctrl Shift N'] },
  bullets: { keys: ['Ctrl Shift L'] },
  moveUp: { keys: ['Alt Shift ArrowUp'] },
  moveDown: { keys: ['Alt Shift ArrowDown'] },
  levelUp: { keys: ['Alt Shift ArrowLeft'] },
  levelDown: { keys: ['Alt Shift ArrowRight'] },
  alignLeft: { keys: ['Ctrl L'] },
  alignCenter: { keys: ['Ctrl E'] },
  alignRight: { keys: ['Ctrl R'] },
  justify: { keys: ['Ctrl J'] },
  font: { keys: ['Ctrl D', 'Ctrl ]', 'Ctrl [', 'Ctrl Shift >', 'Ctrl Shift <'] },
  trackChanges: { keys: ['Ctrl Shift E'] },

  insertBlock: { keys: ['F3'] },
  makeBlock: { keys: ['Alt F3'] },
  insertLink: { keys: ['Ctrl K'] },
  insertFootnote: { keys: ['Ctrl Alt F'], mac: ['Ctrl Alt Shift F'] },
  insertPageBreak: { keys: ['Ctrl Enter'] },

  toggleLibrary: { keys: ['Ctrl \\'] },
  toggleSide: { keys: ['Ctrl Shift \\'] },
  showPreview: { keys: ['Ctrl F2'] },
  showChecks: { keys: ['F7'] },
  nextFinding: { keys: ['Alt F7'] },
  previousFinding: { keys: ['Alt Shift F7'] },
  nextMisspelt: { keys: ['Ctrl F7'], mac: ['Ctrl ;'] },
  previousMisspelt: { keys: ['Ctrl Shift F7'], mac: ['Ctrl Shift ;'] },
  nextField: { keys: ['Ctrl F11'] },
  previousField: { keys: ['Ctrl Shift F11'] },
  nextRegion: { keys: ['F6'] },
  previousRegion: { keys: ['Shift F6'] },

  /** In the library, where no page break can be inserted. */
  asGround: { keys: ['Ctrl Enter'] },
  editBlock: { keys: ['F2'] },
} as const satisfies { [name: string]: Keys };
export type KeyName = keyof typeof KEYS;

/** The keys on this platform. */
export function keysOf(name: KeyName, mac: boolean): Keys['keys'] {
  const keys: Keys = KEYS[name];
  return (mac ? keys.mac : undefined) ?? keys.keys;
}

const ARROWS: { [key: string]: string | undefined } = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
};
const SHORT_LABELS: { [key: string]: string | undefined } = { Escape: 'Esc', Delete: 'Del' };
/** Names printed on Apple keyboards. */
const MAC_LABELS: { [key: string]: string | undefined } = {
  Ctrl: 'Cmd',
  Alt: 'Option',
  Enter: 'Return',
  Delete: 'Delete',
};

/** The first keys as text to show: 'Ctrl Shift L', on macOS 'Cmd Shift L'. */
export function keyLabelOf(name: KeyName, mac: boolean): string {
  return keyLabel(keysOf(name, mac)[0], mac);
}

/** Text to show for keys that are not in the table: 'Shift Enter', on macOS 'Shift Return'. */
export function keyLabel(keys: string, mac: boolean): string {
  return keys
    .split(' ')
    .map((part) => (mac ? MAC_LABELS[part] : undefined) ?? ARROWS[part] ?? SHORT_LABELS[part] ?? part)
    .join(' ');
}

/** The first keys in the format of Electron's menus: 'Ctrl+Shift+X', on macOS 'Cmd+Shift+X'. */
export function accelerator(name: KeyName, mac: boolean): string {
  return keysOf(name, mac)[0]
    .split(' ')
    .map((part) => (mac && part === 'Ctrl' ? 'Cmd' : part))
    .join('+');
}
