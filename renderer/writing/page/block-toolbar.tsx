import type { ReactNode } from 'react';

interface BlockToolbarProps {
  className?: string | undefined;
  /** Called on Escape. */
  onLeave: () => void;
  children: ReactNode;
}

/** The toolbar in the frame of the chosen block. */
export function BlockToolbar({ className = 'block-tools', onLeave, children }: BlockToolbarProps) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape leaves the toolbar for its block; each button handles its own keys.
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
