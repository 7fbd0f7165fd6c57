import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { DossierDetail } from '@/lib/model';
import { useMay } from '@/lib/session';
import { GateRules } from './gate-rules';

/** What an editor sets for a dossier; others see it. */
export function DossierSettings({ dossier }: { dossier: DossierDetail }) {
  const mayChange = useMay('editor');
  return (
    <>
      <GateRules dossier={dossier.id} mayChange={mayChange} />
      {mayChange && (
        <p>
          <Link to="/audit" search={{ subject: dossier.id }}>
            <Trans>Who changed what in this dossier</Trans>
          </Link>
        </p>
      )}
    </>
  );
}
