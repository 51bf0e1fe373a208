import { open } from 'node:fs/promises';
import { done, type Result, refused } from '../../core/result.ts';
import type { SourceProblem } from '../problems.ts';
import { fileName, type SavedFile } from '../saved-file.ts';
import { isPdf, LARGEST_PDF, makePdfTooLargeProblem } from './read-pdf.ts';

/** Bytes at the beginning by which a PDF is recognised. */
const BEGINNING = 1024;

/** Whether a file begins as a PDF does; false if it cannot be read. */
export async function isPdfFile(path: string): Promise<boolean> {
  const file = await open(path, 'r').catch(() => null);
  if (!file) return false;
  try {
    const bytes = new Uint8Array(BEGINNING);
    const { bytesRead } = await file.read(bytes, 0, BEGINNING, 0);
    return isPdf(bytes.subarray(0, bytesRead));
  } catch {
    return false;
  } finally {
    await file.close();
  }
}

/** Reads a whole PDF. Refuses one over the limit by its size, before reading it, and any other kind of file. */
export async function openPdf(path: string): Promise<Result<SavedFile, SourceProblem>> {
  const name = fileName(path);
  const file = await open(path, 'r').catch((error: NodeJS.ErrnoException) => error.code ?? String(error));
  if (typeof file === 'string') {
    const isMissing = file === 'ENOENT' || file === 'ENOTDIR';
    if (isMissing) return refused({ code: 'file-missing', values: { file: name } });
    return refused({ code: 'file-unreadable', values: { file: name, reason: file } });
  }
  try {
    const { size } = await file.stat();
    if (size > LARGEST_PDF) return refused(makePdfTooLargeProblem(name, size));
    return done({ name, bytes: new Uint8Array(await file.readFile()) });
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    return refused({ code: 'file-unreadable', values: { file: name, reason } });
  } finally {
    await file.close();
  }
}
