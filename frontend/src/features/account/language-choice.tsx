import { t } from '@lingui/core/macro';
import { chooseLanguage, currentLanguage, languages } from '@/lib/language';
import classes from './account.module.css';

export function LanguageChoice() {
  const current = currentLanguage();
  return (
    <fieldset className={classes['choice']}>
      <legend className="visually-hidden">{t`Language`}</legend>
      {languages.map(({ id, name }) => (
        <label key={id} lang={id}>
          <input
            type="radio"
            name="language"
            checked={current === id}
            onChange={() => void chooseLanguage(id)}
          />
          {name}
        </label>
      ))}
    </fieldset>
  );
}
