import type { Locator, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { en } from '../../renderer/shell/texts/en.ts';
import { nl } from '../../renderer/shell/texts/nl.ts';
import { type Gallery, type OpenOptions, openGallery } from './gallery.ts';

let gallery: Gallery;
beforeAll(async () => {
  gallery = await openGallery();
});
afterAll(() => gallery.close());

async function on(story: string, act: (page: Page) => Promise<void>, options: OpenOptions = {}): Promise<void> {
  await gallery.visit(story, act, options);
}

/** Whether typed text goes into the bar for finding and replacing. */
const isInBar = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.activeElement?.matches('.find-bar input') === true);

async function box(of: Locator): Promise<{ left: number; right: number; top: number; bottom: number }> {
  const found = await of.boundingBox();
  if (!found) throw new Error('not drawn');
  return { left: found.x, right: found.x + found.width, top: found.y, bottom: found.y + found.height };
}

test.each(['versions', 'recovery'])('the buttons below %s end where the differences above them end', (story) =>
  on(story, async (page) => {
    const content = await box(page.locator('.split-screen-scroll .difference').first());
    expect((await box(page.locator('.split-screen-actions .button').last())).right).toBe(content.right);
    expect((await box(page.locator('.split-screen-actions .button').first())).left).toBe(content.left);
  }),
);

test('a version with the same text cannot be restored, and its buttons keep their place', () =>
  on('versions', async (page) => {
    const open = page.getByRole('button', { name: 'Als kopie openen' });
    const before = await box(open);
    await page.getByRole('option').nth(1).click();
    const restore = page.getByRole('button', { name: 'Hele versie terugzetten' });
    await expect.poll(() => restore.isDisabled()).toBe(true);
    await expect.poll(() => open.isDisabled()).toBe(false);
    await page.getByRole('option').first().click();
    await expect.poll(() => open.isDisabled()).toBe(true);
    expect((await box(open)).left).toBe(before.left);
  }));

test.each(['nl', 'en'] as const)('the state of a ground is one line beside a small icon, in %s', (language) =>
  on(
    'writing-evidence',
    async (page) => {
      const drawn = await page.locator('.evidence-ground > .evidence-status').evaluateAll((all) =>
        all.map((state) => {
          const words = document.createRange();
          words.selectNodeContents(state.lastChild ?? state);
          const icon = state.querySelector('svg')?.getBoundingClientRect();
          return { icon: icon?.width, lines: words.getClientRects().length };
        }),
      );
      expect(drawn.length).toBeGreaterThan(4);
      for (const state of drawn) expect(state).toEqual({ icon: 14, lines: 1 });
    },
    { width: 1280, height: 720, language },
  ),
);

test('a long search word without results stays within the pane, and so does the button that names it', () =>
  on(
    'writing-panes',
    async (page) => {
      const word = 'arbeidsmarktdiscriminatiewetgevingsvoorstelbehandelingsprocedure';
      await page.getByRole('searchbox').first().fill(word);
      const nothing = page.locator('.list-empty .note-empty');
      const button = nothing.getByRole('button', { name: word });
      await button.waitFor();
      const room = await box(nothing);
      expect((await box(button)).right).toBeLessThan(room.right);
      expect(await nothing.evaluate((drawn) => drawn.scrollWidth - drawn.clientWidth)).toBe(0);
      expect(await button.evaluate((drawn) => drawn.scrollHeight - drawn.clientHeight)).toBe(0);
    },
    { width: 1280, height: 720 },
  ));

test('two lines of facts of a block both begin where its title begins, and the first ends without a dot', () =>
  on(
    'writing-panes',
    async (page) => {
      const { top, left } = await box(page.locator('.block-peek h3'));
      const facts = page.locator('.block-peek .block-peek-facts > span');
      const begins = await facts.evaluateAll((all) =>
        all.map((fact) => {
          const words = document.createRange();
          words.selectNodeContents(fact);
          return words.getBoundingClientRect();
        }),
      );
      expect(begins.map((words) => words.left)).toEqual([left, left]);
      expect(begins[1]?.top).toBeGreaterThan((begins[0]?.bottom ?? top) - 2);
      expect(await facts.first().textContent()).not.toContain('·');
    },
    { width: 1280, height: 720, language: 'en' },
  ));

test.each(['nl', 'en'] as const)('the documents opened earlier fit beside the list of kinds, in %s', (language) =>
  on(
    'start',
    async (page) => {
      const board = page.locator('.start-board');
      await board.locator('.start-missing').waitFor();
      expect(await board.evaluate((drawn) => drawn.scrollWidth - drawn.clientWidth)).toBe(0);
    },
    { width: 1024, height: 720, language },
  ),
);

test.each(['settings', 'first-run', 'export-clean'])(
  'in %s a folder on one line is as high as the button beside it',
  (story) =>
    on(story, async (page) => {
      const folder = await box(page.locator('.field.is-static').first());
      const button = await box(page.getByRole('button', { name: 'Map kiezen' }));
      expect([folder.top, folder.bottom]).toEqual([button.top, button.bottom]);
    }),
);

test('a long theme stays within its column, with the button that removes it', () =>
  on(
    'block-demand',
    async (page) => {
      const word = 'mensenhandelbestrijdingsuitvoeringsprogramma';
      await page.getByRole('button', { name: 'Thema toevoegen' }).click();
      await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
      await page.keyboard.type(`${word},`);
      const away = page.getByRole('button', { name: `${word} weghalen` });
      const column = await box(page.locator('.token-field-heading', { hasText: 'Thema’s' }));
      expect((await box(away)).right).toBeLessThanOrEqual(column.right);
      expect(await away.boundingBox()).toMatchObject({ width: 18, height: 18 });
    },
    { width: 1280, height: 720 },
  ));

test('the name of the document shows when it opens a menu', async () => {
  await on('writing-panes', async (page) => expect(await page.locator('.top-bar-name svg').count()).toBe(1));
  await on('versions', async (page) => expect(await page.locator('.top-bar-name svg').count()).toBe(0));
});

