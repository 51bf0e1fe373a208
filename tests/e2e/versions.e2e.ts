import { cpSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Draft } from '../../engine/core/drafts/draft.ts';
import { CAMPAIGN, expect, OWN_PROCESS, test } from './app.ts';
import { answerDialogs } from './gestures.ts';
import { DEMAND_TEXT } from './starter-texts.ts';
import {
  chooseInMenu,
  readDraft,
  sampleFile,
  saveOnDemand,
  saveState,
  starterLibrary,
  titleField,
  titleOf,
  typeInTitle,
  writeFromElsewhere,
  writing,
} from './steps.ts';

/** The versions of the document that this window shows. */
function versionsOf(shown: Page, draftId: string) {
  return shown.evaluate(async (draftId) => {
    const current = await window.inbreng.currentDocument();
    return window.inbreng.versions({ draftId, document: (current.ok && current.value?.grant) || null });
  }, draftId);
}

test.describe('a file that another program wrote', () => {
  test.describe.configure({ mode: 'serial' });
  const changed = (draft: Draft): void => {
    draft.title = [{ type: 'run', text: 'Titel van elders' }];
    const [core] = draft.body.filter((node) => node.type === 'paragraph');
    if (core?.type === 'paragraph') core.content = [{ type: 'run', text: 'Kern van elders.' }];
  };

  for (const [name, how, tag] of [
    ['is settled with what stands here', 'Alles van hier', [CAMPAIGN]],
    ['is settled with what stands there', 'Alles uit de map', [CAMPAIGN]],
    ['is settled part by part, by keys', null, []],
  ] as const) {
    test(name, { tag: [...tag] }, async ({ start, folder }) => {
      const file = await sampleFile(folder);
      const { shown } = await start([file]);
      await writing(shown);
      await typeInTitle(shown, ' van hier');
      await expect(saveState(shown)).toHaveText('Opgeslagen');
      const own = titleOf(readDraft(file));
      writeFromElsewhere(file, changed);
      await expect(saveState(shown)).toHaveText('Gewijzigd door een ander programma');
      await typeInTitle(shown, ' nog meer');
      await shown.getByRole('button', { name: 'Vergelijken' }).first().click();
      const merge = shown.getByRole('button', { name: 'Samenvoegen' });
      await expect(merge).toBeDisabled();
      await expect(shown.getByRole('radio', { name: 'Titel, waarde: Hier' })).toBeFocused();
      if (how !== null) await shown.getByRole('button', { name: how }).click();
      else await shown.keyboard.press('Enter');
      await merge.click();
      await expect(saveState(shown)).toHaveText('Opgeslagen');
      const settled = readDraft(file);
      const core = JSON.stringify(settled.body);
      expect(titleOf(settled)).toBe(how === 'Alles uit de map' ? 'Titel van elders' : `${own} nog meer`);
      expect(core.includes('Kern van elders.')).toBe(how !== 'Alles van hier');
      // The version that was not chosen stays.
      const versions = await versionsOf(shown, settled.id);
      expect(versions.ok && versions.value.filter(({ why }) => why === 'kept-aside')).toHaveLength(2);
      if (how !== null) return;
      await test.step('a file that another program damaged is overwritten when the user says so', async () => {
        writeFileSync(file, 'half geschreven');
        await expect(saveState(shown)).toHaveText('Gewijzigd door een ander programma');
        await shown.getByRole('button', { name: 'Vergelijken' }).first().click();
        await shown.getByRole('button', { name: 'Hier opnieuw opslaan' }).click();
        await expect(saveState(shown)).toHaveText('Opgeslagen');
        expect(titleOf(readDraft(file))).toContain('van hier');
      });
    });
  }
});

test('a copy of a document has its own versions, and a document saved as another keeps the former ones', {
  tag: [OWN_PROCESS, CAMPAIGN],
}, async ({ start, folder }) => {
  const file = await sampleFile(folder);
  const copy = join(folder, 'Kopie.inbreng');
  const another = join(folder, 'Ander.inbreng');
  cpSync(file, copy);
  const { id } = readDraft(file);
  const count = async (shown: Page) => {
    const versions = await versionsOf(shown, id);
    return versions.ok ? versions.value.length : -1;
  };

  const first = await start([file]);
  await typeInTitle(first.shown, ' van hier');
  await expect(saveState(first.shown)).toHaveText('Opgeslagen');
  await expect.poll(() => count(first.shown)).toBe(1);
  await first.app.close();

  // Within ten minutes the copy gets a version too, and shows that one alone.
  const { app, shown } = await start([copy]);
  await writing(shown);
  expect(await count(shown)).toBe(0);
  await typeInTitle(shown, ' van de kopie');
  await expect(saveState(shown)).toHaveText('Opgeslagen');
  await expect.poll(() => count(shown)).toBe(1);

  await answerDialogs(app, { save: another });
  await chooseInMenu(app, 'saveAs');
  await expect.poll(() => existsSync(another)).toBe(true);
  await expect.poll(() => count(shown)).toBe(2);
});

test('a long word in a title stays within both sides of a merge, and within the list of uses of a block', {
  tag: CAMPAIGN,
}, async ({ start, folder }) => {
  const title = [{ type: 'run' as const, text: 'De arbeidsongeschiktheidsverzekeringsuitkeringsaanvraag nu' }];
  const file = await sampleFile(folder, 'Lang.inbreng', (draft) => {
    draft.title = title;
  });
  const { app, shown } = await start([`--library=${starterLibrary(folder)}`, file]);
  await writing(shown);
  const beside = (element: Element): number => element.scrollWidth - element.clientWidth;
  await chooseInMenu(app, 'library');
  await shown.getByRole('option').first().click();
  await expect(shown.locator('.block-detail-use').first()).toBeVisible();
  expect(await shown.locator('.block-detail-use').first().evaluate(beside)).toBe(0);
  await shown.keyboard.press('Escape');
  await saveOnDemand(shown);
  await typeInTitle(shown, ' hier');
  writeFileSync(file, JSON.stringify({ ...readDraft(file), title: [...title, { type: 'run', text: ' elders' }] }));
  await shown.getByRole('button', { name: 'Vergelijken' }).first().click();
  await shown.setViewportSize({ width: 720, height: 450 });
  await expect(shown.locator('.conflict-choice').first()).toBeVisible();
  expect(await shown.locator('.conflict-choice').first().evaluate(beside)).toBe(0);
});

