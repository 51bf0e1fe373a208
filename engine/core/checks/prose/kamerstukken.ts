import { findKamerstukken } from '../../citations/find-kamerstukken.ts';
import { cacheByText } from './cache-by-text.ts';

/** The Kamerstukken in a text. */
export const readKamerstukken = cacheByText(findKamerstukken);