test('a letter and questions are for no debate, and empty fields are described quietly', () =>
  on('start', async (page) => {
    const cells = (name: string) => page.getByRole('row', { name }).getByRole('cell');
    expect(await cells('Kamervragen').nth(1).textContent()).toBe('Geen debat');
    expect(await cells('Kamervragen').nth(2).textContent()).toBe('');
    expect(await cells('Citaten').nth(2).locator('.muted').textContent()).toBe('nog leeg');
  }));

test('the legend of a conflict has no cell of its own beside it', () =>
  on('conflict', async (page) => {
    const width = await page
      .locator('.conflict-result.is-last')
      .evaluate((it) => getComputedStyle(it).borderBottomWidth);
    expect(width).toBe('0px');
  }));

test('a title and a note are shown whole, and a title has no line breaks', () =>
  on('library-unknown', async (page) => {
    for (const name of ['Titel', 'Notitie']) {
      const field = page.getByLabel(name, { exact: true });
      const cut = () => field.evaluate((it) => it.scrollHeight - it.clientHeight);
      expect(await cut()).toBeLessThanOrEqual(0);
      const before = await box(field);
      await field.press('End');
      await page.keyboard.insertText(
        ' en nog een lange zin met veel meer woorden dan er op deze ene regel passen, echt waar',
      );
      await expect.poll(async () => (await box(field)).bottom).toBeGreaterThan(before.bottom);
      await expect.poll(cut).toBeLessThanOrEqual(0);
    }
    const title = page.getByLabel('Titel', { exact: true });
    await title.press('Enter');
    expect(await title.inputValue()).not.toContain('\n');
  }));

test('the notice about an existing paper has the whole width', () =>
  on('library-unknown', async (page) => {
    expect(await page.locator('.block-form-same-paper').isVisible()).toBe(false);
    await page.getByLabel('Kamerstuk', { exact: true }).fill('28638-240');
    await page.locator('.block-form-same-paper').waitFor();
    const notice = await box(page.locator('.block-form-same-paper'));
    expect(notice.bottom - notice.top).toBeLessThan(40);
  }));

test('a hint is as close to its field beside a label of two lines as beside one', () =>
  on('writing-details', async (page) => {
    const gaps = await page.locator('.details .field-inline:has(> .hint):visible').evaluateAll((all) =>
      all.map((one) => {
        const [field, hint] = ['.field', '.hint'].map((name) => one.querySelector(name)?.getBoundingClientRect());
        return Math.round((hint?.top ?? 0) - (field?.bottom ?? 0));
      }),
    );
    expect(gaps.length).toBeGreaterThan(4);
    expect(new Set(gaps)).toEqual(new Set([3]));
  }));

test('the contact is one line at Details, which opens', () =>
  on('writing-details', async (page) => {
    const phone = page.getByLabel('Telefoonnummer');
    expect(await phone.isVisible()).toBe(false);
    await page.getByText('4 velden nog leeg').click();
    await expect.poll(() => phone.isVisible()).toBe(true);
  }));

test('the title of a ground is whole in the matrix, on at most three lines', () =>
  on(
    'evidence',
    async (page) => {
      const heights = await page
        .locator('.matrix .matrix-ground .matrix-title')
        .evaluateAll((all) => all.map((one) => [one.clientHeight, one.scrollHeight]));
      expect(heights.length).toBeGreaterThan(3);
      expect(heights.every(([height]) => height !== undefined && height % 18 === 0 && height <= 54)).toBe(true);
      expect(heights.every(([height, whole]) => height === whole)).toBe(true);
    },
    { width: 1280, height: 720 },
  ));

test('a menu of three dots hangs below them and ends where they end', () =>
  on('block-demand', async (page) => {
    const dots = page.locator('.block-detail .icon-button').first();
    await dots.click();
    const end = (await box(dots)).right;
    await expect.poll(async () => (await box(page.getByRole('menu').locator('xpath=..'))).right).toBeCloseTo(end, 0);
  }));

test('an empty search says that the filters are not the reason, and is below the search field', () =>
  on('block-demand', async (page) => {
    await page.getByRole('searchbox').fill('xqzt');
    const empty = page.locator('.library-list .note-empty');
    await expect.poll(() => empty.textContent()).toContain('Niets gevonden voor ‘xqzt’, ook niet zonder filters.');
    const [emptyBox, field] = [await box(empty), await box(page.locator('.library-list .field'))];
    expect([emptyBox.left, emptyBox.right]).toEqual([field.left, field.right]);
  }));

test('the buttons for replacing have no edges, and a long title in the menu has two lines', () =>
  on('typing', async (page) => {
    const heading = page.getByText('Vijf eisen aan de regering').first();
    await heading.click();
    await page.keyboard.press('Control+h');
    const buttons = page.locator('.find-bar .find-bar-row .button');
    await buttons.first().waitFor();
    const edges = await buttons.evaluateAll((all) => all.map((one) => getComputedStyle(one).borderTopWidth));
    expect(edges).toEqual(['0px', '0px']);
    await page.keyboard.press('Escape');
    await heading.click();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.keyboard.type('/motie');
    const titles = page.locator('.menu.is-typing .menu-item .menu-item-title[title]');
    await expect.poll(() => titles.evaluateAll((all) => all.some((one) => one.clientHeight === 36))).toBe(true);
  }));

test('the status bar is silent about a closed library', () =>
  on('writing-panes', async (page) => {
    const blocks = page.locator('.status-bar > div').first();
    expect((await box(blocks)).right).toBeGreaterThan(0);
    await page.evaluate(() => document.documentElement.style.setProperty('--left', '0px'));
    await expect.poll(async () => (await box(blocks)).right).toBe(0);
    expect((await box(page.locator('.status-bar > div').nth(1))).left).toBe(0);
  }));

