import { Modal, type ModalProps } from '@mantine/core';
import { useEffect, useState } from 'react';

type Props = Omit<ModalProps, 'opened'>;

/** A dialog over the page, open as long as it is there; then the focus is again where it was before. */
export function Dialog(props: Props) {
  // While this first renders, nothing in the dialog has taken the focus yet.
  const [opener] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      const lost = document.activeElement === document.body;
      if (lost && opener instanceof HTMLElement) opener.focus({ preventScroll: true });
    },
    [opener],
  );
  return <Modal {...props} opened />;
}
