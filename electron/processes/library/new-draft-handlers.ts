import { basename, join } from 'node:path';
import { collectPictures } from '../../../engine/core/blocks/collect-pictures.ts';
import { copyDraft } from '../../../engine/core/drafts/copy-draft.ts';
import { createDraft } from '../../../engine/core/drafts/create-draft.ts';
import type { Draft } from '../../../engine/core/drafts/draft.ts';
import { createSampleDraft } from '../../../engine/jobs/create-sample-draft.ts';
import { loadDocumentType } from '../../../engine/jobs/document-types.ts';
import { parseDocument } from '../../../engine/jobs/parse-document.ts';
import { readDraftBytes } from '../../../engine/store/draft-file.ts';
import { type Library, openLibrary } from '../../../engine/store/library.ts';
import { randomIds } from '../../../engine/store/random-ids.ts';
import { notShown } from '../../texts/missing-pictures.ts';
import { createRefusal } from '../../texts/refusal.ts';
import { findMissingPictures, storePicturesThatFit } from '../picture-store.ts';
import { problemReply } from '../problem-reply.ts';
import type { Folders, ProcessHandlers } from '../protocol.ts';
import type { UserFiles } from '../user-files.ts';
import { copyPictures } from './copy-pictures.ts';
import type { OpenedLibrary } from './opened-library.ts';

/** Makes new drafts: from a document type, from an existing draft, or a sample. Nothing is stored. */
export function createNewDraftHandlers(
  { data, templates }: Folders,
  library: OpenedLibrary,
  userFiles: UserFiles,
): Pick<ProcessHandlers<'library'>, 'beginDraft' | 'beginDraftFrom' | 'beginExample'> {
  const pictures = join(data, 'pictures');

  /** Adds the pictures of the blocks in the draft, taken from the library. */
  const withPictures = async (draft: Draft, from: Library): Promise<Draft> => {
    const images = await copyPictures(pictures, from, collectPictures(Object.values(draft.blocks)));
    return { ...draft, images };
  };

  return {
    beginDraft: async ({ documentType, blocks, debate = null }, context) => {
      const { language, houseStyle } = context.settings;
      const type = loadDocumentType(templates, documentType);
      if (!type.ok) return problemReply(type.problem, language);
      // An empty document needs no library.
      const opened = blocks.length > 0 ? await library.open(context) : null;
      if (opened && !opened.ok) return opened;
      const draft = createDraft({
        documentType: type.value,
        find: (id) => opened?.value.find(id),
        blocks: blocks.map((id) => ({ id })),
        set: {},
        debate,
        newId: randomIds,
        now: context.now,
        houseStyle,
      });
      if (!draft.ok) return problemReply(draft.problem, language);
      const complete = opened ? await withPictures(draft.value, opened.value) : draft.value;
      return { ok: true, value: { draft: JSON.stringify(complete) } };
    },

    beginDraftFrom: async ({ document }, { settings: { language }, paths, now }) => {
      const file = paths[document] ?? '';
      const bytes = await userFiles.run(file, (alive) => readDraftBytes(file, alive));
      if (bytes === null) return createRefusal('file-away', language, { file: basename(file) });
      const read = bytes.ok ? parseDocument(bytes.value, file) : bytes;
      if (!read.ok) return problemReply(read.problem, language);
      const { draft, images } = read.value;
      const type = loadDocumentType(templates, draft.documentType);
      if (!type.ok) return problemReply(type.problem, language);
      const failed = await storePicturesThatFit(pictures, images);
      const missing = Object.keys(draft.images).filter((image) => !images.has(image) || failed.has(image));
      const { variables, stamp } = type.value;
      const copy = copyDraft({ draft, variables, stamp, newId: randomIds, now });
      return {
        ok: true,
        value: {
          draft: JSON.stringify(copy),
          pictureWarnings: notShown(failed, draft, basename(file), language),
          absentPictures: [...(await findMissingPictures(pictures, missing))],
        },
      };
    },

    beginExample: async ({ sample }, { settings: { language, houseStyle }, now }) => {
      const starter = await openLibrary(join(templates, 'starter-library'));
      if (!starter.ok) return problemReply(starter.problem, language);
      const find = (id: string) => starter.value.find(id);
      const draft = createSampleDraft({ sample, templates, find, newId: randomIds, now });
      if (!draft.ok) return problemReply(draft.problem, language);
      const complete = await withPictures({ ...draft.value, houseStyle }, starter.value);
      return { ok: true, value: { draft: JSON.stringify(complete) } };
    },
  };
}
