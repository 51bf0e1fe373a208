import type { ComponentType, ReactNode } from 'react';
import { NotLoaded } from '../../renderer/document/services/app-data.tsx';
import { LeaveEntriesDialog } from '../../renderer/document/unsaved/leave-entries.tsx';
import { AboutDialog, KeysDialog } from '../../renderer/screens/help/help-dialogs.tsx';
import { LeaveDialog } from '../../renderer/shell/leave-dialog.tsx';
import { LeaveFailureDialog } from '../../renderer/shell/leave-failure.tsx';
import { NotSavedDialog } from '../../renderer/shell/not-saved-dialog.tsx';
import { ClosingDialog } from '../../renderer/shell/use-closing.tsx';
import { Evidence, Export } from './documents-story.tsx';
import { Import, ImportDebate, ImportPages } from './import-story.tsx';
import { Compare, Conflict, Recovery, Versions } from './kept-work-story.tsx';
import { LetGo } from './let-go-story.tsx';
import { blank, firstOf, Library, motionsOf, withApproval, withLetter, withVotes } from './library-story.tsx';
import { PageStory } from './page-story.tsx';
import { PartsStory } from './parts-story.tsx';
import { keptReports, ReadReport, ReportFile } from './report-story.tsx';
import { FirstRun, Settings, Start } from './start-story.tsx';
import { recordAs, type StoryProps } from './story.ts';
import { TypingStory } from './typing-story.tsx';
import { Pane } from './writing-story.tsx';

const FILES = [
  { format: 'docx' as const, name: 'Inbreng-commissiedebat-Mensenhandel concept.docx', path: '/1' },
  { format: 'pdf' as const, name: 'Inbreng-commissiedebat-Mensenhandel concept.pdf', path: '/2' },
  { format: 'sources' as const, name: 'Inbreng-commissiedebat-Mensenhandel – bronnenmap.zip', path: '/3' },
];

const LONG_NAME = 'Arbeidsmigrantenhuisvestingsverordening en de uitvoeringsprogrammacoördinatie, versie 12';

/** A dialog needs a page below it. */
function OverNothing({ children }: { children: ReactNode }) {
  return (
    <>
      <main className="gallery-index" />
      {children}
    </>
  );
}

