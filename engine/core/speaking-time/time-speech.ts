/** The speaking time of a speech: of the whole, and of the sections that can be left out. */
import type { DocumentType } from '../document-types/document-type.ts';
import { splitBySlot } from '../document-types/sections.ts';
import type { PublicationNode } from '../publication/publication.ts';
import type { BodyNode, NodeId } from '../richtext/model.ts';
import { countSpokenWords } from './spoken-words.ts';

export interface SpeechTime {
  words: number;
  /** Words of the sections that can be left out; part of `words`. */
  spareWords: number;
}

/** The nodes of a draft in sections that a speaker can leave out. */
export function findSpareNodes(body: readonly BodyNode[], { slots }: Pick<DocumentType, 'slots'>): Set<NodeId> {
  const spare = new Set(slots.filter((slot) => slot.spare).map(({ id }) => id));
  return new Set(
    splitBySlot(body).flatMap(({ slot, content }) =>
      slot !== null && spare.has(slot) ? content.map(({ id }) => id) : [],
    ),
  );
}

/** Whether the printed node comes from one of these nodes of the draft. */
export function comesFrom(node: PublicationNode, ids: ReadonlySet<NodeId>): boolean {
  return ids.has(node.id.split('--')[0] ?? node.id);
}

/** Counts the spoken words of a composed speech. `spare`: the nodes that can be left out. */
export function timeSpeech(body: readonly PublicationNode[], spare: ReadonlySet<NodeId>): SpeechTime {
  return {
    words: countSpokenWords(body),
    spareWords: countSpokenWords(body.filter((node) => comesFrom(node, spare))),
  };
}
