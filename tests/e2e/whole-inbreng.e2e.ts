import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import type { Draft } from '../../engine/core/drafts/draft.ts';
import { CAMPAIGN, expect, OWN_PROCESS, ROOT, test } from './app.ts';
import { answerDialogs, dropFiles, pressMenuKeys, systemOpens } from './gestures.ts';
import { sampleDraft } from './sample-draft.ts';
import { readDraft } from './steps.ts';

const OFFICIAL = ['28638-238', '28638-240', '28638-242', '28638-244'].map((number) =>
  join(ROOT, 'tests', 'fixtures', 'officielebekendmakingen', `kst-${number}.xml`),
);
/** The text that finds each block of the sample. */
const DEMANDS = ['veranker non', 'klanten van minder', 'platforms voor sek', 'breng minderj', 'financiële keuze'];
const PROOF = ['28638-238', '28638-229', 'veel slachtoffers', 'slachtoffer dat'];

/** The content of a body without ids, revisions and empty lines. */
function contentOf(draft: Draft): unknown[] {
  return draft.body
    .filter((node) => !(node.type === 'paragraph' && node.content.length === 0))
    .map((node) => {
      if (node.type === 'blockInstance') return { block: node.block, form: node.form, excerpt: node.excerpt };
      if (node.type !== 'paragraph' && node.type !== 'heading') return { type: node.type };
      const content = node.content.map((part) =>
        part.type === 'citation' ? { citation: part.block, placement: part.placement } : { ...part, id: '' },
      );
      return { type: node.type, content, ...(node.type === 'heading' ? { level: node.level, slot: node.slot } : {}) };
    });
}

/** Types the text that opens a menu under the caret, and takes the first result. */
async function choose(shown: Page, typed: string): Promise<void> {
  await shown.keyboard.type(typed);
  const found = shown.locator('.menu-typing-list');
  await expect(found.getByRole('option').first()).toBeVisible();
  await shown.keyboard.press('Enter');
  await expect(found).toHaveCount(0);
}

/** The quickest first run, and a new inbreng. */
async function beginInbreng(app: ElectronApplication, shown: Page, folder: string): Promise<void> {
  await answerDialogs(app, { open: [join(folder, 'Bibliotheek')], save: join(folder, 'Inbreng.inbreng') });
  await shown.getByRole('button', { name: 'Map kiezen' }).click();
  await shown.getByRole('button', { name: 'Beginnen' }).click();
  await shown.getByRole('button', { name: /^Inbreng commissiedebat/ }).click();
  await expect(shown.getByRole('textbox', { name: 'Titel', exact: true })).toBeFocused();
}

