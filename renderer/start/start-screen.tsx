import {
  ChartNoAxesColumn,
  CircleCheck,
  CircleX,
  Copy,
  Download,
  FileText,
  FolderOpen,
  Gavel,
  Landmark,
  Library,
  Lock,
  type LucideIcon,
  Mail,
  MessageCircleQuestionMark,
  Newspaper,
  Pencil,
  Quote,
  ScrollText,
  Settings,
  TriangleAlert,
} from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { formatShortDate } from '../../engine/core/dates.ts';
import type { Bilingual } from '../../engine/core/result.ts';
import { Button, IconButton } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { Empty } from '../parts/notes.tsx';
import { Screen } from '../parts/screen.tsx';
import { useLanguage, useTexts } from '../texts/language.tsx';
import { moment } from '../texts/moments.ts';

export interface RecentDocument {
  /** What the app knows it by. */
  id: string;
  title: string;
  debate: string | null;
  /** `2026-11-25`; null: still empty. `none`: this document is for no debate. */
  debateDate: string | null | 'none';
  state: 'concept' | 'confidential' | 'final';
  /** ISO 8601 */
  modified: string;
  /** Found when it was last open; null: not checked yet. */
  checks: { errors: number; warnings: number } | null;
  /** The file is gone, or its folder can't be reached now. */
  missing: boolean;
  /** The first page, as a picture. */
  thumbnail: string | null;
}

export interface DocumentTypeEntry {
  id: string;
  name: Bilingual;
  description: Bilingual;
}

export interface StartScreenProps {
  documentTypes: readonly DocumentTypeEntry[];
  /** Newest first. */
  recent: readonly RecentDocument[];
  library: { blocks: number; folder: string } | null;
  /** ISO 8601: for 'vandaag' and 'gisteren'. */
  now: string;
  onNew: (documentType: string) => void;
  onNewFromExisting: () => void;
  onOpen: (id: string) => void;
  onOpenFile: () => void;
  onLibrary: () => void;
  onSettings: () => void;
  onImport: () => void;
  /** Above everything: the library can't be read, work to recover. */
  notice?: ReactNode;
}

const DRAWINGS: { [type: string]: LucideIcon } = {
  'inbreng-commissiedebat': Landmark,
  'inbreng-schriftelijk-overleg': ScrollText,
  'position-paper': FileText,
  factsheet: ChartNoAxesColumn,
  brief: Mail,
  citatenblad: Quote,
  persbericht: Newspaper,
  'concept-motie': Gavel,
  kamervragen: MessageCircleQuestionMark,
};

/** Where one goes on writing, or begins. The focus is on going on; without documents on the first document type. */
export function StartScreen(props: StartScreenProps) {
  const t = useTexts().start;
  const language = useLanguage();
  const [last, ...earlier] = props.recent;
  return (
    <Screen
      title={<h1 className="sr">{t.title}</h1>}
      end={
        <>
          <Button icon={FolderOpen} onPress={props.onOpenFile}>
            {t.open}
          </Button>
          <Button icon={Library} onPress={props.onLibrary}>
            {t.library}
          </Button>
          <IconButton icon={Settings} label={t.settings} shortcut="Ctrl ," onPress={props.onSettings} />
        </>
      }
      status={{
        left: <span>{props.library ? t.libraryHolds(props.library.blocks, props.library.folder) : t.noLibrary}</span>,
        right: <span>{t.offline}</span>,
      }}
    >
      <div className="start">
        <NewDocuments {...props} language={language} focusFirst={last === undefined} />
        <main className="board">
          {props.notice}
          <h2 className="h2">{last ? t.lastOpened : t.nothingOpened}</h2>
          {last ? (
            <Resume document={last} {...props} />
          ) : (
            <Empty
              action={
                <Button look="line" onPress={props.onOpenFile}>
                  {t.openOne}
                </Button>
              }
            >
              {t.nothingOpenedYet}
            </Empty>
          )}
          {earlier.length > 0 && (
            <>
              <h2 className="h2 next">{t.openedEarlier}</h2>
              <Earlier documents={earlier} {...props} />
            </>
          )}
          <section className="drophere" aria-label={t.importTitle}>
            <Icon of={Download} />
            <div>
              <div className="strong">{t.importTitle}</div>
              <div className="d">{t.importWhat}</div>
            </div>
            <span className="spacer" />
            <Button look="line" large onPress={props.onImport}>
              {t.chooseFiles}
            </Button>
          </section>
        </main>
      </div>
    </Screen>
  );
}

