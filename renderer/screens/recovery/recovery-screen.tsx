import { Check, History, SquarePen } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Button } from '../../ui/controls/button.tsx';
import { Note } from '../../ui/controls/notes.tsx';
import { Screen, ScreenTitle } from '../../ui/controls/screen.tsx';
import { DifferenceLegend, type DifferenceRow, DifferenceRows } from '../../ui/difference/difference.tsx';
import { SnapshotList } from '../../ui/difference/snapshot-list.tsx';
import { useLanguage, useTexts } from '../../ui/texts/language.tsx';
import { clockWithSeconds, moment } from '../../ui/texts/moments.ts';
import type { Texts } from '../../ui/texts/texts.ts';
import { FoundForm, type FoundFormShown } from './found-form.tsx';
import { useJustShown } from './just-shown.ts';
import { ThrowDialog } from './throw-dialog.tsx';

/** A document with unsaved changes in a journal. */
export interface FoundWork {
  id: string;
  title: string;
  /** Name of its file; null: never saved. Only this name distinguishes copies of one document. */
  fileName: string | null;
  /** ISO 8601: time of the last change in the journal. */
  foundAt: string;
  foundWords: number;
  /** The file on disk; null: never saved, or gone. `away`: it can't be read now. */
  file: { at: string; words: number } | 'away' | null;
  /** Differences with the file, or the whole document if there is no file; null: equal to the file. */
  rows: readonly DifferenceRow[] | null;
  differences: number;
  /** Later changes in the journal can't be read. */
  cutOff: boolean;
}

export interface RecoveryScreenProps {
  /** The message of the last action that failed; null: none failed. */
  problem: string | null;
  /** ISO 8601: time of the last change in all journals, because the time of the crash is unknown. */
  lastAt: string;
  now: string;
  found: readonly FoundWork[];
  forms: readonly FoundFormShown[];
  chosen: string;
  onChoose: (id: string) => void;
  onRecover: (id: string) => void;
  onOpenCopy: (id: string) => void;
  /** Rejects the unsaved changes. The file, if there is one, stays unchanged. */
  onKeepFile: (id: string) => void;
  /** Checks again whether the file can be read. Resolves after the check. */
  onLookAgain: (id: string) => Promise<void>;
  onRecoverForm: (id: string) => void;
  /** Discards the form. */
  onDropForm: (id: string) => void;
  onLater: () => void;
  /** Days for which rejected changes stay at Versions. */
  keptDays: number;
}

/** Whether the file can be read and equals the recovered draft. */
function isEqual({ file, rows }: FoundWork): boolean {
  return rows === null && file !== null && file !== 'away';
}

function standingOf(work: FoundWork, r: Texts['recovery']): string {
  const until = clockWithSeconds(work.foundAt);
  if (work.file === 'away') return r.fileAway(work.foundWords, until);
  if (work.file === null)
    return work.fileName === null ? r.neverSaved(work.foundWords, until) : r.fileGone(work.foundWords, until);
  return work.rows === null ? r.equal : r.more(work.differences, until);
}

/**
 * Shows unsaved changes after a crash, their differences with the file, and buttons to recover them. Enter recovers the
 * document or form that the screen opens with.
 */
