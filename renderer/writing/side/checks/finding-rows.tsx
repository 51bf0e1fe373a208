import { CircleX, Info, type LucideIcon, TriangleAlert } from 'lucide-react';
import { useRef, useState } from 'react';
import type { FindingSeverity } from '../../../../engine/core/checks/check.ts';
import { findLapsedReason } from '../../../../engine/core/checks/finding-key.ts';
import type { CheckFinding } from '../../../../engine/core/checks/list.ts';
import { countRepresented, formatFinding, getFindingHelp } from '../../../../engine/core/checks/run-checks.ts';
import type { Draft } from '../../../../engine/core/drafts/draft.ts';
import { Button, LinkButton } from '../../../ui/controls/button.tsx';
import { TextField } from '../../../ui/controls/field.tsx';
import { Icon } from '../../../ui/controls/icon.tsx';
import { dayHere } from '../../../ui/day-here.ts';
import { useLanguage, useTexts } from '../../../ui/texts/language.tsx';
import { useHalfTyped } from '../half-typed.ts';
import type { ChecksPaneProps } from './checks-pane.tsx';

const DRAWINGS: { [Each in FindingSeverity]: [LucideIcon, 'err' | 'warn' | 'mute'] } = {
  error: [CircleX, 'err'],
  warning: [TriangleAlert, 'warn'],
  info: [Info, 'mute'],
};

/** Characters of a finding beside which there is room for what to do. */
const ONE_LINE = 60;

/** A finding with its place in the list of all. */
export interface Entry {
  finding: CheckFinding;
  index: number;
  /** The same in the list of the next run: what is being typed beside it stays beside it. */
  name: string;
}

/** Equal findings under one heading: what to do is said once. */
export function EqualFindings({
  entries,
  stop,
  ...props
}: ChecksPaneProps & { entries: readonly Entry[]; stop: number | undefined }) {
  const t = useTexts();
  const language = useLanguage();
  const [first] = entries;
  if (!first) return null;
  const [drawing, tone] = DRAWINGS[first.finding.severity];
  const isLong = entries.some(({ finding }) => formatFinding(finding, language).length > ONE_LINE);
  return (
    <li className={isLong ? 'prob many long' : 'prob many'}>
      <Icon of={drawing} tone={tone} />
      <div>
        <div className="t">
          {t.checks.group[first.finding.check](
            entries.reduce((sum, { finding }) => sum + countRepresented(finding), 0),
          )}
        </div>
        <div className="d">{getFindingHelp(first.finding, language)}</div>
        <div className="a">
          {props.actionsForAll?.(entries.map(({ finding }) => finding)).map((action) => (
            <LinkButton key={action.label} onPress={action.onPress}>
              {action.label}
            </LinkButton>
          ))}
        </div>
        <ul>
          {entries.map((entry) => (
            <Finding key={entry.name} {...props} {...entry} isStop={entry.index === stop} isOneOfMany />
          ))}
        </ul>
      </div>
    </li>
  );
}

