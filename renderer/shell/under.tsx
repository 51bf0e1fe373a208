import type { ReactNode } from 'react';

interface UnderProps {
  /** Something lies over it. */
  covered: boolean;
  /** It closes, and is still seen. */
  isShut: boolean;
  children: ReactNode;
}

/** The ground, out of reach while something lies over it; it stays as it is, with its caret and how far it was scrolled. */
export function Under({ covered, isShut, children }: UnderProps) {
  return (
    <div className={covered ? 'ground covered' : 'ground'} inert={covered || isShut}>
      {children}
    </div>
  );
}
