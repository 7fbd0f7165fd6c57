import { i18n } from '@lingui/core';
import { msg, t } from '@lingui/core/macro';
import { Icon } from '@/ui/icon';
import classes from './reports.module.css';

const formats = [
  { format: 'html', label: 'HTML', about: msg`a page on its own, to read, print and publish` },
  { format: 'pdf', label: 'PDF', about: msg`pages to print and to archive` },
  { format: 'docx', label: 'DOCX', about: msg`a document for word processors` },
  { format: 'md', label: 'Markdown', about: msg`plain text with Markdown’s marks` },
  { format: 'csv', label: 'CSV', about: msg`a table, one row a claim` },
  { format: 'json', label: 'JSON', about: msg`the frozen content itself` },
  { format: 'claimreview', label: 'ClaimReview', about: msg`schema.org, for search engines` },
  {
    format: 'annotations',
    label: 'Web Annotations',
    about: msg`W3C Web Annotations on the articles`,
  },
] as const;

/** The published version in each form. */
export function Downloads({ report }: { report: string }) {
  return (
    <ul className={classes['downloads']} aria-label={t`Downloads`}>
      {formats.map(({ format, label, about }) => (
        <li key={format}>
          <a
            href={`/api/v1/reports/${report}/export?format=${format}`}
            download
            title={i18n._(about)}
          >
            <Icon name="download" size={15} /> {label}
          </a>
        </li>
      ))}
    </ul>
  );
}
