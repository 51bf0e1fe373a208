import type { Mail, MailSource } from './compose-mail.ts';
import { getMailTexts } from './mail-texts.ts';

/** The mail as plain text, with each web address on a line of its own. */
export function formatMailText(mail: Mail, language: string): string {
  const parts = [
    `${getMailTexts(language).subject}: ${mail.subject}`,
    mail.greeting,
    ...(mail.sentences.length > 0 ? [mail.sentences.join(' ')] : []),
    ...(mail.requestsHeading === null
      ? []
      : [[mail.requestsHeading, ...mail.requests.flatMap(formatRequest)].join('\n')]),
    mail.signature.join('\n'),
  ];
  return `${parts.join('\n\n')}\n`;
}

function formatRequest({ text, sources }: Mail['requests'][number], at: number): string[] {
  return [
    `${at + 1}. ${text}`,
    ...sources.map((source) => `   ${source.text}${source.href === null ? '' : `: ${source.href}`}`),
  ];
}

/**
 * The mail as HTML for the clipboard: paragraphs and a list without classes or style sheets, which mail programs drop.
 */
export function formatMailHtml(mail: Mail, language: string): string {
  const paragraph = (content: string) => `<p>${content}</p>`;
  const requests = mail.requests.map(({ text, sources }) => {
    const links = sources.map(formatLink).join('; ');
    return `<li>${escapeHtml(text)}${links === '' ? '' : ` (${links})`}</li>`;
  });
  return [
    paragraph(`<b>${getMailTexts(language).subject}: ${escapeHtml(mail.subject)}</b>`),
    paragraph(escapeHtml(mail.greeting)),
    ...(mail.sentences.length > 0 ? [paragraph(escapeHtml(mail.sentences.join(' ')))] : []),
    ...(mail.requestsHeading === null
      ? []
      : [paragraph(escapeHtml(mail.requestsHeading)), `<ol>${requests.join('')}</ol>`]),
    paragraph(mail.signature.map(escapeHtml).join('<br>')),
  ].join('\n');
}

function formatLink({ text, href }: MailSource): string {
  return href === null ? escapeHtml(text) : `<a href="${escapeHtml(href)}">${escapeHtml(text)}</a>`;
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}
