import { t } from '@lingui/core/macro';
import { NativeSelect } from '@mantine/core';
import { kinds, kindWord, statusWord, statusWords, type ClaimKind } from '@/features/claims/words';
import { number } from '@/lib/format';
import type { Claim, ClaimStatus } from '@/lib/model';
import classes from './reader.module.css';

/** Which claims of an article are shown; each part absent for any. */
export interface ReaderFilter {
  readonly kind?: ClaimKind | undefined;
  readonly status?: ClaimStatus | undefined;
}

export function meets(claim: Claim, { kind, status }: ReaderFilter): boolean {
  return (!kind || claim.kinds.includes(kind)) && (!status || claim.status === status);
}

interface Props {
  /** Every claim of the article, shown or not. */
  readonly claims: readonly Claim[];
  readonly filter: ReaderFilter;
  readonly onChange: (part: ReaderFilter) => void;
}

/** The kinds and statuses that there are, each with how many claims it would show. */
export function ReaderFilters({ claims, filter, onChange }: Props) {
  const { kind, status } = filter;
  const ofStatus = claims.filter((claim) => meets(claim, { status }));
  const ofKind = claims.filter((claim) => meets(claim, { kind }));
  const choices = <V extends string>(
    every: string,
    of: readonly Claim[],
    values: readonly V[],
    chosen: V | undefined,
    has: (claim: Claim, value: V) => boolean,
    word: (value: V) => string,
  ) => [
    { value: '', label: `${every} (${number(of.length)})` },
    ...values.flatMap((value) => {
      const count = of.filter((claim) => has(claim, value)).length;
      return count > 0 || value === chosen
        ? [{ value, label: `${word(value)} (${number(count)})` }]
        : [];
    }),
  ];
  const statuses = Object.keys(statusWords) as ClaimStatus[];
  return (
    <span className={classes['filters']} role="group" aria-label={t`Claims that are shown`}>
      <NativeSelect
        aria-label={t`Kind`}
        value={kind ?? ''}
        onChange={({ currentTarget: { value } }) =>
          onChange({ kind: kinds.find((known) => known === value) })
        }
        data={choices(
          t`All kinds`,
          ofStatus,
          kinds,
          kind,
          (claim, value) => claim.kinds.includes(value),
          kindWord,
        )}
      />
      <NativeSelect
        aria-label={t`Status`}
        value={status ?? ''}
        onChange={({ currentTarget: { value } }) =>
          onChange({ status: statuses.find((known) => known === value) })
        }
        data={choices(
          t`Any status`,
          ofKind,
          statuses,
          status,
          (claim, value) => claim.status === value,
          (value) => statusWord(value),
        )}
      />
    </span>
  );
}
