import { useId, useState } from 'react';
import { formatFindings } from '../../../engine/core/checks/run-checks.ts';
import { LinkButton } from '../../ui/controls/button.tsx';
import { useLanguage, useTexts } from '../../ui/texts/language.tsx';
import { groupByName } from '../../writing/side/finding-order.ts';
import type { ExportDialogProps, ExportFinding } from './export-state.ts';
import { useCanScroll } from './use-can-scroll.ts';

interface FindingListProps {
  findings: readonly ExportFinding[];
  onJump: ExportDialogProps['onJump'];
  /** Shows each finding on a line of its own. */
  isFlat?: boolean;
}

/** Open findings, with a link to the position of each. Several findings of one check share a line, as in Controles. */
export function FindingList({ findings, label, onJump, isFlat = false }: FindingListProps & { label: string }) {
  const { ref, canScroll } = useCanScroll<HTMLUListElement>();
  // A region of its own, so that its last lines can be read by keyboard alone.
  const scrolled = canScroll ? { tabIndex: 0, role: 'list', 'aria-label': label } : {};
  if (isFlat) {
    return (
      <ul className="export-findings" ref={ref} {...scrolled}>
        {countEqual(findings).map((one) => (
          <Line key={one.message} {...one} onJump={onJump} />
        ))}
      </ul>
    );
  }
  return (
    <ul className="export-findings" ref={ref} {...scrolled}>
      {groupByName(findings, ({ finding, message }) => finding?.check ?? message).map((same) =>
        same.length > 1 ? (
          <Equal key={same[0]?.message} findings={same} onJump={onJump} />
        ) : (
          same.map((one) => <Line key={one.message} {...one} onJump={onJump} />)
        ),
      )}
    </ul>
  );
}

/** The number of findings of one check, with a button that shows each of them. */
function Equal({ findings, onJump }: FindingListProps) {
  const x = useTexts().export;
  const language = useLanguage();
  const [shown, setShown] = useState(false);
  const list = useId();
  const [first] = findings;
  const title = first?.finding
    ? formatFindings(first.finding.check, findings.length, language)
    : x.times(asHeading(first?.message ?? ''), findings.length);
  return (
    <li>
      <span>
        {title}
        {first?.finding && (
          <ul id={list} hidden={!shown}>
            {shown && countEqual(findings).map((one) => <Line key={one.message} {...one} onJump={onJump} />)}
          </ul>
        )}
      </span>
      {first?.finding && (
        <LinkButton
          label={`${shown ? x.hideWarnings : x.showWarnings}: ${title}`}
          expanded={shown}
          controls={list}
          onPress={() => setShown(!shown)}
        >
          {shown ? x.hideWarnings : x.showWarnings}
        </LinkButton>
      )}
    </li>
  );
}

function Line({
  message,
  finding,
  count = 1,
  onJump,
}: ExportFinding & { count?: number } & Pick<FindingListProps, 'onJump'>) {
  const x = useTexts().export;
  const said = asHeading(message);
  return (
    <li>
      <span>{count > 1 ? x.times(said, count) : said}</span>
      {finding && (
        <LinkButton label={`${x.goTo}: ${said}`} onPress={() => onJump(finding)}>
          {x.goTo}
        </LinkButton>
      )}
    </li>
  );
}

/** Groups findings with the same message and counts them. */
function countEqual(findings: readonly ExportFinding[]): (ExportFinding & { count: number })[] {
  return groupByName(findings, ({ message }) => message).flatMap((same) =>
    same.slice(0, 1).map((one) => ({ ...one, count: same.length })),
  );
}

/** Removes the full stop of a single sentence, as Controles does. */
function asHeading(message: string): string {
  return /\.\s+[\p{Lu}‘“]/u.test(message) ? message : message.replace(/\.$/, '');
}
