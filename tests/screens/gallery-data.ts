import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { mergeDecisions } from '../../engine/core/records/derive-decisions.ts';
import { done } from '../../engine/core/result.ts';
import { createCountingIds } from '../../engine/core/richtext/ids.ts';
import { makeDemo } from '../../engine/jobs/demo.ts';
import { importFiles } from '../../engine/jobs/import.ts';
import { initLibrary } from '../../engine/jobs/library.ts';
import { addressesOfDecisions } from '../../engine/sources/tweedekamer-odata/address.ts';
import { openLibrary } from '../../engine/store/library.ts';
import { documentTypeOf, SPECIMEN_TYPES, specimen, unfinishedInbreng } from '../specimens/specimens.ts';
import { sampleReport } from './sample-report.ts';
import { makeSampleReportPdf } from './sample-report-pdf.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const NOW = '2026-11-25T14:32:00+01:00';
/** The six files that the import drawing shows. */
const DROPPED = [
  'officielebekendmakingen/kst-28638-244.xml',
  'officielebekendmakingen/kst-28638-240.xml',
  'tweedekamer/zaak_28638-238_expand_document.json',
  'tweedekamer/besluiten_expand_stemming_zaak.json',
  'tweedekamer/stemming_expand_besluit.json',
  'greta/hudoc-greta-netherlands.rss',
];

/**
 * The data of the gallery: the starter library after an import of six official files, and the specimens. `pictures`: folder for the
 * pictures of first pages and the PDF of the report.
 */
export async function galleryData(pictures: string): Promise<unknown> {
  const scratch = mkdtempSync(join(tmpdir(), 'inbreng-gallery-'));
  try {
    const dir = join(scratch, 'bibliotheek');
    const cache = join(scratch, 'cache');
    for (const style of ['neutraal', 'voorbeeld-ngo'])
      await firstPage(style, join(scratch, style), join(pictures, style));
    const report = sampleReport();
    writeFileSync(join(pictures, 'report.pdf'), makeSampleReportPdf(report));
    const common = { language: 'nl' as const, now: NOW, by: 'Voorbeeld', cache };
    const made = await initLibrary({
      dir,
      starter: join(ROOT, 'templates/starter-library'),
      now: NOW,
      cache,
    });
    if (!made.ok) throw new Error(JSON.stringify(made.problem));
    const imports: unknown[] = [];
    for (const name of DROPPED) {
      const file = join(ROOT, 'tests/fixtures', name);
      const imported = await importFiles({ library: dir, files: [file], ...common });
      if (!imported.ok) throw new Error(JSON.stringify(imported.problem));
      imports.push({ file: basename(name), ...imported.value.result });
    }
    const opened = await openLibrary(dir, { cache });
    const library = opened.ok ? done(opened.value) : opened;
    if (!library.ok) throw new Error(JSON.stringify(library.problem));
    const find = (id: string) => library.value.find(id);
    const tied = new Set(
      library.value.blocks.flatMap((block) => (block.kind === 'motion' ? block.decisions.map(({ id }) => id) : [])),
    );
    const waiting = mergeDecisions(library.value.records).filter((decision) => !tied.has(decision.id));
    return {
      blocks: library.value.blocks,
      imports,
      decisions: waiting.map((decision) => ({
        id: decision.id,
        result: decision.result,
        date: decision.date,
        order: null,
        votes: decision.votes,
        file: decision.sources[0]?.files[0] ?? null,
        addresses: addressesOfDecisions([decision.id]),
      })),
      // The stories show what checks find: the inbreng is the unfinished one.
      drafts: {
        ...Object.fromEntries(SPECIMEN_TYPES.map((type) => [type, specimen(type, find)])),
        'inbreng-commissiedebat': unfinishedInbreng(find),
      },
      report,
      documentTypes: SPECIMEN_TYPES.map(documentTypeOf),
      houseStyles: ['neutraal', 'voorbeeld-ngo'].map((id) =>
        JSON.parse(readFileSync(join(ROOT, `templates/house-styles/${id}/house-style.json`), 'utf8')),
      ),
    };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Draws the first page of the sample in a house style as a picture. */
async function firstPage(houseStyle: string, outDir: string, picture: string): Promise<void> {
  const demo = await makeDemo({
    outDir,
    houseStyle,
    templates: join(ROOT, 'templates'),
    fonts: join(ROOT, 'assets/fonts'),
    language: 'nl',
    now: NOW,
    today: NOW.slice(0, 10),
    by: 'Voorbeeld',
    newId: createCountingIds('demo-'),
    progress: () => undefined,
  });
  if (!demo.ok) throw new Error(JSON.stringify(demo.problem));
  const pdf = demo.value.files.find((file) => file.format === 'pdf');
  if (pdf) execFileSync('pdftoppm', ['-png', '-r', '72', '-f', '1', '-l', '1', '-singlefile', pdf.file, picture]);
}
