import { getDocumentTexts } from '../../../engine/core/compose/texts/texts-in.ts';
import type { PubGroup, PubInline } from '../../../engine/core/publication/publication.ts';
import type { ContentNode } from '../../../engine/core/richtext/model.ts';
import { walk } from '../../../engine/core/richtext/walk.ts';
import type { BlockFacts } from './block-facts.ts';

/** Text that is printed around a block's own text and does not belong to it. It stays visible during editing. */
export interface SurroundingText {
  before: string;
  after: string;
}

export const NO_SURROUNDING_TEXT: SurroundingText = { before: '', after: '' };

/** `group`: the block in the last outcome. `body`: its text in the document. */
export function surroundingTextOf(
  { kind }: Pick<BlockFacts, 'kind'>,
  group: PubGroup | null,
  body: readonly ContentNode[],
  language: string,
): SurroundingText {
  if (kind === 'quote') return { before: '‘', after: '’' };
  if (kind === 'finding') {
    const { inOurWords, ourTranslation } = getDocumentTexts(language).finding;
    return { before: startsWith(group, ourTranslation) ? ourTranslation : inOurWords, after: '' };
  }
  if (kind === 'question') return { before: '', after: demandReference(group, body) };
  return NO_SURROUNDING_TEXT;
}

/** Whether a paragraph of a composed block begins with this text. */
function startsWith(group: PubGroup | null, text: string): boolean {
  return (group?.children ?? []).some((node) => {
    const first = node.type === 'paragraph' ? node.content[0] : undefined;
    return first?.type === 'run' && first.text === text;
  });
}

/** Appends text to a block that was composed by itself, as it is printed in the whole document. */
export function appendText(group: PubGroup | null, after: string): PubGroup | null {
  const last = group?.children.filter((node) => node.type === 'paragraph').at(-1);
  if (!group || !last || after === '') return group;
  const words = { type: 'run' as const, text: after, marks: [] };
  const children = group.children.map((node) =>
    node === last ? { ...last, content: [...last.content, words] } : node,
  );
  return { ...group, children };
}

/** The number of the demand behind a question, ' (eis 3)', if the document prints it. */
function demandReference(group: PubGroup | null, body: readonly ContentNode[]): string {
  const paragraphs = (group?.children ?? []).filter((node) => node.type === 'paragraph');
  const content: readonly PubInline[] = paragraphs.at(-1)?.content ?? [];
  const [open, reference, close] = content.slice(-3);
  const isPrinted = open?.type === 'run' && reference?.type === 'reference' && close?.type === 'run';
  if (!isPrinted || !open.text.endsWith(' (') || close.text !== ')') return '';
  const printed = paragraphs.flatMap((node) => node.content.filter(({ type }) => type === 'reference')).length;
  // A reference that the user typed belongs to the text.
  let typed = 0;
  walk(body, (node) => {
    if ('type' in node && node.type === 'crossReference') typed += 1;
  });
  return printed > typed ? ` (${reference.text})` : '';
}
