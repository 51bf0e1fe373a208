import type { ReactNode } from 'react';
import type { DiffPart } from '../../../engine/core/diff/words.ts';
import type { ChangePlace } from '../../../engine/core/drafts/take-part.ts';
import { useTexts } from '../texts/language.tsx';

/**
 * The difference of two texts: added words are underlined and bold, removed ones are struck. Screen readers announce
 * both.
 */
export function ChangedWords({ parts, side }: { parts: readonly DiffPart[]; side?: 'from' | 'to' | undefined }) {
  const t = useTexts().difference;
  return (
    <>
      {parts.map((part, at) => {
        const key = `${at}-${part.kind}`;
        if (part.kind === 'added') {
          if (side === 'from') return null;
          return (
            <Marked key={key} as="ins" start={t.addedStart} end={t.end}>
              {part.text}
            </Marked>
          );
        }
        if (part.kind === 'removed') {
          if (side === 'to') return null;
          return (
            <Marked key={key} as="del" start={t.removedStart} end={t.end}>
              {part.text}
            </Marked>
          );
        }
        return <span key={key}>{part.text}</span>;
      })}
    </>
  );
}

interface MarkedProps {
  as: 'ins' | 'del';
  /** Announced by screen readers before and after the text. */
  start: string;
  end: string;
  children: string;
}

/** Excludes spaces at the ends from the underline or strike. */
function Marked({ as: Mark, start, end, children }: MarkedProps) {
  const words = children.trim();
  const from = children.indexOf(words);
  const [before, after] = words === '' ? ['', ''] : [children.slice(0, from), children.slice(from + words.length)];
  return (
    <>
      {before}
      <Mark>
        <span className="visually-hidden">{start}</span>
        {words === '' ? children : words}
        <span className="visually-hidden">{end}</span>
      </Mark>
      {after}
    </>
  );
}

/** A labelled part of a block: its difference or its text. */
export function PartLine({ label, lang, children }: { label: string; lang?: string | undefined; children: ReactNode }) {
  return (
    <div className="difference">
      <span className="margin-label">{label}</span>
      <div className="difference-text" lang={lang}>
        {children}
      </div>
    </div>
  );
}

/** Unchanged parts as one line. */
export function UnchangedLine({ children }: { children: string }) {
  return (
    <div className="difference-fold">
      <span>{children}</span>
    </div>
  );
}

export interface ChangeEntry {
  key: string;
  place?: ChangePlace | undefined;
  /** In the margin: 'Eis 2', 'Titel'. */
  label: string;
  /** A larger label, for the number of a demand. */
  numbered?: boolean | undefined;
  /** 'Tekst van de eis: 13 woorden erbij'. */
  what: string;
  words: readonly DiffPart[];
  /** Several changes at once, each with its name. */
  parts?:
    | readonly { name: string; words: readonly DiffPart[]; literal?: boolean; lang?: string | undefined }[]
    | undefined;
  /** Uses the font of literal text. */
  literal?: boolean | undefined;
  lang?: string | undefined;
}

export interface ChangeLineProps {
  change: ChangeEntry;
  actions?: ReactNode;
}

/** One difference of a document. */
export function ChangeLine({ change, actions }: ChangeLineProps) {
  return (
    <div className="difference">
      <span className={change.numbered ? 'margin-label is-number' : 'margin-label'}>{change.label}</span>
      <div>
        <div className="difference-what">{change.what}</div>
        {change.words.length > 0 && (
          <div className={change.literal ? 'difference-text is-literal' : 'difference-text'} lang={change.lang}>
            <ChangedWords parts={change.words} />
          </div>
        )}
        {change.parts?.map((part, at) => {
          const key = `${at}-${part.name}`;
          return (
            <div key={key} className={part.literal ? 'difference-text is-literal' : 'difference-text'} lang={part.lang}>
              <span className="difference-part">{part.name}</span> <ChangedWords parts={part.words} />
            </div>
          );
        })}
      </div>
      <div className="difference-actions">{actions}</div>
    </div>
  );
}

/** A difference, or a group of unchanged parts. */
export type DifferenceRow =
  | { type: 'change'; change: ChangeEntry }
  /** 'Titel en kernboodschap zijn gelijk'. */
  | { type: 'same'; key: string; text: string };

export interface DifferenceLegendProps {
  added: string;
  removed: string;
  /** Below two columns. */
  isWide?: boolean | undefined;
}

export function DifferenceLegend({ added, removed, isWide = false }: DifferenceLegendProps) {
  const t = useTexts().difference;
  return (
    <p className={isWide ? 'legend is-two-columns' : 'legend'}>
      <span>
        <ins>{t.underlined}</ins> {added}
      </span>
      <span>
        <del>{t.struck}</del> {removed}
      </span>
    </p>
  );
}

export interface DifferenceRowsProps {
  rows: readonly DifferenceRow[];
  actions?: ((change: ChangeEntry) => ReactNode) | undefined;
}

/** The differences of a document in order. Unchanged parts are one line. */
export function DifferenceRows({ rows, actions }: DifferenceRowsProps) {
  return (
    <>
      {rows.map((row) =>
        row.type === 'same' ? (
          <UnchangedLine key={row.key}>{row.text}</UnchangedLine>
        ) : (
          <ChangeLine key={row.change.key} change={row.change} actions={actions?.(row.change)} />
        ),
      )}
    </>
  );
}
