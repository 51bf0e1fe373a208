import {
  BookOpen,
  BookPlus,
  Copy,
  CopyPlus,
  GitCompareArrows,
  Link2,
  ListPlus,
  type LucideIcon,
  RefreshCw,
  Scissors,
  Undo2,
  Unlink,
} from 'lucide-react';
import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import type { Block, BlockKind } from '../../../engine/core/blocks/block.ts';
import { findGroundsToKeep } from '../../../engine/core/drafts/grounds-to-keep.ts';
import { findSnapshot, type PlacedBlock } from '../../../engine/core/drafts/instances.ts';
import { MenuButton, type MenuEntry } from '../../ui/controls/menu-button.tsx';
import { useLanguage, useTexts } from '../../ui/texts/language.tsx';
import { formatShortName } from '../blocks/describe.ts';
import { formatBlock, formatBlockSource } from '../blocks/format-block.ts';
import { updateBlocks } from '../side/change-page.ts';
import { duplicateBlock, restore, setExcerpt, setForm } from './block-actions.ts';
import { type BlockFacts, type BlockState, placedIn } from './block-facts.ts';
import { afterMenu, ChosenMenu, useClipboardEntries, usePieceEntries } from './chosen-menu.tsx';
import { detach } from './detach-block.ts';
import { DetachDialog } from './detach-dialog.tsx';
import { ExcerptDialog } from './excerpt-dialog.tsx';
import { FormMenu } from './form-menu.tsx';
import type { PageProps } from './page.tsx';
import type { Chosen } from './page-blocks.ts';
import type { PageView } from './page-view.ts';
import { printedWords } from './printed-words.ts';
import { ToolsIn } from './tools-in.tsx';

interface BlockToolsProps extends PageProps {
  view: PageView;
  chosen: Chosen;
  facts: BlockFacts;
}

type Act = 'toLibrary' | 'tieToLibrary' | 'open' | 'compare' | 'update' | 'restore' | 'detach';

/** What stands on the bar itself, by how the block stands; the rest is in the menu. */
const FIRST: { [State in BlockState]?: readonly Act[] } = {
  loose: ['tieToLibrary', 'toLibrary'],
  newer: ['compare', 'update'],
  different: ['compare', 'update'],
  adapted: ['compare', 'restore'],
  literal: ['open', 'detach'],
};
/** Kinds of which a part of the text may be printed, with a mark for what is left out. */
const PRINTS_PARTS: ReadonlySet<BlockKind> = new Set<BlockKind>(['motion', 'finding']);
const ICONS: { [Name in Act]: LucideIcon } = {
  toLibrary: BookPlus,
  tieToLibrary: Link2,
  open: BookOpen,
  compare: GitCompareArrows,
  update: RefreshCw,
  restore: Undo2,
  detach: Unlink,
};

/** A block as the library would keep it: a demand with the grounds that it has in this document. */
function withOwnGrounds({ block, grounds }: PlacedBlock): Block {
  return block.kind === 'demand' ? { ...block, grounds } : block;
}

