import { createHash } from 'node:crypto';
import { access, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { addNumber, makeSafeFileName, nameExportedFile } from '../../../engine/core/compose/file-name.ts';
import type { ExportUse } from '../../../engine/core/drafts/export-use.ts';
import { fileSystemReason } from '../../../engine/core/file-system-reasons.ts';
import { problemResult } from '../../../engine/jobs/problem-text.ts';
import { noteExportUse } from '../../../engine/store/export-uses.ts';
import { hashOfFile } from '../../../engine/store/file-hash.ts';
import type { InputOf, Reply } from '../../ipc/contract.ts';
import type { ExistingExport } from '../../ipc/documents.ts';
import type { RawOutputOf } from '../../processes/protocol.ts';
import { createUserFiles } from '../../processes/user-files.ts';
import { createRefusal } from '../../texts/refusal.ts';
import { type AppServices, refuse } from '../services.ts';
import type { ForwardRequest } from './forward-request.ts';
import type { MainHandlers } from './receive.ts';
import { type FailedReplacement, replaceFiles } from './replace-files.ts';

/**
 * Exports are made in a temporary folder of the app and move to their destination only when all of them are complete.
 * Until then an export can be cancelled by killing its process, and nothing has been written to the folder of the user.
 */
export function createExportHandlers(
  services: AppServices,
  forward: ForwardRequest,
): Pick<MainHandlers, 'exportDraft' | 'exportsThere' | 'cancelExport'> {
  const { processes, grants, state, scratchFolder, ownExports, workBeforeQuit } = services;
  /** The export in flight of each window. */
  const inFlight = new Map<number, { isCancelled: boolean }>();
  const userFiles = createUserFiles();
  const moveToDestination = async ({
    reply,
    input,
    window,
    folder,
    scratch,
    isCancelled,
  }: FinishedExport): ReturnType<MainHandlers['exportDraft']> => {
    // The file that could not be written is in the temporary folder, which the user does not know.
    if (!reply.ok && reply.problem.code === 'write-failed')
      return createRefusal('export-not-made', state.settings().language, { folder: scratchFolder });
    if (!reply.ok) return reply;
    // Errors that the user did not overrule stopped the export: there are no files.
    const { use, ...result } = reply.value;
    if (result.files.length === 0) return { ok: true, value: { ...result, files: [] } };
    const made = result.files.map(({ file, ...rest }) => ({
      ...rest,
      from: file,
      to: join(folder, nameExportedFile(input.name, rest.format, state.settings().language)),
    }));
    const files = [];
    for (const { from, to } of made) files.push({ bytes: await readFile(from), to });
    const backupFolder = join(services.replacedFolder, basename(scratch));
    const { draftId: draft, replaces } = input;
    const mayReplace = async (file: string, sha256: string): Promise<boolean> =>
      replaces.includes(sha256) || (await ownExports.classify({ file, draft, sha256 })) === 'own';
    const notReplaced = await replaceFiles({ files, folder, backupFolder, mayReplace, isCancelled }, userFiles);
    if (notReplaced) return refuseReplacement(notReplaced, { folder, backupFolder }, services);
    await ownExports.add(files.map(({ bytes, to }) => ({ file: to, draft, sha256: sha256Of(bytes) })));
    state.setExportFolder(folder);
    // A file for one faction can't carry everything: the choice for the whole document stays.
    if (input.faction === undefined) state.setExportCarry(input.documentType, input.carry);
    state.setExportPurpose(draft, input.purpose);
    const exported = made.map(({ format, bytes, to }) => ({ format, bytes, ...grants.giveExported(window, to) }));
    await noteInLibrary(use);
    return { ok: true, value: { ...result, files: exported } };
  };
  /** Records the use of the blocks in the library. A failure does not fail the export: the library may be away or read-only. */
  const noteInLibrary = async (use: ExportUse | null): Promise<void> => {
    const { library } = state.settings();
    if (use === null || library === null) return;
    try {
      await userFiles.run(library, () => noteExportUse(library, use));
    } catch (error) {
      console.error(error);
    }
  };
  return {
    exportDraft: async (input, window) => {
      const folder = grants.pathOf(window, input.folder);
      if (folder === undefined) return refuse(services, 'not-granted');
      const current = { isCancelled: false };
      let scratch: string | undefined;
      inFlight.set(window, current);
      try {
        await mkdir(scratchFolder, { recursive: true });
        scratch = await mkdtemp(join(scratchFolder, 'export-'));
        const reply = (await forward('exportDraft', input, window, { scratch })) as Reply<RawOutputOf<'exportDraft'>>;
        if (current.isCancelled) return refuse(services, 'cancelled');
        return await workBeforeQuit.track(
          moveToDestination({ reply, input, window, folder, scratch, isCancelled: () => current.isCancelled }),
        );
      } finally {
        if (inFlight.get(window) === current) inFlight.delete(window);
        // Another program may hold a file in it. Leftovers are removed at the next start.
        if (scratch)
          await rm(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }).catch(() => undefined);
      }
    },

    exportsThere: async ({ draftId: draft, name, folder, parts }, window) => {
      const path = grants.pathOf(window, folder);
      if (path === undefined) return refuse(services, 'not-granted');
      const { language } = state.settings();
      const exportPaths = (base: string): string[] =>
        parts.map((part) => join(path, nameExportedFile(base, part, language)));
      // When the folder does not respond, the export itself reports that.
      const found = await userFiles.run(path, async (alive) => {
        const findExisting = async (base: string): Promise<ExistingExport[]> => {
          const existing: ExistingExport[] = [];
          for (const file of await existingFiles(exportPaths(base), alive)) {
            const sha256 = await hashOfFile(file, alive).catch(() => null);
            const kind = sha256 === null ? 'foreign' : await ownExports.classify({ file, draft, sha256 });
            existing.push({ name: basename(file), sha256, kind });
          }
          return existing;
        };
        const there = await findExisting(name);
        let free = { name, replaces: there };
        // A former export of this document under such a name may be replaced.
        for (let number = 2; free.replaces.some(({ kind }) => kind !== 'own'); number++) {
          const next = addNumber(makeSafeFileName(name, 'Inbreng'), number);
          free = { name: next, replaces: await findExisting(next) };
        }
        return { there, free: { name: free.name, replaces: free.replaces.map((one) => one.name) } };
      });
      return { ok: true, value: found ?? { there: [], free: { name, replaces: [] } } };
    },

    cancelExport: async (_input, window) => {
      const current = inFlight.get(window);
      if (current) {
        current.isCancelled = true;
        processes.reports.cancel(
          ({ name, context }) => name === 'exportDraft' && context.window === window,
          refuse(services, 'cancelled'),
        );
      }
      return { ok: true, value: null };
    },
  };
}

