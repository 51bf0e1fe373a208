import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { useOpenDialog } from '../../parts/open-dialogs.ts';
import { RefusedNote } from '../../parts/refused-note.tsx';
import { focusText } from '../focus-text.ts';
import type { TypingRoom } from '../room.ts';

interface PanelPopoverProps {
  room: TypingRoom;
  label: string;
  /** What it is about, where that is an element of the page; else what is selected. */
  about?: Element | null | undefined;
  /** What is filled in is kept however the panel is left. */
  keeps?: boolean | undefined;
  /** Where it is no panel of the room. */
  onClose?: (() => void) | undefined;
  children: (close: () => void) => ReactNode;
}

const KEPT = 'kept-selection';

/**
 * A small form under the words that it is about. Escape goes back to them. Files that are dropped on the window close it,
 * unless something is filled in.
 */
export function PanelPopover({ room, label, about, keeps, onClose, children }: PanelPopoverProps) {
  const anchor = useRef<HTMLSpanElement>(null);
  const [range] = useState(selectedRange);
  const [box] = useState(() => (about ?? rangeBox(range)).getBoundingClientRect());
  useEffect(() => {
    // The words stay marked while the focus is in the form.
    if (range && !range.collapsed && !about) CSS.highlights.set(KEPT, new Highlight(range));
    return () => void CSS.highlights.delete(KEPT);
  }, [range, about]);
  const [isFilledIn, setFilledIn] = useState(false);
  const asks = isFilledIn && !keeps;
  const refused = useOpenDialog(true, { makeWay: asks ? null : () => close(), tells: asks });
  const close = (): void => {
    if (onClose) onClose();
    else room.panels.open(null);
    focusText(room.typing.active());
  };
  return (
    <>
      <span
        ref={anchor}
        className="panel-anchor"
        style={{ left: box.left, top: box.top, width: Math.max(1, box.width), height: Math.max(16, box.height) }}
      />
      <Popover
        className="menu floats panel"
        triggerRef={anchor}
        isOpen
        placement="bottom start"
        offset={6}
        onOpenChange={(open) => {
          if (!open) close();
        }}
      >
        <Dialog aria-label={label} className="panel-in">
          <RefusedNote refused={refused} />
          <div className="panel-fields" onInput={() => setFilledIn(true)}>
            {children(close)}
          </div>
        </Dialog>
      </Popover>
    </>
  );
}

function selectedRange(): Range | null {
  const selection = window.getSelection();
  return selection && selection.rangeCount > 0 ? selection.getRangeAt(0).cloneRange() : null;
}

/** An empty line has no box of its own caret: then that of the line. */
function rangeBox(range: Range | null): Range | Element {
  if (range && range.getClientRects().length > 0) return range;
  const node = range?.startContainer;
  const element = node instanceof Element ? (node.children[range?.startOffset ?? 0] ?? node) : node?.parentElement;
  return element ?? document.body;
}
