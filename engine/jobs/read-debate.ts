import type { Debate } from '../core/records/debate.ts';
import { done, type Result, refused } from '../core/result.ts';
import { openSavedFile } from '../sources/open-file.ts';
import type { SourceProblem } from '../sources/problems.ts';
import { readAnyFile } from '../sources/read.ts';

/** Reads the page or convocatie of a debate: a saved page, a PDF or a text file. */
export async function readDebateFile(path: string): Promise<Result<Debate, SourceProblem>> {
  const opened = await openSavedFile(path);
  if (!opened.ok) return opened;
  const read = await readAnyFile(opened.value);
  if (!read.ok) return read;
  return read.value.debate
    ? done(read.value.debate)
    : refused({ code: 'not-a-debate', values: { file: opened.value.name } });
}
