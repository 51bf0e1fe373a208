import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { draftSchema } from '../../engine/core/drafts/draft.ts';
import { plainText } from '../../engine/core/richtext/plain-text.ts';
import { isCampaign } from '../campaign.ts';
import { randomFrom } from '../fuzz/random-from.ts';
import { seedFrom } from '../fuzz/seed.ts';
import { expect, type StartedApp, test } from './app.ts';
import { sampleDraft } from './sample-draft.ts';

test.use({ isColdStart: true });

/** The number of kills: five in `npm test`, a hundred in `npm run test:all` and `npm run torture`. */
const KILLS = Number(process.env.INBRENG_KILLS ?? (isCampaign ? '100' : '5'));
const SEED = seedFrom(process.env.INBRENG_SEED || 'new');
/** Milliseconds of typing that a kill may cost. */
const MOST_LOST = 1_000;

/** The typed letters, no two neighbours alike, so that a lost or doubled key shows. */
const letterAt = (index: number): string => (index % 7 === 6 ? ' ' : String.fromCharCode(97 + ((index * 5) % 26)));
const typedUpTo = (count: number): string => Array.from({ length: count }, (_, index) => letterAt(index)).join('');

/** The text of a draft's file. Throws when it is no whole draft. */
const wordsInFile = (file: string): string => plainText(draftSchema.parse(JSON.parse(readFileSync(file, 'utf8'))).body);

/** Opens the document again as a user does after a crash. Returns the text that it has. */
async function openAgain(shown: Page): Promise<string> {
  const page = shown.getByRole('textbox', { name: 'Document', exact: true });
  const recover = shown.getByRole('button', { name: 'Herstellen' });
  await expect(page.or(recover).first()).toBeVisible({ timeout: 60_000 });
  if (await recover.isVisible()) await recover.click();
  await expect(page).toBeVisible();
  return page.evaluate((element) => element.textContent ?? '');
}

/**
 * Presses keys without pause and saves now and then until the app is gone. Returns the moment of each key that it accepted.
 */
async function typeUntilGone(shown: Page, from: number, random: () => number): Promise<number[]> {
  const moments: number[] = [];
  try {
    for (let index = from; ; index += 1) {
      await shown.keyboard.down(letterAt(index) === ' ' ? 'Space' : letterAt(index));
      moments.push(Date.now());
      await shown.keyboard.up(letterAt(index) === ' ' ? 'Space' : letterAt(index));
      if (random() < 0.03) await shown.keyboard.press('Control+s');
    }
  } catch {
    return moments;
  }
}

/** The whole group at once, so that no process of the app can finish its work. */
async function kill({ app }: StartedApp): Promise<number> {
  const { pid } = app.process();
  if (pid === undefined) throw new Error('The app does not run.');
  const over = once(app.process(), 'exit');
  const moment = Date.now();
  process.kill(-pid, 'SIGKILL');
  await over;
  return moment;
}

test(`${KILLS} kills during typing and saving cost at most the last second and break no file`, async ({
  start,
  folder,
}) => {
  test.setTimeout(KILLS * 60_000 + 120_000);
  console.log(`INBRENG_SEED=${SEED}`);
  const random = randomFrom(SEED);
  const file = join(folder, 'Inbreng.inbreng');
  const body = [{ type: 'paragraph', id: 'p1', content: [] }];
  writeFileSync(file, JSON.stringify({ ...(await sampleDraft()), body }));

  let kept = 0;
  let longest = 0;
  let keys = 0;
  let killed: { moment: number; moments: number[]; from: number } | null = null;
  for (let kills = 0; kills <= KILLS; kills += 1) {
    const label = `after ${kills} kills, INBRENG_SEED=${SEED}`;
    const inFile = wordsInFile(file);
    expect(inFile, label).toBe(typedUpTo(inFile.length));
    const started = await start([file]);
    const words = await openAgain(started.shown);
    expect(words, label).toBe(typedUpTo(words.length));
    kept = words.length;
    if (killed) {
      const { moment, moments, from } = killed;
      const firstLost = moments[kept - from];
      const lost = firstLost === undefined ? 0 : moment - firstLost;
      longest = Math.max(longest, lost);
      expect(lost, `milliseconds of typing lost, ${label}`).toBeLessThanOrEqual(MOST_LOST);
    }
    if (kills === KILLS) break;

    await started.shown.getByRole('textbox', { name: 'Document', exact: true }).click();
    await started.shown.keyboard.press('Control+End');
    const typing = typeUntilGone(started.shown, kept, random);
    await new Promise((resolve) => setTimeout(resolve, 300 + random() * 2_700));
    const moment = await kill(started);
    const moments = await typing;
    keys += moments.length;
    killed = { moment, moments, from: kept };
  }
  console.log(`${keys} keys, ${kept} kept; at most ${longest} ms of typing lost`);
  // Typing did succeed between the kills.
  expect(kept).toBeGreaterThan(KILLS * 3);
});
