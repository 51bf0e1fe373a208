import { app, type BrowserWindow, dialog } from 'electron';
import { z } from 'zod';
import { fileSystemReason } from '../../../engine/core/file-system-reasons.ts';
import type { InterfaceLanguage } from '../../../engine/core/result.ts';
import { createRefusal } from '../../texts/refusal.ts';
import type { DamagedFile } from '../storage/fields-file.ts';
import type { MovedFile } from './app-folders.ts';

interface StartProblems {
  /** Unreadable settings; null: none. */
  damaged: DamagedFile | null;
  /** Files moved out of the way of the app's own folders. */
  aside: readonly MovedFile[];
}

/** Tells the user about unreadable settings and about files that were moved. */
export async function reportStartProblems(
  window: BrowserWindow | undefined,
  { damaged, aside }: StartProblems,
  language: InterfaceLanguage,
): Promise<void> {
  const found = [
    ...(damaged ? [createRefusal('settings-damaged', language, damaged)] : []),
    ...aside.map((one) => createRefusal('file-put-aside', language, one)),
  ];
  if (found.length === 0) return;
  const detail = found.map(({ problem }) => problem.message).join('\n\n');
  const options = { type: 'warning' as const, message: app.getName(), detail };
  await (window ? dialog.showMessageBox(window, options) : dialog.showMessageBox(options));
}

/** Data that a second start sends with its files. */
const secondStartSchema = z.looseObject({ aside: z.array(z.strictObject({ folder: z.string(), copy: z.string() })) });

/** `more`: data of a second start. Unknown data counts as no moved files. */
export function movedByOtherStart(more: unknown): MovedFile[] {
  const read = secondStartSchema.safeParse(more);
  return read.success ? read.data.aside : [];
}

/** Quits, because nothing can be stored. The language setting is unknown, so the message is in Dutch. */
export function reportUnusableAndQuit(folder: string, code: string, aside: readonly MovedFile[]): void {
  const unusable = createRefusal('data-folder-unusable', 'nl', { folder, reason: fileSystemReason(code, 'nl') });
  const said = [unusable, ...aside.map((one) => createRefusal('file-put-aside', 'nl', one))];
  const message = said.map(({ problem }) => problem.message).join('\n\n');
  console.error(message);
  dialog.showErrorBox(app.getName(), message);
  app.exit(1);
}
