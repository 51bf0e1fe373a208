import { CircleCheck, CircleX, FileText, Lock, Pencil, TriangleAlert } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Button, LinkButton } from '../../ui/controls/button.tsx';
import { Icon } from '../../ui/controls/icon.tsx';
import { PageLines } from '../../ui/controls/page-lines.tsx';
import { useLanguage, useTexts } from '../../ui/texts/language.tsx';
import { moment } from '../../ui/texts/moments.ts';
import type { DebateOfDocument } from './debate-of.ts';

export interface RecentDocument {
  /** The grant of its file. */
  id: string;
  title: string;
  /** Name of the document type, because documents of one debate often have the same title. null: unknown type. */
  kind: string | null;
  /** null: the document is for no debate. */
  debate: DebateOfDocument | null;
  state: 'concept' | 'confidential' | 'final';
  /** ISO 8601 */
  modified: string;
  /** Number of findings. null: the document could not be checked. `waiting`: the checks are running. */
  checks: { errors: number; warnings: number } | 'waiting' | null;
  /** `missing`: the file is gone, or its folder can't be reached now. `unreadable`: opening the file shows the reason. */
  problem: 'missing' | 'unreadable' | null;
  /** Folder of the file, which the message about a missing file shows. */
  folder: string;
  /** Address of a picture of the first page. null: there is none. `waiting`: the picture is being drawn. */
  thumbnail: string | 'waiting' | null;
}

interface Actions {
  /** ISO 8601, to write dates as 'vandaag' and 'gisteren'. */
  now: string;
  onOpen: (id: string) => void;
  /** Asks the user for the file of a missing document. */
  onLocate: (id: string) => void;
  /** Removes the document from the list; its file stays. */
  onForget: (id: string) => void;
}

/** The most recent document that can be opened, with a button to continue writing. */
export function Resume({
  document,
  takesFocus,
  now,
  onOpen,
}: { document: RecentDocument; takesFocus: boolean } & Actions) {
  const texts = useTexts();
  const t = texts.start;
  const language = useLanguage();
  const { checks } = document;
  return (
    <section className="start-last" aria-label={document.title}>
      <div className="page-picture">
        {document.thumbnail === 'waiting' && <PageLines />}
        {document.thumbnail !== null && document.thumbnail !== 'waiting' && (
          <img src={document.thumbnail} alt={t.firstPage} />
        )}
      </div>
      <div>
        <h3>{document.title}</h3>
        <dl className="definitions">
          {document.kind !== null && (
            <>
              <dt>{t.kind}</dt>
              <dd>{document.kind}</dd>
            </>
          )}
          <dt>{t.debate}</dt>
          <dd>
            <Debate of={document.debate} />
          </dd>
          {document.debate && document.debate.date !== 'none' && (
            <>
              <dt>{t.date}</dt>
              <dd className="numeric">
                <DebateDay of={document.debate.date} shown={texts.date} />
              </dd>
            </>
          )}
          <dt>{t.state}</dt>
          <dd>
            <State of={document.state} />
          </dd>
          <dt>{t.checks}</dt>
          <dd className="start-counts">
            {checks === null || checks === 'waiting' ? (
              <span className="muted">{checks === null ? t.notChecked : t.checking}</span>
            ) : (
              <Checks {...checks} />
            )}
          </dd>
          <dt>{t.modified}</dt>
          <dd className="numeric">{moment(document.modified, now, language)}</dd>
        </dl>
        <Button look="main" large autoFocus={takesFocus} onPress={() => onOpen(document.id)}>
          {t.goOn}
        </Button>
      </div>
    </section>
  );
}

function Checks({ errors, warnings }: { errors: number; warnings: number }) {
  const t = useTexts().start;
  return (
    <>
      {errors > 0 && (
        <span className="status">
          <Icon of={CircleX} small tone="err" />
          {t.errors(errors)}
        </span>
      )}
      {warnings > 0 && (
        <span className="status">
          <Icon of={TriangleAlert} small tone="warn" />
          {t.warnings(warnings)}
        </span>
      )}
      {errors + warnings === 0 && (
        <span className="status">
          <Icon of={CircleCheck} small />
          {t.nothingFound}
        </span>
      )}
    </>
  );
}

