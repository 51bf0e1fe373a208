import { useEffect, useSyncExternalStore } from 'react';
import type { NodeId } from '../../../engine/core/richtext/model.ts';
import { useTemplates } from '../../document/services/app-data.tsx';
import { Tabs } from '../../ui/controls/tabs.tsx';
import { useTexts } from '../../ui/texts/language.tsx';
import { countOpenFindings } from './checks/checks-pane.tsx';
import { LiveChecks } from './checks/live-checks.tsx';
import { LiveDetails } from './details/live-details.tsx';
import { LiveEvidence } from './evidence/live-evidence.tsx';
import type { Side } from './follow-side.ts';
import { jumpTo, jumpToTitle } from './jump.ts';
import { PreviewPane } from './preview/preview-pane.tsx';
import type { SideHandlers, SideTab } from './side-handlers.ts';
import { buildCurrentTree, useCaretOnPages } from './use-caret-on-pages.ts';
import { useOutcomePart } from './use-side.ts';
import { useUpdates } from './use-updates.tsx';

export interface SidePaneProps {
  side: Side;
  chosenTab: SideTab;
  handlers: SideHandlers;
  /** The document's file; null: it has not been saved yet. */
  file: { name: string; folder: string } | null;
  /** Number of kept versions. */
  versions: number;
  /** In a narrow window the pane covers the page. */
  over?: boolean | undefined;
}

/** The tabs Preview, Checks, Evidence and Details of the open document. */
export function SidePane({ side, chosenTab, handlers, file, versions, over }: SidePaneProps) {
  const t = useTexts();
  const open = useOutcomePart(side, (outcome) => countOpenFindings(outcome?.findings ?? []));
  const { compare, dialog } = useUpdates(side.document, handlers.say);
  const { onLeave } = handlers;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      if (!(event.target instanceof Element) || !event.target.closest('.sidepane')) return;
      event.preventDefault();
      onLeave();
    };
    window.document.addEventListener('keydown', onKeyDown);
    return () => window.document.removeEventListener('keydown', onKeyDown);
  }, [onLeave]);
  return (
    <>
      <Tabs
        label={t.side.label}
        chosen={chosenTab}
        onChange={handlers.onTab}
        over={over}
        tabs={[
          { id: 'preview', title: t.preview.title, content: <LivePreview side={side} handlers={handlers} /> },
          {
            id: 'checks',
            title: t.checks.title,
            count: open > 0 ? { shown: String(open), read: t.checks.tabCount(open) } : undefined,
            content: <LiveChecks side={side} handlers={handlers} />,
          },
          {
            id: 'evidence',
            title: t.evidence.title,
            content: <LiveEvidence side={side} handlers={handlers} />,
          },
          {
            id: 'details',
            title: t.details.title,
            content: <LiveDetails {...{ side, handlers, file, versions }} onCompare={compare} />,
          },
        ]}
      />
      {dialog}
    </>
  );
}

function LivePreview({ side, handlers }: { side: Side; handlers: SideHandlers }) {
  const { pages, here, onPart } = usePreviewProps(side);
  useEffect(() => side.preview.watch(), [side]);
  return (
    <PreviewPane
      preview={side.preview}
      pageLimit={pages}
      caret={here}
      onPart={onPart}
      onOpenLarge={handlers.onOpenPages}
    />
  );
}

/** State that the pane and the large preview share. */
export function usePreviewProps(side: Side) {
  const { documentTypes } = useTemplates();
  const documentType = useSyncExternalStore(side.document.onChange, () => side.document.head().documentType);
  const { shown } = useSyncExternalStore(side.preview.listen, side.preview.state);
  const here = useCaretOnPages(side, shown);
  const type = documentTypes.find(({ id }) => id === documentType);
  return {
    pages: type?.pageLimit ?? null,
    here,
    onPart: (part: NodeId): void => {
      const node = buildCurrentTree(side).nodeOf(part);
      if (node !== null) jumpTo(side.document, { node });
      else if (part.startsWith('front-')) jumpToTitle();
    },
  };
}
