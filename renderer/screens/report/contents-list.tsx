import { memo, useMemo } from 'react';
import { REPORT_PARTS, type Report, type ReportReadSection } from '../../../engine/core/reports/report.ts';
import { useTexts } from '../../ui/texts/language.tsx';
import { moveFocus } from './move-focus.ts';

export interface ContentsListProps {
  report: Report;
  /** `id` of the section that contains the current paragraph. */
  current: string | null;
  onSection: (section: ReportReadSection) => void;
}

/** Headings that are further in have the same place as those of this level. */
const DEEPEST = 4;

/** The headings of the report below the part in which they are. One Tab stop, with arrow keys inside. */
export const ContentsList = memo(function ContentsList({ report, current, onSection }: ContentsListProps) {
  const t = useTexts().report;
  const groups = useMemo(
    () =>
      REPORT_PARTS.flatMap((part) => {
        const sections = report.sections.filter((section) => section.part === part);
        return sections.length === 0 ? [] : [{ part, sections }];
      }),
    [report],
  );
  const stop = report.sections.some(({ id }) => id === current) ? current : report.sections[0]?.id;
  return (
    <nav className="report-contents" aria-label={t.contents}>
      <h2>{t.contents}</h2>
      {groups.length === 0 && <p className="hint">{t.noContents}</p>}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys move between the buttons inside */}
      <div onKeyDown={(event) => moveFocus(event, 'button')}>
        {groups.map(({ part, sections }) => (
          <section key={part} aria-label={t.parts[part]}>
            {part !== 'report' && <h3>{t.parts[part]}</h3>}
            {sections.map((section) => (
              <button
                key={section.id}
                type="button"
                className="report-contents-row"
                tabIndex={section.id === stop ? 0 : -1}
                aria-current={section.id === current ? 'location' : undefined}
                data-level={Math.min(section.level, DEEPEST)}
                onClick={() => onSection(section)}
              >
                <span className="report-contents-label numeric">{section.label}</span>
                <span lang={report.language ?? undefined}>{section.title}</span>
                <span className="report-contents-page numeric">{section.page}</span>
              </button>
            ))}
          </section>
        ))}
      </div>
    </nav>
  );
});