export function RecoveryScreen(props: RecoveryScreenProps) {
  const t = useTexts();
  const r = t.recovery;
  const language = useLanguage();
  const form =
    props.forms.find((one) => one.id === props.chosen) ?? (props.found.length === 0 ? props.forms[0] : undefined);
  const work = form ? undefined : (props.found.find((one) => one.id === props.chosen) ?? props.found[0]);
  const [throwing, setThrowing] = useState<FoundWork | null>(null);
  const [looking, setLooking] = useState<{ id: string; isDone: boolean } | null>(null);
  const lookAgain = (id: string): void => {
    setLooking({ id, isDone: false });
    void props.onLookAgain(id).finally(() => setLooking({ id, isDone: true }));
  };
  const shown = form ? form.id : `${work?.id} ${work?.file === 'away'}`;
  const isJustShown = useJustShown(shown);
  const reading = useRef<HTMLElement>(null);
  const [first] = useState(shown);
  // The pressed button may be gone. The reading area then gets the focus, so that the next Enter presses no other button.
  useEffect(() => {
    if (shown !== first && document.activeElement === document.body) reading.current?.focus();
  }, [shown, first]);
  const open = props.found.filter((one) => one.rows !== null || one.file === null);
  return (
    <Screen
      title={<ScreenTitle>{r.title}</ScreenTitle>}
      end={<Button onPress={props.onLater}>{r.later}</Button>}
      status={{
        left: <span>{r.toRecover(open.length, props.forms.length)}</span>,
        right: <span>{t.start.offline}</span>,
      }}
    >
      {props.problem !== null && (
        <Note tone="bad" title={t.start.notDone}>
          {props.problem}
        </Note>
      )}
      <div className="split-screen">
        <nav className="split-screen-nav" aria-label={r.found}>
          <SnapshotList
            label={r.found}
            chosen={form?.id ?? work?.id ?? null}
            onChoose={props.onChoose}
            groups={[
              {
                title: r.stopped(moment(props.lastAt, props.now, language)),
                entries: props.found.map((one) => ({
                  id: one.id,
                  icon: isEqual(one) ? Check : History,
                  title: one.title,
                  strong: !isEqual(one),
                  detail: [one.fileName, standingOf(one, r)].filter((part) => part !== null).join(' · '),
                })),
              },
              {
                title: r.forms,
                entries: props.forms.map((one) => ({
                  id: one.id,
                  icon: SquarePen,
                  title: one.title,
                  strong: true,
                  detail: (one.isNew ? r.newBlock : r.changedBlock)(clockWithSeconds(one.foundAt)),
                })),
              },
            ].filter(({ entries }) => entries.length > 0)}
          />
        </nav>
        {form && (
          <FoundForm
            key={form.id}
            form={form}
            isFirst={shown === first}
            isJustShown={isJustShown}
            reading={reading}
            onRecover={props.onRecoverForm}
            onDrop={props.onDropForm}
          />
        )}
        {work && (
          <main className="split-screen-main" key={shown}>
            <header>
              <h2>{work.title}</h2>
              {work.fileName !== null && <p>{work.fileName}</p>}
              <p>{isEqual(work) ? r.equal : work.file === 'away' ? r.awayKept : r.kept}</p>
              {work.cutOff && <p>{r.cutOff}</p>}
            </header>
            <div className="split-screen-stack">
              <div className="recovery-versions">
                <div className="recovery-version">
                  <b>{r.inFile}</b>
                  <span className="numeric">
                    {work.file === null
                      ? work.fileName === null
                        ? r.notThere
                        : r.gone
                      : work.file === 'away'
                        ? r.away
                        : r.atWithWords(moment(work.file.at, props.now, language), work.file.words)}
                  </span>
                  {work.file === 'away' && (
                    <Button
                      look="main"
                      autoFocus={shown === first}
                      disabled={looking?.isDone === false}
                      onPress={() => lookAgain(work.id)}
                    >
                      {r.lookAgain}
                    </Button>
                  )}
                  <span role="status">
                    {work.file === 'away' && looking?.id === work.id && (looking.isDone ? r.stillAway : r.looking)}
                  </span>
                </div>
                <div className="recovery-version">
                  <b>{r.foundWork}</b>
                  <span className="numeric">
                    {r.atWithWords(moment(work.foundAt, props.now, language), work.foundWords)}
                  </span>
                </div>
              </div>
              {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what is longer than the window is scrolled by keys */}
              <section className="split-screen-scroll" aria-label={t.difference.title} tabIndex={0} ref={reading}>
                {work.rows && <DifferenceRows rows={work.rows} />}
                {work.rows && work.file !== null && work.file !== 'away' && (
                  <DifferenceLegend added={r.onlyFound} removed={r.onlyFile} />
                )}
              </section>
            </div>
            <footer className="split-screen-actions">
              {work.file === null ? (
                <Button look="line" large disabled={isJustShown} onPress={() => setThrowing(work)}>
                  {r.throwAway}
                </Button>
              ) : (
                <>
                  <Button look="line" large disabled={isJustShown} onPress={() => props.onOpenCopy(work.id)}>
                    {r.openCopy}
                  </Button>
                  {work.file !== 'away' && (
                    <Button large disabled={isJustShown} onPress={() => props.onKeepFile(work.id)}>
                      {r.keepFile}
                    </Button>
                  )}
                  <span className="muted">{work.file === 'away' ? r.awayWhat : r.notChosen(props.keptDays)}</span>
                </>
              )}
              <span className="spacer" />
              {work.file !== 'away' && (
                <Button
                  look="main"
                  large
                  autoFocus={shown === first}
                  disabled={isJustShown}
                  onPress={() => props.onRecover(work.id)}
                >
                  {r.recover}
                </Button>
              )}
            </footer>
          </main>
        )}
      </div>
      {throwing && (
        <ThrowDialog
          title={r.throwTitle}
          what={r.throwWhat(throwing.title, throwing.foundWords)}
          onThrow={() => props.onKeepFile(throwing.id)}
          onClose={() => setThrowing(null)}
        />
      )}
    </Screen>
  );
}
