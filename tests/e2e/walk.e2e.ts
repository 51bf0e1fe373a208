import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { draftSchema } from '../../engine/core/drafts/draft.ts';
import { collectIds } from '../../engine/core/richtext/ids.ts';
import { isCampaign } from '../campaign.ts';
import { randomFrom } from '../fuzz/random-from.ts';
import { seedFrom } from '../fuzz/seed.ts';
import { test } from './app.ts';
import { findDrawingFaults } from './drawing-faults.ts';
import { explainLostCaret } from './lost-caret.ts';
import { expect, openSample } from './open-sample.ts';
import { isSomethingSelected, ownWords, readWordsInReach, readWordsInWindow, takesLetters } from './words-in-window.ts';

/** The same walk each time with the same seed: the user may act in any order. */
const SEED = seedFrom(process.env.INBRENG_SEED || (isCampaign ? 'new' : '20'));
const STEPS = Number(process.env.INBRENG_STEPS ?? (isCampaign ? '400' : '25'));

const LINE = '.written > :is(p, h1, h2, h3), .written :is(li, td p, th p, blockquote p)';
const FRAME = '.written .block-frame .block-frame-source';

interface Walker {
  shown: Page;
  /** Types something, with a unique word. */
  type: (before: string, kind: 'woord' | 'noot', after: string) => Promise<void>;
  /** One of these values, at random. */
  of: <Value>(values: readonly [Value, ...Value[]]) => Value;
  press: (...keys: string[]) => Promise<void>;
  /** Presses a key up to this number of times. */
  often: (key: string, most: number) => Promise<void>;
  /** Clicks somewhere on one of the elements, if there is any. */
  click: (selector: string, options?: Parameters<Page['mouse']['click']>[2]) => Promise<void>;
  /** Drags one of the elements with the mouse to the height of one of the others. */
  carry: (selector: string, to: string) => Promise<void>;
}

