import { KEYS, type KeyName, keyLabelOf, keysOf } from '../../../electron/ipc/keys.ts';

/** What a key or a button of the format bar does to the text. */
export const TYPING_ACTIONS = [
  'undo',
  'redo',
  'bold',
  'italic',
  'underline',
  'changeCase',
  'nonBreakingSpace',
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

/** An action of the page that has keys. */
interface KeyLine {
  action: TypingActionName;
  /** Its line in the table of keys. */
  of: KeyName;
  /** Done by the editor or the browser. */
  builtIn: boolean;
}

/** Actions that bear another name in the table of keys: there it is that of the menu. */
const IN_MENU: { [Name in TypingActionName]?: KeyName } = {
  link: 'insertLink',
  footnote: 'insertFootnote',
  pageBreak: 'insertPageBreak',
};
const BUILT_IN: ReadonlySet<TypingActionName> = new Set([
  'undo',
  'redo',
  'bold',
  'italic',
  'underline',
  'pasteAsText',
] as const);

const KEY_LINES: readonly KeyLine[] = TYPING_ACTIONS.flatMap((action) => {
  const of = IN_MENU[action] ?? (action in KEYS ? (action as KeyName) : undefined);
  return of === undefined ? [] : [{ action, of, builtIn: BUILT_IN.has(action) }];
});

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
  if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) return null;
  if (event.getModifierState?.('AltGraph')) return null;
  for (const { action, of, builtIn } of KEY_LINES) {
    if (builtIn) continue;
    if (keysOf(of, mac).some((combination) => matches(event, combination, mac))) return action;
  }
  return null;
}

/** Undo and redo, which the editor or the browser does where nobody else answers them. */
export function stepOf(event: PressedKey, mac: boolean): 'undo' | 'redo' | null {
  return STEPS.find((step) => keysOf(step, mac).some((combination) => matches(event, combination, mac))) ?? null;
}
const STEPS = ['undo', 'redo'] as const;

/** Whether these are the keys, as they stand in the table. */
export function matches(event: PressedKey, combination: string, mac: boolean): boolean {
  const parts = combination.split(' ');
  const key = parts.at(-1) ?? '';
  const has = (name: string) => parts.slice(0, -1).includes(name);
  const main = mac ? event.metaKey : event.ctrlKey;
  const other = mac ? event.ctrlKey : event.metaKey;
  if (other || main !== has('Ctrl') || event.altKey !== has('Alt') || event.shiftKey !== has('Shift')) return false;
  // With Alt the keyboard may give another sign than the key bears; then its place on the board counts.
  if (event.altKey && /^[A-Z0-9]$/.test(key)) return event.code === (/\d/.test(key) ? `Digit${key}` : `Key${key}`);
  return (event.key === ' ' ? 'Space' : event.key).toLowerCase() === key.toLowerCase();
}

/** The first keys of an action as they are shown: 'Ctrl Shift L', on macOS 'Cmd Shift L'. Undefined where it has none. */
export function keysShown(action: TypingActionName, mac: boolean): string | undefined {
  const line = KEY_LINES.find((one) => one.action === action);
  return line && keyLabelOf(line.of, mac);
}

export function isMac(): boolean {
  return typeof navigator !== 'undefined' && /^Mac/.test(navigator.platform);
}
