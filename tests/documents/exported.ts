import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compose } from '../../engine/core/compose/compose.ts';
import type { Draft } from '../../engine/core/drafts/draft.ts';
import type { HouseStyle } from '../../engine/core/house-styles/house-style.ts';
import { FORMATS, type Format } from '../../engine/core/publication/formats.ts';
import type { LayoutFacts, Publication } from '../../engine/core/publication/publication.ts';
import { exportDraft } from '../../engine/jobs/export.ts';
import { loadHouseStyle } from '../../engine/jobs/house-styles.ts';
import { textMeasure } from '../../engine/publish/pdf/text-measure.ts';
import { createTypesetter, type Typesetter } from '../../engine/publish/pdf/typesetter.ts';
import { readDraft, writeDraft } from '../../engine/store/draft-file.ts';
import { documentTypeOf, SPECIMEN_TYPES, specimen } from '../specimens/specimens.ts';
import { finding, starterBlocks } from '../templates/starter-library.ts';
import { onceForAll } from './once-for-all.ts';

export const HOUSE_STYLES = ['neutraal', 'voorbeeld-ngo'] as const;
export type HouseStyleName = (typeof HOUSE_STYLES)[number];

export const TEMPLATES = fileURLToPath(new URL('../../templates', import.meta.url));
export const FONTS = fileURLToPath(new URL('../../assets/fonts', import.meta.url));

/** An exported specimen, with its input. */
export interface ExportedDocument {
  /** 'brief.neutraal' */
  name: string;
  type: string;
  style: HouseStyleName;
  houseStyle: HouseStyle;
  /** The exported draft file, with its bytes on disk afterwards. */
  source: { name: string; bytes: Uint8Array };
  draft: Draft;
  /** The publication that the writers received: composed for the final length of the document. */
  publication: Publication;
  pages: number;
  layout: LayoutFacts;
  files: Record<Format, Uint8Array>;
}

const NOW = '2026-11-25T12:00:00+01:00';

/**
 * Writes a specimen in all four formats with the job that `inbreng export` calls, in a temporary folder. Empty fields are
 * overruled, because the specimens leave unknown facts open.
 */
export async function exported(
  type: string,
  style: HouseStyleName,
  typesetter: Typesetter = createTypesetter(),
): Promise<ExportedDocument> {
  const folder = mkdtempSync(join(tmpdir(), 'inbreng-documents-'));
  try {
    const file = join(folder, `${type}.inbreng`);
    const kept = await writeDraft(file, specimen(type, finding(starterBlocks())), new Map());
    if (!kept.ok) throw new Error(JSON.stringify(kept.problem));
    const outDir = join(folder, 'out');
    const places = { templates: TEMPLATES, fonts: FONTS };
    const written = await exportDraft({
      file,
      formats: [...FORMATS],
      outDir,
      houseStyle: style,
      despite: 'Voorbeeld',
      carry: 'full',
      ...places,
      now: NOW,
      today: NOW.slice(0, 10),
      by: 'test',
      progress: () => undefined,
      typesetter,
    });
    if (!written.ok) throw new Error(`${type} ${style}: ${JSON.stringify(written.problem)}`);
    const { files, pages, notes } = written.value;
    if (notes.length > 0) throw new Error(`${type} ${style}: lost ${notes.join(' ')}`);
    const loaded = await loadHouseStyle(style, places);
    const read = readDraft(file);
    if (!loaded.ok || !read.ok) throw new Error(`${type} ${style}: can't be read again`);
    const { houseStyle } = loaded.value;
    const { draft } = read.value;
    const measure = textMeasure(houseStyle, loaded.value.assets.fonts);
    const publication = compose({ draft, documentType: documentTypeOf(type), houseStyle, layout: { pages }, measure });
    const typeset = await typesetter.typeset(publication, houseStyle, {
      ...loaded.value.assets,
      images: {},
      source: null,
    });
    if (!typeset.ok || typeset.value.layout.pages !== pages) throw new Error(`${type} ${style}: has not settled`);
    const exportName = `${publication.fileName} concept`;
    const bytes = (format: Format): Uint8Array => {
      const one = files.find((each) => each.format === format);
      if (!one) throw new Error(`${type} ${style}: no ${format}`);
      if (basename(one.file) !== `${exportName}.${format}`) throw new Error(`${one.file}: another name`);
      return new Uint8Array(readFileSync(one.file));
    };
    return {
      name: `${type}.${style}`,
      type,
      style,
      houseStyle,
      source: { name: `${exportName}.inbreng`, bytes: new Uint8Array(readFileSync(file)) },
      draft,
      publication,
      pages,
      layout: typeset.value.layout,
      files: { docx: bytes('docx'), pdf: bytes('pdf'), html: bytes('html'), txt: bytes('txt') },
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Every specimen in both house styles; made once for all test files of a run. */
export function everyDocument(): Promise<ExportedDocument[]> {
  return onceForAll('every-document', makeAll);
}

async function makeAll(): Promise<ExportedDocument[]> {
  const typesetter = createTypesetter();
  const documents: ExportedDocument[] = [];
  // One house style after the other, because the typesetter caches a set of fonts.
  for (const style of HOUSE_STYLES) {
    for (const type of SPECIMEN_TYPES) documents.push(await exported(type, style, typesetter));
  }
  return documents;
}
