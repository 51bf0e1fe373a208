import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { Block, BlockKind } from '../../engine/core/blocks/block.ts';
import type { EvidenceMatrix } from '../../engine/core/publication/publication.ts';
import { BlockPicker } from '../blocks/block-picker.tsx';
import { GROUND_KINDS } from '../blocks/ground-list.tsx';
import { rowFacts } from '../blocks/describe.ts';
import { StandingIcon } from '../blocks/standing-icon.tsx';
import { Button } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { KindIcon } from '../parts/kind.tsx';
import { Empty } from '../parts/notes.tsx';
import { useTexts } from '../texts/language.tsx';

export interface EvidencePaneProps {
  matrix: EvidenceMatrix;
  find: (id: string) => Block | undefined;
  suggest: (query: string, kinds: readonly BlockKind[]) => readonly Block[];
  onJump: (demand: string) => void;
  onOpenBlock: (id: string) => void;
  onAddGround: (demand: string, block: string) => void;
  onOpenMatrix: () => void;
  today: string;
}

/** Beside the page: each demand with what carries it. */
export function EvidencePane(props: EvidencePaneProps) {
  const t = useTexts();
  const e = t.evidence;
  const { matrix } = props;
  const [adding, setAdding] = useState<string | null>(null);
  if (matrix.demands.length === 0) {
    return (
      <div className="tp show">
        <Empty>{e.noDemands}</Empty>
      </div>
    );
  }
  return (
    <div className="tp show">
      <div className="bar2">
        <span className="num">{e.counts(matrix.demands.length, matrix.grounds.length)}</span>
        <span className="spacer" />
        <Button onPress={props.onOpenMatrix}>{e.openMatrix}</Button>
      </div>
      {matrix.demands.map((demand, column) => {
        const grounds = matrix.grounds.filter((_, ground) => matrix.cells[column]?.[ground] != null);
        return (
          <section className="dem" key={demand.id} aria-label={`${demand.label}: ${demand.claim}`}>
            <h3>
              <span>{demand.label}</span>
              <button type="button" onClick={() => props.onJump(demand.id)}>
                {demand.claim}
              </button>
            </h3>
            {grounds.map((ground) => {
              const block = props.find(ground.block);
              const facts = block ? rowFacts(block, t).split(' · ') : [];
              return (
                <div className="gl" key={ground.block}>
                  <KindIcon kind={ground.kind} />
                  <button
                    type="button"
                    className="num"
                    title={ground.title}
                    onClick={() => props.onOpenBlock(ground.block)}
                  >
                    {block?.kind === 'finding' ? facts.join(', ') : (facts[0] ?? ground.title)}
                  </button>
                  <span className="s">
                    <StandingIcon standing={ground.complete ? 'known' : 'open'} />
                    {ground.missing[0] === undefined ? standingWord(block, t) : e.missing(ground.missing[0])}
                  </span>
                </div>
              );
            })}
            <div className="gl-add">
              {adding === demand.id ? (
                <BlockPicker
                  label={e.chooseGround}
                  className="bare-label"
                  autoFocus
                  placeholder={t.form.searchGround}
                  enterWord={t.form.asGround}
                  today={props.today}
                  suggest={(query) =>
                    props
                      .suggest(query, GROUND_KINDS)
                      .filter((one) => grounds.every((ground) => ground.block !== one.id))
                  }
                  onPick={(block) => {
                    props.onAddGround(demand.id, block.id);
                    setAdding(null);
                  }}
                />
              ) : (
                <button
                  type="button"
                  className="addg"
                  aria-label={e.chooseGroundFor(demand.label)}
                  onClick={() => setAdding(demand.id)}
                >
                  <Icon of={Plus} small />
                  {e.chooseGround}
                </button>
              )}
            </div>
          </section>
        );
      })}
    </div>
  );
}

function standingWord(block: Block | undefined, t: ReturnType<typeof useTexts>): string {
  return block?.kind === 'motion' ? t.blocks.status[block.status] : t.evidence.complete;
}
