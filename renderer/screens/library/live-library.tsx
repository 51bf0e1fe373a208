import { Copy, CornerDownLeft } from 'lucide-react';
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import type { GrantedFile } from '../../../electron/ipc/grant.ts';
import type { Block, BlockKind } from '../../../engine/core/blocks/block.ts';
import type { BlockId } from '../../../engine/core/richtext/model.ts';
import { useBridge, useLibrary } from '../../document/services/app-data.tsx';
import { isUnreadable } from '../../document/services/library-data.ts';
import { quickFind } from '../../document/services/quick-find.ts';
import { useToday } from '../../ui/clock.ts';
import type { MenuEntry } from '../../ui/controls/menu-button.tsx';
import type { SaveStateValue } from '../../ui/controls/save-state.tsx';
import { useLanguage, useTexts } from '../../ui/texts/language.tsx';
import type { FormPlace } from '../../writing/blocks/form-text.ts';
import { formatBlock } from '../../writing/blocks/format-block.ts';
import { useLeaveBlock } from '../../writing/blocks/leave-block.tsx';
import { LiveBlock } from '../../writing/blocks/live-block.tsx';
import type { NewBlockTarget } from '../../writing/blocks/new-block-target.ts';
import { type LibraryFilters, NO_FILTERS } from '../../writing/library/filters.ts';
import { type LibraryOrder, sortRows } from '../../writing/library/order.ts';
import { useChooseLibrary } from '../../writing/library/use-choose-library.ts';
import { useKamerstuk } from '../../writing/library/use-kamerstuk.ts';
import { useLibrarySearch } from '../../writing/library/use-library-search.ts';
import type { ReportToOpen } from '../report/report-to-open.ts';
import { BrokenFiles } from './broken-files.tsx';
import { DecisionView } from './decision.tsx';
import type { LibraryShows } from './facets.tsx';
import { LibraryScreen } from './library-screen.tsx';
import { useDecisions } from './use-decisions.ts';
import { useReports } from './use-reports.ts';

export interface LiveLibraryProps {
  /** The block to open. A new object means that the user opens the library again while it is already open. */
  of: { block: BlockId | null };
  /** The document that is open below the library; null: none. */
  place: FormPlace | null;
  /** null: no document is open to insert into. */
  onInsert: ((block: Block) => void) | null;
  onMakeGround: (title: string, target: NewBlockTarget) => void;
  onImport: () => void;
  onPasteMotions: () => void;
  onReport: (of: ReportToOpen) => void;
  onOpenDocument: (file: GrantedFile) => void;
  onClose: () => void;
  /** While a new block is open, Esc calls this from anywhere on the screen. null: Esc closes the library. */
  escapeInside: RefObject<(() => void) | null>;
  onHome: () => void;
}

/** An existing or a new block. `kept`: id of the new block after it is stored. `before`: row that was chosen before it. */
type Shown =
  | { id: BlockId }
  | { make: BlockKind; title: string; key: number; kept: BlockId | null; before: BlockId | null };

/** Focuses the chosen row, else the first row, else the search field. */
function focusList(screen: HTMLElement | null): void {
  const list = screen?.querySelector('.library-list');
  const row =
    list?.querySelector<HTMLElement>('[aria-selected="true"]') ?? list?.querySelector<HTMLElement>('[role="option"]');
  (row ?? list?.querySelector('input'))?.focus();
}

