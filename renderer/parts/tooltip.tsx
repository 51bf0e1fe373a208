import type { ReactElement } from 'react';
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components';
import { Keys } from './keys.tsx';

export interface TooltipProps {
  text: string;
  shortcut?: string | undefined;
  /** One control of react-aria. */
  children: ReactElement;
}

/** What a control does, on hover and on focus. */
export function Tooltip({ text, shortcut, children }: TooltipProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      {children}
      <AriaTooltip className="tip" offset={6}>
        {text} {shortcut && <Keys>{shortcut}</Keys>}
      </AriaTooltip>
    </TooltipTrigger>
  );
}