test('numbers of a list and the last rule of a table are drawn as printed', () =>
  on('writing-panes', async (page) => {
    const drawn = await page.evaluate(() => {
      const written = document.createElement('div');
      written.className = 'written';
      written.innerHTML =
        '<ol><li>een</li></ol><table><tr><td rowspan="2">a</td><td>b</td></tr><tr><td>c</td></tr></table>';
      document.querySelector('.sheet')?.append(written);
      const style = (of: string, pseudo?: string) => getComputedStyle(written.querySelector(of) as Element, pseudo);
      return {
        weight: style('li', '::marker').fontWeight,
        isAccent: style('li', '::marker').color !== style('li').color,
        rule: style('table').borderBottomStyle,
      };
    });
    expect(drawn).toEqual({ weight: '700', isAccent: true, rule: 'solid' });
  }));

test.each([
  ['library-unknown', '.block-detail > header .icon-button', 1440],
  ['block-quote', '.block-detail > header .icon-button', 720],
  ['compare', '.dialog header .icon-button', 1440],
])('beside a long title the button of %s keeps its size', (story, button, width) =>
  on(
    story,
    async (page) => {
      const { left, right, top, bottom } = await box(page.locator(button));
      expect([right - left, bottom - top]).toEqual([28, 28]);
    },
    { width, height: 450 },
  ),
);

test.each([1440, 720])(
  'while Start reads, the placeholder of the page is below its heading, and the lines are beside it',
  (width) =>
    on(
      'start-reading',
      async (page) => {
        const heading = await box(page.getByRole('heading', { name: 'Laatst geopend' }));
        const [sheet, title] = [
          await box(page.locator('.start-last > .loading-line')),
          await box(page.locator('.loading-lines > .loading-line').first()),
        ];
        const shown = async (of: string) => box(page.locator(of));
        await page.evaluate(() => {
          location.hash = 'start';
        });
        await page.locator('.start-last .page-picture').waitFor();
        const [mini, name] = [await shown('.start-last .page-picture'), await shown('.start-last h3')];
        expect(sheet).toEqual(mini);
        expect([sheet.left, title.left]).toEqual([heading.left, name.left]);
      },
      { width, height: 900 },
    ),
);

test.each([
  [1280, 720],
  [720, 450],
])('the first screen shows its main button at %i × %i', (width, height) =>
  on(
    'first-run',
    async (page) => {
      const button = page.getByRole('button', { name: 'Beginnen' });
      expect((await box(button)).bottom).toBeLessThanOrEqual(height);
      const last = page.getByRole('radio').last();
      await last.focus();
      const edge = (await box(button)).top;
      await expect.poll(async () => (await box(last)).bottom).toBeLessThanOrEqual(edge);
      expect(await page.getByText('Inbreng', { exact: true }).isVisible()).toBe(true);
    },
    { width, height },
  ),
);

test.each([
  ['conflict-failed', '.conflict'],
  ['versions-unreadable', '.split-screen > .split-screen-main > .split-screen-scroll'],
])('an error takes no room from %s except its own', (story, main) =>
  on(story, async (page) => {
    const note = page.locator('.note').last();
    const [noticeBox, shown] = [await box(note), await box(page.locator(main))];
    expect(noticeBox.bottom - noticeBox.top).toBeLessThan(80);
    expect(shown.bottom - shown.top).toBeGreaterThan(400);
    expect(shown.top).toBeGreaterThanOrEqual(noticeBox.bottom);
  }),
);

test.each(['import-failed', 'import-undone', 'settings-refused'])(
  'the notice of %s is separate from its surroundings',
  (story) =>
    on(story, async (page) => {
      const space = await page.locator('.note').evaluate((note) => {
        const [above, below] = [note.previousElementSibling, note.nextElementSibling].map((it) =>
          it?.getBoundingClientRect(),
        );
        const { top, bottom } = note.getBoundingClientRect();
        return [above ? top - above.bottom : 99, below ? below.top - bottom : 99];
      });
      expect(Math.min(...space)).toBeGreaterThanOrEqual(8);
    }),
);

test('the files of an import, and its actions, end where its table ends', () =>
  on('import', async (page) => {
    const table = await box(page.locator('.import-files'));
    const insert = page.getByRole('button', { name: /invoegen/i }).first();
    expect((await box(insert)).right).toBeCloseTo(table.right, 0);
  }));

test.each(['recovery', 'versions'])('at 200 % zoom the actions on %s are visible without scrolling', (story) =>
  on(
    story,
    async (page) => {
      const [act, status] = [
        await box(page.locator('.split-screen-actions .button').last()),
        await box(page.locator('.status-bar')),
      ];
      expect(act.bottom).toBeLessThanOrEqual(status.top);
      await page.locator('.split-screen').evaluate((it) => it.scrollTo(0, it.scrollHeight));
      const [legend, bar] = [
        await box(page.locator('.legend').last()),
        await box(page.locator('.split-screen-actions')),
      ];
      expect(legend.bottom).toBeLessThanOrEqual(bar.top);
      expect(bar.bottom).toBe(status.top);
    },
    { width: 720, height: 450 },
  ),
);

test.each(['nl', 'en'] as const)(
  'in %s the number of a demand is on the line of its word, beside the change',
  (language) =>
    on(
      'versions',
      async (page) => {
        const label = page.locator('.difference .margin-label.is-number').first();
        const words = await label.evaluate((it) => {
          const range = new Range();
          range.selectNodeContents(it);
          const { right, height } = range.getBoundingClientRect();
          return { right, height };
        });
        expect(words.height).toBeLessThan(30);
        expect(words.right).toBeLessThan((await box(page.locator('.difference .difference-text').first())).left);
        const same = await box(page.locator('.difference-fold > span').first());
        expect(same.left).toBeCloseTo((await box(page.locator('.difference .difference-text').first())).left, 0);
      },
      { language, width: 1280, height: 720 },
    ),
);

