import { type InterfaceLanguage, interfaceLanguageOf } from '../result.ts';

interface MailTexts {
  subject: string;
  untitled: string;
  /** `committee`: as the writer typed it; null while it is empty. */
  greeting: (committee: string | null) => string;
  requests: string;
  closing: string;
}

const TEXTS: Record<InterfaceLanguage, MailTexts> = {
  nl: {
    subject: 'Onderwerp',
    untitled: 'zonder titel',
    greeting: (committee) => {
      if (committee === null) return 'Geachte leden van de Tweede Kamer,';
      const name = committee.replace(/^de /i, '');
      return `Geachte leden van de ${/commissie/i.test(name) ? name : `commissie ${name}`},`;
    },
    requests: 'Wij vragen u deze punten in te brengen:',
    closing: 'Met vriendelijke groet,',
  },
  en: {
    subject: 'Subject',
    untitled: 'untitled',
    greeting: (committee) => {
      if (committee === null) return 'Dear members of the House of Representatives,';
      const name = committee.replace(/^the /i, '');
      return `Dear members of the ${/committee/i.test(name) ? name : `committee on ${name}`},`;
    },
    requests: 'We ask you to raise these points:',
    closing: 'Kind regards,',
  },
};

export function getMailTexts(language: string): MailTexts {
  return TEXTS[interfaceLanguageOf(language)];
}
