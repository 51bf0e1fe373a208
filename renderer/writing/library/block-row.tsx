import type { Block } from '../../../engine/core/blocks/block.ts';
import { useFindBlock } from '../../document/services/app-data.tsx';
import { KindIcon } from '../../ui/controls/kind.tsx';
import { useTexts } from '../../ui/texts/language.tsx';
import { formatRowFacts, formatRowTitle, getStatus } from '../blocks/describe.ts';
import { StatusIcon } from '../blocks/status-icon.tsx';
import { trimSnippet } from './found-in.ts';
import { MarkedText } from './marked-text.tsx';

export interface LibraryRow {
  block: Block;
  /** A snippet of the text around the match. */
  snippet?: string | undefined;
}

export interface BlockRowProps {
  row: LibraryRow;
  query: string;
  today: string;
  narrow?: boolean | undefined;
}

/** A row: the icon of its kind, its title, facts and status. */
export function BlockRow({ row, query, today, narrow }: BlockRowProps) {
  const t = useTexts();
  const standing = getStatus(row.block, t, today);
  const facts = formatRowFacts(row.block, t, useFindBlock());
  return (
    <>
      <KindIcon kind={row.block.kind} />
      <div className={standing ? undefined : 'list-row-whole'}>
        <div className="list-row-title" lang={row.block.language} title={row.block.title}>
          <span className="visually-hidden">{`${t.blocks.kind[row.block.kind]}: ${formatRowTitle(row.block)}`}</span>
          <span aria-hidden="true">
            <MarkedText text={formatRowTitle(row.block)} query={query} />
          </span>
        </div>
        <div className="list-row-detail numeric" title={[facts, standing?.words].filter(Boolean).join(' · ')}>
          <span className="truncated">{narrow && standing ? facts.split(' · ')[0] : facts}</span>
          {standing && <span>{facts === '' ? standing.words : ` · ${standing.words}`}</span>}
        </div>
        {row.snippet !== undefined && row.snippet !== '' && (
          <div className="list-row-text" lang={row.block.language}>
            <MarkedText text={trimSnippet(row.snippet, query)} query={query} />
          </div>
        )}
      </div>
      {standing ? <StatusIcon standing={standing.standing} /> : <span />}
    </>
  );
}
