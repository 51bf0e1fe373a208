import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, it } from 'vitest';
import { createBlockHandlers } from '../../electron/processes/library/block-handlers.ts';
import { createImportHandlers } from '../../electron/processes/library/import-handlers.ts';
import { watchLibrary } from '../../electron/processes/library/opened-library.ts';
import type { Context } from '../../electron/processes/protocol.ts';
import { createBlankBlock } from '../../engine/core/blocks/blank-block.ts';
import type { Block } from '../../engine/core/blocks/block.ts';
import type { Motion } from '../../engine/core/blocks/motion.ts';
import { type Library, openLibrary } from '../../engine/store/library.ts';
import { VOTES, XML_240, XML_36547 } from '../sources/samples.ts';
import { emptyFolder, everyByte } from '../store/folders.ts';
import { STARTER_LIBRARY } from '../templates/starter-library.ts';

const FIXTURES = fileURLToPath(new URL('../fixtures/', import.meta.url));

let library: string;
let minute: number;
let requests: ReturnType<typeof process>;
beforeEach(() => {
  library = join(emptyFolder(), 'bibliotheek');
  cpSync(STARTER_LIBRARY, library, { recursive: true });
  minute = 0;
  requests = process();
});

/** Runs requests as one process of the library. */
function process() {
  const openedLibrary = watchLibrary(() => undefined);
  return { ...createImportHandlers(openedLibrary), ...createBlockHandlers(openedLibrary, '') };
}

const context = (window: number, more: Partial<Context> = {}): Context => {
  minute += 1;
  return {
    settings: { library, language: 'nl' } as Context['settings'],
    now: `2026-11-25T10:${String(minute).padStart(2, '0')}:00.000+01:00`,
    by: 'Noor',
    window,
    windows: [1, 2],
    paths: Object.fromEntries([XML_240, XML_36547, VOTES].map((file) => [file, join(FIXTURES, file)])),
    ...more,
  } as Context;
};
/** Another date than the paper's: the files offer theirs. */
const OWN_DATE: Partial<Motion> = { date: '2020-01-01' };
const nobody = () => undefined;
const importFiles = async (name: string, files: string[], take?: string[], window = 1) => {
  const input = { import: name, files, ...(take ? { take } : {}) } as Parameters<typeof requests.importFiles>[0];
  const reply = await requests.importFiles(input, context(window), nobody);
  if (!reply.ok) throw new Error(reply.problem.message);
  return reply.value;
};
const undo = (name: string, window = 1) => requests.undoImport({ import: name }, context(window), nobody);
const opened = async (): Promise<Library> => {
  const found = await openLibrary(library);
  if (!found.ok) throw new Error(found.problem.code);
  return found.value;
};
const block = async (id: string): Promise<Block> => {
  const found = (await opened()).find(id);
  if (!found) throw new Error(`no ${id}`);
  return found;
};
const change = async (id: string, fields: Partial<Motion>): Promise<void> => {
  const base = await block(id);
  const input = { block: { ...base, ...fields } as Block, base };
  expect(await requests.writeBlock(input, context(1), nobody)).toMatchObject({ value: { outcome: 'written' } });
};
const make = async (title: string): Promise<void> => {
  const input = { block: createBlankBlock('passage', 'stand-in', title), base: null };
  expect(await requests.writeBlock(input, context(1), nobody)).toMatchObject({ value: { outcome: 'written' } });
};
/** The content of blocks, without their revisions. */
const contents = async () => ({
  blocks: (await opened()).blocks.map((one) => ({ ...one, revisions: [] })),
  records: (await opened()).records,
});

