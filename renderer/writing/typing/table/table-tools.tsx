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
import type { TypingFeatures } from '../typing-features.ts';
import { useEscapeIn } from '../use-escape-in.ts';
import { CaptionPanel } from './caption-panel.tsx';
import type { TableAtCaret } from './table-at-caret.ts';
import { useHiddenWhileTyping } from './use-hidden-while-typing.ts';
import { useTableAtCaret } from './use-table-at-caret.ts';
import { type TableBoxes, usePosition, useTableBoxes } from './use-table-boxes.ts';

/**
 * The controls of the table at the caret: the toolbar above or below it, and buttons that add a row or column at its
 * edges. This is the central file of the folder.
 */
export function TableTools({ features }: { features: TypingFeatures }) {
  const tableAtCaret = useTableAtCaret(features);
  const boxes = useTableBoxes(features.typing.active(), tableAtCaret);
  /** The table whose caption is being edited. It may change or scroll out of view meanwhile. */
  const [captioned, setCaptioned] = useState<TableAtCaret | null>(null);
  const isVisible =
    tableAtCaret !== null &&
    boxes !== null &&
    boxes.table.bottom > boxes.desk.top + 24 &&
    boxes.table.top < boxes.desk.bottom - 24;
  return (
    <>
      {isVisible &&
        createPortal(
          <Tools
            features={features}
            tableAtCaret={tableAtCaret}
            boxes={boxes}
            onCaption={() => setCaptioned(tableAtCaret)}
          />,
          overlayElement(),
        )}
      {captioned && <CaptionPanel features={features} tableAtCaret={captioned} onClose={() => setCaptioned(null)} />}
    </>
  );
}

interface ToolsProps {
  features: TypingFeatures;
  tableAtCaret: TableAtCaret;
  boxes: TableBoxes;
  onCaption: () => void;
}

/**
 * Height of the toolbar and its distance to the table, in pixels. Below the table, the button for a new row is in
 * between.
 */
const BAR = 38;
const GAP = 8;
const MORE = 20;
/** Pixels above the table that must be empty to show the toolbar there. */
const FREE_SPACE = 44;

/** The top of the toolbar where it covers no text: above or below the table. null: there is no such position. */
function freeTop({ table, desk, above, below }: Omit<TableBoxes, 'head' | 'cell'>): number | null {
  const topAbove = table.top - BAR - GAP - 8;
  const topBelow = table.bottom + GAP + MORE + GAP;
  const head = desk.top + GAP;
  const foot = desk.bottom - BAR - GAP;
  const isVisible = topAbove >= head && topAbove <= foot;
  if (isVisible && table.top - Math.max(above, desk.top) >= FREE_SPACE) return topAbove;
  return topBelow >= head && topBelow <= foot && below - topBelow >= BAR ? topBelow : null;
}

/** Whether the toolbar covers text in every position. */
export function barCovers(boxes: Omit<TableBoxes, 'head' | 'cell'>): boolean {
  return freeTop(boxes) === null;
}

/**
 * The top of the toolbar in the window. It is above or below the table if it covers no text there. Else it is at the
 * bottom of the visible page, or at the top if the table is at the bottom. If the table takes the whole page, the
 * toolbar avoids the cell at the caret.
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

/** The left of a toolbar of this width in the window: aligned with the table, within the visible page. */
export function barLeft({ table, desk }: Pick<TableBoxes, 'table' | 'desk'>, width: number): number {
  return Math.max(desk.left + GAP, Math.min(table.left, desk.right - GAP - width));
}

/** Maximum and minimum height of the mark above a column, in pixels. */
const MARK = { most: 9, least: 3 };

/** The position of the mark above the column of the caret. It covers no text above the table. */
export function columnMark({ table, head, above }: Pick<TableBoxes, 'table' | 'head' | 'above'>) {
  // Below a caption there is space for the mark.
  const hasCaption = head.top > table.top + 1;
  const space = hasCaption ? MARK.most : Math.min(MARK.most, Math.max(MARK.least, head.top - above));
  return { top: head.top - space, height: space - 1 };
}

