import { $findMatchingParent, $getSelection, $isRangeSelection, type LexicalEditor } from 'lexical';
import type { Block, BlockKind } from '../../../engine/core/blocks/block.ts';
import type { DocumentType } from '../../../engine/core/document-types/document-type.ts';
import type { IdSource } from '../../../engine/core/richtext/ids.ts';
import type { BlockId, ContentNode, Ground, Inline } from '../../../engine/core/richtext/model.ts';
import { inlineText, plainText } from '../../../engine/core/richtext/plain-text.ts';
import { isQuestion } from '../../../engine/core/richtext/sentences.ts';
import { AttributionNode, QuotationNode } from '../../document/editor/nodes/blocks.ts';
import { $topLevelNode } from '../../document/editor/structure/positions.ts';
import type { InitialContent } from '../blocks/initial-block.ts';
import { $sections } from '../page/sections.ts';
import { parseAttribution, type QuoteAttribution } from './parse-attribution.ts';
import { getSelectedContent } from './selected-content.ts';

/** Initial content of a block that is made from the selected text. */
export interface InitialBlock extends InitialContent {
  kind: BlockKind;
  title: string;
  body: ContentNode[];
  /** The parsed attribution of a quote. */
  attribution?: QuoteAttribution;
}

/**
 * Makes the initial content of a block from the selected text; null without a selection. Quoted text becomes a quote whose
 * attribution fills its fields. In the section for demands, the first line becomes the claim, its citations the grounds and
 * the lines below it the explanation. In the section for questions, text that ends in a question mark becomes a question.
 * Other text, and text that does not fit these exactly, becomes a passage.
 */
export function createBlockFromSelection(
  editor: LexicalEditor,
  newId: IdSource,
  slots: DocumentType['slots'],
  findBlock: (id: BlockId) => Block | undefined,
): InitialBlock | null {
  const body = getSelectedContent(editor, newId);
  if (!body) return null;
  const { isQuoted, attribution, takes } = editor.read(() => $readSelectionContext(slots));
  const words = plainText(body).trim();
  const quote = isQuoted ? toQuote(body, attribution) : null;
  if (quote) return quote;
  const demand = takes === 'demand' ? toDemand(body, findBlock) : null;
  if (demand) return demand;
  if (takes === 'question' && isQuestion(words)) return { kind: 'question', title: '', body };
  return { kind: 'passage', title: '', body };
}

interface SelectionContext {
  isQuoted: boolean;
  /** The full attribution line of the quotation, if the selection reaches it. */
  attribution: string | null;
  /** The kind of block for this section, if the section takes only one kind. */
  takes: BlockKind | null;
}

/** Context of the selection. Call it within an editor read. */
function $readSelectionContext(slots: DocumentType['slots']): SelectionContext {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return { isQuoted: false, attribution: null, takes: null };
  const ends = [selection.anchor.getNode(), selection.focus.getNode()];
  const [quoted, otherQuoted] = ends.map((node) => $findMatchingParent(node, (one) => one instanceof QuotationNode));
  const top = $topLevelNode(selection.anchor.getNode());
  const section = $sections().find(({ heading, content }) => [heading, ...content].some((node) => node?.is(top)));
  const kinds = slots.find(({ id }) => id === section?.slot)?.takes ?? [];
  const attributionNode = ends
    .map((node) => $findMatchingParent(node, (one) => one instanceof AttributionNode))
    .find(Boolean);
  return {
    isQuoted: quoted?.is(otherQuoted) ?? false,
    attribution: attributionNode?.getTextContent() ?? null,
    takes: kinds.length === 1 ? (kinds[0] ?? null) : null,
  };
}

/** Characters. A longer line becomes the explanation of a demand whose claim is still empty. */
const MAX_CLAIM_LENGTH = 200;

/**
 * Makes a demand: its first line is the claim and the cited blocks are its grounds. Null for a list with several items,
 * which are several demands, and for content that a claim and grounds can't hold: a note, a variable, a source that is not
 * in the library.
 */
