import type { Page } from '@playwright/test';
import axe from 'axe-core';

/** Findings of axe with impact serious or critical in the current window: each rule with its first elements. */
export async function seriousFindings(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  // A change of appearance has transitions, and colours halfway do not count.
  await page.evaluate(async () => {
    await new Promise(requestAnimationFrame);
    const transitions = document.getAnimations().filter((one) => one instanceof CSSTransition);
    await Promise.allSettled(transitions.map(({ finished }) => finished));
  });
  return page.evaluate(`axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations
    .filter((one) => one.impact === 'serious' || one.impact === 'critical')
    .map((one) => one.id + ': ' + one.nodes.slice(0, 3).map((node) => node.target.join(' ') + ' ' + node.html.slice(0, 120) + ' ' + (node.any[0]?.message ?? '')).join(' | ')))`);
}

/** Controls outside the window, and a window that scrolls sideways. */
export async function outOfReach(page: Page): Promise<string[]> {
  return page.evaluate(`(() => {
    const root = document.scrollingElement;
    const found = root.scrollWidth > root.clientWidth ? ['window ' + root.scrollWidth + ' > ' + root.clientWidth] : [];
    for (const element of document.querySelectorAll('button, input, select, textarea, h1, h2')) {
      const box = element.getBoundingClientRect();
      if (!element.checkVisibility() || box.width < 2 || element.closest('.visually-hidden, .data-table, [inert]')) continue;
      if (box.right > innerWidth + 1 || box.left < -1)
        found.push(element.tagName + ' ' + (element.getAttribute('aria-label') ?? element.textContent).slice(0, 40));
    }
    return found;
  })()`);
}
