import {
  BookOpenText,
  CircleCheck,
  CircleDashed,
  CircleX,
  Clock,
  FileX,
  Gavel,
  Layers,
  type LucideIcon,
  Pencil,
  Radar,
  Tag,
} from 'lucide-react';
import { type ReactNode, useMemo } from 'react';
import type { Block } from '../../../engine/core/blocks/block.ts';
import { isFollowed } from '../../../engine/core/monitor/monitor-rows.ts';
import { Icon } from '../../ui/controls/icon.tsx';
import { KindIcon } from '../../ui/controls/kind.tsx';
import { KINDS_IN_ORDER } from '../../ui/controls/kinds-in-order.ts';
import { useTexts } from '../../ui/texts/language.tsx';
import {
  countThemes,
  hasStanding,
  type LibraryFilters,
  NO_FILTERS,
  passesFilters,
  STANDING_FILTERS,
  type StandingFilter,
} from '../../writing/library/filters.ts';

/** The content of the screen: blocks, the motion monitor, reports, decisions without a motion, or unreadable files. */
export type LibraryShows = 'blocks' | 'monitor' | 'reports' | 'decisions' | 'broken';

export interface FacetsProps {
  /** null: not read, so there are no counts. */
  blocks: readonly Block[] | null;
  filters: LibraryFilters;
  onFilters: (filters: LibraryFilters) => void;
  shows: LibraryShows;
  onShow: (shows: LibraryShows) => void;
  decisions: number;
  /** null: not listed yet. */
  reports: number | null;
  broken: number;
  today: string;
}

const NONE: readonly Block[] = [];

const STANDING_DRAWINGS: { [Each in StandingFilter]: LucideIcon } = {
  adopted: CircleCheck,
  rejected: CircleX,
  unknown: CircleDashed,
  draft: Pencil,
  expired: Clock,
};

/**
 * Filters with their counts. A group has one choice at a time and the groups combine. Pressing a chosen filter clears it.
 */
export function Facets({
  blocks: read,
  filters,
  onFilters,
  shows,
  onShow,
  decisions,
  reports,
  broken,
  today,
}: FacetsProps) {
  const t = useTexts().library;
  const names = useTexts();
  const words = names.blocks;
  const isBlocks = shows === 'blocks';
  const blocks = read ?? NONE;
  const known = (count: number): number | null => (read ? count : null);
  const counts = useMemo(() => {
    const within = (group: keyof LibraryFilters) =>
      blocks.filter((block) => passesFilters(block, { ...filters, [group]: [] }, today));
    return { kinds: within('kinds'), standings: within('standings'), themes: countThemes(within('themes')) };
  }, [blocks, filters, today]);
  const themes = useMemo(() => countThemes(blocks), [blocks]);
  const all = filters.kinds.length + filters.themes.length + filters.standings.length === 0;
  const toggle = (group: Partial<LibraryFilters>, isOn: boolean, off: Partial<LibraryFilters>) => () => {
    onFilters({ ...filters, ...(isOn && isBlocks ? off : group) });
    onShow('blocks');
  };
  return (
    <nav className="library-facets" aria-label={t.filters}>
      <h2>{t.kind}</h2>
      <Facet
        icon={<Icon of={Layers} small tone="mute" />}
        on={isBlocks && all}
        count={known(blocks.length)}
        onPress={() => {
          onFilters(NO_FILTERS);
          onShow('blocks');
        }}
      >
        {t.all}
      </Facet>
      {KINDS_IN_ORDER.map((one) => {
        const on = filters.kinds.includes(one);
        return (
          <Facet
            key={one}
            icon={<KindIcon kind={one} />}
            on={isBlocks && on}
            count={known(counts.kinds.filter((block) => block.kind === one).length)}
            onPress={toggle({ kinds: [one] }, on, { kinds: [] })}
          >
            {words.kinds[one]}
          </Facet>
        );
      })}
      <h2>{t.monitor.followUp}</h2>
      <Facet
        icon={<Icon of={Radar} small tone="mute" />}
        on={shows === 'monitor'}
        count={known(blocks.filter(isFollowed).length)}
        onPress={() => onShow(shows === 'monitor' ? 'blocks' : 'monitor')}
      >
        {t.monitor.title}
      </Facet>
      <h2>{names.report.sources}</h2>
      <Facet
        icon={<Icon of={BookOpenText} small tone="mute" />}
        on={shows === 'reports'}
        count={reports}
        onPress={() => onShow(shows === 'reports' ? 'blocks' : 'reports')}
      >
        {names.report.reports}
      </Facet>
      {decisions + broken > 0 && <h2>{t.toDo}</h2>}
      {decisions > 0 && (
        <Facet
          icon={<Icon of={Gavel} small tone="mute" />}
          on={shows === 'decisions'}
          count={decisions}
          onPress={() => onShow('decisions')}
        >
          {t.tieDecisions}
        </Facet>
      )}
      {broken > 0 && (
        <Facet
          icon={<Icon of={FileX} small tone="err" />}
          on={shows === 'broken'}
          count={broken}
          onPress={() => onShow('broken')}
        >
          {t.broken}
        </Facet>
      )}
      <h2>{t.standing}</h2>
      {STANDING_FILTERS.map((one) => {
        const on = filters.standings.includes(one);
        return (
          <Facet
            key={one}
            icon={<Icon of={STANDING_DRAWINGS[one]} small tone="mute" />}
            on={isBlocks && on}
            count={known(counts.standings.filter((block) => hasStanding(block, one, today)).length)}
            onPress={toggle({ standings: [one] }, on, { standings: [] })}
          >
            {t.standings[one]}
          </Facet>
        );
      })}
      {themes.length > 0 && <h2>{t.theme}</h2>}
      {themes.map(({ theme }) => {
        const on = filters.themes.includes(theme);
        return (
          <Facet
            key={theme}
            icon={<Icon of={Tag} small tone="mute" />}
            on={isBlocks && on}
            count={counts.themes.find((one) => one.theme === theme)?.count ?? 0}
            onPress={toggle({ themes: [theme] }, on, { themes: [] })}
          >
            {theme}
          </Facet>
        );
      })}
    </nav>
  );
}

interface FacetProps {
  icon: ReactNode;
  on: boolean;
  /** null: unknown. */
  count: number | null;
  onPress: () => void;
  children: string;
}

function Facet({ icon, on, count, onPress, children }: FacetProps) {
  return (
    <button
      type="button"
      className={['library-facet', on && 'is-on', count === 0 && 'is-empty'].filter(Boolean).join(' ')}
      aria-pressed={on}
      onClick={onPress}
    >
      {icon}
      <span className="truncated" title={children}>
        {children}
      </span>
      <span className="library-facet-count numeric">{count}</span>
    </button>
  );
}
