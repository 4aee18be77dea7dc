import { Link, useHost } from '@onething/portal-kit';
import type { PlaceWithParts } from './places.operations.ts';

/** A province or city handles nothing itself: the districts and counties in it do. */
export function isAboveCounty(place: Pick<PlaceWithParts, 'kind'> | null | undefined): boolean {
  return place?.kind === 'COUNTRY' || place?.kind === 'PROVINCE' || place?.kind === 'CITY';
}

/** The places one level below, each with its own pages. */
export function PlaceList({ place, address }: { place: PlaceWithParts; address: (code: string) => string }) {
  const { text } = useHost();
  return (
    <ul className="phones phones-wide">
      {place.children.map((child) => (
        <li key={child.code}>
          <Link href={address(child.code)}>{text(child.name)}</Link>
        </li>
      ))}
    </ul>
  );
}
