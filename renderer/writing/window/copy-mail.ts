import type { WindowBridge } from '../../../electron/ipc/contract.ts';
import type { DocumentType } from '../../../engine/core/document-types/document-type.ts';
import type { Draft } from '../../../engine/core/drafts/draft.ts';
import type { HouseStyle } from '../../../engine/core/house-styles/house-style.ts';
import type { Texts } from '../../ui/texts/texts.ts';

/** Puts the mail about this document on the clipboard, as rich and as plain text. Returns a sentence for the user. */
export async function copyMail(
  bridge: Pick<WindowBridge, 'copy'>,
  draft: Draft,
  { documentType, houseStyle }: { documentType: DocumentType; houseStyle: HouseStyle },
  t: Pick<Texts['writing'], 'mailCopied'>,
): Promise<string> {
  // Loaded on demand: most documents are exported without a mail.
  const [{ composeMail }, { formatMailHtml, formatMailText }] = await Promise.all([
    import('../../../engine/core/mail/compose-mail.ts'),
    import('../../../engine/core/mail/format-mail.ts'),
  ]);
  const mail = composeMail(draft, documentType, houseStyle);
  const copied = await bridge.copy({
    text: formatMailText(mail, draft.language),
    html: formatMailHtml(mail, draft.language),
  });
  return copied.ok ? t.mailCopied : copied.problem.message;
}
