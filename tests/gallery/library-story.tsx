import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { createBlankBlock } from '../../engine/core/blocks/blank-block.ts';
import type { Block, BlockKind, BlockOf } from '../../engine/core/blocks/block.ts';
import { createFindBlock } from '../../engine/core/blocks/find-block.ts';
import type { Kamerstuk } from '../../engine/core/citations/kamerstuk.ts';
import { plainText } from '../../engine/core/richtext/plain-text.ts';
import { quickFind } from '../../renderer/document/services/quick-find.ts';
import { DecisionView } from '../../renderer/screens/library/decision.tsx';
import { LibraryScreen } from '../../renderer/screens/library/library-screen.tsx';
import type { LibraryReports } from '../../renderer/screens/library/reports-view.tsx';
import { KINDS_IN_ORDER } from '../../renderer/ui/controls/kinds-in-order.ts';
import { useLanguage, useTexts } from '../../renderer/ui/texts/language.tsx';
import { createBlockDraft } from '../../renderer/writing/blocks/block-draft.ts';
import { BlockEditor } from '../../renderer/writing/blocks/block-editor.tsx';
import { addFormerKind, convertToKind } from '../../renderer/writing/blocks/change-kind.ts';
import type { FormContext } from '../../renderer/writing/blocks/form-context.ts';
import { KindField } from '../../renderer/writing/blocks/kind-field.tsx';
import { SaveStateNote, toSaveStateValue } from '../../renderer/writing/blocks/save-state-note.tsx';
import { type LibraryFilters, NO_FILTERS, passesFilters } from '../../renderer/writing/library/filters.ts';
import { type LibraryOrder, sortRows } from '../../renderer/writing/library/order.ts';
import type { GalleryData } from './data.ts';
import {
  ADDRESS_OF_ZAAK,
  DOCUMENT,
  FOLDER,
  NOW,
  recordAs,
  recordCall,
  type StoryProps,
  sample,
  TODAY,
} from './story.ts';

const ADDRESS_OF_PAPER = 'https://zoek.officielebekendmakingen.nl/kst-28638-242.xml';

function useContextOf(data: GalleryData, block: Block | undefined): FormContext {
  const { blocks: t, form } = useTexts();
  return useMemo(() => {
    let last = 0;
    // Without itself, as in the app, which suggests other blocks.
    const others = data.blocks.filter(({ id }) => id !== block?.id);
    return {
      find: createFindBlock(data.blocks),
      suggest: (words, kinds) => quickFind(others, words, kinds),
      newId: () => `new${++last}`,
      today: TODAY,
      now: NOW,
      isNew: false,
      hasTriedToSave: false,
      userName: 'Voorbeeld',
      addresses:
        block?.id === '28638-242' || block?.id === '28638-229'
          ? (['vote', 'paper'] as const).map((of) => ({
              addresses: [of === 'vote' ? ADDRESS_OF_ZAAK : ADDRESS_OF_PAPER],
              copy: t.copyAddress[of],
              of: t.addressOf[of],
            }))
          : [],
      onCopy: recordAs('copied'),
      onOpenBlock: recordAs('open'),
      onMakeGround: recordAs('make'),
      onOpenFile: recordAs('open-file'),
      parseMotion: async (text) => {
        recordCall('pasted', text);
        return { problem: form.noMotionInText };
      },
      onBeforeSave: () => () => undefined,
    };
  }, [data, block?.id, t, form]);
}

/** A form whose disk is full. */
function useFullDisk(data: GalleryData) {
  const [session] = useState(() =>
    createBlockDraft({
      bridge: {
        writeBlock: async () => ({
          ok: false,
          problem: {
            code: 'disk-full',
            file: null,
            message:
              'moties/28638-238.md is niet geschreven: de schijf is vol. Wat er stond, is niet veranderd. Maak ruimte vrij en probeer het opnieuw.',
          },
        }),
        removeBlock: async ({ base }) => ({
          ok: true,
          value: { outcome: 'written', block: base, pictureWarnings: [] },
        }),
      },
      form: 'f1',
      block: data.blocks[0] as Block,
      isNew: false,
      onWritten: () => undefined,
    }),
  );
  const standing = useSyncExternalStore(session.listen, session.saveState);
  return { session, save: toSaveStateValue(standing, false, false) };
}

