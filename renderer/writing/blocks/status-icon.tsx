import { CircleCheck, CircleDashed, CircleX, Clock, type LucideIcon, Pencil } from 'lucide-react';
import type { BlockStatus } from './describe.ts';

export const STATUS_ICONS: { [Each in BlockStatus]: LucideIcon } = {
  known: CircleCheck,
  approved: CircleCheck,
  rejected: CircleX,
  open: CircleDashed,
  draft: Pencil,
  expired: Clock,
};

/** Decorative: the status is always shown as text too. */
export function StatusIcon({ standing }: { standing: BlockStatus }) {
  const Drawing = STATUS_ICONS[standing];
  return <Drawing aria-hidden="true" focusable="false" className="icon is-small icon-status" />;
}