describe('undoing an import', () => {
  it('restores the library', async () => {
    const before = await contents();
    await importFiles('i1', [XML_36547, XML_240, VOTES]);
    expect(await contents()).not.toEqual(before);
    expect(await undo('i1')).toEqual({ ok: true, value: { kept: [] } });
    expect(await contents()).toEqual(before);
  });

  it('also removes what the user chose from the same files afterwards', async () => {
    await change('28638-240', OWN_DATE);
    const before = await contents();
    const { offered } = await importFiles('i1', [XML_240]);
    expect(offered.map(({ field }) => field)).toContain('date');
    await importFiles('i1', [XML_240], ['28638-240']);
    expect(await block('28638-240')).not.toMatchObject(OWN_DATE);
    expect(await undo('i1')).toEqual({ ok: true, value: { kept: [] } });
    expect(await contents()).toEqual(before);
  });

  it('leaves what the user changed or made since, also before a choice from the same files, and reports it', async () => {
    await change('28638-240', OWN_DATE);
    await importFiles('i1', [XML_36547, XML_240, VOTES]);
    await change('36547-32', { tags: ['van mij'] });
    await make('Tussendoor gemaakt');
    await importFiles('i1', [XML_36547, XML_240, VOTES], ['28638-240']);
    const reply = await undo('i1');
    expect(reply).toMatchObject({ ok: true, value: { kept: [{ id: '36547-32', tags: ['van mij'] }] } });
    expect((await block('36547-32')).tags).toEqual(['van mij']);
    expect(existsSync(join(library, 'passages', 'passage-tussendoor-gemaakt.md'))).toBe(true);
    expect(await block('28638-240')).toMatchObject(OWN_DATE);
    // The origin of the block that stayed is still known; the other values from the files are not.
    const { records } = await opened();
    const hashes = (await block('36547-32')).provenance.map(({ hash }) => hash);
    expect(records.flatMap((record) => (record.type === 'file' ? [record.hash] : [])).sort()).toEqual(hashes.sort());
  });

  it('is refused and changes nothing when everything was changed since', async () => {
    await importFiles('i1', [XML_36547]);
    await change('36547-32', { tags: ['van mij'] });
    const before = everyByte(library);
    expect(await undo('i1')).toMatchObject({ ok: false, problem: { code: 'import-changed' } });
    expect(everyByte(library)).toEqual(before);
  });

  it('applies only to the import of that window and that name', async () => {
    await importFiles('i1', [XML_36547]);
    await importFiles('i2', [XML_240], undefined, 2);
    expect(await undo('i1', 2)).toMatchObject({ ok: false, problem: { code: 'import-forgotten' } });
    expect(await undo('i2', 1)).toMatchObject({ ok: false, problem: { code: 'import-forgotten' } });
    expect(await undo('i1')).toEqual({ ok: true, value: { kept: [] } });
    expect((await opened()).find('36547-32')).toBeUndefined();
    expect((await block('28638-240')).provenance.map(({ file }) => file)).toContain('kst-28638-240.xml');
  });

  it('is refused for a choice alone, when the import is not known', async () => {
    await change('28638-240', OWN_DATE);
    await importFiles('i1', [XML_36547, XML_240]);
    requests = process();
    await importFiles('i1', [XML_36547, XML_240], ['28638-240']);
    expect(await undo('i1')).toMatchObject({ ok: false, problem: { code: 'import-forgotten' } });
    expect((await opened()).find('36547-32')).toBeDefined();
  });

  it('is not offered when the request was repeated after its process stopped, because everything was there already', async () => {
    expect(await importFiles('i1', [XML_36547])).toMatchObject({ created: ['36547-32'], undoable: true });
    requests = process();
    expect(await importFiles('i1', [XML_36547])).toMatchObject({ unchanged: ['36547-32'], undoable: false });
    const before = everyByte(library);
    expect(await undo('i1')).toMatchObject({ ok: false, problem: { code: 'import-forgotten' } });
    expect(everyByte(library)).toEqual(before);
  });

  it('is offered when the files brought decisions alone', async () => {
    await importFiles('i1', [XML_240]);
    const votes = await importFiles('i2', [VOTES]);
    expect(votes.undoable).toBe(true);
    expect((await importFiles('i3', [VOTES])).undoable).toBe(false);
  });

  it('is possible once', async () => {
    await importFiles('i1', [XML_36547]);
    expect((await undo('i1')).ok).toBe(true);
    expect(await undo('i1')).toMatchObject({ ok: false, problem: { code: 'import-forgotten' } });
  });

  it('applies only to the library of the import', async () => {
    await importFiles('i1', [XML_36547]);
    const first = library;
    library = join(emptyFolder(), 'andere');
    cpSync(STARTER_LIBRARY, library, { recursive: true });
    expect(await undo('i1')).toMatchObject({ ok: false, problem: { code: 'import-forgotten' } });
    expect(existsSync(join(first, 'moties', '36547-32.md'))).toBe(true);
  });
});

describe('an import', () => {
  const pathsOf = (...files: string[]) => ({ paths: Object.fromEntries(files.map((file) => [basename(file), file])) });
  const imported = (...files: string[]) => {
    const input = { import: 'i1', files: files.map((file) => basename(file)) } as Parameters<
      typeof requests.importFiles
    >[0];
    return requests.importFiles(input, context(1, pathsOf(...files)), nobody);
  };

  it('names a pipe and a folder, waits for neither, and imports the rest', async () => {
    const folder = emptyFolder();
    const pipe = join(folder, 'pijp.json');
    execFileSync('mkfifo', [pipe]);
    mkdirSync(join(folder, 'map.json'));
    const reply = await imported(pipe, join(folder, 'map.json'), join(FIXTURES, XML_36547));
    if (!reply.ok) throw new Error(reply.problem.message);
    expect(reply.value.problems.map(({ message }) => message)).toEqual([
      expect.stringContaining('pijp.json kon niet worden gelezen: het is geen gewoon bestand'),
      expect.stringContaining('map.json is een map'),
    ]);
    expect(reply.value.created).toContain('36547-32');
  });

  it('does not make a library when the chosen one is unreachable', async () => {
    rmSync(library, { recursive: true });
    expect(await imported(join(FIXTURES, XML_36547))).toMatchObject({ ok: false, problem: { code: 'library-away' } });
    expect(existsSync(library)).toBe(false);
    // Like the empty mount point of a removed disk.
    mkdirSync(library);
    expect(await imported(join(FIXTURES, XML_36547))).toMatchObject({ ok: false, problem: { code: 'not-a-library' } });
    expect(readdirSync(library)).toEqual([]);
  });
});
