import { CircleCheck } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { findSilencing } from '../../../../engine/core/checks/finding-key.ts';
import type { CheckFinding } from '../../../../engine/core/checks/list.ts';
import { countRepresented } from '../../../../engine/core/checks/run-checks.ts';
import type { Draft } from '../../../../engine/core/drafts/draft.ts';
import { Icon } from '../../../ui/controls/icon.tsx';
import { useTexts } from '../../../ui/texts/language.tsx';
import type { FieldsForReader } from '../fields-for-reader.ts';
import { namesOfFindings, SEVERITIES, together } from '../finding-order.ts';
import type { HalfTyped } from '../half-typed.ts';
import { type Entry, EqualFindings, Finding, Silenced } from './finding-rows.tsx';

export interface FindingAction {
  /** A verb: 'Datum invullen'. */
  label: string;
  onPress: () => void;
}

export interface ChecksPaneProps {
  /** null: not checked yet. */
  findings: readonly CheckFinding[] | null;
  /** The checks did not come to an end: the findings are of an older state of the document. */
  isStuck?: boolean;
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
  /** Reasons that are being typed. */
  halfTyped?: HalfTyped | undefined;
  /** Why, by whom and when findings were put aside. */
  silenced?: Draft['silenced'] | undefined;
  /** The fields that are printed empty for the reader to fill in. */
  forReader?: FieldsForReader | undefined;
}

/** What the checks found, by severity. One Tab stop, arrows between findings; Tab then reaches what mends it. */
export function ChecksPane(props: ChecksPaneProps) {
  const t = useTexts().checks;
  const list = useRef<HTMLDivElement>(null);
  const holdsFocus = useRef(false);
  // A finding that is solved takes the focus with it, if it or what mends it had it: then the next one gets it.
  useEffect(() => {
    if (!holdsFocus.current || document.activeElement !== document.body) return;
    (list.current?.querySelector<HTMLElement>('[data-finding][tabindex="0"]') ?? list.current)?.focus();
  });
  const [showsSilenced, setShowsSilenced] = useState(false);
  if (props.findings === null) return <p className="mute pane-note">{props.isStuck ? t.stuck : t.notChecked}</p>;
  const names = namesOfFindings(props.findings);
  const entries = props.findings.map((finding, index): Entry => ({ finding, index, name: names[index] ?? '' }));
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
    <div
      className="tp show find-list"
      ref={list}
      tabIndex={-1}
      onKeyDown={onKeyDown}
      onFocus={() => {
        holdsFocus.current = true;
      }}
      onBlur={() => {
        holdsFocus.current = false;
      }}
    >
      {props.isStuck && (
        <p className="pane-note" role="status">
          {t.stuck}
        </p>
      )}
      {open.length === 0 && !props.isStuck && (
        <p className="all-well">
          <Icon of={CircleCheck} tone="ok" />
          {silenced.length > 0 ? t.nothingOpen(silenced.length) : t.nothing}
        </p>
      )}
      {props.forReader && props.forReader.count > 0 && (
        <p className="pane-note">{t.forReader(props.forReader.count, props.forReader.names)}</p>
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
                    <Finding key={entry.name} {...props} {...entry} isStop={entry.index === stop?.index} />
                  ))
                ) : (
                  <EqualFindings key={same[0]?.finding.check} {...props} entries={same} stop={stop?.index} />
                ),
              )}
            </ul>
          </section>
        );
      })}
      {props.onSilence && hasEqual(open) && <p className="mute can-rest">{t.silenceHow}</p>}
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
            <ul ref={toView}>
              {silenced.map(({ finding, name }) => (
                <Silenced
                  key={name}
                  finding={finding}
                  put={findSilencing(props.silenced ?? [], finding)}
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

/** It opens below what is seen. */
const toView = (list: HTMLElement | null): void => list?.scrollIntoView({ block: 'nearest' });
const byCheck = (entries: readonly Entry[]): Entry[][] => together(entries, ({ finding }) => finding.check);

/** Some stand together below one heading: what can be done with one of those stands only at the one that is chosen. */
function hasEqual(entries: readonly Entry[]): boolean {
  const places = entries.map(({ finding }) => `${finding.severity} ${finding.check}`);
  return new Set(places).size < places.length;
}

/** How many call for a person: behind the name of the tab. */
export function openFindings(findings: readonly CheckFinding[]): number {
  return findings.reduce((sum, finding) => (finding.silenced ? sum : sum + countRepresented(finding)), 0);
}
