import { dutchStem, wordsIn } from './dutch-stems.ts';

interface Stem {
  text: string;
  /** Number of the last text that contains it. */
  lastText: number;
}

/** The words of the texts that are being indexed, each with its stem: most blocks of a library use the same words. */
export class Vocabulary {
  readonly #stems = new Map<string, Stem>();
  readonly #stemOfWord = new Map<string, Stem>();
  #texts = 0;

  get words(): Iterable<string> {
    return this.#stemOfWord.keys();
  }

  /** The stems of the words of one more text, each once, in the order of the text. */
  stemsOf(text: string): string {
    this.#texts += 1;
    let stems = '';
    for (const word of wordsIn(text)) {
      const stem = this.#stemOfWord.get(word) ?? this.#add(word);
      if (stem.lastText === this.#texts) continue;
      stem.lastText = this.#texts;
      stems += stems === '' ? stem.text : ` ${stem.text}`;
    }
    return stems;
  }

  #add(word: string): Stem {
    const text = dutchStem(word);
    const stem = this.#stems.get(text) ?? { text, lastText: 0 };
    this.#stems.set(text, stem);
    this.#stemOfWord.set(word, stem);
    return stem;
  }
}
