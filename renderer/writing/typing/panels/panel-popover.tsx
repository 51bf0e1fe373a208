import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { useAskToDrop } from '../../../document/unsaved/leave-entries.tsx';
import { type OpenEntry, useOpenEntry } from '../../../document/unsaved/open-entries.ts';
import { useOpenDialog } from '../../../ui/overlays/open-dialogs.ts';
import { RefusedNote } from '../../../ui/overlays/refused-note.tsx';
import { focusText } from '../focus-text.ts';
import type { TypingFeatures } from '../typing-features.ts';

interface PanelPopoverProps {
  features: TypingFeatures;
  label: string;
  /** The element of the page that the form is about; default: the selection. */
  element?: Element | null | undefined;
  /** Unsaved text of the form; an empty text counts as none. */
  entry?: (Pick<OpenEntry, 'kind' | 'text'> & { apply: () => boolean }) | undefined;
  /** Escape applies the text without a question. */
  shouldKeepOnEscape?: boolean | undefined;
  /** Closes the form, if it is not one of `Panels`. */
  onClose?: (() => void) | undefined;
  children: (close: () => void) => ReactNode;
}

const KEPT_SELECTION = 'kept-selection';

/**
 * A small form below the text that it changes. A press outside applies the changes; if they are incomplete, the form
 * stays open and says why. Escape asks before it discards changes. Files that are dropped on the window close an
 * unchanged form.
 */
export function PanelPopover({
  features,
  label,
  element,
  entry,
  shouldKeepOnEscape,
  onClose,
  children,
}: PanelPopoverProps) {
  const anchor = useRef<HTMLSpanElement>(null);
  const [range] = useState(selectedRange);
  const [box] = useState(() => (element ?? rangeBox(range)).getBoundingClientRect());
  useEffect(() => {
    // Keeps the selected text visible while the form has the focus.
    if (range && !range.collapsed && !element) CSS.highlights.set(KEPT_SELECTION, new Highlight(range));
    return () => void CSS.highlights.delete(KEPT_SELECTION);
  }, [range, element]);
  const [isFilledIn, setFilledIn] = useState(false);
  const shouldAsk = isFilledIn && !shouldKeepOnEscape;
  const refused = useOpenDialog(true, { closeForFiles: shouldAsk ? null : () => close(), showsRefused: shouldAsk });
  const isClosed = useRef(false);
  const close = (): void => {
    isClosed.current = true;
    if (onClose) onClose();
    else features.panels.open(null);
    focusText(features.typing.active());
  };
  const hasEntry = entry !== undefined && entry.text.trim() !== '';
  /** One click can cause both a press outside and a loss of focus: the changes are applied once. */
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
    if (shouldKeepOnEscape) leave();
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
        className="menu is-floating is-panel"
        triggerRef={anchor}
        isOpen
        placement="bottom start"
        offset={6}
        isKeyboardDismissDisabled
        onOpenChange={(open) => {
          if (!open && !asking.dialog) leave();
        }}
      >
        {/* biome-ignore lint/a11y/noStaticElementInteractions: Escape closes the form from any of its fields */}
        <div onKeyDown={onKeyDown}>
          <Dialog aria-label={label} className="panel-content">
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

/** A caret on an empty line has no box, so the box of the line is used. */
function rangeBox(range: Range | null): Range | Element {
  if (range && range.getClientRects().length > 0) return range;
  const node = range?.startContainer;
  const element = node instanceof Element ? (node.children[range?.startOffset ?? 0] ?? node) : node?.parentElement;
  return element ?? document.body;
}