/** The actions, with their relative frequency. */
const ACTIONS: { [Name in string]: [number, (walker: Walker) => Promise<void>] } = {
  'caret in a line': [8, ({ click }) => click(LINE)],
  'a word chosen': [2, ({ click }) => click(LINE, { clickCount: 2 })],
  'a block chosen': [8, ({ click }) => click(FRAME)],
  'own words': [4, ({ click }) => click('.written .editable')],
  'anywhere on the sheet': [2, ({ click }) => click('.sheet')],
  'words typed': [
    7,
    ({ type, of }) => type(of(['', 'De Kamer. ', '"citaat" ', '- ', '1. ', '> ']), 'woord', of([' ', '. '])),
  ],
  Enter: [4, ({ press }) => press('Enter')],
  deleted: [6, ({ of, often }) => often(of(['Backspace', 'Delete']), 4)],
  arrows: [4, ({ of, often }) => often(of(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End']), 4)],
  'more chosen': [6, ({ of, often }) => often(of(['Shift+ArrowUp', 'Shift+ArrowDown', 'Shift+ArrowRight']), 6)],
  copied: [4, ({ press }) => press('Control+c')],
  cut: [6, ({ press }) => press('Control+x')],
  pasted: [8, ({ press }) => press('Control+v')],
  'cut and pasted at once': [4, ({ press }) => press('Control+x', 'Control+v')],
  'cut and undone at once': [3, ({ press }) => press('Control+x', 'Control+z')],
  'all cut and pasted': [1, ({ press }) => press('Control+a', 'Control+x', 'Control+v')],
  undone: [7, ({ often }) => often('Control+z', 4)],
  redone: [4, ({ often }) => often('Control+y', 4)],
  moved: [7, ({ of, often }) => often(of(['Alt+Shift+ArrowUp', 'Alt+Shift+ArrowDown']), 3)],
  'level changed': [2, ({ of, press }) => press(of(['Tab', 'Shift+Tab']))],
  'style changed': [
    3,
    ({ of, press }) => press(of(['Control+Alt+1', 'Control+Shift+n', 'Control+Shift+l', 'Control+b'])),
  ],
  'page break': [1, ({ press }) => press('Control+Enter')],
  'note typed': [
    2,
    async ({ type, press }) => {
      await press('Control+Alt+f');
      await type('', 'noot', '.');
      await press('Escape');
    },
  ],
  'table put in': [
    2,
    async ({ shown, press }) => {
      await shown.keyboard.type(' /tabel');
      await press('Enter');
    },
  ],
  'cut from the menu': [
    3,
    async ({ shown, press, click }) => {
      await click(FRAME);
      await press('Shift+F10');
      const cut = shown.getByRole('menuitem', { name: /^Knippen/ });
      if (await cut.isVisible()) await cut.click();
    },
  ],
  'form changed': [
    4,
    async ({ shown, of, click }) => {
      await click(FRAME);
      const button = shown.locator('.written .block-frame.is-on').getByRole('button', { name: /^Vorm:/ });
      if (await button.isVisible()) await button.click();
      const form = shown.getByRole('menuitemradio').nth(of([0, 1, 2]));
      if (await form.isVisible()) await form.click();
    },
  ],
  'block carried': [4, ({ carry }) => carry('.written .block-frame .grip', '.written > *')],
  'block of the library carried': [2, ({ carry }) => carry('[role=option]', '.written > *')],
};

/**
 * Actions that may remove text: only words in reach as each of its keys comes, or any. With `caret` that holds when nothing is
 * selected; otherwise the action removes nothing. No other action removes a word.
 */
const TAKES: { [Name in string]?: 'in reach' | 'any' | 'caret: in reach' | 'caret: any' } = {
  'words typed': 'in reach',
  Enter: 'in reach',
  deleted: 'in reach',
  cut: 'in reach',
  'cut from the menu': 'in reach',
  pasted: 'in reach',
  'page break': 'in reach',
  'table put in': 'in reach',
  undone: 'any',
  redone: 'any',
  // In that state nothing is cut, and the action before is undone.
  'cut and undone at once': 'caret: any',
  // In that state nothing is cut, and an older text is pasted, perhaps inside a word.
  'cut and pasted at once': 'caret: in reach',
};

interface Followed {
  /** Before each key. */
  beforeKey: () => Promise<void>;
  /** A word was typed at a caret in the text. */
  typed: (word: string) => void;
}

/** A walker in this window, whose choices follow from the seed. */
function walkerIn(shown: Page, random: () => number, { beforeKey, typed }: Followed): Walker {
  let count = 0;
  /** A point on one of the elements, scrolled to the middle of the view if `scrolls`. */
  const placeOn = (selector: string, scrolls: boolean): Promise<{ x: number; y: number } | null> =>
    shown.evaluate(
      ([wanted, scroll, which, across, down]) => {
        const desk = document.querySelector('.desk')?.getBoundingClientRect();
        const all = [...document.querySelectorAll(wanted)].filter((one) => {
          const { top, bottom, height } = one.getBoundingClientRect();
          return height > 0 && (scroll || (desk && top >= desk.top && bottom <= desk.bottom));
        });
        const one = all[Math.floor(which * all.length)];
        if (scroll) one?.scrollIntoView({ block: 'center' });
        const box = one?.getBoundingClientRect();
        if (!box || !desk) return null;
        // Of an element taller than the desk, such as the whole sheet, only a part is visible.
        const [top, bottom] = [Math.max(box.top, desk.top), Math.min(box.bottom, desk.bottom)];
        return { x: box.x + box.width * across, y: top + Math.min(bottom - top, 400) * down };
      },
      [selector, scrolls, random(), random(), random()] as const,
    );
  const press = async (...keys: string[]): Promise<void> => {
    for (const key of keys) {
      await beforeKey();
      await shown.keyboard.press(key);
    }
  };
  return {
    shown,
    press,
    type: async (before, kind, after) => {
      await beforeKey();
      count += 1;
      const word = `${kind}${count}q`;
      if (await takesLetters(shown)) typed(word);
      await shown.keyboard.type(`${before}${word}${after}`);
    },
    of: (values) => values[Math.floor(random() * values.length)] ?? values[0],
    often: (key, most) => press(...Array<string>(1 + Math.floor(random() * most)).fill(key)),
    click: async (selector, options) => {
      const at = await placeOn(selector, true);
      if (at) await shown.mouse.click(at.x, at.y, options);
    },
    carry: async (selector, to) => {
      const from = await placeOn(selector, true);
      if (!from) return;
      await shown.mouse.move(from.x, from.y);
      await shown.mouse.down();
      await shown.mouse.move(from.x + 12, from.y + 12, { steps: 3 });
      const target = (await placeOn(to, false)) ?? from;
      await shown.mouse.move(target.x, target.y, { steps: 5 });
      await shown.mouse.up();
    },
  };
}

/** Waits until the action and its effects in the window are drawn. */
const settled = (shown: Page): Promise<void> =>
  shown.evaluate(() => new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done, 20))));

