import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import {
  $isListNode,
  INSERT_ORDERED_LIST_COMMAND,
  INSERT_UNORDERED_LIST_COMMAND,
  REMOVE_LIST_COMMAND,
} from '@lexical/list';
import {
  $getSelection,
  $isRangeSelection,
  CLICK_COMMAND,
  COMMAND_PRIORITY_HIGH,
  createEditor,
  FORMAT_TEXT_COMMAND,
  type LexicalEditor,
  mergeRegister,
  PASTE_COMMAND,
  type TextFormatType,
} from 'lexical';
import { Bold, Italic, List, ListOrdered, type LucideIcon } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { Toolbar } from 'react-aria-components/Toolbar';
import { keyLabelOf } from '../../../electron/ipc/keys.ts';
import { lexicalToRichText } from '../../document/editor/convert/from-lexical.ts';
import { richTextToLexical } from '../../document/editor/convert/to-lexical.ts';
import { redraw, registerDecorations } from '../../document/editor/decorations.ts';
import { toContentNodes } from '../../document/editor/islands/part.ts';
import { LEXICAL_CLIPBOARD_TYPE } from '../../document/editor/lexical-internals.ts';
import { setDrawing } from '../../document/editor/nodes/drawing.ts';
import { pageConfig, registerPage } from '../../document/editor/page.ts';
import { pasteText } from '../../document/editor/paste/register-paste.ts';
import { onContentChange } from '../../document/editor/state-changes.ts';
import { syncSelectionBeforeKeys } from '../../document/editor/sync-selection.ts';
import { newId } from '../../document/session/new-id.ts';
import { IconButton } from '../../ui/controls/button.tsx';
import { isMac } from '../../ui/keys/key-table.ts';
import { useLanguage, useTexts } from '../../ui/texts/language.tsx';
import { useFormSpelling } from '../spelling/use-form-spelling.ts';
import type { BodyEditorProps, FormContext } from './form-context.ts';
import { createFormDrawing } from './form-drawing.ts';
import { $leavePicture } from './leave-picture.ts';

/** Milliseconds of typing that form one undo step. */
const ONE_STEP = 300;
const FACES = {
  document: 'field-document',
  literal: 'field-document is-serif',
  quote: 'field-document is-literal',
} as const;

