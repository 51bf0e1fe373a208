/** The library and its search: opened once, and read anew when a moment has passed. */
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { newDraft } from '../../../engine/core/drafts/new-draft.ts';
import { snapshotsFor } from '../../../engine/core/drafts/snapshots.ts';
import { documentTypeIds, loadDocumentType } from '../../../engine/jobs/document-types.ts';
import { importFiles } from '../../../engine/jobs/import.ts';
import { initLibrary, showBlock } from '../../../engine/jobs/library.ts';
import { problemResult } from '../../../engine/jobs/problem-text.ts';
import { bringInImage, imagesForDraft } from '../../../engine/store/images.ts';
import { isLibrary, type Library, openLibrary } from '../../../engine/store/library.ts';
import { randomIds } from '../../../engine/store/random-ids.ts';
import { openSearch, type Search } from '../../../engine/store/search/search.ts';
import type { Reply } from '../../ipc/contract.ts';
import { refusal } from '../../texts/refusal.ts';
import { problemReply } from '../draft-in.ts';
import { keepPictures } from '../pictures.ts';
import type { Context, Folders, Handlers } from '../protocol.ts';
import { serve } from '../serve.ts';

/** Milliseconds in which nobody else's change to the folder is looked for: a word is typed faster than that. */
const FRESH = 2_000;

serve<'library'>(libraryHandlers);

interface Opened {
  library: Library;
  /** Made at the first search. */
  search: Search | null;
  /** Milliseconds since the process began. */
  at: number;
}

function libraryHandlers({ data, templates }: Folders): Handlers<'library'> {
  let opened: Opened | null = null;

  const forget = (): void => {
    opened?.search?.close();
    opened = null;
  };

  const open = async ({ settings }: Context): Promise<Reply<Opened>> => {
    const { library: dir, language } = settings;
    if (dir === null) return refusal('no-library', language, {});
    if (opened && opened.library.dir === dir && performance.now() - opened.at < FRESH)
      return { ok: true, value: opened };
    const library = await openLibrary(dir);
    if (!library.ok) return problemReply(library.problem, language);
    forget();
    opened = { library: library.value, search: null, at: performance.now() };
    return { ok: true, value: opened };
  };

  return {
    libraryList: async (_input, context) => {
      const now = await open(context);
      if (!now.ok) return now;
      const { blocks, problems } = now.value.library;
      return {
        ok: true,
        value: {
          blocks: blocks.map(({ id, kind, title }) => ({ id, kind, title })),
          problems: problems.map((problem) => problemResult(problem, context.settings.language)),
        },
      };
    },

    librarySearch: async ({ words, limit }, context) => {
      const now = await open(context);
      if (!now.ok) return now;
      now.value.search ??= openSearch(now.value.library);
      return { ok: true, value: { hits: now.value.search.find(words, limit) } };
    },

    libraryShow: async ({ id }, { settings: { library, language } }) => {
      if (library === null) return refusal('no-library', language, {});
      const shown = await showBlock({ library, id });
      return shown.ok ? shown : problemReply(shown.problem, language);
    },

    snapshots: async ({ ids }, context) => {
      const now = await open(context);
      if (!now.ok) return now;
      const { library } = now.value;
      const placed = ids.map((block) => ({
        type: 'blockInstance' as const,
        id: randomIds(),
        block,
        revision: '',
        form: 'full' as const,
      }));
      return { ok: true, value: { blocks: snapshotsFor(placed, (id) => library.find(id), randomIds).blocks } };
    },

    addPicture: async ({ file }, { settings: { language }, paths }) => {
      const path = paths[file];
      if (path === undefined) return refusal('not-granted', language, {});
      let bytes: Uint8Array;
      try {
        bytes = await readFile(path);
      } catch (error) {
        const detail = (error as NodeJS.ErrnoException).code ?? '';
        return problemReply({ code: 'image-unreadable', values: { name: basename(path), detail } }, language);
      }
      const image = await bringInImage(bytes, basename(path));
      if (!image.ok) return problemReply(image.problem, language);
      const { hash, info } = image.value;
      await keepPictures(join(data, 'pictures'), new Map([[hash, image.value.bytes]]));
      return { ok: true, value: { hash, info } };
    },

    importFiles: async ({ files }, { settings: { library, language }, now, by, paths }, progress) => {
      if (library === null) return refusal('no-library', language, {});
      forget();
      const imported = await importFiles({
        library,
        files: files.flatMap((file) => paths[file] ?? []),
        language,
        now,
        by,
        progress: ({ stage }) => progress(stage),
      });
      return imported.ok ? { ok: true, value: imported.value.result } : problemReply(imported.problem, language);
    },

    chooseLibrary: async ({ starter }, { settings: { language }, now, by, paths: { chosen: dir } }) => {
      if (dir === undefined) return refusal('not-granted', language, {});
      forget();
      if (!starter && isLibrary(dir)) {
        const there = await openLibrary(dir);
        return there.ok ? { ok: true, value: null } : problemReply(there.problem, language);
      }
      const from = starter ? { starter: join(templates, 'starter-library') } : {};
      const made = await initLibrary({ dir, by, now, ...from });
      return made.ok ? { ok: true, value: null } : problemReply(made.problem, language);
    },

    documentTypes: async (_input, { settings: { language } }) => ({
      ok: true,
      value: documentTypeIds(templates).flatMap((id) => {
        const type = loadDocumentType(templates, id);
        if (!type.ok) return [];
        return [{ id, name: type.value.name[language], description: type.value.description[language] }];
      }),
    }),

    beginDraft: async ({ documentType, blocks }, context) => {
      const { language, houseStyle } = context.settings;
      const type = loadDocumentType(templates, documentType);
      if (!type.ok) return problemReply(type.problem, language);
      // An empty document needs no library.
      const library = blocks.length > 0 ? await open(context) : null;
      if (library && !library.ok) return library;
      const draft = newDraft({
        documentType: type.value,
        find: (id) => library?.value.library.find(id),
        blocks: blocks.map((id) => ({ id })),
        set: {},
        newId: randomIds,
        now: context.now,
        houseStyle,
      });
      if (!draft.ok) return problemReply(draft.problem, language);
      if (!library) return { ok: true, value: { draft: JSON.stringify(draft.value) } };
      const images = await imagesForDraft(library.value.library, Object.values(draft.value.blocks));
      await keepPictures(join(data, 'pictures'), new Map(images.map(({ hash, bytes }) => [hash, bytes])));
      const described = Object.fromEntries(images.map(({ hash, info }) => [hash, info]));
      return { ok: true, value: { draft: JSON.stringify({ ...draft.value, images: described }) } };
    },
  };
}
