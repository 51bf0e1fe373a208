import { useMemo } from 'react';
import type { Block } from '../../../engine/core/blocks/block.ts';
import { kamerstukOfBlock } from '../../../engine/core/blocks/find-kamerstuk.ts';
import { findSourcesNaming } from '../../../engine/core/blocks/find-paper.ts';
import { LinkButton } from '../../ui/controls/button.tsx';
import { useTexts } from '../../ui/texts/language.tsx';
import { formatKamerstuk } from './describe.ts';
import type { FormContext } from './form-context.ts';

/** The letters and other papers of the library that name the Kamerstuk of this block; nothing where none does. */
export function NamedIn({ block, context }: { block: Block; context: Pick<FormContext, 'suggest' | 'onOpenBlock'> }) {
  const t = useTexts();
  const kamerstuk = kamerstukOfBlock(block);
  const sources = useMemo(
    () => (kamerstuk === null ? [] : findSourcesNaming(context.suggest('', ['source']), kamerstuk)),
    [context, kamerstuk],
  );
  if (sources.length === 0) return null;
  return (
    <section aria-label={t.blocks.namedIn}>
      <h3>{t.blocks.namedIn}</h3>
      {sources.map((source) => {
        const paper = kamerstukOfBlock(source);
        return (
          <div className="block-detail-named" key={source.id}>
            <LinkButton onPress={() => context.onOpenBlock(source.id)}>
              {paper === null ? source.title : formatKamerstuk(paper, t)}
            </LinkButton>
            {paper !== null && <span lang={source.language}> {source.title}</span>}
          </div>
        );
      })}
    </section>
  );
}
