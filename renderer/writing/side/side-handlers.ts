import type { SIDE_TABS } from '../../../electron/ipc/settings.ts';
import type { Draft } from '../../../engine/core/drafts/draft.ts';
import type { BlockId, Ground, NodeId } from '../../../engine/core/richtext/model.ts';
import type { OrganisationField } from '../../document/services/organisation-fields.ts';
import type { BlockField } from './fixes.ts';

export type SideTab = (typeof SIDE_TABS)[number];

/** Actions of the side pane that the window around it performs. */
export interface SideHandlers {
  onTab: (tab: SideTab) => void;
  /** Opens the form of a library block at this field. */
  onOpenBlock: (id: BlockId, field?: BlockField) => void;
  /** Adds a ground to a demand or removes one, in this document. */
  onAddGround: (demand: NodeId, ground: Ground) => void;
  onDropGround: (demand: NodeId, block: BlockId) => void;
  /** Shows the pages, or the evidence matrix, over the whole window. */
  onOpenPages: () => void;
  onOpenMatrix: () => void;
  onVersions: () => void;
  /** Shows a new document in another window. This window keeps its document. */
  onOpenNew: (draft: Draft) => void;
  /** Opens Settings at this field of the organisation, which applies to all documents. */
  onOrganisation: (field: OrganisationField) => void;
  /** Returns the focus to the caret at Esc. */
  onLeave: () => void;
  /** Shows a sentence in the status bar. */
  say: (sentence: string) => void;
}
