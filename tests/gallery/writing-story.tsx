import { useMemo, useState } from 'react';
import { createFindBlock } from '../../engine/core/blocks/find-block.ts';
import { createFindPaper } from '../../engine/core/blocks/find-paper.ts';
import type { CheckFinding } from '../../engine/core/checks/list.ts';
import { runChecks } from '../../engine/core/checks/run-checks.ts';
import { listUncitedPapers } from '../../engine/core/checks/uncited-papers.ts';
import { compose } from '../../engine/core/compose/compose.ts';
import type { Draft } from '../../engine/core/drafts/draft.ts';
import { buildEvidenceMatrix } from '../../engine/core/evidence/matrix.ts';
import type { EvidenceMatrix } from '../../engine/core/publication/publication.ts';
import type { Purpose } from '../../engine/core/publication/purpose.ts';
import { quickFind } from '../../renderer/document/services/quick-find.ts';
import { Button } from '../../renderer/ui/controls/button.tsx';
import { DocumentMenu } from '../../renderer/ui/controls/document-menu.tsx';
import { KINDS_IN_ORDER } from '../../renderer/ui/controls/kinds-in-order.ts';
import { SaveState } from '../../renderer/ui/controls/save-state.tsx';
import { Home } from '../../renderer/ui/controls/screen.tsx';
import { Tabs } from '../../renderer/ui/controls/tabs.tsx';
import { localDay } from '../../renderer/ui/local-day.ts';
import { useTexts } from '../../renderer/ui/texts/language.tsx';
import { formatKamerstuk } from '../../renderer/writing/blocks/describe.ts';
import { findChosenRow } from '../../renderer/writing/library/chosen-row.ts';
import { countThemes, NO_FILTERS, passesFilters } from '../../renderer/writing/library/filters.ts';
import { LibraryPane } from '../../renderer/writing/library/library-pane.tsx';
import { ChecksPane, countOpenFindings } from '../../renderer/writing/side/checks/checks-pane.tsx';
import { DetailsPane } from '../../renderer/writing/side/details/details-pane.tsx';
import { EvidencePane } from '../../renderer/writing/side/evidence/evidence-pane.tsx';
import { PreviewPane, type PreviewPaneProps } from '../../renderer/writing/side/preview/preview-pane.tsx';
import { StatusBar } from '../../renderer/writing/window/status-bar.tsx';
import { DOCUMENT, FOLDER, recordAs, recordCall, type StoryProps, sample, TODAY, withoutNeeds } from './story.ts';

type SideTab = 'preview' | 'checks' | 'evidence' | 'details';

/** No pages: only the app typesets them. */
const UNTYPESET: PreviewPaneProps['preview'] = {
  state: () => NO_PAGES,
  listen: () => () => undefined,
  watch: () => () => undefined,
  retry: () => undefined,
  end: () => undefined,
};
const NO_PAGES = { shown: null, isBusy: false, problem: null };

function PreviewStory({ data, draft: whole }: { data: StoryProps['data']; draft: Draft }) {
  const [purpose, setPurpose] = useState<Purpose>('sending');
  const { type } = sample(data);
  const [houseStyle] = data.houseStyles;
  const needed = useMemo(() => {
    const draft = withoutNeeds(whole);
    if (!houseStyle || purpose === 'concept') return [];
    return runChecks({
      draft,
      documentType: type,
      library: createFindBlock(data.blocks),
      layout: null,
      publication: compose({ draft, documentType: type, houseStyle, layout: null, purpose }),
      purpose,
      today: TODAY,
      dayOf: localDay,
    }).filter(({ stopsSending }) => stopsSending);
  }, [whole, type, data, houseStyle, purpose]);
  return (
    <PreviewPane
      preview={UNTYPESET}
      pageLimit={2}
      caret={{ node: null, ranges: [] }}
      purpose={purpose}
      onPurpose={setPurpose}
      needed={needed}
      onJump={(finding) => recordCall('jump', finding.check)}
      onPart={recordAs('part')}
      onOpenLarge={recordAs('large')}
    />
  );
}

/** The last demand stands alone, and its claim has words that are longer than a line. */
function withLoneDemand(draft: Draft): EvidenceMatrix {
  const matrix = buildEvidenceMatrix(draft);
  const last = matrix.demands.length - 1;
  const claim = 'Verbeter de slachtofferbeschermingsmaatregelen en de arbeidsmarktdiscriminatiebestrijding';
  return {
    ...matrix,
    demands: matrix.demands.map((demand, at) => (at === last ? { ...demand, claim } : demand)),
    cells: matrix.cells.map((row, at) => (at === last ? row.map(() => null) : row)),
  };
}

