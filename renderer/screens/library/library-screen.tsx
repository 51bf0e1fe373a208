import { BookOpenText, ClipboardPaste, Download, FileX, Gavel, Plus, Radar, X } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, type RefObject, useRef } from 'react';
import type { Block, BlockKind } from '../../../engine/core/blocks/block.ts';
import { isKnown } from '../../document/services/library-data.ts';
import { Button, IconButton } from '../../ui/controls/button.tsx';
import { KINDS_IN_ORDER } from '../../ui/controls/kinds-in-order.ts';
import { MenuButton, type MenuEntry } from '../../ui/controls/menu-button.tsx';
import { Skeleton } from '../../ui/controls/notes.tsx';
import { SaveState, type SaveStateValue } from '../../ui/controls/save-state.tsx';
import { Screen, ScreenTitle } from '../../ui/controls/screen.tsx';
import { useTexts } from '../../ui/texts/language.tsx';
import { BlockList } from '../../writing/library/block-list.tsx';
import type { LibraryRow } from '../../writing/library/block-row.tsx';
import { FilterMenus } from '../../writing/library/filter-menus.tsx';
import { countThemes } from '../../writing/library/filters.ts';
import { LibraryAway } from '../../writing/library/library-away.tsx';
import { LibrarySearch } from '../../writing/library/library-search.tsx';
import { NotHere, NothingFound, type NothingFoundProps } from '../../writing/library/nothing-found.tsx';
import { LIBRARY_ORDERS, type LibraryOrder } from '../../writing/library/order.ts';
import { DecisionList, type WaitingDecisionView } from './decision.tsx';
import { Facets, type LibraryShows } from './facets.tsx';
import { MonitorView } from './monitor-view.tsx';
import { type LibraryReports, ReportsView } from './reports-view.tsx';

export interface LibraryScreenProps extends NothingFoundProps {
  /** All blocks, for the counts; null: not read yet. */
  blocks: readonly Block[] | null;
  /** Search results that pass the filters, in order. */
  rows: readonly LibraryRow[];
  /** The query that was searched instead of the typed query; null: the typed query was searched. */
  readAs: string | null;
  order: LibraryOrder;
  onOrder: (order: LibraryOrder) => void;
  chosen: string | null;
  onChoose: (id: string) => void;
  /** Actions for a row. */
  menu: (id: string) => readonly MenuEntry[];
  shows: LibraryShows;
  onShow: (shows: LibraryShows) => void;
  reports: LibraryReports;
  /** Opens a report of the library by its fingerprint. */
  onReport: (fingerprint: string) => void;
  /** Chooses a PDF and reads it as a report. */
  onReadReport: () => void;
  /** Reads a damaged report again from the PDF that the library keeps. */
  onRereadReport: (fingerprint: string) => void;
  /** Removes a report; resolves to why that failed, as a sentence, or null. */
  onRemoveReport: (fingerprint: string) => Promise<string | null>;
  /** Leaves the monitor and opens this block. */
  onOpenFromMonitor: (id: string) => void;
  /** Decisions of the Kamer that are not tied to a motion. */
  decisions: readonly WaitingDecisionView[];
  /** Number of library files that can't be read. */
  broken: number;
  /** A new block is open. The primary button is then in its form, and Esc goes back to the list. */
  isMaking: boolean;
  onInsert: ((id: string) => void) | null;
  onImport: () => void;
  onPasteMotions: () => void;
  onClose: () => void;
  /** Called when the user presses Esc in the list. */
  onEscape: () => void;
  onHome: () => void;
  today: string;
  folder: string;
  save: SaveStateValue;
  /** The form of the chosen block, the chosen decision, or the unreadable files. */
  children: ReactNode;
}

/** The library screen: filters with counts, the list, and the form of the chosen block. */
export function LibraryScreen(props: LibraryScreenProps) {
  const t = useTexts();
  const input = useRef<HTMLInputElement>(null);
  const blocks = isKnown(props) ? props.blocks : null;
  const toSearch = (event: KeyboardEvent) => {
    if (event.key !== 'F3') return;
    event.preventDefault();
    input.current?.select();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: F3 goes to the search field from anywhere on the screen
    <div className="contents" onKeyDown={toSearch}>
      <Screen
        title={<ScreenTitle>{t.library.title}</ScreenTitle>}
        end={
          <>
            <Button icon={Download} onPress={props.onImport}>
              {t.library.import}
            </Button>
            <Button icon={ClipboardPaste} onPress={props.onPasteMotions}>
              {t.library.pasteMotions}
            </Button>
            <MenuButton
              label={t.library.makeBlock}
              className={props.isMaking ? 'button is-outlined' : 'button is-primary'}
              icon={Plus}
              entries={KINDS_IN_ORDER.map((one) => ({
                id: one,
                label: t.blocks.kind[one],
                onPress: () => props.onMake(one, ''),
              }))}
            >
              {t.library.makeBlock}
            </MenuButton>
            <IconButton
              icon={X}
              label={t.library.back}
              shortcut={props.isMaking ? undefined : 'Escape'}
              onPress={props.onClose}
            />
          </>
        }
        status={{ left: <SaveState value={props.save} />, right: <span>{props.folder}</span> }}
        onHome={props.onHome}
      >
        <div className="library">
          <Facets
            blocks={blocks}
            filters={props.filters}
            onFilters={props.onFilters}
            shows={props.shows}
            onShow={props.onShow}
            decisions={props.decisions.length}
            reports={props.reports.reports && props.reports.reports.length + props.reports.damaged.length}
            broken={props.broken}
            today={props.today}
          />
          {props.shows === 'monitor' ? (
            <MonitorView
              blocks={blocks ?? []}
              today={props.today}
              onOpen={props.onOpenFromMonitor}
              onBlocks={() => props.onShow('blocks')}
            />
          ) : props.shows === 'reports' ? (
            <ReportsView
              {...props.reports}
              blocks={blocks ?? []}
              onOpen={props.onReport}
              onRead={props.onReadReport}
              onReread={props.onRereadReport}
              onRemove={props.onRemoveReport}
              onBlocks={() => props.onShow('blocks')}
            />
          ) : (
            <>
              <FoundList {...props} input={input} />
              {props.children}
            </>
          )}
        </div>
      </Screen>
    </div>
  );
}

