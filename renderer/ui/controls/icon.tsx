import type { LucideIcon } from 'lucide-react';
import { memo } from 'react';

export interface IconProps {
  of: LucideIcon;
  /** 14 px in captions and small buttons; 16 px otherwise. */
  small?: boolean | undefined;
  /** Colour by meaning; always beside a word. */
  tone?: 'ok' | 'warn' | 'err' | 'mute' | undefined;
}

/** A drawing beside a word: never announced. */
export const Icon = memo(function Icon({ of: Drawing, small, tone }: IconProps) {
  return (
    <Drawing aria-hidden="true" focusable="false" className={['i', small && 's', tone].filter(Boolean).join(' ')} />
  );
});
