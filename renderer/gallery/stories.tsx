import { type ComponentType, type ReactNode, useMemo, useState } from 'react';
import type { Block, BlockKind } from '../../engine/core/blocks/block.ts';
import type { CheckFinding } from '../../engine/core/checks/list.ts';
import { findingMessage, runChecks } from '../../engine/core/checks/run-checks.ts';
import { diffBlocks } from '../../engine/core/diff/diff-blocks.ts';
import { diffWords } from '../../engine/core/diff/words.ts';
import type { DocumentType } from '../../engine/core/document-types/document-type.ts';
import type { Draft } from '../../engine/core/drafts/draft.ts';
import { evidenceMatrix } from '../../engine/core/evidence/matrix.ts';
import { plainText } from '../../engine/core/richtext/plain-text.ts';
import { BlockEditor } from '../blocks/block-editor.tsx';
import { CompareDialog } from '../blocks/compare-dialog.tsx';
import type { FormContext } from '../blocks/form-context.ts';
import { ChecksPane, openFindings } from '../checks/checks-pane.tsx';
import { ConflictScreen } from '../conflict/conflict-screen.tsx';
import type { ConflictRow, Side } from '../conflict/merge.ts';
import { DetailsPane } from '../details/details-pane.tsx';
import { EvidencePane } from '../evidence/evidence-pane.tsx';
import { EvidenceScreen } from '../evidence/evidence-screen.tsx';
import { ExportDialog } from '../export/export-dialog.tsx';
import type { ExportState } from '../export/export-state.ts';
import { FirstRunScreen } from '../first-run/first-run-screen.tsx';
import { AboutDialog, KeysDialog } from '../help/help-dialogs.tsx';
import { ImportScreen } from '../import/import-screen.tsx';
import { DecisionView } from '../library/decision.tsx';
import { countThemes, type LibraryFilters, NO_FILTERS, passes } from '../library/filters.ts';
import { LibraryPane } from '../library/library-pane.tsx';
import { LibraryScreen } from '../library/library-screen.tsx';
import { inOrder, type LibraryOrder } from '../library/order.ts';
import { Button } from '../parts/button.tsx';
import { SaveState } from '../parts/save-state.tsx';
import { DocumentName, Home } from '../parts/screen.tsx';
import { StatusBar } from '../parts/status-bar.tsx';
import { Tabs } from '../parts/tabs.tsx';
import { RecoveryScreen } from '../recovery/recovery-screen.tsx';
import { SettingsScreen, type SettingsValues } from '../settings/settings-screen.tsx';
import { StartScreen } from '../start/start-screen.tsx';
import { useTexts } from '../texts/language.tsx';
import { differenceRows } from '../versions/difference-rows-of.ts';
import { type SnapshotView, VersionsScreen } from '../versions/versions-screen.tsx';
import { finder, type GalleryData, suggester } from './data.ts';
import { PageStory } from './page-story.tsx';
import { PartsStory } from './parts-story.tsx';
import { TypingStory } from './typing-story.tsx';

export interface StoryProps {
  data: GalleryData;
  language: 'nl' | 'en';
  onLanguage: (language: 'nl' | 'en') => void;
}

const NOW = '2026-11-25T14:32:08+01:00';
const TODAY = '2026-11-25';
const FOLDER = 'Documenten/Inbreng';
const DOCUMENT = 'Inbreng commissiedebat Mensenhandel';
const ADDRESS_OF_ZAAK =
  "https://gegevensmagazijn.tweedekamer.nl/OData/v4/2.0/Zaak?$filter=Nummer eq '2023Z20866'&$expand=Besluit($expand=Stemming,Agendapunt($expand=Activiteit))";
const ADDRESS_OF_PAPER = 'https://zoek.officielebekendmakingen.nl/kst-28638-238.xml';

/** What a screen asked for, where a test reads it. */
function told(...what: readonly unknown[]): void {
  document.title = what.map((one) => (typeof one === 'string' ? one : JSON.stringify(one))).join(' ');
}
const tell =
  (what: string) =>
  (...values: readonly unknown[]): void =>
    told(what, ...values);

function sample(data: GalleryData): { draft: Draft; type: DocumentType } {
  const draft = data.drafts['inbreng-commissiedebat'];
  const type = data.documentTypes.find((one) => one.id === 'inbreng-commissiedebat');
  if (!draft || !type) throw new Error('no sample');
  return { draft, type };
}

