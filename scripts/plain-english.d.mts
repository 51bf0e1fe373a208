interface WrongWord {
  line: number;
  kind: 'naam' | 'commentaar';
  found: string;
  better: string;
}

export const CLEAN: string[];
export function findPrivateEnglish(file: string, text: string): WrongWord[];
export function privateEnglishIn(root: string, folders?: string[]): (WrongWord & { file: string })[];
export function sentenceOf(place: WrongWord & { file: string }): string;
