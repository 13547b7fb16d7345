import { useLocale } from '../../ui/locale.ts';

/** Takes a mapping that was saved, in place of the choices above. */
export function MapFile({ file_id }: { file_id: number }) {
  const { t } = useLocale();
  const id = `import-map-${file_id}`;
  return (
    <section aria-labelledby={`${id}-title`} className="import-map-file">
      <h2 id={`${id}-title`}>{t('import.map-file')}</h2>
      <p className="import-quiet">{t('import.map-file-says')}</p>
      <form method="post" encType="multipart/form-data" className="admin-form">
        <input type="hidden" name="act" value="load" />
        <label htmlFor={id}>
          {t('import.map-chosen-file')}
          <input id={id} type="file" name="map" accept=".json,application/json" required />
        </label>
        <button type="submit" className="button">
          {t('import.map-load-do')}
        </button>
      </form>
    </section>
  );
}
