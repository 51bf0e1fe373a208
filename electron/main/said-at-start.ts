import { app, type BrowserWindow, dialog } from 'electron';
import { z } from 'zod';
import { fileSystemReason } from '../../engine/core/file-system-reasons.ts';
import type { InterfaceLanguage } from '../../engine/core/result.ts';
import { refusal } from '../texts/refusal.ts';
import type { DamagedFile } from './own-file.ts';
import type { PutAside } from './own-folders.ts';

interface FoundAtStart {
  /** Settings that can't be read; null: they can. */
  damaged: DamagedFile | null;
  aside: readonly PutAside[];
}

/** Settings that can't be read change what the window shows, and a file is where a person did not put it: it is said at once. */
export async function sayFound(
  window: BrowserWindow | undefined,
  { damaged, aside }: FoundAtStart,
  language: InterfaceLanguage,
): Promise<void> {
  const found = [
    ...(damaged ? [refusal('settings-damaged', language, damaged)] : []),
    ...aside.map((one) => refusal('file-put-aside', language, one)),
  ];
  if (found.length === 0) return;
  const detail = found.map(({ problem }) => problem.message).join('\n\n');
  const options = { type: 'warning' as const, message: app.getName(), detail };
  await (window ? dialog.showMessageBox(window, options) : dialog.showMessageBox(options));
}

/** What another start says that it put aside, as it came with what it hands over. */
const handedOver = z.looseObject({ aside: z.array(z.strictObject({ folder: z.string(), copy: z.string() })) });

/** `more`: what came with a start that hands over to this one. One that says nothing that is known put nothing aside. */
export function asideOfOther(more: unknown): PutAside[] {
  const read = handedOver.safeParse(more);
  return read.success ? read.data.aside : [];
}

/** Nothing can be kept, so nothing is begun. No settings say in which language: it is that of the product. */
export function sayUnusable(folder: string, code: string, aside: readonly PutAside[]): void {
  const unusable = refusal('data-folder-unusable', 'nl', { folder, reason: fileSystemReason(code, 'nl') });
  const said = [unusable, ...aside.map((one) => refusal('file-put-aside', 'nl', one))];
  const message = said.map(({ problem }) => problem.message).join('\n\n');
  console.error(message);
  dialog.showErrorBox(app.getName(), message);
  app.exit(1);
}
