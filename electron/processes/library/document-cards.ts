import { stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { countBlockUses } from '../../../engine/core/drafts/count-block-uses.ts';
import type { Draft } from '../../../engine/core/drafts/draft.ts';
import { inlineText } from '../../../engine/core/richtext/plain-text.ts';
import { loadDocumentType } from '../../../engine/jobs/document-types.ts';
import { parseDraft, readDraftBytes } from '../../../engine/store/draft-file.ts';
import type { DocumentCard } from '../../ipc/documents.ts';
import type { GrantId } from '../../ipc/grant.ts';
import type { UserFiles } from '../user-files.ts';

/** Facts about a document, read from its file. */
export interface DocumentFacts {
  card: Omit<DocumentCard, 'grant' | 'name' | 'folder' | 'opened'>;
  /** How often each block is used, by block id. */
  blockUses: ReadonlyMap<string, number>;
}

/** A file that is missing or does not respond. */
const UNKNOWN: DocumentFacts = {
  card: {
    missing: true,
    unreadable: false,
    draftId: null,
    documentType: null,
    houseStyle: null,
    title: '',
    debate: null,
    debateDate: null,
    stamp: null,
    modified: null,
  },
  blockUses: new Map(),
};

/** Reads documents for their cards. An unchanged file is read once. */
export interface DocumentReader {
  facts: (file: string) => Promise<DocumentFacts>;
}

export function createDocumentReader(templates: string, userFiles: UserFiles): DocumentReader {
  const cache = new Map<string, { state: string; facts: DocumentFacts }>();
  return {
    facts: async (file) => {
      const found = await userFiles.run(file, async (alive) => {
        const state = await stat(file).then(
          ({ size, mtimeMs }) => `${size} ${mtimeMs}`,
          () => null,
        );
        if (state === null || cache.get(file)?.state === state) return { state, bytes: null };
        return { state, bytes: await readDraftBytes(file, alive) };
      });
      if (!found || found.state === null) return UNKNOWN;
      const { state, bytes } = found;
      if (bytes === null) return cache.get(file)?.facts ?? UNKNOWN;
      const read = bytes.ok ? parseDraft(bytes.value, file) : bytes;
      const facts = read.ok
        ? readFacts(read.value.draft, templates)
        : { ...UNKNOWN, card: { ...UNKNOWN.card, unreadable: true } };
      cache.set(file, { state, facts });
      return facts;
    },
  };
}

function readFacts(draft: Draft, templates: string): DocumentFacts {
  const value = (name: string): string | null => draft.variables[name]?.value?.trim() || null;
  const type = loadDocumentType(templates, draft.documentType);
  const hasDebate = !type.ok || type.value.uses.includes('debateDate');
  return {
    card: {
      missing: false,
      unreadable: false,
      draftId: draft.id,
      documentType: draft.documentType,
      houseStyle: draft.houseStyle,
      title: inlineText(draft.title, (node) => (node.type === 'variable' ? (value(node.name) ?? '') : '')).trim(),
      debate: value('debate'),
      debateDate: hasDebate ? value('debateDate') : 'none',
      stamp: draft.stamp,
      modified: draft.modified,
    },
    blockUses: countBlockUses(draft),
  };
}

/**
 * Reads the facts of all files, in their order. Reads them at once, so that unresponsive files delay the response only
 * once.
 */
export function readAllFacts(
  reader: DocumentReader,
  documents: readonly (readonly [GrantId, string])[],
): Promise<{ document: ReturnType<typeof toGrantedFile>; facts: DocumentFacts }[]> {
  return Promise.all(
    documents.map(async ([grant, path]) => ({ document: toGrantedFile(grant, path), facts: await reader.facts(path) })),
  );
}

/** A document as a granted file. */
function toGrantedFile(grant: GrantId, path: string): { grant: GrantId; name: string; folder: string } {
  return { grant, name: basename(path), folder: dirname(path) };
}
