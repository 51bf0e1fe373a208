/** What a key or a button of the format bar does to the text. */
export const TYPING_ACTIONS = [
  'undo',
  'redo',
  'bold',
  'italic',
  'underline',
  'link',
  'find',
  'replace',
  'goTo',
  'lastPlace',
  'pageBreak',
  'pasteAsText',
  'footnote',
  'heading1',
  'heading2',
  'heading3',
  'text',
  'bullets',
  'numbers',
  'moveUp',
  'moveDown',
  'levelUp',
  'levelDown',
  'alignLeft',
  'alignCenter',
  'alignRight',
  'justify',
  'font',
  'trackChanges',
  'insertTable',
  'insertPicture',
  'insertBlock',
  'insertCitation',
  'insertReference',
  'insertVariable',
  'detach',
] as const;
export type TypingActionName = (typeof TYPING_ACTIONS)[number];

/** The keys of an action: modifiers and one key, parted by spaces, as Word has them. `Ctrl` is Cmd on macOS, `Alt` Option. */
export interface KeyLine {
  action: TypingActionName;
  keys: readonly string[];
  /** Where macOS has other keys than these with Cmd and Option. */
  mac?: readonly string[];
  /** Done by the editor or the browser; stands here for menus, tooltips and the manual. */
  builtIn?: boolean;
}

/** One table of all keys of the page. Menus, tooltips and the manual read it too. */
export const KEY_TABLE: readonly KeyLine[] = [
  { action: 'undo', keys: ['Ctrl Z'], builtIn: true },
  { action: 'redo', keys: ['Ctrl Y'], mac: ['Ctrl Shift Z'], builtIn: true },
  { action: 'bold', keys: ['Ctrl B'], builtIn: true },
  { action: 'italic', keys: ['Ctrl I'], builtIn: true },
  { action: 'underline', keys: ['Ctrl U'], builtIn: true },
  { action: 'link', keys: ['Ctrl K'] },
  { action: 'find', keys: ['Ctrl F'] },
  { action: 'replace', keys: ['Ctrl H'], mac: ['Ctrl Alt F'] },
  { action: 'goTo', keys: ['Ctrl G', 'F5'] },
  { action: 'lastPlace', keys: ['Shift F5'] },
  { action: 'pageBreak', keys: ['Ctrl Enter'] },
  { action: 'pasteAsText', keys: ['Ctrl Shift V'], builtIn: true },
  { action: 'footnote', keys: ['Ctrl Alt F'], mac: ['Ctrl Alt Shift F'] },
  { action: 'heading1', keys: ['Ctrl Alt 1'] },
  { action: 'heading2', keys: ['Ctrl Alt 2'] },
  { action: 'heading3', keys: ['Ctrl Alt 3'] },
  { action: 'text', keys: ['Ctrl Shift N'] },
  { action: 'bullets', keys: ['Ctrl Shift L'] },
  { action: 'moveUp', keys: ['Alt Shift ArrowUp'] },
  { action: 'moveDown', keys: ['Alt Shift ArrowDown'] },
  { action: 'levelUp', keys: ['Alt Shift ArrowLeft'] },
  { action: 'levelDown', keys: ['Alt Shift ArrowRight'] },
  { action: 'alignLeft', keys: ['Ctrl L'] },
  { action: 'alignCenter', keys: ['Ctrl E'] },
  { action: 'alignRight', keys: ['Ctrl R'] },
  { action: 'justify', keys: ['Ctrl J'] },
  { action: 'font', keys: ['Ctrl D', 'Ctrl ]', 'Ctrl [', 'Ctrl Shift >', 'Ctrl Shift <'] },
  { action: 'trackChanges', keys: ['Ctrl Shift E'] },
  { action: 'insertBlock', keys: ['F3'] },
];

/** The parts of a key event that count. */
export interface PressedKey {
  key: string;
  code: string;
  ctrlKey: boolean;
  shiftKey: boolean;
  altKey: boolean;
  metaKey: boolean;
  getModifierState?: (name: string) => boolean;
}

/** The action of a pressed key; null for keys that type. AltGr, which Windows tells as Ctrl Alt, never counts as those. */
export function actionOf(event: PressedKey, mac: boolean): TypingActionName | null {
  if (event.getModifierState?.('AltGraph')) return null;
  for (const { action, keys, mac: onMac, builtIn } of KEY_TABLE) {
    if (builtIn) continue;
    if (((mac ? onMac : undefined) ?? keys).some((combination) => matches(event, combination, mac))) return action;
  }
  return null;
}

function matches(event: PressedKey, combination: string, mac: boolean): boolean {
  const parts = combination.split(' ');
  const key = parts.at(-1) ?? '';
  const has = (name: string) => parts.slice(0, -1).includes(name);
  const main = mac ? event.metaKey : event.ctrlKey;
  const other = mac ? event.ctrlKey : event.metaKey;
  if (other || main !== has('Ctrl') || event.altKey !== has('Alt') || event.shiftKey !== has('Shift')) return false;
  // With Alt the keyboard may give another sign than the key bears; then its place on the board counts.
  if (event.altKey && /^[A-Z0-9]$/.test(key)) return event.code === (/\d/.test(key) ? `Digit${key}` : `Key${key}`);
  return event.key.toLowerCase() === key.toLowerCase();
}

const ARROWS: { [key: string]: string | undefined } = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
};
const ON_MAC: { [key: string]: string | undefined } = { Ctrl: 'Cmd', Alt: 'Option' };

/** The first keys of an action as they are shown: 'Ctrl Shift L', on macOS 'Cmd Shift L'. Undefined where it has none. */
export function keysShown(action: TypingActionName, mac: boolean): string | undefined {
  const line = KEY_TABLE.find((one) => one.action === action);
  const first = ((mac ? line?.mac : undefined) ?? line?.keys)?.[0];
  return first
    ?.split(' ')
    .map((part) => (mac ? (ON_MAC[part] ?? ARROWS[part] ?? part) : (ARROWS[part] ?? part)))
    .join(' ');
}

export function isMac(): boolean {
  return typeof navigator !== 'undefined' && /^Mac/.test(navigator.platform);
}
