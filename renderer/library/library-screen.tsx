import {
  CircleCheck,
  CircleDashed,
  CircleX,
  Clock,
  Download,
  Gavel,
  Layers,
  type LucideIcon,
  Pencil,
  Plus,
  Tag,
  X,
} from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import type { Block, BlockKind } from '../../engine/core/blocks/block.ts';
import { Button, IconButton } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { KINDS_IN_ORDER, KindIcon } from '../parts/kind.tsx';
import { MenuButton } from '../parts/menu-button.tsx';
import { Empty, Skeleton } from '../parts/notes.tsx';
import { SaveState, type SaveStateValue } from '../parts/save-state.tsx';
import { Screen, ScreenTitle } from '../parts/screen.tsx';
import { SearchField } from '../parts/search-field.tsx';
import { useTexts } from '../texts/language.tsx';
import { BlockList } from './block-list.tsx';
import type { LibraryRow } from './block-row.tsx';
import { DecisionList, type WaitingDecisionView } from './decision.tsx';
import { FilterMenus } from './filter-menus.tsx';
import {
  countThemes,
  type LibraryFilters,
  NO_FILTERS,
  STANDING_FILTERS,
  type StandingFilter,
  stands,
} from './filters.ts';

export interface LibraryScreenProps {
  /** Every block, for the counts. null: still being read. */
  blocks: readonly Block[] | null;
  /** What was found and passes the filters. */
  rows: readonly LibraryRow[];
  query: string;
  onQuery: (query: string) => void;
  filters: LibraryFilters;
  onFilters: (filters: LibraryFilters) => void;
  chosen: string | null;
  onChoose: (id: string) => void;
  /** Decisions of the Kamer that no file and no person tied to a motion. */
  decisions: readonly WaitingDecisionView[];
  /** The list shows these in place of blocks. */
  showsDecisions: boolean;
  onShowDecisions: () => void;
  onInsert: ((id: string) => void) | null;
  onImport: () => void;
  onMake: (kind: BlockKind) => void;
  onClose: () => void;
  onHome: () => void;
  today: string;
  folder: string;
  save: SaveStateValue;
  /** The form of the chosen block, or the decision. */
  children: ReactNode;
}

const STANDING_DRAWINGS: { [Each in StandingFilter]: LucideIcon } = {
  adopted: CircleCheck,
  rejected: CircleX,
  unknown: CircleDashed,
  draft: Pencil,
  expired: Clock,
};

