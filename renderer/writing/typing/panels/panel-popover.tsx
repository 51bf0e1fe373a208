import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { useAskToDrop } from '../../../document/unsaved/leave-entries.tsx';
import { type OpenEntry, useOpenEntry } from '../../../document/unsaved/open-entries.ts';
import { useOpenDialog } from '../../../ui/overlays/open-dialogs.ts';
import { RefusedNote } from '../../../ui/overlays/refused-note.tsx';
import { focusText } from '../focus-text.ts';
import type { TypingRoom } from '../room.ts';

interface PanelPopoverProps {
  room: TypingRoom;
  label: string;
  /** What it is about, where that is an element of the page; else what is selected. */
  about?: Element | null | undefined;
  /** Unsaved text of the form; an empty text is no entry. */
  entry?: (Pick<OpenEntry, 'kind' | 'text'> & { apply: () => boolean }) | undefined;
  /** Escape also applies the text, without a question. */
  keeps?: boolean | undefined;
  /** Where it is no panel of the room. */
  onClose?: (() => void) | undefined;
  children: (close: () => void) => ReactNode;
}

const KEPT = 'kept-selection';

/**
 * A small form below the text that it changes. A press outside applies the changes; if they are not complete, the form stays and
 * says why. Escape asks before it discards changes. Files that are dropped on the window close an unchanged form.
 */
export function PanelPopover({ room, label, about, entry, keeps, onClose, children }: PanelPopoverProps) {
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
  const refused = useOpenDialog(true, { closeForFiles: asks ? null : () => close(), showsRefused: asks });
  const isClosed = useRef(false);
  const close = (): void => {
    isClosed.current = true;
    if (onClose) onClose();
    else room.panels.open(null);
    focusText(room.typing.active());
  };
  const hasEntry = entry !== undefined && entry.text.trim() !== '';
  /** One click may cause both a press outside and a loss of focus: the changes are applied once. */
  const leave = (): boolean => {
    if (isClosed.current) return true;
    if (hasEntry && !entry.apply()) return false;
    close();
    return true;
  };
  useOpenEntry(entry?.kind ?? 'link', entry?.text ?? '', leave);
  const asking = useAskToDrop({ kind: entry?.kind ?? 'link', text: entry?.text ?? '' }, close);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing || event.isDefaultPrevented()) return;
    event.preventDefault();
    event.stopPropagation();
    if (keeps) leave();
    else asking.leave();
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
        isKeyboardDismissDisabled
        onOpenChange={(open) => {
          if (!open && !asking.dialog) leave();
        }}
      >
        {/* biome-ignore lint/a11y/noStaticElementInteractions: Escape leaves the form from anywhere in it */}
        <div onKeyDown={onKeyDown}>
          <Dialog aria-label={label} className="panel-in">
            <RefusedNote refused={refused} />
            <div className="panel-fields" onInput={() => setFilledIn(true)}>
              {children(close)}
            </div>
            {asking.dialog}
          </Dialog>
        </div>
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
