import { dropWaiting, keepWaiting, newKey, waitingFilesOf } from '@onething/portal-kit';
import { useEffect, useState } from 'react';
import { fileOfDataUrl, shrinkPhoto } from '../filing/shrink-photo.ts';
import { StateMark } from './state-mark.tsx';
import { photoScope } from './use-visit-outbox.ts';
import type { KeptPhoto, VisitDraft } from './visit-draft.ts';
import { visitLifeMs } from './visit-draft.ts';
import { useVisitWords } from './visit-words.ts';

const mostPhotos = 9;

/** Photos of the home: taken now, kept on the phone, sent with the visit. */
export function PhotoField({ draft, onChange }: { draft: VisitDraft; onChange: (photos: KeptPhoto[]) => void }) {
  const { t } = useVisitWords();
  const [error, setError] = useState('');
  const pictures = usePictures(draft);

  async function add(files: FileList | null) {
    setError('');
    let { photos } = draft;
    for (const file of files ?? []) {
      if (photos.length >= mostPhotos) return setError(t('photos.most'));
      try {
        const kept = fileOfDataUrl(await shrinkPhoto(file), file.name.replace(/\.\w+$/, '.jpg'));
        const key = newKey();
        if (!(await keepWaiting({ key, scope: photoScope(draft.id), file: kept }, Date.now(), visitLifeMs)))
          return setError(t('photos.full'));
        photos = [...photos, { key, fileName: kept.name }];
        onChange(photos);
      } catch {
        setError(t('photos.unreadable', { name: file.name }));
      }
    }
  }
  async function remove(key: string) {
    await dropWaiting(key);
    onChange(draft.photos.filter((photo) => photo.key !== key));
  }

  return (
    <div className="road-field" role="group" aria-labelledby="visit-photos-label">
      <p className="road-label" id="visit-photos-label">
        {t('questions.photos')} <span className="road-optional">{t('photos.optional')}</span>
      </p>
      {error && (
        <p className="field-error" role="alert">
          {error}
        </p>
      )}
      <div className="road-photos">
        <label className="road-camera">
          <svg viewBox="0 0 24 24" width="30" height="30" aria-hidden="true" focusable="false">
            <path d="M3 8h4l2-3h6l2 3h4v11H3zM12 10a3.4 3.4 0 1 0 .01 0z" />
          </svg>
          {t('photos.take')}
          <input
            id="visit-photos"
            type="file"
            multiple
            accept="image/jpeg,image/png,image/webp"
            onChange={(event) => {
              void add(event.target.files);
              event.target.value = '';
            }}
          />
        </label>
        {draft.photos.map(({ key }, index) => (
          <figure key={key}>
            {pictures[key] ? (
              <img src={pictures[key]} alt={t('photos.alt', { number: index + 1 })} />
            ) : (
              <span className="road-photo-blank" />
            )}
            <figcaption>
              <StateMark kind="waits">{t('photos.kept')}</StateMark>
              <button type="button" className="link-button" onClick={() => void remove(key)}>
                {t('photos.remove')}
                <span className="only-spoken"> {t('photos.alt', { number: index + 1 })}</span>
              </button>
            </figcaption>
          </figure>
        ))}
      </div>
    </div>
  );
}

/** The kept photos as pictures of this page. */
function usePictures({ id, photos }: VisitDraft): Record<string, string> {
  const [pictures, setPictures] = useState<Record<string, string>>({});
  const keys = photos.map(({ key }) => key).join(' ');
  useEffect(() => {
    let left = false;
    const made: string[] = [];
    void waitingFilesOf(photoScope(id), Date.now()).then((files) => {
      if (left) return;
      const found = files.map(({ key, file }) => [key, URL.createObjectURL(file)] as const);
      made.push(...found.map(([, address]) => address));
      setPictures(Object.fromEntries(found));
    });
    return () => {
      left = true;
      for (const address of made) URL.revokeObjectURL(address);
    };
  }, [id, keys]);
  return pictures;
}