/** The sample as it was before its last words: derived from it, so that nothing is made up. */
function earlier(draft: Draft): Draft {
  const instances = draft.body.filter((node) => node.type === 'blockInstance');
  const [first] = instances;
  const question = instances.filter((node) => draft.blocks[node.block]?.kind === 'question').at(-1);
  const body = draft.body
    .filter((node) => node !== question)
    .map((node) => {
      if (node !== first || node.type !== 'blockInstance') return node;
      const block = draft.blocks[node.block];
      const text = block ? plainText(block.body) : '';
      const own = {
        body: [
          {
            type: 'paragraph' as const,
            id: 'own1',
            content: [{ type: 'run' as const, text: text.split('. ')[0] ?? '' }],
          },
        ],
      };
      return { ...node, own };
    });
  return { ...draft, title: [{ type: 'run', text: 'Samen tegen Mensenhandel' }], body };
}

function useContextOf(data: GalleryData, block: Block | undefined): FormContext {
  return useMemo(() => {
    let last = 0;
    return {
      find: finder(data.blocks),
      suggest: suggester(data.blocks),
      newId: () => `new${++last}`,
      today: TODAY,
      now: NOW,
      isNew: false,
      isChecked: false,
      by: 'Voorbeeld',
      addresses:
        block?.id === '28638-238'
          ? [
              { addresses: [ADDRESS_OF_ZAAK], copy: 'Kopieer adres van de stemming' },
              { addresses: [ADDRESS_OF_PAPER], copy: 'Kopieer adres van het Kamerstuk' },
            ]
          : [],
      onCopy: tell('copied'),
      onOpenBlock: tell('open'),
      onMakeGround: tell('make'),
      onOpenFile: tell('open-file'),
      onPasteMotion: async (text) => {
        told('pasted', text);
        return null;
      },
    };
  }, [data, block?.id]);
}

function Library(props: StoryProps & { id: string | null; kind?: BlockKind; query?: string; decisions?: boolean }) {
  const { data } = props;
  const t = useTexts();
  const [blocks, setBlocks] = useState<readonly Block[]>(data.blocks);
  const [query, setQuery] = useState(props.query ?? '');
  const [filters, setFilters] = useState<LibraryFilters>(
    props.kind ? { ...NO_FILTERS, kinds: [props.kind] } : NO_FILTERS,
  );
  const [decisions, setDecisions] = useState(props.decisions ?? false);
  const [order, setOrder] = useState<LibraryOrder>('kind');
  const [chosen, setChosen] = useState<string | null>(props.id);
  const block = blocks.find((one) => one.id === chosen);
  const decision = data.decisions.find((one) => one.id === chosen) ?? data.decisions[1];
  const context = useContextOf(data, block);
  const found =
    query === ''
      ? blocks
      : suggester(blocks)(query, [
          'motion',
          'finding',
          'demand',
          'quote',
          'question',
          'passage',
          'figure',
          'commitment',
          'source',
        ]);
  const rows = inOrder(
    found
      .filter((one) => passes(one, filters, TODAY))
      .map((one) => ({ block: one, snippet: query === '' ? undefined : snippetOf(one, query) })),
    order,
  );
  const views = data.decisions.map((one) => ({
    ...one,
    addresses: [{ addresses: one.addresses, copy: 'Kopieer adres van het besluit' }],
  }));
  const view = views.find((one) => one.id === decision?.id);
  return (
    <LibraryScreen
      blocks={blocks}
      rows={rows}
      query={query}
      onQuery={setQuery}
      filters={filters}
      onFilters={setFilters}
      chosen={decisions ? (decision?.id ?? null) : chosen}
      onChoose={setChosen}
      hidden={0}
      readAs={null}
      suggestion={null}
      elsewhere={null}
      refused={null}
      broken={0}
      order={order}
      onOrder={setOrder}
      menu={() => [{ id: 'copy', label: t.blocks.copyText, onPress: tell('copy') }]}
      isMaking={false}
      onChooseLibrary={tell('choose-library')}
      onCopy={tell('copied')}
      decisions={views}
      shows={decisions ? 'decisions' : 'blocks'}
      onShow={(shows) => setDecisions(shows === 'decisions')}
      onInsert={tell('insert')}
      onImport={tell('import')}
      onMake={tell('make')}
      onClose={tell('close')}
      onHome={tell('home')}
      today={TODAY}
      folder={FOLDER}
      save={{ state: 'saved' }}
    >
      {decisions && view ? (
        <DecisionView
          key={view.id}
          decision={view}
          find={context.find}
          suggest={(words) => context.suggest(words, ['motion'])}
          onTie={tell('tie')}
          onCopy={context.onCopy}
          today={TODAY}
        />
      ) : block ? (
        <BlockEditor
          key={block.id}
          block={block}
          onChange={(next) => setBlocks(blocks.map((one) => (one.id === next.id ? next : one)))}
          context={context}
          history={historyOf(block, props.language)}
          uses={
            JSON.stringify(sample(data).draft.body).includes(`"${block.id}"`)
              ? [{ document: DOCUMENT, place: null, onOpen: tell('open-document') }]
              : []
          }
          onInsert={tell('insert')}
          more={[{ id: 'copy', label: t.blocks.choose, onPress: tell('copy') }]}
          onRestore={tell('restore')}
          onCompare={tell('compare')}
        />
      ) : (
        <main className="ldet" />
      )}
    </LibraryScreen>
  );
}

