import { readFileSync } from 'node:fs';
import { asDrawn, type DrawnMake } from './as-drawn.ts';
import { type HtmlMake, printHtml } from './as-html.ts';
import { asOffice, type OfficeMake } from './as-office.ts';
import { asTypst, type TypstMake } from './as-typst.ts';
import { forbidEmbedding, linearised, turned, withLigatures, withoutTags } from './changed-pdf.ts';
import type { PagesOfParagraphs } from './marks.ts';
import { type CorpusLanguage, type CorpusShape, makeReportText, type ReportTruth } from './report-text.ts';

export interface CorpusReport {
  name: string;
  truth: ReportTruth;
  bytes: Uint8Array;
  /** Pages of the paragraphs, as the program that made the PDF says. */
  pages: PagesOfParagraphs;
  /** Chromium prints no footnotes. */
  hasNotes: boolean;
}

type Program =
  | { by: 'typst'; make: TypstMake; change?: (bytes: Uint8Array) => Promise<Uint8Array> }
  | { by: 'chromium'; make: HtmlMake }
  | { by: 'office'; make: OfficeMake }
  | { by: 'drawn'; make: DrawnMake };

type CorpusMake = Program & {
  name: string;
  /** Default: an evaluation, in each language of the set by turns. */
  shape?: CorpusShape;
  language?: CorpusLanguage;
};

const SANS = 'Source Sans 3';
const SERIF = 'Source Serif 4';

const JUSTIFIED: TypstMake = {
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
};
const HANGING: TypstMake = {
  ...JUSTIFIED,
  font: SERIF,
  size: 10.5,
  hanging: 28,
  notes: 'a raised size',
  bullet: '–',
  margin: 60,
  head: 'bottom',
  leading: 0.7,
};
const DRAWN: DrawnMake = { letters: 'standard', drawing: 'kerned', size: 11, justified: true, hanging: 28, margin: 68 };

