import { canonicalJson } from '../../../engine/core/canonical-json.ts';
import { importFiles } from '../../../engine/jobs/import.ts';
import type { LibraryChange } from '../../../engine/store/commit.ts';
import type { Library } from '../../../engine/store/library.ts';
import { refusal } from '../../texts/refusal.ts';
import { problemReply } from '../draft-in.ts';
import type { Handlers } from '../protocol.ts';
import type { OpenedLibrary } from './opened-library.ts';

/** What the library was before the last import, and what that made of it. */
interface LastImport {
  before: Library;
  after: Library;
}

/** Official files into the library, and the last import taken back. */
export function importHandlers(library: OpenedLibrary): Pick<Handlers<'library'>, 'importFiles' | 'undoImport'> {
  let last: LastImport | null = null;
  return {
    importFiles: async ({ files, take }, context, progress) => {
      const { settings, now, by, paths } = context;
      if (settings.library === null) return refusal('no-library', settings.language, {});
      library.forget();
      const before = await library.open(context);
      const imported = await importFiles({
        library: settings.library,
        files: files.flatMap((file) => paths[file] ?? []),
        ...(take === undefined ? {} : { take }),
        language: settings.language,
        now,
        by,
        progress: ({ stage }) => progress(stage),
      });
      if (!imported.ok) return problemReply(imported.problem, settings.language);
      await library.wrote(null, { blocks: true, organisation: false });
      const after = await library.open(context);
      // What was chosen from the same files afterwards belongs to the same import.
      const first = take !== undefined && last?.after.dir === settings.library ? last.before : null;
      last = before.ok && after.ok ? { before: first ?? before.value, after: after.value } : null;
      return { ok: true, value: imported.value.result };
    },

    undoImport: async (_input, context) => {
      const { language } = context.settings;
      library.forget();
      const opened = await library.open(context);
      if (!opened.ok) return opened;
      if (!last || last.after.dir !== opened.value.dir || !isSame(last.after, opened.value))
        return refusal('import-not-last', language, {});
      const back = await opened.value.commit({ ...wayBack(last), by: context.by, at: context.now });
      if (!back.ok) return problemReply(back.problem, language);
      last = null;
      await library.wrote(back.value, { blocks: true, organisation: false });
      return { ok: true, value: null };
    },
  };
}

function wayBack({ before, after }: LastImport): Pick<LibraryChange, 'put' | 'remove' | 'records'> {
  const were = new Map(before.blocks.map((block) => [block.id, block]));
  const are = new Map(after.blocks.map((block) => [block.id, block]));
  const records = new Map(before.records.map((record) => [record.key, record]));
  const now = new Map(after.records.map((record) => [record.key, record]));
  return {
    put: before.blocks.filter(
      (block) => are.get(block.id)?.revision !== block.revision || !isEqual(block, are.get(block.id)),
    ),
    remove: after.blocks.filter(({ id }) => !were.has(id)).map(({ id }) => id),
    records: {
      put: before.records.filter((record) => !isEqual(record, now.get(record.key))),
      remove: after.records.filter(({ key }) => !records.has(key)).map(({ key }) => key),
    },
  };
}

/** Nobody wrote a block or a record since. */
function isSame(a: Library, b: Library): boolean {
  return isEqual(a.blocks, b.blocks) && isEqual(a.records, b.records);
}

function isEqual(a: unknown, b: unknown): boolean {
  return canonicalJson(a) === canonicalJson(b);
}
