import {
  BookOpen,
  BookPlus,
  ChevronDown,
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
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import type { Block, BlockKind } from '../../../engine/core/blocks/block.ts';
import { findGroundsToKeep } from '../../../engine/core/drafts/grounds-to-keep.ts';
import { abridgeBody, findSnapshot, type PlacedBlock } from '../../../engine/core/drafts/instances.ts';
import type { BlockForm } from '../../../engine/core/richtext/model.ts';
import { Icon } from '../../ui/controls/icon.tsx';
import { MenuButton, type MenuEntry } from '../../ui/controls/menu-button.tsx';
import { Keys } from '../../ui/keys/keys.tsx';
import { Popover } from '../../ui/overlays/popover.tsx';
import { useLanguage, useTexts } from '../../ui/texts/language.tsx';
import { formatShortName } from '../blocks/describe.ts';
import { formatBlock, formatBlockSource } from '../blocks/format-block.ts';
import { useDocument } from '../document-context.ts';
import { updateBlocks } from '../side/change-page.ts';
import { duplicateBlock, restoreLibraryText, setExcerpt, setForm } from './block-actions.ts';
import { type BlockFacts, type BlockState, placeInDraft } from './block-facts.ts';
import { BlockToolbar } from './block-toolbar.tsx';
import { afterMenu, ChosenMenu, useClipboardEntries, useMoveAndRemoveEntries } from './chosen-menu.tsx';
import { detachBlock } from './detach-block.ts';
import { DetachDialog } from './detach-dialog.tsx';
import { ExcerptDialog } from './excerpt-dialog.tsx';
import type { ChosenToolsProps } from './page.tsx';
import type { Chosen } from './page-blocks.ts';

interface BlockToolsProps extends ChosenToolsProps {
  chosen: Chosen;
  facts: BlockFacts;
}

type BlockAction = 'toLibrary' | 'tieToLibrary' | 'open' | 'compare' | 'update' | 'restore' | 'detach';

/** Actions with a button on the toolbar, by the state of the block. The menu has all actions. */
const BAR_ACTIONS: { [State in BlockState]?: readonly BlockAction[] } = {
  loose: ['tieToLibrary', 'toLibrary'],
  newer: ['compare', 'update'],
  different: ['compare', 'update'],
  adapted: ['compare', 'restore'],
  literal: ['open', 'detach'],
};
/** Kinds of which the user may print a part of the text; a mark shows each omission. */
const PRINTS_PARTS: ReadonlySet<BlockKind> = new Set<BlockKind>(['motion', 'finding']);
const ICONS: { [Name in BlockAction]: LucideIcon } = {
  toLibrary: BookPlus,
  tieToLibrary: Link2,
  open: BookOpen,
  compare: GitCompareArrows,
  update: RefreshCw,
  restore: Undo2,
  detach: Unlink,
};

/** The block as it would be saved in the library: a demand includes the grounds that it has in this document. */
function withOwnGrounds({ block, grounds }: PlacedBlock): Block {
  return block.kind === 'demand' ? { ...block, grounds } : block;
}

/** The toolbar of the chosen block: its form, the main actions of its state, and a menu with all actions. */
export function BlockTools({ view, chosen, facts, library, today }: BlockToolsProps) {
  const { document, outcomes, commands } = useDocument();
  const t = useTexts();
  const language = useLanguage();
  const [isDetaching, setDetaching] = useState(false);
  const [isShortening, setShortening] = useState(false);
  const { key, id } = chosen;
  const clipboard = useClipboardEntries(view, key);
  const pieces = useMoveAndRemoveEntries(view, key);
  const moves = pieces.filter((one) => one.id !== 'remove');
  const removal = pieces.filter((one) => one.id === 'remove');
  const drawn = view.drawing.drawnIn(chosen.element);
  if (!drawn) return null;
  const { block } = drawn.data;
  const inLibrary = library?.(block);
  const isInLibrary = inLibrary !== undefined;
  const placed = placeInDraft(drawn.data, id, document.head());
  const called = placed ? formatShortName(placed.block, t) : null;
  const looseBlock = facts.state === 'loose' && placed ? withOwnGrounds(placed) : undefined;
  const hasGroundsToKeep =
    library !== null && inLibrary?.kind === 'demand' && findGroundsToKeep(drawn.data, inLibrary, library).length > 0;
  const sameInLibrary = looseBlock && commands.findEquivalentBlock(looseBlock);
  const canShorten = facts.form === 'full' && PRINTS_PARTS.has(facts.kind) && (placed?.body.length ?? 0) > 1;
  const isBehind = facts.state === 'newer' || facts.state === 'different';

  const finish = (changed: boolean): void => {
    if (changed) outcomes.hurry();
    afterMenu(() => view.blocks.choose(key));
  };
  const toText = (): void => afterMenu(() => document.editor.getRootElement()?.focus({ preventScroll: true }));
  const detachNow = (): void => {
    setDetaching(false);
    view.live.close();
    detachBlock(document, id);
    outcomes.hurry();
    toText();
  };
  const actions: { [Name in BlockAction]: (() => void) | null } = {
    toLibrary: looseBlock && !sameInLibrary ? () => commands.keepBlock(looseBlock) : null,
    tieToLibrary: looseBlock && sameInLibrary ? () => commands.keepBlock(looseBlock) : null,
    open: isInLibrary ? () => commands.openBlock(block) : null,
    compare:
      isInLibrary && (isBehind || facts.isAdapted) ? () => commands.showView({ of: 'comparison', place: id }) : null,
    // If the user changed the text, the update needs a decision, so the action is to compare.
    update: isBehind && !facts.isAdapted && library ? () => finish(updateBlocks(document, [block], library)) : null,
    restore: facts.isAdapted ? () => finish(restoreLibraryText(document, id)) : null,
    detach: () => (facts.locked ? setDetaching(true) : detachNow()),
  };
  const copy = (): void => {
    // Reads the block at the moment of the action: undoing a library update does not render this toolbar again.
    const head = document.head();
    const placed = placeInDraft(drawn.data, id, head);
    if (!placed) return;
    const find = (other: string) => findSnapshot(head, other) ?? library?.(other);
    const own = { title: placed.title, body: abridgeBody(placed) };
    const { block: copied, grounds } = placed;
    const shown: Block = copied.kind === 'demand' ? { ...copied, ...own, grounds } : { ...copied, ...own };
    // Chromium copies within the event of the key or click only.
    commands.copyBlock(formatBlock(shown, find, t, language, today), formatBlockSource(shown, find, language));
    afterMenu(() => {
      view.blocks.choose(key);
      commands.say(t.page.copied);
    });
  };
  const entry = (name: BlockAction): MenuEntry[] => {
    const act = actions[name];
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
      ? [
          {
            id: 'grounds',
            label: t.page.pickGrounds,
            icon: ListPlus,
            onPress: () => commands.showView({ of: 'grounds', demand: id }),
          },
        ]
      : []),
    ...(hasGroundsToKeep
      ? [
          {
            id: 'keep-grounds',
            label: t.page.keepGrounds,
            icon: BookPlus,
            onPress: () => void commands.keepGrounds(id),
          },
        ]
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
    ...moves,
    ...entry('detach'),
    ...removal,
  ];
  const first = (facts.state === null ? undefined : BAR_ACTIONS[facts.state]) ?? (['open'] as const);
  return (
    <BlockToolbar onLeave={() => view.blocks.choose(key)}>
      <FormMenu
        form={facts.form}
        onForm={(form) => {
          view.live.close();
          finish(setForm(document, id, form));
        }}
      />
      {first.map((name) => {
        const act = actions[name];
        return (
          act && (
            <AriaButton key={name} className="button" preventFocusOnPress onPress={act}>
              {t.page[name]}
            </AriaButton>
          )
        );
      })}
      <MenuButton label={t.page.more} entries={entries} />
      <ChosenMenu view={view} label={facts.name} entries={[...clipboard, ...entries]} />
      {isShortening && placed && (
        <ExcerptDialog
          title={facts.title}
          shortName={called}
          body={placed.body}
          lang={placed.block.language}
          excerpt={drawn.data.excerpt}
          onChoose={(excerpt) => {
            setShortening(false);
            finish(setExcerpt(document, id, excerpt));
          }}
          onClose={() => {
            setShortening(false);
            view.blocks.choose(key);
          }}
        />
      )}
      {isDetaching && (
        <DetachDialog
          title={facts.title}
          shortName={called}
          lang={placed?.block.language}
          onDetach={detachNow}
          onClose={() => {
            setDetaching(false);
            view.blocks.choose(key);
          }}
        />
      )}
    </BlockToolbar>
  );
}

const FORMS: readonly BlockForm[] = ['full', 'short', 'reference'];

/** The menu for the form of a block: in full, as one line, or as a reference. */
function FormMenu({ form, onForm }: { form: BlockForm; onForm: (form: BlockForm) => void }) {
  const t = useTexts().page;
  return (
    <MenuTrigger>
      <AriaButton className="button" aria-label={`${t.formLabel}: ${t.formName[form]}`}>
        {t.formName[form]}
        <Icon of={ChevronDown} small />
      </AriaButton>
      <Popover className="menu is-floating" offset={4}>
        <Menu
          className="menu-options"
          aria-label={t.formLabel}
          selectionMode="single"
          selectedKeys={[form]}
          onAction={(chosen) => {
            const next = FORMS.find((one) => one === chosen);
            if (next) onForm(next);
          }}
        >
          {FORMS.map((one) => (
            <MenuItem key={one} id={one} textValue={t.form[one]} className="menu-item is-plain">
              <span className="menu-item-title">{t.form[one]}</span>
              {one === form && <Keys>{t.formNow}</Keys>}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
