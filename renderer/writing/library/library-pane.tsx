/**
The folder `library/` is the library beside the page. This file draws the pane; `use-library-search.ts` finds its rows;
`screens/library/` shows the same rows over the whole window.
*/

import { Copy, CornerDownLeft, Link2, Maximize2, Pencil } from 'lucide-react';
import { type Ref, useEffect, useId, useImperativeHandle, useRef, useState } from 'react';
import { keyLabelOf } from '../../../electron/ipc/keys.ts';
import type { BlockKind } from '../../../engine/core/blocks/block.ts';
import { GROUND_KINDS } from '../../document/services/ground-kinds.ts';
import { Button, IconButton } from '../../ui/controls/button.tsx';
import type { MenuEntry } from '../../ui/controls/menu-button.tsx';
import { Skeleton } from '../../ui/controls/notes.tsx';
import { named } from '../../ui/element-names.ts';
import { isMac } from '../../ui/keys/key-table.ts';
import { useTexts } from '../../ui/texts/language.tsx';
import { BlockList } from './block-list.tsx';
import { BlockPeek } from './block-peek.tsx';
import type { LibraryRow } from './block-row.tsx';
import { FilterMenus } from './filter-menus.tsx';
import { LibraryAway } from './library-away.tsx';
import { LibrarySearch } from './library-search.tsx';
import { NotHere, NothingFound, type NothingFoundProps } from './nothing-found.tsx';
import { groupByKind } from './order.ts';

export interface LibraryPaneProps extends NothingFoundProps {
  /** The rows that match the query and the filters, best first; null: the library is still being read. */
  rows: readonly LibraryRow[] | null;
  /** The corrected query, if the typed one has no match. */
  readAs: string | null;
  /** The rows belong to an earlier query: Enter waits for the new ones. */
  isBehind?: boolean | undefined;
  themes: readonly string[];
  /** Number of unreadable files in the library. */
  broken: number;
  chosen: string | null;
  onChoose: (id: string) => void;
  onInsert: (ids: readonly string[]) => void;
  /** The caret is in a demand, which can take grounds. */
  canAddGround: boolean;
  /** Adds the block to the grounds of the demand, or explains why it cannot. */
  onAsGround: (id: string) => void;
  onOpenBlock: (id: string) => void;
  /** Copies the block as text with its source. */
  onCopyBlock: (id: string) => void;
  onOpenLarge: () => void;
  /** Returns the focus to the caret at Esc. */
  onEscape: () => void;
  today: string;
  /** In a narrow window the pane covers the page. */
  over?: boolean | undefined;
  /** Lets F3 focus the search field. */
  handle?: Ref<{ focusSearch: () => void }> | undefined;
}