test('a version with a long word as its name stays within its list', { tag: CAMPAIGN }, async ({ start, folder }) => {
  const { app, shown } = await start([await sampleFile(folder)]);
  await writing(shown);
  await chooseInMenu(app, 'versions');
  await shown.getByRole('button', { name: 'Huidige versie opslaan' }).click();
  await shown
    .getByRole('textbox', { name: 'Naam' })
    .fill('Voor de arbeidsongeschiktheidsverzekeringsuitkeringsaanvraag');
  await shown.keyboard.press('Enter');
  await expect(shown.getByRole('option', { name: /^Voor de arbeidsongeschikt/ })).toBeVisible();
  const beside = await shown
    .getByRole('navigation', { name: 'Versies' })
    .evaluate((list) => list.scrollWidth - list.clientWidth);
  expect(beside).toBe(0);
});

test('versions show the difference, and are restored in part and whole', async ({ start, folder }) => {
  const file = await sampleFile(folder);
  const { app, shown } = await start([file]);
  await writing(shown);
  const { id, title, body } = readDraft(file);
  const former = titleOf({ title });
  await chooseInMenu(app, 'versions');
  await shown.getByRole('button', { name: 'Huidige versie opslaan' }).click();
  await shown.getByRole('textbox', { name: 'Naam' }).fill('Naar de directeur');
  await shown.keyboard.press('Enter');
  await expect(shown.getByRole('option', { name: /Naar de directeur/ })).toBeVisible();
  await expect(shown.getByRole('button', { name: 'Huidige versie opslaan' })).toBeFocused();
  await shown.keyboard.press('Escape');

  await typeInTitle(shown, ' gewijzigd');
  await shown.getByText(DEMAND_TEXT).first().click();
  await shown.keyboard.press('Home');
  await shown.keyboard.type('Nu meteen: ');
  await expect(saveState(shown)).toHaveText('Opgeslagen');
  await chooseInMenu(app, 'versions');
  await shown.getByRole('option', { name: /Naar de directeur/ }).click();
  await expect(shown.getByRole('heading', { name: /^Wat er sinds \d\d:\d\d veranderde$/ })).toBeVisible();
  await shown.getByRole('button', { name: /^Terugzetten: Titel/ }).click();
  await expect(shown.getByRole('button', { name: /^Terugzetten: Titel/ })).toHaveCount(0);
  await expect(shown.getByRole('region', { name: 'Verschillen' })).toBeFocused();
  const kept = await versionsOf(shown, id);
  expect(kept.ok && kept.value.map(({ why }) => why)).toContain('before-restore');
  await expect(shown.getByRole('option', { name: /Naar de directeur/ })).toHaveAttribute('aria-selected', 'true');
  await shown.keyboard.press('Escape');
  await expect(titleField(shown)).toHaveText(former);
  await expect.poll(() => JSON.stringify(readDraft(file).body)).toContain('Nu meteen: ');
  await expect.poll(() => titleOf(readDraft(file))).toBe(former);

  await chooseInMenu(app, 'versions');
  await shown.getByRole('option', { name: /Naar de directeur/ }).click();
  await shown.getByRole('button', { name: 'Hele versie terugzetten' }).click();
  await expect.poll(() => readDraft(file).body).toEqual(body);
  expect(readDraft(file).id).toBe(id);
  const versions = await versionsOf(shown, id);
  expect(versions.ok && versions.value.map(({ why }) => why)).toContain('before-restore');
  await shown.keyboard.press('Escape');

  await test.step('a file that can’t be backed up is not overwritten', async () => {
    await typeInTitle(shown, ' en later');
    await expect(saveState(shown)).toHaveText('Opgeslagen');
    await chooseInMenu(app, 'versions');
    await shown.getByRole('option', { name: /Naar de directeur/ }).click();
    await expect(shown.getByRole('button', { name: /^Terugzetten: Titel/ })).toBeVisible();
    const folderOfVersions = join(folder, 'data', 'versions');
    rmSync(folderOfVersions, { recursive: true });
    writeFileSync(folderOfVersions, '');
    await shown.getByRole('button', { name: 'Hele versie terugzetten' }).click();
    await expect(shown.getByText('De tekst kon niet bij Versies worden opgeslagen', { exact: false })).toBeVisible();
    await shown.keyboard.press('Escape');
    await expect(titleField(shown)).toContainText('en later');
    const before = readDraft(file);
    writeFromElsewhere(file, (draft) => {
      draft.title = [{ type: 'run', text: 'Titel van elders' }];
    });
    await expect(saveState(shown)).toHaveText('Gewijzigd door een ander programma');
    await typeInTitle(shown, ' en hier');
    await shown.getByRole('button', { name: 'Vergelijken' }).first().click();
    await shown.getByRole('button', { name: 'Alles van hier' }).click();
    await shown.getByRole('button', { name: 'Samenvoegen' }).click();
    await expect(shown.getByText('Er is niets samengevoegd', { exact: false })).toBeVisible();
    expect(titleOf(readDraft(file))).toBe('Titel van elders');
    expect(titleOf(before)).toContain('en later');
  });
});
