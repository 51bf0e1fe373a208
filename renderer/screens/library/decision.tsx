import { Gavel } from 'lucide-react';
import { useContext, useState } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import type { WaitingDecision } from '../../../electron/ipc/library.ts';
import type { Block } from '../../../engine/core/blocks/block.ts';
import type { Votes } from '../../../engine/core/blocks/motion.ts';
import { OpenEntriesContext } from '../../document/unsaved/open-entries.ts';
import { Button } from '../../ui/controls/button.tsx';
import { TextField } from '../../ui/controls/field.tsx';
import { Icon } from '../../ui/controls/icon.tsx';
import { Note } from '../../ui/controls/notes.tsx';
import { useTexts } from '../../ui/texts/language.tsx';
import { BlockPicker } from '../../writing/blocks/block-picker.tsx';
import { formatRowTitle } from '../../writing/blocks/describe.ts';
import { VoteBar } from '../../writing/blocks/vote-bar.tsx';
import { AddressLines, type AddressToCopy } from '../../writing/library/addresses.tsx';
import { keepTie, type Tie, tieEntryKey, tieOf } from './waiting-ties.ts';

/** A decision of the Kamer that is not tied to a motion, with its addresses to copy. */
export interface WaitingDecisionView extends Omit<WaitingDecision, 'addresses'> {
  addresses: readonly AddressToCopy[];
}

export function seatsKnown(votes: Votes | null): number {
  return (votes?.for ?? 0) + (votes?.against ?? 0) + (votes?.absent ?? 0);
}

export interface DecisionListProps {
  decisions: readonly WaitingDecisionView[];
  chosen: string | null;
  onChoose: (id: string) => void;
}

export function DecisionList({ decisions, chosen, onChoose }: DecisionListProps) {
  const t = useTexts();
  return (
    <ListBox
      className="list"
      aria-label={t.library.decisionsWithoutMotion}
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={chosen === null ? [] : [chosen]}
      onSelectionChange={(keys) => {
        const id = keys === 'all' ? undefined : [...keys][0];
        if (id !== undefined) onChoose(String(id));
      }}
    >
      {decisions.map((decision) => (
        <ListBoxItem
          key={decision.id}
          id={decision.id}
          textValue={t.decision.title(decision.result, decision.votes?.complete ?? false)}
          className={({ isSelected }) => (isSelected ? 'list-row is-selected' : 'list-row')}
        >
          <span className="kind-motion list-row-kind">
            <Icon of={Gavel} />
          </span>
          <div>
            <div className="list-row-title">{t.decision.title(decision.result, decision.votes?.complete ?? false)}</div>
            <div className="list-row-detail numeric">
              {t.decision.line({
                day: decision.date === null ? null : t.date(decision.date),
                order: decision.order,
                seats: seatsKnown(decision.votes),
                complete: decision.votes?.complete ?? false,
              })}
            </div>
          </div>
          <span />
        </ListBoxItem>
      ))}
    </ListBox>
  );
}

export interface DecisionViewProps {
  decision: WaitingDecisionView;
  /** Motions that match the typed text, best match first. */
  suggest: (query: string) => readonly Block[];
  find: (id: string) => Block | undefined;
  onTie: (motion: string, source: string) => void;
  onCopy: (text: string) => void;
  today: string;
  /** Why the decision could not be tied, as a sentence. */
  problem?: string | null | undefined;
}

/** Shows a decision and two ways to tie it: import a file that names its motion, or choose a motion and name the source. */
export function DecisionView({ decision, suggest, find, onTie, onCopy, today, problem }: DecisionViewProps) {
  const t = useTexts();
  const entries = useContext(OpenEntriesContext);
  const [{ motion, source }, setTie] = useState(() => tieOf(decision.id));
  const fill = (fields: Partial<Tie>): void => {
    const next = { motion, source, ...fields };
    keepTie(decision.id, next);
    setTie(next);
    const named = next.motion === null ? undefined : find(next.motion);
    const filledIn = [named ? formatRowTitle(named) : '', next.source.trim()].filter((text) => text !== '').join(', ');
    entries.set(tieEntryKey(decision.id), filledIn === '' ? null : { kind: 'decision', text: filledIn });
  };
  const day = decision.date === null ? null : t.date(decision.date);
  const ready = motion !== null && source.trim() !== '';
  const chosen = motion === null ? undefined : find(motion);
  const tie = (): void => {
    if (motion !== null && source.trim() !== '') onTie(motion, source.trim());
  };
  return (
    <main className="block-detail kind-motion">
      <header>
        <h2>
          <Icon of={Gavel} />
          {t.decision.title(decision.result, decision.votes?.complete ?? false)}
        </h2>
      </header>
      <div className="form-columns">
        <Note tone="warn" title={t.decision.noMotion} className="form-span-6">
          {t.decision.noMotionWhy}
        </Note>
        {decision.votes && (
          <div className="form-span-6">
            <h3 className="field-label">{t.decision.vote(day)}</h3>
            <VoteBar votes={decision.votes} date={decision.date} subject={t.decision.aDecision} fromDecision />
          </div>
        )}
        <section className="form-span-6 block-form-outcome" aria-label={t.decision.tie}>
          <h3 className="heading">{t.decision.tieToMotion}</h3>
          {decision.addresses.length > 0 && (
            <>
              <h4 className="field-label">{t.decision.fetchWithBrowser}</h4>
              <AddressLines entries={decision.addresses} onCopy={onCopy} />
              <p className="hint">{t.decision.fetchHint}</p>
            </>
          )}
          <h4 className="field-label">{t.decision.orChoose}</h4>
          <div className="library-tie">
            <BlockPicker
              label={t.decision.motion}
              placeholder={t.decision.searchMotion}
              minor
              suggest={suggest}
              today={today}
              value={chosen ? formatRowTitle(chosen) : ''}
              onPick={(block) => fill({ motion: block.id })}
            />
            <TextField
              label={t.decision.seenIn}
              minor
              value={source}
              placeholder={t.decision.seenInExample}
              onChange={(text) => fill({ source: text })}
              onEnter={tie}
            />
            <Button large look="line" disabled={!ready} onPress={tie}>
              {t.decision.tieNow}
            </Button>
          </div>
          {problem ? (
            <p className="hint is-bad" role="alert">
              {problem}
            </p>
          ) : (
            <p className="hint">{t.decision.tieHint}</p>
          )}
        </section>
      </div>
      <aside className="block-detail-side">
        <h3>{t.blocks.history}</h3>
        <p className="muted">{decision.file === null ? t.decision.fromUnknown : t.decision.fromFile(decision.file)}</p>
        <h3>{t.decision.kindOfVote}</h3>
        <p className="muted">{t.decision.method(decision.votes?.method ?? null)}</p>
        <h3>{t.blocks.usedIn}</h3>
        <p className="muted">{t.blocks.usedNowhere}</p>
      </aside>
    </main>
  );
}
