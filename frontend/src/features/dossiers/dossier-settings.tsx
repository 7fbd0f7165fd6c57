import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { DossierDetail } from '@/lib/model';
import { useMay } from '@/lib/session';
import { ArchiveButton } from './dossier-archive';
import { DossierTeam } from './dossier-team';
import { GateRules } from './gate-rules';
import { LayoutPanel } from './layout-panel';

/** What an editor sets for a dossier; others see it. */
export function DossierSettings({ dossier }: { dossier: DossierDetail }) {
  const isEditor = useMay('editor');
  const mayChange = isEditor && !dossier.archived;
  return (
    <>
      <DossierTeam dossier={dossier} mayChange={mayChange} />
      <GateRules dossier={dossier.id} mayChange={mayChange} />
      <LayoutPanel dossier={dossier.id} mayChange={mayChange} />
      {mayChange && <ArchiveButton dossier={dossier} />}
      {isEditor && (
        <p>
          <Link to="/audit" search={{ subject: dossier.id }}>
            <Trans>Who changed what in this dossier</Trans>
          </Link>
        </p>
      )}
    </>
  );
}
