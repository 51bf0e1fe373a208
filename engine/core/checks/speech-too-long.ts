import { estimateSeconds, formatMinutes } from '../speaking-time/speaking-time.ts';
import { findSpareNodes, timeSpeech } from '../speaking-time/time-speech.ts';
import { defineCheck } from './check.ts';

/** `seconds`: of the whole speech. `spare`: of the sections that can be left out. */
export interface SpeechLength {
  seconds: number;
  limit: number;
  spare: number;
}

/** A speech that takes longer than the speaking time. */
export const speechTooLong = defineCheck<'speech-too-long', SpeechLength>({
  code: 'speech-too-long',
  severity: 'warning',
  run: ({ draft, documentType, publication }) => {
    const { speech } = documentType;
    if (speech === null || publication === null) return [];
    const { words, spareWords } = timeSpeech(publication.body, findSpareNodes(draft.body, documentType));
    const values = { seconds: estimateSeconds(words), limit: speech.seconds, spare: estimateSeconds(spareWords) };
    return values.seconds > values.limit ? [{ location: null, values }] : [];
  },
  texts: {
    nl: {
      name: 'Spreektekst te lang',
      many: (count) => `${count} teksten zijn te lang voor de spreektijd`,
      message: (length) =>
        `De tekst duurt ongeveer ${formatMinutes(length.seconds)} minuten; de spreektijd is ${formatMinutes(length.limit)}. ${
          fitsShortened(length)
            ? `Zonder wat kan vervallen, past het: ${formatMinutes(length.seconds - length.spare)}.`
            : 'Ook zonder wat weg kan, is het te lang.'
        }`,
      help: 'Gerekend met 130 woorden per minuut. Kort de tekst in, of zet een alinea onder ‘Kan weg als de tijd kort is’.',
    },
    en: {
      name: 'Speech too long',
      many: (count) => `${count} texts are too long for the speaking time`,
      message: (length) =>
        `The text takes about ${formatMinutes(length.seconds)} minutes; the speaking time is ${formatMinutes(length.limit)}. ${
          fitsShortened(length)
            ? `Without what can be left out it fits: ${formatMinutes(length.seconds - length.spare)}.`
            : 'It is too long even without what can be left out.'
        }`,
      help: 'Counted at 130 words a minute. Shorten the text, or move a paragraph below the heading of what can be left out.',
    },
  },
});

function fitsShortened({ seconds, limit, spare }: SpeechLength): boolean {
  return spare > 0 && seconds - spare <= limit;
}
