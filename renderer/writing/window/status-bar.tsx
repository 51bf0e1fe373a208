import { useTexts } from '../../ui/texts/language.tsx';

export interface StatusBarProps {
  /** Blocks in the library. */
  blocks: number | null;
  /** Where the caret is, as typeset last; null: not typeset yet. */
  page: { at: number; of: number } | null;
  words: number;
  /** Seconds to say the whole document. */
  seconds: number;
  /** Of the selection or of the block that holds the caret: 'Eis 1'. `pages`: of a selection, the last included. */
  part: { name: string; words: number; seconds: number; pages?: { from: number; to: number } | null } | null;
  /** In which cell the caret stands, from 1; `row` null: in the header row. `name`: 'Tabel 1'. */
  cell?: { name: string; row: number | null; rows: number; column: number; columns: number } | null;
  /** A sentence for a moment: why a key does nothing here. */
  notice?: string | undefined;
}

/** Page, words and speaking time: of the document, and of what is chosen. */
export function StatusBar({ blocks, page, words, seconds, part, cell, notice }: StatusBarProps) {
  const t = useTexts().status;
  const where = part
    ? t.part(part.name, part.words, clockOf(part.seconds), part.pages ?? null)
    : cell
      ? t.cell(cell)
      : '';
  return (
    <footer className={notice ? 'stat num saying' : 'stat num'}>
      <div className="opt">{blocks !== null && <span>{t.blocks(blocks)}</span>}</div>
      <div>
        {page && <span>{t.page(page.at, page.of)}</span>}
        <span>{t.words(words)}</span>
        <span>{t.speaking(clockOf(seconds))}</span>
      </div>
      <div className="opt">
        <span role="status">{notice ?? where}</span>
      </div>
    </footer>
  );
}

/** 356 as '5:56' */
function clockOf(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
