// Fails when the code shows a message that a catalogue lacks, or a catalogue keeps one that no code shows any more,
// or a translation names other values than the message does.
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { getConfig } from '@lingui/conf';
import { getCatalogs } from '@lingui/cli/api';

const config = getConfig();
const faults = [];
/** The names of the values and the elements in a message, through all its plural forms. */
function values(message) {
  const named = new Set();
  const read = (tokens) => {
    for (const token of tokens) {
      if (typeof token === 'string') {
        for (const tag of token.match(/<\/?\w+/g) ?? []) named.add(tag);
      } else {
        const [name, , forms = {}] = token;
        named.add(name);
        Object.values(forms).filter(Array.isArray).forEach(read);
      }
    }
  };
  read(compileMessage(message));
  return [...named].sort().join(' ');
}

for (const catalogue of await getCatalogs(config)) {
  const shown = await catalogue.collect();
  if (!shown) throw new Error('The messages could not be read from the sources.');
  for (const locale of config.locales) {
    const kept = (await catalogue.read(locale)) ?? {};
    for (const [id, { message = id, origin }] of Object.entries(shown)) {
      const translation = kept[id]?.translation;
      if (!translation) faults.push(`${locale}: no words for “${message}” (${origin?.[0]?.[0]})`);
      else if (values(translation) !== values(message))
        faults.push(`${locale}: “${translation}” names other values than “${message}”`);
    }
    for (const [id, { message = id }] of Object.entries(kept))
      if (!shown[id]) faults.push(`${locale}: “${message}” is shown nowhere any more`);
  }
}
if (faults.length > 0) {
  console.error(faults.join('\n'));
  console.error('Run `npm run messages`, then complete src/locales (see docs/frontend.md).');
  process.exit(1);
}
