import { createHash } from 'node:crypto';
import { access, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { numberedName, safeFileName } from '../../engine/core/compose/file-name.ts';
import { fileSystemReason } from '../../engine/core/file-system-reasons.ts';
import { problemResult } from '../../engine/jobs/problem-text.ts';
import { hashOfFile } from '../../engine/store/file-hash.ts';
import type { InputOf, Reply } from '../ipc/contract.ts';
import type { ExistingExport } from '../ipc/documents.ts';
import type { RawOutputOf } from '../processes/protocol.ts';
import { createUserFiles } from '../processes/user-files.ts';
import { refusal } from '../texts/refusal.ts';
import { type House, refused } from './house.ts';
import type { MainHandlers } from './receive.ts';
import type { PassOn } from './requests.ts';
import { takePlaces, type Untaken } from './take-places.ts';

/**
 * Exports are made in a folder of the app's own and take their places only when all of them stand: until then an export can be
 * stopped, with the process that works on it, and nothing was written where a person looks.
 */
export function exportHandlers(
  house: House,
  passOn: PassOn,
): Pick<MainHandlers, 'exportDraft' | 'exportsThere' | 'cancelExport'> {
  const { processes, grants, state, scratch, ownExports, underWay } = house;
  /** Windows that wait for an export, and whether they still want it. */
  const under = new Map<number, { cancelled: boolean }>();
  const userFiles = createUserFiles();
  const putInPlace = async ({
    reply,
    input,
    window,
    folder,
    place,
    cancelled,
  }: Made): ReturnType<MainHandlers['exportDraft']> => {
    // What was in the way is no file that a person knows.
    if (!reply.ok && reply.problem.code === 'write-failed')
      return refusal('export-not-made', state.settings().language, { folder: scratch });
    if (!reply.ok) return reply;
    // Errors that nobody overruled stopped it: nothing was made.
    if (reply.value.files.length === 0) return { ok: true, value: { ...reply.value, files: [] } };
    const made = reply.value.files.map(({ file, ...rest }) => ({
      ...rest,
      from: file,
      to: placeOf(folder, input.name, rest.format),
    }));
    const files = [];
    for (const { from, to } of made) files.push({ bytes: await readFile(from), to });
    const aside = join(house.replaced, basename(place));
    const { draftId: draft, replaces } = input;
    const mayReplace = async (file: string, sha256: string): Promise<boolean> =>
      replaces.includes(sha256) || (await ownExports.standing({ file, draft, sha256 })) === 'own';
    const untaken = await takePlaces({ files, folder, aside, mayReplace, cancelled }, userFiles);
    if (untaken) return refusedPlaces(untaken, { folder, aside }, house);
    await ownExports.keep(files.map(({ bytes, to }) => ({ file: to, draft, sha256: sha256Of(bytes) })));
    state.keepExportFolder(folder);
    state.keepExportCarry(input.documentType, input.carry);
    const exported = made.map(({ format, bytes, to }) => ({ format, bytes, ...grants.giveMade(window, to) }));
    return { ok: true, value: { ...reply.value, files: exported } };
  };
  return {
    exportDraft: async (input, window) => {
      const folder = grants.pathOf(window, input.folder);
      if (folder === undefined) return refused(house, 'not-granted');
      const wanted = { cancelled: false };
      let place: string | undefined;
      under.set(window, wanted);
      try {
        await mkdir(scratch, { recursive: true });
        place = await mkdtemp(join(scratch, 'export-'));
        const reply = (await passOn('exportDraft', input, window, { scratch: place })) as Reply<
          RawOutputOf<'exportDraft'>
        >;
        if (wanted.cancelled) return refused(house, 'cancelled');
        return await underWay.hold(
          putInPlace({ reply, input, window, folder, place, cancelled: () => wanted.cancelled }),
        );
      } finally {
        if (under.get(window) === wanted) under.delete(window);
        // A reader may hold a file of it for a while. What stays goes at the next start.
        if (place)
          await rm(place, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }).catch(() => undefined);
      }
    },

    exportsThere: async ({ draftId: draft, name, folder, formats }, window) => {
      const place = grants.pathOf(window, folder);
      if (place === undefined) return refused(house, 'not-granted');
      const placesOf = (called: string): string[] => formats.map((format) => placeOf(place, called, format));
      // Of a folder that does not answer, the export itself says so.
      const found = await userFiles.work(place, async (alive) => {
        const thereAs = async (called: string): Promise<ExistingExport[]> => {
          const there: ExistingExport[] = [];
          for (const file of await thoseThere(placesOf(called), alive)) {
            const sha256 = await hashOfFile(file, alive).catch(() => null);
            const standing = sha256 === null ? 'foreign' : await ownExports.standing({ file, draft, sha256 });
            there.push({ name: basename(file), sha256, kind: standing });
          }
          return there;
        };
        const there = await thereAs(name);
        let free = { name, replaces: there };
        // This document's own former export under such a name is no reason for one more.
        for (let number = 2; free.replaces.some(({ kind }) => kind !== 'own'); number++) {
          const next = numberedName(safeFileName(name, 'Inbreng'), number);
          free = { name: next, replaces: await thereAs(next) };
        }
        return { there, free: { name: free.name, replaces: free.replaces.map((one) => one.name) } };
      });
      return { ok: true, value: found ?? { there: [], free: { name, replaces: [] } } };
    },

    cancelExport: async (_input, window) => {
      const wanted = under.get(window);
      if (wanted) {
        wanted.cancelled = true;
        processes.reports.abandon(
          ({ name, context }) => name === 'exportDraft' && context.window === window,
          refused(house, 'cancelled'),
        );
      }
      return { ok: true, value: null };
    },
  };
}

/** What the process answered, and where it is to go. */
interface Made {
  reply: Reply<RawOutputOf<'exportDraft'>>;
  input: InputOf<'exportDraft'>;
  window: number;
  folder: string;
  /** The folder that it was made in. */
  place: string;
  cancelled: () => boolean;
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function placeOf(folder: string, name: string, format: string): string {
  return join(folder, `${safeFileName(name, 'Inbreng')}.${format}`);
}

/** One after the other: each that is silent holds a thread. */
async function thoseThere(paths: readonly string[], alive: () => void): Promise<string[]> {
  const there = [];
  for (const path of paths) {
    if (await isThere(path)) there.push(path);
    alive();
  }
  return there;
}

function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

function refusedPlaces(
  { why, notBack }: Untaken,
  { folder, aside }: { folder: string; aside: string },
  house: House,
): Extract<Reply<never>, { ok: false }> {
  const { language } = house.state.settings();
  if (notBack.length > 0) {
    const reason = why !== 'cancelled' && 'detail' in why ? fileSystemReason(why.detail, language) : null;
    const names = notBack.map((path) => basename(path)).join(', ');
    return refusal('export-not-undone', language, { folder, reason, names, kept: aside });
  }
  if (why === 'cancelled') return refused(house, 'cancelled');
  if ('stays' in why) return refusal('export-place-taken', language, { name: basename(why.stays) });
  return { ok: false, problem: problemResult({ code: 'output-unusable', values: why }, language) };
}
