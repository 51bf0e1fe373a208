import { existsSync } from 'node:fs';
import { collectPictures } from '../core/blocks/collect-pictures.ts';
import { findNamedBlock } from '../core/blocks/find-kamerstuk.ts';
import { runChecks } from '../core/checks/run-checks.ts';
import type { DocumentType } from '../core/document-types/document-type.ts';
import { createDraft, type NewDraftInput } from '../core/drafts/create-draft.ts';
import type { Draft } from '../core/drafts/draft.ts';
import { done, type Result, refused } from '../core/result.ts';
import type { IdSource } from '../core/richtext/ids.ts';
import { BLOCK_FORMS, type BlockForm } from '../core/richtext/model.ts';
import { writeDraft } from '../store/draft-file.ts';
import { imagesForDraft } from '../store/images.ts';
import { openLibrary } from '../store/library.ts';
import { dayHere } from './day-here.ts';
import { loadDocumentType } from './document-types.ts';
import { missingBlock } from './missing-block.ts';
import type { JobProblem } from './problems.ts';
import type { NewResult } from './results.ts';

export interface CreateDraftInput {
  /** Id of the document type. */
  type: string;
  /** Folder of the library. */
  library: string;
  /** 'ID' or 'ID:FORM', in order. */
  blocks: readonly string[];
  /** As `NewDraftInput.set`. */
  set: NewDraftInput['set'];
  /** As `NewDraftInput.debate`. */
  debate?: NewDraftInput['debate'];
  /** The file to write, which must not exist yet. */
  out: string;
  language?: string;
  houseStyle?: string | null;
  templates: string;
  /** ISO 8601 with time zone. */
  now: string;
  /** `2026-11-25`, where the person is. */
  today: string;
  newId: IdSource;
}

/** Writes a new draft of this type with these blocks. Never overwrites an existing file. */
export async function createDraftFile(input: CreateDraftInput): Promise<Result<NewResult, JobProblem>> {
  const blocks: { id: string; form?: BlockForm }[] = [];
  for (const text of input.blocks) {
    const block = parseBlock(text);
    if (!block.ok) return block;
    blocks.push(block.value);
  }
  if (existsSync(input.out)) return refused({ code: 'file-exists', values: { file: input.out } });
  const documentType = loadDocumentType(input.templates, input.type);
  if (!documentType.ok) return documentType;
  const library = await openLibrary(input.library);
  if (!library.ok) return library;
  const made = createDraft({
    documentType: documentType.value,
    find: (id) => findNamedBlock(library.value, id),
    blocks,
    set: input.set,
    debate: input.debate ?? null,
    newId: input.newId,
    now: input.now,
    ...(input.language === undefined ? {} : { language: input.language }),
    ...(input.houseStyle === undefined ? {} : { houseStyle: input.houseStyle }),
  });
  if (!made.ok)
    return made.problem.code === 'block-unknown' ? refused(missingBlock(library.value, made.problem.values.id)) : made;
  const images = await imagesForDraft(library.value, collectPictures(Object.values(made.value.blocks)));
  const draft = { ...made.value, images: Object.fromEntries(images.map(({ hash, info }) => [hash, info])) };
  const bytes = new Map(images.map((image) => [image.hash, image.bytes]));
  const written = await writeDraft(input.out, draft, bytes, { base: null });
  if (!written.ok) return written;
  return done({
    file: input.out,
    documentType: input.type,
    blocks: made.value.body.flatMap((node) => (node.type === 'blockInstance' ? [node.block] : [])),
    empty: emptyIn(draft, documentType.value, input.today),
  });
}

function emptyIn(draft: Draft, documentType: DocumentType, today: string): NewResult['empty'] {
  const findings = runChecks({
    draft,
    documentType,
    library: null,
    layout: null,
    publication: null,
    today,
    dayOf: dayHere,
  });
  return findings.flatMap((finding) => (finding.check === 'variable-empty' ? [finding.values] : []));
}

/** 'eis-klanten' or 'eis-klanten:short'. No id holds a colon. */
function parseBlock(text: string): Result<{ id: string; form?: BlockForm }, JobProblem> {
  const [id = '', ...rest] = text.split(':');
  if (rest.length === 0) return done({ id });
  const form = rest.join(':');
  const known = BLOCK_FORMS.find((one) => one === form);
  return known ? done({ id, form: known }) : refused({ code: 'block-form-unknown', values: { block: id, form } });
}
