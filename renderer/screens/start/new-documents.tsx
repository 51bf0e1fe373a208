import {
  ChartNoAxesColumn,
  Copy,
  FileText,
  Gavel,
  Landmark,
  type LucideIcon,
  Mail,
  MessageCircleQuestionMark,
  Newspaper,
  Quote,
  ScrollText,
} from 'lucide-react';
import { type KeyboardEvent, useId, useRef } from 'react';
import {
  type DocumentIcon,
  type DocumentType,
  START_GROUPS,
  type StartGroup,
} from '../../../engine/core/document-types/document-type.ts';
import { Icon } from '../../ui/controls/icon.tsx';
import { named } from '../../ui/element-names.ts';
import { useLanguage, useTexts } from '../../ui/texts/language.tsx';
import { orderTypes } from './order-types.ts';

export type DocumentTypeEntry = Pick<DocumentType, 'id' | 'name' | 'description' | 'startScreen'>;

const DRAWINGS: { [One in DocumentIcon]: LucideIcon } = {
  chamber: Landmark,
  scroll: ScrollText,
  page: FileText,
  chart: ChartNoAxesColumn,
  letter: Mail,
  quote: Quote,
  news: Newspaper,
  gavel: Gavel,
  question: MessageCircleQuestionMark,
};

export interface NewDocumentsProps {
  documentTypes: readonly DocumentTypeEntry[];
  /** The first button gets the focus. */
  focusFirst: boolean;
  onNew: (documentType: string) => void;
  onNewFromExisting: () => void;
}

/** Buttons that start a new document. */
export function NewDocuments(props: NewDocumentsProps) {
  const t = useTexts().start;
  const language = useLanguage();
  const id = useId();
  const list = useRef<HTMLElement>(null);
  const groups = groupTypes(props.documentTypes);
  // Each button is a Tab stop, because not every user knows the arrow keys. The arrow keys work too.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    const at = (buttons as (Element | null)[]).indexOf(document.activeElement);
    const next = buttons[at + (event.key === 'ArrowDown' ? 1 : -1)];
    if (!next) return;
    event.preventDefault();
    next.focus();
  };
  return (
    <nav className="start-new" {...named('new-documents')} aria-label={t.newDocument} ref={list} onKeyDown={onKeyDown}>
      <h2 className="heading">{t.newDocument}</h2>
      {groups.map(({ group, types }) => (
        <section key={group} aria-labelledby={`${id}-${group}`}>
          <h3 id={`${id}-${group}`}>{t.groups[group]}</h3>
          {types.map((type) => (
            <button
              type="button"
              className="list-row"
              key={type.id}
              // biome-ignore lint/a11y/noAutofocus: without documents this is where one begins
              autoFocus={props.focusFirst && type === groups[0]?.types[0]}
              onClick={() => props.onNew(type.id)}
            >
              <Icon of={DRAWINGS[type.startScreen?.icon ?? 'page']} />
              <span>
                <span className="list-row-title">{type.name[language]}</span>
                <span className="list-row-detail">{(type.startScreen?.line ?? type.description)[language]}</span>
              </span>
            </button>
          ))}
        </section>
      ))}
      <button type="button" className="list-row start-from-existing" onClick={props.onNewFromExisting}>
        <Icon of={Copy} />
        <span>
          <span className="list-row-title">{t.newFromExisting}</span>
          <span className="list-row-detail">{t.newFromExistingWhat}</span>
        </span>
      </button>
    </nav>
  );
}

/** The document types by group, each in its order; a type that names no group is in the last one. */
function groupTypes(
  types: readonly DocumentTypeEntry[],
): { group: StartGroup | 'other'; types: DocumentTypeEntry[] }[] {
  const sorted = orderTypes(types);
  return [...START_GROUPS, 'other' as const]
    .map((group) => ({ group, types: sorted.filter((type) => (type.startScreen?.group ?? 'other') === group) }))
    .filter((one) => one.types.length > 0);
}
