import type { Block } from '../../../engine/core/blocks/block.ts';
import { compose } from '../../../engine/core/compose/compose.ts';
import type { DocumentType } from '../../../engine/core/document-types/document-type.ts';
import { expireQuotes } from '../../../engine/core/drafts/expire-quotes.ts';
import type { HouseStyle } from '../../../engine/core/house-styles/house-style.ts';
import type { PubGroup, Publication, PublicationNode } from '../../../engine/core/publication/publication.ts';
import type { BlockInstance, NodeId } from '../../../engine/core/richtext/model.ts';
import type { NodeData } from '../../document/editor/nodes/drawing.ts';
import type { DraftHead } from '../../document/open/head.ts';

export interface Templates {
  documentType: DocumentType;
  houseStyle: HouseStyle;
}

/** The library's block with this id or alias. */
export type FindLibraryBlock = (id: string) => Block | undefined;

/**
 * Composes one block by itself, while the outcome of the whole document is not available or is behind. Its numbers are
 * those of a document with no other content. The front and back lines are left out, for speed. A motion monitor prints its
 * blocks as rows of a table, so there every block on the page is composed this way, with its follow-up below it.
 */
export function composeBlock(
  data: NodeData<BlockInstance>,
  id: NodeId,
  head: DraftHead,
  { documentType, houseStyle }: Templates,
  today: string,
): PubGroup | null {
  const draft = expireQuotes({ ...head, body: [{ ...data, type: 'blockInstance' as const, id }] }, today);
  const type = { ...documentType, front: [], back: [] };
  const { body } = compose({ draft, documentType: type, houseStyle, layout: null, monitorAsBlocks: true });
  return body.find((node): node is PubGroup => node.type === 'group' && node.id === id) ?? null;
}

/** The lines that the document type prints before and after the text. */
export interface PageFrame {
  front: readonly PublicationNode[];
  back: readonly PublicationNode[];
  running: Publication['running'];
}

/** Composes these lines for a document without text, to show them before the first outcome. */
export function composePageFrame(head: DraftHead, { documentType, houseStyle }: Templates): PageFrame {
  const { body, running } = compose({ draft: { ...head, body: [] }, documentType, houseStyle, layout: null });
  const part = (name: string) => body.filter(({ id }) => new RegExp(`^${name}-\\d+$`).test(id));
  return { front: part('front'), back: part('back'), running };
}