test.describe('the whole inbreng', () => {
  test('is written from an empty start by keyboard and mouse, exported, closed and opened again', {
    tag: OWN_PROCESS,
  }, async ({ start, folder }) => {
    test.setTimeout(300_000);
    const { app, shown } = await start();
    const file = join(folder, 'Inbreng.inbreng');
    const page = shown.getByRole('textbox', { name: 'Document' });
    const wanted = await sampleDraft();
    const key = (keys: string) => shown.keyboard.press(keys);

    await test.step('the first run makes a library', async () => {
      await answerDialogs(app, { open: [join(folder, 'Bibliotheek')], save: file });
      await shown.getByRole('button', { name: 'Map kiezen' }).click();
      await shown.getByRole('textbox', { name: 'Naam op de pagina' }).fill('Voorbeeldorganisatie');
      await shown.getByRole('button', { name: 'Beginnen' }).click();
    });

    await test.step('Enter begins an inbreng, with the caret in its title', async () => {
      await expect(shown.getByRole('button', { name: /^Inbreng commissiedebat/ })).toBeFocused();
      await key('Enter');
      await expect(shown.getByRole('textbox', { name: 'Titel', exact: true })).toBeFocused();
      await shown.keyboard.type("Vraag de regering om vijf toezeggingen over 'Samen tegen Mensenhandel'");
      await key('Tab');
      // It begins with the committee, the date and the subject of the debate.
      await expect(shown.getByRole('textbox', { name: /^Ondertitel/ })).toHaveText(
        /^Vaste commissie voor .+, debat van .+ over ./,
      );
      await key('Control+a');
      await shown.keyboard.type('Vaste commissie voor ');
      await choose(shown, '{{commissie');
      await shown.keyboard.type(', debat van ');
      await choose(shown, '{{datum debat');
      await shown.keyboard.type(' over Kamerstuk 28 638, nr. 233');
    });

    await test.step('the core message has bold words and cites a motion', async () => {
      await key('Tab');
      await key('Control+b');
      // In one go, like dictation: other parts of this test type single keys.
      await shown.keyboard.insertText('Laat de regering per eis zeggen wat zij doet en wanneer.');
      await key('Control+b');
      await shown.keyboard.insertText(
        ' De Kamer sprak zich al uit voor non-punishment in de wet. De motie-Bikker c.s. vraagt om een fundamentele herziening van het actieplan, met een financiële uitwerking. ',
      );
      await choose(shown, '@28638-238');
    });

    await test.step('official files are dropped on the page and read into the library', async () => {
      await dropFiles(shown, page, OFFICIAL);
      await expect(shown.getByRole('heading', { name: /4 bestanden/ })).toBeVisible();
      await key('Escape');
      await expect(page).toBeFocused();
    });

    await test.step('five demands, their grounds and the questions come from the library', async () => {
      await shown.getByText('Eisen aan de regering', { exact: true }).click();
      await key('Home');
      await shown.keyboard.type('Vijf ');
      await key('Delete');
      await shown.keyboard.type('e');
      await key('ArrowDown');
      for (const words of DEMANDS) await choose(shown, `/${words}`);
      await page.getByRole('heading', { name: 'Onderbouwing', exact: true }).click();
      await key('ArrowDown');
      for (const words of PROOF) await choose(shown, `/${words}`);
      // At first, only the request of a motion is printed.
      await expect(shown.getByText('gehoord de beraadslaging,')).toHaveCount(0);
      await shown.getByText('verzoekt de regering in goed overleg').click();
      await shown.locator('.block-frame.is-on').getByRole('button', { name: 'Meer' }).click();
      await shown.getByRole('menuitem', { name: 'Inkorten' }).click();
      await shown.getByRole('button', { name: 'Hele tekst' }).click();
      for (const part of await shown.getByRole('checkbox', { name: /^overwegende/ }).all()) await part.click();
      await key('Enter');
      await shown.getByText('Vragen om over te nemen', { exact: true }).click();
      await key('ArrowDown');
      for (const { block } of wanted.body.flatMap((node) => (node.type === 'blockInstance' ? [node] : []))) {
        const question = wanted.blocks[block];
        if (question?.kind === 'question') await choose(shown, `/${question.title.toLowerCase().slice(0, 24)}`);
      }
    });

    await test.step('it is saved, and equals the sample', async () => {
      await pressMenuKeys(app, 'ctrl+s', 'save');
      await expect(shown.getByRole('status').filter({ hasText: 'Opgeslagen' })).toBeVisible();
      const draft = readDraft(file);
      expect(contentOf(draft)).toEqual(contentOf(wanted));
      expect(draft.subtitle).toHaveLength(wanted.subtitle.length);
    });

    await test.step('Word and PDF are exported; empty fields are accepted with a reason', async () => {
      await pressMenuKeys(app, 'ctrl+shift+x', 'export');
      const dialog = shown.getByRole('dialog', { name: 'Exporteren' });
      await expect(dialog.getByText(/Er sta(?:at|an) nog \d+ fout/)).toBeVisible();
      await expect(dialog.getByRole('textbox', { name: 'Reden om toch te exporteren' })).toBeFocused();
      await expect(dialog.getByRole('button', { name: 'Toch exporteren' })).toBeDisabled();
      await shown.keyboard.type('Debat en commissie zijn nog niet bekend.');
      await key('Enter');
      await expect(shown.getByText('Geëxporteerd')).toBeVisible({ timeout: 60_000 });
      const made = readdirSync(folder);
      const [docx, pdf] = ['docx', 'pdf'].map((kind) => made.find((name) => name.endsWith(`.${kind}`)));
      if (!docx || !pdf) throw new Error(`exported: ${made.join(', ')}`);
      const requests = await systemOpens(app);
      await shown.getByRole('button', { name: `Openen: ${docx}`, exact: true }).click();
      await shown.getByRole('button', { name: `Toon in map: ${pdf}`, exact: true }).click();
      await expect.poll(requests).toEqual({ opened: [join(folder, docx)], shown: [join(folder, pdf)] });
      const text = execFileSync('pdftotext', ['-layout', join(folder, pdf), '-'], { encoding: 'utf8' });
      for (const words of ['Vijf eisen aan de regering', 'Punt 5', 'Onderbouwing']) expect(text).toContain(words);
      const parts = unzipSync(readFileSync(join(folder, docx)));
      const document = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
      expect(document).toContain('Vijf eisen aan de regering');
      expect(document).toContain('w:footnoteReference');
      await key('Escape');
    });

    const saved = await test.step('the reason is kept in the file', async () => {
      await pressMenuKeys(app, 'ctrl+s', 'save');
      await expect.poll(() => readDraft(file).overruled.length).toBe(1);
      await app.close();
      return readDraft(file);
    });

    await test.step('it is the same document after reopening, and the page shows it', async () => {
      const again = await start([file]);
      await expect(again.shown.getByRole('textbox', { name: 'Document' })).toContainText('Vijf eisen aan de regering');
      await again.shown.getByRole('textbox', { name: 'Titel', exact: true }).click();
      await again.shown.keyboard.press('End');
      await again.shown.keyboard.type('!');
      await again.shown.keyboard.press('Backspace');
      await pressMenuKeys(again.app, 'ctrl+s', 'save');
      await expect.poll(() => readDraft(file).modified).not.toBe(saved.modified);
      expect({ ...readDraft(file), modified: '' }).toEqual({ ...saved, modified: '' });
    });
  });

  test('undo goes back step by step: the typed text, the block, the text before it', { tag: CAMPAIGN }, async ({
    start,
    folder,
  }) => {
    const { app, shown } = await start();
    await beginInbreng(app, shown, folder);
    const page = shown.getByRole('textbox', { name: 'Document' });
    await shown.getByText('Eisen aan de regering', { exact: true }).click();
    await shown.keyboard.press('ArrowDown');
    await shown.keyboard.type('Voor het blok. ');
    await shown.keyboard.press('Enter');
    await choose(shown, '/klanten van minder');
    await shown.keyboard.type('Na het blok.');
    await expect(page).toContainText('Kom met maatregelen tegen klanten');
    await expect(page).toContainText('Na het blok.');

    await expect(async () => {
      await shown.keyboard.press('Control+z');
      await expect(page).not.toContainText('Na het blok.', { timeout: 500 });
    }).toPass();
    await expect(page).toContainText('Kom met maatregelen tegen klanten');
    await expect(async () => {
      await shown.keyboard.press('Control+z');
      await expect(page).not.toContainText('Kom met maatregelen tegen klanten', { timeout: 500 });
    }).toPass();
    await expect(page).toContainText('Voor het blok.');
    await expect(page).not.toContainText('Bouwsteen ontbreekt');

    await expect(async () => {
      await shown.keyboard.press('Control+y');
      await expect(page).toContainText('Na het blok.', { timeout: 500 });
    }).toPass();
    await expect(page).toContainText('Kom met maatregelen tegen klanten');
  });
});