test('the first possible addition to a block is below its heading, and filters are below the number of blocks', async () => {
  await on('library-votes', async (page) => {
    const icon = page.locator('.token-field.is-bare > .link-add:first-child svg').first();
    expect((await box(icon)).left).toBeCloseTo(
      (await box(page.locator('.block-detail-side .token-field-heading').first())).left,
      0,
    );
  });
  await on(
    'library-votes',
    async (page) => {
      const text = page.locator('.library-pane-filters .button .truncated').first();
      expect((await box(text)).left).toBeCloseTo(
        (await box(page.locator('.library-list .library-summary span').first())).left,
        0,
      );
    },
    { width: 720, height: 450 },
  );
});

test('the actions of a finding end where the fields and the lines around it end', async () => {
  await on('export', async (page) => {
    const field = await box(page.locator('.export-problems .field'));
    expect((await box(page.locator('.export-findings .link').first())).right).toBeCloseTo(field.right, 0);
  });
  await on('writing-panes', async (page) => {
    const heading = await box(page.locator('.checks h3').first());
    expect((await box(page.locator('.checks-finding .checks-single .link').first())).right).toBeCloseTo(
      heading.right,
      0,
    );
  });
});

test('a hairline in a dark dialog is as visible as in a light one', () =>
  on(
    'export',
    async (page) => {
      const contrast = await page.locator('.dialog').evaluate((dialog) => {
        const light = (colour: string) => {
          const [r = 0, g = 0, b = 0] = (colour.match(/[\d.]+/g) ?? []).map((part) => {
            const share = Number(part) / 255;
            return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
          });
          return 0.2126 * r + 0.7152 * g + 0.0722 * b;
        };
        const line = dialog.querySelector('.button.is-outlined');
        if (!line) throw new Error('no button with a hairline');
        const [edge, ground] = [
          light(getComputedStyle(line).borderTopColor),
          light(getComputedStyle(dialog).backgroundColor),
        ];
        return (Math.max(edge, ground) + 0.05) / (Math.min(edge, ground) + 0.05);
      });
      expect(contrast).toBeGreaterThan(1.35);
    },
    { dark: true },
  ));

test('the arrows of Zoeken keep their place, whatever was found', () =>
  on('typing', async (page) => {
    await page.getByText('Vijf eisen aan de regering').first().click();
    await page.keyboard.press('Control+f');
    const next = page.locator('.find-bar').getByRole('button', { name: 'Volgende' });
    await next.waitFor();
    await expect.poll(() => isInBar(page)).toBe(true);
    const field = page.locator('.find-bar .field').first();
    const places = [];
    for (const words of ['regering', 'regeringxq', 'e']) {
      await page.keyboard.press('Control+a');
      await page.keyboard.type(words);
      await expect
        .poll(() => page.locator('.find-bar .find-bar-count').textContent())
        .toMatch(words === 'regeringxq' ? /^Niet gevonden$/ : /^\d+ van \d+$/);
      places.push([(await box(next)).left, (await box(field)).right]);
    }
    expect(new Set(places.map(String)).size).toBe(1);
    const bar = await box(page.locator('.find-bar'));
    expect(bar.right - (await box(page.locator('.find-bar .find-bar-row .icon-button').last())).right).toBeLessThan(12);
  }));

test.each([1440, 1280, 720])('the frame of a block is within the sheet at both sides, %i wide', (width) =>
  on(
    'page',
    async (page) => {
      const [sheet, block] = [
        await box(page.locator('.sheet').first()),
        await box(page.locator('.block-frame').first()),
      ];
      expect(block.left - sheet.left).toBeGreaterThanOrEqual(3);
      expect(sheet.right - block.right).toBeGreaterThanOrEqual(3);
      const [caption, text] = [
        await box(page.locator('.block-frame .block-frame-caption').first()),
        await box(page.locator('.written > p').first()),
      ];
      expect(caption.right).toBeCloseTo(text.right, 0);
    },
    { width, height: 720 },
  ),
);

test('a name that a narrow bar cuts off has a full tooltip', () =>
  on(
    'conflict',
    async (page) => {
      const name = page.locator('.top-bar-name .truncated');
      expect(await name.evaluate((it) => it.scrollWidth > it.clientWidth)).toBe(true);
      expect(await name.getAttribute('title')).toBe('Inbreng commissiedebat Mensenhandel');
    },
    { width: 720, height: 450 },
  ));

test('the progress of an export has the whole width', () =>
  on('export-busy', async (page) => {
    const bar = page.locator('progress');
    expect((await box(bar)).right).toBe((await box(page.locator('.export-files li').first())).right);
    expect(await bar.evaluate((it) => (it as HTMLProgressElement).position)).toBeCloseTo(1 / 3);
  }));

test('cut-off text of a row or a choice has a full tooltip', async () => {
  await on(
    'library-votes',
    async (page) => {
      const facts = page.locator('.list .list-row .list-row-detail').first();
      expect(await facts.locator('.truncated').evaluate((it) => it.scrollWidth > it.clientWidth)).toBe(true);
      expect(await facts.getAttribute('title')).toBe('21501-02, nr. onbekend · Piri c.s. · aangenomen');
    },
    { width: 720, height: 450 },
  );
  await on('block-finding', async (page) => {
    const choice = page.locator('.field .field-value > span[title^="IV.12.b"]');
    expect(await choice.getAttribute('title')).toContain('child-sensitive');
  });
});

test('at 200 % zoom the result of an import begins where Start begins', async () => {
  const lefts: number[] = [];
  for (const [story, heading] of [
    ['import', '6 bestanden gelezen'],
    ['start', 'Laatst geopend'],
  ] as const)
    await on(
      story,
      async (page) => {
        lefts.push((await box(page.getByRole('heading', { name: heading }))).left);
      },
      { width: 720, height: 450 },
    );
  expect(lefts[0]).toBe(lefts[1]);
});

test.each([1440, 720])('a word longer than the line pushes nothing out of a block %i wide', (width) =>
  on(
    'library-votes',
    async (page) => {
      const word = 'Arbeidsmigrantenhuisvestingsverordeningsuitvoeringsprogrammacoördinatiebijeenkomst';
      await page.getByLabel('Titel', { exact: true }).fill(word);
      await expect.poll(() => page.locator('.block-detail > header h2').textContent()).toContain('Arbeidsmigranten');
      const screen = page.locator('.block-detail');
      expect(await screen.evaluate((it) => it.scrollWidth - it.clientWidth)).toBe(0);
      const dots = await box(page.locator('.block-detail > header .icon-button'));
      expect(dots.right).toBeLessThanOrEqual((await box(screen)).right);
    },
    { width, height: 720 },
  ),
);

