import {
  CircleCheck,
  CircleDashed,
  Clock,
  Ellipsis,
  FilePen,
  GripVertical,
  Image,
  Lock,
  type LucideIcon,
  Pencil,
  Plus,
  RefreshCw,
  Unlink,
} from 'lucide-react';
import { type ComponentType, type Ref, useEffect, useImperativeHandle, useLayoutEffect, useRef, useState } from 'react';
import type { NodeId } from '../../../engine/core/richtext/model.ts';
import { KIND_ICONS } from '../../ui/controls/kind.tsx';
import { named } from '../../ui/element-names.ts';
import { useTexts } from '../../ui/texts/language.tsx';
import { useDocument } from '../document-context.ts';
import type { FindLibraryBlock, Templates } from './compose-block.ts';
import { iconId, PAGE_ICONS, type PageIcon } from './elements.ts';
import { SHEET, SHEET_PARTS } from './page-elements.ts';
import { openPage, type PageView } from './page-view.ts';
import { showHouseStyle } from './show-house-style.ts';
import { layOutRest } from './skip-layout.ts';

export interface PageProps {
  templates: Templates;
  /** The address of the logo in the head; null: the sender's name is shown. */
  logo: string | null;
  /** The library's block with this id or alias; null while there is no library. */
  library: FindLibraryBlock | null;
  /** `2026-11-25` */
  today: string;
  /** Draws the buttons of the chosen block; null until its code is loaded. */
  tools: ComponentType<ChosenToolsProps> | null;
  /** Whether the title gets the caret when the page opens. */
  autoFocus?: boolean;
  /** Receives the functions for the window. */
  handle?: Ref<PageHandle>;
  onError: (error: Error) => void;
}

/** Props of the buttons of the chosen block. */
export interface ChosenToolsProps extends Pick<PageProps, 'library' | 'today'> {
  view: PageView;
}

export interface PageHandle {
  /** Puts the caret in a typed note. Returns false if there is none with this id. */
  openNote: (id: NodeId) => boolean;
  /** Puts the caret in the caption of a picture. Returns false if there is none. */
  openCaption: (id: NodeId) => boolean;
  /** Puts the caret in the claim of a block. Returns false if there is none. */
  openClaim: (id: NodeId) => boolean;
}

/**
 * The desk with the sheet. React makes the elements once; `openPage` fills them without React, which keeps typing fast.
 */
export function Page({ templates, logo, library, today, tools: Tools, autoFocus = true, handle, onError }: PageProps) {
  const { document, outcomes, commands } = useDocument();
  const texts = useTexts();
  const desk = useRef<HTMLElement>(null);
  const [view, setView] = useState<PageView | null>(null);
  const context = useRef({ templates, logo, find: library, texts, today });
  const latestOnError = useRef(onError);
  latestOnError.current = onError;

  // biome-ignore lint/correctness/useExhaustiveDependencies: the rest reaches the page by `setContext`.
  useLayoutEffect(() => {
    const findElement = (name: keyof typeof SHEET_PARTS): HTMLElement => {
      const found = desk.current?.querySelector<HTMLElement>(SHEET_PARTS[name]);
      if (!found) throw new Error(`the desk has no ${SHEET_PARTS[name]}`);
      return found;
    };
    if (!desk.current) return;
    // Sets the fonts before the first layout.
    showHouseStyle(findElement('sheet'), context.current.templates);
    const opened = openPage({
      parts: {
        desk: desk.current,
        sheet: findElement('sheet'),
        running: findElement('running'),
        front: findElement('front'),
        text: findElement('text'),
        notes: findElement('notes'),
        back: findElement('back'),
        announced: findElement('announced'),
      },
      document,
      outcomes,
      context: context.current,
      commands,
      onError: (error) => latestOnError.current(error),
    });
    setView(opened);
    if (autoFocus) opened.focus();
    const stopLayout = layOutRest(desk.current, findElement('text'));
    return () => {
      stopLayout();
      opened.end();
      setView(null);
    };
  }, [document, outcomes, commands]);

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
    const sheet = desk.current?.querySelector<HTMLElement>(SHEET);
    if (sheet) showHouseStyle(sheet, templates);
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
    <div className="desk-room" {...named('desk-area')}>
      <main className="desk" {...named('desk')} ref={desk}>
        <IconShapes />
        <article className="sheet" {...named('sheet')}>
          <div className="page-head" {...named('running')} />
          <div className="page-front" {...named('front')} />
          <div className="written" {...named('text')} />
          <ol className="page-notes" {...named('notes')} hidden aria-label={texts.page.notes} />
          <div className="page-back" {...named('back')} />
        </article>
        <div className="visually-hidden" aria-live="assertive" {...named('announced')} />
        {view && Tools && <Tools library={library} today={today} view={view} />}
      </main>
    </div>
  );
}

const SHAPES: { [Name in PageIcon]: LucideIcon } = {
  ...KIND_ICONS,
  grip: GripVertical,
  lock: Lock,
  pencil: Pencil,
  newer: RefreshCw,
  unlinked: Unlink,
  open: CircleDashed,
  approved: CircleCheck,
  expired: Clock,
  draft: FilePen,
  plus: Plus,
  more: Ellipsis,
  picture: Image,
};

/** The shapes of the page's icons, once for the whole document. Each use sets the colour and the line width. */
function IconShapes() {
  return (
    <svg className="icon-shapes" aria-hidden="true">
      {PAGE_ICONS.map((name) => {
        const Shape = SHAPES[name];
        return (
          <symbol key={name} id={iconId(name)} viewBox="0 0 24 24">
            <Shape stroke="inherit" strokeWidth="inherit" fill="inherit" />
          </symbol>
        );
      })}
    </svg>
  );
}
