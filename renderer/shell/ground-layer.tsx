import type { ReactNode } from 'react';
import { named } from '../ui/element-names.ts';

interface GroundLayerProps {
  /** Whether a screen is over it. */
  covered: boolean;
  /** Whether it is closing but still visible. */
  isShut: boolean;
  children: ReactNode;
}

/** The ground. It is inert while a screen is over it, and keeps its caret and scroll position. */
export function GroundLayer({ covered, isShut, children }: GroundLayerProps) {
  return (
    <div className={covered ? 'ground covered' : 'ground'} {...named('ground')} inert={covered || isShut}>
      {children}
    </div>
  );
}
