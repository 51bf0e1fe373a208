import { X } from 'lucide-react';
import { useRef } from 'react';
import type { Block, BlockKind } from '../../../engine/core/blocks/block.ts';
import { FIND_MISSING } from '../../../engine/core/evidence/completeness.ts';
import type { BlockId, Ground, Locator } from '../../../engine/core/richtext/model.ts';
import { GROUND_KINDS } from '../../document/services/ground-kinds.ts';
import { IconButton } from '../../ui/controls/button.tsx';
import { cleanText } from '../../ui/controls/clean-text.ts';
import { KindIcon } from '../../ui/controls/kind.tsx';
import { useTexts } from '../../ui/texts/language.tsx';
import { BlockPicker } from './block-picker.tsx';
import { type FindBlock, formatRowFacts, formatRowTitle, getGroundStatus } from './describe.ts';
import { StatusIcon } from './status-icon.tsx';

export interface GroundListProps {
  grounds: readonly Ground[];
  find: (id: BlockId) => Block | undefined;
  suggest: (query: string, kinds: readonly BlockKind[]) => readonly Block[];
  /** `isSameStep`: the change continues typing in one note and joins the previous undo step. */
  onChange: (grounds: Ground[], isSameStep: boolean) => void;
  onOpenBlock?: ((id: BlockId) => void) | undefined;
  onMake: ((title: string) => void) | null;
  today: string;
  autoFocus?: boolean | undefined;
}

/** The grounds of a demand with a note for each, and a field to add another. */
export function GroundList({
  grounds,
  find,
  suggest,
  onChange,
  onOpenBlock,
  onMake,
  today,
  autoFocus,
}: GroundListProps) {
  const t = useTexts();
  const withShows = (ground: Ground, shows: string): Ground => {
    const { shows: _, ...rest } = ground;
    return shows === '' ? rest : { ...rest, shows };
  };
  return (
    <div className="block-form-grounds">
      {grounds.map((ground) => (
        <GroundRow
          key={ground.block}
          ground={ground}
          block={find(ground.block)}
          find={find}
          onShows={(shows, isSameStep) =>
            onChange(
              grounds.map((one) => (one.block === ground.block ? withShows(one, shows) : one)),
              isSameStep,
            )
          }
          onRemove={() =>
            onChange(
              grounds.filter((one) => one.block !== ground.block),
              false,
            )
          }
        />
      ))}
      <BlockPicker
        label={t.form.chooseGround}
        className="block-picker-unlabelled"
        placeholder={t.form.searchGround}
        enterWord={t.form.asGround}
        today={today}
        autoFocus={autoFocus}
        suggest={(query) =>
          suggest(query, GROUND_KINDS).filter((one) => grounds.every((ground) => ground.block !== one.id))
        }
        onPick={(chosen) => onChange([...grounds, { block: chosen.id }], false)}
        onOpen={onOpenBlock}
        onMake={onMake ?? undefined}
      />
    </div>
  );
}

interface GroundRowProps {
  ground: Ground;
  block: Block | undefined;
  find: FindBlock;
  onShows: (text: string, isSameStep: boolean) => void;
  onRemove: () => void;
}

function GroundRow({ ground, block, find, onShows, onRemove }: GroundRowProps) {
  const t = useTexts();
  const isSameStep = useRef(false);
  const missing = block
    ? (FIND_MISSING[block.kind] as (block: Block, at?: Locator) => string[])(block, ground.locator)[0]
    : 'block';
  const title = block ? formatRowTitle(block) : ground.block;
  return (
    <div className="block-form-ground">
      {block ? <KindIcon kind={block.kind} /> : <span />}
      <div>
        <div lang={block?.language}>{title}</div>
        <div className="block-form-ground-facts numeric">{block ? formatRowFacts(block, t, find) : ''}</div>
        <input
          className="block-form-ground-shows"
          aria-label={t.form.showsLabel(title)}
          value={ground.shows ?? ''}
          placeholder={t.form.shows}
          onChange={(event) => {
            onShows(cleanText(event.target.value), isSameStep.current);
            isSameStep.current = true;
          }}
          onBlur={() => {
            isSameStep.current = false;
          }}
        />
      </div>
      <span className="block-form-ground-status">
        <StatusIcon standing={getGroundStatus(block, missing)} />
        {missing === undefined ? t.evidence.complete : t.evidence.missing(missing)}
      </span>
      <IconButton icon={X} small label={t.form.removeGround(title)} onPress={onRemove} />
    </div>
  );
}
