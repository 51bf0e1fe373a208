import { getCountryName } from '../../../engine/core/citations/countries.ts';
import { numberedParagraphs } from '../../../engine/core/reports/paragraphs.ts';
import type { Report } from '../../../engine/core/reports/report.ts';
import { useLanguage, useTexts } from '../../ui/texts/language.tsx';

/** The facts on the cover of the report. A fact that it does not have is shown as unknown. */
export function CoverFacts({ report }: { report: Report }) {
  const texts = useTexts();
  const language = useLanguage();
  const t = texts.report;
  const { cover } = report;
  const country = cover.country === null ? cover.countryName : getCountryName(cover.country, language);
  const facts: [label: string, value: string | null][] = [
    [t.organisation, cover.organisation],
    [t.number, cover.number],
    ...(cover.round === null ? [] : ([[t.round, t.roundOf(cover.round)]] as [string, string][])),
    ...(country === null ? [] : ([[t.country, country]] as [string, string][])),
    [t.adopted, cover.adopted && texts.date(cover.adopted)],
    [t.published, cover.published && texts.date(cover.published)],
  ];
  return (
    <section className="report-cover" aria-label={t.cover}>
      <h2 lang={report.language ?? undefined}>{nameReport(report)}</h2>
      <dl className="numeric">
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className={value === null ? 'muted' : undefined}>{value ?? t.unknown}</dd>
          </div>
        ))}
      </dl>
      <p className="hint numeric">
        {t.pages(report.pages)}, {t.paragraphs(numberedParagraphs(report).length)}
      </p>
    </section>
  );
}

/** The title on the cover, else the number of the report, else the name of its file. */
export function nameReport({ cover, file }: Pick<Report, 'cover' | 'file'>): string {
  return cover.title ?? cover.number ?? file.replace(/\.pdf$/i, '');
}
