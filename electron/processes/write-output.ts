import { basename } from 'node:path';
import type { InterfaceLanguage } from '../../engine/core/result.ts';
import { problemResult } from '../../engine/jobs/problem-text.ts';
import { writeFileAtomic } from '../../engine/store/atomic-write.ts';
import type { Reply } from '../ipc/contract.ts';
import { createRefusal } from '../texts/refusal.ts';
import type { UserFiles } from './user-files.ts';
import { refuseWrite } from './write-refusal.ts';

/** Writes a file whole, at a path that the user chose; a failure leaves an earlier file there unchanged. */
export async function writeOutput(
  userFiles: UserFiles,
  { file, content, language }: { file: string; content: string | Uint8Array; language: InterfaceLanguage },
): Promise<Reply<null>> {
  try {
    const written = await userFiles.run(file, async (alive) => {
      await writeFileAtomic(file, content, alive);
      return true;
    });
    return written === null
      ? createRefusal('folder-gone', language, { file: basename(file) })
      : { ok: true, value: null };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const detail = code ?? String(error);
    const refused = code === undefined ? null : refuseWrite(code, basename(file), language);
    return (
      refused ?? { ok: false, problem: problemResult({ code: 'output-unusable', values: { file, detail } }, language) }
    );
  }
}
