import { Icon } from '@/ui/icon';
import classes from './reports.module.css';

const formats = [
  { format: 'html', label: 'HTML', about: 'a page on its own, to read, print and publish' },
  { format: 'md', label: 'Markdown', about: 'plain text with Markdown’s marks' },
  { format: 'csv', label: 'CSV', about: 'a table, one row a claim' },
  { format: 'json', label: 'JSON', about: 'the frozen content itself' },
  { format: 'claimreview', label: 'ClaimReview', about: 'schema.org, for search engines' },
  { format: 'annotations', label: 'Annotations', about: 'W3C Web Annotations on the articles' },
] as const;

/** The published version in each form. */
export function Downloads({ report }: { report: string }) {
  return (
    <ul className={classes['downloads']} aria-label="Downloads">
      {formats.map(({ format, label, about }) => (
        <li key={format}>
          <a href={`/api/v1/reports/${report}/export?format=${format}`} download title={about}>
            <Icon name="download" size={15} /> {label}
          </a>
        </li>
      ))}
    </ul>
  );
}
