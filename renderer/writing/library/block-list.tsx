import { ChevronDown, ChevronRight } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { Collection } from 'react-aria-components/Collection';
import { Header } from 'react-aria-components/Header';
import { ListBox, ListBoxItem, ListBoxSection, type Selection } from 'react-aria-components/ListBox';
import { ListLayout, Virtualizer } from 'react-aria-components/Virtualizer';
import type { BlockKind } from '../../../engine/core/blocks/block.ts';
import { Icon } from '../../ui/controls/icon.tsx';
import { KINDS_IN_ORDER } from '../../ui/controls/kinds-in-order.ts';
import type { MenuEntry } from '../../ui/controls/menu-button.tsx';
import { useTexts } from '../../ui/texts/language.tsx';
import { formatRowTitle } from '../blocks/describe.ts';
import { BlockRow, type LibraryRow } from './block-row.tsx';
import { makeDraggable, startDrag } from './drag-block.ts';
import { groupByKind } from './order.ts';
import { RowMenu } from './row-menu.tsx';
import { useDoubleClick } from './use-double-click.ts';

export interface BlockListProps {
  label: string;
  rows: readonly LibraryRow[];
  /** The search query, whose matches are marked. */
  query: string;
  chosen: string | null;
  onChoose: (id: string) => void;
  /** The rows chosen together with Ctrl or Shift; fewer than two: only `chosen`. Absent: one row at a time. */
  several?: { ids: readonly string[]; onChange: (ids: readonly string[]) => void } | undefined;
  /** At Enter or a double click. */
  onOpen: (id: string) => void;
  /** At Ctrl Enter. */
  onAsGround?: ((id: string) => void) | undefined;
  /** At F2. */
  onEdit?: ((id: string) => void) | undefined;
  onEscape?: (() => void) | undefined;
  /** Sends a character that is typed in the list to the search field. */
  onType?: ((letter: string) => void) | undefined;
  /** Groups the rows by kind, below headings that fold them. */
  grouped?: { folded: ReadonlySet<BlockKind>; onFold: (kind: BlockKind) => void } | undefined;
  /** `2026-11-25` */
  today: string;
  empty: ReactNode;
  /** In the pane beside the page, rows show fewer facts. */
  narrow?: boolean | undefined;
  /** Lets the user drag rows to the page. */
  draggable?: boolean | undefined;
  /** Entries of a row's menu. */
  menu?: ((id: string) => readonly MenuEntry[]) | undefined;
}

const LAYOUT = { estimatedRowHeight: 48, estimatedHeadingHeight: 32 };

