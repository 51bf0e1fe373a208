import type { ReactNode } from 'react';
import { UNSAFE_PortalProvider as PortalProvider } from 'react-aria/PortalProvider';

/**
 * The element of menus, popovers, tooltips and dialogs. It is beside the app instead of around it: React listens for
 * all events where it portals to, and typing on the page must not pass through that.
 */
export function overlayElement(): HTMLElement {
  const there = document.getElementById('overlays');
  if (there) return there;
  const made = document.createElement('div');
  made.id = 'overlays';
  document.body.append(made);
  return made;
}

/** The overlays of its children are drawn in `overlayElement`. */
export function OverlayProvider({ children }: { children: ReactNode }) {
  return <PortalProvider getContainer={overlayElement}>{children}</PortalProvider>;
}
