import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { vi } from 'vitest';

/** An element in which React renders a part of the window. */
export interface DrawingPlace {
  root: Root;
  place: HTMLElement;
}

/** `inPage`: attached to the page, where it can have the focus. */
export function beginDrawing(inPage = false): DrawingPlace {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  const place = document.createElement('div');
  if (inPage) document.body.append(place);
  return { root: createRoot(place), place };
}

export async function endDrawing({ root, place }: DrawingPlace): Promise<void> {
  await act(async () => root.unmount());
  place.remove();
  vi.unstubAllGlobals();
}
