import type { BlockKind } from '../../engine/core/blocks/block.ts';
import type { BlockId } from '../../engine/core/richtext/model.ts';

/** What the window shows at the bottom: one of these, always. */
export type Ground = 'starting' | 'first-run' | 'recovery' | 'start' | 'document';

/** What lies over it. Esc and the way home lead back, one at a time. */
export type Over =
  | { screen: 'library'; block: BlockId | null; make: BlockKind | null }
  | { screen: 'block'; block: BlockId | null; make: BlockKind | null; title: string }
  | { screen: 'settings' }
  | { screen: 'import' }
  | { screen: 'export' }
  | { screen: 'print' }
  | { screen: 'versions' }
  | { screen: 'conflict' };

export interface Screens {
  ground: Ground;
  over: readonly Over[];
}

export type Move =
  /** To another ground; nothing lies over it. */
  | { to: Ground }
  | { open: Over }
  | { back: true }
  /** Everything that lies over the ground goes. */
  | { home: true };

export const FIRST: Screens = { ground: 'starting', over: [] };

/**
 * Where a move leads. The same screen twice in a row is the same screen, with what was asked last; a library that lies below
 * comes up again.
 */
export function move(screens: Screens, step: Move): Screens {
  if ('to' in step) return { ground: step.to, over: [] };
  if ('open' in step) {
    const top = screens.over.at(-1);
    const there = step.open.screen === 'library' ? screens.over.findIndex(({ screen }) => screen === 'library') : -1;
    const below =
      there >= 0
        ? screens.over.slice(0, there)
        : top?.screen === step.open.screen
          ? screens.over.slice(0, -1)
          : screens.over;
    return { ...screens, over: [...below, step.open] };
  }
  if (screens.over.length === 0) return screens;
  return { ...screens, over: 'home' in step ? [] : screens.over.slice(0, -1) };
}
