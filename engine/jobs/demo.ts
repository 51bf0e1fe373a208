import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Sample } from '../core/drafts/sample.ts';
import { done, type InterfaceLanguage, type Result } from '../core/result.ts';
import type { IdSource } from '../core/richtext/ids.ts';
import { writeDraft } from '../store/draft-file.ts';
import { isLibrary, type Library, openLibrary } from '../store/library.ts';
import { createSampleDraft } from './create-sample-draft.ts';
import type { DrawingWatch } from './drawing-watch.ts';
import { exportDraft } from './export.ts';
import { importFiles } from './import.ts';
import { initLibrary } from './library.ts';
import type { JobProblem } from './problems.ts';
import type { DemoResult } from './results.ts';

export type DemoStage = 'library' | 'import' | 'draft' | 'export';

export interface DemoInput {
  outDir: string;
  houseStyle?: string | undefined;
  templates: string;
  fonts: string;
  /** Folder with the saved official files; those of the templates where absent. */
  officialFiles?: string;
  language: InterfaceLanguage;
  now: string;
  /** `2026-11-25`, where the person is. */
  today: string;
  by: string;
  newId: IdSource;
  progress: (stage: DemoStage) => void;
  watch?: DrawingWatch | undefined;
}

/**
 * The whole way once: a library with the starter blocks, the real motions read in, the sample inbreng and the motion
 * monitor assembled, Word and PDF written. Into a folder that holds an earlier demo it does the same again and changes only what differs.
 */
export async function makeDemo(input: DemoInput): Promise<Result<DemoResult, JobProblem>> {
  const libraryDir = join(input.outDir, 'bibliotheek');
  input.progress('library');
  const isNew = !isLibrary(libraryDir);
  if (isNew) {
    const made = await initLibrary({
      dir: libraryDir,
      starter: join(input.templates, 'starter-library'),
      now: input.now,
    });
    if (!made.ok) return made;
  }

  input.progress('import');
  const imported = await importOfficial(libraryDir, isNew, input);
  if (!imported.ok) return imported;

  input.progress('draft');
  const library = await openLibrary(libraryDir);
  if (!library.ok) return library;
  const inbreng = await makeSample('inbreng', library.value, input);
  if (!inbreng.ok) return inbreng;
  const monitor = await makeSample('motiemonitor', library.value, input);
  if (!monitor.ok) return monitor;

  input.progress('export');
  const exported = await exportSample(inbreng.value, libraryDir, input);
  if (!exported.ok) return exported;
  const exportedMonitor = await exportSample(monitor.value, libraryDir, input);
  if (!exportedMonitor.ok) return exportedMonitor;
  return done({
    draft: inbreng.value,
    library: libraryDir,
    imported: imported.value,
    files: exported.value.files,
    pages: exported.value.pages,
    overruled: exported.value.overruled,
    stoppedBy: [...exported.value.stoppedBy, ...exportedMonitor.value.stoppedBy],
    monitor: {
      draft: monitor.value,
      files: exportedMonitor.value.files,
      pages: exportedMonitor.value.pages,
    },
  });
}

/** Writes a sample of the templates as a document with the blocks of this library; returns its path. */
async function makeSample(
  sample: Sample,
  library: Library,
  { templates, outDir, newId, now }: DemoInput,
): Promise<Result<string, JobProblem>> {
  const draft = createSampleDraft({ sample, templates, find: (id) => library.find(id), newId, now });
  if (!draft.ok) return draft;
  const file = join(outDir, `${sample}.inbreng`);
  const written = await writeDraft(file, draft.value, new Map());
  return written.ok ? done(file) : written;
}

function exportSample(file: string, library: string, input: DemoInput): ReturnType<typeof exportDraft> {
  const { outDir, houseStyle, templates, fonts, now, today, by, watch } = input;
  return exportDraft({
    file,
    formats: ['docx', 'pdf'],
    outDir,
    houseStyle,
    library,
    purpose: 'sending',
    templates,
    fonts,
    now,
    today,
    by,
    progress: () => undefined,
    watch,
  });
}

/**
 * Nobody wrote in a library that was made just now: where the files say something else than its starter blocks, the files
 * are right. In a library of an earlier demo a person may have written, so there the difference is offered.
 */
async function importOfficial(
  library: string,
  isNew: boolean,
  { templates, officialFiles, language, now, by }: DemoInput,
): Promise<Result<DemoResult['imported'], JobProblem>> {
  const files = filesIn(officialFiles ?? join(templates, 'demo', 'official-files'));
  const imported = await importFiles({ library, files, language, now, by });
  if (!imported.ok) return imported;
  const { result } = imported.value;
  const take = [...new Set(result.offered.map(({ id }) => id))];
  if (!isNew || take.length === 0) return done(result);
  const taken = await importFiles({ library, files, take, language, now, by });
  if (!taken.ok) return taken;
  const updated = [...new Set([...result.updated, ...taken.value.result.updated])].sort();
  return done({
    ...result,
    updated,
    unchanged: result.unchanged.filter((id) => !updated.includes(id)),
    offered: taken.value.result.offered,
  });
}

/** As a user saved them: motions as text, then their decisions and votes, then the list of GRETA. */
function filesIn(folder: string): string[] {
  return ['officielebekendmakingen', 'tweedekamer', 'greta'].flatMap((source) =>
    readdirSync(join(folder, source))
      .sort()
      .map((name) => join(folder, source, name)),
  );
}
