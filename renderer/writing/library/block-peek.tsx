import { CornerDownLeft } from 'lucide-react';
import type { Block } from '../../../engine/core/blocks/block.ts';
import { plainText } from '../../../engine/core/richtext/plain-text.ts';
import { useFindBlock } from '../../document/services/app-data.tsx';
import { Button } from '../../ui/controls/button.tsx';
import { MenuButton, type MenuEntry } from '../../ui/controls/menu-button.tsx';
import { useTexts } from '../../ui/texts/language.tsx';
import { formatRowFacts, formatRowTitle, getStatus } from '../blocks/describe.ts';
import { StatusIcon } from '../blocks/status-icon.tsx';

export interface BlockPeekProps {
  block: Block;
  today: string;
  onInsert: () => void;
  /** A sentence that explains why the block cannot be a ground; null: it can. */
  asGroundNot: string | null;
  onAsGround: () => void;
  onOpen: () => void;
  menu: readonly MenuEntry[];
}

/** The selected block before it is used: its status, its first sentences and its actions. */
export function BlockPeek({ block, today, onInsert, asGroundNot, onAsGround, onOpen, menu }: BlockPeekProps) {
  const t = useTexts();
  return (
    <section className="block-peek" aria-label={t.library.preview}>
      <h3 lang={block.language}>{formatRowTitle(block)}</h3>
      <Facts block={block} today={today} />
      <Beginning block={block} />
      <div className="block-peek-actions">
        <Button look="line" icon={CornerDownLeft} onPress={onInsert}>
          {t.library.insert}
        </Button>
        <AsGround not={asGroundNot} onPress={onAsGround} />
        <Button onPress={onOpen}>{t.library.open}</Button>
        <span className="spacer" />
        <MenuButton label={t.library.rowMenu} entries={menu} />
      </div>
    </section>
  );
}

/** Keeps its size if its action is unavailable, so that nothing moves under the pointer. */
function AsGround({ not, onPress }: { not: string | null; onPress: () => void }) {
  const t = useTexts();
  return (
    // A disabled button has no tooltip. The menu beside it gives the reason to keyboard users.
    <span title={not ?? undefined}>
      <Button disabled={not !== null} onPress={onPress}>
        {t.library.asGround}
      </Button>
    </span>
  );
}

function Facts({ block, today }: { block: Block; today: string }) {
  const t = useTexts();
  const standing = getStatus(block, t, today);
  const facts = formatRowFacts(block, t, useFindBlock());
  return (
    <div className="block-peek-facts numeric">
      {standing && (
        <span className="status">
          <StatusIcon standing={standing.standing} />
          {t.form.capital(standing.words)}
        </span>
      )}
      {facts !== '' && <span>{facts}</span>}
    </div>
  );
}

/** The first sentences of a block; of a motion its request. */
function Beginning({ block }: { block: Block }) {
  const paragraphs = block.body.map((node) => plainText([node]));
  const request = paragraphs.find((text) => /^(verzoekt|spreekt|roept|vraagt|draagt)/i.test(text));
  const text = block.kind === 'motion' ? (request ?? paragraphs.join(' ')) : paragraphs.join(' ');
  if (text === '') return null;
  const literal = block.kind === 'motion' || block.kind === 'quote' || block.kind === 'question';
  return (
    <p lang={block.language} className={literal ? 'is-literal' : undefined}>
      {text}
    </p>
  );
}
