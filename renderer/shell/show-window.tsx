// Must come before every schema.
import '../../engine/core/no-made-code.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './texts/provide.ts';
import { AppWindow } from './app-window.tsx';
import { inbreng } from './bridge.ts';
import { quietRoot } from './quiet-root.ts';
import { steadyCaretWhenIdle } from './steady-caret.ts';

// From here on it may be drawn: see electron/main/windows/windows.ts.
void inbreng.readyToShow();
const place = document.getElementById('app');
if (place)
  createRoot(quietRoot(place)).render(
    <StrictMode>
      <AppWindow />
    </StrictMode>,
  );
steadyCaretWhenIdle(document);
