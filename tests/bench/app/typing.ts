import { performance } from 'node:perf_hooks';
import type { PageParts } from './beside/page.ts';
import { pause, untilCanType } from './stage.ts';
import type { Started } from './started.ts';

/** Milliseconds between two keys of a fast typist. */
const BETWEEN = 90;
/** The typed text, repeated: whole words, none of them marked as misspelt. */
const WORDS = 'de minister vraagt om een plan en zorgt ';

/**
 * Presses a key once the page observes its effect. `watch`: an expression in the page that starts observing, and whose
 * promise resolves to the result.
 */
async function strike<Value>({ page }: Started, letter: string, watch: string): Promise<Value> {
  await page.evaluate(`void (window.seen = ${watch})`);
  await page.type(letter);
  return page.evaluate<Value>('window.seen');
}

/** In the page: resolves to the time from the next key press to the frame that shows it. */
const NEXT_KEY = `new Promise((resolve) => {
  addEventListener('keydown', ({ timeStamp }) => {
    requestAnimationFrame(() => {
      const after = new MessageChannel();
      after.port1.onmessage = () => resolve(performance.now() - timeStamp);
      after.port2.postMessage(null);
    });
  }, { once: true, capture: true });
})`;

/** Milliseconds from the start of the app to the frame that shows the first typed letter. */
export async function startToFirstKey(started: Started): Promise<number> {
  await untilCanType(started);
  await strike(
    started,
    'q',
    `new Promise((resolve) => {
    new MutationObserver((_changes, self) => {
      self.disconnect();
      requestAnimationFrame(() => {
        const after = new MessageChannel();
        after.port1.onmessage = () => resolve(null);
        after.port2.postMessage(null);
      });
    }).observe(document.activeElement, { subtree: true, childList: true, characterData: true });
  })`,
  );
  return performance.now() - started.since;
}

/** Puts the caret at the end of the middle paragraph of the document. `within`: the element around the paragraphs. */
export async function toTheMiddle({ page }: Started, within: string): Promise<void> {
  const at = await page.evaluate<{ x: number; y: number }>(`(async () => {
    const paragraphs = [...document.querySelector(${JSON.stringify(within)}).querySelectorAll(':scope > p')];
    const long = paragraphs.filter((one) => one.textContent.length > 300);
    const middle = long[Math.floor(long.length / 2)];
    for (let turn = 0; turn < 4; turn += 1) {
      middle.scrollIntoView({ block: 'center' });
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    const lines = middle.getClientRects();
    const { left, bottom } = lines[lines.length - 1];
    return { x: left + 60, y: bottom - 8 };
  })()`);
  await page.click(at.x, at.y);
  await pause(300);
  const inText = await page.evaluate<boolean>(
    `document.querySelector(${JSON.stringify(within)}).contains(getSelection().anchorNode)`,
  );
  if (!inText) throw new Error('the caret is not in the text');
}

/**
 * The page of the app with its styles: the elements of the text, and those around it. `as`: with everything laid out, or as
 * it begins, with only the visible part laid out.
 */
export async function copyPage({ page }: Started, as: 'it-stands' | 'it-begins'): Promise<PageParts> {
  const parts = await page.evaluate<PageParts>(`(() => {
    const text = document.querySelector('.written');
    const ancestors = [];
    for (let one = text; one && !one.matches('.window-middle'); one = one.parentElement)
      ancestors.unshift({
        tag: one.tagName,
        className: one.className,
        size: one.matches('.desk, .desk-room') ? [one.offsetWidth, one.offsetHeight] : null,
      });
    const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
    return {
      styles: rules.map((rule) => rule.cssText).join('\\n'),
      ancestors,
      elements: [...text.children].map((one) => one.outerHTML),
    };
  })()`);
  if (as === 'it-stands') return parts;
  return {
    ...parts,
    ancestors: parts.ancestors.map((one) => ({ ...one, className: one.className.replace(/\bis-laid-out\b/, '') })),
    elements: parts.elements.map((html) => html.replace(' data-far=""', '')),
  };
}

/** The content of the window as a static page: a page and its script, which puts the caret in the title. */
export interface StillWindow {
  html: string;
  script: string;
}

/** Its visible elements and the names of its style sheets, without behaviour. */
export async function copyWindow({ page }: Started): Promise<StillWindow> {
  const html = await page.evaluate<string>(`(() => {
    const all = document.documentElement.cloneNode(true);
    const seen = [...document.querySelectorAll('.written > *, .page-notes, .page-notes > *')].map(
      (one) => one.getBoundingClientRect().top < innerHeight,
    );
    [...all.querySelectorAll('.written > *, .page-notes, .page-notes > *')].forEach((one, at) => seen[at] || one.remove());
    for (const one of all.querySelectorAll('script, template, link:not([rel="stylesheet"])')) one.remove();
    for (const link of all.querySelectorAll('link')) {
      link.removeAttribute('crossorigin');
      link.setAttribute('href', './assets/' + link.href.split('/').at(-1));
    }
    // The policy of the app allows no inline style.
    for (const one of [all, ...all.querySelectorAll('[style]')]) {
      one.dataset.look = one.getAttribute('style') ?? '';
      one.removeAttribute('style');
    }
    return '<!doctype html>' + all.outerHTML;
  })()`);
  return {
    html: html.replace('</body>', '<script src="./still.js"></script></body>'),
    script: `for (const one of document.querySelectorAll('[data-look]')) one.style.cssText = one.dataset.look;
document.querySelector('[data-title]').focus();
`,
  };
}

/** Types this many letters at the pace of a user; milliseconds of each from key to frame. */
export async function typed(started: Started, letters: number): Promise<number[]> {
  const times: number[] = [];
  for (let at = 0; at < letters; at += 1) {
    const next = performance.now() + BETWEEN;
    times.push(await strike(started, WORDS.charAt(at % WORDS.length), NEXT_KEY));
    await pause(Math.max(0, next - performance.now()));
  }
  return times;
}

/** Types one letter in a word of the page: milliseconds from the key to the frame that shows its page in the preview. */
export async function typedToPreview(started: Started): Promise<number> {
  return strike(
    started,
    'a',
    `new Promise((resolve, reject) => {
    const pages = document.querySelector('.side-pane .preview-pages');
    let struck = null;
    addEventListener('keydown', ({ timeStamp }) => { struck = timeStamp; }, { once: true, capture: true });
    const watch = new MutationObserver((changes) => {
      const there = changes.some(({ target, addedNodes }) =>
        target.querySelector(':scope > .page-picture-caret') && [...addedNodes].some((node) => node.nodeName === 'CANVAS'));
      if (!there || struck === null) return;
      watch.disconnect();
      requestAnimationFrame(() => {
        const after = new MessageChannel();
        after.port1.onmessage = () => resolve(performance.now() - struck);
        after.port2.postMessage(null);
      });
    });
    watch.observe(pages, { subtree: true, childList: true });
    setTimeout(() => reject(new Error('the page did not come')), 20_000);
  })`,
  );
}