test('an error ends where the element below it ends', async () => {
  await on('versions-unreadable', async (page) => {
    const note = await box(page.locator('.split-screen > .split-screen-main > .note').first());
    expect(note.right).toBe((await box(page.locator('.split-screen-actions .button').last())).right);
  });
  await on('settings-refused', async (page) => {
    expect((await box(page.locator('.note'))).right).toBe((await box(page.locator('.form-section').first())).right);
  });
});

test('at 200 % zoom the actions on recovery are on one line', () =>
  on(
    'recovery',
    async (page) => {
      const tops = await page
        .locator('.split-screen-actions > .button')
        .evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().top)));
      expect(tops.length).toBe(3);
      expect(new Set(tops).size).toBe(1);
    },
    { width: 720, height: 450 },
  ));

test.each([
  ['versions', ['overruled', 'definitions', 'threads', 'keywords'], nl.difference.field],
  ['versions', ['overruled', 'definitions', 'threads', 'keywords'], en.difference.field],
  ['compare', ['approvedOn', 'sessionYear', 'appreciation', 'blockStatus', 'replacedBy'], nl.compare.part],
  ['compare', ['approvedOn', 'sessionYear', 'appreciation', 'blockStatus', 'replacedBy'], en.compare.part],
] as const)('in %s no word in the margin is broken', (story, names, label) =>
  on(
    story,
    async (page) => {
      const margin = page.locator('.difference > .margin-label:not(.is-number)').first();
      for (const words of names.map((name) => label(name))) {
        const fits = await margin.evaluate((it, text) => {
          it.textContent = text;
          it.style.overflowWrap = 'normal';
          const written = new Range();
          written.selectNodeContents(it);
          const { paddingRight } = getComputedStyle(it);
          return written.getBoundingClientRect().width <= it.clientWidth - Number.parseFloat(paddingRight);
        }, words);
        expect([words, fits]).toEqual([words, true]);
      }
    },
    { width: 1280, height: 720 },
  ),
);

test('a folder is shown to its end, and long names leave the buttons beside them visible', () =>
  on('export-long', async (page) => {
    const folder = page.locator('.field.is-static > .field-value');
    expect(await folder.evaluate((it) => it.scrollWidth <= it.clientWidth && it.clientHeight > 20)).toBe(true);
    const right = (await box(page.locator('.export > .export-choices .field').first())).right;
    for (const button of [
      page.getByRole('button', { name: 'Map kiezen' }),
      page.locator('.export-findings .link').first(),
    ])
      expect((await box(button)).right).toBeCloseTo(right, 0);
    expect(right).toBeLessThan((await box(page.locator('.export > .export-preview .page-picture'))).left);
  }));

test.each([676, 620, 520])('the bar keeps all its buttons side by side in %i pixels between the panes', (room) =>
  on(
    'typing',
    async (page) => {
      await page.getByText('Laat de regering per eis zeggen').first().click();
      await page.getByText('Kernboodschap', { exact: true }).waitFor();
      await page.locator('.window-middle').evaluate((it, width) => {
        (it as HTMLElement).style.width = `${width}px`;
      }, room);
      // The bar receives its width with the next frame.
      const overlaps = async (): Promise<number[]> => {
        const bar = await box(page.locator('.format-bar'));
        const places: { left: number; right: number }[] = [];
        for (const one of await page.locator('.format-bar > :visible').all()) places.push(await box(one));
        const ends = [bar.left - 8, ...places.map(({ right }) => right)];
        const begins = [...places.map(({ left }) => left), bar.right];
        return ends.flatMap((end, index) => (end > (begins[index] ?? 0) ? [index] : []));
      };
      await expect.poll(overlaps).toEqual([]);
      const style = page.locator('.format-bar .format-bar-style .format-bar-text');
      expect(await style.evaluate((it) => it.scrollWidth <= it.clientWidth)).toBe(true);
      expect(await page.getByRole('button', { name: 'Bouwsteen invoegen' }).count()).toBe(1);
      const tools = page.locator('.format-bar').getByRole('button', { name: 'Tabel' });
      expect((await tools.count()) + (await page.getByRole('button', { name: 'Meer opmaak' }).count())).toBe(1);
    },
    { width: 1280, height: 720 },
  ),
);

test.each([1280, 720])('a long word in the title of the last document stays within Start, %i wide', (width) =>
  on(
    'start',
    async (page) => {
      await page.locator('.start-last h3').evaluate((it) => {
        it.textContent = 'Arbeidsmigrantenhuisvestingsverordeningsuitvoeringsprogrammacoördinatiebijeenkomst';
        const debate = document.querySelector('.start-last dd');
        if (debate) debate.textContent = it.textContent;
      });
      const main = page.locator('main').first();
      expect(await main.evaluate((it) => it.scrollWidth - it.clientWidth)).toBe(0);
    },
    { width, height: 720 },
  ),
);

test('a file that could not be saved gets no promise, and another place is one key away', () =>
  on('not-saved', async (page) => {
    const dialog = page.getByRole('dialog');
    expect(await dialog.textContent()).toContain('Deze map is er niet of antwoordt niet.');
    expect(await dialog.textContent()).not.toContain('vanzelf opnieuw');
    await expect.poll(() => dialog.evaluate((it) => it.contains(document.activeElement))).toBe(true);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.title()).toContain('other');
  }));

