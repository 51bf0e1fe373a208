// Asks what every window asks first; the screens are loaded meanwhile.
import './bridge.ts';

void import('./show-window.tsx');
