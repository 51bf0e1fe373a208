import type { LucideIcon } from 'lucide-react';
import { memo } from 'react';

export interface IconProps {
  of: LucideIcon;
  /** 14 px in captions and small buttons; otherwise 16 px. */
  small?: boolean | undefined;
  /** A colour with a meaning, which adjacent text must also express. */
  tone?: 'ok' | 'warn' | 'err' | 'mute' | undefined;
}

/** A decorative icon beside text. Hidden from screen readers. */
export const Icon = memo(function Icon({ of: Drawing, small, tone }: IconProps) {
  return (
    <Drawing
      aria-hidden="true"
      focusable="false"
      className={['icon', small && 'is-small', tone && `icon-${tone}`].filter(Boolean).join(' ')}
    />
  );
});
