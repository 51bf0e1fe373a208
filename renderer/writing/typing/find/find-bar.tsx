import { CaseSensitive, ChevronDown, ChevronUp, Lock, WholeWord, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useRef, useSyncExternalStore } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { Button, IconButton, LinkButton } from '../../../ui/controls/button.tsx';
import { Checkbox } from '../../../ui/controls/choice.tsx';
import { Icon } from '../../../ui/controls/icon.tsx';
import { actionOf, historyStepOf, isMac } from '../../../ui/keys/key-table.ts';
import { Tooltip } from '../../../ui/overlays/tooltip.tsx';
import { useTexts } from '../../../ui/texts/language.tsx';
import type { TypingFeatures } from '../typing-features.ts';
import { useEscapeIn } from '../use-escape-in.ts';

/** The find bar above the page. It stays open until the user closes it, so that typing and searching can alternate. */
export function FindBar({ features }: { features: TypingFeatures }) {
  const open = useSyncExternalStore(features.panels.onChange, features.panels.find);
  return open && <Bar features={features} replaces={open === 'replace'} />;
}

function Bar({ features, replaces }: { features: TypingFeatures; replaces: boolean }) {
  const t = useTexts().typing.find;
  const { finder, panels } = features;
  const state = useSyncExternalStore(finder.onChange, finder.state);
  const asked = useSyncExternalStore(panels.onChange, panels.findRequests);
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const replacement = useRef<HTMLInputElement>(null);
  const bar = useRef<HTMLDivElement>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a repeated request focuses the field again.
  useEffect(() => {
    finder.start();
    field.current?.focus();
    field.current?.select();
  }, [finder, asked]);

  const close = (): void => {
    panels.openFind(null);
    finder.close();
  };
  useEscapeIn(bar, close);
  const onKeyDown = (event: KeyboardEvent): void => {
    const action = actionOf(event.nativeEvent, isMac());
    if (action === 'find' || action === 'replace') {
      event.preventDefault();
      features.run(action);
    }
    const step = historyStepOf(event.nativeEvent, isMac());
    const { activeElement } = document;
    if (!step || !finder.stepHistory(step)) return;
    event.preventDefault();
    features.typing.commands.say(step === 'undo' ? t.undone : t.redone);
    // The page has the focus for a moment.
    queueMicrotask(() => queueMicrotask(() => activeElement instanceof HTMLElement && activeElement.focus()));
  };
  const { found, inBlocks, locked, open, at } = state;
  const count = state.query === '' ? '' : found === 0 ? t.none : t.count(at + 1, found);
  const replaceAll = (): void => {
    const { say } = features.typing.commands;
    const replaced = finder.replaceAll((kept) => {
      if (kept.blocks + kept.literal > 0) say(t.replaced(replaced, kept));
    });
    // The button becomes disabled when there is nothing left to replace.
    field.current?.focus();
    say(t.replaced(replaced, { blocks: 0, literal: 0 }));
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: React's types do not know the `search` element
    <div className="find-bar" ref={bar} role="search" aria-label={t.label} onKeyDown={onKeyDown}>
      <label htmlFor={`${id}-find`}>{t.find}</label>
      <div className="field">
        <input
          id={`${id}-find`}
          ref={field}
          type="text"
          value={state.query}
          spellCheck={false}
          aria-describedby={`${id}-count`}
          onChange={(event) => finder.set({ query: event.target.value })}
          onKeyDown={(event) => {
            if (event.key === 'Enter') {
              event.preventDefault();
              finder.step(event.shiftKey ? -1 : 1);
            } else if (event.key === 'Tab' && !event.shiftKey && replacement.current) {
              // Tab goes to the replacement field first; Shift Tab reaches the controls in between.
              event.preventDefault();
              replacement.current.focus();
            }
          }}
        />
        <Option icon={CaseSensitive} label={t.case} on={state.case} onChange={(on) => finder.set({ case: on })} />
        <Option icon={WholeWord} label={t.word} on={state.word} onChange={(on) => finder.set({ word: on })} />
      </div>
      <div className="find-bar-row">
        <span className="find-bar-count numeric" id={`${id}-count`} role="status">
          {count}
        </span>
        <IconButton
          icon={ChevronUp}
          label={t.previous}
          shortcut="Shift Enter"
          disabled={found === 0}
          onPress={() => finder.step(-1)}
        />
        <IconButton
          icon={ChevronDown}
          label={t.next}
          shortcut="Enter"
          disabled={found === 0}
          onPress={() => finder.step(1)}
        />
        <IconButton icon={X} label={t.close} shortcut="Escape" onPress={close} />
      </div>
      {replaces && (
        <>
          <label htmlFor={`${id}-replace`}>{t.replace}</label>
          <div className="field">
            <input
              id={`${id}-replace`}
              ref={replacement}
              type="text"
              value={state.replacement}
              spellCheck={false}
              aria-label={t.replaceWith}
              onChange={(event) => finder.set({ replacement: event.target.value })}
              onKeyDown={(event) => {
                if (event.key !== 'Enter') return;
                event.preventDefault();
                finder.replaceOne();
              }}
            />
          </div>
          <div className="find-bar-row">
            <Button
              disabled={open === 0}
              onPress={() => {
                finder.replaceOne();
                if (finder.state().open === 0) field.current?.focus();
              }}
            >
              {t.replaceOne}
            </Button>
            <Button disabled={open === 0} onPress={replaceAll}>
              {t.replaceAll(open)}
            </Button>
          </div>
          {inBlocks > 0 && (
            <div className="find-bar-message">
              <Checkbox checked={state.canAdaptBlocks} onChange={(adapts) => finder.set({ canAdaptBlocks: adapts })}>
                {t.adapts(inBlocks, found)}
              </Checkbox>
            </div>
          )}
          {locked > 0 && (
            <div className="find-bar-message">
              <Icon of={Lock} small />
              <span>{t.locked(locked, found)}</span>
              <LinkButton onPress={finder.goToLocked}>{t.showLocked(locked)}</LinkButton>
            </div>
          )}
        </>
      )}
    </div>
  );
}

interface OptionProps {
  icon: typeof CaseSensitive;
  label: string;
  on: boolean;
  onChange: (on: boolean) => void;
}

function Option({ icon, label, on, onChange }: OptionProps) {
  return (
    <Tooltip text={label}>
      <ToggleButton className="find-bar-toggle" aria-label={label} isSelected={on} onChange={onChange}>
        <Icon of={icon} />
      </ToggleButton>
    </Tooltip>
  );
}
