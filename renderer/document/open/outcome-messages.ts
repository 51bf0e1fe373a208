import type { Block } from '../../../engine/core/blocks/block.ts';
import type { BlockChanges } from '../../../engine/core/blocks/block-changes.ts';
import type { DocumentType } from '../../../engine/core/document-types/document-type.ts';
import type { HouseStyle } from '../../../engine/core/house-styles/house-style.ts';
import type { LayoutFacts, PubGroup } from '../../../engine/core/publication/publication.ts';
import type { NodeId } from '../../../engine/core/richtext/model.ts';
import type { ReportTexts } from './cited-reports.ts';
import type { Outcome } from './outcome.ts';

/** Messages to the worker. It keeps the last library, reports and templates. */
export type ToWorker =
  | { what: 'templates'; documentTypes: readonly DocumentType[]; houseStyles: readonly HouseStyle[]; usual: string }
  /** null: no library is available. */
  | { what: 'library'; blocks: readonly Block[] | null }
  /** The library that the worker has changed. */
  | { what: 'library-changes'; changes: BlockChanges }
  /** The reports that the document cites; null: none. */
  | { what: 'reports'; texts: ReportTexts | null }
  | {
      what: 'draft';
      change: number;
      text: string;
      layout: LayoutFacts | null;
      today: string;
      /** Also composes and checks the document to be sent. */
      withSending: boolean;
    };

export type OutcomeFields = Omit<Outcome, 'change' | 'blocks'>;

/** Messages from the worker. They contain only differences from the last outcome. */
export type FromWorker =
  | {
      what: 'outcome';
      change: number;
      fields: Partial<OutcomeFields>;
      blocks: [NodeId, PubGroup][];
      gone: NodeId[];
    }
  /** Composing failed because of a fault in the app. */
  | { what: 'failed'; change: number; message: string };
