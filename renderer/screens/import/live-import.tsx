import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { GrantedFile } from '../../../electron/ipc/grant.ts';
import type { ImportOutcome } from '../../../electron/ipc/library.ts';
import type { Block } from '../../../engine/core/blocks/block.ts';
import { createFindBlock, type FindBlock } from '../../../engine/core/blocks/find-block.ts';
import { createFindPaper } from '../../../engine/core/blocks/find-paper.ts';
import type { Debate } from '../../../engine/core/records/debate.ts';
import type { BlockId } from '../../../engine/core/richtext/model.ts';
import { useBridge, useLibrary, useTemplates } from '../../document/services/app-data.tsx';
import { newId } from '../../document/session/new-id.ts';
import { useTexts } from '../../ui/texts/language.tsx';
import { orderTypes } from '../start/order-types.ts';
import { ImportScreen } from './import-screen.tsx';
import { importedFiles, importOffers, importTotals, nameOfBlock } from './import-view.ts';
import { listDebates } from './list-debates.ts';
import { useFollowUps } from './use-follow-ups.ts';
import { useNeeds } from './use-needs.ts';

export interface LiveImportProps {
  files: readonly GrantedFile[];
  /** Why there is no file to import. */
  refused: string | null;
  /** Opens the library, at a block that was created or changed. */
  onLibrary: (block: BlockId | null) => void;
  /** Reads a PDF as a report. `replaces`: this screen has nothing else to show. */
  onReport: (file: GrantedFile, replaces: boolean) => void;
  /** null: no document is open to insert into. */
  onInsert: ((block: Block) => void) | null;
  /** Makes a document for a debate. Resolves to an error, a sentence, or null. */
  onNewForDebate: (documentType: string, debate: Debate) => Promise<string | null>;
  onClose: () => void;
  onHome: () => void;
}

const NOTHING: ImportOutcome = {
  created: [],
  updated: [],
  unchanged: [],
  skipped: [],
  rest: [],
  offered: [],
  papers: [],
  debates: [],
  problems: [],
  undoable: false,
};

/** Code of the problem of a PDF that was read and is no Kamerstuk. */
const NO_PAPER = 'pdf-not-a-paper';

interface Imported {
  /** Id of the import for its undo. */
  id: string;
  /** null: the whole import was refused. */
  result: ImportOutcome | null;
  /** The library before the import. */
  before: FindBlock;
}