/** The library by itself: filters with their numbers, the list, and the chosen block in its form. */
export function LibraryScreen(props: LibraryScreenProps) {
  const t = useTexts();
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLElement>(null);
  const blocks = props.blocks ?? [];
  const kind = props.filters.kinds.length === 1 ? (props.filters.kinds[0] ?? null) : null;
  const set = (filters: Partial<LibraryFilters>) => props.onFilters({ ...NO_FILTERS, ...filters });
  const all =
    !props.showsDecisions &&
    props.filters.kinds.length + props.filters.themes.length + props.filters.standings.length === 0;
  return (
    <Screen
      title={<ScreenTitle>{t.library.title}</ScreenTitle>}
      end={
        <>
          <Button icon={Download} onPress={props.onImport}>
            {t.library.import}
          </Button>
          <MenuButton
            label={t.library.makeBlock}
            className="btn main"
            icon={Plus}
            entries={KINDS_IN_ORDER.map((one) => ({
              id: one,
              label: t.blocks.kind[one],
              onPress: () => props.onMake(one),
            }))}
          >
            {t.library.makeBlock}
          </MenuButton>
          <IconButton icon={X} label={t.library.back} onPress={props.onClose} />
        </>
      }
      status={{ left: <SaveState value={props.save} />, right: <span>{props.folder}</span> }}
      onHome={props.onHome}
    >
      <div className="lview">
        <nav className="facet" aria-label={t.library.filters}>
          <h2>{t.library.kind}</h2>
          <Facet icon={<Icon of={Layers} small tone="mute" />} on={all} count={blocks.length} onPress={() => set({})}>
            {t.library.all}
          </Facet>
          {KINDS_IN_ORDER.map((one) => (
            <Facet
              key={one}
              icon={<KindIcon kind={one} />}
              on={!props.showsDecisions && props.filters.kinds.includes(one)}
              count={blocks.filter((block) => block.kind === one).length}
              onPress={() => set({ kinds: [one] })}
            >
              {t.blocks.kinds[one]}
            </Facet>
          ))}
          {props.decisions.length > 0 && (
            <>
              <h2>{t.library.toTie}</h2>
              <Facet
                icon={<Icon of={Gavel} small tone="mute" />}
                on={props.showsDecisions}
                count={props.decisions.length}
                onPress={props.onShowDecisions}
              >
                {t.library.withoutMotion}
              </Facet>
            </>
          )}
          <h2>{t.library.standing}</h2>
          {STANDING_FILTERS.map((one) => (
            <Facet
              key={one}
              icon={<Icon of={STANDING_DRAWINGS[one]} small tone="mute" />}
              on={!props.showsDecisions && props.filters.standings.includes(one)}
              count={blocks.filter((block) => stands(block, one, props.today)).length}
              onPress={() => set({ standings: [one] })}
            >
              {t.library.standings[one]}
            </Facet>
          ))}
          <h2>{t.library.theme}</h2>
          {countThemes(blocks).map(({ theme, count }) => (
            <Facet
              key={theme}
              icon={<Icon of={Tag} small tone="mute" />}
              on={!props.showsDecisions && props.filters.themes.includes(theme)}
              count={count}
              onPress={() => set({ themes: [theme] })}
            >
              {theme}
            </Facet>
          ))}
        </nav>
        <section
          className="llist"
          aria-label={props.showsDecisions ? t.library.decisionsWithoutMotion : t.library.blocks}
          ref={list}
        >
          <div className="q">
            <SearchField
              label={t.library.search}
              clearLabel={t.library.clearSearch}
              shortcut="F3"
              value={props.query}
              onChange={props.onQuery}
              inputRef={input}
              onKeyDown={(event) => {
                if (event.key !== 'ArrowDown') return;
                event.preventDefault();
                list.current?.querySelector<HTMLElement>('[role="option"]')?.focus();
              }}
            />
          </div>
          <div className="only-narrow filters-narrow">
            <FilterMenus
              filters={props.filters}
              onFilters={props.onFilters}
              themes={countThemes(blocks).map(({ theme }) => theme)}
            />
            {props.decisions.length > 0 && (
              <Button icon={Gavel} onPress={props.onShowDecisions}>
                {t.library.countDecisions(props.decisions.length)}
              </Button>
            )}
          </div>
          <div className="sum">
            <span role="status">
              {props.showsDecisions
                ? t.library.countDecisions(props.decisions.length)
                : t.library.count(props.rows.length, kind)}
            </span>
            <span>
              {props.showsDecisions
                ? t.library.orderOfAgenda
                : props.query === ''
                  ? t.library.orderOfTitle
                  : t.library.orderOfHits}
            </span>
          </div>
          {props.blocks === null ? (
            <Skeleton label={t.library.reading} />
          ) : props.showsDecisions ? (
            <DecisionList decisions={props.decisions} chosen={props.chosen} onChoose={props.onChoose} />
          ) : (
            <BlockList
              label={t.library.blocks}
              rows={props.rows}
              query={props.query}
              chosen={props.chosen}
              onChoose={props.onChoose}
              onOpen={(id) => (props.onInsert ?? props.onChoose)(id)}
              onEscape={props.onClose}
              onType={(letter) => {
                props.onQuery(props.query + letter);
                input.current?.focus();
              }}
              today={props.today}
              empty={
                props.query === '' ? (
                  <Empty
                    action={
                      <Button look="line" onPress={() => props.onMake(kind ?? 'passage')}>
                        {t.library.make(kind)}
                      </Button>
                    }
                  >
                    {t.library.none(kind)}
                  </Empty>
                ) : (
                  <Empty>{t.library.nothing(props.query)}</Empty>
                )
              }
            />
          )}
        </section>
        {props.children}
      </div>
    </Screen>
  );
}

interface FacetProps {
  icon: ReactNode;
  on: boolean;
  count: number;
  onPress: () => void;
  children: string;
}

function Facet({ icon, on, count, onPress, children }: FacetProps) {
  return (
    <button
      type="button"
      className={['f', on && 'on', count === 0 && 'none'].filter(Boolean).join(' ')}
      aria-pressed={on}
      onClick={onPress}
    >
      {icon}
      <span className="clip">{children}</span>
      <span className="n num">{count}</span>
    </button>
  );
}
