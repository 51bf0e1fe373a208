import { ownPolicy } from './own-policy.ts';

/**
 * HTML of another program as a document to read: one that DOMParser makes has no window, so it runs no script, answers no
 * event and loads nothing. Its nodes never come into the page.
 */
export function readForeignHtml(html: string): Document {
  return new DOMParser().parseFromString(ownPolicy().createHTML(html), 'text/html');
}