/** The bar of the chosen block: its form, what is most at hand, and a menu with all of it. */
export function BlockTools(props: BlockToolsProps) {
  const { view, chosen, facts, document, outcomes, library, today, handlers } = props;
  const t = useTexts();
  const language = useLanguage();
  const [detaching, setDetaching] = useState(false);
  const [shortening, setShortening] = useState(false);
  const { key, id } = chosen;
  const clipboard = useClipboardEntries(props, key);
  const pieces = usePieceEntries(document, view, key, outcomes.hurry);
  const places = pieces.filter((one) => one.id !== 'remove');
  const away = pieces.filter((one) => one.id === 'remove');
  const drawn = view.drawing.drawnIn(chosen.element);
  if (!drawn) return null;
  const { block } = drawn.data;
  const inLibrary = library?.(block);
  const isInLibrary = inLibrary !== undefined;
  const placed = placedIn(drawn.data, id, document.head());
  const called = placed ? formatShortName(placed.block, t) : null;
  const loose = facts.state === 'loose' && placed ? withOwnGrounds(placed) : undefined;
  const hasGroundsToKeep =
    library !== null && inLibrary?.kind === 'demand' && findGroundsToKeep(drawn.data, inLibrary, library).length > 0;
  const like = loose && handlers.likeInLibrary(loose);
  const canShorten = facts.form === 'full' && PRINTS_PARTS.has(facts.kind) && (placed?.body.length ?? 0) > 1;
  const isBehind = facts.state === 'newer' || facts.state === 'different';

  const after = (changed: boolean): void => {
    if (changed) outcomes.hurry();
    afterMenu(() => view.blocks.choose(key));
  };
  const toText = (): void => afterMenu(() => document.editor.getRootElement()?.focus({ preventScroll: true }));
  const letGo = (): void => {
    setDetaching(false);
    view.live.close();
    detach(document, id);
    outcomes.hurry();
    toText();
  };
  const acts: { [Name in Act]: (() => void) | null } = {
    toLibrary: loose && !like ? () => handlers.onKeepBlock(loose) : null,
    tieToLibrary: loose && like ? () => handlers.onKeepBlock(loose) : null,
    open: isInLibrary ? () => handlers.onOpenBlock(block) : null,
    compare: isInLibrary && (isBehind || facts.adapted) ? () => handlers.onCompare(id) : null,
    // Where the words are the writer's own, there is something to decide: that is comparing.
    update: isBehind && !facts.adapted && library ? () => after(updateBlocks(document, [block], library)) : null,
    restore: facts.adapted ? () => after(restore(document, id)) : null,
    detach: () => (facts.locked ? setDetaching(true) : letGo()),
  };
  const copy = (): void => {
    // As it is now: an undo of what came from the library does not draw this bar anew.
    const head = document.head();
    const placed = placedIn(drawn.data, id, head);
    if (!placed) return;
    const find = (other: string) => findSnapshot(head, other) ?? library?.(other);
    const own = { title: placed.title, body: printedWords(placed.body, drawn.data.excerpt) };
    const { block: copied, grounds } = placed;
    const shown: Block = copied.kind === 'demand' ? { ...copied, ...own, grounds } : { ...copied, ...own };
    afterMenu(() => {
      view.blocks.choose(key);
      handlers.onCopy(formatBlock(shown, find, t, language, today), formatBlockSource(shown, find, language));
      handlers.say(t.page.copied);
    });
  };
  const entry = (name: Act): MenuEntry[] => {
    const act = acts[name];
    return act ? [{ id: name, label: t.page[name], icon: ICONS[name], onPress: act }] : [];
  };
  const entries: MenuEntry[] = [
    ...entry('tieToLibrary'),
    ...entry('toLibrary'),
    ...entry('open'),
    ...entry('compare'),
    ...entry('update'),
    ...entry('restore'),
    ...(facts.kind === 'demand'
      ? [{ id: 'grounds', label: t.page.pickGrounds, icon: ListPlus, onPress: () => handlers.onPickGround(id) }]
      : []),
    ...(hasGroundsToKeep
      ? [{ id: 'keep-grounds', label: t.page.keepGrounds, icon: BookPlus, onPress: () => handlers.onKeepGrounds(id) }]
      : []),
    ...(canShorten
      ? [{ id: 'excerpt', label: t.page.excerpt, icon: Scissors, onPress: () => setShortening(true) }]
      : []),
    { id: 'copy', label: t.page.copyWithSource, icon: Copy, onPress: copy },
    {
      id: 'duplicate',
      label: t.page.duplicate,
      icon: CopyPlus,
      onPress: () => {
        duplicateBlock(document, key);
        outcomes.hurry();
        toText();
      },
    },
    ...places,
    ...entry('detach'),
    ...away,
  ];
  const first = (facts.state === null ? undefined : FIRST[facts.state]) ?? (['open'] as const);
  return (
    <ToolsIn onLeave={() => view.blocks.choose(key)}>
      <FormMenu
        form={facts.form}
        onForm={(form) => {
          view.live.close();
          after(setForm(document, id, form));
        }}
      />
      {first.map((name) => {
        const act = acts[name];
        return (
          act && (
            <AriaButton key={name} className="btn" preventFocusOnPress onPress={act}>
              {t.page[name]}
            </AriaButton>
          )
        );
      })}
      <MenuButton label={t.page.more} entries={entries} />
      <ChosenMenu view={view} label={facts.name} entries={[...clipboard, ...entries]} />
      {shortening && placed && (
        <ExcerptDialog
          title={facts.title}
          shortName={called}
          body={placed.body}
          lang={placed.block.language}
          excerpt={drawn.data.excerpt}
          onChoose={(excerpt) => {
            setShortening(false);
            after(setExcerpt(document, id, excerpt));
          }}
          onClose={() => {
            setShortening(false);
            view.blocks.choose(key);
          }}
        />
      )}
      {detaching && (
        <DetachDialog
          title={facts.title}
          shortName={called}
          lang={placed?.block.language}
          onDetach={letGo}
          onClose={() => {
            setDetaching(false);
            view.blocks.choose(key);
          }}
        />
      )}
    </ToolsIn>
  );
}
