import { ph, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { languageNames } from '@/lib/format';
import type { Article } from '@/lib/model';
import { InlineProblem } from '@/ui/states';
import { useCorrectMetadata } from './article-calls';
import classes from './metadata-values.module.css';

/** The language of an ISO 639 code, in words. */
export function languageName(code: string): string {
  if (code === 'und') return t`not told`;
  if (code === 'mis') return t`not English`;
  try {
    return languageNames().of(code) ?? code;
  } catch {
    return code;
  }
}

/** Whether claims are looked for in a text of this language. */
export function isRead(language: string): boolean {
  return language === 'en' || language === 'und';
}

/** Says of an article that is not in English why it has no claims, and lets a person disagree. */
export function LanguageNote({ article, mayEdit }: { article: Article; mayEdit: boolean }) {
  const correcting = useCorrectMetadata(article);
  if (isRead(article.language)) return null;
  return (
    <div className={classes['note']} role="note">
      <p>
        {article.language === 'mis' ? (
          <Trans>This text is not in English.</Trans>
        ) : (
          <Trans>This text is in {ph({ language: languageName(article.language) })}.</Trans>
        )}{' '}
        <Trans>Claimdesk reads English: it keeps the text and looks for no claims in it.</Trans>{' '}
        {mayEdit && <Trans>You can still mark claims by hand.</Trans>}
      </p>
      {mayEdit && (
        <Button
          variant="default"
          loading={correcting.isPending}
          onClick={() => correcting.mutate({ language: 'en' })}
        >
          <Trans>It is English: find its claims</Trans>
        </Button>
      )}
      <InlineProblem error={correcting.error} />
    </div>
  );
}
