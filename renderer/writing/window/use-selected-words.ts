import { $isHeadingNode } from '@lexical/rich-text';
import { $isTableNode } from '@lexical/table';
import { $getSelection, $isRangeSelection, COMMAND_PRIORITY_LOW, FOCUS_COMMAND, type LexicalNode } from 'lexical';
import { useEffect, useState } from 'react';
import { countWords, secondsToSay } from '../../../engine/core/speaking-time/speaking-time.ts';
import { AttributionNode } from '../../document/editor/nodes/blocks.ts';
import { $idOf } from '../../document/editor/nodes/state.ts';
import { $solidsSelected } from '../../document/editor/solids-selected.ts';
import type { OpenDocument } from '../../document/open/open-document.ts';
import type { Measure, Outcome } from '../../document/open/outcome.ts';
import type { Outcomes } from '../../document/open/outcomes.ts';
import { createDebounce } from '../../ui/scheduling/debounce.ts';
import { $pagesSelected, $selectedText, type PageRange } from './pages-selected.ts';

/** Milliseconds after the selection came to rest. */
const PAUSE = 150;

export interface Selected extends Measure {
  /** As typeset last; null: not typeset yet. */
  pages: PageRange | null;
}

/**
 * Words that are selected on the page, those of the blocks among them too, seconds to say them, and the pages that they stand on;
 * null where nothing is selected.
 */
export function useSelectedWords(
  { editor, editors }: Pick<OpenDocument, 'editor' | 'editors'>,
  { outcome, layout, onOutcome }: Pick<Outcomes, 'outcome' | 'layout' | 'onOutcome'>,
): Selected | null {
  const [selected, setSelected] = useState<Selected | null>(null);
  useEffect(() => {
    let isShown = false;
    /** In the title or a note nothing of the text is selected any more, though the page keeps it for who comes back. */
    let isElsewhere = false;
    const measuring = createDebounce(
      () => {
        isShown = true;
        const facts = layout();
        const measured = editor.getEditorState().read(() => ({
          ...$measureSelected(outcome()?.parts),
          pages: facts && $pagesSelected(facts),
        }));
        setSelected(measured);
      },
      { delay: PAUSE },
    );
    const renew = (): void => {
      measuring.cancel();
      const chosen = editor.getEditorState().read($selectedText);
      if (!chosen || isElsewhere) {
        if (isShown) setSelected(null);
        isShown = false;
      } else measuring.request();
    };
    const end = editor.registerUpdateListener(renew);
    // Typeset anew, or a block is: what is selected may stand on another page, or count other words.
    const endOutcomes = onOutcome(renew);
    const endEditors = editors.follow((one) =>
      one.registerCommand(
        FOCUS_COMMAND,
        () => {
          isElsewhere = one !== editor;
          renew();
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
 * How many words are selected, and how many of them are said. What is printed of a block is no text of the editor: it counts
 * as it was measured in the composed document. Read within the editor.
 */
export function $measureSelected(parts: Outcome['parts'] | undefined): Measure {
  const text = countWords($getSelection()?.getTextContent() ?? '');
  const measure = { words: text, said: text - $leftOutWords() };
  for (const node of $solidsSelected()) {
    const part = parts?.get($idOf(node));
    measure.words += part?.words ?? 0;
    measure.said += part?.said ?? 0;
  }
  return { ...measure, seconds: secondsToSay(measure.said) };
}

/**
 * Of what a speaker leaves out between what is selected: headings, tables and who is quoted. One in which a person begins or
 * ends is meant to be said.
 */
function $leftOutWords(): number {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return 0;
  const ends = [selection.anchor, selection.focus].map((point) => $leftOutAt(point.getNode()));
  const found = new Map(selection.getNodes().map((node) => [$leftOutAt(node)?.getKey(), $leftOutAt(node)]));
  return [...found.values()]
    .filter((node) => node && !ends.some((one) => one?.is(node)))
    .reduce((sum, node) => sum + countWords(node?.getTextContent() ?? ''), 0);
}

/** The outermost that a speaker leaves out and that holds the node, or is it. */
function $leftOutAt(node: LexicalNode): LexicalNode | undefined {
  const around = [node, ...node.getParents()].reverse();
  return around.find((one) => $isHeadingNode(one) || $isTableNode(one) || one instanceof AttributionNode);
}
