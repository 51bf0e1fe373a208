import type { GrantedFile } from '../../electron/ipc/grant.ts';
import type { BlockKind } from '../../engine/core/blocks/block.ts';
import type { BlockId } from '../../engine/core/richtext/model.ts';
import type { OrganisationField } from '../document/services/organisation-fields.ts';
import type { SettingsPart } from '../screens/settings/settings-parts.ts';
import type { InitialContent } from '../writing/blocks/blank-block.ts';
import type { NewBlockTarget } from '../writing/blocks/new-block-target.ts';
import type { RestoredForm } from '../writing/blocks/use-form-journal.ts';
import type { BlockField } from '../writing/side/fixes.ts';

/** What the window shows at the bottom: one of these, always. */
export type Ground = 'starting' | 'first-run' | 'recovery' | 'start' | 'document';

/** What lies over it. Esc and the way home lead back, one at a time. */
export type Over =
  | { screen: 'library'; block: BlockId | null }
  | BlockOnScreen
  /** `at`: the part that is shown first; `field`: the field of the organisation that has the focus. */
  | { screen: 'settings'; at?: SettingsPart; field?: OrganisationField }
  | { screen: 'import'; files: readonly GrantedFile[] }
  | { screen: 'export' }
  | { screen: 'print' }
  | { screen: 'versions' }
  | { screen: 'conflict' }
  | { screen: 'help' }
  | { screen: 'about' };

/** Dialogs: what lies below them still shows. */
export const DIALOGS: ReadonlySet<Over['screen']> = new Set(['export', 'print', 'help', 'about'] as const);

/** Whether a block may be filled in there, which is then what is saved. */
export function holdsForm(over: Over | undefined): boolean {
  return over?.screen === 'block' || over?.screen === 'library';
}

/** A block of the library, or a new one in its form. */
export type BlockOnScreen =
  /** `field`: the form opens there. */
  | { screen: 'block'; block: BlockId; make: null; field?: BlockField | undefined }
  /** `target` gets the block once it is saved; null: nothing but the library does. */
  | {
      screen: 'block';
      make: BlockKind;
      /** What it may become; absent: any kind. */
      kinds?: readonly BlockKind[] | undefined;
      title: string;
      of?: InitialContent | undefined;
      target: NewBlockTarget | null;
    }
  /** A form that a crash left, as it was filled in. */
  | { screen: 'block'; make: null; restored: RestoredForm };

/** What the user sees: the ground and the screens over it, the topmost last. */
export interface Screens {
  ground: Ground;
  over: readonly Over[];
}

/** A screen in the pile. */
export interface OpenScreen {
  /** Stays the same while the screen is open, also when a screen below it closes. */
  id: number;
  over: Over;
  /** Its new block is being saved, and the user goes on below it. */
  isHidden: boolean;
}

/** The ground and all open screens over it, the hidden ones included. */
export interface ScreenPile {
  ground: Ground;
  over: readonly OpenScreen[];
  /** The id of the screen that opens next. */
  nextId: number;
}

export type Move =
  /** To another ground; nothing lies over it. */
  | { to: Ground }
  | { open: Over }
  /** Closes the screen with this id; the others stay. Closing it twice is one step. */
  | { close: number }
  /** Hides the screen with this id while it is the topmost that the user sees, or shows it again. */
  | { hide: number }
  | { show: number }
  /** Everything that lies over the ground goes. */
  | { home: true };

export const FIRST: ScreenPile = { ground: 'starting', over: [], nextId: 0 };

/** Where a move leads. */
export function move(pile: ScreenPile, step: Move): ScreenPile {
  if ('to' in step) return { ...pile, ground: step.to, over: [] };
  if ('home' in step) return { ...pile, over: [] };
  if ('open' in step) return openScreen(pile, step.open);
  if ('close' in step) return { ...pile, over: pile.over.filter(({ id }) => id !== step.close) };
  if ('show' in step) return setHidden(pile, step.show, false);
  return topScreen(pile)?.id === step.hide ? setHidden(pile, step.hide, true) : pile;
}

/** The topmost screen that the user sees. */
export function topScreen({ over }: ScreenPile): OpenScreen | undefined {
  return over.filter(({ isHidden }) => !isHidden).at(-1);
}

export function shownScreens({ ground, over }: ScreenPile): Screens {
  return { ground, over: over.filter(({ isHidden }) => !isHidden).map((screen) => screen.over) };
}

/**
 * The same screen twice in a row is the same screen, with what was asked last; a new block lies over the form that asked for
 * it, which waits, also where a crash left both. A library that lies below comes up again. Hidden screens stay: their blocks
 * are not saved yet.
 */
function openScreen(pile: ScreenPile, over: Over): ScreenPile {
  const { ground, nextId } = pile;
  const again = over.screen === 'library' ? pile.over.find((one) => one.over.screen === 'library') : topScreen(pile);
  if (!again || !isSameScreen(again.over, over))
    return { ground, over: [...pile.over, { id: nextId, over, isHidden: false }], nextId: nextId + 1 };
  const at = pile.over.indexOf(again);
  const stay = pile.over.filter(({ isHidden }, index) => isHidden || index < at);
  // Form state belongs to one block: another block gets a form of its own.
  const keepsForm = over.screen !== 'block' || isSameBlock(again.over, over);
  const opened = { id: keepsForm ? again.id : nextId, over, isHidden: false };
  return { ground, over: [...stay.slice(0, at), opened, ...stay.slice(at)], nextId: keepsForm ? nextId : nextId + 1 };
}

function setHidden(pile: ScreenPile, id: number, isHidden: boolean): ScreenPile {
  return { ...pile, over: pile.over.map((screen) => (screen.id === id ? { ...screen, isHidden } : screen)) };
}

function isSameScreen(open: Over, asked: Over): boolean {
  return open.screen === asked.screen && !isMaking(open) && !isMaking(asked);
}

function isSameBlock(one: Over, other: Over): boolean {
  return 'block' in one && 'block' in other && one.block === other.block;
}

function isMaking(over: Over): boolean {
  return over.screen === 'block' && (over.make !== null || 'restored' in over);
}
