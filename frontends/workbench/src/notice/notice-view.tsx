import { Button, Radio } from 'antd';
import { useState } from 'react';
import { useQuery } from '@onething/portal-kit';
import type { CaseFile } from '../case/case.operations.ts';
import { useWords } from '../words.ts';
import { contactOf, noticeContactQuery } from './notice-contact.operations.ts';
import { NoticePaper } from './notice-paper.tsx';
import { NoticePhone } from './notice-phone.tsx';
import type { NoticeText } from './notice-text.ts';

export interface NoticeViewProps {
  file: CaseFile;
  kind: NoticeText['kind'];
  items: NoticeText['items'];
  /** The county asks, not the township. */
  county: boolean;
}

/** What the applicant reads, on the phone or on paper; the paper can be printed. */
export function NoticeView({ file, kind, items, county }: NoticeViewProps) {
  const { t } = useWords();
  const [paper, setPaper] = useState(false);
  const contact = contactOf(useQuery(noticeContactQuery, { id: file.id }).data);
  const text: NoticeText = {
    kind,
    items,
    childName: file.child.name ?? '',
    number: file.number,
    ask: contact ? `不会弄？请打 ${contact.phone}（${contact.name.zh}）。` : '不会弄？请到街道办事处或乡镇人民政府窗口。',
    unit: county || !file.townshipUnit ? `${file.jurisdiction.name.zh}民政局` : file.townshipUnit.name.zh,
  };
  return (
    <aside className="wb-split-side" aria-label={t('notice.preview')}>
      <header className="wb-side-head">
        <b>{t('notice.sees', { name: file.applicantName })}</b>
        <Radio.Group
          size="small"
          aria-label={t('noticeWays.look')}
          optionType="button"
          value={paper ? 'PAPER' : 'PHONE'}
          options={[
            { value: 'PHONE', label: t('noticeWays.asPhone') },
            { value: 'PAPER', label: t('noticeWays.asPaper') },
          ]}
          onChange={(event) => setPaper(event.target.value === 'PAPER')}
        />
        {paper && (
          <Button size="small" disabled={items.length === 0} onClick={() => window.print()}>
            {t('noticeWays.print')}
          </Button>
        )}
      </header>
      <div className="wb-side-body" tabIndex={0} role="region" aria-label={t('noticeWays.look')}>
        {paper ? <NoticePaper text={text} /> : <NoticePhone text={text} />}
      </div>
    </aside>
  );
}
