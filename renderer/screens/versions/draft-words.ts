import { useMemo } from 'react';
import { compose } from '../../../engine/core/compose/compose.ts';
import type { DocumentType } from '../../../engine/core/document-types/document-type.ts';
import type { Draft } from '../../../engine/core/drafts/draft.ts';
import { expireQuotes } from '../../../engine/core/drafts/expire-quotes.ts';
import type { HouseStyle } from '../../../engine/core/house-styles/house-style.ts';
import { measureOf, ownContent } from '../../document/open/measure.ts';
import { useSettings, useTemplates } from '../../document/services/app-data.tsx';
import { useToday } from '../../ui/clock.ts';

/** Counts the words of a draft as the status bar does: those of the printed document. */
export type CountWords = (draft: Draft) => number;

/** Gives a function that counts with the templates and the default house style of the app. */
export function useCountWords(): CountWords {
  const { documentTypes, houseStyles } = useTemplates();
  const { houseStyle } = useSettings();
  const today = useToday();
  return useMemo(
    () => (draft) => countDraftWords(draft, { documentTypes, houseStyles, usual: houseStyle, today }),
    [documentTypes, houseStyles, houseStyle, today],
  );
}

/** `usual`: the house style of a draft that names none. Gives 0 for an unknown document type. */
export function countDraftWords(
  draft: Draft,
  from: { documentTypes: readonly DocumentType[]; houseStyles: readonly HouseStyle[]; usual: string; today: string },
): number {
  const documentType = from.documentTypes.find(({ id }) => id === draft.documentType);
  const style = draft.houseStyle ?? from.usual;
  const houseStyle = from.houseStyles.find(({ id }) => id === style) ?? from.houseStyles[0];
  if (!documentType || !houseStyle) return 0;
  const { body } = compose({ draft: expireQuotes(draft, from.today), documentType, houseStyle, layout: null });
  return measureOf(ownContent(body)).words;
}
