import { i18n, type Messages } from '@lingui/core';
import { sayProblems } from './problem';

/** The languages of the page, each by its own name. English is the language of the code. */
export const languages = [
  { id: 'en', name: 'English' },
  { id: 'de', name: 'Deutsch' },
] as const;

export type Language = (typeof languages)[number]['id'];

const key = 'claimdesk.language';

const catalogues: Record<Language, () => Promise<Messages>> = {
  en: () => Promise.resolve({}),
  de: async () => (await import('../locales/de.po')).messages,
};

function isLanguage(id: string | null): id is Language {
  return languages.some((language) => language.id === id);
}

/** What the person chose here before, else the first language that the browser asks for and the page has. */
export function preferredLanguage(): Language {
  const chosen = localStorage.getItem(key);
  if (isLanguage(chosen)) return chosen;
  const asked = navigator.languages.map((tag) => tag.split('-')[0] ?? '');
  return asked.find(isLanguage) ?? 'en';
}

export function currentLanguage(): Language {
  return isLanguage(i18n.locale) ? i18n.locale : 'en';
}

/** English says a problem's detail alone; elsewhere it follows words of the language. */
async function sayProblemsIn(language: Language): Promise<void> {
  if (language === 'en') sayProblems(() => null);
  else sayProblems((await import('./problem-words')).wordsOfProblem);
}

/** Speaks a language from here on; whoever shows messages is told by `i18n`. */
export async function speak(language: Language): Promise<void> {
  const [messages] = await Promise.all([catalogues[language](), sayProblemsIn(language)]);
  i18n.loadAndActivate({ locale: language, messages });
  document.documentElement.lang = language;
}

/** Speaks a language now and whenever the page is opened in this browser again. */
export async function chooseLanguage(language: Language): Promise<void> {
  await speak(language);
  localStorage.setItem(key, language);
}

/**
 * The locale for dates and numbers: the browser's own region where its language is the page's (`en-GB` writes another
 * day than `en-US`), else the page's language.
 */
export function formatLocale(): string {
  const language = currentLanguage();
  return navigator.languages.find((tag) => tag.split('-')[0] === language) ?? language;
}