/** The search field, the number and order of the results, and the rows. */
function FoundList(props: LibraryScreenProps & { input: RefObject<HTMLInputElement | null> }) {
  const t = useTexts();
  const { input, shows, decisions } = props;
  const list = useRef<HTMLElement>(null);
  const [only = null, other] = props.filters.kinds;
  const kind: BlockKind | null = other === undefined ? only : null;
  const orders = LIBRARY_ORDERS.filter((one) => one !== 'best' || props.query !== '');
  return (
    <section
      className="library-list"
      aria-label={shows === 'decisions' ? t.library.decisionsWithoutMotion : t.library.blocks}
      ref={list}
    >
      <div className="library-search">
        <LibrarySearch
          value={props.query}
          onChange={props.onQuery}
          inputRef={input}
          onRows={() => list.current?.querySelector<HTMLElement>('[role="option"]')?.focus()}
          onOtherKey={(event) => {
            if (event.key !== 'Escape' || props.query === '') return;
            event.preventDefault();
            event.stopPropagation();
            props.onQuery('');
          }}
        />
      </div>
      <div className="narrow-only library-filters">
        <FilterMenus
          filters={props.filters}
          onFilters={props.onFilters}
          themes={countThemes(props.blocks ?? []).map(({ theme }) => theme)}
        />
        <Button icon={Radar} onPress={() => props.onShow('monitor')}>
          {t.library.monitor.title}
        </Button>
        <Button icon={BookOpenText} onPress={() => props.onShow('reports')}>
          {t.report.reports}
        </Button>
        {decisions.length > 0 && (
          <Button icon={Gavel} onPress={() => props.onShow('decisions')}>
            {t.library.countDecisions(decisions.length)}
          </Button>
        )}
        {props.broken > 0 && (
          <Button icon={FileX} onPress={() => props.onShow('broken')}>
            {t.library.countBroken(props.broken)}
          </Button>
        )}
      </div>
      <div className="library-summary">
        <span role="status">
          {shows === 'decisions'
            ? t.library.countDecisions(decisions.length)
            : !isKnown(props)
              ? ''
              : [t.library.count(props.rows.length, kind), props.readAs === null ? '' : t.library.readAs(props.readAs)]
                  .filter(Boolean)
                  .join('. ')}
        </span>
        {shows === 'decisions' ? (
          <span>{t.library.orderOfAgenda}</span>
        ) : (
          <MenuButton
            label={t.library.orderIs(t.library.orders[props.order])}
            className="button library-order"
            entries={orders.map((one) => ({
              id: one,
              label: t.library.orders[one],
              onPress: () => props.onOrder(one),
            }))}
          >
            {t.library.orders[props.order]}
          </MenuButton>
        )}
      </div>
      <LibraryAway {...props} hasRows={props.rows.length > 0} />
      {props.elsewhere && (
        <div className="list-empty">
          <NotHere {...props} elsewhere={props.elsewhere} />
        </div>
      )}
      {props.blocks === null ? (
        <Skeleton label={t.library.reading} />
      ) : shows === 'decisions' ? (
        <DecisionList decisions={decisions} chosen={props.chosen} onChoose={props.onChoose} />
      ) : (
        <BlockList
          label={t.library.blocks}
          rows={props.rows}
          query={props.readAs ?? props.query}
          chosen={props.chosen}
          onChoose={props.onChoose}
          onOpen={(id) => (props.onInsert ?? props.onChoose)(id)}
          onEscape={props.onEscape}
          menu={props.menu}
          onType={(letter) => {
            props.onQuery(props.query + letter);
            input.current?.focus();
          }}
          today={props.today}
          empty={<NothingFound {...props} />}
        />
      )}
    </section>
  );
}
