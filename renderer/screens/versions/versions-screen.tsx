import { Bookmark, FileText, History, Pencil, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useAskToDrop } from '../../document/unsaved/leave-entries.tsx';
import { useOpenEntry } from '../../document/unsaved/open-entries.ts';
import { Button, IconButton, LinkButton } from '../../ui/controls/button.tsx';
import { TextField } from '../../ui/controls/field.tsx';
import { Note } from '../../ui/controls/notes.tsx';
import { SaveState, type SaveStateValue } from '../../ui/controls/save-state.tsx';
import { DocumentName, Screen } from '../../ui/controls/screen.tsx';
import {
  type ChangeEntry,
  DifferenceLegend,
  type DifferenceRow,
  DifferenceRows,
} from '../../ui/difference/difference.tsx';
import { SnapshotList } from '../../ui/difference/snapshot-list.tsx';
import { Dialog } from '../../ui/overlays/dialog.tsx';
import { useLanguage, useTexts } from '../../ui/texts/language.tsx';
import { clock, moment } from '../../ui/texts/moments.ts';

export interface SnapshotView {
  id: string;
  /** ISO 8601 */
  at: string;
  why: 'now' | 'automatic' | 'before-update' | 'before-export' | 'before-restore' | 'named' | 'created' | 'kept-aside';
  /** Name that the user gave the version; null: the app kept it, and `why` gives the reason. */
  name: string | null;
  /** Number of words; null: not read yet. */
  words: number | null;
}

export interface VersionsScreenProps {
  document: string;
  snapshots: readonly SnapshotView[];
  chosen: string;
  onChoose: (id: string) => void;
  /** `all`: the versions can't be read. `this`: only the chosen version can't be read. */
  unreadable?: 'all' | 'this' | null;
  /** Differences from the chosen version to the current text; null: not compared yet. */
  rows: readonly DifferenceRow[] | null;
  /** Words in the current text minus words in the chosen version. */
  wordsMore: number;
  /** Label of the button that undoes one difference: 'Terugzetten', 'Weghalen'. null: it can't be undone. */
  undoWord: (change: ChangeEntry) => string | null;
  onUndoChange: (change: ChangeEntry) => void;
  onRestore: (id: string) => void;
  onOpenCopy: (id: string) => void;
  /** Names a version; null: stores the current text as a version with that name. */
  onName: (id: string | null, name: string) => void;
  onClose: () => void;
  onHome: () => void;
  now: string;
  save: SaveStateValue;
  /** Size of all versions in bytes. */
  size: number;
  problem: VersionsProblem | null;
}

/** An action that failed and the reason, as sentences. */
export interface VersionsProblem {
  title: string;
  message: string;
}

const DRAWINGS = {
  now: Pencil,
  automatic: History,
  'before-update': History,
  'before-export': FileText,
  'before-restore': History,
  named: Bookmark,
  created: FileText,
  'kept-aside': History,
} as const;

