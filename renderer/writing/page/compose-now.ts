import type { Block } from '../../../engine/core/blocks/block.ts';
import { compose } from '../../../engine/core/compose/compose.ts';
import type { DocumentType } from '../../../engine/core/document-types/document-type.ts';
import { expireQuotes } from '../../../engine/core/drafts/expire-quotes.ts';
import type { HouseStyle } from '../../../engine/core/house-styles/house-style.ts';
import type { PubBlock, PubGroup, Publication } from '../../../engine/core/publication/publication.ts';
import type { BlockInstance, NodeId } from '../../../engine/core/richtext/model.ts';
import type { NodeData } from '../../document/editor/nodes/drawing.ts';
import type { DraftHead } from '../../document/open/head.ts';

/** What a document is composed with. */
export interface Templates {
  documentType: DocumentType;
  houseStyle: HouseStyle;
}

/** The library's block under its id or an alias. */
export type Find = (id: string) => Block | undefined;

/**
 * Composes one block by itself, before the whole document was composed or while that lags behind. Its numbers are those of a
 * document with nothing else in it. The lines around the text are left out: each block would compose them again.
 */
export function composeAlone(
  data: NodeData<BlockInstance>,
  id: NodeId,
  head: DraftHead,
  { documentType, houseStyle }: Templates,
  today: string,
): PubGroup | null {
  const draft = expireQuotes({ ...head, body: [{ ...data, type: 'blockInstance' as const, id }] }, today);
  const { body } = compose({ draft, documentType: { ...documentType, front: [], back: [] }, houseStyle, layout: null });
  return body.find((node): node is PubGroup => node.type === 'group' && node.id === id) ?? null;
}

/** What the document type prints around the text. */
export interface Around {
  front: readonly PubBlock[];
  back: readonly PubBlock[];
  running: Publication['running'];
}

/** The same of a document without text: what is shown until the whole was composed. */
export function composeAround(head: DraftHead, { documentType, houseStyle }: Templates): Around {
  const { body, running } = compose({ draft: { ...head, body: [] }, documentType, houseStyle, layout: null });
  const part = (name: string) => body.filter(({ id }) => new RegExp(`^${name}-\\d+$`).test(id));
  return { front: part('front'), back: part('back'), running };
}
