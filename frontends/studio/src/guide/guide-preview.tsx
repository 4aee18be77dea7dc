import { Radio } from 'antd';
import { useState } from 'react';
import type { ServiceGuide } from '@onething/policy/labels';
import { useWords } from '../words.ts';

/** The guide and the leaflet as the hall shows them, in either language. */
export function GuidePreview({ guide }: { guide: ServiceGuide }) {
  const { t } = useWords();
  const [language, setLanguage] = useState<'zh' | 'en'>('zh');
  const [part, setPart] = useState<'guide' | 'leaflet'>('guide');
  return (
    <aside className="stu-preview" aria-label={t('preview.title')}>
      <div className="wb-buttons">
        <Radio.Group
          aria-label={t('preview.part')}
          optionType="button"
          size="small"
          value={part}
          onChange={(event) => setPart(event.target.value as 'guide' | 'leaflet')}
          options={(['guide', 'leaflet'] as const).map((value) => ({ value, label: t(`preview.${value}`) }))}
        />
        <Radio.Group
          aria-label={t('preview.language')}
          optionType="button"
          size="small"
          value={language}
          onChange={(event) => setLanguage(event.target.value as 'zh' | 'en')}
          options={[
            { value: 'zh', label: '中文' },
            { value: 'en', label: 'English' },
          ]}
        />
      </div>
      <article lang={language === 'zh' ? 'zh-CN' : 'en'}>
        {part === 'guide' ? <Guide guide={guide} language={language} /> : <Leaflet guide={guide} language={language} />}
      </article>
    </aside>
  );
}

function Guide({ guide, language }: { guide: ServiceGuide; language: 'zh' | 'en' }) {
  return (
    <>
      <p className="wb-small">{guide.officialTitle[language]}</p>
      <h2>{guide.title[language]}</h2>
      <p>{guide.lead[language]}</p>
      <ul>
        {guide.whoCanApply.map(({ text }, index) => (
          <li key={index}>{text[language]}</li>
        ))}
      </ul>
      <ol>
        {guide.steps.map(({ id, title, text }) => (
          <li key={id}>
            <strong>{title[language]}</strong> {text[language]}
          </li>
        ))}
      </ol>
      <ul>
        {[...guide.whereToApply, ...guide.delivery, ...guide.assurances].map(({ text }, index) => (
          <li key={index}>{text[language]}</li>
        ))}
      </ul>
    </>
  );
}

function Leaflet({ guide: { leaflet }, language }: { guide: ServiceGuide; language: 'zh' | 'en' }) {
  return (
    <>
      <h2>{leaflet.title[language]}</h2>
      {leaflet.paragraphs.map(({ text }, index) => (
        <p key={index}>{text[language]}</p>
      ))}
    </>
  );
}
