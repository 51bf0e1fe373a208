import { CornerDownLeft, Maximize2 } from 'lucide-react';
import { type Ref, useId, useImperativeHandle, useRef, useState } from 'react';
import type { BlockKind } from '../../engine/core/blocks/block.ts';
import { plainText } from '../../engine/core/richtext/plain-text.ts';
import { rowFacts, rowTitle, standingOf } from '../blocks/describe.ts';
import { StandingIcon } from '../blocks/standing-icon.tsx';
import { Button, IconButton } from '../parts/button.tsx';
import { Empty, Skeleton } from '../parts/notes.tsx';
import { SearchField } from '../parts/search-field.tsx';
import { useTexts } from '../texts/language.tsx';
import { BlockList, type LibraryRow } from './block-list.tsx';
import { FilterMenus } from './filter-menus.tsx';
import type { LibraryFilters } from './filters.ts';

export interface LibraryPaneProps {
  /** What was found and passes the filters, best first. null: still being read. */
  rows: readonly LibraryRow[] | null;
  /** Blocks in the whole library. */
  total: number;
  query: string;
  onQuery: (query: string) => void;
  /** A word that does occur, where the one that was typed does not. */
  suggestion: string | null;
  filters: LibraryFilters;
  onFilters: (filters: LibraryFilters) => void;
  themes: readonly string[];
  chosen: string | null;
  onChoose: (id: string) => void;
  onInsert: (id: string) => void;
  /** null: the caret stands in no demand. */
  onAsGround: ((id: string) => void) | null;
  onOpenBlock: (id: string) => void;
  onOpenLarge: () => void;
  onMake: (kind: BlockKind | null) => void;
  /** Esc: back to the caret. */
  onEscape: () => void;
  today: string;
  /** In a narrow window it slides over the page. */
  over?: boolean | undefined;
  /** `focusSearch()` for F3. */
  handle?: Ref<{ focusSearch: () => void }> | undefined;
}

/** The library beside the page: search as you type, filters, rows by kind, and a look at the chosen block. */
export function LibraryPane(props: LibraryPaneProps) {
  const t = useTexts();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const pane = useRef<HTMLElement>(null);
  const [folded, setFolded] = useState<ReadonlySet<BlockKind>>(new Set());
  useImperativeHandle(props.handle, () => ({ focusSearch: () => input.current?.select() }));
  const rows = props.rows ?? [];
  const chosen = rows.find((row) => row.block.id === props.chosen)?.block;
  const fold = (kind: BlockKind) => {
    const next = new Set(folded);
    if (!next.delete(kind)) next.add(kind);
    setFolded(next);
  };
  const focusList = () => pane.current?.querySelector<HTMLElement>('[role="option"]')?.focus();
  return (
    <div className={props.over ? 'libpane over' : 'libpane'}>
      <div className="find">
        <SearchField
          label={t.library.search}
          clearLabel={t.library.clearSearch}
          shortcut="F3"
          value={props.query}
          onChange={props.onQuery}
          inputRef={input}
          controls={id}
          onKeyDown={(event) => {
            const target = props.chosen ?? rows[0]?.block.id;
            if (event.key === 'ArrowDown') {
              event.preventDefault();
              focusList();
            } else if (event.key === 'Escape') {
              event.preventDefault();
              props.onEscape();
            } else if (event.key === 'Enter' && target !== undefined) {
              event.preventDefault();
              if ((event.ctrlKey || event.metaKey) && props.onAsGround) props.onAsGround(target);
              else props.onInsert(rows.some((row) => row.block.id === target) ? target : (rows[0]?.block.id ?? target));
            }
          }}
        />
        <IconButton icon={Maximize2} small label={t.library.openLarge} onPress={props.onOpenLarge} />
      </div>
      <aside className="lib" aria-label={t.library.title} id={id} ref={pane}>
        <FilterMenus filters={props.filters} onFilters={props.onFilters} themes={props.themes} />
        {props.rows === null ? (
          <Skeleton label={t.library.reading} />
        ) : (
          <BlockList
            label={t.library.blocks}
            rows={rows}
            query={props.query}
            chosen={props.chosen}
            onChoose={props.onChoose}
            onOpen={props.onInsert}
            onAsGround={props.onAsGround ?? undefined}
            onEdit={props.onOpenBlock}
            onEscape={props.onEscape}
            onType={(letter) => {
              props.onQuery(props.query + letter);
              input.current?.focus();
            }}
            grouped={props.query === '' ? { folded, onFold: fold } : undefined}
            today={props.today}
            draggable
            narrow
            empty={<NothingFound {...props} />}
          />
        )}
        {chosen && (
          <section className="peek" aria-label={t.library.preview}>
            <h3 lang={chosen.language}>{rowTitle(chosen)}</h3>
            <Facts block={chosen} today={props.today} />
            <Beginning block={chosen} />
            <div className="acts">
              <Button look="line" icon={CornerDownLeft} onPress={() => props.onInsert(chosen.id)}>
                {t.library.insert}
              </Button>
              {props.onAsGround && <Button onPress={() => props.onAsGround?.(chosen.id)}>{t.library.asGround}</Button>}
              <Button onPress={() => props.onOpenBlock(chosen.id)}>{t.library.open}</Button>
            </div>
          </section>
        )}
      </aside>
    </div>
  );
}

function Facts({ block, today }: { block: LibraryRow['block']; today: string }) {
  const t = useTexts();
  const standing = standingOf(block, t, today);
  return (
    <div className="facts num">
      {standing && (
        <span className="stt">
          <StandingIcon standing={standing.standing} />
          {standing.words}
        </span>
      )}
      <span>{rowFacts(block, t)}</span>
    </div>
  );
}

/** The first words of a block: of a motion what it asks. */
function Beginning({ block }: { block: LibraryRow['block'] }) {
  const paragraphs = block.body.map((node) => plainText([node]));
  const asks = paragraphs.find((text) => /^(verzoekt|spreekt|roept|vraagt|draagt)/i.test(text));
  const text = block.kind === 'motion' ? (asks ?? paragraphs.join(' ')) : paragraphs.join(' ');
  if (text === '') return null;
  const literal = block.kind === 'motion' || block.kind === 'quote' || block.kind === 'question';
  return (
    <p lang={block.language} className={literal ? 'literal' : undefined}>
      {text}
    </p>
  );
}

function NothingFound(props: LibraryPaneProps) {
  const t = useTexts();
  const { suggestion, query } = props;
  if (query !== '' && suggestion !== null) {
    return (
      <Empty
        action={
          <Button look="line" onPress={() => props.onQuery(suggestion)}>
            {t.library.searchFor(suggestion)}
          </Button>
        }
      >
        {t.library.nothingButNear(query, suggestion)}
      </Empty>
    );
  }
  if (query !== '') return <Empty>{t.library.nothing(query)}</Empty>;
  const kind = props.filters.kinds.length === 1 ? (props.filters.kinds[0] ?? null) : null;
  if (props.filters.themes.length > 0 || props.filters.standings.length > 0) {
    return (
      <Empty
        action={
          <Button look="line" onPress={() => props.onFilters({ kinds: [], themes: [], standings: [] })}>
            {t.library.clearFilters}
          </Button>
        }
      >
        {t.library.nothingWithFilters}
      </Empty>
    );
  }
  return (
    <Empty
      action={
        <Button look="line" onPress={() => props.onMake(kind)}>
          {t.library.make(kind)}
        </Button>
      }
    >
      {t.library.none(kind)}
    </Empty>
  );
}
