import { useEffect, useMemo, useState } from 'react';
import type { Block } from '../../../../engine/core/blocks/block.ts';
import { findInstances } from '../../../../engine/core/drafts/instances.ts';
import { useLanguage, useTexts } from '../../../ui/texts/language.tsx';
import { $kindHere } from '../../page/kind-here.ts';
import type { TypingRoom } from '../room.ts';
import {
  citeEntries,
  type Entry,
  insertEntries,
  kindOfQuery,
  referEntries,
  variableEntries,
  withoutDoubles,
} from './entries.ts';
import type { OpenMenu } from './menu-controller.ts';
import { targetsOf } from './targets.ts';

export interface Offered {
  /** null until the first search has answered. What is shown stays until the next answer. */
  entries: readonly Entry[] | null;
  /** They answer what is typed now. */
  isCurrent: boolean;
}

/** What the menu offers for the words that were typed. */
export function useEntries(room: TypingRoom, menu: OpenMenu): Offered {
  const t = useTexts();
  const language = useLanguage();
  const { typing } = room;
  const [found, setFound] = useState<{ query: string; blocks: readonly Block[] } | null>(null);
  const searches = menu.kind === 'insert' || menu.kind === 'cite';
  useEffect(() => {
    if (!searches) return;
    let current = true;
    const { kind, words } = kindOfQuery(menu.query, t);
    const asked = [typing.around.search(menu.query.trim()), ...(kind === null ? [] : [typing.around.search(words)])];
    void Promise.all(asked).then(([all = [], inKind = []]) => {
      if (!current) return;
      const blocks = withoutDoubles([...inKind.filter((block) => block.kind === kind), ...all]);
      setFound({ query: menu.query, blocks });
    });
    return () => {
      current = false;
    };
  }, [searches, menu.query, typing, t]);
  const placed = useMemo(
    () => new Set(menu.kind === 'insert' ? findInstances(typing.document.draft().body).map(({ block }) => block) : []),
    [menu.kind, typing],
  );
  const kindHere = useMemo(
    () =>
      menu.kind === 'insert' && typing.holds() === 'page'
        ? typing.document.editor.read(() => $kindHere(typing.around.documentType().slots))
        : null,
    [menu.kind, typing],
  );
  const entries = useMemo(() => {
    const sources = {
      query: menu.query,
      holds: typing.holds(),
      t,
      language,
      kinds: typing.around.kinds(),
      placed,
      kindHere,
    };
    switch (menu.kind) {
      case 'insert':
        return found && insertEntries(found.blocks, sources);
      case 'cite':
        return found && citeEntries(found.blocks, sources);
      case 'refer':
        return referEntries(targetsOf(typing.document.draft(), typing.around.outcome()?.labels ?? new Map()), sources);
      case 'variable':
        return variableEntries(
          typing.document.head(),
          typing.around.documentType(),
          typing.around.standingValues(),
          sources,
        );
    }
  }, [menu.kind, menu.query, found, typing, t, language, placed, kindHere]);
  return { entries, isCurrent: !searches || found?.query === menu.query };
}