/** The versions screen: compares a version with the current text, and restores it wholly or in part. */
export function VersionsScreen(props: VersionsScreenProps) {
  const t = useTexts();
  const v = t.versions;
  const language = useLanguage();
  /** The version to name; null: the current text; undefined: the dialog is closed. */
  const [naming, setNaming] = useState<SnapshotView | null | undefined>();
  const chosen = props.snapshots.find((one) => one.id === props.chosen) ?? props.snapshots[0];
  const isNow = chosen?.why === 'now';
  const unreadable = props.unreadable ?? null;
  const earlier = props.snapshots.filter(({ why }) => why !== 'now').length;
  const changes = props.rows?.filter((row) => row.type === 'change').length ?? 0;
  const reading = useRef<HTMLElement>(null);
  const before = useRef(changes);
  // Undoing a difference removes the focused button. The reading area then gets the focus, so that the next Enter presses no
  // other button.
  useEffect(() => {
    if (changes < before.current && document.activeElement === document.body) reading.current?.focus();
    before.current = changes;
  }, [changes]);
  return (
    <Screen
      title={<DocumentName onPress={props.onClose}>{props.document}</DocumentName>}
      beside={<span className="muted">{v.title}</span>}
      end={
        <>
          <Button icon={Bookmark} onPress={() => setNaming(null)}>
            {v.keepNow}
          </Button>
          <IconButton icon={X} label={t.controls.toDocument} shortcut="Escape" onPress={props.onClose} />
        </>
      }
      status={{
        left: <SaveState value={props.save} />,
        right: <span>{v.size(earlier, props.size)}</span>,
      }}
      onHome={props.onHome}
    >
      <div className="split-screen">
        <nav className="split-screen-nav" aria-label={v.title}>
          <SnapshotList
            label={v.title}
            chosen={chosen?.id ?? null}
            onChoose={props.onChoose}
            autoFocus
            groups={byDay(props.snapshots, props.now, language, v)}
          />
          <p className="hint">{v.howKept}</p>
        </nav>
        {chosen && (
          <main className="split-screen-main">
            <header>
              <h2>{isNow ? v.thisIsNow : v.since(since(chosen.at, props.now, language))}</h2>
              <p>
                {isNow
                  ? earlier > 0
                    ? v.chooseOne
                    : unreadable === null && v.noneYet
                  : props.rows
                    ? v.summary(changes, props.wordsMore)
                    : unreadable === null && v.comparing}
              </p>
            </header>
            {unreadable !== null && (
              <Note tone="bad" title={unreadable === 'all' ? v.notRead : v.thisNotRead}>
                {unreadable === 'all' ? v.notReadKept : v.thisNotReadKept}
              </Note>
            )}
            {props.problem !== null && (
              <Note tone="bad" title={props.problem.title}>
                {props.problem.message}
              </Note>
            )}
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what is longer than the window is scrolled by keys */}
            <section className="split-screen-scroll" aria-label={t.difference.title} tabIndex={0} ref={reading}>
              {props.rows && !isNow && (
                <>
                  <DifferenceRows
                    rows={props.rows}
                    actions={(change) => {
                      const word = props.undoWord(change);
                      return (
                        word !== null && (
                          <LinkButton
                            label={`${word}: ${change.label}, ${change.what}`}
                            onPress={() => props.onUndoChange(change)}
                          >
                            {word}
                          </LinkButton>
                        )
                      );
                    }}
                  />
                  {changes > 0 && <DifferenceLegend added={v.wasAdded} removed={v.wasRemoved} />}
                </>
              )}
            </section>
            <footer className="split-screen-actions">
              <Button look="line" large disabled={!props.rows || isNow} onPress={() => props.onOpenCopy(chosen.id)}>
                {v.openCopy}
              </Button>
              {!isNow && (
                <Button large disabled={!props.rows} onPress={() => setNaming(chosen)}>
                  {nameOf(chosen) === '' ? v.giveName : v.changeName}
                </Button>
              )}
              <span className="spacer" />
              <Button
                look="main"
                large
                disabled={!props.rows || isNow || changes === 0}
                onPress={() => props.onRestore(chosen.id)}
              >
                {v.restore}
              </Button>
            </footer>
          </main>
        )}
      </div>
      {naming !== undefined && (
        <NameDialog
          of={naming}
          now={props.now}
          onName={(name) => {
            props.onName(naming?.id ?? null, name);
            setNaming(undefined);
          }}
          onClose={() => setNaming(undefined)}
        />
      )}
    </Screen>
  );
}

interface NameDialogProps {
  /** The version to name; null: the current text. */
  of: SnapshotView | null;
  now: string;
  onName: (name: string) => void;
  onClose: () => void;
}

/** Asks for the name of a version. Escape and the close button ask before they discard a typed name. */
function NameDialog({ of, now, onName, onClose }: NameDialogProps) {
  const t = useTexts();
  const v = t.versions;
  const language = useLanguage();
  const former = of === null ? '' : nameOf(of);
  const [name, setName] = useState(former);
  const typed = name.trim();
  const entry = { kind: 'version', text: typed === former ? '' : typed } as const;
  useOpenEntry(entry.kind, entry.text);
  const asking = useAskToDrop(entry, onClose);
  return (
    <Dialog
      narrow
      title={of ? v.nameThat(since(of.at, now, language)) : v.nameNow}
      onClose={asking.leave}
      onEnter={() => {
        if (typed !== '') onName(typed);
      }}
      footer={
        <>
          <span className="spacer" />
          <Button large onPress={onClose}>
            {t.controls.cancel}
          </Button>
          <Button large look="main" type="submit" disabled={typed === ''}>
            {v.keepName}
          </Button>
        </>
      }
    >
      <div className="dialog-pad">
        <TextField label={v.name} value={name} onChange={setName} hint={v.nameStays} autoFocus />
        {asking.dialog}
      </div>
    </Dialog>
  );
}

/** The name that the user gave a version; '' if there is none. */
function nameOf({ why, name }: SnapshotView): string {
  return why === 'named' ? (name ?? '') : '';
}

/** '13:55' for today, otherwise with the day. */
function since(at: string, now: string, language: 'nl' | 'en'): string {
  const isToday = new Date(at).toDateString() === new Date(now).toDateString();
  return isToday ? clock(at) : moment(at, now, language);
}

function byDay(
  snapshots: readonly SnapshotView[],
  now: string,
  language: 'nl' | 'en',
  v: ReturnType<typeof useTexts>['versions'],
) {
  const groups: {
    title: string;
    entries: Parameters<typeof SnapshotList>[0]['groups'][number]['entries'][number][];
  }[] = [];
  for (const one of snapshots) {
    const words = moment(one.at, now, language);
    const [day = words] = words.split(', ');
    const title = day.charAt(0).toUpperCase() + day.slice(1);
    const entry = {
      id: one.id,
      icon: DRAWINGS[one.why],
      title: v.why[one.why](one.name),
      strong: one.why === 'named',
      time: clock(one.at),
      detail: one.words === null ? '' : v.words(one.words),
    };
    const group = groups.find((other) => other.title === title);
    if (group) group.entries.push(entry);
    else groups.push({ title, entries: [entry] });
  }
  return groups;
}
