import { DropAnywhere } from '@/features/articles/drop-anywhere';
import { useImport } from './use-import';

/** Files dropped on any page are taken in. */
export function DropToImport() {
  const { takeFiles } = useImport();
  return <DropAnywhere onFiles={takeFiles} />;
}
