import { CircleCheck } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { findSilencing } from '../../../../engine/core/checks/finding-key.ts';
import type { CheckFinding } from '../../../../engine/core/checks/list.ts';
import { countRepresented } from '../../../../engine/core/checks/run-checks.ts';
import type { Draft } from '../../../../engine/core/drafts/draft.ts';
import { Icon } from '../../../ui/controls/icon.tsx';
import { useTexts } from '../../../ui/texts/language.tsx';
import type { FieldsForReader } from '../fields-for-reader.ts';
import { groupByName, nameFindings, SEVERITIES } from '../finding-order.ts';
import type { UnsavedTexts } from '../unsaved-field.ts';
import { type Entry, Finding, FindingGroup, Silenced } from './finding-rows.tsx';

export interface FindingAction {
  /** A verb: 'Datum invullen'. */
  label: string;
  onPress: () => void;
}

export interface ChecksPaneProps {
  /** null: not checked yet. */
  findings: readonly CheckFinding[] | null;
  /** The checks were stopped: the findings are about an older state of the document. */
  isStuck?: boolean;
  /** Index of the selected finding. */
  chosen: number | null;
  onChoose: (index: number) => void;
  /** Shows the position of a finding, at Enter or a click. */
  onJump: (finding: CheckFinding) => void;
  /** The fixes of a finding; none if only the user can fix it. */
  actionsFor: (finding: CheckFinding) => readonly FindingAction[];
  /** The fixes of several findings of one check together. */
  commonActions?: ((findings: readonly CheckFinding[]) => readonly FindingAction[]) | undefined;
  /** Silences a finding with a reason; null: not available. */
  onSilence: ((finding: CheckFinding, reason: string) => void) | null;
  onUnsilence: (finding: CheckFinding) => void;
  /** Reasons that the user is typing. */
  unsavedTexts?: UnsavedTexts | undefined;
  /** Reason, user and time of silenced findings. */
  silenced?: Draft['silenced'] | undefined;
  /** The fields that are printed empty for the reader. */
  forReader?: FieldsForReader | undefined;
}

/** The findings by severity. The list is one Tab stop with arrow keys; the next Tab reaches the fixes. */
export function ChecksPane(props: ChecksPaneProps) {
  const t = useTexts().checks;
  const list = useRef<HTMLDivElement>(null);
  const hasFocus = useRef(false);
  // A solved finding disappears with its focus, which moves to the next one.
  useEffect(() => {
    if (!hasFocus.current || document.activeElement !== document.body) return;
    (list.current?.querySelector<HTMLElement>('[data-finding][tabindex="0"]') ?? list.current)?.focus();
  });
  const [showsSilenced, setShowsSilenced] = useState(false);
  if (props.findings === null) return <p className="muted checks-note">{props.isStuck ? t.stuck : t.notChecked}</p>;
  const names = nameFindings(props.findings);
  const entries = props.findings.map((finding, index): Entry => ({ finding, index, name: names[index] ?? '' }));
  const open = entries.filter(({ finding }) => !finding.silenced);
  const silenced = entries.filter(({ finding }) => finding.silenced);
  const shown = SEVERITIES.flatMap((severity) =>
    groupByCheck(open.filter(({ finding }) => finding.severity === severity)).flat(),
  );
  const tabStop = shown.find(({ index }) => index === props.chosen) ?? shown[0];

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
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys move between the findings in it
    <div
      className="side-pane-content checks"
      ref={list}
      tabIndex={-1}
      onKeyDown={onKeyDown}
      onFocus={() => {
        hasFocus.current = true;
      }}
      onBlur={() => {
        hasFocus.current = false;
      }}
    >
      {props.isStuck && (
        <p className="checks-note" role="status">
          {t.stuck}
        </p>
      )}
      {open.length === 0 && !props.isStuck && (
        <p className="checks-none">
          <Icon of={CircleCheck} tone="ok" />
          {silenced.length > 0 ? t.nothingOpen(silenced.length) : t.nothing}
        </p>
      )}
      {props.forReader && props.forReader.count > 0 && (
        <p className="checks-note">{t.forReader(props.forReader.count, props.forReader.names)}</p>
      )}
      {SEVERITIES.map((severity) => {
        const group = open.filter(({ finding }) => finding.severity === severity);
        if (group.length === 0) return null;
        return (
          <section key={severity} aria-label={t.heading[severity]}>
            <h3>
              {t.heading[severity]} <span className="checks-count numeric">{t.count(severity, group.length)}</span>
            </h3>
            <ul>
              {groupByCheck(group).map((same) =>
                same.length === 1 ? (
                  same.map((entry) => (
                    <Finding key={entry.name} {...props} {...entry} isStop={entry.index === tabStop?.index} />
                  ))
                ) : (
                  <FindingGroup key={same[0]?.finding.check} {...props} entries={same} stop={tabStop?.index} />
                ),
              )}
            </ul>
          </section>
        );
      })}
      {props.onSilence && hasSharedHeading(open) && <p className="muted checks-can-rest">{t.silenceHow}</p>}
      {silenced.length > 0 && (
        <section className="checks-silenced" aria-label={t.silenced}>
          <button
            type="button"
            className="link"
            aria-expanded={showsSilenced}
            onClick={() => setShowsSilenced(!showsSilenced)}
          >
            {t.showSilenced(silenced.length)}
          </button>
          {showsSilenced && (
            <ul ref={scrollIntoView}>
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

/** The silenced findings open below the visible part of the list. */
const scrollIntoView = (list: HTMLElement | null): void => list?.scrollIntoView({ block: 'nearest' });
const groupByCheck = (entries: readonly Entry[]): Entry[][] => groupByName(entries, ({ finding }) => finding.check);

/** Whether several findings share a heading: their actions appear only at the selected one. */
function hasSharedHeading(entries: readonly Entry[]): boolean {
  const places = entries.map(({ finding }) => `${finding.severity} ${finding.check}`);
  return new Set(places).size < places.length;
}

/** Number of open findings, shown beside the tab's title. */
export function countOpenFindings(findings: readonly CheckFinding[]): number {
  return findings.reduce((sum, finding) => (finding.silenced ? sum : sum + countRepresented(finding)), 0);
}
