import { useEffect, useState, useSyncExternalStore } from 'react';
import { createPortal } from 'react-dom';
import { useTexts } from '../../ui/texts/language.tsx';
import { BlockTools } from './block-tools.tsx';
import { ChosenMenu, useClipboardEntries, useMoveAndRemoveEntries } from './chosen-menu.tsx';
import type { ChosenToolsProps } from './page.tsx';
import type { Chosen } from './page-blocks.ts';
import type { PageView } from './page-view.ts';
import { PictureTools } from './picture-tools.tsx';

/**
 * The toolbar and context menu of the chosen block. Only one block has buttons at a time, which keeps long documents
 * fast.
 */
export function ChosenTools(props: ChosenToolsProps) {
  const { view } = props;
  const [chosen, setChosen] = useState<Chosen | null>(view.blocks.chosen);
  useEffect(() => {
    setChosen(view.blocks.chosen());
    return view.blocks.onChosen(() => setChosen(view.blocks.chosen()));
  }, [view]);
  const menu = useSyncExternalStore(view.blocks.onMenu, view.blocks.menu);
  useEffect(() => (chosen?.tools ? keepKeysIn(chosen.tools) : undefined), [chosen?.tools]);
  if (menu?.of === 'words') return <SelectionMenu view={view} />;
  if (chosen?.kind === 'other') return <PageBreakMenu key={chosen.key} view={view} chosen={chosen} />;
  if (!chosen?.tools) return null;
  return createPortal(
    chosen.kind === 'figure' ? (
      <PictureTools key={chosen.key} view={view} chosen={chosen} />
    ) : (
      chosen.facts && <BlockTools key={chosen.key} {...props} chosen={chosen} facts={chosen.facts} />
    ),
    chosen.tools,
  );
}

/** The context menu of selected text that contains blocks. */
function SelectionMenu({ view }: { view: PageView }) {
  const t = useTexts();
  return <ChosenMenu view={view} label={t.writing.selection} entries={useClipboardEntries(view, null)} />;
}

/** The context menu of a page break, which has no toolbar. */
function PageBreakMenu({ view, chosen }: { view: PageView; chosen: Chosen }) {
  const t = useTexts();
  const entries = [...useClipboardEntries(view, chosen.key), ...useMoveAndRemoveEntries(view, chosen.key)];
  return <ChosenMenu view={view} label={t.typing.actions.pageBreak} entries={entries} />;
}

const KEPT_EVENTS = ['keydown', 'beforeinput', 'input', 'paste', 'cut', 'copy', 'compositionstart', 'compositionend'];

/**
 * Stops keyboard and input events in the controls of a block, so that the page around it does not handle them as
 * typing.
 */
function keepKeysIn(tools: HTMLElement): () => void {
  const stop = (event: Event): void => event.stopPropagation();
  for (const name of KEPT_EVENTS) tools.addEventListener(name, stop);
  return () => {
    for (const name of KEPT_EVENTS) tools.removeEventListener(name, stop);
  };
}
