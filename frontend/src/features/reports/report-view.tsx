import { ph, plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Fragment, useMemo, type ReactNode } from 'react';
import { moment } from '@/lib/format';
import type { ReportContent, ReportFrame } from '@/lib/model';
import { LateMarkdown } from '@/ui/late-markdown';
import { ClaimPages } from './claim-pages';
import type { ReportPlace } from './report-calls';
import { ReportContents } from './report-contents';
import { Method, Provenance, Sources } from './report-grounds';
import classes from './reports.module.css';

interface Props {
  readonly of: ReportPlace;
  readonly frame: ReportFrame;
  /** What it says in pictures. */
  readonly pictures: ReactNode;
}

type Section = NonNullable<ReportContent['layout']>['sections'][number];

/** Of a version from before its dossier could say how it is laid out. */
const plain: readonly Section[] = ['summary', 'pictures', 'claims', 'sources', 'method'];

/** How many open points show at once: those of a large report would stand above all that it says. */
const fewPoints = 12;

/** The report as its readers see it, from a frozen version or as a preview. */
export function ReportView({ of, frame: { version, content, contents }, pictures }: Props) {
  const ratings = useMemo(
    () => [...content.scale.ratings, ...content.otherRatings],
    [content.scale.ratings, content.otherRatings],
  );
  const { corrections, override, summary, layout } = content;
  const sections: Record<Section, ReactNode> = {
    summary: summary && (
      <div className={classes['summary']}>
        <LateMarkdown>{summary}</LateMarkdown>
      </div>
    ),
    pictures,
    claims: (
      <>
        <ReportContents contents={contents} ratings={ratings} />
        <ClaimPages of={of} content={content} contents={contents} ratings={ratings} />
      </>
    ),
    sources: <Sources sources={content.sources} />,
    method: <Method content={content} />,
  };
  return (
    <article className={classes['report']}>
      {layout?.logo && (
        <img
          className={classes['logo']}
          src={`/api/v1/logos/${layout.logo.sha256}`}
          alt={layout.logo.alt}
          width={layout.logo.width}
          height={layout.logo.height}
        />
      )}
      {corrections.length > 0 && (
        <section className={classes['corrections']} aria-label={t`Corrections`}>
          {corrections.map((correction) => (
            <p key={correction.number}>
              <b>
                <Trans>Correction, {ph({ moment: moment(correction.published) })}:</Trans>
              </b>{' '}
              {correction.note}
            </p>
          ))}
        </section>
      )}
      {override && (
        <section className={classes['override']} aria-label={t`Published all the same`}>
          <p>
            <b>
              <Trans>Published with gaps:</Trans>
            </b>{' '}
            {override.reason}
          </p>
          <OpenPoints points={override.findings} />
        </section>
      )}
      {(layout?.sections ?? plain).map((section) => (
        <Fragment key={section}>{sections[section]}</Fragment>
      ))}
      <Provenance provenance={content.provenance} sha256={version?.sha256 ?? null} />
      {layout?.footer && <p className={classes['foot']}>{layout.footer}</p>}
    </article>
  );
}

/** What was missing when it was published: the first of it, and the rest on demand. */
function OpenPoints({ points }: { points: readonly string[] }) {
  const more = points.slice(fewPoints);
  return (
    <>
      <ul>
        {points.slice(0, fewPoints).map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
      {more.length > 0 && (
        <details>
          <summary>
            {plural(more.length, { one: '# more open point', other: '# more open points' })}
          </summary>
          <ul>
            {more.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