/** The result of the process, and its destination. */
interface FinishedExport {
  reply: Reply<RawOutputOf<'exportDraft'>>;
  input: InputOf<'exportDraft'>;
  window: number;
  folder: string;
  /** The temporary folder with the files. */
  scratch: string;
  isCancelled: () => boolean;
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The paths at which there is a file. One at a time, because each path that does not respond blocks a thread. */
async function existingFiles(paths: readonly string[], alive: () => void): Promise<string[]> {
  const existing = [];
  for (const path of paths) {
    if (await exists(path)) existing.push(path);
    alive();
  }
  return existing;
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

function refuseReplacement(
  { reason, notRestored }: FailedReplacement,
  { folder, backupFolder }: { folder: string; backupFolder: string },
  services: AppServices,
): Extract<Reply<never>, { ok: false }> {
  const { language } = services.state.settings();
  if (notRestored.length > 0) {
    const detail = reason !== 'cancelled' && 'detail' in reason ? fileSystemReason(reason.detail, language) : null;
    const names = notRestored.map((path) => basename(path)).join(', ');
    return createRefusal('export-not-undone', language, { folder, reason: detail, names, kept: backupFolder });
  }
  if (reason === 'cancelled') return refuse(services, 'cancelled');
  if ('stays' in reason) return createRefusal('export-place-taken', language, { name: basename(reason.stays) });
  return { ok: false, problem: problemResult({ code: 'output-unusable', values: reason }, language) };
}
