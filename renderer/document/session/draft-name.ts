import type { Draft } from '../../../engine/core/drafts/draft.ts';
import { inlineText } from '../../../engine/core/richtext/plain-text.ts';

/** The name of a draft in lists: its short title or its title; '' without both. */
export function draftName({ shortTitle, title }: Pick<Draft, 'shortTitle' | 'title'>): string {
  return shortTitle ?? inlineText(title).trim();
}
