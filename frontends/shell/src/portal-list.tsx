import { Link, useHost } from '@onething/portal-kit';
import type { PortalListing } from '@onething/portal-kit/shell';

/** Places with pages of their own, and whose they are. */
export function PortalList({ portals }: { portals: PortalListing[] }) {
  const { text } = useHost();
  return (
    <ul className="rows portal-rows">
      {portals.map((portal) => (
        <li key={portal.code}>
          <Link href={`/${portal.code}`} className="portal-row">
            {text(portal.jurisdictionName)}
          </Link>
          <span className="secondary">{text(portal.hostOrganisation)}</span>
        </li>
      ))}
    </ul>
  );
}
