// Asks what every window asks first; the screens are loaded meanwhile.
import './bridge.ts';
import './own-locale.ts';

void import('./show-window.tsx');