function toDemand(
  [first, ...below]: readonly ContentNode[],
  findBlock: (id: BlockId) => Block | undefined,
): InitialBlock | null {
  const line = first && splitClaim(first);
  if (!line) return null;
  const body = [...line.below, ...below];
  const grounds: Ground[] = [];
  for (const piece of line.content) {
    if (piece.type === 'run') {
      if (piece.text.includes('\n')) return null;
      continue;
    }
    const cited = piece.type === 'citation' ? findBlock(piece.block) : undefined;
    if (piece.type !== 'citation' || !cited) return null;
    const { locator } = piece;
    if (grounds.every(({ block }) => block !== cited.id))
      grounds.push({ block: cited.id, ...(locator ? { locator } : {}) });
  }
  const runs = line.content.filter((piece) => piece.type === 'run');
  const claim = inlineText(runs)
    .replace(/\s+(?=[.,;:]?$)/, '')
    // A removed citation leaves the spaces on both sides.
    .replace(/ {2,}/g, ' ')
    .trim();
  const of = grounds.length > 0 ? { grounds } : {};
  if (claim === '') return null;
  if (claim.length <= MAX_CLAIM_LENGTH) return { kind: 'demand', title: claim, body, ...of };
  const explanation: ContentNode = { type: 'paragraph', id: first.id, content: runs };
  return { kind: 'demand', title: '', body: [explanation, ...body], ...of };
}

/** The first line of a demand, and the nested lists below it. */
function splitClaim(first: ContentNode): { content: readonly Inline[]; below: ContentNode[] } | null {
  if (first.type === 'paragraph') return { content: first.content, below: [] };
  const [item, ...others] = first.type === 'list' ? first.items : [];
  return item && others.length === 0 ? { content: item.content, below: [...item.lists] } : null;
}

/**
 * Makes a quote, with its speaker if `attribution` is not null. Null if the text has content that a quote can't hold, or if
 * the attribution is ambiguous.
 */
function toQuote(body: readonly ContentNode[], attribution: string | null): InitialBlock | null {
  if (!body.every((node) => node.type === 'paragraph' || node.type === 'quotation')) return null;
  const lines = body.flatMap(linesOf);
  const line = attribution === null ? undefined : lines.pop();
  if (lines.length === 0) return null;
  const quote: InitialBlock = { kind: 'quote', title: '', body: removeQuotationMarks(lines) };
  if (line?.type !== 'paragraph' || line.content.length === 0) return quote;
  const parsed = inlineText(line.content).trim() === attribution?.trim() ? parseAttribution(line.content) : null;
  return parsed && { ...quote, attribution: parsed };
}

/** The lines of a quotation; its attribution is the last one. */
function linesOf(node: ContentNode): ContentNode[] {
  if (node.type !== 'quotation') return [node];
  const { attribution = [] } = node;
  return attribution.length === 0
    ? node.content
    : [...node.content, { type: 'paragraph', id: node.id, content: attribution }];
}

/** Patterns of quotation marks around a text, and of marks within it that do not belong to that pair. */
const PAIRS = [
  {
    // The apostrophe of ’s avonds belongs to its word.
    opens: /^(?!.[stnmkr][ -])['‘]/u,
    closes: /['’]$/u,
    // Without an opening mark, the apostrophe of Hans’ and Max’ belongs to the name.
    closesAlone: /(?<![sxz])['’]$/iu,
    within: /(?<![\p{L}\p{N}])(?!.[stnmkr][ -])['‘](?=\S)|(?<=\S)['’](?![\p{L}\p{N}])/u,
  },
  { opens: /^["“„]/u, closes: /["”]$/u, closesAlone: /["”]$/u, within: /["“”„]/u },
];

/**
 * Removes the quotation marks around a quote, because printing adds them. If the text contains a second quotation, all marks
 * stay.
 */
function removeQuotationMarks(body: ContentNode[]): ContentNode[] {
  const [first, last] = [body[0], body.at(-1)];
  const words = plainText(body);
  const pair = PAIRS.find(({ opens, closesAlone }) => opens.test(words) || closesAlone.test(words));
  if (!pair || pair.within.test(words.replace(pair.opens, '').replace(pair.closes, ''))) return body;
  return body.map((node) => {
    if (node.type !== 'paragraph') return node;
    const content = node.content.map((piece, at): Inline => {
      if (piece.type !== 'run') return piece;
      const opens = node === first && at === 0;
      const closes = node === last && at === node.content.length - 1;
      const text = opens ? piece.text.replace(pair.opens, '') : piece.text;
      return { ...piece, text: closes ? text.replace(pair.closes, '') : text };
    });
    return { ...node, content };
  });
}
