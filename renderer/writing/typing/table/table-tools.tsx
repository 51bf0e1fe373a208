import { HISTORY_PUSH_TAG } from 'lexical';
import {
  AlignCenter,
  AlignLeft,
  AlignRight,
  BetweenHorizontalEnd,
  BetweenHorizontalStart,
  BetweenVerticalEnd,
  BetweenVerticalStart,
  Check,
  type LucideIcon,
  Plus,
  TableCellsMerge,
  TableCellsSplit,
} from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Separator } from 'react-aria-components/Separator';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { Toolbar } from 'react-aria-components/Toolbar';
import { createPortal } from 'react-dom';
import { $deleteColumn, $insertColumn } from '../../../document/editor/commands/columns.ts';
import { $deleteRow, $insertRow } from '../../../document/editor/commands/rows.ts';
import {
  $align,
  $caretCell,
  $deleteTable,
  $mergeSelectedCells,
  $splitCell,
  $toggleHeader,
} from '../../../document/editor/commands/tables.ts';
import { Icon } from '../../../ui/controls/icon.tsx';
import { MenuButton } from '../../../ui/controls/menu-button.tsx';
import { useDisabledTitle } from '../../../ui/controls/use-disabled-title.ts';
import { isMac, shownKeys, type TypingActionName } from '../../../ui/keys/key-table.ts';
import { overlayElement } from '../../../ui/overlays/overlays.tsx';
import { Tooltip } from '../../../ui/overlays/tooltip.tsx';
import { useTexts } from '../../../ui/texts/language.tsx';
import { focusText } from '../focus-text.ts';
import type { TypingRoom } from '../room.ts';
import { useEscapeIn } from '../use-escape-in.ts';
import { CaptionPanel } from './caption-panel.tsx';
import type { TableHere } from './table-here.ts';
import { useOutOfTheWay } from './use-out-of-the-way.ts';
import { type TableBoxes, useAt, useTableBoxes } from './use-table-boxes.ts';
import { useTableHere } from './use-table-here.ts';

/** Around the table that holds the caret: its bar above or below it, a row or column more at its edges. */
export function TableTools({ room }: { room: TypingRoom }) {
  const here = useTableHere(room);
  const boxes = useTableBoxes(room.typing.active(), here);
  /** The table whose caption is being written; it may meanwhile change, or go out of sight. */
  const [captioned, setCaptioned] = useState<TableHere | null>(null);
  const isSeen =
    here !== null &&
    boxes !== null &&
    boxes.table.bottom > boxes.desk.top + 24 &&
    boxes.table.top < boxes.desk.bottom - 24;
  return (
    <>
      {isSeen &&
        createPortal(
          <Tools room={room} here={here} boxes={boxes} onCaption={() => setCaptioned(here)} />,
          overlayElement(),
        )}
      {captioned && <CaptionPanel room={room} here={captioned} onClose={() => setCaptioned(null)} />}
    </>
  );
}

interface ToolsProps {
  room: TypingRoom;
  here: TableHere;
  boxes: TableBoxes;
  onCaption: () => void;
}

/** Height of the bar and its distance from the table, in pixels; below the table the sign for a row more comes first. */
const BAR = 38;
const GAP = 8;
const MORE = 20;
/** Pixels above the table in which the bar covers no words. */
const FREE = 44;

/** Where the bar covers no words: above the table or below it, where nothing is written there; null: nowhere. */
function freeTop({ table, desk, above, below }: Omit<TableBoxes, 'head' | 'cell'>): number | null {
  const over = table.top - BAR - GAP - 8;
  const under = table.bottom + GAP + MORE + GAP;
  const head = desk.top + GAP;
  const foot = desk.bottom - BAR - GAP;
  const isSeen = over >= head && over <= foot;
  if (isSeen && table.top - Math.max(above, desk.top) >= FREE) return over;
  return under >= head && under <= foot && below - under >= BAR ? under : null;
}

/** Wherever the bar stands, there may be words below it. */
export function barCovers(boxes: Omit<TableBoxes, 'head' | 'cell'>): boolean {
  return freeTop(boxes) === null;
}

/**
 * Where the bar stands, in pixels of the window: above the table or below it where nothing is written there. Else at an edge
 * of what is seen of the page, away from the words around the table: at its foot, or at its head where the table is at the
 * foot. Over a table that takes all of it the bar leaves the cell of the caret free.
 */
