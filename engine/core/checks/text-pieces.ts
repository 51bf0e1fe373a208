import type { Block } from '../blocks/block.ts';
import type { Draft } from '../drafts/draft.ts';
import { type PlacedBlock, placeBlock } from '../drafts/instances.ts';
import type { Inline, Location, Locator, NodeId, Paragraph } from '../richtext/model.ts';
import { isInVariant } from '../richtext/variants.ts';
import { type AnyNode, childrenOf } from '../richtext/walk.ts';
import { BoundedCache } from '../typography/bounded-cache.ts';
import { getPrintedBody } from './printed.ts';

/** A citation and its position in a text. */
export interface PieceCitation {
  /** In UTF-16 units of the piece's text. */
  at: number;
  block: string;
  id: NodeId;
  locator: Locator | undefined;
}

/** One text of the draft: a paragraph, a heading, an item, a caption, a title. */
export interface TextPiece {
  /** Runs and link texts verbatim; variables, citations and references are omitted. */
  text: string;
  citations: readonly PieceCitation[];
  /** The variables in it, once for each occurrence. */
  variables: readonly { name: string; at: number }[];
  /** The links in it, with the range of their text. */
  links: readonly { from: number; to: number; href: string }[];
  /** The node with this text; null for the draft's own title. */
  node: NodeId | null;
  /** The block that contains it. */
  placed: PlacedBlock | null;
  /** Text of another author, or to be spoken: a quotation, the text of a motion, a quote. */
  literal: boolean;
  /** BCP 47. */
  language: string;
  /** Index of the top-level node, from 0; -1: the draft's title. */
  outermost: number;
  /** It has no node in the draft but the block instance: text of the library, the title of a block. */
  nodeless: boolean;
  /** It is the note of a ground of a demand; the block is the ground. */
  groundOf?: { ground: string };
}

/** The location of a piece, or of a range in it. */
export function getLocation(piece: TextPiece, range?: TextRange): Location | null {
  if (piece.nodeless) return piece.placed ? { node: piece.placed.instance.id } : null;
  if (piece.node === null) return null;
  return range ? { node: piece.node, range: { from: range.from, to: range.to } } : { node: piece.node };
}

/** A part of the text of a piece, in UTF-16 units. */
export interface TextRange {
  from: number;
  to: number;
}

interface PieceContext {
  placed: PlacedBlock | null;
  literal: boolean;
  language: string;
  nodeless: boolean;
  outermost: number;
  audience: string | null;
}

/**
 * Every text that the draft prints in this variant, in document order, footnotes after their text. Text of other
 * variants is omitted; inside a line spaces replace it, so that ranges stay correct.
 */
export function collectTextPieces(draft: Draft, audience: string | null = null): TextPiece[] {
  const pieces: TextPiece[] = [];
  const own = { placed: null, literal: false, language: draft.language, nodeless: false, audience };
  add(pieces, draft.title, null, { ...own, outermost: -1 });
  add(pieces, draft.subtitle, null, { ...own, outermost: -1 });
  draft.body.forEach((node, outermost) => {
    if (node.type !== 'blockInstance') {
      collect([node], { ...own, outermost }, pieces);
      return;
    }
    const placed = placeBlock(draft, node);
    if (placed && isInVariant(node, audience)) collectPlaced(placed, outermost, audience, pieces);
  });
  return pieces;
}

function collectPlaced(placed: PlacedBlock, outermost: number, audience: string | null, pieces: TextPiece[]): void {
  const { block, instance } = placed;
  const context: PieceContext = {
    placed,
    literal: isLiteral(block),
    language: instance.lang ?? block.language,
    nodeless: instance.own?.body === undefined,
    outermost,
    audience,
  };
  const title = instance.own?.title ?? (PRINTS_TITLE.has(block.kind) ? block.title : undefined);
  if (title !== undefined) {
    add(pieces, [{ type: 'run', text: title }], instance.id, { ...context, literal: false, nodeless: true });
  }
  collect(getPrintedBody(placed), context, pieces);
  for (const ground of placed.grounds) {
    if (ground.shows === undefined) continue;
    const piece = makePiece([{ type: 'run', text: ground.shows }], instance.id, {
      ...context,
      literal: false,
      nodeless: true,
    });
    pieces.push({ ...piece, groundOf: { ground: ground.block } });
  }
}

