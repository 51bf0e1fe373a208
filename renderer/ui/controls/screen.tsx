import type { ReactNode } from 'react';
import { useTexts } from '../texts/language.tsx';

/** The logo of Inbreng: a block between two lines. */
export function Mark() {
  return (
    <svg viewBox="0 0 18 18" aria-hidden="true" focusable="false">
      <path d="M6 3.25h10M6 14.75h10" stroke="currentColor" strokeWidth="1.75" strokeLinecap="round" fill="none" />
      <rect x="1" y="6.5" width="13" height="5" rx="1" className="top-bar-mark-block" />
    </svg>
  );
}

export interface ScreenProps {
  /** The title of the screen or the name of the document. */
  title: ReactNode;
  /** Beside the title: a second text, or the save state. */
  beside?: ReactNode;
  /** At the right of the bar. */
  end?: ReactNode;
  /** In the status bar. */
  status: { left: ReactNode; right?: ReactNode };
  onHome?: (() => void) | undefined;
  children: ReactNode;
}

/** A screen without a page: a bar, its content, a status bar. */
export function Screen({ title, beside, end, status, onHome, children }: ScreenProps) {
  const t = useTexts();
  return (
    <div className="screen">
      <header className="top-bar">
        <div className="top-bar-home">
          <Home label={t.controls.toStart} onPress={onHome} />
        </div>
        <div className="top-bar-middle is-near">
          {title}
          {beside}
        </div>
        <div className="top-bar-end">{end}</div>
      </header>
      {children}
      <footer className="status-bar is-two-sided numeric">
        <div>{status.left}</div>
        <div>{status.right}</div>
      </footer>
    </div>
  );
}

export function Home({ label, onPress }: { label: string; onPress?: (() => void) | undefined }) {
  if (!onPress)
    return (
      <span className="top-bar-mark is-static">
        <Mark />
        <span>Inbreng</span>
      </span>
    );
  return (
    <button type="button" className="top-bar-mark" aria-label={label} onClick={onPress}>
      <Mark />
      <span>Inbreng</span>
    </button>
  );
}

/** The name of a screen in its bar. */
export function ScreenTitle({ children }: { children: string }) {
  return (
    <h1 className="top-bar-name">
      <span className="truncated" title={children}>
        {children}
      </span>
    </h1>
  );
}

export interface DocumentNameProps {
  children: string;
  onPress?: (() => void) | undefined;
}

/** The name of the document, which leads back to it. */
export function DocumentName({ children, onPress }: DocumentNameProps) {
  if (!onPress) return <ScreenTitle>{children}</ScreenTitle>;
  return (
    <h1 className="top-bar-heading">
      <button type="button" className="top-bar-name" onClick={onPress}>
        <span className="truncated" title={children}>
          {children}
        </span>
      </button>
    </h1>
  );
}
