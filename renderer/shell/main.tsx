// Sends the first requests while the screens load.
import './bridge.ts';

void import('./show-window.tsx');