test('Settings shows the current part also after the window was made narrower', () =>
  on('settings', async (page) => {
    await page.getByRole('button', { name: 'Opslaan en versies' }).click();
    await page.setViewportSize({ width: 720, height: 450 });
    const currentPart = () =>
      page.locator('.settings').evaluate((it) => {
        const edge = it.getBoundingClientRect().top + 64;
        const parts = [...it.querySelectorAll('[data-part]')];
        return Math.max(1, parts.filter((part) => part.getBoundingClientRect().top <= edge).length);
      });
    const chosen = () =>
      page
        .locator('.settings-nav > button')
        .evaluateAll((all) => all.findIndex((one) => one.className === 'is-on') + 1);
    const parts = await page.locator('.settings-nav > button').count();
    await expect.poll(currentPart).toBeLessThan(parts - 1);
    await expect.poll(chosen).toBe(await currentPart());
    await page.getByRole('radio', { name: 'Voorbeeld NGO' }).scrollIntoViewIfNeeded();
    await expect.poll(currentPart).toBeGreaterThan(1);
    await expect.poll(chosen).toBe(await currentPart());
  }));

/** Inserts a table below the first heading, with the text of a demand just below it. */
async function insertTable(page: Page): Promise<void> {
  await page.getByText('Vijf eisen aan de regering').first().click();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('/tabel');
  await page.locator('.menu-typing-list').getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
}

test('the bar of a table between text hides while the user types, and comes back with the pointer or the focus', () =>
  on('typing', async (page) => {
    await insertTable(page);
    const bar = page.locator('.table-tools-place');
    await bar.waitFor();
    const opacity = () => bar.evaluate((one) => getComputedStyle(one).opacity);
    const { left, right, bottom } = await box(page.locator('table').first());
    await page.mouse.move((left + right) / 2, bottom + 20);
    await expect.poll(opacity).toBe('1');
    await page.keyboard.type('Motie');
    await expect.poll(opacity).toBe('0');
    await page.mouse.move((left + right) / 2, bottom + 40);
    await expect.poll(opacity).toBe('1');
    await page.keyboard.type('s');
    await expect.poll(opacity).toBe('0');
    await page.getByRole('toolbar', { name: 'Tabel' }).getByRole('button').first().focus();
    await expect.poll(opacity).toBe('1');
  }));

test('the typed caption of a table stays while the table goes out of view', () =>
  on('typing', async (page) => {
    await insertTable(page);
    await page.getByRole('toolbar', { name: 'Tabel' }).getByRole('button', { name: 'Bijschrift' }).click();
    const caption = page.getByRole('textbox', { name: 'Bijschrift' });
    await caption.fill('Moties van 2023');
    await page.locator('.desk').evaluate((desk) => desk.scrollTo(0, desk.scrollHeight));
    await page.getByRole('toolbar', { name: 'Tabel' }).waitFor({ state: 'detached' });
    expect(await caption.inputValue()).toBe('Moties van 2023');
    await page.keyboard.press('Enter');
    await caption.waitFor({ state: 'detached' });
    expect(await page.locator('table[aria-label]').getAttribute('aria-label')).toContain('Moties van 2023');
  }));

test('the question about the text of a small form covers that form', () =>
  on('typing', async (page) => {
    await page.getByRole('textbox', { name: 'Document' }).getByText('Laat de regering per eis zeggen').click();
    await page.getByRole('button', { name: 'Link', exact: true }).click();
    const form = page.getByRole('dialog', { name: 'Link' });
    await form.getByRole('textbox').last().fill('tweedekamer.nl');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Verder invullen' }).waitFor();
    // The form is inert by then, so no point of the window belongs to it.
    const [ofForm, ofQuestion] = await page.evaluate(() =>
      ['.menu.is-panel', '.dialog-scrim'].map((part) =>
        Number(getComputedStyle(document.querySelector(part) as Element).zIndex),
      ),
    );
    expect(ofForm).toBeLessThan(ofQuestion ?? 0);
  }));

test('a folder breaks between the folders of its path first', () =>
  on('export-long', async (page) => {
    const breaks = page.locator('.field.is-static > .field-value wbr');
    expect(await breaks.count()).toBeGreaterThan(2);
    expect(await page.locator('.field.is-static').textContent()).not.toContain('\u200b');
  }));

test.each(['nl', 'en'] as const)('the narrowest side pane holds its tabs, and names the ground in %s', (language) =>
  on(
    'writing-evidence',
    async (page) => {
      await page.evaluate(() => document.documentElement.style.setProperty('--right', '300px'));
      const pane = await box(page.locator('.side-pane'));
      expect(pane.right - pane.left).toBe(300);
      expect((await box(page.getByRole('tab').last())).right).toBeLessThanOrEqual(pane.right);
      const grounds = page.locator('.evidence-ground');
      expect(await grounds.count()).toBeGreaterThan(5);
      const cut = (all: Element[]) =>
        all.flatMap((one) => (one.scrollWidth > one.clientWidth ? [one.textContent ?? ''] : []));
      expect(await grounds.getByRole('button').evaluateAll(cut)).toEqual([]);
      const ends = await grounds.evaluateAll((all) =>
        all.map(
          (one) => (one.lastElementChild?.getBoundingClientRect().right ?? 0) - one.getBoundingClientRect().right,
        ),
      );
      expect(Math.max(...ends)).toBeLessThanOrEqual(0);
    },
    { language },
  ),
);

test('the name of a demand does not touch its claim in the side pane', () =>
  on('writing-evidence', async (page) => {
    const gaps = await page.locator('.evidence-demand h3').evaluateAll((all) =>
      all.map((head) => {
        const words = new Range();
        words.selectNodeContents(head.querySelector('span') ?? head);
        return (head.querySelector('button')?.getBoundingClientRect().left ?? 0) - words.getBoundingClientRect().right;
      }),
    );
    expect(gaps.length).toBeGreaterThan(3);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(7);
  }));

test('the label of the first button below a dialog begins where its text begins', () =>
  on('leave', async (page) => {
    const begins = (of: Locator) =>
      of.evaluate((it) => {
        const words = new Range();
        words.selectNodeContents(it);
        return words.getBoundingClientRect().left;
      });
    const button = page.getByRole('button', { name: 'Niet opslaan' });
    expect(await begins(button)).toBeCloseTo(await begins(page.locator('.dialog-pad > p').first()), 0);
  }));

