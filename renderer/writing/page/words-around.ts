import { getDocumentTexts } from '../../../engine/core/compose/texts/texts-in.ts';
import type { PubGroup, PubInline } from '../../../engine/core/publication/publication.ts';
import type { BlockContent } from '../../../engine/core/richtext/model.ts';
import { walk } from '../../../engine/core/richtext/walk.ts';
import type { BlockFacts } from './block-facts.ts';

/** What is printed around own words and is no part of them: it stays in sight while they are typed. */
export interface WordsAround {
  before: string;
  after: string;
}

export const NOTHING_AROUND: WordsAround = { before: '', after: '' };

/** `group`: the block as it was composed last. `body`: its words as the document has them. */
export function wordsAround(
  { kind }: Pick<BlockFacts, 'kind'>,
  group: PubGroup | null,
  body: readonly BlockContent[],
  language: string,
): WordsAround {
  if (kind === 'quote') return { before: '‘', after: '’' };
  if (kind === 'finding') return { before: getDocumentTexts(language).finding.inOurWords, after: '' };
  if (kind === 'question') return { before: '', after: demandAfter(group, body) };
  return NOTHING_AROUND;
}

/** The block as it was composed by itself, with what is known to be printed behind its words. */
export function withWordsAfter(group: PubGroup | null, after: string): PubGroup | null {
  const last = group?.children.filter((node) => node.type === 'paragraph').at(-1);
  if (!group || !last || after === '') return group;
  const words = { type: 'run' as const, text: after, marks: [] };
  const children = group.children.map((node) =>
    node === last ? { ...last, content: [...last.content, words] } : node,
  );
  return { ...group, children: children };
}

/** ' (eis 3)', where the document says behind a question which demand it goes with. */
function demandAfter(group: PubGroup | null, body: readonly BlockContent[]): string {
  const paragraphs = (group?.children ?? []).filter((node) => node.type === 'paragraph');
  const content: readonly PubInline[] = paragraphs.at(-1)?.content ?? [];
  const [open, reference, close] = content.slice(-3);
  const isPrinted = open?.type === 'run' && reference?.type === 'reference' && close?.type === 'run';
  if (!isPrinted || !open.text.endsWith(' (') || close.text !== ')') return '';
  const printed = paragraphs.flatMap((node) => node.content.filter(({ type }) => type === 'reference')).length;
  // A reference that the writer typed is part of the words.
  let typed = 0;
  walk(body, (node) => {
    if ('type' in node && node.type === 'crossReference') typed += 1;
  });
  return printed > typed ? ` (${reference.text})` : '';
}
