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
  /** Before the words. */
  icon?: LucideIcon | undefined;
  /** Words on the button; without them three dots. */
  children?: string | undefined;
  className?: string | undefined;
}

export function MenuButton({ label, entries, icon, children, className }: MenuButtonProps) {
  return (
    <MenuTrigger>
      {children === undefined ? (
        <Tooltip text={label}>
          <AriaButton className={className ?? 'icb'} aria-label={label}>
            <Icon of={icon ?? Ellipsis} small={icon !== undefined} />
          </AriaButton>
        </Tooltip>
      ) : (
        <AriaButton className={className ?? 'btn'} aria-label={label}>
          {icon && <Icon of={icon} />}
          {children}
          <Icon of={ChevronDown} small />
        </AriaButton>
      )}
      {/* Three dots stand at the right of what they belong to: the menu hangs below that, not beside it. */}
      <Popover className="menu floats" offset={4} placement={children === undefined ? 'bottom end' : 'bottom start'}>
        <MenuItems entries={entries} />
      </Popover>
    </MenuTrigger>
  );
}

/** The entries of a menu that stands under no button, which closes only where it is told to. */
export function closing(entries: readonly MenuEntry[], close: () => void): readonly MenuEntry[] {
  return entries.map((entry) => ({
    ...entry,
    onPress: () => {
      // First what it does: where that takes the focus elsewhere, the menu does not take it back.
      entry.onPress();
      close();
    },
  }));
}

export interface MenuItemsProps {
  entries: readonly MenuEntry[];
  /** Of a menu that stands under no button. */
  label?: string | undefined;
  autoFocus?: boolean | undefined;
}

/** The entries of a menu, within its popover. */
export function MenuItems({ entries, label, autoFocus }: MenuItemsProps) {
  return (
    <Menu
      className="options"
      {...(label === undefined ? {} : { 'aria-label': label })}
      {...(autoFocus ? { autoFocus: 'first' as const } : {})}
      onAction={(key) => entries.find((entry) => entry.id === key)?.onPress()}
      disabledKeys={entries.filter((entry) => entry.disabled).map((entry) => entry.id)}
    >
      {entries.map((entry) => (
        <MenuItem key={entry.id} id={entry.id} textValue={entry.label} className={entry.icon ? 'mi' : 'mi plain'}>
          {entry.icon && <Icon of={entry.icon} />}
          <span className="t">{entry.label}</span>
          {entry.shortcut && <Keys>{entry.shortcut}</Keys>}
        </MenuItem>
      ))}
    </Menu>
  );
}