/** Imports the files into the library and shows the results. */
export function LiveImport(props: LiveImportProps) {
  const { files, refused, onReport, onLibrary, onInsert, onClose, onHome } = props;
  const t = useTexts();
  const bridge = useBridge();
  const library = useLibrary();
  const { documentTypes } = useTemplates();
  const types = useMemo(() => orderTypes(documentTypes), [documentTypes]);
  const findPaper = useMemo(() => createFindPaper(library.blocks ?? []), [library.blocks]);
  const [imported, setImported] = useState<Imported | null>(null);
  const [problem, setProblem] = useState<{ title: string; message: string } | null>(null);
  const [tries, setTries] = useState(0);
  const [undone, setUndone] = useState<{ kept: readonly Block[] } | null>(null);
  const { reload, blocks } = library;
  const latest = useRef(blocks);
  latest.current = blocks;
  const isRead = blocks !== null;
  const latestReport = useRef(onReport);
  latestReport.current = onReport;
  const words = useRef(t);
  words.current = t;

  const run = useCallback(
    async (take: readonly BlockId[], id: string) => {
      const reply = await bridge.importFiles({
        import: id,
        files: files.map(({ grant }) => grant),
        ...(take.length === 0 ? {} : { take: [...take] }),
      });
      await reload();
      return reply;
    },
    [bridge, reload, files],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: once more, where a person asks for it
  useEffect(() => {
    if (!isRead || files.length === 0) return;
    let ended = false;
    setImported(null);
    setProblem(null);
    setUndone(null);
    const [id, before] = [newId(), createFindBlock(latest.current ?? [])];
    void run([], id).then((reply) => {
      if (ended) return;
      setProblem(reply.ok ? null : { title: words.current.import.refused, message: reply.problem.message });
      setImported({ id, result: reply.ok ? reply.value : null, before });
      // A PDF by itself that is no Kamerstuk is probably a report.
      const [only, ...others] = files;
      const isNoPaper = reply.ok && reply.value.problems.some(({ code }) => code === NO_PAPER);
      if (only && others.length === 0 && isNoPaper) latestReport.current(only, true);
    });
    return () => {
      ended = true;
    };
  }, [run, isRead, tries]);

  const names = useMemo(() => [...new Set(files.map(({ name }) => name))], [files]);
  const result = imported?.result ?? null;
  const around = { before: imported?.before ?? library.find, after: library.find, findPaper };
  const shown = result ? importedFiles(names, result, { ...around, decisions: library.decisions }, t) : [];
  const needs = useNeeds(undone ? null : result, names);
  const take = async (id: BlockId): Promise<void> => {
    if (!imported) return;
    const reply = await run([id], imported.id);
    setProblem(reply.ok ? null : { title: t.import.notTaken, message: reply.problem.message });
    // An earlier import and its undo remain, also if this one is refused.
    if (reply.ok)
      setImported((now) =>
        now?.result && now.id === imported.id ? { ...now, result: together(now.result, reply.value) } : now,
      );
  };
  const followUps = useFollowUps(undone ? null : result);
  const note = async (key: string): Promise<void> => {
    const failed = await followUps.note(key);
    setProblem(failed && { title: t.import.notNoted, message: failed.message });
  };
  const makeDocument = async (type: string, debate: Debate): Promise<void> => {
    const failed = await props.onNewForDebate(type, debate);
    setProblem(failed === null ? null : { title: t.import.debateNotMade, message: failed });
  };
  const undo = async (): Promise<void> => {
    if (!imported) return;
    const reply = await bridge.undoImport({ import: imported.id });
    await reload();
    setProblem(reply.ok ? null : { title: t.import.notUndone, message: reply.problem.message });
    setUndone(reply.ok ? reply.value : null);
  };
  return (
    <ImportScreen
      files={shown}
      totals={{
        ...importTotals(result ?? NOTHING, shown),
        skipped: result?.skipped.length ?? 0,
        failed: shown.filter((file) => file.problem !== null && file.blocks.length === 0).length,
      }}
      offers={result ? importOffers(result, library.find, t) : []}
      onTake={(id) => void take(id)}
      followUps={followUps.choices}
      onNote={(key) => void note(key)}
      debates={{
        debates: listDebates(result?.debates ?? [], types, t),
        documentTypes: types,
        opensElsewhere: onInsert !== null,
        onNew: (type, debate) => void makeDocument(type, debate),
      }}
      needs={undone ? [] : needs}
      onUndo={result?.undoable && !undone ? () => void undo() : null}
      undone={
        undone && {
          kept: undone.kept.map((block) => ({
            id: block.id,
            name: nameOfBlock(block, t),
            isThere: library.find(block.id) !== undefined,
          })),
        }
      }
      onLibrary={() => onLibrary(undone ? null : (result?.created[0] ?? result?.updated[0] ?? null))}
      onOpenBlock={onLibrary}
      onReport={(name) => {
        const file = files.find((one) => one.name === name);
        if (file) onReport(file, false);
      }}
      onInsert={
        onInsert &&
        ((id) => {
          const block = library.find(id);
          if (block) onInsert(block);
        })
      }
      onCopy={(text) => void bridge.copy({ text, html: null })}
      onClose={onClose}
      onHome={onHome}
      problem={refused === null ? problem : { title: t.import.refused, message: refused }}
      onAgain={imported !== null && imported.result === null ? () => setTries((before) => before + 1) : null}
      busy={imported === null && refused === null}
    />
  );
}

/** Adds the result of a later import of the same files. Blocks that the first import created count as created. */
function together(first: ImportOutcome, then: ImportOutcome): ImportOutcome {
  const updated = [...new Set([...first.updated, ...then.updated.filter((id) => !first.created.includes(id))])];
  return {
    ...then,
    // As first read: what was noted since is not offered by the later reading.
    papers: first.papers,
    created: first.created,
    updated,
    unchanged: then.unchanged.filter((id) => !first.created.includes(id) && !updated.includes(id)),
  };
}
