import { useEffect, useState, useSyncExternalStore } from 'react';
import { createPortal } from 'react-dom';
import { useTexts } from '../../ui/texts/language.tsx';
import { BlockTools } from './block-tools.tsx';
import { ChosenMenu, useClipboardEntries, usePieceEntries } from './chosen-menu.tsx';
import type { PageProps } from './page.tsx';
import type { Chosen } from './page-blocks.ts';
import type { PageView } from './page-view.ts';
import { PictureTools } from './picture-tools.tsx';

/** The buttons of what is chosen, put into its frame, and its menu. Only one block has buttons at a time: a page of sixty stays light. */
export function ChosenTools(props: PageProps & { view: PageView }) {
  const { view } = props;
  const [chosen, setChosen] = useState<Chosen | null>(view.blocks.chosen);
  useEffect(() => {
    setChosen(view.blocks.chosen());
    return view.blocks.onChosen(() => setChosen(view.blocks.chosen()));
  }, [view]);
  const menu = useSyncExternalStore(view.blocks.onMenu, view.blocks.menu);
  useEffect(() => (chosen?.tools ? keepKeysIn(chosen.tools) : undefined), [chosen?.tools]);
  if (menu?.of === 'words') return <WordsMenu {...props} />;
  if (chosen?.kind === 'other') return <PieceMenu key={chosen.key} {...props} chosen={chosen} />;
  if (!chosen?.tools) return null;
  return createPortal(
    chosen.kind === 'figure' ? (
      <PictureTools key={chosen.key} {...props} chosen={chosen} />
    ) : (
      chosen.facts && <BlockTools key={chosen.key} {...props} chosen={chosen} facts={chosen.facts} />
    ),
    chosen.tools,
  );
}

/** Of words that are selected over blocks. */
function WordsMenu(props: PageProps & { view: PageView }) {
  const t = useTexts();
  return <ChosenMenu view={props.view} label={t.writing.selection} entries={useClipboardEntries(props, null)} />;
}

/** Of a page break, which has no buttons. */
function PieceMenu(props: PageProps & { view: PageView; chosen: Chosen }) {
  const { document, outcomes, view, chosen } = props;
  const t = useTexts();
  const entries = [
    ...useClipboardEntries(props, chosen.key),
    ...usePieceEntries(document, view, chosen.key, outcomes.hurry),
  ];
  return <ChosenMenu view={view} label={t.typing.actions.pageBreak} entries={entries} />;
}

const KEPT = ['keydown', 'beforeinput', 'input', 'paste', 'cut', 'copy', 'compositionstart', 'compositionend'];

/** What is typed or pressed in a control of a block is none of the page's text around it. */
function keepKeysIn(tools: HTMLElement): () => void {
  const stop = (event: Event): void => event.stopPropagation();
  for (const name of KEPT) tools.addEventListener(name, stop);
  return () => {
    for (const name of KEPT) tools.removeEventListener(name, stop);
  };
}
