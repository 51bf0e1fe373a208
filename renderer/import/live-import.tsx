import { useEffect, useMemo, useState } from 'react';
import type { Granted } from '../../electron/ipc/grant.ts';
import type { ImportResult } from '../../engine/jobs/results.ts';
import { useBridge, useLibrary } from '../app/app-data.tsx';
import { kamerstukText, rowTitle } from '../blocks/describe.ts';
import { useTexts } from '../texts/language.tsx';
import { type ImportNeed, ImportScreen } from './import-screen.tsx';
import { importedFiles, motionsWithoutOutcome } from './import-view.ts';

export interface LiveImportProps {
  files: readonly Granted[];
  onLibrary: () => void;
  onClose: () => void;
  onHome: () => void;
}

const NOTHING: ImportResult = { created: [], updated: [], unchanged: [], skipped: [], offered: [], problems: [] };

/** Brings the files into the library and shows what they did. */
export function LiveImport({ files, onLibrary, onClose, onHome }: LiveImportProps) {
  const t = useTexts();
  const bridge = useBridge();
  const library = useLibrary();
  const [result, setResult] = useState<ImportResult | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const { reload } = library;
  useEffect(() => {
    let ended = false;
    setResult(null);
    setProblem(null);
    void (async () => {
      const reply = await bridge.importFiles({ files: files.map(({ grant }) => grant) });
      await reload();
      if (ended) return;
      setResult(reply.ok ? reply.value : NOTHING);
      setProblem(reply.ok ? null : reply.problem.message);
    })();
    return () => {
      ended = true;
    };
  }, [bridge, reload, files]);
  const names = useMemo(() => files.map(({ name }) => name), [files]);
  const shown = result ? importedFiles(names, result, library, t) : [];
  const needs = useNeeds(result, names);
  return (
    <ImportScreen
      files={shown}
      totals={{
        created: result?.created.length ?? 0,
        updated: result?.updated.length ?? 0,
        unchanged: result?.unchanged.length ?? 0,
        skipped: result?.skipped.length ?? 0,
      }}
      needs={needs}
      onUndo={null}
      onLibrary={onLibrary}
      onCopy={(text) => void bridge.copy({ text, html: null })}
      onClose={onClose}
      onHome={onHome}
      problem={problem}
      busy={result === null}
    />
  );
}

/** Where to fetch what these files leave open. */
function useNeeds(result: ImportResult | null, names: readonly string[]): readonly ImportNeed[] {
  const t = useTexts();
  const bridge = useBridge();
  const { find, decisions } = useLibrary();
  const [ofMotions, setOfMotions] = useState<readonly ImportNeed[]>([]);
  useEffect(() => {
    if (!result) return;
    let ended = false;
    void (async () => {
      const needs: ImportNeed[] = [];
      for (const motion of motionsWithoutOutcome(result, find)) {
        const reply = await bridge.addresses({ id: motion.id });
        const [vote] = reply.ok ? reply.value.filter(({ of }) => of === 'vote') : [];
        const name =
          motion.kind === 'motion' && motion.kamerstuk ? kamerstukText(motion.kamerstuk, t) : rowTitle(motion);
        needs.push({
          key: motion.id,
          title: t.import.outcomeUnknown(name),
          detail: rowTitle(motion),
          addresses: vote?.addresses ?? [],
          copy: t.blocks.copyAddress.vote,
        });
      }
      if (!ended) setOfMotions(needs);
    })();
    return () => {
      ended = true;
    };
  }, [bridge, result, find, t]);
  const waiting = result ? decisions.filter((one) => one.file !== null && names.includes(one.file)) : [];
  if (waiting.length === 0) return ofMotions;
  const addresses = [...new Set(waiting.flatMap((one) => one.addresses))];
  return [
    ...ofMotions,
    {
      key: 'decisions',
      title: t.library.countDecisions(waiting.length),
      detail: t.import.decisionsNeedMotion,
      addresses,
      copy: t.import.copyAddresses(addresses.length),
    },
  ];
}
