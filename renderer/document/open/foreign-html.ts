import { disableStyles } from '../editor/paste/disable-styles.ts';
import { ownPolicy } from './own-policy.ts';

/**
 * HTML of another program as a document to read: one that DOMParser makes has no window, so it runs no script, answers no
 * event and loads nothing. Its nodes never come into the page.
 */
export function readForeignHtml(html: string): Document {
  // Style is read and never applied: under another name the window's policy has nothing to refuse in it.
  return new DOMParser().parseFromString(ownPolicy().createHTML(disableStyles(html)), 'text/html');
}
