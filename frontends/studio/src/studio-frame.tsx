import { useCallback, useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { Link, useHost } from '@onething/portal-kit';
import { KeyDialog } from '@onething/portal-kit/officers';
import { DraftBar } from './draft/draft-bar.tsx';
import { countOn, menu } from './menu.ts';
import { routeOf } from './route.ts';
import type { StudioPage } from './route.ts';
import { useStudio } from './studio-context.tsx';
import { useStudioKeys } from './use-studio-keys.ts';
import { useWords } from './words.ts';

/** The draft bar over all, the menu beside the page; on a narrow screen the menu folds away above it. */
export function StudioFrame({ children }: { children: ReactNode }) {
  const { path } = useHost();
  const { t } = useWords();
  const fold = useRef<HTMLDetailsElement>(null);
  const { page } = routeOf(path);
  const [help, setHelp] = useState(false);
  const content = useRef<HTMLDivElement>(null);
  useStudioKeys(
    content,
    useCallback(() => setHelp(true), []),
  );
  useEffect(() => {
    if (fold.current) fold.current.open = false;
  }, [path]);
  return (
    <div className="stu">
      <DraftBar />
      <div className="stu-body">
        <nav className="stu-rail" aria-label={t('menu.label')}>
          <MenuGroups />
        </nav>
        <details className="stu-rail-fold" ref={fold}>
          <summary>{page === 'unknown' ? t('menu.label') : t(`menu.${page}`)}</summary>
          <nav aria-label={t('menu.label')}>
            <MenuGroups />
          </nav>
        </details>
        <div className="stu-page" ref={content}>
          {children}
        </div>
      </div>
      {help && <StudioKeys onClose={() => setHelp(false)} />}
    </div>
  );
}

/** Every key of the studio. */
function StudioKeys({ onClose }: { onClose: () => void }) {
  const { t } = useWords();
  const keys: [string[], string][] = [
    [['J', 'K'], t('keys.move')],
    [['↵'], t('keys.open')],
    [['Alt ↑', 'Alt ↓'], t('keys.beside')],
    [['/'], t('keys.filter')],
    [[t('keys.escape')], t('keys.close')],
    [['?'], t('keys.all')],
  ];
  return <KeyDialog title={t('keys.all')} keys={keys} note={t('keys.when')} close={t('close')} onClose={onClose} />;
}

function MenuGroups() {
  const { t } = useWords();
  return menu
    .filter(({ pages }) => pages.length > 0)
    .map(({ name, pages }) => (
      <section key={name}>
        <h2>{t(`menu.${name}`)}</h2>
        <ul>
          {pages.map((page) => (
            <MenuLine key={page} page={page} />
          ))}
        </ul>
      </section>
    ));
}

/** A page with how much of it the draft changes, or in red how much of it must be settled. */
function MenuLine({ page }: { page: StudioPage }) {
  const { path } = useHost();
  const { t } = useWords();
  const { draft, href } = useStudio();
  const { page: open } = routeOf(path);
  const wrong = countOn(page, draft?.problems.filter(({ severity }) => severity === 'ERROR').map((problem) => problem.path) ?? []);
  const changed = countOn(page, draft?.changes.map((change) => change.path) ?? []);
  return (
    <li>
      <Link href={href(page)} aria-current={open === page ? 'page' : undefined}>
        <span>{t(`menu.${page}`)}</span>
        {wrong > 0 ? (
          <span className="stu-count stu-count-wrong">
            {wrong}
            <span className="wb-only-spoken"> {t('menu.wrong')}</span>
          </span>
        ) : (
          changed > 0 && (
            <span className="stu-count">
              {changed}
              <span className="wb-only-spoken"> {t('menu.changed')}</span>
            </span>
          )
        )}
      </Link>
    </li>
  );
}
