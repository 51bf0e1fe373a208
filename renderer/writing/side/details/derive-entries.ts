import type { BlockKind } from '../../../../engine/core/blocks/block.ts';
import type { DocumentType } from '../../../../engine/core/document-types/document-type.ts';
import { findTakenBlocks, listTakenKinds } from '../../../../engine/core/drafts/derive-draft.ts';
import type { Draft } from '../../../../engine/core/drafts/draft.ts';
import type { MenuEntry } from '../../../ui/controls/menu-button.tsx';
import type { Texts } from '../../../ui/texts/texts.ts';
import type { DetailsPaneProps } from './details-pane.tsx';

/** A document type that can be made from another document. */
export interface Derivable {
  id: string;
  /** Kinds of which the document needs a block first; null: it has one. */
  missingKinds: readonly BlockKind[] | null;
}

/** All types except the type of the draft. */
export function listDerivables(draft: Draft, types: readonly DocumentType[], own: string): Derivable[] {
  return types
    .filter(({ id }) => id !== own)
    .map((type) => ({
      id: type.id,
      missingKinds: findTakenBlocks(draft, type).length > 0 ? null : listTakenKinds(type),
    }));
}

/** The types as menu entries. A type without its blocks is disabled and names them. */
export function deriveEntries(
  { derivable, documentTypes, onDerive }: Pick<DetailsPaneProps, 'derivable' | 'documentTypes' | 'onDerive'>,
  t: Texts,
  language: 'nl' | 'en',
): MenuEntry[] {
  return derivable.flatMap(({ id, missingKinds }): MenuEntry[] => {
    const name = documentTypes.find((type) => type.id === id)?.name[language];
    if (name === undefined) return [];
    const onPress = (): void => onDerive(id);
    if (missingKinds === null) return [{ id, label: name, onPress }];
    const kinds = missingKinds.map((kind) => t.blocks.kind[kind].toLowerCase());
    const label = kinds.length === 0 ? t.details.deriveWithoutBlocks(name) : t.details.deriveNotYet(name, kinds);
    return [{ id, label, disabled: true, onPress }];
  });
}
