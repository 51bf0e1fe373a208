import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { type ImportTrace, planUndo } from '../../../engine/core/records/import-trace.ts';
import { type Result, refused } from '../../../engine/core/result.ts';
import { importFiles } from '../../../engine/jobs/import.ts';
import { openSavedFile } from '../../../engine/sources/open-file.ts';
import type { SourceProblem } from '../../../engine/sources/problems.ts';
import type { SavedFile } from '../../../engine/sources/saved-file.ts';
import { createRefusal } from '../../texts/refusal.ts';
import { problemReply } from '../problem-reply.ts';
import type { Context, ProcessHandlers } from '../protocol.ts';
import { createUserFiles, type UserFiles } from '../user-files.ts';
import type { OpenedLibrary } from './opened-library.ts';

/** An import that can be undone. */
interface RememberedImport {
  /** Library folder. */
  library: string;
  window: number;
  /** The changes of the import, and then of each choice of the user about the same files. */
  steps: ImportTrace[];
}

/** Number of imports that are remembered, because a trace of thousands of blocks is large. */
const MAX_REMEMBERED = 8;

/** Imports official files into the library, and undoes an import. */
export function createImportHandlers(
  library: OpenedLibrary,
  userFiles: UserFiles = createUserFiles(),
): Pick<ProcessHandlers<'library'>, 'importFiles' | 'undoImport'> {
  /** Opens a file without blocking the library search: refuses a pipe or device, and a file that does not respond. */
  const open = async (path: string): Promise<Result<SavedFile, SourceProblem>> => {
    const unreadable = (reason: string) =>
      refused<SourceProblem>({ code: 'file-unreadable', values: { file: basename(path), reason } });
    const opened = await userFiles.run(path, async (alive) => {
      const found = await stat(path).catch(() => null);
      const isOther = found !== null && !found.isFile() && !found.isDirectory();
      return isOther ? unreadable('EINVAL') : openSavedFile(path, alive);
    });
    return opened ?? unreadable('ETIMEDOUT');
  };
  /** By window and import id, oldest first. */
  const remembered = new Map<string, RememberedImport>();
  const remember = (name: string, one: RememberedImport, { windows }: Context): void => {
    remembered.delete(name);
    remembered.set(name, one);
    for (const [other, { window }] of remembered)
      if (!windows.includes(window) || remembered.size > MAX_REMEMBERED) remembered.delete(other);
  };
  return {
    importFiles: async ({ import: id, files, take }, context, progress) => {
      const { settings, now, by, paths, window } = context;
      if (settings.library === null) return createRefusal('no-library', settings.language, {});
      library.forget();
      // Does not recreate a library that can't be reached now.
      const there = await library.open(context);
      if (!there.ok) return there;
      const imported = await importFiles({
        library: settings.library,
        files: files.flatMap((file) => paths[file] ?? []),
        open,
        ...(take === undefined ? {} : { take }),
        language: settings.language,
        now,
        by,
        progress: ({ stage }) => progress(stage),
      });
      if (!imported.ok) return problemReply(imported.problem, settings.language);
      await library.replace(null, { blocks: true, organisation: false });
      const { result, trace } = imported.value;
      const name = importKey(id, context);
      const first = take === undefined ? { library: settings.library, window, steps: [] } : remembered.get(name);
      // A choice for an unknown import is not remembered, because undoing it would leave the rest of that import.
      const isKnown = first?.library === settings.library;
      if (isKnown) remember(name, { ...first, steps: [...first.steps, trace] }, context);
      // After a crash halfway, the repeated request finds everything written, so it can't be undone.
      const undoable =
        remembered.get(name)?.steps.some(({ blocks, records }) => blocks.size + records.size > 0) ?? false;
      return { ok: true, value: { ...result, undoable: isKnown && undoable } };
    },

    undoImport: async ({ import: id }, context) => {
      const { language } = context.settings;
      const name = importKey(id, context);
      const one = remembered.get(name);
      if (!one || one.library !== context.settings.library) return createRefusal('import-forgotten', language, {});
      library.forget();
      const opened = await library.open(context);
      if (!opened.ok) return opened;
      const { kept, ...change } = planUndo(one.steps, opened.value);
      const { put, remove, records } = change;
      const isNothing = put.length + remove.length + records.put.length + records.remove.length === 0;
      if (isNothing) return createRefusal(kept.length > 0 ? 'import-changed' : 'import-forgotten', language, {});
      const back = await opened.value.commit({ ...change, by: context.by, at: context.now });
      if (!back.ok) return problemReply(back.problem, language);
      remembered.delete(name);
      await library.replace(back.value, { blocks: true, organisation: false });
      return { ok: true, value: { kept } };
    },
  };
}

function importKey(id: string, { window }: Context): string {
  return `${window} ${id}`;
}
