import type { Draft } from '../../../engine/core/drafts/draft.ts';
import { inlineText } from '../../../engine/core/richtext/plain-text.ts';

/** What a draft is called in a list: its short title, else its title; '' where it has none. */
export function draftName({ shortTitle, title }: Pick<Draft, 'shortTitle' | 'title'>): string {
  return shortTitle ?? inlineText(title).trim();
}
