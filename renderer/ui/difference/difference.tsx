import type { ReactNode } from 'react';
import type { DiffPart } from '../../../engine/core/diff/words.ts';
import type { ChangePlace } from '../../../engine/core/drafts/take-part.ts';
import { useTexts } from '../texts/language.tsx';

/** Word by word: what came is underlined and bold, what went is struck. Who listens hears it too. */
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
  /** Said to who listens, before and after the words. */
  start: string;
  end: string;
  children: string;
}

/** The line under or through words ends where they end, not after the space beside them. */
function Marked({ as: Mark, start, end, children }: MarkedProps) {
  const words = children.trim();
  const from = children.indexOf(words);
  const [before, after] = words === '' ? ['', ''] : [children.slice(0, from), children.slice(from + words.length)];
  return (
    <>
      {before}
      <Mark>
        <span className="sr">{start}</span>
        {words === '' ? children : words}
        <span className="sr">{end}</span>
      </Mark>
      {after}
    </>
  );
}

/** What did not change, as one line. */
export function Fold({ children }: { children: string }) {
  return (
    <div className="fold">
      <span>{children}</span>
    </div>
  );
}

export interface ChangeEntry {
  key: string;
  place?: ChangePlace | undefined;
  /** In the margin: 'Eis 2', 'Titel'. */
  label: string;
  /** A demand's number is larger. */
  numbered?: boolean | undefined;
  /** 'Tekst van de eis: 13 woorden erbij'. */
  what: string;
  words: readonly DiffPart[];
  /** Where more than one thing changed at once: each under its name. */
  parts?:
    | readonly { name: string; words: readonly DiffPart[]; literal?: boolean; lang?: string | undefined }[]
    | undefined;
  /** Literal words, in their own face. */
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
    <div className="chg">
      <span className={change.numbered ? 'ml no' : 'ml'}>{change.label}</span>
      <div>
        <div className="w">{change.what}</div>
        {change.words.length > 0 && (
          <div className={change.literal ? 'body lit' : 'body'} lang={change.lang}>
            <ChangedWords parts={change.words} />
          </div>
        )}
        {change.parts?.map((part, at) => {
          const key = `${at}-${part.name}`;
          return (
            <div key={key} className={part.literal ? 'body lit' : 'body'} lang={part.lang}>
              <span className="part">{part.name}</span> <ChangedWords parts={part.words} />
            </div>
          );
        })}
      </div>
      <div className="acts">{actions}</div>
    </div>
  );
}

/** A difference or what stayed the same, in the order of the document. */
export type DifferenceRow =
  | { type: 'change'; change: ChangeEntry }
  /** 'Titel en kernboodschap zijn gelijk'. */
  | { type: 'same'; key: string; text: string };

export function DifferenceLegend({ added, removed }: { added: string; removed: string }) {
  const t = useTexts().difference;
  return (
    <p className="legend">
      <span>
        <ins>{t.underlined}</ins> {added}
      </span>
      <span>
        <del>{t.struck}</del> {removed}
      </span>
    </p>
  );
}
