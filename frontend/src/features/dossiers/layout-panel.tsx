import { i18n } from '@lingui/core';
import { msg, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useDraft } from '@/lib/drafts';
import { languages } from '@/lib/language';
import type { NewLogo, ReportLayout } from '@/lib/model';
import { fieldProblem, newerOf, reasonOf } from '@/lib/problem';
import { useAccount } from '@/lib/session';
import { Icon } from '@/ui/icon';
import { InlineProblem, LoadProblem, SkeletonLines } from '@/ui/states';
import { toast } from '@/ui/toasts';
import { layoutQuery, useLayOut } from './layout-calls';
import { LogoField } from './logo-field';
import classes from './settings.module.css';

type Section = ReportLayout['sections'][number];

const orders = {
  hand: msg`As arranged here`,
  verdict: msg`By verdict`,
  date: msg`By the day of the statement`,
} as const;

const sections: Readonly<Record<Section, ReturnType<typeof msg>>> = {
  summary: msg`Summary`,
  pictures: msg`In pictures`,
  claims: msg`Claims`,
  sources: msg`Sources`,
  method: msg`Method`,
};

/** How the dossier's next report is laid out; an editor changes it. */
export function LayoutPanel({ dossier, mayChange }: { dossier: string; mayChange: boolean }) {
  const layout = useQuery(layoutQuery(dossier));
  if (layout.isPending) {
    return <SkeletonLines label={t`The layout is loading`} lines={[60, 90]} />;
  }
  if (layout.isError) {
    return <LoadProblem error={layout.error} retry={() => void layout.refetch()} />;
  }
  return <Loaded dossier={dossier} layout={layout.data} mayChange={mayChange} />;
}

interface LoadedProps {
  readonly dossier: string;
  readonly layout: ReportLayout;
  readonly mayChange: boolean;
}

type Wish = Omit<ReturnType<typeof wishFor>, 'logo'> & { readonly logo: NewLogo | null };

/** What a form sends to have this layout. */
function wishFor({ order, sections, footer, language, logo }: ReportLayout) {
  return {
    order,
    sections,
    footer: footer ?? '',
    language,
    logo: logo ? { sha256: logo.sha256, alt: logo.alt } : null,
  };
}

function Loaded({ dossier, layout, mayChange }: LoadedProps) {
  const draft = useDraft<Wish>(`${useAccount().id}.dossier.${dossier}.layout`, wishFor(layout));
  const laying = useLayOut(dossier);
  const { value } = draft;
  const current = newerOf(layout, laying.error);
  const stale = current.version > layout.version;
  const left = (Object.keys(sections) as Section[]).filter((one) => !value.sections.includes(one));
  const save = (from: ReportLayout) =>
    laying.mutateAsync({ from, wish: { ...value, sections: [...value.sections] } }).then(
      (saved) => {
        draft.discard();
        toast({
          words: t`Layout changed`,
          undo: () => {
            laying
              .mutateAsync({
                from: saved,
                wish: wishFor(from),
              })
              .catch((error: unknown) => toast({ words: reasonOf(error), tone: 'problem' }));
          },
        });
      },
      // The form shows why; what was chosen stays in it.
      () => undefined,
    );
  const move = (at: number, by: number) => {
    const moved = [...value.sections];
    const [section] = moved.splice(at, 1);
    if (section) moved.splice(at + by, 0, section);
    draft.change({ sections: moved });
  };
  return (
    <form
      className={classes['panel']}
      aria-label={t`Layout of the report`}
      onSubmit={(event) => {
        event.preventDefault();
        if (!laying.isPending) void save(layout);
      }}
    >
      <h2>
        <Trans>Layout of the report</Trans>
      </h2>
      <p className={classes['fine']}>
        <Trans>
          Of the next version; published ones stay as they are. Corrections, open points and
          provenance stand in every report.
        </Trans>
      </p>
      <NativeSelect
        label={t`Order of the claims`}
        disabled={!mayChange}
        value={value.order}
        data={Object.entries(orders).map(([code, words]) => ({
          value: code,
          label: i18n._(words),
        }))}
        onChange={({ currentTarget }) =>
          draft.change({ order: currentTarget.value as ReportLayout['order'] })
        }
      />
      <ol aria-label={t`Sections`} className={classes['sections']}>
        {value.sections.map((section, index) => {
          const name = i18n._(sections[section]);
          return (
            <li key={section}>
              <span>{name}</span>
              {mayChange && (
                <span className={classes['moves']}>
                  <button
                    type="button"
                    aria-label={t`Move up: ${name}`}
                    disabled={index === 0}
                    onClick={() => move(index, -1)}
                  >
                    <Icon name="up" size={14} />
                  </button>
                  <button
                    type="button"
                    aria-label={t`Move down: ${name}`}
                    disabled={index === value.sections.length - 1}
                    onClick={() => move(index, 1)}
                  >
                    <Icon name="down" size={14} />
                  </button>
                  {section !== 'claims' && (
                    <button
                      type="button"
                      aria-label={t`Leave out: ${name}`}
                      onClick={() =>
                        draft.change({ sections: value.sections.filter((one) => one !== section) })
                      }
                    >
                      <Icon name="close" size={14} />
                    </button>
                  )}
                </span>
              )}
            </li>
          );
        })}
      </ol>
      {mayChange &&
        left.map((section) => {
          const name = i18n._(sections[section]);
          return (
            <Button
              key={section}
              variant="subtle"
              size="compact-sm"
              leftSection={<Icon name="plus" size={14} />}
              onClick={() => draft.change({ sections: [...value.sections, section] })}
            >
              {t`Take in: ${name}`}
            </Button>
          );
        })}
      <NativeSelect
        label={t`Language of the report`}
        description={t`Headings, sentences and numbers of the program; what people wrote stays as it is`}
        disabled={!mayChange}
        value={value.language}
        data={languages.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={({ currentTarget }) =>
          draft.change({ language: currentTarget.value as ReportLayout['language'] })
        }
      />
      <LogoField
        value={value.logo}
        onChange={(logo) => draft.change({ logo })}
        mayChange={mayChange}
        error={laying.error}
      />
      <TextInput
        label={t`Line at the foot`}
        description={t`Such as who pays for the desk`}
        readOnly={!mayChange}
        maxLength={300}
        value={value.footer}
        error={fieldProblem(laying.error, 'footer')}
        onChange={({ currentTarget }) => draft.change({ footer: currentTarget.value })}
      />
      {stale && !laying.isPending ? (
        <div role="alert">
          <p>
            <Trans>
              <b>Somebody changed the layout after you opened it.</b> What you chose is above,
              unchanged.
            </Trans>
          </p>
          <Button variant="default" onClick={() => void save(current)}>
            {t`Save mine on top`}
          </Button>{' '}
          <Button
            variant="subtle"
            onClick={() => {
              draft.discard();
              laying.reset();
            }}
          >
            {t`Take theirs`}
          </Button>
        </div>
      ) : (
        <InlineProblem error={laying.error} />
      )}
      {mayChange && (
        <Button type="submit" variant="default" loading={laying.isPending}>
          {t`Save`}
        </Button>
      )}
    </form>
  );
}
