import type { Command } from '../../../electron/ipc/commands.ts';
import type { Block, BlockKind } from '../../../engine/core/blocks/block.ts';
import type { CheckFinding } from '../../../engine/core/checks/list.ts';
import type { Draft } from '../../../engine/core/drafts/draft.ts';
import type { BlockId } from '../../../engine/core/richtext/model.ts';
import type { OrganisationField } from '../../document/services/organisation-fields.ts';
import type { HeldDocument } from '../../document/session/held-document.ts';
import type { MadeOf } from '../blocks/blank-block.ts';
import type { NewBlockTarget } from '../blocks/new-block-target.ts';
import type { BlockField } from '../side/fixes.ts';
import type { PageFacts } from './page-facts.ts';

/** What the app asks of the writing window while that lies below another screen, or from the menu. */
export interface WritingHandle {
  /** Puts a block of the library at the caret, or where it was last. */
  insertBlock: (block: Block) => void;
  /** The form that was opened to mend a finding is closed: the document takes what was filled in. */
  takeMended: () => void;
  /** Shows the place that a finding is about. */
  jumpTo: (finding: CheckFinding) => void;
  /** So many pictures were dropped beside the page: says where they go. */
  sayPicturesToPage: (pictures: number) => void;
  /** Back to the caret. */
  focus: () => void;
}

/** What the writing window gets. Library, settings, templates and bridge come by their hooks (app-data.tsx). */
export interface WritingWindowProps {
  held: HeldDocument;
  /** Commands of the menu that are about the page and its panes; the others are answered by the app. */
  commands: { listen: (listener: (command: Command) => void) => () => void };
  /** What the page can do now, for the menu. */
  facts: Pick<PageFacts, 'emit'>;
  /** Filled by the writing window while it is there. */
  handle: { current: WritingHandle | null };
  onHome: () => void;
  onSave: () => void;
  onSaveAs: () => void;
  onExport: () => void;
  onVersions: () => void;
  /** Shows a new document in a window of its own; this one stays open. Gives why it did not open, a sentence; null: it did. */
  onOpenNew: (draft: Draft) => Promise<string | null>;
  /** To this field of the organisation, which is filled in for every document. */
  onOrganisation: (field: OrganisationField) => void;
  /** The file was changed by another program: to the screen where the two are compared. */
  onCompareFile: () => void;
  onOpenLibrary: () => void;
  /** Opens a block of the library in its form; at this field of it, where one is named. */
  onOpenBlock: (id: BlockId, field?: BlockField) => void;
  /** Opens the form of a new block, which begins with `of`; `target` gets the block once it is saved. */
  onMakeBlock: (kind: BlockKind, title: string, target?: NewBlockTarget, of?: MadeOf) => void;
  /** Makes a new block of a kind that can carry a demand. */
  onMakeGround: (title: string, target: NewBlockTarget) => void;
}
