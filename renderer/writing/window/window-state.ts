import type { RefObject } from 'react';
import type { WindowBridge } from '../../../electron/ipc/contract.ts';
import type { CaretBlock } from '../../document/open/caret-block.ts';
import type { LibraryNow } from '../../document/services/app-data.tsx';
import type { HeldDocument } from '../../document/session/held-document.ts';
import type { Texts } from '../../ui/texts/texts.ts';
import type { DocumentCommands, DocumentView } from '../document-commands.ts';
import type { PageHandle } from '../page/page.tsx';
import type { Side } from '../side/follow-side.ts';
import type { TypingFeatures } from '../typing/typing-features.ts';
import type { BlockFix } from './use-block-fix.ts';
import type { DocumentTemplates } from './use-document-templates.ts';
import type { Notice } from './use-notice.ts';
import type { WindowPanes } from './use-panes.ts';

/** The state of the writing window on which its commands act. */
export interface WindowState
  extends Pick<Notice, 'say' | 'sayAfterWork'>,
    Pick<DocumentCommands, 'stepFinding' | 'stepMisspelt' | 'stepField'> {
  held: HeldDocument;
  bridge: WindowBridge;
  library: LibraryNow;
  texts: Texts;
  templates: DocumentTemplates | null;
  /** The node at the caret. */
  place: CaretBlock | null;
  features: TypingFeatures | null;
  side: Side | null;
  page: RefObject<PageHandle | null>;
  panes: WindowPanes;
  /** The library pane; null while it is closed. */
  librarySearch: RefObject<{ focusSearch: () => void } | null>;
  blockFix: BlockFix;
  showView: (view: DocumentView | null) => void;
  /** Reports the pictures that could not be stored in the library with a block, a sentence each. */
  showMissingPictures: (missing: readonly string[]) => void;
}
