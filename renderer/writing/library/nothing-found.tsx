import { Plus } from 'lucide-react';
import type { ProblemResult } from '../../../electron/ipc/results.ts';
import type { BlockKind } from '../../../engine/core/blocks/block.ts';
import { Button } from '../../ui/controls/button.tsx';
import { KINDS_IN_ORDER } from '../../ui/controls/kinds-in-order.ts';
import { MenuButton } from '../../ui/controls/menu-button.tsx';
import { Empty, Note } from '../../ui/controls/notes.tsx';
import { useTexts } from '../../ui/texts/language.tsx';
import { AddressLines } from './addresses.tsx';
import { type LibraryFilters, NO_FILTERS } from './filters.ts';
import type { KamerstukElsewhere } from './use-kamerstuk.ts';

export interface NothingFoundProps {
  query: string;
  onQuery: (query: string) => void;
  /** A similar query that has matches. */
  suggestion: string | null;
  /** Number of matches that the filters hide. */
  hidden: number;
  filters: LibraryFilters;
  onFilters: (filters: LibraryFilters) => void;
  elsewhere: KamerstukElsewhere | null;
  /** The reason why there is no library. */
  refused: ProblemResult | null;
  /** The reason why the chosen folder cannot be the library. */
  notChosen?: ProblemResult | null | undefined;
  onChooseLibrary: () => void;
  onMake: (kind: BlockKind, title: string) => void;
  onImport: (() => void) | null;
  onCopy: (text: string) => void;
}

/** Shown instead of an empty list: explains why it is empty and what the user can do. */
export function NothingFound(props: NothingFoundProps) {
  const texts = useTexts();
  const t = texts.library;
  const { query, suggestion, filters, elsewhere, refused } = props;
  const kind = filters.kinds.length === 1 ? (filters.kinds[0] ?? null) : null;
  const isFiltered = filters.kinds.length + filters.themes.length + filters.standings.length > 0;
  const clear = (
    <Button look="line" onPress={() => props.onFilters(NO_FILTERS)}>
      {t.clearFilters}
    </Button>
  );
  const choose = (
    <Button look="line" onPress={props.onChooseLibrary}>
      {t.chooseLibrary}
    </Button>
  );
  if (refused && props.notChosen)
    return (
      <Note tone="bad" title={texts.firstRun.folderRefused} actions={choose}>
        {props.notChosen.message}
      </Note>
    );
  if (refused)
    return refused.code === 'no-library' ? (
      <Empty action={choose}>{t.noLibrary}</Empty>
    ) : (
      <Note tone="bad" title={t.unreadable} actions={choose}>
        {refused.message}
      </Note>
    );
  // Shown above the list.
  if (elsewhere) return null;
  if (query.trim() !== '' && props.hidden > 0)
    return <Empty action={clear}>{t.onlyBehindFilters(query.trim(), props.hidden)}</Empty>;
  if (query.trim() !== '' && suggestion !== null)
    return (
      <Empty
        action={
          <Button look="line" onPress={() => props.onQuery(suggestion)}>
            {t.searchFor(suggestion)}
          </Button>
        }
      >
        {t.nothingButNear(query.trim(), suggestion)}
      </Empty>
    );
  if (query.trim() !== '')
    return (
      <Empty
        action={
          kind === null ? (
            <MenuButton
              label={t.makeNamed(query.trim())}
              className="button is-outlined"
              icon={Plus}
              entries={KINDS_IN_ORDER.map((one) => ({
                id: one,
                label: t.kindOf(one),
                onPress: () => props.onMake(one, query.trim()),
              }))}
            >
              {t.makeNamed(query.trim())}
            </MenuButton>
          ) : (
            <Button look="line" icon={Plus} onPress={() => props.onMake(kind, query.trim())}>
              {t.makeNamed(query.trim())}
            </Button>
          )
        }
      >
        {isFiltered ? t.nothingAnywhere(query.trim()) : t.nothing(query.trim())}
      </Empty>
    );
  if (isFiltered && (kind === null || filters.themes.length + filters.standings.length > 0))
    return <Empty action={clear}>{t.nothingWithFilters}</Empty>;
  return (
    <Empty
      action={
        <>
          <Button look="line" onPress={() => props.onMake(kind ?? 'passage', '')}>
            {t.make(kind)}
          </Button>
          {kind === null && props.onImport && (
            <Button look="line" onPress={props.onImport}>
              {t.import}
            </Button>
          )}
        </>
      }
    >
      {t.none(kind)}
    </Empty>
  );
}

export interface NotHereProps extends Pick<NothingFoundProps, 'query' | 'onMake' | 'onCopy'> {
  elsewhere: KamerstukElsewhere;
}

/** A Kamerstuk that the library does not have, with its web addresses and a button to make a motion with its number. */
export function NotHere({ elsewhere, query, onMake, onCopy }: NotHereProps) {
  const t = useTexts().library;
  const sentence = t.kamerstukNotHere(elsewhere.name);
  return (
    <section className="address-elsewhere" aria-label={sentence}>
      <Empty
        action={
          <Button look="line" onPress={() => onMake('motion', query.trim())}>
            {t.make('motion')}
          </Button>
        }
      >
        {sentence}
      </Empty>
      <AddressLines entries={elsewhere.addresses} onCopy={onCopy} />
      <p className="hint">{t.saveAndDrop}</p>
    </section>
  );
}
