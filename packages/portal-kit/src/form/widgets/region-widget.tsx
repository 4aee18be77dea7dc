import type { WidgetProps } from '@rjsf/utils';
import { useHost } from '../../host/use-host.tsx';
import { useFormParts } from '../form-context.tsx';
import { useControl } from './field-state.ts';

/** The subdistrict office or township, among those of the portal's county. A code from elsewhere stays chosen and visible. */
export function RegionWidget(props: WidgetProps) {
  const { text, t } = useHost();
  const control = useControl(props);
  const { regions } = useFormParts();
  const value = (props.value as string | undefined) ?? '';
  const listed = regions ?? [];
  const foreign = value !== '' && !listed.some((region) => region.code === value);
  return (
    <>
      <select {...control} className="input" value={value} onChange={(event) => props.onChange(event.target.value || undefined)}>
        <option value="">{t('kit.form.choose')}</option>
        {foreign && <option value={value}>{value}</option>}
        {listed.map((region) => (
          <option key={region.code} value={region.code}>
            {text(region.name)}
          </option>
        ))}
      </select>
      {regions === undefined && <span className="field-help">{t('kit.form.regionUnavailable')}</span>}
    </>
  );
}
