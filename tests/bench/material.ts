import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LayoutFacts, WriterAssets } from '../../engine/core/publication/publication.ts';
import { loadDocumentType } from '../../engine/jobs/document-types.ts';
import { loadHouseStyle } from '../../engine/jobs/house-styles.ts';
import { readDraft } from '../../engine/store/draft-file.ts';
import { FONTS, TEMPLATES } from './places.ts';

export const DRAFT = 'lang-stuk.inbreng';
/** Edits of one process: the first two warm it up and are left out. */
export const EDITS = 12;
export const WARM_UP = 2;

/** The long draft with the input for composing and writing it, read from files as the command does. */
export async function material(dir: string) {
  const read = readDraft(join(dir, DRAFT));
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  const { draft } = read.value;
  const type = loadDocumentType(TEMPLATES, draft.documentType);
  const style = await loadHouseStyle('neutraal', { templates: TEMPLATES, fonts: FONTS });
  if (!type.ok || !style.ok) throw new Error('the templates can’t be read');
  const assets: WriterAssets = { ...style.value.assets, images: {}, source: null };
  return { draft, documentType: type.value, houseStyle: style.value.houseStyle, assets };
}

/** The layout that a typesetter found for the draft before. */
export const readLayout = (dir: string) => JSON.parse(readFileSync(join(dir, 'layout.json'), 'utf8')) as LayoutFacts;
