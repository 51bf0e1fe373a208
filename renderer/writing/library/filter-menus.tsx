import { FilterMenu } from '../../ui/controls/filter-menu.tsx';
import { KINDS_IN_ORDER } from '../../ui/controls/kinds-in-order.ts';
import { useTexts } from '../../ui/texts/language.tsx';
import { type LibraryFilters, STANDING_FILTERS, type StandingFilter } from './filters.ts';

export interface FilterMenusProps {
  filters: LibraryFilters;
  onFilters: (filters: LibraryFilters) => void;
  themes: readonly string[];
}

/** The filters as menus, where there is no room for lists: kind, theme and status. */
export function FilterMenus({ filters, onFilters, themes }: FilterMenusProps) {
  const t = useTexts();
  return (
    <div className="library-pane-filters">
      <FilterMenu
        label={t.library.kind}
        chosen={filters.kinds}
        options={KINDS_IN_ORDER.map((kind) => ({ value: kind, label: t.blocks.kinds[kind] }))}
        onChange={(kinds) => onFilters({ ...filters, kinds: KINDS_IN_ORDER.filter((kind) => kinds.includes(kind)) })}
      />
      <FilterMenu
        label={t.library.theme}
        chosen={filters.themes}
        options={themes.map((theme) => ({ value: theme, label: theme }))}
        onChange={(chosen) => onFilters({ ...filters, themes: chosen })}
      />
      <FilterMenu
        label={t.library.standing}
        chosen={filters.standings}
        options={STANDING_FILTERS.map((value) => ({ value, label: t.library.standings[value] }))}
        onChange={(chosen) =>
          onFilters({ ...filters, standings: STANDING_FILTERS.filter((one: StandingFilter) => chosen.includes(one)) })
        }
      />
    </div>
  );
}
