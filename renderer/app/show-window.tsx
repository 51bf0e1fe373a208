// Before every schema.
import '../document/no-made-code.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { AppWindow } from './app-window.tsx';

const place = document.getElementById('app');
if (place)
  createRoot(place).render(
    <StrictMode>
      <AppWindow />
    </StrictMode>,
  );
