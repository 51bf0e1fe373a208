import type { RefObject } from 'react';
import { type MenuEntry, MenuItems, withClosing } from '../../ui/controls/menu-button.tsx';
import { Popover } from '../../ui/overlays/popover.tsx';

export interface RowMenuProps {
  label: string;
  /** The element of the row. */
  row: RefObject<HTMLElement | null>;
  entries: readonly MenuEntry[];
  onClose: () => void;
}

/** The menu of a row, at Shift F10, the menu key or the right mouse button. */
export function RowMenu({ label, row, entries, onClose }: RowMenuProps) {
  return (
    <Popover
      className="menu is-floating"
      placement="bottom start"
      offset={-4}
      crossOffset={26}
      triggerRef={row}
      isOpen
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <MenuItems label={label} entries={withClosing(entries, onClose)} autoFocus />
    </Popover>
  );
}
