import { useQuery } from '@onething/portal-kit';
import { useId } from 'react';
import { useWords } from '../words.ts';
import { placesBelowQuery } from './change.operations.ts';

export interface PlacePickerProps {
  /** Code chosen so far; empty: none. */
  value: string;
  onChange: (code: string) => void;
  wrong?: string | undefined;
}

/** A place from province to township unit, one list below the other; the narrowest one chosen counts. */
export function PlacePicker({ value, onChange, wrong }: PlacePickerProps) {
  const { t } = useWords();
  const id = useId();
  const chosen = [2, 4, 6, 9]
    .filter((length) => value.length >= length && !/^0*$/.test(value.slice(length - 2, length)))
    .map((length) => codeAt(value, length));
  const parents = ['000000', ...chosen].slice(0, 4);
  return (
    <fieldset className="wb-field" aria-describedby={wrong ? `${id}-wrong` : undefined}>
      <legend className="wb-strong">{t('change.field.to')}</legend>
      {wrong && (
        <p id={`${id}-wrong`} className="wb-wrong" role="alert">
          {wrong}
        </p>
      )}
      <div className="wb-places">
        {parents.map((parent, level) => (
          <Below
            key={`${parent} ${level}`}
            parent={parent}
            level={level}
            value={chosen[level] ?? ''}
            onChange={(code) => onChange(code || (chosen[level - 1] ?? ''))}
          />
        ))}
      </div>
    </fieldset>
  );
}

function Below({ parent, level, value, onChange }: { parent: string; level: number; value: string; onChange: (code: string) => void }) {
  const { t, text } = useWords();
  const places = useQuery(placesBelowQuery, { code: parent }).data?.jurisdiction?.children ?? [];
  const names = ['province', 'city', 'county', 'township'] as const;
  if (places.length === 0 && value === '') return null;
  return (
    <select
      className="wb-select"
      aria-label={t(`change.place.${names[level] ?? 'township'}`)}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    >
      <option value="">{t(`change.place.${names[level] ?? 'township'}`)}</option>
      {places.map((place) => (
        <option key={place.code} value={place.code}>
          {text(place.name)}
        </option>
      ))}
    </select>
  );
}

function codeAt(code: string, length: number): string {
  return length >= 6 ? code.slice(0, length) : code.slice(0, length).padEnd(6, '0');
}
