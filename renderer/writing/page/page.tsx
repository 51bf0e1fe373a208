import { type ComponentType, type Ref, useEffect, useImperativeHandle, useLayoutEffect, useRef, useState } from 'react';
import type { NodeId } from '../../../engine/core/richtext/model.ts';
import type { OpenDocument } from '../../document/open/open-document.ts';
import type { Outcomes } from '../../document/open/outcomes.ts';
import { useTexts } from '../../ui/texts/language.tsx';
import type { Find, Templates } from './compose-now.ts';
import { showHouseStyle } from './house-look.ts';
import { IconShapes } from './icon-shapes.tsx';
import { layOutRest } from './lay-out-rest.ts';
import type { PageHandlers } from './page-handlers.ts';
import { openPage, type PageView } from './page-view.ts';

export interface PageProps {
  document: OpenDocument;
  outcomes: Outcomes;
  templates: Templates;
  /** The address of the picture in the head of the sheet; null: the sender's name stands there. */
  logo: string | null;
  /** The library's block under its id or an alias; null while there is no library. */
  library: Find | null;
  /** `2026-11-25` */
  today: string;
  handlers: PageHandlers;
  /** Draws the buttons of what is chosen; null in the first moment, in which nothing is. */
  tools: ComponentType<PageProps & { view: PageView }> | null;
  /** The caret goes to the title when the page opens. */
  autoFocus?: boolean;
  /** What the window does with the page. */
  handle?: Ref<PageHandle>;
  onError: (error: Error) => void;
}

export interface PageHandle {
  /** Puts the caret in a note that was typed. False: there is none of this id. */
  openNote: (id: NodeId) => boolean;
  /** Puts the caret in the caption of a picture. False: there is none of this id. */
  openCaption: (id: NodeId) => boolean;
  /** Puts the caret in the claim of a block. False: there is none of this id. */
  openClaim: (id: NodeId) => boolean;
}

/** The desk with the sheet. React makes its places once; what is typed and drawn in them never passes through it. */
export function Page(props: PageProps) {
  const { document, outcomes, templates, logo, library, today, autoFocus = true, handle, tools: Tools } = props;
  const texts = useTexts();
  const desk = useRef<HTMLElement>(null);
  const [view, setView] = useState<PageView | null>(null);
  const context = useRef({ templates, logo, find: library, texts, today });
  const now = useRef(props);
  now.current = props;

  // biome-ignore lint/correctness/useExhaustiveDependencies: the rest reaches the page by `setContext`.
  useLayoutEffect(() => {
    const place = (selector: string): HTMLElement => {
      const found = desk.current?.querySelector<HTMLElement>(`:scope > ${selector}`);
      if (!found) throw new Error(`the desk has no ${selector}`);
      return found;
    };
    if (!desk.current) return;
    // Before anything is laid out in other letters.
    showHouseStyle(place('.sheet'), context.current.templates.houseStyle);
    const opened = openPage({
      parts: {
        desk: desk.current,
        sheet: place('.sheet'),
        running: place('.sheet > .d-head'),
        front: place('.sheet > .d-front'),
        text: place('.sheet > .written'),
        notes: place('.sheet > .d-notes'),
        back: place('.sheet > .d-back'),
        announced: place('[aria-live]'),
      },
      document,
      outcomes,
      context: context.current,
      handlers: () => now.current.handlers,
      onError: (error) => now.current.onError(error),
    });
    setView(opened);
    if (autoFocus) opened.focus();
    const stopLayout = layOutRest(desk.current, place('.sheet > .written'));
    return () => {
      stopLayout();
      opened.end();
      setView(null);
    };
  }, [document, outcomes]);

  useEffect(() => {
    const next = { templates, logo, find: library, texts, today };
    const before = context.current;
    const isSame =
      before.templates.documentType === templates.documentType &&
      before.templates.houseStyle === templates.houseStyle &&
      before.logo === logo &&
      before.find === library &&
      before.texts === texts &&
      before.today === today;
    if (isSame) return;
    context.current = next;
    const sheet = desk.current?.querySelector<HTMLElement>('.sheet');
    if (sheet) showHouseStyle(sheet, templates.houseStyle);
    view?.setContext(next);
  }, [templates, logo, library, texts, today, view]);

  useImperativeHandle(
    handle,
    () => ({
      openNote: (id) => view?.openNote(id) ?? false,
      openCaption: (id) => view?.openCaption(id) ?? false,
      openClaim: (id) => view?.openClaim(id) ?? false,
    }),
    [view],
  );

  return (
    <div className="desk-room">
      <main className="desk" ref={desk}>
        <IconShapes />
        <article className="sheet">
          <div className="d-head" />
          <div className="d-front" />
          <div className="written" />
          <ol className="d-notes" hidden aria-label={texts.page.notes} />
          <div className="d-back" />
        </article>
        <div className="sr" aria-live="assertive" />
        {view && Tools && <Tools {...props} view={view} />}
      </main>
    </div>
  );
}
