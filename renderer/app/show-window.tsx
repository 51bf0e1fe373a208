// Before every schema.
import '../document/no-made-code.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { AppWindow } from './app-window.tsx';
import { quietRoot } from './quiet-root.ts';

const place = document.getElementById('app');
if (place)
  createRoot(quietRoot(place)).render(
    <StrictMode>
      <AppWindow />
    </StrictMode>,
  );
