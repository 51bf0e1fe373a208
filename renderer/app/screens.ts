import type { Granted } from '../../electron/ipc/grant.ts';
import type { BlockKind } from '../../engine/core/blocks/block.ts';
import type { BlockId } from '../../engine/core/richtext/model.ts';
import type { MadeOf } from '../blocks/blank-block.ts';
import type { NewBlockTarget } from '../blocks/new-block-target.ts';
import type { RestoredForm } from '../blocks/use-form-journal.ts';
import type { OrganisationField } from '../settings/organisation-fields.ts';
import type { SettingsPart } from '../settings/settings-parts.ts';
import type { BlockField } from '../side/fixes.ts';

/** What the window shows at the bottom: one of these, always. */
export type Ground = 'starting' | 'first-run' | 'recovery' | 'start' | 'document';

/** What lies over it. Esc and the way home lead back, one at a time. */
export type Over =
  | { screen: 'library'; block: BlockId | null }
  | BlockOnScreen
  /** `at`: the part that is shown first; `field`: the field of the organisation that has the focus. */
  | { screen: 'settings'; at?: SettingsPart; field?: OrganisationField }
  | { screen: 'import'; files: readonly Granted[] }
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
      of?: MadeOf | undefined;
      target: NewBlockTarget | null;
    }
  /** A form that a crash left, as it was filled in. */
  | { screen: 'block'; make: null; restored: RestoredForm };

export interface Screens {
  ground: Ground;
  over: readonly Over[];
  /** The top screen is hidden: its new block is being saved, and the user goes on below it. */
  isTopHidden?: boolean;
}

export type Move =
  /** To another ground; nothing lies over it. */
  | { to: Ground }
  | { open: Over }
  /** Back to what lies below this place in the pile; said twice, it is one step. */
  | { back: number }
  /** Hides the screen at this place in the pile while it is the top one, or shows it again. */
  | { hide: number }
  | { show: number }
  /** Everything that lies over the ground goes. */
  | { home: true };

export const FIRST: Screens = { ground: 'starting', over: [] };

/**
 * Where a move leads. The same screen twice in a row is the same screen, with what was asked last; a new block lies over the
 * form that asked for it, which waits, also where a crash left both. A library that lies below comes up again.
 */
export function move(screens: Screens, step: Move): Screens {
  if ('to' in step) return { ground: step.to, over: [] };
  if ('hide' in step || 'show' in step)
    return { ...screens, isTopHidden: 'hide' in step && step.hide === screens.over.length - 1 };
  if ('open' in step) {
    const top = screens.over.at(-1);
    const there = step.open.screen === 'library' ? screens.over.findIndex(({ screen }) => screen === 'library') : -1;
    const below =
      there >= 0
        ? screens.over.slice(0, there)
        : top?.screen === step.open.screen && !isMaking(step.open)
          ? screens.over.slice(0, -1)
          : screens.over;
    return { ground: screens.ground, over: [...below, step.open] };
  }
  if (screens.over.length === 0) return screens;
  return { ground: screens.ground, over: 'home' in step ? [] : screens.over.slice(0, step.back) };
}

/** What the user sees. */
export function shownScreens({ ground, over, isTopHidden = false }: Screens): Screens {
  return { ground, over: isTopHidden ? over.slice(0, -1) : over };
}

function isMaking(over: Over): boolean {
  return over.screen === 'block' && (over.make !== null || 'restored' in over);
}
