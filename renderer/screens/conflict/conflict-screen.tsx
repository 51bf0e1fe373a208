import { Check, TriangleAlert } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { DiffPart } from '../../../engine/core/diff/words.ts';
import { Button, LinkButton } from '../../ui/controls/button.tsx';
import { Icon } from '../../ui/controls/icon.tsx';
import { Note } from '../../ui/controls/notes.tsx';
import { SaveState } from '../../ui/controls/save-state.tsx';
import { Screen, ScreenTitle } from '../../ui/controls/screen.tsx';
import { ChangedWords, DifferenceLegend, UnchangedLine } from '../../ui/difference/difference.tsx';
import { Keys } from '../../ui/keys/keys.tsx';
import { useTexts } from '../../ui/texts/language.tsx';
import { clock } from '../../ui/texts/moments.ts';
import type { ConflictEntry, Fact, Side } from './conflict-entry.ts';
import type { ConflictRow } from './merge.ts';

export interface ConflictScreenProps {
  document: string;
  /** ISO 8601: time of the last change here. `folderAt`: time of the last change of the file. */
  hereAt: string;
  folderAt: string;
  rows: readonly ConflictRow[];
  /** Choices so far. A change that only one side made is chosen from the start. */
  choices: { readonly [key: string]: Side | undefined };
  onChoose: (key: string, side: Side) => void;
  onChooseAll: (side: Side) => void;
  onMerge: () => void;
  onKeepBoth: () => void;
  onHome: () => void;
  keptDays: number;
  /** Why the merge failed, as a sentence. */
  problem: string | null;
}

/** Shows both versions side by side with the merge result. Arrow keys move to a difference and a side; Enter chooses it. */
export function ConflictScreen(props: ConflictScreenProps) {
  const t = useTexts();
  const c = t.conflict;
  const grid = useRef<HTMLElement>(null);
  const conflicts = props.rows.filter((row) => row.type === 'conflict');
  const open = conflicts.filter((row) => props.choices[row.key] === undefined);
  const [at, setAt] = useState<{ key: string; side: Side }>({
    key: (open[0] ?? conflicts[0])?.key ?? '',
    side: 'here',
  });
  const focus = (key: string, side: Side) => {
    setAt({ key, side });
    grid.current?.querySelector<HTMLElement>(`[data-pick="${CSS.escape(key)}-${side}"]`)?.focus();
  };
  const first = useRef(at);
  useEffect(() => {
    const { key, side } = first.current;
    grid.current?.querySelector<HTMLElement>(`[data-pick="${CSS.escape(key)}-${side}"]`)?.focus();
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLElement) || event.target.dataset.pick === undefined) return;
    const index = conflicts.findIndex((row) => row.key === at.key);
    const next =
      event.key === 'ArrowDown' ? conflicts[index + 1] : event.key === 'ArrowUp' ? conflicts[index - 1] : undefined;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (next) focus(next.key, at.side);
    } else if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
      event.preventDefault();
      focus(at.key, event.key === 'ArrowLeft' ? 'here' : 'folder');
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      props.onChoose(at.key, at.side);
    }
  };
  return (
    <Screen
      title={<ScreenTitle>{props.document}</ScreenTitle>}
      beside={<SaveState value={{ state: 'changed-elsewhere' }} />}
      end={
        <>
          {open.length > 0 && (
            <span className="muted" role="status">
              {c.choicesLeft(open.length)}
            </span>
          )}
          <Button onPress={props.onKeepBoth}>{c.keepBoth}</Button>
          <Button look="main" disabled={open.length > 0} onPress={props.onMerge}>
            {c.merge}
          </Button>
        </>
      }
      status={{
        left: (
          <span className="status-bar-keys">
            <Keys>↑ ↓</Keys> {c.keyDifference} <Keys>← →</Keys> {c.keySide} <Keys>Enter</Keys> {c.keyTake}
          </span>
        ),
        right: <span>{c.bothStay(props.keptDays)}</span>,
      }}
      onHome={props.onHome}
    >
      {props.problem !== null && (
        <Note tone="bad" title={c.notKept}>
          {props.problem}
        </Note>
      )}
      <main className="conflict" aria-label={c.title} ref={grid} onKeyDown={onKeyDown}>
        <div className="conflict-heading">
          <h2>{c.here}</h2>
          <span className="numeric">{c.hereWhen(clock(props.hereAt))}</span>
          <LinkButton onPress={() => props.onChooseAll('here')}>{c.allHere}</LinkButton>
        </div>
        <div className="conflict-heading">
          <h2>{c.folder}</h2>
          <span className="numeric">{c.folderWhen(clock(props.folderAt))}</span>
          <LinkButton onPress={() => props.onChooseAll('folder')}>{c.allFolder}</LinkButton>
        </div>
        <div className="conflict-heading conflict-result">
          <h2>{c.result}</h2>
          <span className="numeric">{c.chosenOf(conflicts.length - open.length, conflicts.length)}</span>
        </div>
        {props.rows.map((row) =>
          row.type === 'same' ? (
            <SameRow key={row.key} text={row.text} />
          ) : (
            <Pair
              key={row.key}
              row={row}
              choice={props.choices[row.key]}
              at={at.key === row.key ? at.side : null}
              onFocus={(side) => setAt({ key: row.key, side })}
              onChoose={(side) => props.onChoose(row.key, side)}
            />
          ),
        )}
        <DifferenceLegend added={c.onlyThis} removed={c.removedHere} isWide />
        <div className="conflict-result is-last" />
      </main>
    </Screen>
  );
}