test('a block over the page has fields of a readable width', () =>
  on('library-votes', async (page) => {
    await page.locator('.library').evaluate((it) => {
      for (const neighbour of [...it.children].slice(0, -1)) neighbour.remove();
      it.classList.add('is-alone');
    });
    const title = await box(page.getByLabel('Titel', { exact: true }));
    expect(title.right - title.left).toBeLessThan(760);
    const end = (await box(page.locator('.block-detail .block-detail-side'))).right;
    expect(title.left - 32).toBeCloseTo(1440 - end, -1.5);
  }));

test('in forced colours a hovered entry does not look chosen', () =>
  on(
    'typing',
    async (page) => {
      await page.getByText('Vijf eisen aan de regering').first().click();
      await page.keyboard.press('End');
      await page.keyboard.press('Enter');
      await page.keyboard.type('/mot');
      const options = page.locator('.menu-typing-list').getByRole('option');
      await options.nth(2).hover();
      await page.keyboard.press('ArrowDown');
      const outline = (of: Locator) => of.evaluate((it) => getComputedStyle(it).outlineWidth);
      const chosen = page.locator('.menu-typing-list').getByRole('option', { selected: true });
      await expect.poll(async () => [await outline(chosen), await outline(options.nth(2))]).toEqual(['2px', '1px']);
    },
    { forcedColors: true },
  ));

test('in a low, narrow window finding and replacing take two lines, and leave room for the page', () =>
  on(
    'typing',
    async (page) => {
      await page.getByText('Vijf eisen aan de regering').first().click();
      await page.keyboard.press('Control+h');
      await expect.poll(() => isInBar(page)).toBe(true);
      await page.keyboard.type('regering');
      const bar = page.locator('.find-bar');
      await expect.poll(() => bar.locator('.find-bar-count').textContent()).toMatch(/^\d+ van \d+$/);
      for (const line of [0, 1]) {
        const [field, buttons] = [
          await box(bar.locator('.field').nth(line)),
          await box(bar.locator('.find-bar-row').nth(line)),
        ];
        expect(field.right).toBeLessThanOrEqual(buttons.left);
        expect((await box(bar)).right).toBeGreaterThanOrEqual(buttons.right);
        expect(field.right - field.left).toBeGreaterThan(200);
      }
    },
    { width: 720, height: 450 },
  ));

test('the button that approves a quote begins below the first field of the approval', () =>
  on('block-quote', async (page) => {
    await page.getByRole('option', { name: /Een slachtoffer dat niemand ziet/ }).click();
    const button = await box(page.getByRole('button', { name: 'Vrijgeven', exact: true }));
    const field = await box(page.locator('.block-form-outcome .field').first());
    expect(button.left).toBe(field.left);
    expect(button.top).toBeGreaterThan(field.bottom);
  }));

test('the message of a form that can’t be saved moves no field, and a focused field stays above it', async () => {
  const size = { width: 1280, height: 720 };
  const fields = (page: Page) =>
    page
      .locator('.block-detail :is(input, textarea)')
      .evaluateAll((all) => all.map((it) => it.getBoundingClientRect().top));
  let before: number[] = [];
  await on(
    'block-demand',
    async (page) => {
      before = await fields(page);
    },
    size,
  );
  await on(
    'block-not-saved',
    async (page) => {
      const note = page.locator('.block-detail .note');
      await note.waitFor();
      expect(await fields(page)).toEqual(before);
      const noticeBox = await box(note);
      expect(noticeBox.left).toBe((await box(page.locator('.form-columns .field-label').first())).left);
      expect(noticeBox.bottom).toBeLessThan(720);
      const last = page.getByRole('combobox', { name: 'Onderbouwing kiezen' });
      await last.focus();
      expect((await box(last)).bottom).toBeLessThan((await box(note)).top);
    },
    size,
  );
});

test('a field of tokens is as high as the field beside it', () =>
  on('library-votes', async (page) => {
    const neighbour = await box(page.getByLabel('Kabinetsappreciatie', { exact: true }));
    const tokens = await box(page.locator('.token-field:not(.is-bare)').first());
    expect([tokens.top, tokens.bottom]).toEqual([neighbour.top, neighbour.bottom]);
  }));

test('the button for one more theme begins on its own line where the themes begin', () =>
  on(
    'block-finding',
    async (page) => {
      const place = page.locator('.token-field.is-bare').first();
      const drawing = place.locator('.link-add .icon');
      const chip = await box(place.locator('.token-field-token').first());
      expect((await box(drawing)).top).toBeGreaterThan(chip.bottom);
      expect((await box(drawing)).left - chip.left).toBeLessThan(2);
    },
    { width: 1280, height: 720 },
  ));

test('the number of a paper stays on the line of its label in the list of versions', () =>
  on(
    'versions',
    async (page) => {
      const title = page.locator('.snapshots-entry .snapshots-title', { hasText: 'nr. 238' });
      const lines = await title.evaluate((drawn) => {
        const text = drawn.firstChild;
        const at = (text?.textContent ?? '').indexOf('nr.');
        const number = document.createRange();
        if (text) number.setStart(text, at);
        if (text) number.setEnd(text, at + 'nr. 238'.length);
        return number.getClientRects().length;
      });
      expect(lines).toBe(1);
      expect((await box(title)).bottom - (await box(title)).top).toBeGreaterThan(24);
    },
    { width: 1280, height: 720 },
  ));

test.each(['nl', 'en'] as const)(
  'the question of the field for a ground is visible as a whole in the side pane, in %s',
  (language) =>
    on(
      'writing-evidence',
      async (page) => {
        await page.locator('.evidence-add button').first().click();
        const field = page.locator('.evidence-add input');
        await field.waitFor();
        const [needs, room] = await field.evaluate((it) => {
          const pen = document.createElement('canvas').getContext('2d');
          if (!pen || !(it instanceof HTMLInputElement)) return [1, 0];
          pen.font = getComputedStyle(it).font;
          return [pen.measureText(it.placeholder).width, it.clientWidth];
        });
        expect(needs).toBeLessThanOrEqual(room ?? 0);
      },
      { width: 1280, height: 720, language },
    ),
);

