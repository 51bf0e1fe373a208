import type { CheckFinding } from '../../../engine/core/checks/list.ts';
import type { CitationMark } from '../../../engine/core/compose/composition.ts';
import type {
  EvidenceMatrix,
  PubBlock,
  PubGroup,
  Publication,
  PubNote,
} from '../../../engine/core/publication/publication.ts';
import type { NodeId } from '../../../engine/core/richtext/model.ts';

/** Of a document or a part of it. */
export interface Measure {
  /** That are printed. */
  words: number;
  /** Of those, what a speaker says: without headings, labels and lines of facts. */
  said: number;
  /** To say that. */
  seconds: number;
}

/** What was made of the document last: how it is printed, and what the checks say. It may lag behind the typing. */
export interface Outcome {
  /** Of which change of the document (`OpenDocument.changes`). */
  change: number;
  /** What the document type prints before and after the writer's text. */
  front: readonly PubBlock[];
  back: readonly PubBlock[];
  running: Publication['running'];
  fileName: string;
  /** Each block that stands in the text, by the id of its place. */
  blocks: ReadonlyMap<NodeId, PubGroup>;
  /** How citations and footnotes of the text are printed, by their id. */
  citations: ReadonlyMap<NodeId, CitationMark>;
  /** Words of cross-references, by `referenceKey`. */
  references: ReadonlyMap<string, string>;
  /** 'Eis 1', 'Tabel 2', '1.2' of places in the text. */
  labels: ReadonlyMap<NodeId, string>;
  /** Number of each demand, question, … by the id of its place. */
  notes: readonly PubNote[];
  findings: readonly CheckFinding[];
  evidence: EvidenceMatrix;
  whole: Measure;
  /** Of each place at the outermost level. */
  parts: ReadonlyMap<NodeId, Measure>;
}

export function referenceKey(target: NodeId, shows: 'label' | 'page' | 'text'): string {
  return `${shows} ${target}`;
}
