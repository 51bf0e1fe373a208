import { capitalize } from '../../../engine/core/capitalize.ts';
import { joinInlineText } from '../../../engine/core/diff/node-words.ts';
import type { Draft } from '../../../engine/core/drafts/draft.ts';
import { POINT_WORDS } from '../../../engine/core/drafts/point-name.ts';
import { findVariableDefinition } from '../../../engine/core/drafts/variables.ts';
import { type Bilingual, type InterfaceLanguage, interfaceLanguageOf } from '../../../engine/core/result.ts';
import type { Texts } from '../../ui/texts/texts.ts';
import { formatKamerstuk } from '../../writing/blocks/describe.ts';
import { piecesOfDocument } from './pieces-of-document.ts';

/** Labels and names for describing a difference as Details does. */
export interface DifferenceReader {
  t: Texts;
  language: InterfaceLanguage;
  documentTypes: readonly { id: string; name: Bilingual }[];
  houseStyles: readonly { id: string; name: Bilingual }[];
}

/** Text fields. Their differences are counted in words. */
export const TEXT_FIELDS: readonly string[] = ['title', 'subtitle', 'shortTitle'];

/** The text of a field as Details shows it; '' if it is empty or has no visible text. */
export function fieldWords(
  draft: Draft,
  field: string,
  name: string | null,
  { t, language, documentTypes, houseStyles }: DifferenceReader,
): string {
  const named = (list: DifferenceReader['documentTypes'], id: string | null): string =>
    list.find((one) => one.id === id)?.name[language] ?? id ?? '';
  switch (field) {
    case 'title':
    case 'subtitle':
      return joinInlineText(draft[field], piecesOfDocument(draft));
    case 'shortTitle':
      return draft.shortTitle ?? '';
    case 'documentType':
      return named(documentTypes, draft.documentType);
    case 'houseStyle':
      return draft.houseStyle === null ? t.difference.usualHouseStyle : named(houseStyles, draft.houseStyle);
    case 'language':
      return draft.language.startsWith('en') ? t.details.languages.en : t.details.languages.nl;
    case 'stamp':
      return t.details.stamps[draft.stamp ?? 'none'];
    case 'pointName': {
      if (draft.pointName === null) return t.difference.usualPointName;
      return capitalize(POINT_WORDS[interfaceLanguageOf(draft.language)][draft.pointName].one);
    }
    case 'evidenceAnnex':
      return draft.evidenceAnnex ? t.details.annexes.evidence : t.details.annexes.none;
    case 'keywords':
      return draft.keywords.join(', ');
    case 'variables':
      return name === null ? '' : variableWords(draft, name, t);
    case 'definitions':
      return draft.definitions.map(({ label }) => label[language]).join(', ');
    case 'agenda':
      return draft.agenda.map(({ kamerstuk }) => formatKamerstuk(kamerstuk, t)).join('; ');
    case 'audiences':
      return draft.audiences.map((audience) => audience.name).join(', ');
    case 'threads':
      return draft.threads.flatMap(({ comments }) => comments.map(({ text }) => text)).join('; ');
    case 'silenced':
    case 'overruled':
      return draft[field].map(({ reason }) => reason).join('; ');
    default:
      return '';
  }
}

function variableWords(draft: Draft, name: string, t: Texts): string {
  const value = draft.variables[name]?.value ?? '';
  const isDate = findVariableDefinition(name, draft.definitions, [])?.type === 'date';
  return isDate ? t.date(value) : value;
}
