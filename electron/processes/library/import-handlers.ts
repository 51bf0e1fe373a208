import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { type ImportTrace, wayBack } from '../../../engine/core/records/import-trace.ts';
import { type Result, refused } from '../../../engine/core/result.ts';
import { importFiles } from '../../../engine/jobs/import.ts';
import { openSavedFile } from '../../../engine/sources/open-file.ts';
import type { SourceProblem } from '../../../engine/sources/problems.ts';
import type { SavedFile } from '../../../engine/sources/saved-file.ts';
import { refusal } from '../../texts/refusal.ts';
import { problemReply } from '../draft-in.ts';
import type { Context, Handlers } from '../protocol.ts';
import { createUserFiles, type UserFiles } from '../user-files.ts';
import type { OpenedLibrary } from './opened-library.ts';

/** An import that can be taken back. */
interface KnownImport {
  /** Folder of its library. */
  library: string;
  window: number;
  /** What it wrote at first, and with each choice of the same files afterwards. */
  steps: ImportTrace[];
}

/** Imports that are remembered; a trace of thousands of blocks takes room. */
const MOST_KNOWN = 8;

/** Official files into the library, and an import taken back. */
export function importHandlers(
  library: OpenedLibrary,
  userFiles: UserFiles = createUserFiles(),
): Pick<Handlers<'library'>, 'importFiles' | 'undoImport'> {
  /** The library is searched in this process too: no file that says nothing, or never ends, holds that up. */
  const open = async (path: string): Promise<Result<SavedFile, SourceProblem>> => {
    const unreadable = (reason: string) =>
      refused<SourceProblem>({ code: 'file-unreadable', values: { file: basename(path), reason } });
    const opened = await userFiles.work(path, async (alive) => {
      const found = await stat(path).catch(() => null);
      const isOther = found !== null && !found.isFile() && !found.isDirectory();
      return isOther ? unreadable('EINVAL') : openSavedFile(path, alive);
    });
    return opened ?? unreadable('ETIMEDOUT');
  };
  /** By window and name, oldest first. */
  const known = new Map<string, KnownImport>();
  const remember = (name: string, one: KnownImport, { windows }: Context): void => {
    known.delete(name);
    known.set(name, one);
    for (const [other, { window }] of known)
      if (!windows.includes(window) || known.size > MOST_KNOWN) known.delete(other);
  };
  return {
    importFiles: async ({ import: id, files, take }, context, progress) => {
      const { settings, now, by, paths, window } = context;
      if (settings.library === null) return refusal('no-library', settings.language, {});
      library.forget();
      // One that is away now is not made anew in its place.
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
      await library.wrote(null, { blocks: true, organisation: false });
      const { result, trace } = imported.value;
      const name = nameOf(id, context);
      const first = take === undefined ? { library: settings.library, window, steps: [] } : known.get(name);
      // A choice of which the import is not known is no import by itself: taken back, it would leave the rest standing.
      const isKnown = first?.library === settings.library;
      if (isKnown) remember(name, { ...first, steps: [...first.steps, trace] }, context);
      // Asked again after this process stopped midway, it finds all of it there already, and what was there before is not known.
      const undoable = known.get(name)?.steps.some(({ blocks, records }) => blocks.size + records.size > 0) ?? false;
      return { ok: true, value: { ...result, undoable: isKnown && undoable } };
    },

    undoImport: async ({ import: id }, context) => {
      const { language } = context.settings;
      const name = nameOf(id, context);
      const one = known.get(name);
      if (!one || one.library !== context.settings.library) return refusal('import-forgotten', language, {});
      library.forget();
      const opened = await library.open(context);
      if (!opened.ok) return opened;
      const { kept, ...change } = wayBack(one.steps, opened.value);
      const { put, remove, records } = change;
      const isNothing = put.length + remove.length + records.put.length + records.remove.length === 0;
      if (isNothing) return refusal(kept.length > 0 ? 'import-changed' : 'import-forgotten', language, {});
      const back = await opened.value.commit({ ...change, by: context.by, at: context.now });
      if (!back.ok) return problemReply(back.problem, language);
      known.delete(name);
      await library.wrote(back.value, { blocks: true, organisation: false });
      return { ok: true, value: { kept } };
    },
  };
}

function nameOf(id: string, { window }: Context): string {
  return `${window} ${id}`;
}