function snippetOf(block: Block, query: string): string {
  const text = plainText(block.body).replace(/\s+/g, ' ');
  const at = text.toLowerCase().indexOf(query.toLowerCase());
  if (at < 0) return '';
  return `… ${text.slice(Math.max(0, at - 30), at + 60)} …`;
}

function historyOf(block: Block, language: 'nl' | 'en') {
  return block.revisions.map((revision) => ({
    hash: revision.hash,
    at: revision.date,
    by: revision.by,
    what: language === 'nl' ? 'Bewaard' : 'Kept',
    file: block.provenance.at(-1)?.file ?? null,
    words: [],
  }));
}

type SideTab = 'preview' | 'checks' | 'evidence' | 'details';

function Pane({
  data,
  query = '',
  failed,
  open: first = 'checks',
}: StoryProps & { query?: string; failed?: boolean; open?: SideTab }) {
  const t = useTexts();
  const { draft, type } = sample(data);
  const [words, setWords] = useState(query);
  const [filters, setFilters] = useState(NO_FILTERS);
  const [chosen, setChosen] = useState<string | null>('28638-238');
  const [tab, setTab] = useState<SideTab>(first);
  const [at, setAt] = useState<number | null>(null);
  const [current, setDraft] = useState(draft);
  const find = finder(data.blocks);
  const findings = useMemo(
    () =>
      runChecks({
        draft: current,
        documentType: type,
        library: find,
        layout: { pages: 2, pageOf: {} },
        publication: null,
        today: TODAY,
      }),
    [current, type, find],
  );
  const rows = (
    words === ''
      ? data.blocks
      : suggester(data.blocks)(
          words,
          data.blocks.map((block) => block.kind),
        )
  )
    .filter((block) => passes(block, filters, TODAY))
    .map((block) => ({ block }));
  const open = openFindings(findings);
  return (
    <div className="app">
      <header className="top">
        <div className="home">
          <Home label={t.controls.toStart} onPress={tell('home')} />
        </div>
        <div className="mid">
          <DocumentName onPress={tell('versions')}>{DOCUMENT}</DocumentName>
          <SaveState
            value={failed ? { state: 'failed', why: 'disk-full' } : { state: 'saved' }}
            onKeepCopy={tell('keep-copy')}
          />
        </div>
        <div className="end">
          <Button look="main" onPress={tell('export')}>
            {t.export.export}
          </Button>
        </div>
      </header>
      <div className="cols">
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
          chosen={chosen}
          onChoose={setChosen}
          onInsert={tell('insert')}
          onAsGround={tell('ground')}
          onOpenBlock={tell('open')}
          onOpenLarge={tell('large')}
          onMake={tell('make')}
          onImport={null}
          onChooseLibrary={tell('choose-library')}
          onCopy={tell('copied')}
          onCopyBlock={tell('copy-block')}
          onEscape={tell('escape')}
          today={TODAY}
        />
        <div className="middle">
          <div className="form" />
          <main className="desk" aria-label={DOCUMENT}>
            <article className="sheet" lang="nl">
              <h2 className="d-title">Vraag de regering om vijf toezeggingen</h2>
            </article>
          </main>
        </div>
        <Tabs
          label={t.details.title}
          chosen={tab}
          onChange={setTab}
          tabs={[
            { id: 'preview', title: t.preview.title, content: <p className="pane-note">{t.preview.pages(2, 2)}</p> },
            {
              id: 'checks',
              title: t.checks.title,
              count: { shown: String(open), read: t.checks.tabCount(open) },
              content: (
                <ChecksPane
                  findings={findings}
                  chosen={at}
                  onChoose={setAt}
                  onJump={(finding: CheckFinding) => told('jump', finding.check)}
                  actionsFor={(finding) =>
                    finding.check === 'variable-empty' ? [{ label: t.details.addVariable, onPress: tell('fix') }] : []
                  }
                  onSilence={tell('silence')}
                  onUnsilence={tell('unsilence')}
                />
              ),
            },
            {
              id: 'evidence',
              title: t.evidence.title,
              content: (
                <EvidencePane
                  matrix={evidenceMatrix(current)}
                  find={find}
                  suggest={suggester(data.blocks)}
                  onJump={tell('jump')}
                  onOpenBlock={tell('open')}
                  onAddGround={tell('add-ground')}
                  onOpenMatrix={tell('matrix')}
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
                  fromSettings={{}}
                  file={{ name: `${DOCUMENT}.inbreng`, folder: FOLDER }}
                  blocks={{ used: Object.keys(current.blocks).length, older: 0 }}
                  versions={9}
                  onVariable={(name, value) =>
                    setDraft({ ...current, variables: { ...current.variables, [name]: { value } } })
                  }
                  onNewVariable={tell('new-variable')}
                  onField={(fields) => setDraft({ ...current, ...fields })}
                  onTitle={(text) => setDraft({ ...current, title: [{ type: 'run', text }] })}
                  onShowVariable={() => undefined}
                  onSettings={tell('settings')}
                  onVersions={tell('versions')}
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

const STYLE_PICTURES: { [id: string]: string } = { neutraal: 'neutraal.png', 'voorbeeld-ngo': 'voorbeeld-ngo.png' };
const stylesOf = (data: GalleryData, language: 'nl' | 'en') =>
  data.houseStyles.map((style) => ({
    id: style.id,
    name: style.name[language],
    picture: STYLE_PICTURES[style.id] ?? null,
  }));

function Start({ data, empty }: StoryProps & { empty?: boolean }) {
  const documents = empty
    ? []
    : [
        { type: 'inbreng-commissiedebat', modified: '2026-11-25T14:32:00+01:00', state: 'concept' as const },
        { type: 'brief', modified: '2026-11-24T16:05:00+01:00', state: 'final' as const },
        { type: 'citatenblad', modified: '2026-11-23T11:20:00+01:00', state: 'concept' as const },
        { type: 'position-paper', modified: '2026-11-12T10:00:00+01:00', state: 'concept' as const },
        { type: 'kamervragen', modified: '2026-11-03T10:00:00+01:00', state: 'final' as const },
        { type: 'factsheet', modified: '2026-10-28T10:00:00+01:00', state: 'concept' as const },
      ];
  const { draft, type } = sample(data);
  const findings = runChecks({
    draft,
    documentType: type,
    library: finder(data.blocks),
    layout: null,
    publication: null,
    today: TODAY,
  });
  return (
    <StartScreen
      documentTypes={data.documentTypes}
      recent={documents.map(({ type: id, modified, state }, index) => {
        const of = data.drafts[id];
        return {
          id,
          title: of?.shortTitle ?? DOCUMENT,
          debate: of?.variables.debate?.value ?? null,
          debateDate: of?.variables.debateDate?.value ?? null,
          state,
          modified,
          checks:
            index === 0
              ? {
                  errors: findings.filter((finding) => finding.severity === 'error').length,
                  warnings: findings.filter((finding) => finding.severity === 'warning').length,
                }
              : null,
          problem: index === 5 ? ('missing' as const) : null,
          folder: '/home/voorbeeld/Documenten',
          thumbnail: index === 0 ? 'neutraal.png' : null,
        };
      })}
      library={{ blocks: data.blocks.length, folder: FOLDER }}
      now={NOW}
      onNew={tell('new')}
      onNewFromExisting={tell('new-from')}
      onOpen={tell('open')}
      onForget={tell('forget')}
      onOpenFile={tell('open-file')}
      onLibrary={tell('library')}
      onSettings={tell('settings')}
      onImport={tell('import')}
    />
  );
}

function Settings({ data, language, onLanguage }: StoryProps) {
  const [values, setValues] = useState<SettingsValues>({
    language,
    appearance: 'system',
    autosave: true,
    keepVersionsDays: 90,
    houseStyle: 'neutraal',
    userName: '',
    organisation: {
      name: 'Voorbeeldorganisatie',
      spokesperson: '',
      role: '',
      phone: '',
      email: '',
      address: '',
      colour: null,
      logo: null,
    },
  });
  return (
    <SettingsScreen
      values={{ ...values, language }}
      onChange={(next) => {
        setValues(next);
        if (next.language !== language) onLanguage(next.language);
        told('settings', next);
      }}
      library={{ folder: `${FOLDER}/Bibliotheek`, blocks: data.blocks.length }}
      onChooseLibrary={tell('choose-library')}
      onChooseLogo={tell('choose-logo')}
      styles={stylesOf(data, language)}
      onClose={tell('close')}
      onHome={tell('home')}
      platform="other"
    />
  );
}

function Evidence({ data }: StoryProps) {
  const { draft } = sample(data);
  const [matrix, setMatrix] = useState(() => evidenceMatrix(draft));
  const find = finder(data.blocks);
  const used = new Set(matrix.grounds.map((ground) => ground.block));
  return (
    <EvidenceScreen
      matrix={matrix}
      document={DOCUMENT}
      find={find}
      others={data.blocks
        .filter((block) => ['28638-242', '28638-244', '36222-31', 'greta-2-actieplannen'].includes(block.id))
        .filter((block) => !used.has(block.id))}
      suggest={suggester(data.blocks)}
      onToggle={(demand, block, on) => {
        told('toggle', demand, block, on);
        const ground = matrix.grounds.findIndex((one) => one.block === block);
        if (ground < 0) return;
        setMatrix({
          ...matrix,
          cells: matrix.cells.map((row, index) =>
            matrix.demands[index]?.id === demand
              ? row.map((cell, at) => (at === ground ? (on ? '' : null) : cell))
              : row,
          ),
        });
      }}
      onOpenBlock={tell('open')}
      onJump={tell('jump')}
      onCopyTable={tell('copy-table')}
      onInsert={tell('insert')}
      onClose={tell('close')}
      onHome={tell('home')}
      save={{ state: 'saved' }}
      today={TODAY}
    />
  );
}

function Export({ data, language, state, clean }: StoryProps & { state: ExportState; clean?: boolean }) {
  const { draft, type } = sample(data);
  const [closed, setClosed] = useState(false);
  const found = clean
    ? []
    : runChecks({
        draft,
        documentType: type,
        library: finder(data.blocks),
        layout: { pages: 2, pageOf: {} },
        publication: null,
        today: TODAY,
      });
  const open = (severity: CheckFinding['severity']) =>
    found
      .filter((finding) => finding.severity === severity)
      .map((finding) => ({ message: findingMessage(finding, language), finding }));
  return (
    <main className="gallery-index">
      <h1 className="h2">{DOCUMENT}</h1>
      <Button onPress={() => setClosed(false)}>Exporteren</Button>
      {!closed && (
        <ExportDialog
          state={state}
          initial={{
            formats: ['docx', 'pdf'],
            houseStyle: 'neutraal',
            name: 'Inbreng-commissiedebat-Mensenhandel',
            audience: null,
            showFolder: true,
            reason: null,
          }}
          folder={`${FOLDER}/Verzonden`}
          errors={open('error')}
          warnings={open('warning')}
          houseStyles={stylesOf(data, language)}
          audiences={[]}
          pages={{ count: 2, limit: 2 }}
          thumbnail="neutraal.png"
          onHouseStyle={tell('house-style')}
          replaced={async () => []}
          onChooseFolder={tell('choose-folder')}
          onExport={tell('export')}
          onCancel={() => setClosed(true)}
          onClose={() => setClosed(true)}
          onJump={tell('jump')}
          onOpenFile={tell('open-file')}
          onShowInFolder={tell('show')}
        />
      )}
    </main>
  );
}

const FILES = [
  { format: 'docx' as const, name: 'Inbreng-commissiedebat-Mensenhandel.docx', path: '/1' },
  { format: 'pdf' as const, name: 'Inbreng-commissiedebat-Mensenhandel.pdf', path: '/2' },
];

function Import({ data }: StoryProps) {
  const t = useTexts();
  const kinds: { [name: string]: 'officielebekendmaking' | 'zaak' | 'besluit' | 'stemming' | 'hudoc-greta' } = {
    kst: 'officielebekendmaking',
    zaa: 'zaak',
    bes: 'besluit',
    ste: 'stemming',
    hud: 'hudoc-greta',
  };
  const find = finder(data.blocks);
  const sum = (of: (one: GalleryData['imports'][number]) => readonly unknown[]) =>
    data.imports.reduce((total, one) => total + of(one).length, 0);
  return (
    <ImportScreen
      files={data.imports.map((one) => ({
        name: one.file,
        kind: kinds[one.file.slice(0, 3)] ?? 'unknown',
        blocks: (['created', 'updated', 'unchanged'] as const).flatMap((how) =>
          one[how].map((id) => ({
            id,
            name: id,
            title: find(id)?.title ?? null,
            how,
            parts: how === 'updated' ? [t.compare.part('appreciation')] : [],
          })),
        ),
        waiting: one.file.startsWith('stemming') ? data.decisions.length : 0,
        problem: null,
        details: [],
      }))}
      totals={{
        created: sum((one) => one.created),
        updated: sum((one) => one.updated),
        unchanged: sum((one) => one.unchanged),
        skipped: sum((one) => one.skipped),
        failed: 0,
      }}
      offers={[
        {
          id: '28638-238',
          title: find('28638-238')?.title ?? '28638-238',
          lang: 'nl',
          fields: [{ label: t.compare.part('appreciation'), here: 'Oordeel Kamer', file: 'Ontraden' }],
        },
      ]}
      onTake={tell('take')}
      isUndone={false}
      onOpenBlock={tell('open')}
      onInsert={tell('insert')}
      needs={[
        {
          key: '238',
          title: 'Uitslag van 28638, nr. 238 is onbekend',
          detail: 'De zaak is er, het besluit niet.',
          addresses: [ADDRESS_OF_ZAAK],
          copy: 'Kopieer adres van de stemming',
        },
        {
          key: 'decisions',
          title: `${data.decisions.length} besluiten zonder motie`,
          detail: 'Een volgorde koppelt niets; de zaak wel.',
          addresses: data.decisions.flatMap((decision) => decision.addresses),
          copy: `Kopieer ${data.decisions.length} adressen`,
        },
      ]}
      onUndo={tell('undo')}
      onLibrary={tell('library')}
      onCopy={tell('copied')}
      onClose={tell('close')}
      onHome={tell('home')}
    />
  );
}

function Recovery({ data, language }: StoryProps) {
  const t = useTexts();
  const { draft } = sample(data);
  const before = earlier(draft);
  const rows = differenceRows(before, draft, { ...data, t, language });
  const [chosen, setChosen] = useState('sample');
  return (
    <RecoveryScreen
      stoppedAt={NOW}
      now={NOW}
      chosen={chosen}
      onChoose={setChosen}
      forms={[
        {
          id: 'form',
          title: 'Opvang voor minderjarigen',
          foundAt: NOW,
          isNew: true,
          place: DOCUMENT,
          changes: [
            {
              where: 'title',
              what: 'field',
              kind: 'added',
              words: [{ kind: 'added', text: 'Opvang voor minderjarigen' }],
            },
            {
              where: 'body',
              what: 'paragraph',
              kind: 'added',
              words: [{ kind: 'added', text: 'Verzoekt de regering de opvang te verlengen.' }],
            },
          ],
          typed: [{ label: 'Uiterlijk', text: '3 dec' }],
          lang: 'nl',
        },
      ]}
      onRecoverForm={() => undefined}
      onDropForm={() => undefined}
      found={[
        {
          id: 'sample',
          title: DOCUMENT,
          fileName: 'Inbreng mensenhandel.inbreng',
          foundAt: NOW,
          foundWords: 772,
          file: { at: '2026-11-25T14:31:02+01:00', words: 737 },
          rows,
          differences: rows.filter((row) => row.type === 'change').length,
        },
        {
          id: 'new',
          title: 'Naamloos document',
          fileName: null,
          foundAt: '2026-11-25T14:12:40+01:00',
          foundWords: 84,
          file: null,
          rows: null,
          differences: 0,
        },
        {
          id: 'letter',
          title: 'Brief over het actieplan',
          fileName: 'Brief actieplan.inbreng',
          foundAt: NOW,
          foundWords: 320,
          file: { at: NOW, words: 320 },
          rows: null,
          differences: 0,
        },
      ]}
      onRecover={tell('recover')}
      onOpenCopy={tell('open-copy')}
      onKeepFile={tell('keep-file')}
      onLater={tell('later')}
      keptDays={30}
    />
  );
}

function Versions({ data, language, none = false }: StoryProps & { none?: boolean }) {
  const t = useTexts();
  const { draft } = sample(data);
  const before = earlier(draft);
  const [chosen, setChosen] = useState(none ? '1' : '3');
  const at = (day: string, time: string) => `2026-11-${day}T${time}:00+01:00`;
  return (
    <VersionsScreen
      problem={null}
      document={DOCUMENT}
      chosen={chosen}
      onChoose={setChosen}
      snapshots={(
        [
          { id: '1', at: at('25', '14:32'), why: 'now', name: null, words: 772 },
          {
            id: '2',
            at: at('25', '14:20'),
            why: 'before-update',
            name: 'het bijwerken van 28638, nr. 238',
            words: 761,
          },
          { id: '3', at: at('25', '13:55'), why: 'automatic', name: null, words: 753 },
          { id: '4', at: at('25', '11:40'), why: 'before-export', name: null, words: 702 },
          { id: '5', at: at('24', '16:20'), why: 'named', name: 'Versie voor commentaar', words: 688 },
          { id: '6', at: at('24', '15:10'), why: 'automatic', name: null, words: 641 },
          { id: '7', at: at('16', '10:00'), why: 'created', name: 'Inbreng commissiedebat', words: 0 },
        ] satisfies SnapshotView[]
      ).slice(0, none ? 1 : undefined)}
      rows={differenceRows(before, draft, { ...data, t, language })}
      wordsMore={19}
      undoWord={() => t.blocks.putBack}
      onUndoChange={(change) => told('undo', change.key)}
      onRestore={tell('restore')}
      onOpenCopy={tell('open-copy')}
      onName={tell('name')}
      onClose={tell('close')}
      onHome={tell('home')}
      now={NOW}
      save={{ state: 'saved' }}
      size={218_000}
    />
  );
}

function Conflict({ data }: StoryProps) {
  const { draft } = sample(data);
  const demands = Object.values(draft.blocks).filter((block) => block.kind === 'demand');
  const text = (index: number) => plainText(demands[index]?.body ?? []);
  const firstSentence = (words: string) => `${words.split('. ')[0] ?? ''}.`.replace(/\.\.$/, '.');
  const rows: ConflictRow[] = [
    { type: 'same', key: 's1', text: 'Titel en kernboodschap zijn gelijk' },
    {
      type: 'conflict',
      key: 'd1',
      label: 'Eis 1',
      what: 'tekst',
      here: diffWords(firstSentence(text(0)), text(0)),
      folder: diffWords(firstSentence(text(0)), firstSentence(text(0))),
      changedBy: 'here',
      lang: 'nl',
    },
    {
      type: 'conflict',
      key: 'd2',
      label: 'Eis 2',
      what: 'tekst',
      here: diffWords(text(1), text(1)),
      folder: diffWords(text(1), firstSentence(text(1))),
      changedBy: 'both',
      lang: 'nl',
    },
    { type: 'same', key: 's2', text: 'Eis 3 en 4 zijn gelijk' },
    {
      type: 'conflict',
      key: 'd5',
      label: 'Eis 5',
      what: 'tekst',
      here: diffWords(text(4), text(4)),
      folder: diffWords(text(4), text(4).replace(' en waaraan de Kamer het resultaat afmeet', '')),
      changedBy: 'both',
      lang: 'nl',
    },
  ];
  const [choices, setChoices] = useState<{ [key: string]: Side | undefined }>({ d1: 'here', d2: 'here' });
  return (
    <ConflictScreen
      problem={null}
      document={DOCUMENT}
      hereAt={NOW}
      folderAt="2026-11-25T14:29:00+01:00"
      rows={rows}
      choices={choices}
      onChoose={(key, side) => setChoices({ ...choices, [key]: side })}
      onChooseAll={(side) => setChoices({ d1: side, d2: side, d5: side })}
      onMerge={tell('merge')}
      onKeepBoth={tell('keep-both')}
      onHome={tell('home')}
      keptDays={30}
    />
  );
}

function FirstRun({ data, language }: StoryProps) {
  return (
    <FirstRunScreen
      newFolder={`${FOLDER}/Bibliotheek`}
      existingFolder={null}
      styles={stylesOf(data, language)}
      onChooseFolder={tell('choose')}
      onBegin={tell('begin')}
      onExample={tell('example')}
    />
  );
}

/** A block of a kind that the starter library has none of, as the form begins with it. */
function blank(data: GalleryData, kind: 'figure' | 'commitment'): GalleryData {
  const common = {
    id: `nieuw-${kind}`,
    aliases: [],
    title: '',
    language: 'nl',
    blockStatus: 'draft' as const,
    tags: [],
    themes: [],
    validUntil: null,
    note: null,
    revision: '0'.repeat(64),
    revisions: [],
    provenance: [],
    body: [],
  };
  const made: Block =
    kind === 'figure'
      ? { ...common, kind: 'figure', value: null, date: null, source: null }
      : { ...common, kind: 'commitment', by: null, date: null, source: null, state: null, gist: null };
  return { ...data, blocks: [...data.blocks, made] };
}

const firstOf = (data: GalleryData, kind: BlockKind) => data.blocks.find((block) => block.kind === kind)?.id ?? null;
const withVotes = (data: GalleryData) =>
  data.blocks.find((block) => block.kind === 'motion' && (block.votes?.byFaction.length ?? 0) > 0)?.id ?? null;

/** The motion as the starter library had it beside what the official file made of it. */
function Compare({ data }: StoryProps) {
  const [closed, setClosed] = useState(false);
  const now = data.blocks.find((block) => block.id === '28638-238');
  if (now?.kind !== 'motion' || closed) return <main className="gallery-index" />;
  const [first] = now.body;
  const before: Block = { ...now, appreciation: null, body: first ? now.body.slice(1) : now.body };
  return (
    <main className="gallery-index">
      <CompareDialog
        title={now.title}
        changes={diffBlocks(before, now)}
        adapted={false}
        lang={now.language}
        onUpdate={tell('update')}
        onClose={() => setClosed(true)}
      />
    </main>
  );
}

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
  'first-run': (props) => <FirstRun {...props} />,
  settings: (props) => <Settings {...props} />,
  page: (props) => <PageStory {...props} />,
  'writing-panes': (props) => <Pane {...props} />,
  'writing-evidence': (props) => <Pane {...props} open="evidence" />,
  'writing-details': (props) => <Pane {...props} open="details" />,
  'writing-search': (props) => <Pane {...props} query="actieplan" />,
  'writing-nothing': (props) => <Pane {...props} query="actieplam" failed />,
  'library-votes': (props) => <Library {...props} id={withVotes(props.data)} kind="motion" />,
  'library-unknown': (props) => <Library {...props} id="28638-238" query="actieplan" />,
  'library-decision': (props) => <Library {...props} id={props.data.decisions[1]?.id ?? null} decisions />,
  'block-demand': (props) => <Library {...props} id="eis-klanten" kind="demand" />,
  'block-quote': (props) => <Library {...props} id={firstOf(props.data, 'quote')} kind="quote" />,
  'block-finding': (props) => <Library {...props} id={firstOf(props.data, 'finding')} kind="finding" />,
  'block-question': (props) => <Library {...props} id={firstOf(props.data, 'question')} kind="question" />,
  'block-passage': (props) => <Library {...props} id={firstOf(props.data, 'passage')} kind="passage" />,
  'block-figure': (props) => <Library {...props} data={blank(props.data, 'figure')} id="nieuw-figure" kind="figure" />,
  'block-commitment': (props) => (
    <Library {...props} data={blank(props.data, 'commitment')} id="nieuw-commitment" kind="commitment" />
  ),
  'block-source': (props) => <Library {...props} id={firstOf(props.data, 'source')} kind="source" />,
  compare: (props) => <Compare {...props} />,
  evidence: (props) => <Evidence {...props} />,
  export: (props) => <Export {...props} state={{ state: 'ready' }} />,
  'export-clean': (props) => <Export {...props} state={{ state: 'ready' }} clean />,
  'export-busy': (props) => (
    <Export
      {...props}
      state={{
        state: 'busy',
        steps: [
          { format: 'docx', step: 'done', share: null },
          { format: 'pdf', step: 'typesetting', share: 0.6 },
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
      state={{ state: 'done', files: FILES, pages: 2, reason: 'Interne versie voor commentaar', notes: [] }}
    />
  ),
  import: (props) => <Import {...props} />,
  recovery: (props) => <Recovery {...props} />,
  conflict: (props) => <Conflict {...props} />,
  versions: (props) => <Versions {...props} />,
  'versions-none': (props) => <Versions {...props} none />,
  help: () => (
    <OverNothing>
      <KeysDialog mac={false} onClose={tell('close')} />
    </OverNothing>
  ),
  about: () => (
    <OverNothing>
      <AboutDialog
        about={{ version: '0.1.0', electron: '25.1.1', chrome: '114.0.5735.106', node: '18.15.0', test: true }}
        onClose={tell('close')}
      />
    </OverNothing>
  ),
  typing: (props) => <TypingStory {...props} />,
};
