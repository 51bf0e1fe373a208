import { CircleCheck, CircleDashed, CircleX, Clock, type LucideIcon, Pencil } from 'lucide-react';
import type { Standing } from './describe.ts';

export const STANDING_ICONS: { [Each in Standing]: LucideIcon } = {
  known: CircleCheck,
  approved: CircleCheck,
  rejected: CircleX,
  open: CircleDashed,
  draft: Pencil,
  expired: Clock,
};

/** Decorative: the status is always shown as text too. */
export function StandingIcon({ standing }: { standing: Standing }) {
  const Drawing = STANDING_ICONS[standing];
  return <Drawing aria-hidden="true" focusable="false" className="i s st" />;
}
