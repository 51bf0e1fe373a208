import { CircleX, Info, type LucideIcon, TriangleAlert } from 'lucide-react';
import { useRef, useState } from 'react';
import type { FindingSeverity } from '../../../../engine/core/checks/check.ts';
import { findLapsedReason } from '../../../../engine/core/checks/finding-key.ts';
import type { CheckFinding } from '../../../../engine/core/checks/list.ts';
import {
  countRepresented,
  formatFinding,
  formatFindings,
  getFindingHelp,
} from '../../../../engine/core/checks/run-checks.ts';
import type { Draft } from '../../../../engine/core/drafts/draft.ts';
import { Button, LinkButton } from '../../../ui/controls/button.tsx';
import { TextField } from '../../../ui/controls/field.tsx';
import { Icon } from '../../../ui/controls/icon.tsx';
import { localDay } from '../../../ui/local-day.ts';
import { useLanguage, useTexts } from '../../../ui/texts/language.tsx';
import { useUnsavedField } from '../unsaved-field.ts';
import type { ChecksPaneProps } from './checks-pane.tsx';

const SEVERITY_ICONS: { [Each in FindingSeverity]: [LucideIcon, 'err' | 'warn' | 'mute'] } = {
  error: [CircleX, 'err'],
  warning: [TriangleAlert, 'warn'],
  info: [Info, 'mute'],
};

/** Characters of a finding that leave room for its actions on the same line. */
const MAX_LENGTH_BESIDE_ACTIONS = 60;

/** A finding with its index in the list of all. */
export interface Entry {
  finding: CheckFinding;
  index: number;
  /** Remains in the next run, so that the reason that the user types stays with its finding. */
  name: string;
}

/** Several findings of one check under a heading, with their help and common fixes. */
export function FindingGroup({
  entries,
  stop,
  ...props
}: ChecksPaneProps & { entries: readonly Entry[]; stop: number | undefined }) {
  const language = useLanguage();
  const [first] = entries;
  if (!first) return null;
  const [drawing, tone] = SEVERITY_ICONS[first.finding.severity];
  const isLong = entries.some(({ finding }) => formatFinding(finding, language).length > MAX_LENGTH_BESIDE_ACTIONS);
  return (
    <li className={isLong ? 'checks-finding is-group is-long' : 'checks-finding is-group'}>
      <Icon of={drawing} tone={tone} />
      <div>
        <div className="checks-title">
          {formatFindings(
            first.finding.check,
            entries.reduce((sum, { finding }) => sum + countRepresented(finding), 0),
            language,
          )}
        </div>
        <div className="checks-detail">{getFindingHelp(first.finding, language)}</div>
        <div className="checks-actions">
          {props.commonActions?.(entries.map(({ finding }) => finding)).map((action) => (
            <LinkButton key={action.label} onPress={action.onPress}>
              {action.label}
            </LinkButton>
          ))}
        </div>
        <ul>
          {entries.map((entry) => (
            <Finding key={entry.name} {...props} {...entry} isStop={entry.index === stop} isGrouped />
          ))}
        </ul>
      </div>
    </li>
  );
}

