import { useWords } from '../words.ts';
import { goesOn, leadOf, standsStill } from './notice-text.ts';
import type { NoticeText } from './notice-text.ts';

/** The notice as it stands on the applicant's phone. */
export function NoticePhone({ text }: { text: NoticeText }) {
  const { t, host } = useWords();
  return (
    <div className="wb-phone" lang="zh-CN">
      <p className="wb-secondary">{text.childName} 的申请</p>
      {text.items.length === 0 ? (
        <p className="wb-phone-lead" lang={host.language}>
          {t('notice.chooseOne')}
        </p>
      ) : (
        <>
          <p className="wb-phone-title">{leadOf(text)}</p>
          <p className="wb-phone-lead">{goesOn}</p>
        </>
      )}
      {text.items.map((item) => (
        <div key={item.id} className="wb-phone-item">
          <p className="wb-phone-label">{item.label || item.text}</p>
          {item.label && <p>{item.text}</p>}
        </div>
      ))}
      {text.kind === 'SUPPLEMENT_REQUEST' && text.items.length > 0 && <div className="wb-phone-item">{standsStill}</div>}
      <div className="wb-phone-item">{text.ask}</div>
    </div>
  );
}
