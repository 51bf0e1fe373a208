import type { DocumentType } from '../../../engine/core/document-types/document-type.ts';
import type { Draft } from '../../../engine/core/drafts/draft.ts';
import { inlineText } from '../../../engine/core/richtext/plain-text.ts';
import { foldText } from '../../../engine/core/words/fold-text.ts';
import type { DraftHead } from '../open/head.ts';

/**
 * Proposes a file name: document type and title in the language of the document, because several documents on one
 * debate have the same title. A title that begins with the type does not repeat it.
 */
export function proposedName(
  head: Pick<DraftHead, 'shortTitle' | 'title' | 'language' | 'documentType'>,
  documentTypes: readonly Pick<DocumentType, 'id' | 'name'>[],
): string {
  const title = draftName(head);
  const type = documentTypes.find(({ id }) => id === head.documentType);
  if (!type) return title;
  const kind = type.name[/^nl(-|$)/i.test(head.language) ? 'nl' : 'en'];
  return `${kind} ${title.slice(commonWords(kind, title))}`.trim();
}

/** The number of characters at the start of the title that repeat the type or its first words. */
function commonWords(kind: string, title: string): number {
  const words = kind.split(' ');
  for (let count = words.length; count > 0; count -= 1) {
    const start = words.slice(0, count).join(' ');
    const next = title.charAt(start.length);
    if (foldText(title.slice(0, start.length)) === foldText(start) && !/[\p{L}\p{N}-]/u.test(next))
      return start.length + (next === '' ? 0 : 1);
  }
  return 0;
}

/** The name of a draft in lists: its short title or its title; '' without both. */
export function draftName({ shortTitle, title }: Pick<Draft, 'shortTitle' | 'title'>): string {
  return shortTitle ?? inlineText(title).trim();
}