function SameRow({ text }: { text: string }) {
  return (
    <>
      <div className="conflict-unchanged">
        <UnchangedLine>{text}</UnchangedLine>
      </div>
      <div className="conflict-result" />
    </>
  );
}

interface PairProps {
  row: ConflictEntry;
  choice: Side | undefined;
  at: Side | null;
  onFocus: (side: Side) => void;
  onChoose: (side: Side) => void;
}

function Pair({ row, choice, at, onFocus, onChoose }: PairProps) {
  const c = useTexts().conflict;
  const id = useId();
  const side = (one: Side) => {
    const isOn = choice === one;
    return (
      <div>
        {/* biome-ignore lint/a11y/useSemanticElements: a choice of whole paragraphs, with arrows of its own */}
        <div
          role="radio"
          aria-checked={isOn}
          aria-label={`${row.label}, ${row.what}: ${one === 'here' ? c.here : c.folder}`}
          // A screen reader skips the content of a radio button, so the text to choose is its description.
          aria-describedby={`${id}-${one}`}
          className={['conflict-choice', isOn ? 'is-on' : choice === undefined ? '' : 'is-off']
            .filter(Boolean)
            .join(' ')}
          tabIndex={at === one ? 0 : -1}
          data-pick={`${row.key}-${one}`}
          onFocus={() => onFocus(one)}
          onClick={() => onChoose(one)}
          onKeyDown={undefined}
        >
          <div className="conflict-label">
            <span className={isOn ? 'choice-radio is-on' : 'choice-radio'} />
            {one === 'here' ? c.here : c.folder}
          </div>
          <div id={`${id}-${one}`}>
            <span lang={row.lang}>
              <b>{row.label}.</b> <ChangedWords parts={one === 'here' ? row.here : row.folder} />
            </span>
            <Facts facts={row.facts?.[one] ?? []} />
          </div>
        </div>
      </div>
    );
  };
  const words = wordsNow(choice === 'folder' ? row.folder : row.here);
  const facts = row.facts?.[choice ?? 'here'] ?? [];
  return (
    <>
      <h3 className="visually-hidden">{`${row.label}, ${row.what}`}</h3>
      <div className="conflict-pair" role="radiogroup" aria-label={`${row.label}, ${row.what}`}>
        {side('here')}
        {side('folder')}
      </div>
      <div className="conflict-result">
        <div className="conflict-label">
          <Icon
            of={choice === undefined ? TriangleAlert : Check}
            small
            tone={choice === undefined ? 'warn' : undefined}
          />
          {c.outcome(row.changedBy, choice ?? null, row.moved ?? false)}
        </div>
        <div className="conflict-text" lang={row.lang}>
          {choice === undefined ? (
            <span className="note-empty">{c.noChoice}</span>
          ) : (
            <>
              <b>{row.label}.</b>{' '}
              {words.trim() === '' && facts.length === 0 ? <span className="muted">{c.notThere}</span> : words}
              <Facts
                facts={facts.map((fact) => ({ ...fact, words: [{ kind: 'same', text: wordsNow(fact.words) }] }))}
              />
            </>
          )}
        </div>
      </div>
    </>
  );
}

/** Other changes, such as 'Vorm gewijzigd: Eén regel'. */
function Facts({ facts }: { facts: readonly Fact[] }) {
  return facts.map(({ what, words }, at) => {
    const key = `${at}-${what}`;
    return (
      <div key={key} className="conflict-fact">
        {words.every(({ text }) => text === '') ? (
          what
        ) : (
          <>
            {what}: <ChangedWords parts={words} />
          </>
        )}
      </div>
    );
  });
}

const isNow = (part: DiffPart): boolean => part.kind !== 'removed';

function wordsNow(parts: readonly DiffPart[]): string {
  return parts
    .filter(isNow)
    .map((part) => part.text)
    .join('');
}