/** Kinds whose library title is printed: the demand's claim. */
const PRINTS_TITLE = new Set<Block['kind']>(['demand']);

/** Whether the text of a block is by another author, or quoted or spoken verbatim. */
function isLiteral(block: Block): boolean {
  return (
    block.kind === 'motion' ||
    block.kind === 'commitment' ||
    block.kind === 'quote' ||
    (block.kind === 'finding' && block.literal)
  );
}

function collect(nodes: readonly AnyNode[], context: PieceContext, pieces: TextPiece[]): void {
  for (const node of nodes) {
    if (!isInVariant(node, context.audience)) continue;
    const inside = 'lang' in node && node.lang ? { ...context, language: node.lang } : context;
    if (!('type' in node)) {
      if ('lists' in node) {
        add(pieces, node.content, node.id, inside);
        collect(node.lists, inside, pieces);
      } else collect(node.content, inside, pieces);
    } else if (node.type === 'heading') add(pieces, node.content, node.id, inside);
    else if (node.type === 'paragraph') {
      add(pieces, node.content, node.id, node.role === 'literal' ? { ...inside, literal: true } : inside);
    } else if (node.type === 'quotation') {
      collect(node.content, { ...inside, literal: true }, pieces);
      if (node.attribution) add(pieces, node.attribution, node.id, inside);
    } else if (node.type === 'table' || node.type === 'figure') {
      if (node.caption) add(pieces, node.caption, node.id, inside);
      if (node.type === 'table') for (const row of node.rows) collect(row.cells, inside, pieces);
    } else for (const children of childrenOf(node)) collect(children, inside, pieces);
  }
}

function add(pieces: TextPiece[], inline: readonly Inline[], node: NodeId | null, context: PieceContext): void {
  pieces.push(makePiece(inline, node, context));
  for (const part of inline) {
    if (part.type === 'footnote' && isInVariant(part, context.audience)) {
      for (const paragraph of part.content as Paragraph[]) {
        if (isInVariant(paragraph, context.audience)) add(pieces, paragraph.content, paragraph.id, context);
      }
    }
  }
}

/**
 * One string for equal texts of all runs, so that the caches of the checks compare it by its address. A draft that is sent again
 * has equal texts in new strings.
 */
const sharedTexts = new BoundedCache<string>(8192);
function share(text: string): string {
  return sharedTexts.get(text, () => text);
}

const NONE: readonly never[] = [];

function makePiece(inline: readonly Inline[], node: NodeId | null, context: PieceContext): TextPiece {
  const { placed, literal, language, outermost, nodeless } = context;
  const place = { node, placed, literal, language, outermost, nodeless };
  const [only] = inline;
  if (inline.length === 1 && only?.type === 'run' && isInVariant(only, context.audience))
    return { text: share(only.text), citations: NONE, variables: NONE, links: NONE, ...place };
  let text = '';
  const citations: PieceCitation[] = [];
  const variables: { name: string; at: number }[] = [];
  const links: { from: number; to: number; href: string }[] = [];
  const read = (content: readonly Inline[], shown: boolean): void => {
    for (const part of content) {
      const here = shown && isInVariant(part, context.audience);
      if (part.type === 'run') text += here ? part.text : ' '.repeat(part.text.length);
      else if (part.type === 'link') {
        const from = text.length;
        read(part.content, here);
        if (here) links.push({ from, to: text.length, href: part.href });
      } else if (!here) continue;
      else if (part.type === 'variable') variables.push({ name: part.name, at: text.length });
      else if (part.type === 'citation') {
        citations.push({ at: text.length, block: part.block, id: part.id, locator: part.locator });
      }
    }
  };
  read(inline, true);
  return { text: share(text), citations, variables, links, ...place };
}
