import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type ReadWord, readWord } from '../documents/read-docx.ts';
import { type ReadPdf, readPdf } from '../documents/read-pdf.ts';
import { expect } from './open-sample.ts';

/** An export as other programs read it. */
export interface ExportedFiles {
  word: ReadWord;
  pdf: ReadPdf;
  /** All text of the PDF, with a space between lines. */
  pdfWords: string;
  bytes: { word: Uint8Array; pdf: Uint8Array };
}

/** Exports the open document as Word and PDF beside itself, in spite of its open findings. */
export async function exportBoth(shown: Page, folder: string, name: string): Promise<ExportedFiles> {
  await shown.getByRole('button', { name: 'Exporteren', exact: true }).click();
  const dialog = shown.getByRole('dialog');
  await dialog.getByLabel('Reden om toch te exporteren').fill('Proef');
  await dialog.getByRole('textbox', { name: 'Naam', exact: true }).fill(name);
  await dialog.getByRole('button', { name: 'Toch exporteren' }).click();
  await expect(shown.getByRole('heading', { name: 'Geëxporteerd' })).toBeVisible({ timeout: 60_000 });
  await shown.keyboard.press('Escape');
  await expect(shown.getByRole('dialog')).toHaveCount(0);
  const bytesOf = (end: string): Uint8Array => {
    const file = readdirSync(folder).find((one) => one === `${name}.${end}`);
    if (file === undefined) throw new Error(`no ${name}.${end} was made`);
    return new Uint8Array(readFileSync(join(folder, file)));
  };
  const bytes = { word: bytesOf('docx'), pdf: bytesOf('pdf') };
  const pdf = await readPdf(bytes.pdf);
  const pdfWords = pdf.lines.map(({ text }) => text).join(' ');
  return { word: readWord(bytes.word), pdf, pdfWords, bytes };
}
