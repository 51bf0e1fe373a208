import type { ReactNode } from 'react';

interface ToolsInProps {
  className?: string | undefined;
  /** Escape: back to what is chosen. */
  onLeave: () => void;
  children: ReactNode;
}

/** The bar in the frame of what is chosen. */
export function ToolsIn({ className = 'tools-in', onLeave, children }: ToolsInProps) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape leaves the bar for its block; each button answers its own keys.
    <span
      className={className}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onLeave();
      }}
    >
      {children}
    </span>
  );
}
