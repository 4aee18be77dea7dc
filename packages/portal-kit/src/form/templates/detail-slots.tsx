import { createContext, useCallback, useContext, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { FieldUi } from '@onething/policy/labels';

/** Places below ticked options into which the details of those options are drawn. */
interface DetailSlots {
  /** Options that have details. */
  codes: ReadonlySet<string>;
  places: ReadonlyMap<string, HTMLElement>;
  place: (code: string, element: HTMLElement | null) => void;
}

const DetailSlotsContext = createContext<DetailSlots | null>(null);

/** Around a group that asks for states and, in `details`, more about each: what belongs together stands together. */
export function DetailSlotsProvider({ field, children }: { field: FieldUi; children: ReactNode }) {
  const details = field.fields?.details?.fields;
  const [places, setPlaces] = useState<ReadonlyMap<string, HTMLElement>>(new Map());
  const place = useCallback((code: string, element: HTMLElement | null) => {
    setPlaces((before) => {
      if (before.get(code) === (element ?? undefined)) return before;
      const after = new Map(before);
      if (element) after.set(code, element);
      else after.delete(code);
      return after;
    });
  }, []);
  const slots = useMemo<DetailSlots>(() => ({ codes: new Set(Object.keys(details ?? {})), places, place }), [details, places, place]);
  return details ? <DetailSlotsContext.Provider value={slots}>{children}</DetailSlotsContext.Provider> : children;
}

export function useDetailSlots(): DetailSlots | null {
  return useContext(DetailSlotsContext);
}

/** The place below one option. */
export function DetailSlot({ code }: { code: string }) {
  const slots = useDetailSlots();
  const place = slots?.place;
  const keep = useCallback((element: HTMLElement | null) => place?.(code, element), [place, code]);
  return slots?.codes.has(code) ? <div className="choice-details" ref={keep} /> : null;
}