/** What was found, what mends it, and the way to put it aside. */
export function Finding({
  finding,
  index,
  name,
  isStop,
  isOneOfMany,
  chosen,
  onChoose,
  onJump,
  actionsFor,
  onSilence,
  halfTyped,
  silenced,
}: ChecksPaneProps & Entry & { isStop: boolean; isOneOfMany?: boolean }) {
  const isChosen = index === chosen;
  const t = useTexts();
  const language = useLanguage();
  const [dropped, setDropped] = useState('');
  const { words: reason, isBack, write, close: letGo } = useHalfTyped(halfTyped, `reason ${name}`, 'finding');
  const [drawing, tone] = DRAWINGS[finding.severity];
  const [first, rest] = splitSentence(formatFinding(finding, language));
  const short = isOneOfMany ? shortOf(finding, language) : null;
  const row = useRef<HTMLLIElement>(null);
  /** The field goes, and its focus goes to the finding. */
  const close = (): void => {
    setDropped(reason ?? '');
    letGo();
    row.current?.querySelector<HTMLElement>('[data-finding]')?.focus();
  };
  const putAside = (): void => {
    const words = reason?.trim() ?? '';
    if (words === '') return;
    onSilence?.(finding, words);
    close();
  };
  return (
    <li ref={row} className={[isOneOfMany ? 'one' : 'prob', isChosen && 'sel'].filter(Boolean).join(' ')}>
      {!isOneOfMany && <Icon of={drawing} tone={tone} />}
      <div>
        <button
          type="button"
          className="prob-b"
          data-finding={index}
          aria-label={short === null ? undefined : first}
          tabIndex={isStop ? 0 : -1}
          onFocus={({ currentTarget }) => {
            // A click chooses when it is over: what comes beside a chosen one would move it from under the pointer.
            if (!isChosen && currentTarget.matches(':focus-visible')) onChoose(index);
          }}
          onClick={() => {
            if (!isChosen) onChoose(index);
            onJump(finding);
          }}
        >
          <span className="t">{short ?? first}</span>
          {(rest !== '' || !isOneOfMany) && (
            <span className="d">{rest === '' ? getFindingHelp(finding, language) : rest}</span>
          )}
        </button>
        {reason !== null ? (
          // biome-ignore lint/a11y/noStaticElementInteractions: Esc in its field lets go of it
          <div
            className="silence"
            onKeyDown={(event) => {
              if (event.key !== 'Escape') return;
              event.preventDefault();
              close();
            }}
          >
            <TextField
              label={t.checks.silenceReason}
              minor
              autoFocus={!isBack}
              value={reason}
              hint={t.checks.silenceHint}
              onChange={write}
              onEnter={putAside}
            />
            <div className="rowf">
              <Button look="line" disabled={reason.trim() === ''} onPress={putAside}>
                {t.checks.silence}
              </Button>
              <Button onPress={close}>{t.controls.cancel}</Button>
            </div>
          </div>
        ) : (
          <div className="a">
            {actionsFor(finding).map((action) => (
              <LinkButton key={action.label} label={`${action.label}: ${first}`} onPress={action.onPress}>
                {action.label}
              </LinkButton>
            ))}
            {onSilence && (isChosen || !isOneOfMany) && (
              <LinkButton
                label={`${t.checks.silence}: ${first}`}
                quiet={!isChosen}
                onPress={() => {
                  if (!isChosen) onChoose(index);
                  write(dropped || (findLapsedReason(silenced ?? [], finding) ?? ''));
                }}
              >
                {t.checks.silence}
              </LinkButton>
            )}
          </div>
        )}
      </div>
    </li>
  );
}

/** One that was put aside: why, by whom, when. */
export function Silenced({
  finding,
  put,
  onUnsilence,
}: {
  finding: CheckFinding;
  put: Draft['silenced'][number] | undefined;
  onUnsilence: () => void;
}) {
  const texts = useTexts();
  const t = texts.checks;
  const language = useLanguage();
  return (
    <li className="prob">
      <Icon of={Info} tone="mute" />
      <div>
        <div className="d">{formatFinding(finding, language)}</div>
        {put && <div className="d mute">{texts.side.silencedBy(put.reason, put.by, texts.date(dayHere(put.at)))}</div>}
        <div className="a">
          <LinkButton label={`${t.unsilence}: ${formatFinding(finding, language)}`} onPress={onUnsilence}>
            {t.unsilence}
          </LinkButton>
        </div>
      </div>
    </li>
  );
}

/** What of a finding the heading above equal ones does not say; null: its sentence says more. A screen reader reads that. */
function shortOf(finding: CheckFinding, language: 'nl' | 'en'): string | null {
  return finding.check === 'variable-empty' ? finding.values.label[language] : null;
}

/** The first sentence as a heading, without its full stop. */
function splitSentence(message: string): [string, string] {
  const end = /(?<!\b(?:nr|c\.s|art|blz|p|resp))\.\s+(?=[A-Z‘“])/.exec(message);
  if (!end) return [message.replace(/\.$/, ''), ''];
  return [message.slice(0, end.index), message.slice(end.index + end[0].length)];
}
