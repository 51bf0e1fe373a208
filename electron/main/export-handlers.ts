import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { access } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { safeFileName } from '../../engine/core/compose/file-name.ts';
import { problemResult } from '../../engine/jobs/problem-text.ts';
import type { ProblemResult } from '../../engine/jobs/results.ts';
import type { Reply } from '../ipc/contract.ts';
import type { RawOutputOf } from '../processes/protocol.ts';
import { createReach } from '../processes/reach.ts';
import { type House, refused } from './house.ts';
import type { MainHandlers } from './receive.ts';
import type { PassOn } from './requests.ts';
import { takePlaces, type Unusable } from './take-places.ts';

/**
 * Exports are made in a folder of the app's own and take their places only when all of them stand: until then an export can be
 * stopped, with the process that works on it, and nothing was written where a person looks.
 */
export function exportHandlers(
  house: House,
  passOn: PassOn,
): Pick<MainHandlers, 'exportDraft' | 'exportsThere' | 'cancelExport'> {
  const { processes, grants, state, scratch } = house;
  /** Windows that wait for an export, and whether they still want it. */
  const under = new Map<number, { cancelled: boolean }>();
  const reach = createReach();
  return {
    exportDraft: async (input, window) => {
      const folder = grants.pathOf(window, input.folder);
      if (folder === undefined) return refused(house, 'not-granted');
      const wanted = { cancelled: false };
      mkdirSync(scratch, { recursive: true });
      const place = mkdtempSync(join(scratch, 'export-'));
      under.set(window, wanted);
      try {
        const reply = (await passOn('exportDraft', input, window, { scratch: place })) as Reply<
          RawOutputOf<'exportDraft'>
        >;
        if (wanted.cancelled) return refused(house, 'cancelled');
        if (!reply.ok) return reply;
        const made = reply.value.files.map(({ file, ...rest }) => ({
          ...rest,
          from: file,
          to: placeOf(folder, input.name, rest.format),
        }));
        const unusable = (await reach(join(folder, input.name)))
          ? await takePlaces({ files: made, folder, aside: join(place, 'former'), cancelled: () => wanted.cancelled })
          : { file: folder, detail: 'ETIMEDOUT' };
        if (unusable === 'cancelled') return refused(house, 'cancelled');
        if (unusable) return { ok: false, problem: problemIn(unusable, house) };
        if (made.length > 0) state.keepExportFolder(folder);
        const files = made.map(({ format, bytes, to }) => ({ format, bytes, ...grants.give(window, to) }));
        return { ok: true, value: { ...reply.value, files } };
      } finally {
        if (under.get(window) === wanted) under.delete(window);
        rmSync(place, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
      }
    },

    exportsThere: async ({ name, folder, formats }, window) => {
      const place = grants.pathOf(window, folder);
      if (place === undefined) return refused(house, 'not-granted');
      const places = formats.map((format) => placeOf(place, name, format));
      // Of a folder that does not answer, the export itself says so.
      const there = (await reach(join(place, name))) ? await Promise.all(places.map(isThere)) : [];
      return { ok: true, value: { names: places.filter((_, index) => there[index]).map((path) => basename(path)) } };
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

function placeOf(folder: string, name: string, format: string): string {
  return join(folder, `${safeFileName(name, 'Inbreng')}.${format}`);
}

function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

function problemIn({ file, detail }: Unusable, { state }: House): ProblemResult {
  return problemResult({ code: 'output-unusable', values: { file, detail } }, state.settings().language);
}
