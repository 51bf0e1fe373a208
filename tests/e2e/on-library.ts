import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expect, type StartedApp } from './app.ts';
import { starterLibrary } from './steps.ts';

export interface OnLibrary extends StartedApp {
  /** Its folder. */
  library: string;
  /** The text of a block's file, by folder and the beginning of its name. */
  read: (folder: string, name: string) => string;
}

/** Starts the app on its own copy of the starter library. */
export async function onStarterLibrary(
  start: (args?: string[]) => Promise<StartedApp>,
  folder: string,
  prepare: (library: string) => void = () => undefined,
): Promise<OnLibrary> {
  const library = starterLibrary(folder);
  prepare(library);
  const started = await start([`--library=${library}`]);
  // From then on it responds to the menu.
  await expect(started.shown.getByRole('button', { name: 'Instellingen', exact: true })).toBeVisible();
  return {
    ...started,
    library,
    read: (kind, name) => {
      const found = readdirSync(join(library, kind)).find((file) => file.startsWith(name));
      if (found === undefined) throw new Error(`${kind} holds no ${name}`);
      return readFileSync(join(library, kind, found), 'utf8');
    },
  };
}

/** A new inbreng, with the library beside it. */
export async function newInbreng(shown: Page): Promise<Locator> {
  await shown.getByRole('button', { name: /^Inbreng commissiedebat/ }).click();
  const page = shown.getByRole('textbox', { name: 'Document' });
  // Reading a large library comes first.
  await expect(page).toBeVisible({ timeout: 90_000 });
  await expect(shown.getByRole('option').first()).toBeVisible({ timeout: 60_000 });
  return page;
}

/** Opens the library as a screen. */
export async function openLibraryScreen(shown: Page): Promise<void> {
  await shown.getByRole('button', { name: 'Bibliotheek', exact: true }).click();
  await expect(shown.getByRole('heading', { name: 'Bibliotheek' })).toBeVisible();
}
