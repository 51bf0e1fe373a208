import { createContext, useContext, useSyncExternalStore } from 'react';
import type { OpenDocument } from '../document/open/open-document.ts';
import type { Outcome } from '../document/open/outcome.ts';
import type { Outcomes } from '../document/open/outcomes.ts';
import type { DocumentCommands } from './document-commands.ts';
import type { Side } from './side/follow-side.ts';
import type { TypingFeatures } from './typing/typing-features.ts';

/**
 * The open document and its commands. The value changes only while the window opens, never while the user types: components
 * read what changes by the hooks below or by the signals of these objects.
 */
export interface DocumentContextValue {
  document: OpenDocument;
  outcomes: Outcomes;
  /** Null until the first effect. */
  side: Side | null;
  features: TypingFeatures | null;
  commands: DocumentCommands;
}

export const DocumentContext = createContext<DocumentContextValue | null>(null);

export function useDocument(): DocumentContextValue {
  const value = useContext(DocumentContext);
  if (!value) throw new Error('outside the writing window');
  return value;
}

/** The state of the side pane. Only its parts and those of the large views use it, which are drawn once it exists. */
export function useSide(): Side {
  const { side } = useDocument();
  if (!side) throw new Error('the side pane has no state yet');
  return side;
}

/**
 * A part of the latest outcome. The component is drawn again only when that part changes, and not at each outcome while the
 * user types, so `pick` must return the same value while nothing of it changes.
 */
export function useOutcome<Part>(pick: (outcome: Outcome | null) => Part): Part {
  const { outcomes } = useDocument();
  return useSyncExternalStore(outcomes.onOutcome, () => pick(outcomes.outcome()));
}
