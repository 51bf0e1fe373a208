import { useContext } from 'react';
import { OverlayTriggerStateContext } from 'react-aria-components/Dialog';
import { Popover as AriaPopover, type PopoverProps } from 'react-aria-components/Popover';
import { useOpenDialog } from './open-dialogs.ts';

/** A menu or a small form beside what it belongs to. Files that are dropped on the window close it, and are taken. */
export function Popover(props: PopoverProps) {
  const trigger = useContext(OverlayTriggerStateContext);
  const isOwn = props.isOpen !== undefined;
  const isOpen = isOwn ? props.isOpen : trigger?.isOpen;
  useOpenDialog(isOpen === true, {
    makeWay: () => (isOwn ? props.onOpenChange?.(false) : trigger?.close()),
    tells: false,
  });
  return <AriaPopover {...props} />;
}
