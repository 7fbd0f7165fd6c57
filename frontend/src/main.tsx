import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '@/ui/styles';
import { App } from '@/app/app';
import { preferredLanguage, speak } from '@/lib/language';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id root.');
const show = () =>
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
// Not awaited at the top: a catalogue's script uses this one, and would wait for it to have run.
// A page in English beats no page: a catalogue that does not come must not stop the desk.
void speak(preferredLanguage())
  .catch(() => speak('en'))
  .then(show);