/** The other recent documents. */
export function Earlier({ documents, ...actions }: { documents: readonly RecentDocument[] } & Actions) {
  const t = useTexts().start;
  const table = useRef<HTMLTableElement>(null);
  const count = documents.length;
  const before = useRef(count);
  // Removing a document from the list also removes the focused button, so another button gets the focus.
  useEffect(() => {
    if (count < before.current && document.activeElement === document.body)
      table.current?.querySelector('button')?.focus();
    before.current = count;
  }, [count]);
  return (
    <table className="data-table start-documents" ref={table}>
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
        {documents.map((document) =>
          document.problem === null ? (
            <Known key={document.id} document={document} {...actions} />
          ) : (
            <NotThere key={document.id} document={document} problem={document.problem} {...actions} />
          ),
        )}
      </tbody>
    </table>
  );
}

function Known({ document, now, onOpen }: { document: RecentDocument } & Actions) {
  const language = useLanguage();
  const { shortDate } = useTexts();
  return (
    <tr>
      <td>
        <button type="button" className="strong" onClick={() => onOpen(document.id)}>
          {document.title}
        </button>
        {document.kind !== null && <span className="start-kind">{document.kind}</span>}
      </td>
      <td>
        <Debate of={document.debate} />
      </td>
      <td className="numeric">
        {document.debate && document.debate.date !== 'none' && (
          <DebateDay of={document.debate.date} shown={shortDate} />
        )}
      </td>
      <td>
        <State of={document.state} />
      </td>
      <td className="numeric start-when">{moment(document.modified, now, language)}</td>
    </tr>
  );
}

/** A missing or unreadable document. The user can locate a missing file, or remove the document from the list. */
function NotThere({
  document,
  problem,
  onOpen,
  onLocate,
  onForget,
}: { document: RecentDocument; problem: 'missing' | 'unreadable' } & Actions) {
  const t = useTexts().start;
  const why = (
    <span className="status">
      <Icon of={TriangleAlert} small tone="warn" />
      <span>{t.notThere[problem](document.folder)}</span>
    </span>
  );
  return (
    <tr className="start-missing">
      <td>
        {problem === 'missing' ? (
          <span className="strong">{document.title}</span>
        ) : (
          <button type="button" className="strong" onClick={() => onOpen(document.id)}>
            {document.title}
          </button>
        )}
        <span className="narrow-only">{why}</span>
      </td>
      <td colSpan={2}>{why}</td>
      <td colSpan={2}>
        <span className="start-ways">
          {problem === 'missing' && (
            <LinkButton label={t.locateNamed(document.title)} onPress={() => onLocate(document.id)}>
              {t.locate}
            </LinkButton>
          )}
          <LinkButton label={t.forgetNamed(document.title)} onPress={() => onForget(document.id)}>
            {t.forget}
          </LinkButton>
        </span>
      </td>
    </tr>
  );
}

const STATES = { concept: Pencil, confidential: Lock, final: FileText } as const;

function State({ of }: { of: RecentDocument['state'] }) {
  const t = useTexts().start;
  return (
    <span className="status">
      <Icon of={STATES[of]} small />
      {t.states[of]}
    </span>
  );
}

function Debate({ of }: { of: RecentDocument['debate'] }) {
  const t = useTexts().start;
  if (of === null) return t.noDebate;
  return of.subject ?? <span className="muted">{t.stillEmpty}</span>;
}

/** `shown` formats the date: digits in the table, words elsewhere. */
function DebateDay({ of, shown }: { of: string | null; shown: (date: string) => string }) {
  const t = useTexts().start;
  return of === null ? <span className="muted">{t.stillEmpty}</span> : shown(of);
}
