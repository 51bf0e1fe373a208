import { type ISectionOptions, XmlComponent } from 'docx';
import { asFileChildren, HouseParagraph, SectionEnd } from './own-elements.ts';
import { sectionLayout } from './page.ts';
import { plainParagraph } from './paragraph.ts';
import { FURNITURE_STYLES } from './styles.ts';
import type { Writing } from './writing.ts';

/** Between two blocks: the blocks after it are on other paper. */
export class PaperTurn extends XmlComponent {
  constructor() {
    super('turn');
  }
}

/** The sections of the document, each with its paper, running heads and feet. */
export function sections(writing: Writing, drawn: readonly XmlComponent[]): ISectionOptions[] {
  const children: XmlComponent[][] = [[]];
  for (const block of drawn)
    if (block instanceof PaperTurn) children.push([]);
    else children.at(-1)?.push(block);
  return children.map((blocks, at) => ({
    ...sectionLayout(writing, at),
    children: asFileChildren(at < children.length - 1 ? withEnd(blocks) : blocks),
  }));
}

/** docx ends a section in its last paragraph, and adds a paragraph of its own style where there is none. */
function withEnd(blocks: readonly XmlComponent[]): readonly XmlComponent[] {
  const last = blocks.at(-1);
  if (last instanceof HouseParagraph) return [...blocks.slice(0, -1), new SectionEnd(last)];
  return [...blocks, new SectionEnd(plainParagraph({ style: FURNITURE_STYLES.white.id, keepNext: false }, []))];
}
