import { useEffect, useMemo, useState } from 'react';
import type { Block } from '../../../../engine/core/blocks/block.ts';
import { findInstances } from '../../../../engine/core/drafts/instances.ts';
import { useLanguage, useTexts } from '../../../ui/texts/language.tsx';
import { $kindAtCaret } from '../../page/kind-at-caret.ts';
import type { TypingFeatures } from '../typing-features.ts';
import {
  citeEntries,
  type Entry,
  type EntrySources,
  insertEntries,
  kindOfQuery,
  referEntries,
  removeDuplicates,
  variableEntries,
} from './entries.ts';
import type { OpenMenu } from './menu-controller.ts';
import { targetsOf } from './targets.ts';

export interface OfferedEntries {
  /** null until the first search is done. Entries stay until the next result. */
  entries: readonly Entry[] | null;
  /** Whether the entries belong to the present query. */
  isCurrent: boolean;
}

/** The entries for the query of the menu. */
export function useEntries(features: TypingFeatures, menu: OpenMenu): OfferedEntries {
  const t = useTexts();
  const language = useLanguage();
  const { typing } = features;
  const [found, setFound] = useState<{ query: string; blocks: readonly Block[] } | null>(null);
  const searches = menu.kind === 'insert' || menu.kind === 'cite';
  useEffect(() => {
    if (!searches) return;
    let current = true;
    const { kind, words } = kindOfQuery(menu.query, t);
    const asked = [
      typing.dependencies.search(menu.query.trim()),
      ...(kind === null ? [] : [typing.dependencies.search(words)]),
    ];
    void Promise.all(asked).then(([all = [], inKind = []]) => {
      if (!current) return;
      const blocks = removeDuplicates([...inKind.filter((block) => block.kind === kind), ...all]);
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
  const kindAtCaret = useMemo(
    () =>
      menu.kind === 'insert' && typing.holds() === 'page'
        ? typing.document.editor.read(() => $kindAtCaret(typing.dependencies.documentType().slots))
        : null,
    [menu.kind, typing],
  );
  const entries = useMemo(() => {
    const sources = {
      query: menu.query,
      holds: typing.holds(),
      t,
      language,
      kinds: typing.dependencies.kinds(),
      placed,
      find: typing.dependencies.find,
      kindAtCaret,
      // Optional fields: without this, the compiler accepts another name.
    } satisfies EntrySources;
    switch (menu.kind) {
      case 'insert':
        return found && insertEntries(found.blocks, sources);
      case 'cite':
        return found && citeEntries(found.blocks, sources);
      case 'refer':
        return referEntries(
          targetsOf(typing.document.draft(), typing.dependencies.outcome()?.labels ?? new Map()),
          sources,
        );
      case 'variable':
        return variableEntries(
          typing.document.head(),
          typing.dependencies.documentType(),
          typing.dependencies.defaultValues(),
          sources,
        );
    }
  }, [menu.kind, menu.query, found, typing, t, language, placed, kindAtCaret]);
  return { entries, isCurrent: !searches || found?.query === menu.query };
}
