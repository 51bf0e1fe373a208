import { createBlankBlock } from '../../../engine/core/blocks/blank-block.ts';
import type { Block, BlockKind, BlockOf } from '../../../engine/core/blocks/block.ts';
import { revisionOf } from '../../../engine/core/blocks/revision.ts';
import { parseCitation } from '../../../engine/core/citations/parse.ts';
import type { ContentNode, Ground } from '../../../engine/core/richtext/model.ts';
import { addPastedValues } from './pasted-motion.ts';
import { parseParagraphs } from './plain-paragraphs.ts';

/** Initial content of a new block besides its title. */
export interface InitialContent {
  body: readonly ContentNode[];
  /** For a quote. */
  attribution?: { speaker: string | null; role: string | null } | undefined;
  /** For a demand. */
  grounds?: readonly Ground[] | undefined;
  /** For a motion: the values parsed from its text. */
  motion?: BlockOf<'motion'> | undefined;
}

/**
 * Creates a block from the text that the user typed in a search or create field. Fills the field that suits the kind, and
 * adds the other initial content.
 */
export function createInitialBlock(
  kind: BlockKind,
  id: string,
  typed: string,
  of: InitialContent = { body: [] },
): Block {
  const block = addInitialContent(createBlankBlock(kind, id, typed), of);
  if (typed.trim() === '' || of.body.length > 0 || of.motion) return block;
  const filled = { ...block, ...fillFieldOfKind(block, typed) } as Block;
  return { ...filled, revision: revisionOf(filled) };
}

/** The field for the typed text if the title is not the right one: the body of a question, the number of a motion. */
function fillFieldOfKind(block: Block, typed: string): Partial<Block> {
  const words: Partial<Block> = { title: '', body: parseParagraphs(typed.trim(), [], () => 'text') };
  const read = parseCitation(typed);
  const source = read.ok ? read.value.source : null;
  switch (block.kind) {
    case 'question':
      return words;
    case 'quote':
    case 'passage':
      return isSentence(typed) ? words : {};
    case 'figure':
      return /^[€$]?\s?\d/.test(typed.trim()) ? { title: '', value: typed.trim() } : {};
    case 'motion':
      return source?.type === 'kamerstuk'
        ? { title: '', kamerstuk: source.kamerstuk, sessionYear: source.sessionYear }
        : {};
    case 'source':
      return source ? { source } : {};
    default:
      return {};
  }
}

/** Whether the text is a sentence instead of a title: it has quotation marks or ends like a sentence. */
function isSentence(typed: string): boolean {
  const text = typed.trim();
  return /^['"‘“„]/.test(text) || (/[.?!…]['"’”]?$/.test(text) && text.split(/\s+/).length > 2);
}

function addInitialContent(block: Block, { body, attribution, motion, grounds }: InitialContent): Block {
  if (block.kind === 'motion' && motion) {
    const read = addPastedValues(block, motion);
    return { ...read, revision: revisionOf(read) };
  }
  const filled = {
    ...block,
    body: [...body],
    ...(block.kind === 'quote' ? attribution : {}),
    ...(block.kind === 'demand' && grounds ? { grounds: [...grounds] } : {}),
  } as Block;
  return { ...filled, revision: revisionOf(filled) };
}

/** Whether a new block has any content. */
export function hasContent(block: Block): boolean {
  const blank = createBlankBlock(block.kind, block.id, '');
  return JSON.stringify({ ...block, revision: '' }) !== JSON.stringify({ ...blank, revision: '' });
}
