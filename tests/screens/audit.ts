import axe from 'axe-core';
import type { Page } from 'playwright-core';

/**
 * The internal rules of axe. The impact of a rule applies to all its findings; a rule without one takes it from its checks.
 */
const { rules } = (axe as unknown as { _audit: { rules: readonly { id: string; impact: string | null }[] } })._audit;
const isReported = (impact: string | null): boolean => !['minor', 'moderate'].includes(impact ?? '');
const OPTIONS = JSON.stringify({
  resultTypes: ['violations'],
  rules: Object.fromEntries(
    rules.filter(({ impact }) => !isReported(impact)).map(({ id }) => [id, { enabled: false }]),
  ),
});

/**
 * Findings of axe with impact serious or critical: each rule with its elements. Rules without such an impact are not run,
 * and a page keeps axe for the next time.
 */
export async function seriousFindings(page: Page): Promise<string[]> {
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(axe.source);
  return page.evaluate(`axe.run(document, ${OPTIONS}).then(({ violations }) => violations
    .filter((one) => one.impact === 'serious' || one.impact === 'critical')
    .map((one) => one.id + ': ' + one.nodes.slice(0, 3).map((node) => node.target.join(' ') + ' ' + node.html.slice(0, 120) + ' ' + (node.any[0]?.message ?? '')).join(' | ')))`);
}

/** Text that does not fit where nothing may be clipped: on buttons, labels, headings, hints, tabs and table headers. */
export async function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(`[...document.querySelectorAll('.button, .link, .field-label, .field-label-minor, .hint, .side-pane-tab, h1, h2, h3, th, dt, .status, .save-state, .library-facets .library-facet, label, .block-form-steps li, .note, .note-empty')]
    .filter((element) => element.checkVisibility() && element.clientWidth > 1 && !element.matches('.visually-hidden, .top-bar-name, .top-bar-heading, .block-picker-unlabelled *, .matrix th[scope="row"]'))
    .filter((element) => element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).display !== 'inline')
    .map((element) => element.className + ' ‘' + element.textContent.slice(0, 60) + '’ ' + element.scrollWidth + ' > ' + element.clientWidth)`);
}

/** Elements that make the window scroll sideways. Tables may, inside their own region. */
export async function sideways(page: Page): Promise<string[]> {
  return page.evaluate(`(() => {
    const wide = [];
    const root = document.scrollingElement;
    if (root.scrollWidth > root.clientWidth) wide.push('window ' + root.scrollWidth + ' > ' + root.clientWidth);
    for (const element of document.querySelectorAll('main, nav, aside, .side-pane-panel, .desk, .dialog, .split-screen-scroll, .is-primary, .start-new, .start-board, .form-columns, .dialog-scroll, .gallery-parts')) {
      if (!element.checkVisibility()) continue;
      if (element.matches('.matrix')) continue;
      if (element.scrollWidth > element.clientWidth + 1) wide.push(element.tagName + '.' + element.className + ' ' + element.scrollWidth + ' > ' + element.clientWidth);
    }
    for (const element of document.querySelectorAll('button, input, select, textarea, [role="option"], h1, h2, h3')) {
      const box = element.getBoundingClientRect();
      if (!element.checkVisibility() || box.width === 0 || element.closest('.matrix, .visually-hidden') || element.matches('.visually-hidden')) continue;
      if (box.right > innerWidth + 1 || box.left < -1) wide.push('outside: ' + element.tagName + ' ‘' + (element.getAttribute('aria-label') ?? element.textContent).slice(0, 40) + '’');
    }
    return wide;
  })()`);
}

/** Controls without a name. */
export async function nameless(page: Page): Promise<string[]> {
  return page.evaluate(`[...document.querySelectorAll('button, [role="option"], [role="radio"], input:not([type="hidden"]), textarea')]
    .filter((element) => element.checkVisibility() && !element.closest('[aria-hidden="true"]'))
    .filter((element) => !(element.getAttribute('aria-label') || element.getAttribute('aria-labelledby') || element.textContent.trim() || element.labels?.length))
    .map((element) => element.outerHTML.slice(0, 120))`);
}
