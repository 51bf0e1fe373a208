import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type DocumentType, documentTypeSchema } from '../core/document-types/document-type.ts';
import { findVariableDefinition } from '../core/drafts/variables.ts';
import { done, type Result, refused } from '../core/result.ts';
import type { JobProblem } from './problems.ts';
import { readJson, templateProblem } from './read-json.ts';

/** Ids of the document types in the templates folder, in alphabetical order. */
export function documentTypeIds(templates: string): string[] {
  try {
    return readdirSync(join(templates, 'document-types'))
      .filter((name) => name.endsWith('.json'))
      .map((name) => name.slice(0, -'.json'.length))
      .sort();
  } catch {
    return [];
  }
}

/**
 * A document type by its id, from `document-types/ID.json` in the templates folder. An id is looked up in the list of
 * files, so that it never leads outside the folder. Refuses an invalid file and names its invalid field.
 */
export function loadDocumentType(templates: string, id: string): Result<DocumentType, JobProblem> {
  const known = documentTypeIds(templates);
  if (!known.includes(id)) return refused({ code: 'document-type-unknown', values: { type: id, known } });
  const file = join(templates, 'document-types', `${id}.json`);
  const read = readJson(file, documentTypeSchema);
  if (!read.ok) {
    const place = read.fault === 'field' ? read.place : '';
    return refused(templateProblem(file, read) ?? { code: 'document-type-broken', values: { file, place } });
  }
  const place = findInvalidField(read.value, id);
  return place === null ? done(read.value) : refused({ code: 'document-type-broken', values: { file, place } });
}

/**
 * Path of the first field with a fault that a schema can't see: an id that differs from the file name, a duplicate section, an
 * undefined variable; null: none.
 */
function findInvalidField(type: DocumentType, id: string): string | null {
  if (type.id !== id) return 'id';
  const twice = type.slots.findIndex((slot, index) => type.slots.findIndex((one) => one.id === slot.id) < index);
  if (twice >= 0) return `slots.${twice}.id`;
  const unknown = type.uses.findIndex((name) => !findVariableDefinition(name, [], type.variables));
  return unknown >= 0 ? `uses.${unknown}` : null;
}