/** The library beside the page: a search field, filters, rows by kind, and the selected block. */
export function LibraryPane(props: LibraryPaneProps) {
  const t = useTexts();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const pane = useRef<HTMLElement>(null);
  const [several, setSeveral] = useState<readonly string[]>([]);
  const [folded, setFolded] = useState<ReadonlySet<BlockKind>>(new Set());
  useImperativeHandle(props.handle, () => ({ focusSearch: () => input.current?.select() }));
  const rows = props.rows ?? [];
  const chosen = rows.find((row) => row.block.id === props.chosen)?.block;
  const fold = (kind: BlockKind) => {
    const next = new Set(folded);
    if (!next.delete(kind)) next.add(kind);
    setFolded(next);
  };
  const isGrouped = props.query === '';
  const rowsInSight = isGrouped
    ? groupByKind(rows).flatMap((group) => (folded.has(group.kind) ? [] : group.rows))
    : props.elsewhere
      ? []
      : rows;
  const first = rowsInSight[0]?.block.id;
  /** The rows chosen together, in the order of the list. */
  const together = orderRows(rowsInSight, several);
  const insert = (id: string): void => {
    props.onInsert(together.length > 1 && together.includes(id) ? together : [id]);
    setSeveral([]);
  };
  /** The user pressed Enter before its rows were found: as a ground, or to insert. */
  const pendingEnter = useRef<'ground' | 'insert' | null>(null);
  const take = (how: 'ground' | 'insert'): void => {
    const target = chosen?.id ?? first;
    if (target === undefined) return;
    if (how === 'ground') props.onAsGround(target);
    else insert(target);
  };
  useEffect(() => {
    const how = pendingEnter.current;
    if (props.isBehind || how === null) return;
    pendingEnter.current = null;
    take(how);
  });
  const focusList = () => {
    const option = pane.current?.querySelector<HTMLElement>('[role="option"]');
    option?.focus();
    // Moving to a row selects it.
    if (chosen === undefined && first !== undefined && option?.dataset.key === first) props.onChoose(first);
  };
  /** A sentence that explains why a block cannot be a ground here; null: it can. */
  const groundNot = (id: string): string | null => {
    const kind = rows.find((row) => row.block.id === id)?.block.kind;
    if (kind !== undefined && !GROUND_KINDS.includes(kind)) return t.library.asGroundNotKind(t.blocks.kind[kind]);
    return props.canAddGround ? null : t.library.asGroundNot;
  };
  const menuOf = (block: string): readonly MenuEntry[] => [
    {
      id: 'insert',
      label:
        together.length > 1 && together.includes(block) ? t.library.insertSeveral(together.length) : t.library.insert,
      icon: CornerDownLeft,
      shortcut: 'Enter',
      onPress: () => insert(block),
    },
    {
      id: 'ground',
      label: groundNot(block) ?? t.library.asGround,
      icon: Link2,
      shortcut: keyLabelOf('asGround', isMac()),
      disabled: groundNot(block) !== null,
      onPress: () => props.onAsGround(block),
    },
    {
      id: 'open',
      label: t.library.open,
      icon: Pencil,
      shortcut: keyLabelOf('editBlock', isMac()),
      onPress: () => props.onOpenBlock(block),
    },
    { id: 'copy', label: t.blocks.copyText, icon: Copy, onPress: () => props.onCopyBlock(block) },
  ];
  return (
    <div
      className={props.over ? 'library-pane beside-page is-over' : 'library-pane beside-page'}
      {...named('library-pane')}
    >
      <div className="library-pane-search">
        <LibrarySearch
          value={props.query}
          onChange={props.onQuery}
          inputRef={input}
          controls={id}
          onRows={focusList}
          onOtherKey={(event) => {
            pendingEnter.current = null;
            if (event.key === 'Escape') {
              event.preventDefault();
              props.onEscape();
            } else if (event.key === 'Enter') {
              event.preventDefault();
              const how = event.ctrlKey || event.metaKey ? 'ground' : 'insert';
              if (props.isBehind) pendingEnter.current = how;
              else take(how);
            }
          }}
        />
        <IconButton icon={Maximize2} small label={t.library.openLarge} onPress={props.onOpenLarge} />
      </div>
      <aside className="library-pane-list" aria-label={t.library.title} id={id} ref={pane}>
        <FilterMenus filters={props.filters} onFilters={props.onFilters} themes={props.themes} />
        {props.readAs !== null && (
          <p className="library-pane-read-as" role="status">
            {t.library.readAs(props.readAs)}
          </p>
        )}
        {/* Tells screen readers how many rows the search found. */}
        <span className="visually-hidden" role="status">
          {props.query !== '' && props.rows && t.library.count(rows.length, null)}
        </span>
        <LibraryAway {...props} hasRows={rows.length > 0} />
        {props.elsewhere && (
          <div className="list-empty">
            <NotHere {...props} elsewhere={props.elsewhere} />
          </div>
        )}
        {props.rows === null ? (
          <Skeleton label={t.library.reading} />
        ) : (
          <BlockList
            label={t.library.blocks}
            rows={rows}
            query={props.readAs ?? props.query}
            chosen={props.chosen}
            onChoose={props.onChoose}
            several={{ ids: together, onChange: setSeveral }}
            onOpen={insert}
            onAsGround={props.onAsGround}
            onEdit={props.onOpenBlock}
            onEscape={props.onEscape}
            onType={(letter) => {
              props.onQuery(props.query + letter);
              input.current?.focus();
            }}
            grouped={isGrouped ? { folded, onFold: fold } : undefined}
            menu={menuOf}
            today={props.today}
            draggable
            narrow
            empty={<NothingFound {...props} />}
          />
        )}
        {props.broken > 0 && (
          <Button className="library-pane-broken" onPress={props.onOpenLarge}>
            {t.library.countBroken(props.broken)}
          </Button>
        )}
        {together.length > 1 && (
          <section className="block-peek" aria-label={t.library.preview}>
            <h3>{t.library.chosenTogether(together.length)}</h3>
            <div className="block-peek-actions">
              <Button look="line" icon={CornerDownLeft} onPress={() => insert(together[0] ?? '')}>
                {t.library.insertSeveral(together.length)}
              </Button>
              <Button onPress={() => setSeveral([])}>{t.library.clearSelection}</Button>
            </div>
          </section>
        )}
        {chosen && together.length < 2 && (
          <BlockPeek
            block={chosen}
            today={props.today}
            onInsert={() => insert(chosen.id)}
            asGroundNot={groundNot(chosen.id)}
            onAsGround={() => props.onAsGround(chosen.id)}
            onOpen={() => props.onOpenBlock(chosen.id)}
            menu={menuOf(chosen.id).slice(1)}
          />
        )}
      </aside>
    </div>
  );
}

/** The ids of these rows in the order of the list; a row that is no longer in it is dropped. */
function orderRows(rows: readonly LibraryRow[], ids: readonly string[]): string[] {
  return rows.flatMap(({ block }) => (ids.includes(block.id) ? [block.id] : []));
}
