import { describe, expect, it } from 'vitest';
import { countWords, estimateRoundSeconds, estimateSeconds } from '../../../engine/core/speaking-time/speaking-time.ts';

/** The five questions of the drawn inbreng. */
const QUESTIONS = [
  'Wanneer ontvangt de Kamer het wetsvoorstel dat het non-punishmentbeginsel verankert, zoals gevraagd in de aangenomen motie van de leden Bikker en Mutluer (Kamerstuk\u00a028\u202f638,\u00a0nr.\u00a0229)?',
  'Komt er in het actieplan een hoofdstuk over de klant, zoals voorgesteld door de leden Krul en Bikker (Kamerstuk\u00a028\u202f638,\u00a0nr.\u00a0242)? Zo nee, waarom niet?',
  'Welke plicht krijgen platforms voor seksadvertenties om uitbuiting te voorkomen en te melden, vanaf wanneer, en wie houdt toezicht?',
  'Is de regering bereid anonieme chathulp voor minderjarige slachtoffers te bekostigen, ook wanneer een ouder de dader is?',
  'Welk bedrag hoort bij welk doel in het actieplan, en waaraan kan de Kamer zien of het doel is gehaald?',
];

describe('speaking time', () => {
  it('counts the example questions as 109 words, about 50 seconds', () => {
    const words = QUESTIONS.reduce((sum, question) => sum + countWords(question), 0);
    expect(words).toBe(109);
    expect(estimateRoundSeconds(words)).toBe(50);
  });

  it('counts spoken words and no dashes or ellipses', () => {
    expect(countWords('De Kamer – die (…) vraagt – wacht.')).toBe(5);
    expect(countWords('Kamerstuk 28 638, nr. 229')).toBe(4);
    expect(countWords('')).toBe(0);
  });

  it('assumes 130 words per minute', () => {
    expect(estimateSeconds(130)).toBe(60);
    expect(estimateSeconds(13)).toBe(6);
    expect(estimateRoundSeconds(0)).toBe(0);
    expect(estimateRoundSeconds(2)).toBe(5);
  });
});
