import { CircleCheck, CircleX, Info, type LucideIcon, TriangleAlert } from 'lucide-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import type { FindingSeverity } from '../../engine/core/checks/check.ts';
import type { CheckFinding } from '../../engine/core/checks/list.ts';
import { findingHelp, findingMessage } from '../../engine/core/checks/run-checks.ts';
import { formatShortDate } from '../../engine/core/dates.ts';
import type { Draft } from '../../engine/core/drafts/draft.ts';
import { Button, LinkButton } from '../parts/button.tsx';
import { TextField } from '../parts/field.tsx';
import { Icon } from '../parts/icon.tsx';
import { silencing } from '../side/silence.ts';
import { useLanguage, useTexts } from '../texts/language.tsx';

export interface FindingAction {
  /** A verb: 'Datum invullen'. */
  label: string;
  onPress: () => void;
}

export interface ChecksPaneProps {
  /** null: not checked yet. */
  findings: readonly CheckFinding[] | null;
  /** Which finding is looked at, by its place in the list. */
  chosen: number | null;
  onChoose: (index: number) => void;
  /** Enter or click: to the place. */
  onJump: (finding: CheckFinding) => void;
  /** What mends it; none where only a person can. */
  actionsFor: (finding: CheckFinding) => readonly FindingAction[];
  /** What mends equal findings together. */
  actionsForAll?: ((findings: readonly CheckFinding[]) => readonly FindingAction[]) | undefined;
  /** Puts a finding aside, with the reason; null where that is not offered. */
  onSilence: ((finding: CheckFinding, reason: string) => void) | null;
  onUnsilence: (finding: CheckFinding) => void;
  /** Why, by whom and when findings were put aside. */
  silenced?: Draft['silenced'] | undefined;
}

const SEVERITIES: readonly FindingSeverity[] = ['error', 'warning', 'info'];
const DRAWINGS: { [Each in FindingSeverity]: [LucideIcon, 'err' | 'warn' | 'mute'] } = {
  error: [CircleX, 'err'],
  warning: [TriangleAlert, 'warn'],
  info: [Info, 'mute'],
};

/** What the checks found, by severity. One Tab stop, arrows between findings; Tab then reaches what mends it. */
export function ChecksPane(props: ChecksPaneProps) {
  const t = useTexts().checks;
  const list = useRef<HTMLDivElement>(null);
  const [showsSilenced, setShowsSilenced] = useState(false);
  if (props.findings === null) return <p className="mute pane-note">{t.notChecked}</p>;
  const entries = props.findings.map((finding, index) => ({ finding, index }));
  const open = entries.filter(({ finding }) => !finding.silenced);
  const silenced = entries.filter(({ finding }) => finding.silenced);
  const shown = SEVERITIES.flatMap((severity) =>
    byCheck(open.filter(({ finding }) => finding.severity === severity)).flat(),
  );
  const stop = shown.find(({ index }) => index === props.chosen) ?? shown[0];

  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLElement) || event.target.dataset.finding === undefined) return;
    const at = shown.findIndex(({ index }) => String(index) === (event.target as HTMLElement).dataset.finding);
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null;
    const next =
      step === null
        ? event.key === 'Home'
          ? shown[0]
          : event.key === 'End'
            ? shown.at(-1)
            : undefined
        : shown[at + step];
    if (next) {
      event.preventDefault();
      props.onChoose(next.index);
      list.current?.querySelector<HTMLElement>(`[data-finding="${next.index}"]`)?.focus();
    } else if (event.key === 'Enter') {
      const here = shown[at];
      if (!here) return;
      event.preventDefault();
      props.onJump(here.finding);
    }
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrows between the findings in it
    <div className="tp show find-list" ref={list} onKeyDown={onKeyDown}>
      {open.length === 0 && (
        <p className="all-well">
          <Icon of={CircleCheck} tone="ok" />
          {t.nothing}
        </p>
      )}
      {SEVERITIES.map((severity) => {
        const group = open.filter(({ finding }) => finding.severity === severity);
        if (group.length === 0) return null;
        return (
          <section key={severity} aria-label={t.heading[severity]}>
            <h3>
              {t.heading[severity]} <span className="n num">{t.count(severity, group.length)}</span>
            </h3>
            <ul>
              {byCheck(group).map((same) =>
                same.length === 1 ? (
                  same.map((entry) => (
                    <Finding key={entry.index} {...props} {...entry} isStop={entry.index === stop?.index} />
                  ))
                ) : (
                  <EqualFindings key={same[0]?.finding.check} {...props} entries={same} stop={stop?.index} />
                ),
              )}
            </ul>
          </section>
        );
      })}
      {silenced.length > 0 && (
        <section className="silenced" aria-label={t.silenced}>
          <button
            type="button"
            className="link"
            aria-expanded={showsSilenced}
            onClick={() => setShowsSilenced(!showsSilenced)}
          >
            {t.showSilenced(silenced.length)}
          </button>
          {showsSilenced && (
            <ul>
              {silenced.map(({ finding, index }) => (
                <Silenced
                  key={index}
                  finding={finding}
                  put={silencing(props.silenced ?? [], finding)}
                  onUnsilence={() => props.onUnsilence(finding)}
                />
              ))}
            </ul>
          )}
        </section>
      )}
    </div>
  );
}

