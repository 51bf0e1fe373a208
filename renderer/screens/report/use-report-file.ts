import { useCallback, useEffect, useRef, useState } from 'react';
import type { GrantedFile } from '../../../electron/ipc/grant.ts';
import type { Report } from '../../../engine/core/reports/report.ts';
import { useBridge } from '../../document/services/app-data.tsx';
import { openReportPages } from './page-picture.tsx';
import type { ReportPicture } from './page-side.tsx';

export interface ReportFile {
  picture: ReportPicture;
  /** The file of the report as the user chose it; null: it was opened from the library. */
  file: GrantedFile | null;
  /** Size of the PDF; null: not read. */
  bytes: number | null;
  /** Asks for the file of which the library has only the text. */
  choose: () => Promise<void>;
}

/** The PDF of a report, for the pictures of its pages: the file that was read, or the one that the library keeps. */
export function useReportFile(report: Report | null, opened: GrantedFile | null): ReportFile {
  const bridge = useBridge();
  const [picture, setPicture] = useState<ReportPicture>({ state: 'opening' });
  const [file, setFile] = useState(opened);
  const [bytes, setBytes] = useState<number | null>(null);
  const reader = useRef<{ end: () => void } | null>(null);
  const fingerprint = report?.fingerprint;
  const load = useCallback(
    async (from: GrantedFile | null, isCurrent: () => boolean): Promise<void> => {
      if (fingerprint === undefined) return;
      const reply = await bridge.reportFile({ fingerprint, file: from?.grant ?? null });
      if (!isCurrent()) return;
      if (!reply.ok) {
        const isTooLarge = reply.problem.code === 'report-file-too-large';
        setPicture(isTooLarge ? { state: 'too-large' } : { state: 'without-file', problem: reply.problem.message });
        return;
      }
      if (!reply.value) return setPicture({ state: 'without-file', problem: null });
      if (from) setFile(from);
      setBytes(reply.value.pdf.byteLength);
      setPicture({ state: 'opening' });
      reader.current?.end();
      const opening = openReportPages(reply.value.pdf, () => setPicture({ state: 'failed' }));
      reader.current = opening;
      try {
        const pages = await opening.pages;
        if (isCurrent()) setPicture({ state: 'shown', pages });
      } catch {
        if (isCurrent()) setPicture({ state: 'failed' });
      }
    },
    [bridge, fingerprint],
  );
  useEffect(() => {
    let isCurrent = true;
    void load(opened, () => isCurrent);
    return () => {
      isCurrent = false;
      reader.current?.end();
      reader.current = null;
    };
  }, [load, opened]);
  const choose = async (): Promise<void> => {
    const chosen = await bridge.chooseFiles();
    const [first] = chosen.ok ? chosen.value : [];
    if (first) await load(first, () => true);
  };
  return { picture, file, bytes, choose };
}
