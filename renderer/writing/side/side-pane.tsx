import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { CheckFinding } from '../../../engine/core/checks/list.ts';
import type { Purpose } from '../../../engine/core/publication/purpose.ts';
import type { NodeId } from '../../../engine/core/richtext/model.ts';
import { useTemplates } from '../../document/services/app-data.tsx';
import { Tabs } from '../../ui/controls/tabs.tsx';
import { byName } from '../../ui/element-names.ts';
import { useTexts } from '../../ui/texts/language.tsx';
import type { SideTab } from '../document-commands.ts';
import { useDocument, useOutcome, useSide } from '../document-context.ts';
import { countOpenFindings } from './checks/checks-pane.tsx';
import { LiveChecks } from './checks/live-checks.tsx';
import { LiveDetails } from './details/live-details.tsx';
import { LiveEvidence } from './evidence/live-evidence.tsx';
import { jumpToTitle } from './jump.ts';
import { PreviewPane } from './preview/preview-pane.tsx';
import { buildCurrentTree, useCaretOnPages } from './use-caret-on-pages.ts';
import { useUpdates } from './use-updates.tsx';

export interface SidePaneProps {
  chosenTab: SideTab;
  /** The document's file; null: it has not been saved yet. */
  file: { name: string; folder: string } | null;
  /** Number of kept versions. */
  versions: number;
  /** In a narrow window the pane covers the page. */
  over?: boolean | undefined;
}

/** The tabs Preview, Checks, Evidence and Details of the open document. */
export function SidePane({ chosenTab, file, versions, over }: SidePaneProps) {
  const { commands } = useDocument();
  const t = useTexts();
  const open = useOutcome((outcome) => countOpenFindings(outcome?.findings ?? []));
  const { compare, dialog } = useUpdates();
  const { leavePane } = commands;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      if (!(event.target instanceof Element) || !event.target.closest(byName('side-pane'))) return;
      event.preventDefault();
      leavePane();
    };
    window.document.addEventListener('keydown', onKeyDown);
    return () => window.document.removeEventListener('keydown', onKeyDown);
  }, [leavePane]);
  return (
    <>
      <Tabs
        label={t.side.label}
        chosen={chosenTab}
        onChange={commands.showTab}
        over={over}
        tabs={[
          { id: 'preview', title: t.preview.title, content: <LivePreview /> },
          {
            id: 'checks',
            title: t.checks.title,
            count: open > 0 ? { shown: String(open), read: t.checks.tabCount(open) } : undefined,
            content: <LiveChecks />,
          },
          { id: 'evidence', title: t.evidence.title, content: <LiveEvidence /> },
          {
            id: 'details',
            title: t.details.title,
            content: <LiveDetails file={file} versions={versions} onCompare={compare} />,
          },
        ]}
      />
      {dialog}
    </>
  );
}

function LivePreview() {
  const { commands } = useDocument();
  const t = useTexts();
  const side = useSide();
  const { pages, here, onPart, purpose, onPurpose } = usePreviewProps();
  const needed = useNeededToSend(purpose);
  useEffect(() => side.preview.watch(), [side]);
  return (
    <PreviewPane
      preview={side.preview}
      pageLimit={pages}
      caret={here}
      purpose={purpose}
      onPurpose={onPurpose}
      needed={needed}
      onJump={(finding) => {
        if (!commands.goToFinding(finding)) commands.say(t.side.messages.notInPage);
      }}
      onPart={onPart}
      onOpenLarge={() => commands.showView({ of: 'pages' })}
    />
  );
}

const NONE: readonly CheckFinding[] = [];

/** The findings that keep the document from being sent, while its pages are those to be sent. */
function useNeededToSend(purpose: Purpose): readonly CheckFinding[] {
  const { outcomes } = useDocument();
  const isSending = purpose === 'sending';
  useEffect(() => (isSending ? outcomes.watchSending() : undefined), [outcomes, isSending]);
  const findings = useOutcome((outcome) => (isSending ? outcome?.findingsForSending : null)) ?? NONE;
  return useMemo(() => findings.filter(({ stopsSending }) => stopsSending), [findings]);
}

/** State that the pane and the large preview share. */
export function usePreviewProps() {
  const side = useSide();
  const { document, outcomes, commands } = useDocument();
  const purpose = useSyncExternalStore(outcomes.onPurpose, outcomes.purpose);
  const { documentTypes } = useTemplates();
  const documentType = useSyncExternalStore(document.onChange, () => document.head().documentType);
  const { shown } = useSyncExternalStore(side.preview.listen, side.preview.state);
  const here = useCaretOnPages(side, shown);
  const type = documentTypes.find(({ id }) => id === documentType);
  return {
    pages: type?.pageLimit ?? null,
    here,
    purpose,
    onPurpose: outcomes.setPurpose,
    onPart: (part: NodeId): void => {
      const node = buildCurrentTree(side).nodeOf(part);
      if (node !== null) commands.goTo(node);
      else if (part.startsWith('front-')) jumpToTitle();
    },
  };
}
