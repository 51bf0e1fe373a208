import { useEffect, useRef, useState } from 'react';
import type { WindowBridge } from '../../../electron/ipc/contract.ts';
import type { Draft } from '../../../engine/core/drafts/draft.ts';
import type { HouseStyle } from '../../../engine/core/house-styles/house-style.ts';
import { useBridge } from '../../document/services/app-data.tsx';
import { draftOf } from '../../document/session/opened-document.ts';
import { useLanguage } from '../../ui/texts/language.tsx';
import { drawFirstPage } from '../../writing/side/preview/first-page.ts';
import { exampleAsChosen } from './example-as-chosen.ts';
import type { HouseStyleEntry } from './house-style-choice.tsx';

/** Milliseconds between the last key in the name and drawing the pictures. */
const PAUSE = 300;

type Pictures = { readonly [style: string]: string | undefined };

/**
 * House styles with a picture of the sample document's first page in each, drawn again when `organisation` changes.
 * `organisation`: a name that is not stored yet. `width` in pixels.
 */
export function useStyleEntries(
  styles: readonly HouseStyle[],
  width: number,
  organisation?: string,
): HouseStyleEntry[] {
  const bridge = useBridge();
  const language = useLanguage();
  const [pictures, setPictures] = useState<Pictures>({});
  const made = useRef(new Map<string, string>());

  useEffect(() => {
    const stop = new AbortController();
    const draw = async (): Promise<void> => {
      const example = await readExample(bridge);
      if (!example) return;
      for (const { id } of styles) {
        const draft = exampleAsChosen(example, id, organisation);
        const page = await drawFirstPage(bridge, { draft: JSON.stringify(draft) }, width, stop.signal);
        if (!page) continue;
        const before = made.current.get(id);
        made.current.set(id, page.address);
        setPictures((known) => ({ ...known, [id]: page.address }));
        if (before !== undefined) URL.revokeObjectURL(before);
      }
    };
    const timer = setTimeout(() => void draw(), made.current.size === 0 ? 0 : PAUSE);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [bridge, styles, width, organisation]);

  useEffect(() => {
    const { current } = made;
    return () => {
      for (const address of current.values()) URL.revokeObjectURL(address);
      current.clear();
    };
  }, []);

  return styles.map((style) => ({ id: style.id, name: style.name[language], picture: pictures[style.id] ?? null }));
}

async function readExample(bridge: Pick<WindowBridge, 'beginExample'>): Promise<Draft | null> {
  const reply = await bridge.beginExample({ sample: 'inbreng' });
  return reply.ok ? draftOf(reply.value.draft) : null;
}
