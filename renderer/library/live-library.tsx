import { useState } from 'react';
import type { Granted } from '../../electron/ipc/grant.ts';
import type { Block, BlockKind } from '../../engine/core/blocks/block.ts';
import type { BlockId } from '../../engine/core/richtext/model.ts';
import { useBridge, useLibrary } from '../app/app-data.tsx';
import { useToday } from '../app/clock.ts';
import { quickFind } from '../app/quick-find.ts';
import { LiveBlock } from '../blocks/live-block.tsx';
import { Button } from '../parts/button.tsx';
import { Empty, Note } from '../parts/notes.tsx';
import type { SaveStateValue } from '../parts/save-state.tsx';
import { useTexts } from '../texts/language.tsx';
import { DecisionView } from './decision.tsx';
import { type LibraryFilters, NO_FILTERS } from './filters.ts';
import { LibraryScreen } from './library-screen.tsx';
import { useLibrarySearch } from './use-library-search.ts';

export interface LiveLibraryProps {
  /** What it opens with. */
  block: BlockId | null;
  make: BlockKind | null;
  /** null: no document is open to insert into. */
  onInsert: ((block: Block) => void) | null;
  onMakeGround: (title: string, then: (block: Block) => void) => void;
  onImport: () => void;
  onOpenDocument: (file: Granted) => void;
  onClose: () => void;
  onHome: () => void;
}

type Shown = { id: BlockId } | { make: BlockKind; title: string; key: number };

/** The library by itself, with each block in its form. */
export function LiveLibrary(props: LiveLibraryProps) {
  const t = useTexts();
  const bridge = useBridge();
  const library = useLibrary();
  const today = useToday();
  const [query, setQuery] = useState('');
  const [filters, setFilters] = useState<LibraryFilters>(NO_FILTERS);
  const [showsDecisions, setShowsDecisions] = useState(false);
  const [shown, setShown] = useState<Shown | null>(
    props.make ? { make: props.make, title: '', key: 0 } : props.block === null ? null : { id: props.block },
  );
  const [decision, setDecision] = useState<string | null>(null);
  const [save, setSave] = useState<SaveStateValue>({ state: 'saved' });
  const [problem, setProblem] = useState<string | null>(null);
  const found = useLibrarySearch(library, query, filters, today);
  const rows = found.rows ?? [];
  // Without a choice the first is shown, and follows what is typed.
  const first = rows[0]?.block.id;
  const now: Shown | null = shown ?? (first === undefined ? null : { id: first });
  const decisions = library.decisions.map((one) => ({
    ...one,
    addresses: one.addresses.length === 0 ? [] : [{ addresses: one.addresses, copy: t.blocks.copyAddress.decision }],
  }));
  const waiting = decisions.find((one) => one.id === decision) ?? decisions[0];
  const copy = (text: string): void => void bridge.copy({ text, html: null });
  const make = (kind: BlockKind): void => {
    setShowsDecisions(false);
    setShown((before) => ({ make: kind, title: '', key: before && 'make' in before ? before.key + 1 : 0 }));
  };
  const tie = async (motion: BlockId, source: string): Promise<void> => {
    if (!waiting) return;
    const reply = await bridge.tieDecision({ motion, decision: waiting.id, source });
    setProblem(reply.ok ? null : reply.problem.message);
    if (!reply.ok) return;
    setDecision(null);
    await library.reload();
  };
  return (
    <LibraryScreen
      blocks={library.blocks}
      rows={rows}
      query={query}
      onQuery={(next) => {
        setQuery(next);
        setShown((before) => (before && 'id' in before ? null : before));
      }}
      filters={filters}
      onFilters={(next) => {
        setFilters(next);
        setShowsDecisions(false);
        setShown(null);
      }}
      chosen={showsDecisions ? (waiting?.id ?? null) : now && 'id' in now ? now.id : null}
      onChoose={(id) => (showsDecisions ? setDecision(id) : setShown({ id }))}
      decisions={decisions}
      showsDecisions={showsDecisions && decisions.length > 0}
      onShowDecisions={() => setShowsDecisions(true)}
      onInsert={
        props.onInsert &&
        ((id) => {
          const block = library.find(id);
          if (block) props.onInsert?.(block);
        })
      }
      onImport={props.onImport}
      onMake={make}
      onClose={props.onClose}
      onHome={props.onHome}
      today={today}
      folder={library.folder ?? t.start.noLibrary}
      save={save}
    >
      {library.refused ? (
        <main className="ldet">
          <Note tone="bad" title={t.start.libraryUnreadable}>
            {library.refused.message}
          </Note>
        </main>
      ) : showsDecisions && waiting ? (
        <DecisionView
          key={waiting.id}
          decision={waiting}
          find={library.find}
          suggest={(words) => quickFind(library.blocks ?? [], words, ['motion'])}
          onTie={(motion, source) => void tie(motion, source)}
          onCopy={copy}
          today={today}
          problem={problem}
        />
      ) : now ? (
        <LiveBlock
          key={'id' in now ? now.id : `new-${now.make}-${now.key}`}
          of={now}
          onInsert={props.onInsert}
          onOpenBlock={(id) => setShown({ id })}
          onMakeGround={props.onMakeGround}
          onOpenFile={props.onImport}
          onOpenDocument={props.onOpenDocument}
          onMade={() => undefined}
          onRemoved={() => setShown(null)}
          onStanding={setSave}
        />
      ) : (
        <main className="ldet">
          {library.blocks?.length === 0 && (
            <Empty
              action={
                <Button look="line" onPress={props.onImport}>
                  {t.library.import}
                </Button>
              }
            >
              {t.library.none(null)}
            </Empty>
          )}
        </main>
      )}
    </LibraryScreen>
  );
}
