import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '@/ui/styles';
import { App } from '@/app/app';
import { preferredLanguage, speak } from '@/lib/language';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id root.');
// A page in English beats no page: a catalogue that does not come must not stop the desk.
await speak(preferredLanguage()).catch(() => speak('en'));
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
