import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect } from './app.ts';

/** Text that would run, navigate or reverse the text after it if it were treated as more than text. */
export const HOSTILE = {
  picture: '<img src=x onerror="window.ran=1">',
  script: '</title></textarea><script>window.ran=2</script>',
  address: 'javascript:window.ran=3',
  entity: '&lt;svg onload=window.ran=4&gt; &#x3C;b&#x3E;',
  /** U+202E reverses the text after it, and nothing here ends it. */
  turned: 'einde \u202Etxt.exe',
  long: 'Zeerlangwoord'.repeat(25),
} as const;

/** All of them in one line. */
export const ALL = Object.values(HOSTILE).join(' ');

/** Writes a block of the library to a file of this name. JSON is valid YAML. */
export function writeHostile(library: string, file: string, head: Record<string, unknown>, body: string): void {
  const lines = Object.entries(head).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  writeFileSync(join(library, file), ['---', ...lines, '---', '', body, ''].join('\n'));
}

/** Expects that nothing of it ran, became markup in the window or made the window wider. */
export async function expectOnlyWords(shown: Page): Promise<void> {
  const found = await shown.evaluate(() => ({
    ran: 'ran' in window,
    made: [...document.querySelectorAll('*')]
      .filter((element) =>
        [...element.attributes].some(
          ({ name, value }) =>
            /^on/i.test(name) ||
            (['href', 'src', 'action', 'data', 'srcdoc'].includes(name) &&
              /^\s*(javascript|data|https?|x$)/i.test(value)),
        ),
      )
      .map((element) => element.outerHTML.slice(0, 200)),
    tooWide:
      document.documentElement.scrollWidth <= innerWidth
        ? []
        : [...document.querySelectorAll('*')]
            .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
            .map((element) => `${element.tagName} ${element.className}`),
  }));
  expect(found).toEqual({ ran: false, made: [], tooWide: [] });
}
