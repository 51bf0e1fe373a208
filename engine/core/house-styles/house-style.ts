/**
 * The schema of a house style, a folder in `templates/house-styles/`: fonts, colours, measures and named paragraph
 * styles. `organisation.ts` adds the name, contact and logo of the library.
 */
import { z } from 'zod';
import { DEFAULT_POINT_NAME, pointNameSchema } from '../drafts/point-name.ts';
import { SEVERITIES } from '../severity.ts';

/**
 * The named paragraph styles of a document, with the Dutch name that Word shows and the style id that Word stores.
 * Built-in Word styles keep Word's English `w:name`; Word then shows its own Dutch name.
 */
export const STYLES = {
  normal: { id: 'Normal', word: 'Normal', nl: 'Standaard' },
  title: { id: 'Title', word: 'Title', nl: 'Titel' },
  subtitle: { id: 'Subtitle', word: 'Subtitle', nl: 'Ondertitel' },
  lead: { id: 'Kernboodschap', word: 'Kernboodschap', nl: 'Kernboodschap' },
  heading1: { id: 'Heading1', word: 'heading 1', nl: 'Kop 1' },
  heading2: { id: 'Heading2', word: 'heading 2', nl: 'Kop 2' },
  heading3: { id: 'Heading3', word: 'heading 3', nl: 'Kop 3' },
  demand: { id: 'Eis', word: 'Eis', nl: 'Eis' },
  ground: { id: 'Grond', word: 'Onderbouwing', nl: 'Onderbouwing' },
  blockTitle: { id: 'Bloktitel', word: 'Bloktitel', nl: 'Bloktitel' },
  blockMeta: { id: 'Blokregel', word: 'Blokregel', nl: 'Blokregel' },
  literal: { id: 'Letterlijk', word: 'Letterlijk', nl: 'Letterlijk' },
  quote: { id: 'Quote', word: 'Quote', nl: 'Citaat' },
  question: { id: 'Vraag', word: 'Vraag', nl: 'Vraag' },
  figureSentence: { id: 'Cijfer', word: 'Cijfer', nl: 'Cijfer' },
  voteLegend: { id: 'Stemregel', word: 'Stemregel', nl: 'Stemregel' },
  voteNames: { id: 'Stemnamen', word: 'Stemnamen', nl: 'Stemnamen' },
  listNumber: { id: 'ListNumber', word: 'List Number', nl: 'Lijstnummering' },
  listBullet: { id: 'ListBullet', word: 'List Bullet', nl: 'Lijst opsom.teken' },
  tableHead: { id: 'Tabelkop', word: 'Tabelkop', nl: 'Tabelkop' },
  tableText: { id: 'Tabeltekst', word: 'Tabeltekst', nl: 'Tabeltekst' },
  caption: { id: 'Caption', word: 'caption', nl: 'Bijschrift' },
  tocHeading: { id: 'TOCHeading', word: 'TOC Heading', nl: 'Kop van inhoudsopgave' },
  toc1: { id: 'TOC1', word: 'toc 1', nl: 'Inhopg 1' },
  toc2: { id: 'TOC2', word: 'toc 2', nl: 'Inhopg 2' },
  footnote: { id: 'FootnoteText', word: 'footnote text', nl: 'Voetnoottekst' },
  bibliography: { id: 'Bibliography', word: 'Bibliography', nl: 'Bibliografie' },
  header: { id: 'Header', word: 'header', nl: 'Koptekst' },
  footer: { id: 'Footer', word: 'footer', nl: 'Voettekst' },
  letter: { id: 'Brieftekst', word: 'Brieftekst', nl: 'Brieftekst' },
  motionHead: { id: 'Motiekop', word: 'Motiekop', nl: 'Motiekop' },
  motionText: { id: 'Motietekst', word: 'Motietekst', nl: 'Motietekst' },
  writtenTitle: { id: 'Vragentitel', word: 'Vragentitel', nl: 'Vragentitel' },
  writtenQuestion: { id: 'SchriftelijkeVraag', word: 'Schriftelijke vraag', nl: 'Schriftelijke vraag' },
  speech: { id: 'Spreektekst', word: 'Spreektekst', nl: 'Spreektekst' },
} as const;
export type StyleName = keyof typeof STYLES;
export const STYLE_NAMES = Object.keys(STYLES) as StyleName[];