interface Entry {
  finding: CheckFinding;
  index: number;
}

/** Findings of one check together, in the order in which the first of each was found. */
function byCheck(entries: readonly Entry[]): Entry[][] {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const group = groups.get(entry.finding.check);
    if (group) group.push(entry);
    else groups.set(entry.finding.check, [entry]);
  }
  return [...groups.values()];
}

/** Equal findings under one heading: what to do is said once. */
function EqualFindings({
  entries,
  stop,
  ...props
}: ChecksPaneProps & { entries: readonly Entry[]; stop: number | undefined }) {
  const t = useTexts();
  const language = useLanguage();
  const [first] = entries;
  if (!first) return null;
  const [drawing, tone] = DRAWINGS[first.finding.severity];
  return (
    <li className="prob many">
      <Icon of={drawing} tone={tone} />
      <div>
        <div className="t">{t.checks.group[first.finding.check](entries.length)}</div>
        <div className="d">{findingHelp(first.finding, language)}</div>
        <div className="a">
          {props.actionsForAll?.(entries.map(({ finding }) => finding)).map((action) => (
            <LinkButton key={action.label} onPress={action.onPress}>
              {action.label}
            </LinkButton>
          ))}
        </div>
        <ul>
          {entries.map((entry) => (
            <Finding key={entry.index} {...props} {...entry} isStop={entry.index === stop} isOneOfMany />
          ))}
        </ul>
      </div>
    </li>
  );
}

function Finding({
  finding,
  index,
  isStop,
  isOneOfMany,
  chosen,
  onChoose,
  onJump,
  actionsFor,
  onSilence,
}: ChecksPaneProps & Entry & { isStop: boolean; isOneOfMany?: boolean }) {
  const isChosen = index === chosen;
  const t = useTexts();
  const language = useLanguage();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const [drawing, tone] = DRAWINGS[finding.severity];
  const [first, rest] = splitSentence(findingMessage(finding, language));
  return (
    <li className={[isOneOfMany ? 'one' : 'prob', isChosen && 'sel'].filter(Boolean).join(' ')}>
      {!isOneOfMany && <Icon of={drawing} tone={tone} />}
      <div>
        <button
          type="button"
          className="prob-b"
          data-finding={index}
          tabIndex={isStop ? 0 : -1}
          onFocus={() => {
            if (!isChosen) onChoose(index);
          }}
          onClick={() => onJump(finding)}
        >
          <span className="t">{first}</span>
          {(rest !== '' || !isOneOfMany) && (
            <span className="d">{rest === '' ? findingHelp(finding, language) : rest}</span>
          )}
        </button>
        {asking ? (
          // biome-ignore lint/a11y/noStaticElementInteractions: Esc in its field lets go of it
          <div
            className="silence"
            onKeyDown={(event) => {
              if (event.key !== 'Escape') return;
              event.preventDefault();
              setAsking(false);
            }}
          >
            <TextField
              label={t.checks.silenceReason}
              minor
              autoFocus
              value={reason}
              hint={t.checks.silenceHint}
              onChange={setReason}
              onEnter={() => {
                if (reason.trim() !== '') onSilence?.(finding, reason.trim());
              }}
            />
            <div className="rowf">
              <Button
                look="line"
                disabled={reason.trim() === ''}
                onPress={() => {
                  onSilence?.(finding, reason.trim());
                  setAsking(false);
                }}
              >
                {t.checks.silence}
              </Button>
              <Button onPress={() => setAsking(false)}>{t.form.cancel}</Button>
            </div>
          </div>
        ) : (
          <div className="a">
            {actionsFor(finding).map((action) => (
              <LinkButton key={action.label} label={`${action.label}: ${first}`} onPress={action.onPress}>
                {action.label}
              </LinkButton>
            ))}
            {onSilence && isChosen && (
              <LinkButton label={`${t.checks.silence}: ${first}`} onPress={() => setAsking(true)}>
                {t.checks.silence}
              </LinkButton>
            )}
          </div>
        )}
      </div>
    </li>
  );
}

function Silenced({
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
        <div className="d">{findingMessage(finding, language)}</div>
        {put && (
          <div className="d mute">
            {texts.side.silencedBy(put.reason, put.by, formatShortDate(put.at.slice(0, 10)) ?? '')}
          </div>
        )}
        <div className="a">
          <LinkButton label={`${t.unsilence}: ${findingMessage(finding, language)}`} onPress={onUnsilence}>
            {t.unsilence}
          </LinkButton>
        </div>
      </div>
    </li>
  );
}

/** The first sentence as a heading, without its full stop. */
function splitSentence(message: string): [string, string] {
  const end = /(?<!\b(?:nr|c\.s|art|blz|p|resp))\.\s+(?=[A-Z‘“])/.exec(message);
  if (!end) return [message.replace(/\.$/, ''), ''];
  return [message.slice(0, end.index), message.slice(end.index + end[0].length)];
}

/** How many call for a person: behind the name of the tab. */
export function openFindings(findings: readonly CheckFinding[]): number {
  return findings.filter((finding) => !finding.silenced).length;
}
