import type { ReactNode } from 'react';

/** The ground, out of reach while something lies over it; it stays as it is, with its caret and how far it was scrolled. */
export function Under({ covered, children }: { covered: boolean; children: ReactNode }) {
  return (
    <div className={covered ? 'ground covered' : 'ground'} inert={covered}>
      {children}
    </div>
  );
}
