import './materials.css';
import { useEffect, useId, useRef, useState } from 'react';
import { useHost } from '@onething/portal-kit';
import type { PhotoEditorProps } from '@onething/portal-kit';
import { drawPreview, finishedPhoto } from './draw-photo.ts';
import { turned, untouched, withCut } from './photo-shape.ts';
import type { PhotoEdits } from './photo-shape.ts';

/** Device pixels of the preview's longest side: sharp on a phone, small in memory. */
const previewPixels = 1200;
const sides = ['top', 'bottom', 'left', 'right'] as const;

/** A look at the photo before it is sent: is it readable, upright, and only the paper? Works with the keyboard alone. */
export function PhotoEditor({ photo, left, onUse, onDiscard }: PhotoEditorProps) {
  const { t } = useHost();
  const id = useId();
  const canvas = useRef<HTMLCanvasElement>(null);
  const heading = useRef<HTMLParagraphElement>(null);
  const [picture, setPicture] = useState<ImageBitmap>();
  const [edits, setEdits] = useState<PhotoEdits>(untouched);
  const [busy, setBusy] = useState(false);
  const use = useRef(onUse);
  use.current = onUse;

  useEffect(() => {
    let gone = false;
    createImageBitmap(photo).then(
      (opened) => !gone && setPicture(opened),
      // What this device cannot open the gateway looks at: its refusal says what to do.
      () => !gone && use.current(photo),
    );
    return () => void (gone = true);
  }, [photo]);
  useEffect(() => {
    if (!picture || !canvas.current) return;
    drawPreview(canvas.current, picture, edits, previewPixels);
  }, [picture, edits]);
  useEffect(() => {
    if (!picture) return;
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: 'start' });
    return () => picture.close();
  }, [picture]);

  if (!picture) return <p role="status">{t('hall.photo.opening')}</p>;
  async function send() {
    setBusy(true);
    onUse(await finishedPhoto(photo, picture!, edits));
  }
  return (
    <section className="photo-editor" aria-labelledby={id}>
      <p id={id} ref={heading} tabIndex={-1} className="photo-title">
        {t('hall.photo.title')}
      </p>
      <p className="secondary">{left > 0 ? t('hall.photo.leadMore', { count: left }) : t('hall.photo.lead')}</p>
      <canvas ref={canvas} role="img" aria-label={t('hall.photo.preview', { turn: edits.turn })} />
      <div className="photo-turns">
        <button type="button" className="button button-plain" onClick={() => setEdits(turned(edits, -90))}>
          {t('hall.photo.turnLeft')}
        </button>
        <button type="button" className="button button-plain" onClick={() => setEdits(turned(edits, 90))}>
          {t('hall.photo.turnRight')}
        </button>
      </div>
      <details>
        <summary>{t('hall.photo.cut')}</summary>
        <div className="photo-cuts">
          {sides.map((side) => (
            <label key={side}>
              <span>{t(`hall.photo.side.${side}`)}</span>
              <input
                type="range"
                min={0}
                max={90}
                step={1}
                value={edits.cut[side]}
                onChange={(event) => setEdits(withCut(edits, side, Number(event.target.value)))}
              />
            </label>
          ))}
        </div>
      </details>
      <div className="photo-actions">
        <button type="button" className="button button-plain" disabled={busy} onClick={() => void send()}>
          {t('hall.photo.use')}
        </button>
        <button type="button" className="link-button" onClick={onDiscard}>
          {t('hall.photo.discard')}
        </button>
      </div>
    </section>
  );
}