test(`any order of ${STEPS} actions draws everything as in the document, loses no word nor the caret, and can be undone`, async ({
  start,
  folder,
}) => {
  test.setTimeout(120_000 + STEPS * 5_000);
  console.log(`INBRENG_SEED=${SEED}`);
  const { shown, complaints, saved, draft, file } = await openSample(start, folder);
  const random = randomFrom(SEED);
  /** The words of this test that the document has. */
  let kept = new Set<string>();
  let takes: 'in reach' | 'any' | null = null;
  const inReach = new Set<string>();
  const look = async (): Promise<void> => {
    if (takes === 'in reach') for (const word of await readWordsInReach(shown)) inReach.add(word);
  };
  const whatIsTaken = async (name: string): Promise<typeof takes> => {
    const taken = TAKES[name];
    if (taken === 'in reach' || taken === 'any') return taken;
    if (taken === undefined || (await isSomethingSelected(shown))) return null;
    return taken === 'caret: any' ? 'any' : 'in reach';
  };
  const walker = walkerIn(shown, random, { beforeKey: look, typed: (word) => kept.add(word) });
  const names = Object.entries(ACTIONS).flatMap(([name, [often]]) => Array<string>(often).fill(name));
  const done: string[] = [];
  const describeWalk = (): string => `INBRENG_SEED=${SEED}, after ${done.length}: ${done.slice(-12).join(', ')}`;
  const noFault = async (): Promise<void> => {
    const label = describeWalk();
    await expect.poll(() => explainLostCaret(shown), { message: label, timeout: 10_000 }).toBeNull();
    expect(await findDrawingFaults(shown), label).toEqual([]);
    expect(complaints(), label).toEqual([]);
  };
  const onPage = (): Promise<boolean> =>
    shown.evaluate(() => document.activeElement?.closest('.sheet [contenteditable="true"]') != null);
  const save = async (): Promise<void> => {
    await shown.keyboard.press('Control+s');
    await expect(shown.getByRole('banner').getByRole('status')).toHaveText('Opgeslagen');
  };

  while (done.length < STEPS) {
    const name = names[Math.floor(random() * names.length)] ?? '';
    done.push(name);
    inReach.clear();
    takes = await whatIsTaken(name);
    await look();
    const takesAny = takes === 'any';
    await ACTIONS[name]?.[1](walker);
    takes = null;
    await settled(shown);
    await noFault();
    const words = await readWordsInWindow(shown);
    const lost = [...kept].filter((word) => !words.has(word) && !takesAny && !inReach.has(word));
    expect(lost, `${describeWalk()}: words that nobody took away`).toEqual([]);
    kept = words;
    // A menu or dialog that the action opened is not part of the walk.
    for (let tries = 0; tries < 3 && !(await onPage()); tries += 1) {
      await walker.press('Escape');
      if (!(await onPage())) await walker.click(LINE);
    }
  }

  await save();
  const inOrder = (words: Set<string>): string[] => [...words].sort();
  await test.step('the file, and a window that opens it, have each kept word', async () => {
    expect(inOrder(ownWords(JSON.stringify(saved())))).toEqual(inOrder(kept));
    const again = join(folder, 'Opnieuw.inbreng');
    copyFileSync(file, again);
    const other = await start([`--library=${join(folder, 'bibliotheek')}`, again], join(folder, 'andere-data'));
    await expect(other.shown.getByRole('textbox', { name: 'Document' })).toBeVisible();
    await expect.poll(async () => inOrder(await readWordsInWindow(other.shown))).toEqual(inOrder(kept));
    await other.app.close();
  });
  const ids = collectIds(draftSchema.parse(saved()).body);
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  await walker.press(...Array<string>(STEPS * 4).fill('Control+z'));
  await settled(shown);
  await save();
  await expect.poll(() => saved().body).toEqual(draft.body);
  await noFault();
});
