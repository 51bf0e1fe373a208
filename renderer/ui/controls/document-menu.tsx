import { ChevronDown } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from '../overlays/popover.tsx';
import { Icon } from './icon.tsx';
import { type MenuEntry, MenuItems } from './menu-button.tsx';

export interface DocumentMenuProps {
  name: string;
  entries: readonly MenuEntry[];
}

/** The name of the open document as a button with the commands of its file. */
export function DocumentMenu({ name, entries }: DocumentMenuProps) {
  return (
    <h1 className="top-bar-heading">
      <MenuTrigger>
        <AriaButton className="top-bar-name">
          <span className="truncated" title={name}>
            {name}
          </span>
          <Icon of={ChevronDown} small />
        </AriaButton>
        <Popover className="menu is-floating" offset={4} placement="bottom start">
          <MenuItems entries={entries} />
        </Popover>
      </MenuTrigger>
    </h1>
  );
}
