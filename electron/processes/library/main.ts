/** The library process: blocks and their search, imports, the organisation, and new documents. */
import { join } from 'node:path';
import type { BlockId } from '../../../engine/core/richtext/model.ts';
import { addLacking, initLibrary } from '../../../engine/jobs/library.ts';
import { problemResult } from '../../../engine/jobs/problem-text.ts';
import { readExportUses } from '../../../engine/store/export-uses.ts';
import { isLibrary, openLibrary } from '../../../engine/store/library.ts';
import type { Reply } from '../../ipc/contract.ts';
import type { GrantId } from '../../ipc/grant.ts';
import { createRefusal } from '../../texts/refusal.ts';
import { problemReply } from '../problem-reply.ts';
import type { Context, Folders, ProcessHandlers, ProcessMessage } from '../protocol.ts';
import { serve } from '../serve.ts';
import { createUserFiles } from '../user-files.ts';
import { createBlockHandlers } from './block-handlers.ts';
import { copyPictures } from './copy-pictures.ts';
import { createDocumentReader, readAllFacts } from './document-cards.ts';
import { createImportHandlers } from './import-handlers.ts';
import { createNewDraftHandlers } from './new-draft-handlers.ts';
import { watchLibrary } from './opened-library.ts';
import { createOrganisationHandlers } from './organisation-handlers.ts';
import { createReportHandlers } from './report-handlers.ts';

/** Requests that read documents have queues of their own, so that a slow share does not delay a search. */
serve<'library'>(createLibraryHandlers, ({ name }) =>
  name === 'recentCards' || name === 'blockUses' || name === 'exportUses'
    ? 'documents'
    : name === 'beginDraftFrom'
      ? 'from'
      : '',
);

function createLibraryHandlers(folders: Folders, send: (message: ProcessMessage) => void): ProcessHandlers<'library'> {
  const { data, templates } = folders;
  const library = watchLibrary((changed) => send({ type: 'library', ...changed }));
  const userFiles = createUserFiles();
  const documents = createDocumentReader(templates, userFiles);

  /** Every name by which a document may use the block. */
  const namesOf = async (id: BlockId, context: Context): Promise<ReadonlySet<BlockId>> => {
    const opened = await library.open(context);
    const block = opened.ok ? opened.value.find(id) : undefined;
    return new Set([id, ...(block ? [block.id, ...block.aliases] : [])]);
  };

  /** Opens the library in a folder, or creates it. */
  const openFolder = async (
    dir: string | undefined,
    starter: boolean,
    { settings: { language }, now }: Context,
  ): Promise<Reply<null>> => {
    if (dir === undefined) return createRefusal('not-granted', language, {});
    library.forget();
    if (!starter && isLibrary(dir)) {
      const there = await openLibrary(dir);
      return there.ok ? { ok: true, value: null } : problemReply(there.problem, language);
    }
    const from = starter ? { starter: join(templates, 'starter-library') } : {};
    const made = await initLibrary({ dir, now, ...from });
    return made.ok ? { ok: true, value: null } : problemReply(made.problem, language);
  };

  return {
    ...createImportHandlers(library, userFiles),
    ...createReportHandlers(data, library, userFiles),
    ...createBlockHandlers(library, join(data, 'pictures')),
    ...createOrganisationHandlers(folders, library, userFiles),
    ...createNewDraftHandlers(folders, library, userFiles),

    librarySearch: async ({ words, limit }, context) => {
      const opened = await library.open(context);
      if (!opened.ok) return opened;
      const hits = library.search(opened.value).find(words, limit);
      const problems = opened.value.gaps.map((problem) => problemResult(problem, context.settings.language));
      return { ok: true, value: { hits, problems } };
    },

    takePictures: async ({ hashes }, context) => {
      const opened = await library.open(context);
      if (!opened.ok) return opened;
      return { ok: true, value: await copyPictures(join(data, 'pictures'), opened.value, hashes) };
    },

    chooseLibrary: ({ starter }, context) => openFolder(context.paths.chosen, starter, context),
    useLibrary: ({ folder, starter }, context) => openFolder(context.paths[folder], starter, context),
    addStarter: async (_input, context) => {
      const { language } = context.settings;
      library.forget();
      const opened = await library.open(context);
      if (!opened.ok) return opened;
      const starter = await openLibrary(join(templates, 'starter-library'));
      if (!starter.ok) return problemReply(starter.problem, language);
      const written = await addLacking(opened.value, starter.value, context.now);
      if (!written.ok) return problemReply(written.problem, language);
      const { added } = written.value;
      if (added > 0) await library.replace(written.value.library, { blocks: true, organisation: false });
      return { ok: true, value: { added } };
    },

    recentCards: async (_input, context) => {
      const read = await readAllFacts(documents, listDocuments(context));
      return { ok: true, value: read.map(({ document, facts }) => ({ ...document, ...facts.card })) };
    },

    exportUses: async ({ id }, context) => {
      const { library: dir } = context.settings;
      if (dir === null) return { ok: true, value: [] };
      const names = await namesOf(id, context);
      const uses = (await userFiles.run(dir, (alive) => readExportUses(dir, alive))) ?? [];
      const own = uses.filter(({ quotes }) => quotes.some((quote) => names.has(quote)));
      return {
        ok: true,
        value: own.map(({ at, title, purpose, faction }) => ({ at, title, purpose, faction })),
      };
    },

    blockUses: async ({ id }, context) => {
      const names = await namesOf(id, context);
      const read = await readAllFacts(documents, listDocuments(context));
      const uses = read.map(({ document, facts: { card, blockUses } }) => ({
        document,
        title: card.title,
        debateDate: card.debateDate === 'none' ? null : card.debateDate,
        modified: card.modified,
        places: [...blockUses].reduce((sum, [used, times]) => (names.has(used) ? sum + times : sum), 0),
      }));
      return { ok: true, value: uses.filter(({ places }) => places > 0) };
    },
  };
}

/** The recent documents, newest first, granted by the main process for this request. */
function listDocuments({ paths }: Context): [GrantId, string][] {
  return Object.entries(paths).flatMap(([grant, path]) =>
    path === undefined ? [] : [[grant, path] as [GrantId, string]],
  );
}
