import { useWords } from '../words.ts';
import type { SavedView } from './desk.operations.ts';
import type { QueueAddress } from './queue-address.ts';
import { addressOfView } from './view-address.ts';

export interface MissingPlacesProps {
  /** The saved view that is shown, if one is. */
  view: SavedView | undefined;
  onChange: (address: QueueAddress) => void;
}

/** A saved view that names places which are gone: said in words, with the way on. */
export function MissingPlaces({ view, onChange }: MissingPlacesProps) {
  const { t } = useWords();
  if (!view || view.missingPlaces.length === 0) return null;
  const address = addressOfView(view);
  return (
    <div className="wb-partial" role="status">
      {t('desk.missingPlaces', { places: view.missingPlaces.join(t('punctuation.list')) })}
      <button
        type="button"
        className="wb-link"
        onClick={() => onChange({ ...address, places: address.places.filter((code) => !view.missingPlaces.includes(code)) })}
      >
        {t('desk.dropPlaces')}
      </button>
    </div>
  );
}
