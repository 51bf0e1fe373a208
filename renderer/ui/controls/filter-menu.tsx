import { Check, ChevronDown } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from '../overlays/popover.tsx';
import { Icon } from './icon.tsx';

export interface FilterOption {
  value: string;
  label: string;
}

export interface FilterMenuProps {
  /** Shown on the button while nothing is selected. */
  label: string;
  chosen: readonly string[];
  options: readonly FilterOption[];
  onChange: (chosen: string[]) => void;
}

/** A filter of the library with several selectable values. */
export function FilterMenu({ label, chosen, options, onChange }: FilterMenuProps) {
  const names = options.filter((option) => chosen.includes(option.value)).map((option) => option.label);
  const shown = names.length === 0 ? label : names.length === 1 ? names[0] : `${label} (${names.length})`;
  return (
    <MenuTrigger>
      <AriaButton className={names.length > 0 ? 'button is-on' : 'button'} aria-label={[label, ...names].join(', ')}>
        <span className="truncated">{shown}</span>
        <Icon of={ChevronDown} small />
      </AriaButton>
      <Popover className="menu is-floating" offset={4}>
        <Menu
          className="menu-options"
          selectionMode="multiple"
          selectedKeys={chosen}
          onSelectionChange={(keys) =>
            onChange(keys === 'all' ? options.map((option) => option.value) : [...keys].map(String))
          }
        >
          {options.map((option) => (
            <MenuItem key={option.value} id={option.value} textValue={option.label} className="menu-item">
              {({ isSelected }) => (
                <>
                  {isSelected ? <Icon of={Check} /> : <span />}
                  <span className="menu-item-title">{option.label}</span>
                </>
              )}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
