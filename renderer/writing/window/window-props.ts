import type { Command } from '../../../electron/ipc/commands.ts';
import type { Block, BlockKind } from '../../../engine/core/blocks/block.ts';
import type { CheckFinding } from '../../../engine/core/checks/list.ts';
import type { Draft } from '../../../engine/core/drafts/draft.ts';
import type { BlockId } from '../../../engine/core/richtext/model.ts';
import type { OrganisationField } from '../../document/services/organisation-fields.ts';
import type { HeldDocument } from '../../document/session/held-document.ts';
import type { InitialContent } from '../blocks/initial-block.ts';
import type { NewBlockTarget } from '../blocks/new-block-target.ts';
import type { BlockField } from '../side/fixes.ts';
import type { PageStateStore } from './page-state.ts';

/** Actions of the writing window that other screens and the menu call. */
export interface WritingHandle {
  /** Inserts a library block at the caret, or at its last position. */
  insertBlock: (block: Block) => void;
  /** Call this when the form closes that was opened to resolve a finding: the document takes the changes. */
  applyFix: () => void;
  /** Scrolls to the place of a finding. */
  jumpTo: (finding: CheckFinding) => void;
  /** Shows where to drop the pictures that the user dropped beside the page. */
  explainPictureDrop: (pictures: number) => void;
  /** Moves the focus to the caret. */
  focus: () => void;
}

/** Props of the writing window. Library, settings, templates and bridge come from the hooks in app-data.tsx. */
export interface WritingWindowProps {
  held: HeldDocument;
  /** Menu commands that concern the page and its panes. The shell runs the others. */
  commands: { listen: (listener: (command: Command) => void) => () => void };
  /** Receives the page state for the menu. */
  pageState: Pick<PageStateStore, 'set'>;
  /** Set while the writing window is mounted. */
  handle: { current: WritingHandle | null };
  onHome: () => void;
  onSave: () => void;
  onSaveAs: () => void;
  onExport: () => void;
  onVersions: () => void;
  /** Opens a new document in another window. Resolves to an error message, or null on success. */
  onOpenNew: (draft: Draft) => Promise<string | null>;
  /** Opens the settings at this field of the organisation. */
  onOrganisation: (field: OrganisationField) => void;
  /** Opens the screen that compares the document with its file, which another program changed. */
  onCompareFile: () => void;
  onOpenLibrary: () => void;
  /** Opens the form of a library block, at `field` if given. */
  onOpenBlock: (id: BlockId, field?: BlockField) => void;
  /** Opens the form of a new block with initial content `of`; `target` receives the block after saving. */
  onMakeBlock: (kind: BlockKind, title: string, target?: NewBlockTarget, of?: InitialContent) => void;
  /** Opens the form of a new block of a kind that can be a ground. */
  onMakeGround: (title: string, target: NewBlockTarget) => void;
}
