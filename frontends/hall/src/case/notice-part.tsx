import { useState } from 'react';
import { ErrorSummary, LoadingState, PartialNotice, formatDate, isRefusal, newKey, shanghaiDate, useHost } from '@onething/portal-kit';
import { MaterialItem } from '../materials/material-item.tsx';
import { useMaterials } from '../materials/use-materials.ts';
import { answerNoticeMutation } from './case.operations.ts';
import type { Notice } from './case.operations.ts';

/** What an office asks for, all of it at once, with the place to upload each paper and one button to say it is done. */
export function NoticePart({ caseId, notice, onAnswered }: { code: string; caseId: string; notice: Notice; onAnswered: () => void }) {
  const host = useHost();
  const { t, text, language } = host;
  const { asked, attach, remove, defer } = useMaterials(caseId);
  const [errors, setErrors] = useState<{ inputId?: string; message: string }[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [busy, setBusy] = useState(false);
  const list = asked.data?.case?.materials ?? [];
  const wanted = notice.items.flatMap((item) => list.filter((material) => material.code === item.materialCode));
  const told = notice.items.filter((item) => !list.some((material) => material.code === item.materialCode));

  function fail(wrong: typeof errors) {
    setErrors(wrong);
    setAttempt((count) => count + 1);
    setBusy(false);
  }

  async function answer() {
    const missing = wanted.filter((material) => material.state === 'MISSING' || material.state === 'REJECTED');
    if (missing.length > 0)
      return fail(
        missing.map((material) => ({
          inputId: `material_${material.code}`,
          message: t('hall.materials.missing', { label: text(material.label) }),
        })),
      );
    setBusy(true);
    const reply = await host.client.mutate(answerNoticeMutation, { input: { caseId, noticeId: notice.id, idempotencyKey: newKey() } });
    const result = reply.data?.answerNotice;
    if (!result) return fail([{ message: t(`kit.problem.${reply.problems[0]?.code ?? 'INTERNAL'}.text`) }]);
    if (isRefusal(result))
      return fail(result.details.length > 0 ? result.details.map(({ message }) => ({ message })) : [{ message: result.message }]);
    setErrors([]);
    host.announce(t('hall.notice.done'));
    onAnswered();
  }

  return (
    <section className="notice" aria-labelledby={`notice-${notice.id}`}>
      <h2 id={`notice-${notice.id}`}>{t(`hall.notice.${notice.kind}`)}</h2>
      <p className="secondary">{t(`hall.notice.from.${notice.level}`, { date: formatDate(shanghaiDate(notice.sentAt), language) })}</p>
      <p>{text(notice.text)}</p>
      <ErrorSummary errors={errors} attempt={attempt} />
      {told.length > 0 && (
        <ul>
          {told.map((item) => (
            <li key={`${item.factPath}-${item.text}`}>
              <strong>{text(item.label)}</strong>：{item.text}
            </li>
          ))}
        </ul>
      )}
      {asked.loading && list.length === 0 ? (
        <LoadingState lines={4} />
      ) : (
        <PartialNotice problems={asked.problems} onRetry={() => void asked.reload()} />
      )}
      <ul className="materials">
        {wanted.map((material) => (
          <MaterialItem
            key={material.id}
            caseId={caseId}
            material={material}
            heading="h3"
            mayDefer={false}
            hint={notice.items.find((item) => item.materialCode === material.code)?.text}
            error={errors.find((error) => error.inputId === `material_${material.code}`)?.message}
            onAttach={(receipt) => attach(material.code, receipt)}
            onRemove={remove}
            onDefer={(deferred) => defer(material.code, deferred)}
          />
        ))}
      </ul>
      <p>{t('hall.notice.window')}</p>
      <p className="actions">
        <button type="button" className="button" disabled={busy} onClick={() => void answer()}>
          {t('hall.notice.answer')}
        </button>
      </p>
    </section>
  );
}