export function Library(
  props: StoryProps & {
    id: string | null;
    kind?: BlockKind;
    query?: string;
    decisions?: boolean;
    monitor?: boolean;
    reports?: Omit<LibraryReports, 'problem'>;
    left?: readonly Block[];
    full?: boolean;
  },
) {
  const { data } = props;
  const full = useFullDisk(data);
  useEffect(() => {
    if (!props.full) return;
    full.session.change(full.session.block());
    void full.session.write();
  }, [full.session, props.full]);
  const t = useTexts();
  const language = useLanguage();
  const [blocks, setBlocks] = useState<readonly Block[]>(data.blocks);
  const [left, setLeft] = useState<readonly Block[]>(props.left ?? []);
  const [query, setQuery] = useState(props.query ?? '');
  const [filters, setFilters] = useState<LibraryFilters>(
    props.kind ? { ...NO_FILTERS, kinds: [props.kind] } : NO_FILTERS,
  );
  const [decisions, setDecisions] = useState(props.decisions ?? false);
  const [showsReports, setShowsReports] = useState(props.reports !== undefined);
  const [monitor, setMonitor] = useState(props.monitor ?? false);
  const [order, setOrder] = useState<LibraryOrder>('kind');
  const [chosen, setChosen] = useState<string | null>(props.id);
  const block = blocks.find((one) => one.id === chosen);
  const decision = data.decisions.find((one) => one.id === chosen) ?? data.decisions[1];
  const context = useContextOf(data, block);
  const found = query === '' ? blocks : quickFind(blocks, query, KINDS_IN_ORDER);
  const rows = sortRows(
    found
      .filter((one) => passesFilters(one, filters, TODAY))
      .map((one) => ({ block: one, snippet: query === '' ? undefined : snippetOf(one, query) })),
    order,
    language,
  );
  const views = data.decisions.map((one) => ({
    ...one,
    addresses: [{ addresses: one.addresses, copy: 'Adres van het besluit kopiëren' }],
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
      menu={() => [{ id: 'copy', label: t.blocks.copyText, onPress: recordAs('copy') }]}
      isMaking={false}
      onChooseLibrary={recordAs('choose-library')}
      onCopy={recordAs('copied')}
      decisions={views}
      reports={{ ...(props.reports ?? { reports: [], damaged: [] }), problem: null }}
      onReport={recordAs('report')}
      onReadReport={recordAs('read-report')}
      onRereadReport={recordAs('reread-report')}
      onRemoveReport={async (fingerprint) => {
        recordCall('remove-report', fingerprint);
        return null;
      }}
      shows={showsReports ? 'reports' : monitor ? 'monitor' : decisions ? 'decisions' : 'blocks'}
      onShow={(shows) => {
        setDecisions(shows === 'decisions');
        setMonitor(shows === 'monitor');
        setShowsReports(shows === 'reports');
      }}
      onOpenFromMonitor={(id) => {
        setMonitor(false);
        setChosen(id);
      }}
      onInsert={recordAs('insert')}
      onImport={recordAs('import')}
      onPasteMotions={recordAs('paste')}
      onMake={recordAs('make')}
      onClose={recordAs('close')}
      onEscape={recordAs('close')}
      onHome={recordAs('home')}
      today={TODAY}
      folder={FOLDER}
      save={full.save}
    >
      {decisions && view ? (
        <DecisionView
          key={view.id}
          decision={view}
          find={context.find}
          suggest={(words) => context.suggest(words, ['motion'])}
          onTie={recordAs('tie')}
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
              ? [
                  {
                    document: DOCUMENT,
                    place: null,
                    day: t.blocks.usedForDebate(t.date('2023-12-21')),
                    onOpen: recordAs('open-document'),
                  },
                ]
              : []
          }
          exports={
            block.kind === 'quote' && block.state === 'approved'
              ? [
                  {
                    document: DOCUMENT,
                    place: t.blocks.exportedAs.sending(null),
                    day: t.date('2023-12-20'),
                    onOpen: null,
                  },
                  {
                    document: DOCUMENT,
                    place: t.blocks.exportedAs.concept(null),
                    day: t.date('2023-12-18'),
                    onOpen: null,
                  },
                ]
              : []
          }
          onInsert={recordAs('insert')}
          kind={
            props.left && (
              <KindField
                block={block}
                left={left}
                kinds={null}
                onChange={(kind) => {
                  const next = convertToKind(block, left, kind);
                  setLeft(addFormerKind(block, left));
                  setBlocks(blocks.map((one) => (one.id === block.id ? next : one)));
                }}
              />
            )
          }
          more={[{ id: 'copy', label: t.blocks.choose, onPress: recordAs('copy') }]}
          onRestore={recordAs('restore')}
          onCompare={recordAs('compare')}
          saveNote={<SaveStateNote draft={full.session} />}
        />
      ) : (
        <main className="block-detail" />
      )}
    </LibraryScreen>
  );
}

/** Whole words around the match, like the index of the library returns them. */
function snippetOf(block: Block, query: string): string {
  const text = plainText(block.body).replace(/\s+/g, ' ');
  const at = text.toLowerCase().indexOf(query.toLowerCase());
  if (at < 0) return '';
  const from = at < 30 ? 0 : text.indexOf(' ', at - 30) + 1;
  const to = text.lastIndexOf(' ', at + 60);
  return `…${text.slice(from, to > at ? to : undefined)}…`;
}

function historyOf(block: Block, language: 'nl' | 'en') {
  return block.revisions.map((revision, index) => ({
    id: String(index),
    hasFormer: index < block.revisions.length - 1,
    hasBoth: index < block.revisions.length - 1,
    at: revision.date,
    by: revision.by,
    what: language === 'nl' ? 'Gemaakt' : 'Made',
    file: block.provenance.at(-1)?.file ?? null,
    words: [],
  }));
}

/** A new block of a kind that the starter library lacks, as its form starts. */
export function blank(data: GalleryData, kind: 'figure' | 'commitment'): GalleryData {
  const made: Block = { ...createBlankBlock(kind, `nieuw-${kind}`, ''), blockStatus: 'draft' };
  return { ...data, blocks: [...data.blocks, made] };
}

/** The library with a letter that names motions. It is no letter of the Kamer. */
export function withLetter(data: GalleryData): GalleryData {
  const paper = (number: string, dossier = '28638', addition: string | null = null): Kamerstuk => ({
    chamber: 'II',
    ...{ dossier, addition, number },
  });
  const title = 'Proefbrief over de uitvoering van moties';
  const letter: Block = {
    ...(createBlankBlock('source', '28638-9900', title) as BlockOf<'source'>),
    source: { type: 'kamerstuk', kamerstuk: paper('9900'), sessionYear: '2026-2027', title, date: '2026-11-19' },
    sender: 'Staatssecretaris van Proeven',
    names: [paper('238'), paper('242'), paper('50', '35570', 'VI'), paper('9901')],
  };
  return { ...data, blocks: [...data.blocks, letter] };
}

export const firstOf = (data: GalleryData, kind: BlockKind) =>
  data.blocks.find((block) => block.kind === kind)?.id ?? null;

export const withVotes = (data: GalleryData) =>
  data.blocks.find((block) => block.kind === 'motion' && (block.votes?.byFaction.length ?? 0) > 0)?.id ?? null;

/** Finds the motions of the library. */
export const motionsOf = (data: GalleryData) => data.blocks.filter((block) => block.kind === 'motion').slice(0, 1);

/** The library with an approval of this quote for the press and members. */
export function withApproval(data: GalleryData, id: string): GalleryData {
  const approved = (block: Block): Block =>
    block.id === id && block.kind === 'quote'
      ? {
          ...block,
          speaker: 'Naam Voorbeeld',
          state: 'approved',
          approvedBy: 'Naam Voorbeeld',
          approvedOn: '2026-11-20',
          approvedHow: 'mail',
          approvedWhere: 'map Vrijgaven',
          approvedFor: ['press', 'members'],
        }
      : block;
  return { ...data, blocks: data.blocks.map(approved) };
}
