import { ChevronDown, Ellipsis, type LucideIcon } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Keys } from '../keys/keys.tsx';
import { Popover } from '../overlays/popover.tsx';
import { Tooltip } from '../overlays/tooltip.tsx';
import { Icon } from './icon.tsx';

export interface MenuEntry {
  id: string;
  label: string;
  icon?: LucideIcon | undefined;
  shortcut?: string | undefined;
  disabled?: boolean | undefined;
  onPress: () => void;
}

export interface MenuButtonProps {
  label: string;
  entries: readonly MenuEntry[];
  /** Before the text. */
  icon?: LucideIcon | undefined;
  /** The text of the button; without it, three dots. */
  children?: string | undefined;
  className?: string | undefined;
}

export function MenuButton({ label, entries, icon, children, className }: MenuButtonProps) {
  return (
    <MenuTrigger>
      {children === undefined ? (
        <Tooltip text={label}>
          <AriaButton className={className ?? 'icon-button'} aria-label={label}>
            <Icon of={icon ?? Ellipsis} small={icon !== undefined} />
          </AriaButton>
        </Tooltip>
      ) : (
        <AriaButton className={className ?? 'button'} aria-label={label}>
          {icon && <Icon of={icon} />}
          {children}
          <Icon of={ChevronDown} small />
        </AriaButton>
      )}
      {/* Three dots are at the right edge, so the menu is aligned to that side. */}
      <Popover
        className="menu is-floating"
        offset={4}
        placement={children === undefined ? 'bottom end' : 'bottom start'}
      >
        <MenuItems entries={entries} />
      </Popover>
    </MenuTrigger>
  );
}

/** Menu entries that also close a menu without a button. */
export function withClosing(entries: readonly MenuEntry[], close: () => void): readonly MenuEntry[] {
  return entries.map((entry) => ({
    ...entry,
    onPress: () => {
      // Runs first, so that it can move the focus before the menu restores it.
      entry.onPress();
      close();
    },
  }));
}

export interface MenuItemsProps {
  entries: readonly MenuEntry[];
  /** Set for a menu without a button. */
  label?: string | undefined;
  autoFocus?: boolean | undefined;
}

/** The entries of a menu in its popover. */
export function MenuItems({ entries, label, autoFocus }: MenuItemsProps) {
  return (
    <Menu
      className="menu-options"
      {...(label === undefined ? {} : { 'aria-label': label })}
      {...(autoFocus ? { autoFocus: 'first' as const } : {})}
      onAction={(key) => entries.find((entry) => entry.id === key)?.onPress()}
      disabledKeys={entries.filter((entry) => entry.disabled).map((entry) => entry.id)}
    >
      {entries.map((entry) => (
        <MenuItem
          key={entry.id}
          id={entry.id}
          textValue={entry.label}
          className={entry.icon ? 'menu-item' : 'menu-item is-plain'}
        >
          {entry.icon && <Icon of={entry.icon} />}
          <span className="menu-item-title">{entry.label}</span>
          {entry.shortcut && <Keys>{entry.shortcut}</Keys>}
        </MenuItem>
      ))}
    </Menu>
  );
}