/** A text for the checks of prose. */
const PROSE = [
  'Zie Kamerstukken II 2022/23, 28638, nr. 233 (concept). De motie van het lid Mutleur vraagt om landelijke sturing.',
  'Kunt u toezeggen dat het plan voor de begrotingsbehandeling wordt herzien.',
  'Slachtoffers worden niet gezien. Meldingen worden niet geteld. Daders worden zelden vervolgd.',
];

/** The papers on the agenda of the debate of the sample. */
const AGENDA: Draft['agenda'] = ['223', '233'].map((number) => ({
  kamerstuk: { chamber: 'II', dossier: '28638', addition: null, number },
  title: null,
  date: null,
  sender: null,
}));

/**
 * `prose`: the document begins with a text in which the checks of prose find something. `agenda`: the document was made for a
 * debate, and has no text yet.
 */
export function Pane({
  data,
  query = '',
  failed,
  open: first = 'checks',
  row = '28638-242',
  inDemand = true,
  evidenceAsPicture = false,
  prose,
  agenda,
}: StoryProps & {
  prose?: true;
  agenda?: true;
  query?: string;
  failed?: boolean;
  open?: SideTab;
  row?: string | null;
  inDemand?: boolean;
  evidenceAsPicture?: boolean;
}) {
  const t = useTexts();
  const { draft: usual, type } = sample(data);
  const draft: Draft = prose
    ? {
        ...usual,
        body: [
          ...PROSE.map((text, index) => ({
            type: 'paragraph' as const,
            id: `prose${index}`,
            content: [{ type: 'run' as const, text }],
          })),
          ...usual.body,
        ],
      }
    : agenda
      ? { ...usual, agenda: AGENDA, body: usual.body.filter(({ type }) => type === 'heading') }
      : usual;
  const [words, setWords] = useState(query);
  const [filters, setFilters] = useState(NO_FILTERS);
  const [chosen, setChosen] = useState<string | null>(row);
  const [tab, setTab] = useState<SideTab>(first);
  const [at, setAt] = useState<number | null>(null);
  const [current, setDraft] = useState(draft);
  const find = createFindBlock(data.blocks);
  const findPaper = createFindPaper(data.blocks);
  const findings = useMemo(
    () =>
      runChecks({
        draft: current,
        documentType: type,
        library: find,
        layout: { pages: 2, pageOf: {} },
        publication: null,
        today: TODAY,
        dayOf: localDay,
      }),
    [current, type, find],
  );
  const fill =
    ({ name }: { name: string }) =>
    (): void =>
      setDraft({ ...current, variables: { ...current.variables, [name]: { value: '2026-12-03' } } });
  const rows = (words === '' ? data.blocks : quickFind(data.blocks, words, KINDS_IN_ORDER))
    .filter((block) => passesFilters(block, filters, TODAY))
    .map((block) => ({ block }));
  const open = countOpenFindings(findings);
  return (
    <div className="window">
      <header className="top-bar">
        <div className="top-bar-home">
          <Home label={t.controls.toStart} onPress={recordAs('home')} />
        </div>
        <div className="top-bar-middle">
          <DocumentMenu
            name={DOCUMENT}
            entries={[
              { id: 'saveAs', label: t.writing.saveAs, shortcut: 'F12', onPress: recordAs('save-as') },
              { id: 'versions', label: t.writing.versions, onPress: recordAs('versions') },
              { id: 'folder', label: t.export.showInFolder, onPress: recordAs('folder') },
            ]}
          />
          <SaveState
            value={failed ? { state: 'failed', why: 'disk-full' } : { state: 'saved' }}
            onKeepCopy={recordAs('keep-copy')}
          />
        </div>
        <div className="top-bar-end">
          <Button look="main" onPress={recordAs('export')}>
            {t.export.export}
          </Button>
        </div>
      </header>
      <div className="window-columns">
        <LibraryPane
          rows={rows}
          hidden={0}
          readAs={null}
          elsewhere={null}
          refused={null}
          broken={0}
          query={words}
          onQuery={setWords}
          suggestion={words === 'actieplam' ? 'actieplan' : null}
          filters={filters}
          onFilters={setFilters}
          themes={countThemes(data.blocks).map(({ theme }) => theme)}
          chosen={findChosenRow(rows, chosen, { query: words, isElsewhere: false })}
          onChoose={setChosen}
          onInsert={(ids) => recordAs('insert')(ids.join(' '))}
          canAddGround={inDemand}
          onAsGround={recordAs('ground')}
          onOpenBlock={recordAs('open')}
          onOpenLarge={recordAs('large')}
          onMake={recordAs('make')}
          onImport={null}
          onChooseLibrary={recordAs('choose-library')}
          onCopy={recordAs('copied')}
          onCopyBlock={recordAs('copy-block')}
          onEscape={recordAs('escape')}
          today={TODAY}
        />
        <div className="window-middle">
          <div className="format-bar" />
          <main className="desk" aria-label={DOCUMENT}>
            <article className="sheet" lang="nl">
              <h2 className="page-title">Vraag de regering om vijf toezeggingen</h2>
            </article>
          </main>
        </div>
        <Tabs
          label={t.details.title}
          chosen={tab}
          onChange={setTab}
          tabs={[
            { id: 'preview', title: t.preview.title, content: <PreviewStory data={data} draft={current} /> },
            {
              id: 'checks',
              title: t.checks.title,
              count: { shown: String(open), read: t.checks.tabCount(open) },
              content: (
                <ChecksPane
                  findings={findings}
                  chosen={at}
                  onChoose={setAt}
                  onJump={(finding: CheckFinding) => recordCall('jump', finding.check)}
                  actionsFor={(finding) =>
                    finding.check === 'variable-empty'
                      ? [{ label: t.side.fix.fillIn, onPress: fill(finding.values) }]
                      : []
                  }
                  onSilence={recordAs('silence')}
                  onUnsilence={recordAs('unsilence')}
                />
              ),
            },
            {
              id: 'evidence',
              title: t.evidence.title,
              content: (
                <EvidencePane
                  onSave={recordAs('save')}
                  matrix={evidenceAsPicture ? withLoneDemand(current) : buildEvidenceMatrix(current)}
                  asPicture={evidenceAsPicture}
                  find={find}
                  suggest={(words, kinds) => quickFind(data.blocks, words, kinds)}
                  onJump={recordAs('jump')}
                  onOpenBlock={recordAs('open')}
                  onAddGround={recordAs('add-ground')}
                  onOpenMatrix={recordAs('matrix')}
                  today={TODAY}
                />
              ),
            },
            {
              id: 'details',
              title: t.details.title,
              content: (
                <DetailsPane
                  draft={current}
                  documentType={type}
                  uses={{ committee: 1, debateDate: 1 }}
                  documentTypes={data.documentTypes}
                  houseStyles={data.houseStyles.map((style) => ({ id: style.id, name: style.name.nl }))}
                  usualPointName="demand"
                  fromSettings={{}}
                  file={{ name: `${DOCUMENT}.inbreng`, folder: FOLDER }}
                  blocks={{ used: Object.keys(current.blocks).length, older: 0 }}
                  versions={9}
                  agenda={{
                    onAgenda: current.agenda.length,
                    uncited: listUncitedPapers(current).map(({ kamerstuk }) => {
                      const block = findPaper(kamerstuk);
                      const name = formatKamerstuk(kamerstuk, t);
                      return { name, title: block?.title ?? null, block: block?.id ?? null };
                    }),
                    onCite: recordAs('cite'),
                    onOpen: recordAs('open'),
                  }}
                  onVariable={(name, value) =>
                    setDraft({ ...current, variables: { ...current.variables, [name]: { value } } })
                  }
                  onNewVariable={recordAs('new-variable')}
                  onField={(fields) => setDraft({ ...current, ...fields })}
                  onTitle={(text) => setDraft({ ...current, title: [{ type: 'run', text }] })}
                  onShowVariable={() => undefined}
                  onOrganisation={recordAs('settings')}
                  onVersions={recordAs('versions')}
                  derivable={[
                    { id: 'citatenblad', missingKinds: null },
                    { id: 'kamervragen', missingKinds: null },
                    { id: 'factsheet', missingKinds: ['figure', 'motion'] },
                  ]}
                  onDerive={recordAs('derive')}
                />
              ),
            },
          ]}
        />
      </div>
      <StatusBar
        blocks={data.blocks.length}
        page={{ at: 1, of: 2 }}
        words={772}
        seconds={356}
        part={{ name: t.blocks.kind.demand, words: 61, seconds: 28 }}
      />
    </div>
  );
}