export function barTop({ cell, ...boxes }: Omit<TableBoxes, 'head'>): number {
  const { table, desk } = boxes;
  const free = freeTop(boxes);
  if (free !== null) return free;
  const head = desk.top + GAP;
  const foot = desk.bottom - BAR - GAP;
  if (table.bottom + GAP + MORE <= foot) return foot;
  const coversCell = cell.top < head + BAR && cell.bottom > head;
  return coversCell ? foot : head;
}

/** Where the bar of a width begins, in pixels of the window: with its table, and within what is seen of the page. */
export function barLeft({ table, desk }: Pick<TableBoxes, 'table' | 'desk'>, width: number): number {
  return Math.max(desk.left + GAP, Math.min(table.left, desk.right - GAP - width));
}

/** Most pixels that the mark of a column takes above its table, and least. */
const MARK = { most: 9, least: 3 };

/** The height of the mark over the column of the caret, in pixels of the window: no word above the table lies under it. */
export function columnMark({ table, head, above }: Pick<TableBoxes, 'table' | 'head' | 'above'>) {
  // Below a caption there is room.
  const hasCaption = head.top > table.top + 1;
  const room = hasCaption ? MARK.most : Math.min(MARK.most, Math.max(MARK.least, head.top - above));
  return { top: head.top - room, height: room - 1 };
}

function Tools({ room, here, boxes, onCaption }: ToolsProps) {
  const t = useTexts().typing.table;
  const bar = useRef<HTMLDivElement>(null);
  const { table, cell, desk } = boxes;
  const marks = useRef<HTMLDivElement>(null);
  useAt(bar, { left: (width) => barLeft(boxes, width), top: barTop(boxes) });
  useAt(marks, desk);
  const isAway = useOutOfTheWay(room.typing.active(), barCovers(boxes));
  const update = (act: () => void): void => {
    const editor = room.typing.active();
    editor.update(act, { discrete: true, tag: HISTORY_PUSH_TAG });
    focusText(editor);
  };
  useEffect(
    () => room.setTableBar(() => bar.current?.querySelector<HTMLElement>('button:not([disabled])')?.focus()),
    [room],
  );
  useEscapeIn(bar, () => focusText(room.typing.active()));
  const tool = (label: string, icon: LucideIcon, act: () => void) => (
    <Tool key={label} label={label} icon={icon} onPress={() => update(act)} />
  );
  const align = (side: 'left' | 'center' | 'right', icon: LucideIcon, action: TypingActionName) => (
    <Align
      key={side}
      side={side}
      icon={icon}
      action={action}
      here={here}
      onPress={() => update(() => void $align(side))}
    />
  );
  return (
    <>
      <div ref={bar} className={isAway ? 'tbar-at away' : 'tbar-at'}>
        <Toolbar className="tbar" aria-label={t.label}>
          {tool(t.rowAbove, BetweenHorizontalEnd, () => $insertRow('above'))}
          {tool(t.rowBelow, BetweenHorizontalStart, () => $insertRow('below'))}
          {tool(t.columnLeft, BetweenVerticalEnd, () => $insertColumn('before'))}
          {tool(t.columnRight, BetweenVerticalStart, () => $insertColumn('after'))}
          <Separator orientation="vertical" className="sep" />
          <Tool
            label={here.canMerge ? t.merge : t.mergeOff}
            icon={TableCellsMerge}
            disabled={!here.canMerge}
            onPress={() => update($mergeSelectedCells)}
          />
          <Tool
            label={here.canSplit ? t.split : t.splitOff}
            icon={TableCellsSplit}
            disabled={!here.canSplit}
            onPress={() => update($splitCell)}
          />
          <Separator orientation="vertical" className="sep" />
          {align('left', AlignLeft, 'alignLeft')}
          {align('center', AlignCenter, 'alignCenter')}
          {align('right', AlignRight, 'alignRight')}
          <Separator orientation="vertical" className="sep" />
          <ToggleButton
            className="btn"
            isSelected={here.header}
            preventFocusOnPress
            onChange={() =>
              update(() => {
                const place = $caretCell();
                if (place) $toggleHeader(place.table);
              })
            }
          >
            {here.header && <Icon of={Check} small />}
            {t.header}
          </ToggleButton>
          <AriaButton className="btn" preventFocusOnPress onPress={onCaption}>
            {t.caption}
          </AriaButton>
          <Separator orientation="vertical" className="sep" />
          <MenuButton
            label={t.remove}
            entries={[
              { id: 'row', label: t.removeRows(here.takesRows), onPress: () => update($deleteRow) },
              { id: 'column', label: t.removeColumns(here.takesColumns), onPress: () => update($deleteColumn) },
              { id: 'table', label: t.removeTable, onPress: () => update($deleteTable) },
            ]}
          >
            {t.remove}
          </MenuButton>
        </Toolbar>
      </div>
      <div ref={marks} className="table-marks">
        <Mark
          className="cell-on"
          place={{ left: cell.left - 1, top: cell.top - 1, width: cell.width + 2, height: cell.height + 2 }}
          desk={desk}
        />
        <Mark className="hcol on" place={{ left: cell.left, width: cell.width, ...columnMark(boxes) }} desk={desk} />
        <Mark className="hrow on" place={{ left: table.left - 16, top: cell.top, height: cell.height }} desk={desk} />
        <More
          label={t.addColumn}
          place={{ left: table.right + 12, top: table.top + table.height / 2 - 10 }}
          desk={desk}
          onPress={() => update(() => $insertColumn('after'))}
        />
        <More
          label={t.addRow}
          place={{ left: table.left + table.width / 2 - 10, top: table.bottom + 8 }}
          desk={desk}
          onPress={() => update(() => $insertRow('below'))}
        />
      </div>
      <div className="sr" role="status">
        {t.place(here.row, here.rows, here.column, here.columns)}
      </div>
    </>
  );
}

