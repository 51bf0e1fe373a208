import { useEffect, useLayoutEffect, useRef } from 'react';
import type { OpenDocument } from '../document/open-document.ts';
import type { Outcomes } from '../document/outcomes.ts';
import { useTexts } from '../texts/language.tsx';
import type { Find, Templates } from './compose-now.ts';
import { IconShapes } from './icon-shapes.tsx';
import { openPage, type PageView } from './page-view.ts';

export interface PageProps {
  document: OpenDocument;
  outcomes: Outcomes;
  templates: Templates;
  /** The library's block under its id or an alias; null while there is no library. */
  library: Find | null;
  /** `2026-11-25` */
  today: string;
  /** The caret goes to the title when the page opens. */
  autoFocus?: boolean;
  onError: (error: Error) => void;
}

/** The desk with the sheet. React makes its places once; what is typed and drawn in them never passes through it. */
export function Page({ document, outcomes, templates, library, today, autoFocus = true, onError }: PageProps) {
  const texts = useTexts();
  const sheet = useRef<HTMLElement>(null);
  const view = useRef<PageView | null>(null);
  const context = useRef({ templates, find: library, texts, today });
  const fail = useRef(onError);
  fail.current = onError;

  // biome-ignore lint/correctness/useExhaustiveDependencies: the rest reaches the page by `setContext`.
  useLayoutEffect(() => {
    const place = (name: string): HTMLElement => {
      const found = sheet.current?.querySelector<HTMLElement>(`:scope > .${name}`);
      if (!found) throw new Error(`the sheet has no ${name}`);
      return found;
    };
    if (!sheet.current) return;
    const opened = openPage(
      {
        sheet: sheet.current,
        running: place('d-head'),
        front: place('d-front'),
        text: place('written'),
        notes: place('d-notes'),
        back: place('d-back'),
      },
      document,
      outcomes,
      context.current,
      (error) => fail.current(error),
    );
    view.current = opened;
    if (autoFocus) opened.focus();
    return () => {
      opened.end();
      view.current = null;
    };
  }, [document, outcomes]);

  useEffect(() => {
    const next = { templates, find: library, texts, today };
    const before = context.current;
    const isSame =
      before.templates.documentType === templates.documentType &&
      before.templates.houseStyle === templates.houseStyle &&
      before.find === library &&
      before.texts === texts &&
      before.today === today;
    if (isSame) return;
    context.current = next;
    view.current?.setContext(next);
  }, [templates, library, texts, today]);

  return (
    <main className="desk">
      <IconShapes />
      <article className="sheet" ref={sheet}>
        <div className="d-head" />
        <div className="d-front" />
        <div className="written" />
        <ol className="d-notes" hidden />
        <div className="d-back" />
      </article>
    </main>
  );
}