/** A list of any number of blocks, which draws only the visible rows. One Tab stop, with arrow keys inside. */
export function BlockList(props: BlockListProps) {
  const t = useTexts();
  const { rows, grouped } = props;
  const byId = useMemo(() => new Map(rows.map((row) => [row.block.id, row])), [rows]);
  const groups = useMemo(() => groupByKind(rows), [rows]);
  const several = props.several?.ids ?? [];
  const fonts = useFontsAreThere() ? 'measured' : 'waiting';
  const root = useRef<HTMLDivElement>(null);
  const menuRow = useRef<HTMLElement | null>(null);
  const [menuOf, setMenuOf] = useState<string | null>(null);
  /** Opens the menu of the row that contains the element. Returns whether there is one. */
  const openMenu = (target: EventTarget): boolean => {
    const key = target instanceof Element ? keyOf(target) : null;
    if (!props.menu || key === null || !byId.has(key)) return false;
    menuRow.current = rowOf(root.current, key);
    if (!several.includes(key)) props.several?.onChange([]);
    props.onChoose(key);
    setMenuOf(key);
    return true;
  };
  const focusedId = (target: EventTarget): string | null =>
    (target instanceof Element ? keyOf(target) : null) ?? props.chosen;
  const focusRow = (key: string) => requestAnimationFrame(() => rowOf(root.current, key)?.focus());
  const fold = (kind: BlockKind) => {
    if (!grouped) return;
    const first = groups.find((group) => group.kind === kind)?.rows[0]?.block.id;
    const opens = grouped.folded.has(kind);
    grouped.onFold(kind);
    if (root.current?.contains(document.activeElement))
      focusRow(opens && first !== undefined ? first : `${FOLDED}${kind}`);
  };

  // The details of the selected row make the list shorter: the row stays visible above them.
  useLayoutEffect(() => {
    if (props.chosen !== null) rowOf(root.current, props.chosen)?.scrollIntoView({ block: 'nearest' });
  }, [props.chosen]);

  useDoubleClick(
    root,
    (target) => {
      const key = keyOf(target);
      return key !== null && byId.has(key) ? key : null;
    },
    props.onOpen,
  );
  /** Events of a row's menu bubble to the list, although the menu is outside its element. */
  const isInside = (target: EventTarget): boolean => target instanceof Node && root.current?.contains(target) === true;
  const onKeyDownCapture = (event: KeyboardEvent) => {
    if (!isInside(event.target)) return;
    const id = focusedId(event.target);
    const take = () => {
      event.preventDefault();
      event.stopPropagation();
    };
    if (event.key === 'Escape' && props.onEscape) {
      take();
      props.onEscape();
    } else if (id === null) return;
    else if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
      if (openMenu(event.target)) take();
    } else if (
      foldedKind(id) === null &&
      event.key === 'Enter' &&
      (event.ctrlKey || event.metaKey) &&
      props.onAsGround
    ) {
      take();
      props.onAsGround(id);
    } else if (event.key === 'F2' && props.onEdit && foldedKind(id) === null) {
      take();
      props.onEdit(id);
    } else if (foldedKind(id) !== null && ['Enter', 'ArrowRight', ' '].includes(event.key)) {
      take();
      fold(foldedKind(id) ?? 'passage');
    } else if (event.key === 'ArrowLeft' && grouped) {
      const kind = byId.get(id)?.block.kind;
      if (kind === undefined) return;
      take();
      fold(kind);
    } else if (event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey) {
      if (!props.onType) return;
      take();
      props.onType(event.key);
    }
  };
  const item = (row: LibraryRow) => (
    <ListBoxItem
      key={row.block.id}
      id={row.block.id}
      {...(props.draggable ? { ref: makeDraggable } : {})}
      className={({ isSelected }) => (isSelected ? 'list-row is-selected' : 'list-row')}
      textValue={formatRowTitle(row.block)}
    >
      <BlockRow row={row} query={props.query} today={props.today} narrow={props.narrow} />
    </ListBoxItem>
  );
  if (rows.length === 0) return <div className="list-empty">{props.empty}</div>;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click unfolds a group; the keys of the list do the same
    // biome-ignore lint/a11y/noStaticElementInteractions: handles keys and clicks of the list inside it
    <div
      ref={root}
      className="list-frame"
      onKeyDownCapture={onKeyDownCapture}
      onClick={(event) => {
        if (!isInside(event.target)) return;
        const kind = foldedKind(event.target instanceof Element ? keyOf(event.target) : null);
        if (kind) fold(kind);
      }}
      onDragStart={(event) => {
        const row = event.target instanceof Element ? byId.get(keyOf(event.target) ?? '') : undefined;
        if (!row) return;
        const together = several.includes(row.block.id) ? several : [row.block.id];
        startDrag(
          event.dataTransfer,
          row.block,
          together.flatMap((id) => byId.get(id)?.block ?? []),
        );
      }}
      onContextMenu={(event) => {
        if (isInside(event.target) && openMenu(event.target)) event.preventDefault();
      }}
    >
      <Virtualizer key={fonts} layout={ListLayout} layoutOptions={LAYOUT}>
        <ListBox
          aria-label={props.label}
          className="list"
          selectionMode={props.several ? 'multiple' : 'single'}
          selectionBehavior="replace"
          // A press may begin a drag, so nothing moves before the pointer is released.
          shouldSelectOnPressUp
          selectedKeys={several.length > 1 ? several : props.chosen === null ? [] : [props.chosen]}
          onSelectionChange={(keys: Selection) => {
            // Ctrl A would take the whole library.
            if (keys === 'all') return;
            const ids = rows.flatMap(({ block }) => (keys.has(block.id) ? [block.id] : []));
            props.several?.onChange(ids.length > 1 ? ids : []);
            const last = [...keys].map(String).findLast((key) => byId.has(key));
            if (last !== undefined) props.onChoose(last);
          }}
          onAction={(key) => {
            if (foldedKind(String(key)) === null) props.onOpen(String(key));
          }}
        >
          {grouped ? (
            groups.map((group) =>
              grouped.folded.has(group.kind) ? (
                // A folded group is one row that unfolds it.
                <ListBoxItem
                  key={group.kind}
                  id={`${FOLDED}${group.kind}`}
                  textValue={t.blocks.kinds[group.kind]}
                  className="list-group is-folded"
                >
                  <Icon of={ChevronRight} small />
                  {t.blocks.kinds[group.kind]}
                  <span className="visually-hidden">{t.library.folded}</span>
                  <span className="list-count numeric">{group.rows.length}</span>
                </ListBoxItem>
              ) : (
                <ListBoxSection key={group.kind} id={`kind-${group.kind}`} aria-label={t.blocks.kinds[group.kind]}>
                  <Header className="list-group">
                    {/* biome-ignore lint/a11y/noStaticElementInteractions: by keyboard the left arrow on a row does the same */}
                    {/* biome-ignore lint/a11y/useKeyWithClickEvents: by keyboard the left arrow on a row does the same */}
                    <span className="list-group-toggle" title={t.library.fold} onClick={() => fold(group.kind)}>
                      <Icon of={ChevronDown} small />
                      {t.blocks.kinds[group.kind]}
                      <span className="list-count numeric">{group.rows.length}</span>
                    </span>
                  </Header>
                  <Collection items={group.rows.map((row) => ({ ...row, id: row.block.id }))}>{item}</Collection>
                </ListBoxSection>
              ),
            )
          ) : (
            <Collection items={rows.map((row) => ({ ...row, id: row.block.id }))}>{item}</Collection>
          )}
        </ListBox>
      </Virtualizer>
      {menuOf !== null && props.menu && (
        <RowMenu label={t.library.rowMenu} row={menuRow} entries={props.menu(menuOf)} onClose={() => setMenuOf(null)} />
      )}
    </div>
  );
}

const FOLDED = 'folded-';

function keyOf(element: Element): string | null {
  return element.closest('[data-key]')?.getAttribute('data-key') ?? null;
}

function rowOf(list: Element | null, key: string): HTMLElement | null {
  return list?.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`) ?? null;
}

/** The kind of a folded group's row; null: another row. */
function foldedKind(key: string | null): BlockKind | null {
  return KINDS_IN_ORDER.find((kind) => key === `${FOLDED}${kind}`) ?? null;
}

/** The rows are measured again when their font has loaded. */
function useFontsAreThere(): boolean {
  const [there, setThere] = useState(() => document.fonts.check('14px "Source Sans 3"'));
  useEffect(() => {
    let stale = false;
    document.fonts.load('14px "Source Sans 3"').then(() => {
      if (!stale) setThere(true);
    });
    return () => {
      stale = true;
    };
  }, []);
  return there;
}
