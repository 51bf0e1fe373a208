import type { Result } from '../core/result.ts';
import { readDraftFile } from '../store/draft-file.ts';
import { type ParsedDocument, parseDocument } from './parse-document.ts';
import type { JobProblem } from './problems.ts';

/** The draft of a `.inbreng` file, or the one that an exported Word file or PDF carries. The file is never written. */
export function readDocument(file: string): Result<ParsedDocument, JobProblem> {
  const bytes = readDraftFile(file);
  return bytes.ok ? parseDocument(bytes.value, file) : bytes;
}
