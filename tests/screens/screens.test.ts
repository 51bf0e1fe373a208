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
const COMES_LATE: { [story: string]: string | undefined } = { page: '.page-note' };

async function look(story: string, options: OpenOptions, withAxe: boolean) {
  const { page, complaints, leave } = await gallery.open(story, { ...options, untilQuiet: true });
  const late = COMES_LATE[story];
  if (late !== undefined) await page.locator(late).first().waitFor();
  const found = {
    // Forced colours are a setting of the system; the findings of axe about names and roles are the same as with the others.
    axe: options.forcedColors || !withAxe ? [] : await seriousFindings(page),
    cutOff: await cutOff(page),
    sideways: await sideways(page),
    nameless: await nameless(page),
  };
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
  /** Whether axe looks at it. Its findings about names and roles are nearly always the same in both languages. */
  withAxe: boolean;
}

const ALL_VARIANTS: Variant[] = LANGUAGES.flatMap((language) =>
  keysOf(APPEARANCES).flatMap((appearance) =>
    keysOf(SIZES).map((size) => ({ language, appearance, size, withAxe: true })),
  ),
);

function keysOf<Key extends string>(of: Record<Key, unknown>): Key[] {
  return Object.keys(of) as Key[];
}

/**
 * The variants of the screen at this place of the list. The campaign checks all languages, appearances and sizes together.
 * `npm test` checks each screen in both languages, in one of them with axe, and over nine screens each appearance in each size, in both.
 */
function variantsOf(place: number): Variant[] {
  if (isCampaign) return ALL_VARIANTS;
  const variants = LANGUAGES.map((language, at) => {
    const index = place + at * 4;
    const appearance = keysOf(APPEARANCES)[index % 3] ?? 'light';
    const size = keysOf(SIZES)[Math.floor(index / 3) % 3] ?? '1440 × 900';
    return { language, appearance, size };
  });
  const seenByAxe = variants.findIndex(({ appearance }) => appearance !== 'forced colours');
  return variants.map((variant, at) => ({ ...variant, withAxe: at === seenByAxe }));
}

describe.each(STORIES.map((story, place) => [story, variantsOf(place)] as const))(
  'the screen %s',
  (story, variants) => {
    for (const { language, appearance, size, withAxe } of variants)
      test(`has no layout fault in ${language}, ${appearance}, at ${size}`, async () => {
        const [width, height] = SIZES[size];
        const options = { language, ...APPEARANCES[appearance], width, height };
        expect(await look(story, options, withAxe)).toEqual(NOTHING);
      });
  },
);

test('the variants of npm test combine each language, appearance and size', () => {
  const combinations = new Set(
    STORIES.flatMap((_, place) => variantsOf(place).map((one) => JSON.stringify({ ...one, withAxe: true }))),
  );
  expect(combinations.size).toBe(ALL_VARIANTS.length);
});

test('the gallery has no story that is never checked', async () => {
  const { page, leave } = await gallery.open('');
  const names = await page.locator('.gallery-index a').allTextContents();
  await leave();
  expect(names.sort()).toEqual([...STORIES].sort());
});
