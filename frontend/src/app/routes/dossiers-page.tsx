export function DossiersPage() {
  return null;
}