/** Edits the text of a block with the nodes of the page editor, and a toolbar for the formats that a block can have. */
export function BodyEditor(props: BodyEditorProps & Pick<FormContext, 'find'>) {
  const { label, body, onChange, lang, face, official = false, hint, autoFocus, find } = props;
  const t = useTexts();
  const language = useLanguage();
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const latestOnChange = useRef(onChange);
  latestOnChange.current = onChange;
  const [editor] = useState(() => createEditor(pageConfig((error) => console.error(error))));
  /** The last text passed to `onChange`. Only a different text from outside replaces the content of the editor. */
  const lastText = useRef<string | null>(null);
  const [here, setHere] = useState<Here>({ bold: false, italic: false, list: null });

  // Registers before the next effect sets the first text.
  useEffect(() => {
    setDrawing(editor, createFormDrawing({ find, t, language }));
    redraw(editor);
  }, [editor, find, t, language]);

  useEffect(() => {
    const text = JSON.stringify(body);
    if (lastText.current === text) return;
    lastText.current = text;
    editor.setEditorState(richTextToLexical(body, editor), { tag: 'history-merge' });
  }, [editor, body]);

  useEffect(() => {
    editor.setRootElement(root.current);
    const end = mergeRegister(
      registerPage(editor, newId),
      registerHistory(editor, createEmptyHistoryState(), ONE_STEP),
      registerDecorations(editor),
      syncSelectionBeforeKeys(document),
      editor.registerCommand(PASTE_COMMAND, (event) => pasteWords(editor, event), COMMAND_PRIORITY_HIGH),
      editor.registerCommand(CLICK_COMMAND, $leavePicture, COMMAND_PRIORITY_HIGH),
      editor.registerUpdateListener(({ editorState }) => setHere((before) => editorState.read(() => $here(before)))),
      onContentChange(editor, (_changed, { editorState, tags }) => {
        if (tags.has('history-merge')) return;
        const next = lexicalToRichText(editorState, newId).flatMap(toContentNodes);
        const text = JSON.stringify(next);
        if (lastText.current === text) return;
        lastText.current = text;
        latestOnChange.current(next);
      }),
    );
    if (autoFocus) editor.focus();
    return () => {
      end();
      editor.setRootElement(null);
    };
  }, [editor, autoFocus]);

  const problem = useFormSpelling(editor, lang, !official);

  const format = (type: TextFormatType) => () => void editor.dispatchCommand(FORMAT_TEXT_COMMAND, type);
  const list = (type: 'bullet' | 'number') => () => {
    if (here.list === type) editor.dispatchCommand(REMOVE_LIST_COMMAND, undefined);
    else
      editor.dispatchCommand(
        type === 'bullet' ? INSERT_UNORDERED_LIST_COMMAND : INSERT_ORDERED_LIST_COMMAND,
        undefined,
      );
  };
  const buttons: [LucideIcon, string, string, boolean, () => void][] = [
    [Bold, t.bodyEditor.bold, keyLabelOf('bold', isMac()), here.bold, format('bold')],
    [Italic, t.bodyEditor.italic, keyLabelOf('italic', isMac()), here.italic, format('italic')],
    [List, t.bodyEditor.bullets, keyLabelOf('bullets', isMac()), here.list === 'bullet', list('bullet')],
    [ListOrdered, t.bodyEditor.numbers, '', here.list === 'number', list('number')],
  ];
  const onKeyDown = (event: KeyboardEvent) => {
    const isBullets =
      event.key.toLowerCase() === 'l' && event.shiftKey && (event.ctrlKey || event.metaKey) && !event.altKey;
    if (!isBullets) return;
    event.preventDefault();
    list('bullet')();
  };
  return (
    <div className="block-form-body">
      <div className="field-label" id={`${id}-label`}>
        {label}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: text with lists and marks is no textarea */}
      <div
        ref={root}
        className={`field is-area ${FACES[face]}`}
        contentEditable
        suppressContentEditableWarning
        role="textbox"
        aria-multiline="true"
        aria-labelledby={`${id}-label`}
        aria-describedby={hint ? `${id}-hint` : undefined}
        lang={lang}
        spellCheck={false}
        tabIndex={0}
        onKeyDown={onKeyDown}
      />
      {/* The toolbar is above the text but follows it in tab order; arrow keys move between its buttons. */}
      <Toolbar className="block-form-body-bar" aria-label={t.bodyEditor.bar(label)}>
        {buttons.map(([icon, name, keys, pressed, onPress]) => (
          <IconButton
            key={name}
            icon={icon}
            label={name}
            shortcut={keys || undefined}
            pressed={pressed}
            onPress={onPress}
            small
          />
        ))}
      </Toolbar>
      {hint && (
        <div className="hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {problem !== null && (
        <div className="hint is-bad" role="alert">
          {problem}
        </div>
      )}
    </div>
  );
}

interface Here {
  bold: boolean;
  italic: boolean;
  list: 'bullet' | 'number' | null;
}

/** The formats at the caret. */
function $here(before: Here): Here {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return before;
  const list = selection.anchor.getNode().getParents().find($isListNode)?.getListType();
  const next: Here = {
    bold: selection.hasFormat('bold'),
    italic: selection.hasFormat('italic'),
    list: list === 'bullet' || list === 'number' ? list : null,
  };
  return next.bold === before.bold && next.italic === before.italic && next.list === before.list ? before : next;
}

/** Pastes plain text from other programs, and rich text from this app. */
function pasteWords(editor: LexicalEditor, event: unknown): boolean {
  const data = event instanceof ClipboardEvent ? event.clipboardData : null;
  const text = data?.getData('text/plain') ?? '';
  if (!data || text === '' || data.getData(LEXICAL_CLIPBOARD_TYPE) !== '') return false;
  event instanceof ClipboardEvent && event.preventDefault();
  pasteText(editor, text, { newId });
  return true;
}
