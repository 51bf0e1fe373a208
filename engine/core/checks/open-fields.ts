import type { Draft } from '../drafts/draft.ts';
import type { PubField, PubInline, Publication, PublicationNode } from '../publication/publication.ts';
import { collectIds } from '../richtext/ids.ts';
import type { BlockId, NodeId } from '../richtext/model.ts';

/** An empty field in the document for the writer to fill in. */
export interface OpenField {
  /** The variable, or the block's field: 'source.date'. */
  name: string;
  /** '[datum]' */
  text: string;
  /** The block with the field; null for a field of the draft. */
  block: BlockId | null;
  /** The node of the draft that prints it; null: outside the text. */
  node: NodeId | null;
}

/** The ids of the draft's nodes, which tell where a field is. */
export function collectDraftIds({ title, subtitle, body }: Pick<Draft, 'title' | 'subtitle' | 'body'>): Set<NodeId> {
  return new Set(collectIds([...title, ...subtitle, ...body]));
}

/** Every open field of a publication in page order, notes last. `known`: the ids of the draft. */
export function findOpenFields(
  { body, notes }: Pick<Publication, 'body' | 'notes'>,
  known: ReadonlySet<NodeId>,
): OpenField[] {
  const found: OpenField[] = [];
  const read = (content: readonly PubInline[] | undefined, path: IdPath): void => {
    for (const piece of content ?? []) {
      if (piece.type === 'link') read(piece.content, path);
      if (piece.type === 'field' && piece.filledBy === 'writer')
        found.push(makeOpenField(piece, findInnermost(path, known)));
    }
  };
  const visit = (node: PublicationNode, enclosing: IdPath | null): void => {
    const here = { id: node.id, enclosing };
    switch (node.type) {
      case 'title':
      case 'heading':
        read(node.content, here);
        break;
      case 'paragraph':
        read(node.label?.content, here);
        read(node.lead?.content, here);
        read(node.content, here);
        break;
      case 'group':
      case 'literal':
        for (const child of node.children) visit(child, here);
        break;
      case 'list':
        for (const item of node.items) {
          read(item.content, { id: item.id, enclosing: here });
          for (const list of item.lists) visit(list, here);
        }
        break;
      case 'table':
        read(node.caption?.content, here);
        for (const row of node.rows) for (const cell of row.cells) for (const child of cell.content) visit(child, here);
        read(node.note ?? [], here);
        break;
      case 'figure':
        read(node.caption?.content, here);
        break;
      case 'voteBar':
      case 'rule':
      case 'space':
      case 'pageBreak':
      case 'contents':
        break;
    }
  };
  for (const node of body) visit(node, null);
  for (const note of notes) {
    const at = { id: note.id, enclosing: null };
    for (const paragraph of note.content) read(paragraph.content, { id: paragraph.id, enclosing: at });
  }
  return found;
}

/** The id of a node of the publication, and those of the nodes around it. */
interface IdPath {
  id: NodeId;
  enclosing: IdPath | null;
}

/** The draft's node for the innermost of the nodes that has one. */
function findInnermost(path: IdPath | null, known: ReadonlySet<NodeId>): NodeId | null {
  return path && (findDraftNode(path.id, known) ?? findInnermost(path.enclosing, known));
}

function makeOpenField({ name, text, block }: PubField, node: NodeId | null): OpenField {
  return { name, text, block: block ?? null, node };
}

/**
 * The draft's node for a node of the publication: the same id, or that of adapted text (`instance--node`), or that of
 * the instance from which it was derived (`instance--title`).
 */
function findDraftNode(id: NodeId, known: ReadonlySet<NodeId>): NodeId | null {
  if (known.has(id)) return id;
  const cuts = [...id.matchAll(/--/g)].map(({ index }) => index);
  const own = cuts.map((at) => id.slice(at + 2)).find((part) => known.has(part));
  return own ?? cuts.map((at) => id.slice(0, at)).find((part) => known.has(part)) ?? null;
}
