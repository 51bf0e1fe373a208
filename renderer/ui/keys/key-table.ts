import { KEYS, type KeyName, keyLabelOf, keysOf } from '../../../electron/ipc/keys.ts';

/** Actions on the text, by key or format bar. */
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

/** An action of the page with keys. */
interface KeyLine {
  action: TypingActionName;
  /** Its name in the table of keys. */
  of: KeyName;
  /** Handled by the editor or the browser. */
  builtIn: boolean;
}

/** Actions whose name in the table of keys is that of the menu. */
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

/** The relevant parts of a key event. */
export interface PressedKey {
  key: string;
  code: string;
  ctrlKey: boolean;
  shiftKey: boolean;
  altKey: boolean;
  metaKey: boolean;
  getModifierState?: (name: string) => boolean;
}

/** The action of a pressed key; null for keys that type. Windows reports AltGr as Ctrl Alt, which this excludes. */
export function actionOf(event: PressedKey, mac: boolean): TypingActionName | null {
  if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) return null;
  if (event.getModifierState?.('AltGraph')) return null;
  for (const { action, of, builtIn } of KEY_LINES) {
    if (builtIn) continue;
    if (keysOf(of, mac).some((combination) => matches(event, combination, mac))) return action;
  }
  return null;
}

/** Whether a key is undo or redo, which the editor or the browser handles by default. */
export function historyStepOf(event: PressedKey, mac: boolean): 'undo' | 'redo' | null {
  return STEPS.find((step) => keysOf(step, mac).some((combination) => matches(event, combination, mac))) ?? null;
}
const STEPS = ['undo', 'redo'] as const;

/** Whether an event matches a key combination of the table. */
export function matches(event: PressedKey, combination: string, mac: boolean): boolean {
  const parts = combination.split(' ');
  const key = parts.at(-1) ?? '';
  const has = (name: string) => parts.slice(0, -1).includes(name);
  const main = mac ? event.metaKey : event.ctrlKey;
  const other = mac ? event.ctrlKey : event.metaKey;
  if (other || main !== has('Ctrl') || event.altKey !== has('Alt') || event.shiftKey !== has('Shift')) return false;
  // With Alt the keyboard may report another character, so the position of the key counts.
  if (event.altKey && /^[A-Z0-9]$/.test(key)) return event.code === (/\d/.test(key) ? `Digit${key}` : `Key${key}`);
  return (event.key === ' ' ? 'Space' : event.key).toLowerCase() === key.toLowerCase();
}

/** The first keys of an action for display: 'Ctrl Shift L', on macOS 'Cmd Shift L'. Undefined without keys. */
export function shownKeys(action: TypingActionName, mac: boolean): string | undefined {
  const line = KEY_LINES.find((one) => one.action === action);
  return line && keyLabelOf(line.of, mac);
}

export function isMac(): boolean {
  return typeof navigator !== 'undefined' && /^Mac/.test(navigator.platform);
}
