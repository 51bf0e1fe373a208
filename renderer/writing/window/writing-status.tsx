import type { LayoutFacts } from '../../../engine/core/publication/publication.ts';
import { $pageOfBlock, type CaretBlock } from '../../document/open/caret-block.ts';
import { useLibrary } from '../../document/services/app-data.tsx';
import { useTexts } from '../../ui/texts/language.tsx';
import { useDocument, useOutcome } from '../document-context.ts';
import { StatusBar } from './status-bar.tsx';
import { useTableCell } from './table-cell.ts';
import { useSelectionMeasure } from './use-selection-measure.ts';

export interface WritingStatusProps {
  place: CaretBlock | null;
  /** A temporary message. */
  notice: string | undefined;
}

/**
 * Connects the status bar to the document: pages, word count and speaking time of the document, the selection and the block
 * at the caret.
 */
export function WritingStatus({ place, notice }: WritingStatusProps) {
  const { document, outcomes } = useDocument();
  const t = useTexts();
  const { blocks, refused } = useLibrary();
  const outcome = useOutcome((latest) => latest);
  const selected = useSelectionMeasure(document, outcomes);
  const layout = outcomes.layout();
  const cell = useTableCell(document.editor);
  const part = place ? outcome?.parts.get(place.node) : undefined;
  const label = place ? outcome?.labels.get(place.node) : undefined;
  const tableLabel = cell ? outcome?.labels.get(cell.table) : undefined;
  const pageAt = (at: CaretBlock, facts: LayoutFacts) =>
    document.editor.getEditorState().read(() => $pageOfBlock(at, facts));
  const name = label ? capital(label) : null;
  return (
    <StatusBar
      blocks={refused === null ? (blocks?.length ?? null) : null}
      page={layout ? { at: place ? pageAt(place, layout) : 1, of: layout.pages } : null}
      words={outcome?.whole.words ?? 0}
      seconds={outcome?.whole.seconds ?? 0}
      part={
        selected
          ? { name: t.writing.selection, ...selected }
          : part && name && place?.block
            ? { name, words: part.spoken, seconds: part.seconds }
            : null
      }
      cell={cell && { ...cell, name: tableLabel ? capital(tableLabel) : t.status.table }}
      notice={notice}
    />
  );
}

function capital(label: string): string {
  return `${label.charAt(0).toUpperCase()}${label.slice(1)}`;
}
