import { CircleX, History, type LucideIcon, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

export interface NoteProps {
  tone: 'bad' | 'warn' | 'history';
  /** A sentence on what happened. */
  title: string;
  /** The text below the title: the state of the user's work, and the remedy. */
  children: ReactNode;
  actions?: ReactNode;
  className?: string | undefined;
  /** Does not announce an error, because it is in a list or its surroundings are announced already. */
  quiet?: boolean | undefined;
}

const DRAWINGS: { [Tone in NoteProps['tone']]: [LucideIcon, 'err' | 'warn'] } = {
  bad: [CircleX, 'err'],
  warn: [TriangleAlert, 'warn'],
  history: [History, 'warn'],
};

/** A message in place: the event, the state of the user's work, and the remedy. */
export function Note({ tone, title, children, actions, className, quiet = false }: NoteProps) {
  const [drawing, colour] = DRAWINGS[tone];
  return (
    <div
      className={['note', tone === 'bad' ? 'is-bad' : 'is-warning', className].filter(Boolean).join(' ')}
      role={tone === 'bad' && !quiet ? 'alert' : undefined}
    >
      <Icon of={drawing} tone={colour} />
      <div>
        <b>{title}</b>
        <div className="note-text">{children}</div>
        {actions && <div className="note-actions">{actions}</div>}
      </div>
    </div>
  );
}

/** An empty state: one sentence and one action. */
export function Empty({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className="note-empty">
      <span>{children}</span>
      {action}
    </div>
  );
}

/** Placeholder lines in the real layout. Invisible for the first 200 ms. */
export function Skeleton({ label, widths = [82, 64, 73] }: { label: string; widths?: readonly number[] }) {
  return (
    <div className="loading-lines" role="status" aria-label={label}>
      {widths.map((width) => (
        <div className="loading-line" key={width} style={{ width: `${width}%` }} />
      ))}
    </div>
  );
}