interface ToolProps {
  label: string;
  icon: LucideIcon;
  disabled?: boolean;
  onPress: () => void;
}

function Tool({ label, icon, disabled, onPress }: ToolProps) {
  const button = useDisabledTitle(disabled ?? false, label);
  return (
    <Tooltip text={label}>
      <AriaButton
        ref={button}
        className="icb"
        aria-label={label}
        isDisabled={disabled ?? false}
        preventFocusOnPress
        onPress={onPress}
      >
        <Icon of={icon} />
      </AriaButton>
    </Tooltip>
  );
}

interface AlignProps {
  side: 'left' | 'center' | 'right';
  icon: LucideIcon;
  action: TypingActionName;
  here: TableHere;
  onPress: () => void;
}

function Align({ side, icon, action, here, onPress }: AlignProps) {
  const label = useTexts().typing.actions[action];
  return (
    <Tooltip text={label} shortcut={shownKeys(action, isMac())}>
      <ToggleButton
        className="icb"
        aria-label={label}
        isSelected={here.align === side}
        preventFocusOnPress
        onChange={onPress}
      >
        <Icon of={icon} />
      </ToggleButton>
    </Tooltip>
  );
}

interface MarkProps {
  className: string;
  place: { left: number; top: number; width?: number; height?: number };
  desk: DOMRect;
}

/** A place of the window as one of the desk, which cuts off what stands outside it. */
function onDesk(place: MarkProps['place'], desk: DOMRect): MarkProps['place'] {
  return { ...place, left: place.left - desk.left, top: place.top - desk.top };
}

/** Which column and row hold the caret. */
function Mark({ className, place, desk }: MarkProps) {
  const ref = useRef<HTMLSpanElement>(null);
  useAt(ref, onDesk(place, desk));
  return <span ref={ref} className={className} aria-hidden="true" />;
}

function More({ label, place, desk, onPress }: Omit<MarkProps, 'className'> & { label: string; onPress: () => void }) {
  const ref = useRef<HTMLButtonElement>(null);
  useAt(ref, onDesk(place, desk));
  if (place.top < desk.top || place.top + 20 > desk.bottom || place.left + 20 > desk.right) return null;
  return (
    <Tooltip text={label}>
      <AriaButton
        ref={ref}
        className="hplus"
        aria-label={label}
        excludeFromTabOrder
        preventFocusOnPress
        onPress={onPress}
      >
        <Icon of={Plus} small />
      </AriaButton>
    </Tooltip>
  );
}
