import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Draft } from '../../engine/core/drafts/draft.ts';
import { expect as atOnce, type StartedApp } from './app.ts';
import { sampleDraft } from './sample-draft.ts';
import { starterLibrary } from './steps.ts';

/** Typesetting, composing and saving take time, which these tests do not measure. */
export const expect = atOnce.configure({ timeout: 30_000 });

export interface OpenSample extends StartedApp {
  draft: Draft;
  file: string;
  /** Reads the draft from its file. */
  saved: () => Draft;
}

/**
 * Opens the sample inbreng beside the starter library, composed and checked; when Voorbeeld shows, with its first page
 * drawn. `imageData`: in base64, by hash.
 */
export async function openSample(
  start: (args: string[]) => Promise<StartedApp>,
  folder: string,
  change: (draft: Draft) => Draft = (draft) => draft,
  imageData: Record<string, string> = {},
): Promise<OpenSample> {
  const library = starterLibrary(folder);
  const draft = change(await sampleDraft());
  const file = join(folder, 'Inbreng.inbreng');
  writeFileSync(file, JSON.stringify({ ...draft, imageData }));
  const started = await start([`--library=${library}`, file]);
  await expect(started.shown.getByRole('textbox', { name: 'Document' })).toBeVisible();
  if (await isTabChosen(started.shown, 'Voorbeeld')) await isPageDrawn(started.shown, 1);
  // Checks run after composing, and every sample has a finding.
  else await expect(started.shown.getByRole('tab', { name: /^Controles/ })).toHaveText(/\d/);
  return { ...started, draft, file, saved: () => JSON.parse(readFileSync(file, 'utf8')) };
}

async function isTabChosen(shown: Page, name: SideTab): Promise<boolean> {
  const tab = shown.getByRole('tab', { name: new RegExp(`^${name}`) });
  return (await tab.getAttribute('aria-selected')) === 'true';
}

/** Waits until a page of Voorbeeld is drawn. */
export function isPageDrawn(shown: Page, page: number): Promise<void> {
  return expect(previewPage(shown, page).locator('canvas')).toBeVisible();
}

/** A page of Voorbeeld, from 1. */
export function previewPage(shown: Page, page: number) {
  return shown.getByRole('tabpanel').getByRole('img', { name: new RegExp(`^Pagina ${page} van `) });
}

/** The current picture of a page of Voorbeeld. */
export function pictureOf(shown: Page, page: number): Promise<string> {
  return previewPage(shown, page)
    .locator('canvas')
    .evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL());
}

/** Waits until a page of Voorbeeld differs from before. */
export async function redrawn(shown: Page, page: number, before: string): Promise<void> {
  await expect.poll(() => pictureOf(shown, page)).not.toBe(before);
}

type SideTab = 'Voorbeeld' | 'Controles' | 'Onderbouwing' | 'Details';

export function openTab(shown: Page, name: SideTab): Promise<void> {
  return shown.getByRole('tab', { name: new RegExp(`^${name}`) }).click();
}

/** The id of the node of a block. */
export function placeOf(draft: Draft, block: string): string {
  const found = draft.body.find((node) => node.type === 'blockInstance' && node.block === block);
  if (!found) throw new Error(`${block} does not stand in the sample`);
  return found.id;
}
