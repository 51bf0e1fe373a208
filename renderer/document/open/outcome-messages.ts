import type { Block } from '../../../engine/core/blocks/block.ts';
import type { DocumentType } from '../../../engine/core/document-types/document-type.ts';
import type { HouseStyle } from '../../../engine/core/house-styles/house-style.ts';
import type { LayoutFacts, PubGroup } from '../../../engine/core/publication/publication.ts';
import type { NodeId } from '../../../engine/core/richtext/model.ts';
import type { Outcome } from './outcome.ts';

/** To the worker. What it holds stays until another takes its place. */
export type ToWorker =
  | { what: 'templates'; documentTypes: readonly DocumentType[]; houseStyles: readonly HouseStyle[]; usual: string }
  /** null: no library at hand. */
  | { what: 'library'; blocks: readonly Block[] | null }
  | { what: 'draft'; change: number; text: string; layout: LayoutFacts | null; today: string };

export type OutcomeFields = Omit<Outcome, 'change' | 'blocks'>;

/** From the worker: only what is another than last time. */
export type FromWorker =
  | {
      what: 'outcome';
      change: number;
      fields: Partial<OutcomeFields>;
      blocks: [NodeId, PubGroup][];
      gone: NodeId[];
    }
  /** It could not be composed: a fault of ours, to be told. */
  | { what: 'failed'; change: number; message: string };
