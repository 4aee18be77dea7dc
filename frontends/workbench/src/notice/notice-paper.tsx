import '@onething/portal-kit/official-form.css';
import { goesOn, leadOf, noticeTitles, standsStill } from './notice-text.ts';
import type { NoticeText } from './notice-text.ts';

/** The notice on A4 for whoever reads no screen: the same words, and room for a stamp and the hand that took it. The source prints no sample of it. */
export function NoticePaper({ text }: { text: NoticeText }) {
  return (
    <div className="wb-sheet wb-notice-sheet">
      <div className="official-form" lang="zh-CN">
        <section className="official-page wb-notice-paper">
          <h2 className="official-title">{noticeTitles[text.kind]}</h2>
          <p>{text.number}</p>
          <p>{`${text.childName} 的申请，${leadOf(text)}。${goesOn}`}</p>
          <ol>
            {text.items.map((item) => (
              <li key={item.id}>
                <b>{item.label || item.text}</b>
                {item.label && <p>{item.text}</p>}
              </li>
            ))}
          </ol>
          {text.kind === 'SUPPLEMENT_REQUEST' && <p>{standsStill}</p>}
          <p>{text.ask}</p>
          <div className="wb-certificate-issuer">
            <p>{text.unit}（盖章）</p>
            <p>　　　　年　　月　　日</p>
            <p>签收人：　　　　　　　　签收日期：　　　　年　　月　　日</p>
          </div>
        </section>
      </div>
    </div>
  );
}
