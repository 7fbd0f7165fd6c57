import { i18n } from '@lingui/core';
import { msg, t } from '@lingui/core/macro';
import { useMantineColorScheme } from '@mantine/core';
import classes from './account.module.css';

const schemes = [
  { value: 'auto', label: msg`As the system` },
  { value: 'light', label: msg`Light` },
  { value: 'dark', label: msg`Dark` },
] as const;

export function ThemeChoice() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <fieldset className={classes['choice']}>
      <legend className="visually-hidden">{t`Appearance`}</legend>
      {schemes.map(({ value, label }) => (
        <label key={value}>
          <input
            type="radio"
            name="appearance"
            checked={colorScheme === value}
            onChange={() => setColorScheme(value)}
          />
          {i18n._(label)}
        </label>
      ))}
    </fieldset>
  );
}
