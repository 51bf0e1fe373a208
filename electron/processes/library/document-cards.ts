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

/** What a file says of its document. */
export interface DocumentFacts {
  card: Omit<DocumentCard, 'grant' | 'name' | 'folder' | 'opened'>;
  /** Id of a block → how often it is used. */
  places: ReadonlyMap<string, number>;
}

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
  places: new Map(),
};

/** Reads documents for their cards; one that did not change is read once. */
export interface DocumentReader {
  facts: (file: string) => Promise<DocumentFacts>;
}

export function createDocumentReader(templates: string, userFiles: UserFiles): DocumentReader {
  const known = new Map<string, { seen: string; facts: DocumentFacts }>();
  return {
    facts: async (file) => {
      const found = await userFiles.work(file, async (alive) => {
        const seen = await stat(file).then(
          ({ size, mtimeMs }) => `${size} ${mtimeMs}`,
          () => null,
        );
        if (seen === null || known.get(file)?.seen === seen) return { seen, bytes: null };
        return { seen, bytes: await readDraftBytes(file, alive) };
      });
      if (!found || found.seen === null) return UNKNOWN;
      const { seen, bytes } = found;
      const before = known.get(file);
      if (bytes === null) return before?.facts ?? UNKNOWN;
      const read = bytes.ok ? parseDraft(bytes.value, file) : bytes;
      const facts = read.ok
        ? factsOf(read.value.draft, templates)
        : { ...UNKNOWN, card: { ...UNKNOWN.card, unreadable: true } };
      known.set(file, { seen, facts });
      return facts;
    },
  };
}

function factsOf(draft: Draft, templates: string): DocumentFacts {
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
    places: countBlockUses(draft),
  };
}

/** What the files say, in their order. All are asked at once: of several that are silent the longest is waited for, not all. */
export function factsOfAll(
  reader: DocumentReader,
  documents: readonly (readonly [GrantId, string])[],
): Promise<{ document: ReturnType<typeof grantedAs>; facts: DocumentFacts }[]> {
  return Promise.all(
    documents.map(async ([grant, path]) => ({ document: grantedAs(grant, path), facts: await reader.facts(path) })),
  );
}

/** A document as a window may name it, from its path and its grant. */
function grantedAs(grant: GrantId, path: string): { grant: GrantId; name: string; folder: string } {
  return { grant, name: basename(path), folder: dirname(path) };
}