export const STORIES: { [name: string]: ComponentType<StoryProps> | undefined } = {
  parts: PartsStory,
  start: (props) => <Start {...props} />,
  'start-empty': (props) => <Start {...props} empty />,
  'start-due': (props) => <Start {...props} due />,
  'start-reading': (props) => <Start {...props} reading />,
  'first-run': (props) => <FirstRun {...props} />,
  settings: (props) => <Settings {...props} />,
  'settings-refused': (props) => <Settings {...props} refused />,
  'settings-checks': (props) => <Settings {...props} checks />,
  page: (props) => <PageStory {...props} />,
  'writing-panes': (props) => <Pane {...props} />,
  'writing-prose': (props) => <Pane {...props} prose row={null} />,
  'writing-rest': (props) => <Pane {...props} row={null} inDemand={false} />,
  'writing-evidence': (props) => <Pane {...props} open="evidence" />,
  'writing-evidence-picture': (props) => <Pane {...props} open="evidence" evidenceAsPicture />,
  'writing-preview': (props) => <Pane {...props} open="preview" />,
  'writing-details': (props) => <Pane {...props} open="details" />,
  'writing-details-agenda': (props) => <Pane {...props} open="details" agenda row={null} />,
  'writing-search': (props) => <Pane {...props} query="actieplan" />,
  'writing-nothing': (props) => <Pane {...props} query="actieplam" failed />,
  'library-votes': (props) => <Library {...props} id={withVotes(props.data)} kind="motion" />,
  'library-unknown': (props) => <Library {...props} id="28638-242" query="actieplan" />,
  'library-adopted': (props) => <Library {...props} id="28638-229" kind="motion" />,
  'library-monitor': (props) => <Library {...props} id={null} monitor />,
  'library-reports': (props) => <Library {...props} id={null} reports={keptReports(props.data.report)} />,
  'library-no-reports': (props) => <Library {...props} id={null} reports={{ reports: [], damaged: [] }} />,
  'library-decision': (props) => <Library {...props} id={props.data.decisions[1]?.id ?? null} decisions />,
  'block-demand': (props) => <Library {...props} id="eis-klanten" kind="demand" />,
  'block-not-saved': (props) => <Library {...props} id="eis-klanten" kind="demand" full />,
  'block-quote': (props) => <Library {...props} id={firstOf(props.data, 'quote')} kind="quote" />,
  'block-quote-concept': (props) => <Library {...props} id="citaat-minderjarigen" kind="quote" />,
  'block-quote-approved': (props) => (
    <Library
      {...props}
      data={withApproval(props.data, 'citaat-minderjarigen')}
      id="citaat-minderjarigen"
      kind="quote"
    />
  ),
  'block-finding': (props) => <Library {...props} id={firstOf(props.data, 'finding')} kind="finding" />,
  'block-question': (props) => <Library {...props} id={firstOf(props.data, 'question')} kind="question" />,
  'block-passage': (props) => <Library {...props} id={firstOf(props.data, 'passage')} kind="passage" />,
  'block-figure': (props) => <Library {...props} data={blank(props.data, 'figure')} id="nieuw-figure" left={[]} />,
  'block-commitment': (props) => (
    <Library {...props} data={blank(props.data, 'commitment')} id="nieuw-commitment" left={motionsOf(props.data)} />
  ),
  'block-source': (props) => <Library {...props} id={firstOf(props.data, 'source')} kind="source" />,
  'block-letter': (props) => <Library {...props} data={withLetter(props.data)} id="28638-9900" kind="source" />,
  'block-named': (props) => <Library {...props} data={withLetter(props.data)} id="28638-238" kind="motion" />,
  compare: (props) => <Compare {...props} />,
  evidence: (props) => <Evidence {...props} />,
  export: (props) => <Export {...props} state={{ state: 'ready' }} />,
  'export-clean': (props) => <Export {...props} state={{ state: 'ready' }} clean />,
  'export-needed': (props) => <Export {...props} state={{ state: 'ready' }} needed />,
  'export-omitted': (props) => <Export {...props} state={{ state: 'ready' }} omitted />,
  'export-consultation': (props) => <Export {...props} state={{ state: 'ready' }} consultation />,
  'export-again': (props) => (
    <Export
      {...props}
      state={{ state: 'ready' }}
      clean
      existing={[{ name: 'Inbreng-commissiedebat-Mensenhandel concept.docx', sha256: 'a', kind: 'own' }]}
    />
  ),
  'export-taken': (props) => (
    <Export
      {...props}
      state={{ state: 'ready' }}
      clean
      existing={[
        { name: 'Inbreng-commissiedebat-Mensenhandel concept.docx', sha256: 'a', kind: 'changed' },
        { name: 'Inbreng-commissiedebat-Mensenhandel concept.pdf', sha256: 'b', kind: 'foreign' },
      ]}
    />
  ),
  'export-long': (props) => (
    <Export
      {...props}
      state={{ state: 'ready' }}
      folder={`P:\\Lobby\\${LONG_NAME}\\Verzonden aan de commissie`}
      name={LONG_NAME}
      existing={[
        { name: `${LONG_NAME}.docx`, sha256: 'a', kind: 'changed' },
        { name: `${LONG_NAME}.pdf`, sha256: 'b', kind: 'foreign' },
      ]}
    />
  ),
  'export-busy': (props) => (
    <Export
      {...props}
      state={{
        state: 'busy',
        steps: [
          { part: 'docx', step: 'done' },
          { part: 'pdf', step: 'done' },
          { part: 'sources', step: 'collecting' },
        ],
      }}
    />
  ),
  'export-failed': (props) => (
    <Export
      {...props}
      state={{
        state: 'failed',
        message: 'De map Documenten/Inbreng/Verzonden is alleen-lezen. Er is niets geschreven. Kies een andere map.',
      }}
    />
  ),
  'export-done': (props) => (
    <Export
      {...props}
      state={{
        state: 'done',
        carry: 'published',
        files: FILES,
        pages: 2,
        reason: 'Interne versie voor commentaar',
        notes: [],
        without: null,
      }}
    />
  ),
  'export-without-library': (props) => (
    <Export
      {...props}
      state={{
        state: 'done',
        carry: 'published',
        files: FILES,
        pages: 2,
        reason: null,
        notes: [],
        without: {
          reason:
            'De map P:\\Lobby\\Bibliotheek is er niet of antwoordt niet. Zodra die terug is, wordt de bibliotheek vanzelf weer gelezen.',
          organisation: 'last-known',
        },
      }}
    />
  ),
  leave: () => (
    <OverNothing>
      <LeaveDialog why="new" onAnswer={recordAs('leave')} />
    </OverNothing>
  ),
  'leave-entries': () => (
    <OverNothing>
      <LeaveEntriesDialog
        entries={[
          { kind: 'link', text: 'tweedekamer' },
          { kind: 'first-run', text: 'Stichting Veilige Opvang voor Minderjarige Slachtoffers van Mensenhandel' },
        ]}
        onDrop={recordAs('drop')}
        onStay={recordAs('stay')}
      />
    </OverNothing>
  ),
  'not-loaded': () => (
    <NotLoaded message="Het bestand neutraal.json is beschadigd." onAgain={async () => recordAs('again')()} />
  ),
  closing: () => (
    <OverNothing>
      <ClosingDialog
        waited={[
          { what: 'keeping', block: { kind: 'demand', title: 'Veilige opvang voor alle slachtoffers' } },
          { what: 'takingBack', block: { kind: 'passage', title: 'Nachtopvang' }, isNew: true },
          { what: 'document', name: 'Inbreng mensenhandel', noCopy: false },
        ]}
        onNow={recordAs('close')}
      />
    </OverNothing>
  ),
  'leave-failed': () => (
    <OverNothing>
      <LeaveFailureDialog
        of="window"
        message="Cannot read properties of null"
        document={{ name: 'Inbreng mensenhandel', kept: 'copy' }}
        onStay={recordAs('stay')}
        onClose={recordAs('close')}
      />
    </OverNothing>
  ),
  'not-saved': () => (
    <OverNothing>
      <NotSavedDialog
        why={{ code: 'folder-gone', file: null, message: 'Er wordt vanzelf opnieuw geprobeerd.' }}
        onOther={recordAs('other')}
        onClose={recordAs('close')}
      />
    </OverNothing>
  ),
  'still-there': (props) => <LetGo {...props} />,
  'perhaps-there': (props) => <LetGo {...props} silent />,
  import: (props) => <Import {...props} />,
  'import-pages': (props) => <ImportPages {...props} />,
  'import-debate': (props) => <ImportDebate {...props} />,
  'import-later': (props) => <Import {...props} later />,
  'import-undone': (props) => <Import {...props} undone />,
  'import-failed': (props) => <Import {...props} failed />,
  report: (props) => <ReadReport {...props} first={4} />,
  'report-text': (props) => <ReadReport {...props} first={4} text />,
  'report-search': (props) => <ReadReport {...props} words="prosecution guidelines" />,
  'report-made': (props) => <ReadReport {...props} first={126} made />,
  'report-keep': (props) => <ReadReport {...props} first={4} keeps />,
  'report-reading': (props) => <ReportFile {...props} shown="reading" />,
  'report-not-read': (props) => <ReportFile {...props} shown="not-read" />,
  recovery: (props) => <Recovery {...props} />,
  conflict: (props) => <Conflict {...props} />,
  'conflict-failed': (props) => <Conflict {...props} failed />,
  versions: (props) => <Versions {...props} />,
  'versions-unreadable': (props) => <Versions {...props} unreadable />,
  'versions-none': (props) => <Versions {...props} none />,
  help: () => (
    <OverNothing>
      <KeysDialog mac={false} onClose={recordAs('close')} />
    </OverNothing>
  ),
  about: () => (
    <OverNothing>
      <AboutDialog
        about={{ version: '0.1.0', electron: '25.1.1', chrome: '114.0.5735.106', node: '18.15.0', test: true }}
        onClose={recordAs('close')}
      />
    </OverNothing>
  ),
  typing: (props) => <TypingStory {...props} />,
};