test.each(['nl', 'en'] as const)('the keys below the list of sources are on one line, in %s', (language) =>
  on(
    'typing',
    async (page) => {
      await page.locator('.written p').first().click();
      await page.keyboard.press('End');
      await page.keyboard.type(' @');
      const keys = page.locator('.menu .menu-keys');
      await keys.waitFor();
      const tops = await keys.locator('> *').evaluateAll((all) => all.map((it) => it.getBoundingClientRect().top));
      expect(tops.length).toBeGreaterThan(3);
      expect(new Set(tops).size).toBe(1);
    },
    { width: 1280, height: 720, language },
  ),
);

test('a theme of two long words is visible as a whole beside a scroll bar', () =>
  on(
    'library-votes',
    async (page) => {
      const facet = page.locator('.library-facets');
      // As wide as the bar of a longer list, which this browser draws over it.
      await facet.evaluate((it) => {
        it.style.paddingRight = `${Number.parseFloat(getComputedStyle(it).paddingRight) + 8}px`;
      });
      const name = facet.locator('.library-facet > *', { hasText: 'criminele uitbuiting' }).first();
      expect(await name.evaluate((it) => it.scrollWidth - it.clientWidth)).toBeLessThanOrEqual(0);
    },
    { width: 1280, height: 720 },
  ));

test.each([1440, 1280])(
  'an unselected block has its state at the right of its caption, and a selected one beside its source, %i wide',
  (width) =>
    on(
      'page',
      async (page) => {
        const block = page
          .locator('.block-frame', { has: page.locator('.block-frame-caption > .block-frame-state:not([hidden])') })
          .first();
        const edges = async () => {
          const [state, source, caption] = [
            await box(block.locator('.block-frame-caption > .block-frame-state')),
            await box(block.locator('.block-frame-caption > .block-frame-source')),
            await box(block.locator('.block-frame-caption')),
          ];
          return { fromSource: state.left - source.right, toEnd: caption.right - state.right };
        };
        await expect.poll(async () => (await edges()).toEnd).toBeLessThan(1);
        await block.locator('.block-frame-caption').click();
        await expect.poll(async () => (await edges()).fromSource).toBeLessThan(20);
      },
      { width, height: 720 },
    ),
);

test.each([
  ['nl', 1280],
  ['nl', 1440],
  ['en', 1280],
] as const)('the button that copies an address beside a form takes one line, %s, %i wide', (language, width) =>
  on(
    'library-adopted',
    async (page) => {
      const rows = page.locator('.address-compact');
      expect(await rows.count()).toBe(2);
      for (const part of await rows.locator('> span:first-child, > .link').all())
        expect((await box(part)).bottom - (await box(part)).top).toBeLessThanOrEqual(18);
      await page
        .getByRole('button', { name: nl.blocks.copyAddress.paper })
        .or(page.getByRole('button', { name: en.blocks.copyAddress.paper }))
        .click();
      await expect.poll(() => page.title()).toContain('https://zoek.officielebekendmakingen.nl/');
    },
    { width, height: 720, language },
  ),
);

test('the paragraphs of a dialog have space between them, and an empty one takes no room', () =>
  on('perhaps-there', async (page) => {
    const [what, second, advice] = await page.locator('.dialog-pad > p').all();
    if (!what || !second || !advice) throw new Error('not drawn');
    expect((await box(advice)).top - (await box(what)).bottom).toBe(8);
    expect(await second.textContent()).toBe('');
  }));

test.each(['nl', 'en'] as const)(
  'a row below equal empty fields shows its field, and has the whole sentence as its name: %s',
  (language) =>
    on(
      'writing-panes',
      async (page) => {
        const rows = page.locator('.is-group').first().locator('.checks-jump');
        expect(await rows.allTextContents()).toContain(
          language === 'nl' ? 'Datum van het debat' : 'Date of the debate',
        );
        const whole =
          language === 'nl'
            ? '‘Datum van het debat’ is nog niet ingevuld'
            : '‘Date of the debate’ is not filled in yet';
        expect(await page.getByRole('button', { name: whole, exact: true }).count()).toBe(1);
        for (const row of await rows.all()) expect((await box(row)).bottom - (await box(row)).top).toBeLessThan(30);
      },
      { width: 1280, height: 720, language },
    ),
);

test('an outcome in the line of a ground is not broken within its date', () =>
  on(
    'typing',
    async (page) => {
      const outcome = page.locator('.page-ground b', { hasText: 'Aangenomen op 21 december 2023' }).first();
      await outcome.waitFor();
      // A redrawn line replaces the one before.
      await expect.poll(() => outcome.evaluate((it) => it.getClientRects().length)).toBe(1);
    },
    { width: 1280, height: 720 },
  ));

test('an addition since a version can be removed, and a change can be restored', () =>
  on('versions', async (page) => {
    expect(await page.locator('.difference .link').allTextContents()).toEqual([
      'Terugzetten',
      'Terugzetten',
      'Weghalen',
    ]);
  }));

test('the frame of a first page has the shape of that page, also of a landscape one', () =>
  on('export-clean', async (page) => {
    const frame = page.locator('.export-first-page .page-picture');
    const shape = async (): Promise<number> => {
      const { left, right, top, bottom } = await box(frame);
      return (right - left) / (bottom - top);
    };
    expect(await shape()).toBeCloseTo(210 / 297, 1);
    const landscape = await sharp({ create: { width: 842, height: 595, channels: 3, background: 'white' } })
      .png()
      .toBuffer();
    await page.route('**/landscape.png', (route) => route.fulfill({ body: landscape, contentType: 'image/png' }));
    await frame.locator('img').evaluate((picture) => picture.setAttribute('src', 'landscape.png'));
    await expect.poll(shape).toBeCloseTo(842 / 595, 1);
    await page.unroute('**/landscape.png');
  }));
