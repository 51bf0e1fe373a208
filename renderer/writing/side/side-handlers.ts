import type { SIDE_TABS } from '../../../electron/ipc/settings.ts';
import type { Draft } from '../../../engine/core/drafts/draft.ts';
import type { BlockId, Ground, NodeId } from '../../../engine/core/richtext/model.ts';
import type { OrganisationField } from '../../document/services/organisation-fields.ts';
import type { BlockField } from './fixes.ts';

export type SideTab = (typeof SIDE_TABS)[number];

/** What the side pane asks of the window around it. */
export interface SideHandlers {
  onTab: (tab: SideTab) => void;
  /** Opens a block of the library in its form, at this field. */
  onOpenBlock: (id: BlockId, field?: BlockField) => void;
  /** Makes a ground of a demand, or lets go of one, for this document. */
  onAddGround: (demand: NodeId, ground: Ground) => void;
  onDropGround: (demand: NodeId, block: BlockId) => void;
  /** The pages, and the grounds, over the whole window. */
  onOpenPages: () => void;
  onOpenMatrix: () => void;
  onVersions: () => void;
  /** Shows a new document in a window of its own; this one stays open. */
  onOpenNew: (draft: Draft) => void;
  /** To this field of the organisation, which is filled in for every document. */
  onOrganisation: (field: OrganisationField) => void;
  /** Esc: back to the caret. */
  onLeave: () => void;
  /** A sentence in the status bar. */
  say: (sentence: string) => void;
}
