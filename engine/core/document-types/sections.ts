import type { BodyNode } from '../richtext/model.ts';
import type { DocumentType } from './document-type.ts';

/** A part of a document: a heading of the document type and the nodes below it. */
export interface Section<Node, Slot> {
  /** null: the part before the first heading. */
  heading: Node | null;
  slot: Slot | null;
  content: Node[];
}

/**
 * Splits the nodes of a document by section. `slotOf` gives the slot of a heading of the document type, and null for all
 * other nodes: headings that the user added belong to the section above them.
 */
export function splitSections<Node, Slot>(
  nodes: readonly Node[],
  slotOf: (node: Node) => Slot | null,
): Section<Node, Slot>[] {
  const sections: Section<Node, Slot>[] = [{ heading: null, slot: null, content: [] }];
  for (const node of nodes) {
    const slot = slotOf(node);
    if (slot !== null) sections.push({ heading: node, slot, content: [] });
    else sections.at(-1)?.content.push(node);
  }
  return sections;
}

/** The sections of the text of a draft, with the ids of their slots. */
export function splitBySlot(body: readonly BodyNode[]): Section<BodyNode, string>[] {
  return splitSections(body, (node) => (node.type === 'heading' && node.slot !== undefined ? node.slot : null));
}

/** The text without the sections that only a concept has. */
export function omitConceptSections(body: readonly BodyNode[], { slots }: Pick<DocumentType, 'slots'>): BodyNode[] {
  const own = new Set(slots.filter(({ onlyInConcept }) => onlyInConcept).map(({ id }) => id));
  return splitBySlot(body).flatMap(({ heading, slot, content }) =>
    slot !== null && own.has(slot) ? [] : heading ? [heading, ...content] : content,
  );
}