const hexColor = z.string().regex(/^#[0-9a-f]{6}$/);
/** Millimetres. */
const mm = z.number().min(0).max(420);
/** Points. */
const pt = z.number().min(0).max(100);

export const houseColorsSchema = z.strictObject({
  ink: hexColor,
  grey: hexColor,
  accent: hexColor,
  /** Rules and table lines: ornament only. */
  rule: hexColor,
  tint: hexColor,
  /** In the vote bar: absent members, and unknown votes. */
  absent: hexColor,
  field: hexColor,
  fieldLine: hexColor,
});
export type HouseColor = keyof z.infer<typeof houseColorsSchema>;

export const paragraphStyleSchema = z.strictObject({
  /** `text`: the writer's own text; `literal`: text that may be quoted verbatim; `display`: headings. */
  face: z.enum(['text', 'literal', 'display']),
  size: pt,
  /** Exact line height; 80 % of it is above the baseline. */
  pitch: pt,
  /** Space before in points; space after is always 0. */
  before: pt,
  bold: z.boolean().default(false),
  color: z.enum(['ink', 'grey', 'accent']),
  keepWithNext: z.boolean().default(false),
  hyphenate: z.boolean().default(false),
});
export type ParagraphStyle = z.infer<typeof paragraphStyleSchema>;

const fontSchema = z.strictObject({
  family: z.string().min(1),
  /** File names in `assets/fonts` or in the house style's own folder. */
  regular: z.string(),
  bold: z.string(),
  italic: z.string(),
  boldItalic: z.string(),
});

const ruleSchema = z.strictObject({ width: pt, color: hexColor });

/** Read aloud from a lectern. House styles of before this style have this one. */
const SPEECH_STYLE: z.input<typeof paragraphStyleSchema> = {
  face: 'literal',
  size: 15,
  pitch: 22,
  before: 15,
  color: 'ink',
};

/**
 * Fonts, colours, margins and paragraph styles of an organisation's documents. White space is only before paragraphs.
 */
export const houseStyleSchema = z.strictObject({
  format: z.literal('inbreng-house-style'),
  version: z.literal(1),
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: z.strictObject({ nl: z.string(), en: z.string() }),
  /** The organisation where the draft's variable is empty; '' in a style without an owner. */
  sender: z.string(),
  /** The name of a demand in documents whose writer chose none. */
  pointName: pointNameSchema.default(DEFAULT_POINT_NAME),
  /** Severities of checks that the organisation chose: code → severity. */
  checks: z.record(z.string(), z.enum(SEVERITIES)).default({}),
  /** Values of other variables that are empty in the draft: name → text. */
  variables: z.record(z.string(), z.string()).default({}),
  /** SVG or PNG in the house style's folder; printed `page.logoHeight` high. */
  logo: z.string().nullable(),
  fonts: z.strictObject({ text: fontSchema, literal: fontSchema, display: fontSchema }),
  colors: houseColorsSchema,
  page: z
    .strictObject({
      left: mm,
      right: mm,
      top: mm,
      bottom: mm,
      /** Width of the column left of the text for labels. */
      marginColumn: mm,
      /** From the edge of the text to the text of a ground. */
      groundTab: mm,
      /** From the top of the page to the running head, and to the logo if there is one. */
      headTop: mm,
      logoTop: mm,
      logoHeight: mm,
      /** From the top of the page; null: no rule. */
      headRule: mm.nullable(),
      footerDrop: mm,
    })
    .refine(({ logoTop, logoHeight, headRule }) => headRule === null || logoTop + logoHeight < headRule, {
      message: 'The logo ends above the rule.',
      path: ['logoHeight'],
    }),
  rules: z.strictObject({
    demand: ruleSchema,
    literal: ruleSchema,
    head: ruleSchema.nullable(),
  }),
  /** The core message has a tinted background. */
  leadBox: z.boolean(),
  /** Labels in the margin column. */
  label: z.strictObject({ face: z.enum(['text', 'literal', 'display']), size: pt }),
  /** 'Eis 1' in the margin. */
  number: z.strictObject({ face: z.enum(['text', 'literal', 'display']), size: pt }),
  /** The value of a figure in the margin. */
  figureValue: z.strictObject({ face: z.enum(['text', 'literal', 'display']), size: pt }),
  /** The sender's name, printed where there is no logo. */
  sendersName: z.strictObject({ size: pt }),
  styles: z.strictObject(
    Object.fromEntries(
      STYLE_NAMES.map((name) => [
        name,
        name === 'speech' ? paragraphStyleSchema.prefault(SPEECH_STYLE) : paragraphStyleSchema,
      ]),
    ) as Record<StyleName, typeof paragraphStyleSchema>,
  ),
});
export type HouseStyle = z.infer<typeof houseStyleSchema>;
