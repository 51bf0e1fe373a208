/**
 * The dependencies of the app without its own code: the draft read by its schema, a root of React, and the text in plain
 * paragraphs in a bare editor.
 */
import { $createParagraphNode, $createTextNode } from 'lexical';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { draftSchema } from '../../../../engine/core/drafts/draft.ts';
import { bareEditor } from './bare-editor.ts';

const { paragraphs, draft } = window as unknown as { paragraphs: readonly string[]; draft: string };
const { id } = draftSchema.parse(JSON.parse(draft));
const bar = document.createElement('header');
const place = document.createElement('div');
document.body.append(bar, place);
createRoot(bar).render(createElement('h1', null, id));
bareEditor(place, () => paragraphs.map((text) => $createParagraphNode().append($createTextNode(text))));