/** A finding with its fixes and the button to silence it. */
export function Finding({
  finding,
  index,
  name,
  isStop,
  isGrouped,
  chosen,
  onChoose,
  onJump,
  actionsFor,
  onSilence,
  unsavedTexts,
  silenced,
}: ChecksPaneProps & Entry & { isStop: boolean; isGrouped?: boolean }) {
  const isChosen = index === chosen;
  const t = useTexts();
  const language = useLanguage();
  const [discarded, setDropped] = useState('');
  const {
    text: reason,
    isReopened,
    write,
    close: closeField,
  } = useUnsavedField(unsavedTexts, `reason ${name}`, 'finding');
  const [drawing, tone] = SEVERITY_ICONS[finding.severity];
  const [first, rest] = splitSentence(formatFinding(finding, language));
  const short = isGrouped ? shortText(finding, language) : null;
  const row = useRef<HTMLLIElement>(null);
  /** Closes the field and focuses the finding. */
  const close = (): void => {
    setDropped(reason ?? '');
    closeField();
    row.current?.querySelector<HTMLElement>('[data-finding]')?.focus();
  };
  const silence = (): void => {
    const words = reason?.trim() ?? '';
    if (words === '') return;
    onSilence?.(finding, words);
    close();
  };
  return (
    <li
      ref={row}
      className={[isGrouped ? 'checks-single' : 'checks-finding', isChosen && 'is-selected'].filter(Boolean).join(' ')}
    >
      {!isGrouped && <Icon of={drawing} tone={tone} />}
      <div>
        <button
          type="button"
          className="checks-jump"
          data-finding={index}
          aria-label={short === null ? undefined : first}
          tabIndex={isStop ? 0 : -1}
          onFocus={({ currentTarget }) => {
            // A click selects when it ends: the actions of a selected finding would move it away from the pointer.
            if (!isChosen && currentTarget.matches(':focus-visible')) onChoose(index);
          }}
          onClick={() => {
            if (!isChosen) onChoose(index);
            onJump(finding);
          }}
        >
          <span className="checks-title">{short ?? first}</span>
          {(rest !== '' || !isGrouped) && (
            <span className="checks-detail">{rest === '' ? getFindingHelp(finding, language) : rest}</span>
          )}
        </button>
        {reason !== null ? (
          // biome-ignore lint/a11y/noStaticElementInteractions: Esc in its field closes it
          <div
            className="checks-silence"
            onKeyDown={(event) => {
              if (event.key !== 'Escape') return;
              event.preventDefault();
              close();
            }}
          >
            <TextField
              label={t.checks.silenceReason}
              minor
              autoFocus={!isReopened}
              value={reason}
              hint={t.checks.silenceHint}
              onChange={write}
              onEnter={silence}
            />
            <div className="form-row">
              <Button look="line" disabled={reason.trim() === ''} onPress={silence}>
                {t.checks.silence}
              </Button>
              <Button onPress={close}>{t.controls.cancel}</Button>
            </div>
          </div>
        ) : (
          <div className="checks-actions">
            {actionsFor(finding).map((action) => (
              <LinkButton key={action.label} label={`${action.label}: ${first}`} onPress={action.onPress}>
                {action.label}
              </LinkButton>
            ))}
            {onSilence && (isChosen || !isGrouped) && (
              <LinkButton
                label={`${t.checks.silence}: ${first}`}
                quiet={!isChosen}
                onPress={() => {
                  if (!isChosen) onChoose(index);
                  write(discarded || (findLapsedReason(silenced ?? [], finding) ?? ''));
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

/** A silenced finding with its reason, user and time. */
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
    <li className="checks-finding">
      <Icon of={Info} tone="mute" />
      <div>
        <div className="checks-detail">{formatFinding(finding, language)}</div>
        {put && (
          <div className="checks-detail muted">
            {texts.side.silencedBy(put.reason, put.by, texts.date(localDay(put.at)))}
          </div>
        )}
        <div className="checks-actions">
          <LinkButton label={`${t.unsilence}: ${formatFinding(finding, language)}`} onPress={onUnsilence}>
            {t.unsilence}
          </LinkButton>
        </div>
      </div>
    </li>
  );
}

/** The part of a finding that the common heading does not say; null: its whole sentence. A screen reader reads the sentence. */
function shortText(finding: CheckFinding, language: 'nl' | 'en'): string | null {
  return finding.check === 'variable-empty' ? finding.values.label[language] : null;
}

/** Splits a message into its first sentence, without the full stop, and the rest. */
function splitSentence(message: string): [string, string] {
  const end = /(?<!\b(?:nr|c\.s|art|blz|p|resp))\.\s+(?=[A-Z‘“])/.exec(message);
  if (!end) return [message.replace(/\.$/, ''), ''];
  return [message.slice(0, end.index), message.slice(end.index + end[0].length)];
}
