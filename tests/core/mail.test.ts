import { expect, test } from 'vitest';
import type { Draft } from '../../engine/core/drafts/draft.ts';
import { composeMail } from '../../engine/core/mail/compose-mail.ts';
import { formatMailHtml, formatMailText } from '../../engine/core/mail/format-mail.ts';
import { documentTypeOf, specimen } from '../specimens/specimens.ts';
import { finding, starterBlocks } from '../templates/starter-library.ts';
import { block, draftOf, para, place } from './compose/draft-builder.ts';

const inbreng = documentTypeOf('inbreng-commissiedebat');
const find = finding(starterBlocks());
const sample = specimen('inbreng-commissiedebat', find);
const NOBODY = { sender: '', variables: {} };
const withValues = (values: Record<string, string>, draft: Draft = sample): Draft => ({
  ...draft,
  variables: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value }])),
});

test('a mail has the type and title as its subject, and greets the committee', () => {
  const { subject, greeting } = composeMail(withValues({ committee: 'Justitie en Veiligheid' }), inbreng, NOBODY);
  expect(subject).toMatch(/^Inbreng.*: .{10,}/);
  expect(greeting).toBe('Geachte leden van de commissie Justitie en Veiligheid,');
});

test.each([
  ['vaste commissie voor Financiën', 'Geachte leden van de vaste commissie voor Financiën,'],
  ['de vaste commissie voor Financiën', 'Geachte leden van de vaste commissie voor Financiën,'],
  ['', 'Geachte leden van de Tweede Kamer,'],
])('the greeting for ‘%s’ names the committee once', (committee, greeting) => {
  expect(composeMail(withValues({ committee }), inbreng, NOBODY).greeting).toBe(greeting);
});

test('the message is the first three sentences, the core message first, with values and without notes', () => {
  const draft = draftOf([
    para('p1', 'Vierde. Vijfde.'),
    para(
      'p2',
      [
        { type: 'run', text: 'Eerste over nr. 5 op ' },
        { type: 'variable', name: 'debateDate' },
        { type: 'citation', id: 'c', block: 'x', placement: 'note' },
        { type: 'run', text: '. Tweede!' },
      ],
      'lead',
    ),
  ]);
  const { sentences } = composeMail(withValues({ debateDate: '2023-12-21' }, draft), inbreng, NOBODY);
  expect(sentences.map((text) => text.replace(/\u00A0/g, ' '))).toEqual([
    'Eerste over nr. 5 op 21 december 2023.',
    'Tweede!',
    'Vierde.',
  ]);
});

test('each demand is a request, with a link to the source of each ground', () => {
  const { requests, requestsHeading } = composeMail(sample, inbreng, NOBODY);
  expect(requests).toHaveLength(5);
  expect(requestsHeading).toBe('Wij vragen u deze punten in te brengen:');
  const links = requests.flatMap(({ sources }) => sources);
  expect(links.find(({ text }) => text.includes('229'))?.href).toBe(
    'https://zoek.officielebekendmakingen.nl/kst-28638-229.html',
  );
  for (const { text } of links) expect(text).not.toMatch(/[[\]]/);
});

test('a document without demands lists its questions, with the sources that they cite', () => {
  const draft = specimen('kamervragen', find);
  const { requests } = composeMail(draft, documentTypeOf('kamervragen'), NOBODY);
  expect(requests.length).toBeGreaterThan(5);
  expect(requests[0]?.text).toMatch(/\?$/);
  expect(requests[0]?.sources[0]?.href).toContain('kst-28638-238');
});

test('the signature has the contact of the document or else of the organisation, and no empty field', () => {
  const organisation = { sender: 'Voorbeeldorganisatie', variables: { contactEmail: 'post@voorbeeld.example' } };
  const own = composeMail(withValues({ contactName: 'Voorbeeldnaam' }), inbreng, organisation).signature;
  expect(own).toEqual(['Met vriendelijke groet,', 'Voorbeeldnaam', 'Voorbeeldorganisatie', 'post@voorbeeld.example']);
  expect(composeMail(draftOf([]), inbreng, NOBODY).signature).toEqual(['Met vriendelijke groet,']);
});

test('plain text gives each source its address on a line of its own', () => {
  const text = formatMailText(composeMail(sample, inbreng, NOBODY), 'nl');
  expect(text.startsWith('Onderwerp: Inbreng')).toBe(true);
  expect(text).toMatch(/^1\. .+$/m);
  expect(text.replace(/[\u00A0\u202F]/g, ' ')).toMatch(
    /^ {3}Kamerstuk 28 638, nr\. 229: https:\/\/zoek\.officielebekendmakingen\.nl\/kst-28638-229\.html$/m,
  );
  expect(text).not.toMatch(/\n{3}/);
});

test('rich text is a list with links, and shows characters of HTML as text', () => {
  const html = formatMailHtml(composeMail(sample, inbreng, NOBODY), 'nl');
  expect(html.match(/<li>/g)).toHaveLength(5);
  expect(html).toContain('<a href="https://zoek.officielebekendmakingen.nl/kst-28638-229.html">');
  const demand = block('demand', { id: 'eis', title: 'Meer <b>regie</b> & "geld"' });
  const odd = composeMail(draftOf([place(demand, 'full')], [demand]), inbreng, NOBODY);
  expect(formatMailHtml(odd, 'nl')).toContain('&lt;b&gt;regie&lt;/b&gt; &amp;');
});

test('a document in English has an English mail', () => {
  const { greeting, signature } = composeMail(
    { ...withValues({ committee: 'Justice' }), language: 'en' },
    inbreng,
    NOBODY,
  );
  expect(greeting).toBe('Dear members of the committee on Justice,');
  expect(signature[0]).toBe('Kind regards,');
});
