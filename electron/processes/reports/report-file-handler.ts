import { createHash } from 'node:crypto';
import { basename, join } from 'node:path';
import { readAtMost } from '../../../engine/store/read-at-most.ts';
import { REPORTS_FOLDER } from '../../../engine/store/reports.ts';
import { createRefusal } from '../../texts/refusal.ts';
import type { ProcessHandlers } from '../protocol.ts';
import type { UserFiles } from '../user-files.ts';

/** Bytes: the pages of a larger PDF are not drawn in the window. */
const LARGEST_SHOWN = 100_000_000;

/** Returns the PDF of a report, whose pages a window draws. */
export function createReportFileHandler(userFiles: UserFiles): Pick<ProcessHandlers<'reports'>, 'reportFile'> {
  return {
    reportFile: async ({ fingerprint, file }, { settings: { language, library }, paths }) => {
      const path = file === null ? library && join(library, REPORTS_FOLDER, `${fingerprint}.pdf`) : paths[file];
      if (path === undefined) return createRefusal('not-granted', language, {});
      if (path === null) return { ok: true, value: null };
      const name = basename(path);
      try {
        const pdf = await userFiles.run(path, (alive) => readAtMost(path, LARGEST_SHOWN, alive));
        if (!pdf) return createRefusal('file-away', language, { file: name });
        if (pdf.length > LARGEST_SHOWN) return createRefusal('report-file-too-large', language, { file: name });
        if (createHash('sha256').update(pdf).digest('hex') !== fingerprint)
          return createRefusal('report-file-differs', language, { file: name });
        return { ok: true, value: { pdf } };
      } catch (error) {
        if (file === null && (error as NodeJS.ErrnoException).code === 'ENOENT') return { ok: true, value: null };
        throw error;
      }
    },
  };
}
