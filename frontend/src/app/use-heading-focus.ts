import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';

/**
 * Puts the focus on the headline of a page that was gone to, so that reading and tabbing begin there. A headline that
 * comes late, or again with what was loaded, has it too, until somebody presses something.
 */
export function useHeadingFocus(): void {
  const router = useRouter();
  useEffect(() => {
    let leave: () => void = () => undefined;
    const unsubscribe = router.subscribe('onRendered', ({ fromLocation, pathChanged }) => {
      if (!fromLocation || !pathChanged) return;
      leave();
      const page = document.getElementById('page');
      if (!page) return;
      const enter = () => {
        const { activeElement } = document;
        if (page !== activeElement && page.contains(activeElement)) return;
        const heading = page.querySelector('h1') ?? page;
        heading.tabIndex = -1;
        heading.focus({ preventScroll: true });
      };
      const left = new MutationObserver(() => {
        const { activeElement } = document;
        if (activeElement === document.body || activeElement === page) enter();
      });
      leave = () => {
        left.disconnect();
        removeEventListener('keydown', leave, true);
        removeEventListener('pointerdown', leave, true);
      };
      addEventListener('keydown', leave, true);
      addEventListener('pointerdown', leave, true);
      left.observe(page, { childList: true, subtree: true });
      enter();
    });
    return () => {
      unsubscribe();
      leave();
    };
  }, [router]);
}
