import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cutOff, nameless, seriousFindings, sideways } from './audit.ts';
import { type Gallery, type OpenOptions, openGallery } from './gallery.ts';

const STORIES = [
  'parts',
  'start',
  'start-empty',
  'start-reading',
  'first-run',
  'settings',
  'settings-refused',
  'writing-panes',
  'writing-rest',
  'writing-evidence',
  'writing-details',
  'writing-search',
  'writing-nothing',
  'library-votes',
  'library-unknown',
  'library-adopted',
  'library-decision',
  'block-demand',
  'block-not-saved',
  'block-quote',
  'block-finding',
  'block-question',
  'block-passage',
  'block-figure',
  'block-commitment',
  'block-source',
  'compare',
  'evidence',
  'export',
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
  'import-undone',
  'import-failed',
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

/** What a worker works out for a story, and shows when it is there. */
const COMES_LATE: { [story: string]: string | undefined } = { page: '.d-note' };

async function look(story: string, options: OpenOptions) {
  const { page, complaints } = await gallery.turnTo(story, options);
  const late = COMES_LATE[story];
  if (late !== undefined) await page.locator(late).first().waitFor();
  return {
    complaints,
    // Nobody chose forced colours but the system; what axe says of names and roles it said of the others.
    axe: options.forcedColors ? [] : await seriousFindings(page),
    cutOff: await cutOff(page),
    sideways: await sideways(page),
    nameless: await nameless(page),
  };
}
const NOTHING = { complaints: [], axe: [], cutOff: [], sideways: [], nameless: [] };

describe.each(STORIES)('the screen %s', (story) => {
  test('is well in light, in Dutch, at 1440 × 900', async () => {
    expect(await look(story, {})).toEqual(NOTHING);
  });
  test('is well in dark, in English, at 1280 × 720', async () => {
    expect(await look(story, { dark: true, language: 'en', width: 1280, height: 720 })).toEqual(NOTHING);
  });
  test('is well at 200 % zoom, as 720 × 450', async () => {
    expect(await look(story, { width: 720, height: 450 })).toEqual(NOTHING);
  });
  test('is well in forced colours', async () => {
    expect(await look(story, { forcedColors: true })).toEqual(NOTHING);
  });
});

test('the gallery holds no story that is not looked at', async () => {
  const { page } = await gallery.open('');
  const names = await page.locator('.gallery-index a').allTextContents();
  await page.context().close();
  expect(names.sort()).toEqual([...STORIES].sort());
});
