import type { BlockOf } from '../../../engine/core/blocks/block.ts';
import { parseParagraphs } from './plain-paragraphs.ts';

/** Fills a motion with the values parsed from its pasted text. Values that the user filled in stay. */
export function addPastedValues(block: BlockOf<'motion'>, pasted: BlockOf<'motion'>): BlockOf<'motion'> {
  return {
    ...block,
    title: block.title.trim() === '' ? pasted.title : block.title,
    kamerstuk: block.kamerstuk ?? pasted.kamerstuk,
    sessionYear: block.sessionYear ?? pasted.sessionYear,
    dossierTitle: block.dossierTitle ?? pasted.dossierTitle,
    zaak: block.zaak ?? pasted.zaak,
    date: block.date ?? pasted.date,
    movers: block.movers.length > 0 ? block.movers : pasted.movers,
    andOthers: block.movers.length > 0 ? block.andOthers : pasted.andOthers,
    body: pasted.body,
    language: pasted.language,
    unverified: pasted.unverified,
    provenance: [...block.provenance, ...pasted.provenance],
  };
}

/** Sets the body of a motion to a pasted text, one paragraph for each line, before the text is parsed. */
export function setUnparsedText(block: BlockOf<'motion'>, text: string, newId: () => string): BlockOf<'motion'> {
  const body = parseParagraphs(text.trim().replace(/\s*\n\s*/g, '\n\n'), block.body, newId);
  return { ...block, body, unverified: body.length > 0 };
}
