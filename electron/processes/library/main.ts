/** The library: its blocks and their search, what comes in, the organisation, and the documents that begin from it. */
import { join } from 'node:path';
import { addLacking, initLibrary } from '../../../engine/jobs/library.ts';
import { problemResult } from '../../../engine/jobs/problem-text.ts';
import { isLibrary, openLibrary } from '../../../engine/store/library.ts';
import type { Reply } from '../../ipc/contract.ts';
import type { GrantId } from '../../ipc/grant.ts';
import { refusal } from '../../texts/refusal.ts';
import { problemReply } from '../draft-in.ts';
import type { Context, Folders, FromProcess, Handlers } from '../protocol.ts';
import { serve } from '../serve.ts';
import { createUserFiles } from '../user-files.ts';
import { beginHandlers } from './begin-handlers.ts';
import { blockHandlers } from './block-handlers.ts';
import { createDocumentReader, factsOfAll } from './document-cards.ts';
import { importHandlers } from './import-handlers.ts';
import { holdLibrary } from './opened-library.ts';
import { organisationHandlers } from './organisation-handlers.ts';
import { takePictures } from './take-pictures.ts';

/** Documents may stand on a slow share: nobody who searches or begins another waits for them. */
serve<'library'>(libraryHandlers, ({ name }) =>
  name === 'recentCards' || name === 'blockUses' ? 'documents' : name === 'beginDraftFrom' ? 'from' : '',
);

function libraryHandlers(folders: Folders, tell: (message: FromProcess) => void): Handlers<'library'> {
  const { data, templates } = folders;
  const library = holdLibrary((changed) => tell({ told: 'library', ...changed }));
  const userFiles = createUserFiles();
  const documents = createDocumentReader(templates, userFiles);

  /** Makes a library of this folder, or takes the one that is there. */
  const take = async (
    dir: string | undefined,
    starter: boolean,
    { settings: { language }, now }: Context,
  ): Promise<Reply<null>> => {
    if (dir === undefined) return refusal('not-granted', language, {});
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
    ...importHandlers(library, userFiles),
    ...blockHandlers(library, join(data, 'pictures')),
    ...organisationHandlers(folders, library, userFiles),
    ...beginHandlers(folders, library, userFiles),

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
      return { ok: true, value: await takePictures(join(data, 'pictures'), opened.value, hashes) };
    },

    chooseLibrary: ({ starter }, context) => take(context.paths.chosen, starter, context),
    useLibrary: ({ folder, starter }, context) => take(context.paths[folder], starter, context),
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
      if (added > 0) await library.wrote(written.value.library, { blocks: true, organisation: false });
      return { ok: true, value: { added } };
    },

    recentCards: async (_input, context) => {
      const read = await factsOfAll(documents, documentsIn(context));
      return { ok: true, value: read.map(({ document, facts }) => ({ ...document, ...facts.card })) };
    },

    blockUses: async ({ id }, context) => {
      const opened = await library.open(context);
      const block = opened.ok ? opened.value.find(id) : undefined;
      const names = new Set([id, ...(block ? [block.id, ...block.aliases] : [])]);
      const read = await factsOfAll(documents, documentsIn(context));
      const uses = read.map(({ document, facts: { card, places } }) => ({
        document,
        title: card.title,
        places: [...places].reduce((sum, [used, times]) => (names.has(used) ? sum + times : sum), 0),
      }));
      return { ok: true, value: uses.filter(({ places }) => places > 0) };
    },
  };
}

/** The recent documents, newest first, which the main process granted for this request. */
function documentsIn({ paths }: Context): [GrantId, string][] {
  return Object.entries(paths).flatMap(([grant, path]) =>
    path === undefined ? [] : [[grant, path] as [GrantId, string]],
  );
}
