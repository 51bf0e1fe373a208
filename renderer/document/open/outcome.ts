import type { CheckFinding } from '../../../engine/core/checks/list.ts';
import type { CitationMark } from '../../../engine/core/compose/composition.ts';
import type {
  EvidenceMatrix,
  LayoutFacts,
  PubGroup,
  Publication,
  PublicationNode,
  PubNote,
} from '../../../engine/core/publication/publication.ts';
import type { NodeId } from '../../../engine/core/richtext/model.ts';

/** The length of a document or a part of it. */
export interface Measure {
  /** Printed words. */
  words: number;
  /** Spoken words: the printed ones without headings, labels and lines of facts. */
  spoken: number;
  /** Seconds to speak those words. */
  seconds: number;
}

/** The last composed state of a document: its printed form and the findings. May lag behind typing. */
export interface Outcome {
  /** The value of `OpenDocument.changes` that it describes. */
  change: number;
  /** The text of the document type before and after the user's text. */
  front: readonly PublicationNode[];
  back: readonly PublicationNode[];
  running: Publication['running'];
  fileName: string;
  /** The blocks by the id of their node. */
  blocks: ReadonlyMap<NodeId, PubGroup>;
  /** The printed citations and footnotes, by id. */
  citations: ReadonlyMap<NodeId, CitationMark>;
  /** The text of cross-references, by `referenceKey`. */
  references: ReadonlyMap<string, string>;
  /** Printed labels such as 'Eis 1', 'Tabel 2' and '1.2', by node id. */
  labels: ReadonlyMap<NodeId, string>;
  notes: readonly PubNote[];
  findings: readonly CheckFinding[];
  /** The findings about the document to be sent; null: not requested. */
  findingsForSending: readonly CheckFinding[] | null;
  evidence: EvidenceMatrix;
  whole: Measure;
  /** The length of each top-level node. */
  parts: ReadonlyMap<NodeId, Measure>;
}

export function referenceKey(target: NodeId, shows: 'label' | 'page' | 'text'): string {
  return `${shows} ${target}`;
}

/** The facts of the last layout. */
export interface ShownLayout extends LayoutFacts {
  /** Pages, from 1, that begin with the rest of a block of the previous page. */
  continued: readonly number[];
}
