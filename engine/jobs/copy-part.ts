import { compose } from '../core/compose/compose.ts';
import type { DocumentType } from '../core/document-types/document-type.ts';
import type { Draft } from '../core/drafts/draft.ts';
import { expireQuotes } from '../core/drafts/expire-quotes.ts';
import { findFactionParts } from '../core/drafts/faction-parts.ts';
import type { HouseStyle } from '../core/house-styles/house-style.ts';
import type { ProblemOf } from '../core/result.ts';
import { done, type Result, refused } from '../core/result.ts';
import { writeHtmlToPaste } from '../publish/html/write-html.ts';
import { writeTextToPaste } from '../publish/text/write-text.ts';
import type { Images } from '../store/draft-file.ts';
import type { OwnProblems } from './problems.ts';

export interface CopyPartInput {
  draft: Draft;
  documentType: DocumentType;
  houseStyle: HouseStyle;
  images: Images;
  /** As the subheading names it. */
  faction: string;
  /** `2026-11-25`: decides which quotes are expired. */
  today: string;
}

/** The part of one faction for the clipboard: its subheading, opening and questions, with their notes numbered from 1. */
export function copyPart({
  draft,
  documentType,
  houseStyle,
  images,
  faction,
  today,
}: CopyPartInput): Result<{ text: string; html: string }, ProblemOf<Pick<OwnProblems, 'faction-unknown'>>> {
  const all = findFactionParts(draft, documentType);
  const own = all.filter((part) => part.faction === faction);
  const [first] = own;
  if (!first) {
    const known = [...new Set(all.map((part) => part.faction))];
    return refused({ code: 'faction-unknown', values: { faction, known } });
  }
  // Under the heading of its section, whose rules the part follows; that heading itself is not pasted.
  const body = [first.section, ...own.flatMap(({ nodes }) => nodes)];
  const publication = compose({
    draft: expireQuotes({ ...draft, body }, today),
    documentType: {
      ...documentType,
      front: [],
      back: [],
      slots: documentType.slots.map((slot) => ({ ...slot, hidesHeading: slot.factionParts })),
    },
    houseStyle,
    layout: null,
    purpose: 'sending',
  });
  return done({
    text: writeTextToPaste(publication),
    html: writeHtmlToPaste(publication, houseStyle, {
      fonts: {},
      logo: null,
      images: Object.fromEntries(images),
      source: null,
    }),
  });
}