function Tools({ features, tableAtCaret, boxes, onCaption }: ToolsProps) {
  const t = useTexts().typing.table;
  const bar = useRef<HTMLDivElement>(null);
  const { table, cell, desk } = boxes;
  const marks = useRef<HTMLDivElement>(null);
  usePosition(bar, { left: (width) => barLeft(boxes, width), top: barTop(boxes) });
  usePosition(marks, desk);
  const isHidden = useHiddenWhileTyping(features.typing.active(), barCovers(boxes));
  const update = (act: () => void): void => {
    const editor = features.typing.active();
    editor.update(act, { discrete: true, tag: HISTORY_PUSH_TAG });
    focusText(editor);
  };
  useEffect(
    () => features.setTableBar(() => bar.current?.querySelector<HTMLElement>('button:not([disabled])')?.focus()),
    [features],
  );
  useEscapeIn(bar, () => focusText(features.typing.active()));
  const tool = (label: string, icon: LucideIcon, act: () => void) => (
    <Tool key={label} label={label} icon={icon} onPress={() => update(act)} />
  );
  const align = (side: 'left' | 'center' | 'right', icon: LucideIcon, action: TypingActionName) => (
    <Align
      key={side}
      side={side}
      icon={icon}
      action={action}
      tableAtCaret={tableAtCaret}
      onPress={() => update(() => void $align(side))}
    />
  );
  return (
    <>
      <div ref={bar} className={isHidden ? 'table-tools-place is-hidden' : 'table-tools-place'}>
        <Toolbar className="table-tools" aria-label={t.label}>
          {tool(t.rowAbove, BetweenHorizontalEnd, () => $insertRow('above'))}
          {tool(t.rowBelow, BetweenHorizontalStart, () => $insertRow('below'))}
          {tool(t.columnLeft, BetweenVerticalEnd, () => $insertColumn('before'))}
          {tool(t.columnRight, BetweenVerticalStart, () => $insertColumn('after'))}
          <Separator orientation="vertical" className="separator" />
          <Tool
            label={tableAtCaret.canMerge ? t.merge : t.mergeOff}
            icon={TableCellsMerge}
            disabled={!tableAtCaret.canMerge}
            onPress={() => update($mergeSelectedCells)}
          />
          <Tool
            label={tableAtCaret.canSplit ? t.split : t.splitOff}
            icon={TableCellsSplit}
            disabled={!tableAtCaret.canSplit}
            onPress={() => update($splitCell)}
          />
          <Separator orientation="vertical" className="separator" />
          {align('left', AlignLeft, 'alignLeft')}
          {align('center', AlignCenter, 'alignCenter')}
          {align('right', AlignRight, 'alignRight')}
          <Separator orientation="vertical" className="separator" />
          <ToggleButton
            className="button"
            isSelected={tableAtCaret.header}
            preventFocusOnPress
            onChange={() =>
              update(() => {
                const place = $caretCell();
                if (place) $toggleHeader(place.table);
              })
            }
          >
            {tableAtCaret.header && <Icon of={Check} small />}
            {t.header}
          </ToggleButton>
          <AriaButton className="button" preventFocusOnPress onPress={onCaption}>
            {t.caption}
          </AriaButton>
          <Separator orientation="vertical" className="separator" />
          <MenuButton
            label={t.remove}
            entries={[
              { id: 'row', label: t.removeRows(tableAtCaret.takesRows), onPress: () => update($deleteRow) },
              { id: 'column', label: t.removeColumns(tableAtCaret.takesColumns), onPress: () => update($deleteColumn) },
              { id: 'table', label: t.removeTable, onPress: () => update($deleteTable) },
            ]}
          >
            {t.remove}
          </MenuButton>
        </Toolbar>
      </div>
      <div ref={marks} className="table-tools-marks">
        <Mark
          className="table-tools-cell"
          place={{ left: cell.left - 1, top: cell.top - 1, width: cell.width + 2, height: cell.height + 2 }}
          desk={desk}
        />
        <Mark
          className="table-tools-column is-on"
          place={{ left: cell.left, width: cell.width, ...columnMark(boxes) }}
          desk={desk}
        />
        <Mark
          className="table-tools-row is-on"
          place={{ left: table.left - 16, top: cell.top, height: cell.height }}
          desk={desk}
        />
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
      <div className="visually-hidden" role="status">
        {t.place(tableAtCaret.row, tableAtCaret.rows, tableAtCaret.column, tableAtCaret.columns)}
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
        className="icon-button"
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
  tableAtCaret: TableAtCaret;
  onPress: () => void;
}

function Align({ side, icon, action, tableAtCaret, onPress }: AlignProps) {
  const label = useTexts().typing.actions[action];
  return (
    <Tooltip text={label} shortcut={shownKeys(action, isMac())}>
      <ToggleButton
        className="icon-button"
        aria-label={label}
        isSelected={tableAtCaret.align === side}
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

/** Converts a position in the window to one in the desk, which clips content outside it. */
function onDesk(place: MarkProps['place'], desk: DOMRect): MarkProps['place'] {
  return { ...place, left: place.left - desk.left, top: place.top - desk.top };
}

/** Marks the column or row of the caret. */
function Mark({ className, place, desk }: MarkProps) {
  const ref = useRef<HTMLSpanElement>(null);
  usePosition(ref, onDesk(place, desk));
  return <span ref={ref} className={className} aria-hidden="true" />;
}

function More({ label, place, desk, onPress }: Omit<MarkProps, 'className'> & { label: string; onPress: () => void }) {
  const ref = useRef<HTMLButtonElement>(null);
  usePosition(ref, onDesk(place, desk));
  if (place.top < desk.top || place.top + 20 > desk.bottom || place.left + 20 > desk.right) return null;
  return (
    <Tooltip text={label}>
      <AriaButton
        ref={ref}
        className="table-tools-add"
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
