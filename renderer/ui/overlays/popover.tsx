import { useContext } from 'react';
import { OverlayTriggerStateContext } from 'react-aria-components/Dialog';
import { Popover as AriaPopover, type PopoverProps } from 'react-aria-components/Popover';
import { useOpenDialog } from './open-dialogs.ts';

/** A menu or small form beside its anchor. Files that are dropped on the window close it and are opened. */
export function Popover(props: PopoverProps) {
  const trigger = useContext(OverlayTriggerStateContext);
  const isOwn = props.isOpen !== undefined;
  const isOpen = isOwn ? props.isOpen : trigger?.isOpen;
  useOpenDialog(isOpen === true, {
    closeForFiles: () => (isOwn ? props.onOpenChange?.(false) : trigger?.close()),
    showsRefused: false,
  });
  return <AriaPopover {...props} />;
}
