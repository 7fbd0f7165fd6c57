import { lazy, Suspense, type ComponentProps } from 'react';

const LatePictures = lazy(async () => ({
  default: (await import('@/features/pictures/pictures')).Pictures,
}));

/** The pictures of a dossier or a report; they come after the rest of its page. */
export function ReportPictures(props: ComponentProps<typeof LatePictures>) {
  return (
    <Suspense>
      <LatePictures {...props} />
    </Suspense>
  );
}
