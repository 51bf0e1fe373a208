import { X } from 'lucide-react';
import type { Block, BlockKind } from '../../engine/core/blocks/block.ts';
import { MISSING_FROM } from '../../engine/core/evidence/completeness.ts';
import type { Ground, Locator } from '../../engine/core/richtext/model.ts';
import { plainText } from '../../engine/core/richtext/plain-text.ts';
import { secondsToSay, spokenWords } from '../../engine/core/speaking-time/speaking-time.ts';
import { IconButton } from '../parts/button.tsx';
import { DateField } from '../parts/date-field.tsx';
import { TextField } from '../parts/field.tsx';
import { KindIcon } from '../parts/kind.tsx';
import { useTexts } from '../texts/language.tsx';
import { BlockPicker } from './block-picker.tsx';
import { BodyField } from './body-field.tsx';
import { rowFacts, rowTitle } from './describe.ts';
import type { BlockFormProps } from './form-context.ts';
import { StandingIcon } from './standing-icon.tsx';

/** What may carry a demand. */
export const GROUND_KINDS: readonly BlockKind[] = ['motion', 'finding', 'commitment', 'figure', 'source'];
/** A claim that an assistant reads at once. */
const LONGEST_CLAIM = 70;

export function DemandForm({ block, onChange, context }: BlockFormProps<'demand'>) {
  const t = useTexts();
  const words = spokenWords(plainText(block.body));
  const all = words + spokenWords(block.title);
  return (
    <>
      <TextField
        className="c6 strong"
        label={t.form.claim}
        value={block.title}
        lang={block.language}
        face="document"
        hint={t.form.ofLetters(block.title.length, LONGEST_CLAIM)}
        onChange={(title) => onChange({ ...block, title })}
      />
      <BodyField
        label={t.form.explanation}
        body={block.body}
        lang={block.language}
        face="document"
        context={context}
        hint={t.form.wordsWithClaim(words, secondsToSay(all))}
        onChange={(body) => onChange({ ...block, body })}
      />
      <TextField
        className="c3"
        label={t.form.addressee}
        value={block.addressee ?? ''}
        placeholder={t.form.empty}
        onChange={(text) => onChange({ ...block, addressee: text === '' ? null : text })}
      />
      <DateField
        className="c3"
        label={t.form.deadline}
        value={block.deadline}
        placeholder={t.form.empty}
        hint={t.form.deadlineHint}
        onChange={(deadline) => onChange({ ...block, deadline })}
      />
      <TextField
        className="c6"
        label={t.form.subject}
        value={block.gist ?? ''}
        placeholder={t.form.empty}
        hint={t.form.subjectHint}
        onChange={(text) => onChange({ ...block, gist: text === '' ? null : text })}
      />
      <div className="c6">
        <h3 className="lbl">{t.form.usualGrounds}</h3>
        <div className="gpick">
          {block.grounds.map((ground) => (
            <GroundRow
              key={ground.block}
              ground={ground}
              block={context.find(ground.block)}
              onShows={(shows) =>
                onChange({
                  ...block,
                  grounds: block.grounds.map((one) => {
                    if (one.block !== ground.block) return one;
                    const { shows: _, ...rest } = one;
                    return shows === '' ? rest : { ...rest, shows };
                  }),
                })
              }
              onRemove={() =>
                onChange({ ...block, grounds: block.grounds.filter((one) => one.block !== ground.block) })
              }
            />
          ))}
          <BlockPicker
            label={t.form.chooseGround}
            className="bare-label"
            placeholder={t.form.searchGround}
            enterWord={t.form.asGround}
            today={context.today}
            suggest={(query) =>
              context
                .suggest(query, GROUND_KINDS)
                .filter((one) => block.grounds.every((ground) => ground.block !== one.id))
            }
            onPick={(chosen) => onChange({ ...block, grounds: [...block.grounds, { block: chosen.id }] })}
            onOpen={context.onOpenBlock}
            onMake={context.onMakeGround ?? undefined}
          />
        </div>
      </div>
    </>
  );
}

interface GroundRowProps {
  ground: Ground;
  block: Block | undefined;
  onShows: (text: string) => void;
  onRemove: () => void;
}

function GroundRow({ ground, block, onShows, onRemove }: GroundRowProps) {
  const t = useTexts();
  const missing = block
    ? (MISSING_FROM[block.kind] as (block: Block, at?: Locator) => string[])(block, ground.locator)[0]
    : 'block';
  const title = block ? rowTitle(block) : ground.block;
  return (
    <div className="gi">
      {block ? <KindIcon kind={block.kind} /> : <span />}
      <div>
        <div lang={block?.language}>{title}</div>
        <div className="m num">{block ? rowFacts(block, t) : ''}</div>
        <input
          className="shows"
          aria-label={t.form.showsLabel(title)}
          value={ground.shows ?? ''}
          placeholder={t.form.shows}
          onChange={(event) => onShows(event.target.value)}
        />
      </div>
      <span className="s">
        <StandingIcon standing={missing === undefined ? 'known' : 'open'} />
        {missing === undefined ? t.evidence.complete : t.evidence.missing(missing)}
      </span>
      <IconButton icon={X} small label={t.form.removeGround(title)} onPress={onRemove} />
    </div>
  );
}
