import { disableStyles } from '../editor/paste/disable-styles.ts';
import { ownPolicy } from './own-policy.ts';

/**
 * Parses HTML of another program for reading. A document of DOMParser runs no scripts, handles no events and loads
 * nothing. Its nodes are never inserted into the page.
 */
export function readForeignHtml(html: string): Document {
  // The Content Security Policy would report `style` attributes, so they are renamed.
  return new DOMParser().parseFromString(ownPolicy().createHTML(disableStyles(html)), 'text/html');
}
