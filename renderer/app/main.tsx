import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { config } from 'zod';
import { AppWindow } from './app-window.tsx';

// Nothing is made into code here: the content policy would refuse it.
config({ jitless: true });

const place = document.getElementById('app');
if (place)
  createRoot(place).render(
    <StrictMode>
      <AppWindow />
    </StrictMode>,
  );
