import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, type StartedApp, test } from './app.ts';

/** How often the whole app is killed: ten times with the suite, a hundred with `npm run torture`. */
const KILLS = Number(process.env.INBRENG_KILLS ?? '10');
const SEED = Number(process.env.INBRENG_SEED ?? String(Date.now() % 1_000_000));

/** mulberry32: the same moments for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The number that the draft's title bears. */
function numberIn(draft: string): number {
  return Number(JSON.parse(draft).title[0]?.text ?? '0');
}

/** Changes the draft without pause: each change to the journal, now and then to the file. Says each that is kept. */
async function typeWithoutPause(shown: Page, from: number): Promise<void> {
  await shown.evaluate(async (first) => {
    const current = await window.inbreng.currentDocument();
    if (!current.ok || !current.value) throw new Error('No document.');
    const { grant: document } = current.value;
    const read = await window.inbreng.readDraft({ document });
    if (!read.ok) throw new Error(read.problem.message);
    const draft = JSON.parse(read.value.draft);
    let base: string | null = read.value.hash;
    const go = async () => {
      for (let number = first; ; number += 1) {
        const text = JSON.stringify({ ...draft, title: [{ type: 'run', text: String(number) }] });
        const kept = await window.inbreng.writeJournal({ draftId: draft.id, document, draft: text });
        if (kept.ok) console.log(`kept ${number}`);
        if (number % 7 !== 0) continue;
        const saved = await window.inbreng.saveDraft({ document, draft: text, base });
        if (saved.ok) base = saved.value.hash;
      }
    };
    void go();
  }, from);
}

async function killed({ app }: StartedApp): Promise<void> {
  const { pid } = app.process();
  if (pid === undefined) throw new Error('The app does not run.');
  const over = once(app.process(), 'exit');
  // The whole group: no process of the app gets to end anything.
  process.kill(-pid, 'SIGKILL');
  await over;
}

test(`${KILLS} times killed while it writes, the app loses nothing that it said was kept, and no file is broken`, async ({
  start,
  folder,
}) => {
  test.setTimeout(KILLS * 30_000 + 60_000);
  console.log(`INBRENG_SEED=${SEED}`);
  const random = randomFrom(SEED);
  const file = join(folder, 'Inbreng.inbreng');
  const first = await start();
  const begun = await first.shown.evaluate(() =>
    window.inbreng.beginDraft({ documentType: 'inbreng-commissiedebat', blocks: [] }),
  );
  if (!begun.ok) throw new Error(begun.problem.message);
  writeFileSync(file, JSON.stringify({ ...JSON.parse(begun.value.draft), title: [{ type: 'run', text: '0' }] }));
  const draftId: string = JSON.parse(begun.value.draft).id;
  await first.app.close();

  let best = 0;
  let kept = 0;
  for (let kill = 0; kill <= KILLS; kill += 1) {
    const inFile = numberIn(readFileSync(file, 'utf8'));
    const started = await start([file]);
    const found = await started.shown.evaluate((id) => window.inbreng.readRecovery({ draftId: id }), draftId);
    best = Math.max(inFile, found.ok ? numberIn(found.value.draft) : 0);
    expect(best, `after ${kill} kills, INBRENG_SEED=${SEED}`).toBeGreaterThanOrEqual(kept);
    if (kill === KILLS) break;

    started.shown.on('console', (message) => {
      const number = /^kept (\d+)$/.exec(message.text())?.[1];
      if (number !== undefined) kept = Math.max(kept, Number(number));
    });
    await typeWithoutPause(started.shown, best + 1);
    await new Promise((resolve) => setTimeout(resolve, 100 + random() * 1_400));
    await killed(started);
  }
  // The typing did get through between the kills.
  expect(best).toBeGreaterThan(KILLS);
});
