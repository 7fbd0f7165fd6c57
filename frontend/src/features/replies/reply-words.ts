import { msg } from '@lingui/core/macro';
import type { MessageDescriptor } from '@lingui/core';
import type { Reply } from '@/lib/model';

/** How a claimant was asked. */
export const channels: Readonly<Record<Reply['channel'], MessageDescriptor>> = {
  email: msg`by e-mail`,
  phone: msg`by telephone`,
  letter: msg`by letter`,
  message: msg`by message`,
  form: msg`by the form on their page`,
  in_person: msg`in person`,
  other: msg`in another way`,
};

/** What became of it. */
export const outcomes: Readonly<Record<Reply['outcome'], MessageDescriptor>> = {
  waiting: msg`No answer yet`,
  replied: msg`Replied`,
  declined: msg`Declined to comment`,
  no_answer: msg`Did not answer`,
};
