import { type ReactElement, useEffect, useRef, useState } from 'react';
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components/Tooltip';
import { flushSync } from 'react-dom';
import { Keys } from '../keys/keys.tsx';

export interface TooltipProps {
  text: string;
  shortcut?: string | undefined;
  /** A control of react-aria. */
  children: ReactElement;
}

/** Describes a control on hover and focus. */
export function Tooltip({ text, shortcut, children }: TooltipProps) {
  const [isOpen, setOpen] = useState(false);
  const tip = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isOpen) return;
    // Any key closes a tooltip that appeared under a resting mouse. Otherwise Esc would only close it.
    const onKey = (): void => {
      const described = document.activeElement?.getAttribute('aria-describedby')?.split(' ') ?? [];
      if (!described.includes(tip.current?.id ?? '')) flushSync(() => setOpen(false));
    };
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, [isOpen]);
  return (
    <TooltipTrigger delay={500} closeDelay={0} isOpen={isOpen} onOpenChange={setOpen}>
      {children}
      <AriaTooltip ref={tip} className="tooltip" offset={6}>
        {text} {shortcut && <Keys>{shortcut}</Keys>}
      </AriaTooltip>
    </TooltipTrigger>
  );
}