function NewDocuments(
  props: Pick<StartScreenProps, 'documentTypes' | 'onNew' | 'onNewFromExisting'> & {
    language: keyof Bilingual;
    focusFirst: boolean;
  },
) {
  const t = useTexts().start;
  const list = useRef<HTMLElement>(null);
  // One Tab stop would hide nine choices from who does not know the arrows: Tab goes through them, and arrows too.
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
    <nav className="new" aria-label={t.newDocument} ref={list} onKeyDown={onKeyDown}>
      <h2 className="h2">{t.newDocument}</h2>
      {props.documentTypes.map((type, index) => (
        <button
          type="button"
          className="row"
          key={type.id}
          // biome-ignore lint/a11y/noAutofocus: without documents this is where one begins
          autoFocus={props.focusFirst && index === 0}
          onClick={() => props.onNew(type.id)}
        >
          <Icon of={DRAWINGS[type.id] ?? FileText} />
          <span>
            <span className="t">{type.name[props.language]}</span>
            <span className="m">{t.typeLine[type.id] ?? type.description[props.language]}</span>
          </span>
        </button>
      ))}
      <button type="button" className="row apart" onClick={props.onNewFromExisting}>
        <Icon of={Copy} />
        <span>
          <span className="t">{t.newFromExisting}</span>
          <span className="m">{t.newFromExistingWhat}</span>
        </span>
      </button>
    </nav>
  );
}

function Resume({ document, now, onOpen }: { document: RecentDocument } & Pick<StartScreenProps, 'now' | 'onOpen'>) {
  const t = useTexts().start;
  const language = useLanguage();
  const { checks } = document;
  return (
    <section className="resume" aria-label={document.title}>
      <div className="mini">
        {document.thumbnail === null ? (
          <span className="no-page" />
        ) : (
          <img src={document.thumbnail} alt={t.firstPage} />
        )}
      </div>
      <div>
        <h3>{document.title}</h3>
        <dl className="kv">
          <dt>{t.debate}</dt>
          <dd>{document.debate ?? t.stillEmpty}</dd>
          <dt>{t.date}</dt>
          <dd className="num">{debateDay(document, t)}</dd>
          <dt>{t.state}</dt>
          <dd>
            <State of={document.state} />
          </dd>
          {checks && (
            <>
              <dt>{t.checks}</dt>
              <dd className="counts">
                {checks.errors > 0 && (
                  <span className="stt">
                    <Icon of={CircleX} small tone="err" />
                    {t.errors(checks.errors)}
                  </span>
                )}
                {checks.warnings > 0 && (
                  <span className="stt">
                    <Icon of={TriangleAlert} small tone="warn" />
                    {t.warnings(checks.warnings)}
                  </span>
                )}
                {checks.errors + checks.warnings === 0 && (
                  <span className="stt">
                    <Icon of={CircleCheck} small />
                    {t.nothingFound}
                  </span>
                )}
              </dd>
            </>
          )}
          <dt>{t.modified}</dt>
          <dd className="num">{moment(document.modified, now, language)}</dd>
        </dl>
        <Button look="main" large autoFocus disabled={document.missing} onPress={() => onOpen(document.id)}>
          {t.goOn}
        </Button>
        {document.missing && <p className="hint">{t.fileMissing}</p>}
      </div>
    </section>
  );
}

function Earlier({
  documents,
  now,
  onOpen,
}: { documents: readonly RecentDocument[] } & Pick<StartScreenProps, 'now' | 'onOpen'>) {
  const t = useTexts().start;
  const language = useLanguage();
  return (
    <table className="tablelike rec">
      <thead>
        <tr>
          <th scope="col">{t.document}</th>
          <th scope="col">{t.debate}</th>
          <th scope="col">{t.debateDate}</th>
          <th scope="col">{t.state}</th>
          <th scope="col">{t.modified}</th>
        </tr>
      </thead>
      <tbody>
        {documents.map((document) => (
          <tr key={document.id} className={document.missing ? 'gone' : undefined}>
            <td>
              <button type="button" className="strong" disabled={document.missing} onClick={() => onOpen(document.id)}>
                {document.title}
              </button>
              {document.missing && <div className="hint">{t.fileMissing}</div>}
            </td>
            <td>{document.debateDate === 'none' ? t.noDebate : (document.debate ?? t.stillEmpty)}</td>
            <td className="num">{document.debateDate === 'none' ? '' : debateDay(document, t)}</td>
            <td>
              <State of={document.state} />
            </td>
            <td className="num">{moment(document.modified, now, language)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const STATES = { concept: Pencil, confidential: Lock, final: CircleCheck } as const;

function State({ of }: { of: RecentDocument['state'] }) {
  const t = useTexts().start;
  return (
    <span className="stt">
      <Icon of={STATES[of]} small />
      {t.states[of]}
    </span>
  );
}

function debateDay(document: RecentDocument, t: ReturnType<typeof useTexts>['start']): string {
  if (document.debateDate === 'none') return t.noDebate;
  return document.debateDate === null ? t.stillEmpty : (formatShortDate(document.debateDate) ?? '');
}
