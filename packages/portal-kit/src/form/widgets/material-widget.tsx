import { useHost } from '../../host/use-host.tsx';

/** Stands where the paper form has a photo: it comes with the materials. */
export function MaterialWidget() {
  const { t } = useHost();
  return <p className="field-help">{t('kit.form.material')}</p>;
}
