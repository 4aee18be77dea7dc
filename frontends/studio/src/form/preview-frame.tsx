import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import applicantStyles from '@onething/portal-kit/applicant.css?url';
import frameStyles from '@onething/portal-kit/frame.css?url';
import tokenStyles from '@onething/portal-kit/tokens.css?url';
import { useHost } from '@onething/portal-kit';
import type { Language } from '@onething/portal-kit';

/**
 * A page of its own inside the page, with the applicants' styles: what is drawn in it is as wide as it, so that a phone's form is a phone's.
 */
export function PreviewFrame({
  title,
  language,
  className,
  children,
}: {
  title: string;
  language: Language;
  className: string;
  children: ReactNode;
}) {
  const { portal } = useHost();
  const frame = useRef<HTMLIFrameElement>(null);
  const [body, setBody] = useState<HTMLElement>();
  useEffect(() => {
    const inner = frame.current?.contentDocument;
    if (!inner) return;
    inner.title = title;
    // Written once: the frame stays while what it shows changes.
    if (inner.querySelector('link')) return;
    for (const href of [tokenStyles, frameStyles, applicantStyles]) {
      const link = inner.createElement('link');
      link.rel = 'stylesheet';
      link.href = href;
      inner.head.append(link);
    }
    setBody(inner.body);
  }, [title]);
  const accent = portal?.accentColour;
  useEffect(() => dress(body, language, accent), [body, language, accent]);
  return (
    <>
      <iframe ref={frame} title={title} className={className} sandbox="allow-same-origin allow-forms" />
      {body && createPortal(children, body)}
    </>
  );
}

/** Language and colour of the page inside. */
function dress(body: HTMLElement | undefined, language: Language, accent: string | undefined): void {
  const root = body?.ownerDocument.documentElement;
  if (!root) return;
  root.lang = language;
  if (accent) root.style.setProperty('--accent', accent);
}
