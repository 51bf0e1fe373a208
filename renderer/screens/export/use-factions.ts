import { useCallback, useMemo, useState } from 'react';
import type { DocumentType } from '../../../engine/core/document-types/document-type.ts';
import type { Draft } from '../../../engine/core/drafts/draft.ts';
import { findOtherParts, keepFactionPart, listFactions } from '../../../engine/core/drafts/faction-parts.ts';
import { collectIds } from '../../../engine/core/richtext/ids.ts';
import type { NodeId } from '../../../engine/core/richtext/model.ts';
import type { OpenDocument } from '../../document/open/open-document.ts';

export interface ReaderChoice {
  /** The factions that have a part of the document. */
  factions: readonly string[];
  /** null: all of them. */
  faction: string | null;
  setFaction: (faction: string | null) => void;
  /** The draft for the chosen faction. */
  reader: () => Draft;
  /** The ids of the nodes that the document for the chosen faction omits. */
  omitted: ReadonlySet<NodeId>;
}

const NONE: ReadonlySet<NodeId> = new Set();

/** The choice of the faction for which a document is exported. `type` undefined: its document type is unknown. */
export function useFactions(document: OpenDocument, type: DocumentType | undefined): ReaderChoice {
  const [chosen, setFaction] = useState<string | null>(null);
  const hasParts = type?.slots.some((slot) => slot.factionParts) ?? false;
  // The text does not change below the dialog, but for the reasons that the dialog itself adds.
  const factions = useMemo(
    () => (type && hasParts ? listFactions(document.draft(), type) : []),
    [document, type, hasParts],
  );
  const faction = chosen !== null && factions.includes(chosen) ? chosen : null;
  const reader = useCallback(() => {
    const draft = document.draft();
    return type && faction !== null ? keepFactionPart(draft, type, faction) : draft;
  }, [document, type, faction]);
  const omitted = useMemo(
    () => (type && faction !== null ? new Set(collectIds(findOtherParts(document.draft(), type, faction))) : NONE),
    [document, type, faction],
  );
  return { factions, faction, setFaction, reader, omitted };
}