/** The library screen, which opens each block in its form. */
export function LiveLibrary(props: LiveLibraryProps) {
  const t = useTexts();
  const language = useLanguage();
  const bridge = useBridge();
  const library = useLibrary();
  const today = useToday();
  const [query, setQuery] = useState('');
  const [filters, setFilters] = useState<LibraryFilters>(NO_FILTERS);
  const [order, setOrder] = useState<LibraryOrder>('kind');
  const [asksFor, setShows] = useState<LibraryShows>('blocks');
  const [shown, setShown] = useState<Shown | null>(props.of.block === null ? null : { id: props.of.block });
  const { guard, leave, onEscape, dialog } = useLeaveBlock(() => setShown(null));
  const whole = useRef<HTMLDivElement>(null);
  const asked = useRef(props.of);
  useEffect(() => {
    const { block } = props.of;
    if (asked.current === props.of) return;
    asked.current = props.of;
    // The library is opened again for another block. The open form asks about unsaved changes, as for any other row.
    if (block === null) return;
    leave(() => {
      setShown({ id: block });
      setShows('blocks');
    });
  });
  const [save, setSave] = useState<SaveStateValue>({ state: 'saved' });
  const found = useLibrarySearch(library, query, filters, today);
  const elsewhere = useKamerstuk(query);
  const rows = useMemo(() => sortRows(found.rows ?? [], order, language), [found.rows, order, language]);
  const { notChosen, choose } = useChooseLibrary(library);
  const waiting = useDecisions(library);
  const { listed: reports, remove: removeReport } = useReports(library.blocks);
  const readReport = async (): Promise<void> => {
    const chosen = await bridge.chooseFiles();
    const [file] = chosen.ok ? chosen.value : [];
    if (file) props.onReport({ file });
  };
  // Shows the blocks again after the last decision is tied or the last file is repaired.
  const left = {
    blocks: 1,
    monitor: 1,
    reports: 1,
    decisions: waiting.decisions.length,
    broken: library.problems.length,
  };
  const shows: LibraryShows = left[asksFor] > 0 ? asksFor : 'blocks';
  const copy = (text: string): void => void bridge.copy({ text, html: null });
  // Without a choice the first result is open, unless the user searches for a Kamerstuk that the library does not have.
  const first = elsewhere === null ? rows[0]?.block.id : undefined;
  const now: Shown | null = shown ?? (first === undefined ? null : { id: first });
  const isMaking = now !== null && 'make' in now && now.kept === null;
  const chosen = now === null ? null : 'id' in now ? now.id : now.kept;
  /** Opens the first of the new results, unless the open form has unsaved changes. */
  const follow = (): void => {
    if (!isMaking) setShown(guard.current?.isUnsaved() ? now : null);
  };
  const make = (kind: BlockKind, title: string): void =>
    leave(() => {
      setShows('blocks');
      setShown((before) => ({
        make: kind,
        title,
        key: before && 'make' in before ? before.key + 1 : 0,
        kept: null,
        before: before === null ? null : 'id' in before ? before.id : (before.kept ?? before.before),
      }));
    });
  /** Goes back from a new block to the list with its filters, and chooses the earlier row or the stored block. */
  const toList = (): void => {
    setShown((left) => {
      if (left === null || 'id' in left || left.kept !== null) return left;
      return rows.some(({ block }) => block.id === left.before) && left.before !== null ? { id: left.before } : null;
    });
    // Waits two frames, because a closing dialog first restores the focus.
    requestAnimationFrame(() => requestAnimationFrame(() => focusList(whole.current)));
  };
  const makesHere = isMaking && shows === 'blocks';
  const outward = makesHere ? toList : props.onClose;
  useEffect(() => {
    const { escapeInside } = props;
    escapeInside.current = makesHere ? () => leave(toList) : null;
    return () => {
      escapeInside.current = null;
    };
  });
  const show = (id: BlockId): void => leave(() => setShown({ id }));
  const insert = (id: BlockId): void => {
    const block = library.find(id);
    if (block) leave(() => props.onInsert?.(block));
  };
  const menu = (id: BlockId): readonly MenuEntry[] => [
    ...(props.onInsert
      ? [{ id: 'insert', label: t.library.insert, icon: CornerDownLeft, shortcut: 'Enter', onPress: () => insert(id) }]
      : []),
    {
      id: 'copy',
      label: t.blocks.copyText,
      icon: Copy,
      onPress: () => {
        const block = library.find(id);
        if (block) copy(formatBlock(block, library.find, t, language, today));
      },
    },
  ];
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc asks from anywhere on the screen
    <div className="contents" ref={whole} onKeyDown={(event) => onEscape(event, outward)}>
      <LibraryScreen
        blocks={library.blocks}
        rows={rows}
        hidden={found.hidden}
        readAs={found.readAs}
        suggestion={found.suggestion}
        elsewhere={elsewhere}
        query={query}
        onQuery={(next) => {
          if (query === '' && next !== '') setOrder('best');
          else if (next === '' && order === 'best') setOrder('kind');
          setQuery(next);
          setShows('blocks');
          follow();
        }}
        filters={filters}
        onFilters={(next) => {
          setFilters(next);
          follow();
        }}
        order={order}
        onOrder={setOrder}
        chosen={shows === 'decisions' ? (waiting.chosen?.id ?? null) : chosen}
        onChoose={(id) => (shows === 'decisions' ? waiting.choose(id) : show(id))}
        menu={menu}
        shows={shows}
        onShow={(next) => (next === shows ? undefined : leave(() => setShows(next)))}
        onOpenFromMonitor={(id) =>
          leave(() => {
            setShown({ id });
            setShows('blocks');
          })
        }
        reports={reports}
        onReport={(kept) => leave(() => props.onReport({ kept }))}
        onReadReport={() => leave(() => void readReport())}
        onRereadReport={(reread) => leave(() => props.onReport({ reread }))}
        onRemoveReport={removeReport}
        decisions={waiting.decisions}
        broken={library.problems.length}
        isMaking={makesHere}
        refused={library.refused}
        notChosen={notChosen}
        onChooseLibrary={choose}
        onInsert={props.onInsert && insert}
        onImport={() => leave(props.onImport)}
        onPasteMotions={() => leave(props.onPasteMotions)}
        onMake={make}
        onCopy={copy}
        onClose={() => leave(props.onClose)}
        onEscape={() => leave(outward)}
        onHome={() => leave(props.onHome)}
        today={today}
        folder={library.folder ?? (isUnreadable(library.refused) ? t.start.libraryAway : t.start.noLibrary)}
        save={save}
      >
        {shows === 'broken' ? (
          <BrokenFiles problems={library.problems} onReadAgain={() => void library.reload()} />
        ) : shows === 'decisions' && waiting.chosen ? (
          <DecisionView
            key={waiting.chosen.id}
            decision={waiting.chosen}
            find={library.find}
            suggest={(words) => quickFind(library.blocks ?? [], words, ['motion'])}
            onTie={waiting.tie}
            onCopy={copy}
            today={today}
            problem={waiting.problem}
          />
        ) : now ? (
          <LiveBlock
            key={'id' in now ? now.id : `new-${now.make}-${now.key}`}
            of={now}
            place={props.place}
            guard={guard}
            onInsert={props.onInsert && ((block) => leave(() => props.onInsert?.(block)))}
            onOpenBlock={show}
            onMakeGround={props.onMakeGround}
            onOpenFile={props.onImport}
            onOpenDocument={props.onOpenDocument}
            onMade={(block) =>
              setShown((before) => (before && 'make' in before ? { ...before, kept: block.id } : before))
            }
            onRemoved={() => setShown(null)}
            onSaveState={setSave}
          />
        ) : (
          <main className="block-detail" />
        )}
      </LibraryScreen>
      {dialog}
    </div>
  );
}