const fontFile = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../../../../assets/fonts/${name}.ttf`, import.meta.url)));

/** Every make of which a report is read right. */
const MAKES: readonly CorpusMake[] = [
  { name: 'typst justified', by: 'typst', make: JUSTIFIED },
  { name: 'typst hanging', by: 'typst', make: HANGING },
  {
    name: 'typst columns',
    by: 'typst',
    make: { ...HANGING, size: 9.5, columns: 2, hanging: 0, bullet: '•', margin: 50, head: 'top', leading: 0.6 },
  },
  {
    name: 'typst brackets',
    by: 'typst',
    make: {
      ...JUSTIFIED,
      size: 11.5,
      justified: false,
      hanging: 24,
      notes: '[1]',
      bullet: '▪',
      margin: 80,
      leading: 0.8,
    },
  },
  { name: 'typst untagged', by: 'typst', make: { ...HANGING, font: SANS, size: 11 }, change: withoutTags },
  { name: 'typst turned', by: 'typst', make: { ...HANGING, font: SANS, size: 11 }, change: turned },
  {
    name: 'chromium tagged',
    by: 'chromium',
    make: {
      font: 'DejaVu Serif',
      size: 10,
      justified: true,
      numbers: 'beside',
      tagged: true,
      margin: '22mm',
      bullet: 'disc',
    },
  },
  {
    name: 'chromium untagged',
    by: 'chromium',
    make: {
      font: 'DejaVu Sans',
      size: 9.5,
      justified: false,
      numbers: 'in the line',
      tagged: false,
      margin: '18mm',
      bullet: 'dash',
    },
  },
  {
    name: 'office',
    by: 'office',
    make: { font: 'DejaVu Serif', size: 10, justified: true, columns: 1, hanging: 30 },
  },
  {
    name: 'office columns',
    by: 'office',
    make: { font: 'DejaVu Sans', size: 9, justified: true, columns: 2, hanging: 0 },
  },
  // The makes above have the texts by which the reader was first developed: a new make comes below them.
  // Each ligature is one character in the table of its font.
  { name: 'typst ligatures', by: 'typst', make: { ...JUSTIFIED, font: SERIF }, change: withLigatures },
  // Objects in compressed streams, in the order of a file that is shown while it is downloaded.
  { name: 'typst linearised', by: 'typst', make: { ...HANGING, hanging: 20, bullet: '•' }, change: linearised },
  {
    name: 'typst committee',
    by: 'typst',
    make: { ...JUSTIFIED, font: SERIF, size: 10, justified: false, margin: 90 },
    shape: 'committee',
    language: 'en',
  },
  {
    name: 'typst audit',
    by: 'typst',
    make: { ...HANGING, font: SANS, size: 10, justified: false, notes: '1' },
    shape: 'audit',
    language: 'nl',
  },
  // Chromium draws a font that forbids embedding as Type 3.
  {
    name: 'chromium type 3',
    by: 'chromium',
    make: {
      font: 'Drawn',
      size: 10.5,
      justified: true,
      numbers: 'beside',
      tagged: false,
      margin: '20mm',
      bullet: 'disc',
      files: ['SourceSerif4-Regular', 'SourceSerif4-Bold', 'SourceSerif4-It'].map((name) =>
        forbidEmbedding(fontFile(name)),
      ),
    },
  },
  { name: 'drawn by line', by: 'drawn', make: DRAWN },
  { name: 'drawn by word', by: 'drawn', make: { ...DRAWN, drawing: 'words', hanging: 0, justified: false } },
  { name: 'drawn by letter', by: 'drawn', make: { ...DRAWN, drawing: 'letters', size: 10.5, margin: 60 } },
  { name: 'drawn type 3', by: 'drawn', make: { ...DRAWN, letters: 'type 3', hanging: 24 } },
  {
    name: 'drawn ligatures',
    by: 'drawn',
    make: { ...DRAWN, letters: 'type 3 ligatures', drawing: 'words', size: 10, margin: 76 },
  },
];

export const MAKE_NAMES: readonly string[] = MAKES.map(({ name }) => name);

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

interface Ordered {
  name: string;
  truth: ReportTruth;
  make: CorpusMake;
}

/** The reports of a set, of all makes or those named. */
export async function makeSet(options: SetOptions, names: readonly string[] = MAKE_NAMES): Promise<CorpusReport[]> {
  const { seed, paragraphs, languages } = options;
  const ordered = MAKES.map((make, at): Ordered => {
    const language = make.language ?? languages[(at + 1) % languages.length] ?? 'en';
    return { name: make.name, make, truth: makeReportText(language, seed + (at + 1) * 13, paragraphs, make.shape) };
  }).filter(({ name }) => names.includes(name));
  const set = await setReports(ordered, options);
  return ordered.map(({ name, truth, make }, at) => {
    const made = set[at];
    if (!made || made.pages.size === 0) throw new Error(`${name} was not made`);
    return { name, truth, hasNotes: make.by !== 'chromium', ...made };
  });
}

type Made = Pick<CorpusReport, 'bytes' | 'pages'>;

/** Programs that take long to start get all their reports at once. */
async function setReports(ordered: readonly Ordered[], { vary }: SetOptions): Promise<(Made | undefined)[]> {
  const [office, printed] = [[], []] as [
    { truth: ReportTruth; make: OfficeMake }[],
    { truth: ReportTruth; make: HtmlMake }[],
  ];
  for (const { truth, make } of ordered) {
    if (make.by === 'office') office.push({ truth, make: { ...make.make, size: make.make.size + Math.round(vary) } });
    if (make.by === 'chromium') printed.push({ truth, make: { ...make.make, size: make.make.size + vary * 0.5 } });
  }
  const fromOffice = office.length > 0 ? await asOffice(office) : [];
  const fromChromium = printed.length > 0 ? await printHtml(printed) : [];
  const made: (Made | undefined)[] = [];
  for (const { truth, make } of ordered) {
    if (make.by === 'office') made.push(fromOffice.shift());
    else if (make.by === 'chromium') made.push(fromChromium.shift());
    else if (make.by === 'drawn')
      made.push(
        await asDrawn(truth, {
          ...make.make,
          size: make.make.size + vary * 0.4,
          margin: make.make.margin - vary * 5,
        }),
      );
    else {
      const { bytes, pages } = asTypst(truth, {
        ...make.make,
        size: make.make.size + vary * 0.3,
        margin: make.make.margin - vary * 6,
      });
      made.push({ bytes: make.change ? await make.change(bytes) : bytes, pages });
    }
  }
  return made;
}
