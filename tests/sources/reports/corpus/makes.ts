import { type HtmlMake, printHtml } from './as-html.ts';
import { asOffice, type OfficeMake } from './as-office.ts';
import { asTypst, type TypstMake } from './as-typst.ts';
import { turned, withoutTags } from './changed-pdf.ts';
import { type CorpusLanguage, makeReportText, type ReportTruth } from './report-text.ts';

export interface CorpusReport {
  name: string;
  truth: ReportTruth;
  bytes: Uint8Array;
}

const SANS = 'Source Sans 3';
const SERIF = 'Source Serif 4';

const TYPST: Record<string, TypstMake> = {
  justified: {
    font: SANS,
    size: 11,
    justified: true,
    columns: 1,
    hanging: 0,
    notes: '1',
    bullet: '•',
    margin: 70,
    head: 'top',
    leading: 0.65,
  },
  hanging: {
    font: SERIF,
    size: 10.5,
    justified: true,
    columns: 1,
    hanging: 28,
    notes: 'a raised size',
    bullet: '–',
    margin: 60,
    head: 'bottom',
    leading: 0.7,
  },
  columns: {
    font: SERIF,
    size: 9.5,
    justified: true,
    columns: 2,
    hanging: 0,
    notes: 'a raised size',
    bullet: '•',
    margin: 50,
    head: 'top',
    leading: 0.6,
  },
  brackets: {
    font: SANS,
    size: 11.5,
    justified: false,
    columns: 1,
    hanging: 24,
    notes: '[1]',
    bullet: '▪',
    margin: 80,
    head: 'top',
    leading: 0.8,
  },
};

const HTML: Record<string, HtmlMake> = {
  tagged: {
    font: 'DejaVu Serif',
    size: 10,
    justified: true,
    numbers: 'beside',
    tagged: true,
    margin: '22mm',
    bullet: 'disc',
  },
  untagged: {
    font: 'DejaVu Sans',
    size: 9.5,
    justified: false,
    numbers: 'in the line',
    tagged: false,
    margin: '18mm',
    bullet: 'dash',
  },
};

const OFFICE: Record<string, OfficeMake> = {
  office: { font: 'DejaVu Serif', size: 10, justified: true, columns: 1, hanging: 30 },
  'office columns': { font: 'DejaVu Sans', size: 9, justified: true, columns: 2, hanging: 0 },
};

interface SetOptions {
  seed: number;
  paragraphs: number;
  /** Changes the layout a little, so that other lines break. */
  vary: number;
  languages: readonly CorpusLanguage[];
}

/** The set by which the reader was developed. */
export const DEVELOPMENT: SetOptions = { seed: 1, paragraphs: 40, vary: 0, languages: ['en', 'nl', 'fr'] };
/** A set with other texts and measures, by which the reader was not developed. */
export const HELD_OUT: SetOptions = { seed: 7_001, paragraphs: 70, vary: 1.3, languages: ['fr', 'en', 'nl'] };

/** All reports of a set that need no other program than those of the tests. `chromium`: its path, or null. */
export async function makeSet(
  options: SetOptions,
  chromium: string | null,
  makes?: readonly string[],
): Promise<CorpusReport[]> {
  const { seed, paragraphs, vary, languages } = options;
  const reports: CorpusReport[] = [];
  let at = 0;
  const truthOf = (): ReportTruth => {
    at += 1;
    return makeReportText(languages[at % languages.length] ?? 'en', seed + at * 13, paragraphs);
  };
  const isWanted = (name: string): boolean => !makes || makes.includes(name);
  const add = (name: string, truth: ReportTruth, bytes: Uint8Array): void => void reports.push({ name, truth, bytes });
  for (const [name, make] of Object.entries(TYPST)) {
    const truth = truthOf();
    if (!isWanted(`typst ${name}`)) continue;
    add(
      `typst ${name}`,
      truth,
      asTypst(truth, { ...make, size: make.size + vary * 0.3, margin: make.margin - vary * 6 }),
    );
  }
  for (const [name, change] of [
    ['typst untagged', withoutTags],
    ['typst turned', turned],
  ] as const) {
    const truth = truthOf();
    if (isWanted(name))
      add(
        name,
        truth,
        await change(asTypst(truth, { ...(TYPST.hanging as TypstMake), font: SANS, size: 11 + vary * 0.4 })),
      );
  }
  for (const [name, make] of Object.entries(HTML)) {
    const truth = truthOf();
    if (chromium && isWanted(`chromium ${name}`))
      add(`chromium ${name}`, truth, await printHtml(truth, { ...make, size: make.size + vary * 0.5 }, chromium));
  }
  const office = Object.entries(OFFICE).flatMap(([name, make]) => {
    const truth = truthOf();
    return isWanted(name) ? [{ name, truth, make: { ...make, size: make.size + Math.round(vary) } }] : [];
  });
  if (office.length > 0)
    for (const [index, bytes] of asOffice(office).entries()) {
      const one = office[index];
      if (one) add(one.name, one.truth, bytes);
    }
  return reports;
}
