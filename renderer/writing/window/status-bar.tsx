import { named } from '../../ui/element-names.ts';
import { useTexts } from '../../ui/texts/language.tsx';

export interface StatusBarProps {
  /** Number of blocks in the library. */
  blocks: number | null;
  /** Page of the caret in the last layout; null before the first layout. */
  page: { at: number; of: number } | null;
  words: number;
  /** Speaking time of the whole document in seconds. */
  seconds: number;
  /** The selection, or the block at the caret ('Eis 1'). `pages`: page numbers of a selection; `to` is included. */
  part: { name: string; words: number; seconds: number; pages?: { from: number; to: number } | null } | null;
  /** The table cell at the caret, counted from 1; `row` is null in the header row. `name`: 'Tabel 1'. */
  cell?: { name: string; row: number | null; rows: number; column: number; columns: number } | null;
  /** A temporary message, such as the reason why a key has no effect here. */
  notice?: string | undefined;
}

/** Shows the page, word count and speaking time of the document, and those of the selection. */
export function StatusBar({ blocks, page, words, seconds, part, cell, notice }: StatusBarProps) {
  const t = useTexts().status;
  const where = part
    ? t.part(part.name, part.words, clockOf(part.seconds), part.pages ?? null)
    : cell
      ? t.cell(cell)
      : '';
  return (
    <footer className={notice ? 'status-bar numeric is-saying' : 'status-bar numeric'} {...named('status-bar')}>
      <div className="is-optional">{blocks !== null && <span>{t.blocks(blocks)}</span>}</div>
      <div>
        {page && <span>{t.page(page.at, page.of)}</span>}
        <span>{t.words(words)}</span>
        <span>{t.speaking(clockOf(seconds))}</span>
      </div>
      <div className="is-optional">
        <span role="status">{notice ?? where}</span>
      </div>
    </footer>
  );
}

/** 356 becomes '5:56'. */
function clockOf(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
