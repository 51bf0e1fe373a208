import { $isHeadingNode } from '@lexical/rich-text';
import { $isTableNode } from '@lexical/table';
import { $getSelection, $isRangeSelection, COMMAND_PRIORITY_LOW, FOCUS_COMMAND, type LexicalNode } from 'lexical';
import { useEffect, useState } from 'react';
import { countWords, estimateSeconds } from '../../../engine/core/speaking-time/speaking-time.ts';
import { $selectedAtomicBlocks, AttributionNode } from '../../document/editor/nodes/blocks.ts';
import { $idOf } from '../../document/editor/nodes/state.ts';
import type { OpenDocument } from '../../document/open/open-document.ts';
import type { Measure, Outcome } from '../../document/open/outcome.ts';
import type { Outcomes } from '../../document/open/outcomes.ts';
import { createDebounce } from '../../ui/scheduling/debounce.ts';
import { $getSelectedPages, $getSelectedText, type PageRange } from './selected-pages.ts';

/** Milliseconds to wait after the last change of the selection. */
const DELAY = 150;

export interface SelectionMeasure extends Measure {
  /** In the last layout; null before the first one. */
  pages: PageRange | null;
}

/** Word count, speaking time and pages of the selection, including the blocks in it; null without a selection. */
export function useSelectionMeasure(
  { editor, editors }: Pick<OpenDocument, 'editor' | 'editors'>,
  { outcome, layout, onOutcome }: Pick<Outcomes, 'outcome' | 'layout' | 'onOutcome'>,
): SelectionMeasure | null {
  const [selected, setSelected] = useState<SelectionMeasure | null>(null);
  useEffect(() => {
    let isShown = false;
    /** The focus is in the title or a note. The page keeps its selection, but it does not count then. */
    let isElsewhere = false;
    const measuring = createDebounce(
      () => {
        isShown = true;
        const facts = layout();
        const measured = editor.getEditorState().read(() => ({
          ...$measureSelected(outcome()?.parts),
          pages: facts && $getSelectedPages(facts),
        }));
        setSelected(measured);
      },
      { delay: DELAY },
    );
    const refresh = (): void => {
      measuring.cancel();
      const chosen = editor.getEditorState().read($getSelectedText);
      if (!chosen || isElsewhere) {
        if (isShown) setSelected(null);
        isShown = false;
      } else measuring.request();
    };
    const end = editor.registerUpdateListener(refresh);
    // A new layout or a new text of a block can change the pages and the word count of the selection.
    const endOutcomes = onOutcome(refresh);
    const endEditors = editors.follow((one) =>
      one.registerCommand(
        FOCUS_COMMAND,
        () => {
          isElsewhere = one !== editor;
          refresh();
          return false;
        },
        COMMAND_PRIORITY_LOW,
      ),
    );
    return () => {
      measuring.cancel();
      end();
      endOutcomes();
      endEditors();
    };
  }, [editor, editors, outcome, layout, onOutcome]);
  return selected;
}

/**
 * Counts the words of the selection, and those of them that are spoken. The printed text of a block is not in the editor:
 * its count comes from the composed document. Call it within an editor read.
 */
export function $measureSelected(parts: Outcome['parts'] | undefined): Measure {
  const text = countWords($getSelection()?.getTextContent() ?? '');
  const measure = { words: text, spoken: text - $countSkippedWords() };
  for (const node of $selectedAtomicBlocks()) {
    const part = parts?.get($idOf(node));
    measure.words += part?.words ?? 0;
    measure.spoken += part?.spoken ?? 0;
  }
  return { ...measure, seconds: estimateSeconds(measure.spoken) };
}

/**
 * Words of selected headings, tables and attributions: a speaker skips these. One that contains an end of the selection
 * counts as spoken, because the user selected within it.
 */
function $countSkippedWords(): number {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return 0;
  const ends = [selection.anchor, selection.focus].map((point) => $skippedAncestor(point.getNode()));
  const found = new Map(selection.getNodes().map((node) => [$skippedAncestor(node)?.getKey(), $skippedAncestor(node)]));
  return [...found.values()]
    .filter((node) => node && !ends.some((one) => one?.is(node)))
    .reduce((sum, node) => sum + countWords(node?.getTextContent() ?? ''), 0);
}

/** The outermost heading, table or attribution that contains the node. */
function $skippedAncestor(node: LexicalNode): LexicalNode | undefined {
  const ancestors = [node, ...node.getParents()].reverse();
  return ancestors.find((one) => $isHeadingNode(one) || $isTableNode(one) || one instanceof AttributionNode);
}
