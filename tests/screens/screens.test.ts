import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isCampaign } from '../campaign.ts';
import { cutOff, nameless, seriousFindings, sideways } from './audit.ts';
import { type Gallery, type OpenOptions, openGallery } from './gallery.ts';

const STORIES = [
  'parts',
  'start',
  'start-empty',
  'start-due',
  'start-reading',
  'first-run',
  'settings',
  'settings-refused',
  'settings-checks',
  'writing-prose',
  'writing-panes',
  'writing-rest',
  'writing-evidence',
  'writing-evidence-picture',
  'writing-preview',
  'writing-details',
  'writing-details-agenda',
  'writing-search',
  'writing-nothing',
  'library-votes',
  'library-unknown',
  'library-adopted',
  'library-monitor',
  'library-reports',
  'library-no-reports',
  'library-decision',
  'block-demand',
  'block-not-saved',
  'block-quote',
  'block-quote-concept',
  'block-quote-approved',
  'block-finding',
  'block-question',
  'block-passage',
  'block-figure',
  'block-commitment',
  'block-source',
  'block-letter',
  'block-named',
  'compare',
  'evidence',
  'export',
  'export-needed',
  'export-omitted',
  'export-consultation',
  'export-clean',
  'export-again',
  'export-taken',
  'export-long',
  'export-busy',
  'export-failed',
  'export-done',
  'export-without-library',
  'leave',
  'leave-entries',
  'not-loaded',
  'closing',
  'leave-failed',
  'not-saved',
  'still-there',
  'perhaps-there',
  'import',
  'import-debate',
  'import-later',
  'import-pages',
  'import-undone',
  'import-failed',
  'report',
  'report-search',
  'report-text',
  'report-made',
  'report-keep',
  'report-reading',
  'report-not-read',
  'recovery',
  'conflict',
  'conflict-failed',
  'versions',
  'versions-unreadable',
  'versions-none',
  'help',
  'about',
  'page',
  'typing',
];

let gallery: Gallery;
beforeAll(async () => {
  gallery = await openGallery();
});
afterAll(() => gallery.close());

/** Results of the worker that a story shows later. */
const COMES_LATE: { [story: string]: string | undefined } = { page: '.page-notes li' };

async function look(story: string, options: OpenOptions) {
  const { page, complaints, leave } = await gallery.open(story, { ...options, untilQuiet: true });
  const late = COMES_LATE[story];
  if (late !== undefined) await page.locator(late).first().waitFor();
  const faults = { cutOff: await cutOff(page), sideways: await sideways(page), nameless: await nameless(page) };
  // Forced colours are a setting of the system: axe judges the colours of the app.
  if (options.forcedColors) await page.emulateMedia({ forcedColors: 'none' });
  const found = { ...faults, axe: await seriousFindings(page) };
  await leave();
  return { ...found, complaints: [...complaints] };
}
const NOTHING = { complaints: [], axe: [], cutOff: [], sideways: [], nameless: [] };

const LANGUAGES = ['nl', 'en'] as const;
const APPEARANCES = { light: {}, dark: { dark: true }, 'forced colours': { forcedColors: true } } as const;
/** Sizes of a window; the last one is 1440 × 900 at 200 % zoom. */
const SIZES = { '1440 × 900': [1440, 900], '1280 × 720': [1280, 720], '720 × 450': [720, 450] } as const;

interface Variant {
  language: (typeof LANGUAGES)[number];
  appearance: keyof typeof APPEARANCES;
  size: keyof typeof SIZES;
}

const ALL_VARIANTS: Variant[] = LANGUAGES.flatMap((language) =>
  keysOf(APPEARANCES).flatMap((appearance) => keysOf(SIZES).map((size) => ({ language, appearance, size }))),
);

function keysOf<Key extends string>(of: Record<Key, unknown>): Key[] {
  return Object.keys(of) as Key[];
}

/**
 * The variants of the screen at this place of the list. The campaign checks all languages, appearances and sizes together.
 * `npm test` checks each screen once: languages take turns, and so do appearances and sizes, until each combination has had a screen.
 */
function variantsOf(place: number): Variant[] {
  if (isCampaign) return ALL_VARIANTS;
  return ALL_VARIANTS.filter((_, index) => index === placeOfTurn(place % ALL_VARIANTS.length));
}

/** Place in `ALL_VARIANTS` of a turn: of two turns after each other, one is Dutch and one English. */
function placeOfTurn(turn: number): number {
  const half = ALL_VARIANTS.length / LANGUAGES.length;
  return (turn % LANGUAGES.length) * half + Math.floor(turn / LANGUAGES.length);
}

describe.each(STORIES.map((story, place) => [story, variantsOf(place)] as const))(
  'the screen %s',
  (story, variants) => {
    for (const { language, appearance, size } of variants)
      test(`has no layout fault in ${language}, ${appearance}, at ${size}`, async () => {
        const [width, height] = SIZES[size];
        const options = { language, ...APPEARANCES[appearance], width, height };
        expect(await look(story, options)).toEqual(NOTHING);
      });
  },
);

test('the variants of npm test combine each language, appearance and size', () => {
  const combinations = new Set(STORIES.flatMap((_, place) => variantsOf(place).map((one) => JSON.stringify(one))));
  expect(combinations.size).toBe(ALL_VARIANTS.length);
});

test('the gallery has no story that is never checked', async () => {
  const { page, leave } = await gallery.open('');
  const names = await page.locator('.gallery-index a').allTextContents();
  await leave();
  expect(names.sort()).toEqual([...STORIES].sort());
});
