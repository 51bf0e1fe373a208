import type { GrantedFile } from '../../electron/ipc/grant.ts';
import type { BlockKind } from '../../engine/core/blocks/block.ts';
import type { BlockId } from '../../engine/core/richtext/model.ts';
import type { OrganisationSetting } from '../document/services/organisation-fields.ts';
import type { ReportToOpen } from '../screens/report/report-to-open.ts';
import type { SettingsPart } from '../screens/settings/settings-parts.ts';
import type { FormField } from '../writing/blocks/block-fields.ts';
import type { InitialContent } from '../writing/blocks/initial-block.ts';
import type { NewBlockTarget } from '../writing/blocks/new-block-target.ts';
import type { RestoredForm } from '../writing/blocks/use-form-journal.ts';

/** The bottom screen. There always is one. */
export type Ground = 'starting' | 'first-run' | 'recovery' | 'start' | 'document';

/** A screen over the ground. Esc and the home button lead back. */
export type Over =
  | { screen: 'library'; block: BlockId | null }
  | BlockOnScreen
  /** `at`: the part to show; `field`: the field of the organisation to focus. */
  | { screen: 'settings'; at?: SettingsPart; field?: OrganisationSetting }
  /** `problem`: why there is nothing to import. */
  | { screen: 'import'; files: readonly GrantedFile[]; problem?: string }
  | { screen: 'report'; of: ReportToOpen }
  | { screen: 'export' }
  | { screen: 'print' }
  | { screen: 'versions' }
  | { screen: 'conflict' }
  | { screen: 'help' }
  | { screen: 'about' };

/** Dialogs, behind which the screen below is visible. */
export const DIALOGS: ReadonlySet<Over['screen']> = new Set(['export', 'print', 'help', 'about'] as const);

/** Whether the screen can contain the form of a block, which Save then saves. */
export function canContainForm(over: Over | undefined): boolean {
  return over?.screen === 'block' || over?.screen === 'library';
}

/** The form of a library block or a new block. */
export type BlockOnScreen =
  /** `field`: the field to focus. */
  | { screen: 'block'; block: BlockId; make: null; field?: FormField | undefined }
  /** `target` gets the saved block; null: the block is only saved in the library. */
  | {
      screen: 'block';
      make: BlockKind;
      /** The allowed kinds; absent: all. */
      kinds?: readonly BlockKind[] | undefined;
      title: string;
      of?: InitialContent | undefined;
      target: NewBlockTarget | null;
    }
  /** A form restored after a crash, with its input. */
  | { screen: 'block'; make: null; restored: RestoredForm };

/** The visible ground and the visible screens over it, topmost last. */
export interface Screens {
  ground: Ground;
  over: readonly Over[];
}

export interface OpenScreen {
  /** Stays the same while the screen is open, even if a screen below it closes. */
  id: number;
  over: Over;
  /** Hidden while its new block is being saved. */
  isHidden: boolean;
}

/** The ground and all open screens over it, including hidden ones. */
export interface ScreenPile {
  ground: Ground;
  over: readonly OpenScreen[];
  /** The id of the next screen. */
  nextId: number;
}

export type Move =
  /** Changes the ground and closes all screens over it. */
  | { to: Ground }
  | { open: Over }
  /** Closes the screen with this id. Closing it twice has no effect. */
  | { close: number }
  /** Hides the screen with this id if it is topmost, or shows it again. */
  | { hide: number }
  | { show: number }
  /** Closes all screens over the ground. */
  | { home: true };

export const FIRST: ScreenPile = { ground: 'starting', over: [], nextId: 0 };

/** The state after a move. */
export function move(pile: ScreenPile, step: Move): ScreenPile {
  if ('to' in step) return { ...pile, ground: step.to, over: [] };
  if ('home' in step) return { ...pile, over: [] };
  if ('open' in step) return openScreen(pile, step.open);
  if ('close' in step) return { ...pile, over: pile.over.filter(({ id }) => id !== step.close) };
  if ('show' in step) return setHidden(pile, step.show, false);
  return topScreen(pile)?.id === step.hide ? setHidden(pile, step.hide, true) : pile;
}

/** The topmost visible screen. */
export function topScreen({ over }: ScreenPile): OpenScreen | undefined {
  return over.filter(({ isHidden }) => !isHidden).at(-1);
}

export function shownScreens({ ground, over }: ScreenPile): Screens {
  return { ground, over: over.filter(({ isHidden }) => !isHidden).map((screen) => screen.over) };
}

/**
 * Opens a screen. Opening the topmost screen again only changes its properties; a new block opens over the form that
 * requested it, which waits; the library comes up again if it is below. Hidden screens stay, because their blocks are
 * not saved yet.
 */
function openScreen(pile: ScreenPile, over: Over): ScreenPile {
  const { ground, nextId } = pile;
  const again = over.screen === 'library' ? pile.over.find((one) => one.over.screen === 'library') : topScreen(pile);
  if (!again || !isSameScreen(again.over, over))
    return { ground, over: [...pile.over, { id: nextId, over, isHidden: false }], nextId: nextId + 1 };
  const at = pile.over.indexOf(again);
  const stay = pile.over.filter(({ isHidden }, index) => isHidden || index < at);
  // Form state belongs to one block: another block gets its own form.
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
