import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Button, FileButton, TextInput } from '@mantine/core';
import type { NewLogo } from '@/lib/model';
import { fieldProblem } from '@/lib/problem';
import { InlineProblem } from '@/ui/states';
import { useLogoUpload } from './layout-calls';
import classes from './settings.module.css';

interface Props {
  readonly value: NewLogo | null;
  readonly onChange: (logo: NewLogo | null) => void;
  readonly mayChange: boolean;
  /** What the server found wrong with the layout, if it did. */
  readonly error: unknown;
}

/** The logo at the head of a report, with the words that stand for it. */
export function LogoField({ value, onChange, mayChange, error }: Props) {
  const upload = useLogoUpload();
  return (
    <fieldset className={classes['logo']}>
      <legend>
        <Trans>Logo</Trans>
      </legend>
      {value ? (
        <>
          <img src={`/api/v1/logos/${value.sha256 ?? ''}`} alt={value.alt ?? ''} />
          <TextInput
            label={t`What the logo shows, for whoever does not see it`}
            required
            readOnly={!mayChange}
            maxLength={200}
            value={value.alt ?? ''}
            error={fieldProblem(error, 'logo.alt')}
            onChange={({ currentTarget }) => onChange({ ...value, alt: currentTarget.value })}
          />
        </>
      ) : (
        <p className={classes['fine']}>
          <Trans>None. PNG or JPEG, up to 256 kB and 2000 by 2000 pixels.</Trans>
        </p>
      )}
      {mayChange && (
        <div>
          <FileButton
            accept="image/png,image/jpeg"
            onChange={(file) =>
              file &&
              upload.mutate(file, {
                onSuccess: ({ sha256 }) => onChange({ sha256, alt: value?.alt ?? '' }),
              })
            }
          >
            {(props) => (
              <Button {...props} variant="default" size="compact-sm" loading={upload.isPending}>
                {value ? t`Choose another logo` : t`Choose a logo`}
              </Button>
            )}
          </FileButton>{' '}
          {value && (
            <Button variant="subtle" size="compact-sm" onClick={() => onChange(null)}>
              {t`Take the logo away`}
            </Button>
          )}
        </div>
      )}
      <InlineProblem error={upload.error} />
    </fieldset>
  );
}
