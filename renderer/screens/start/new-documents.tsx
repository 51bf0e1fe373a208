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
import { type KeyboardEvent, useRef } from 'react';
import type { DocumentIcon, DocumentType } from '../../../engine/core/document-types/document-type.ts';
import { Icon } from '../../ui/controls/icon.tsx';
import { named } from '../../ui/element-names.ts';
import { useLanguage, useTexts } from '../../ui/texts/language.tsx';

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
  const list = useRef<HTMLElement>(null);
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
      {inOrder(props.documentTypes).map((type, index) => (
        <button
          type="button"
          className="list-row"
          key={type.id}
          // biome-ignore lint/a11y/noAutofocus: without documents this is where one begins
          autoFocus={props.focusFirst && index === 0}
          onClick={() => props.onNew(type.id)}
        >
          <Icon of={DRAWINGS[type.startScreen?.icon ?? 'page']} />
          <span>
            <span className="list-row-title">{type.name[language]}</span>
            <span className="list-row-detail">{(type.startScreen?.line ?? type.description)[language]}</span>
          </span>
        </button>
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

function inOrder(types: readonly DocumentTypeEntry[]): DocumentTypeEntry[] {
  const place = ({ startScreen }: DocumentTypeEntry) => startScreen?.order ?? Number.MAX_SAFE_INTEGER;
  return [...types].sort((one, other) => place(one) - place(other));
}
