import type { SamplePerson } from './sample-person.ts';
import { signInTexts } from './sign-in-texts.ts';
import type { Language } from './sign-in-texts.ts';

/** What every page of the provider needs. */
interface PageFrame {
  language: Language;
  /** Path under which the provider is mounted, without a final slash; '' at the root. */
  mountPath: string;
  /** Address of the same page in the other language, when it makes sense to offer it. */
  otherLanguageHref?: string;
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Makes a text safe inside HTML elements and quoted attributes. */
function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '');
}

function page(frame: PageFrame, title: string, main: string): string {
  const texts = signInTexts(frame.language);
  const otherLanguage = frame.language === 'en' ? 'zh-CN' : 'en';
  const languageSwitch = frame.otherLanguageHref
    ? `<a href="${escapeHtml(frame.otherLanguageHref)}" lang="${otherLanguage}" hreflang="${otherLanguage}" title="${escapeHtml(texts.otherLanguageLabel)}">${escapeHtml(texts.otherLanguage)}</a>`
    : '';
  return `<!doctype html>
<html lang="${frame.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeHtml(`${title} · ${texts.brand}`)}</title>
<link rel="stylesheet" href="${escapeHtml(frame.mountPath)}/sign-in.css">
</head>
<body>
<header><div class="bar"><strong>${escapeHtml(texts.brand)}</strong>${languageSwitch}</div></header>
<main>${main}</main>
<footer><div>${escapeHtml(texts.footer)}</div></footer>
</body>
</html>`;
}

function personRow(person: SamplePerson, language: Language): string {
  const texts = signInTexts(language);
  const job = language === 'en' ? person.job.en : person.job.zh;
  return `<li><button class="person" type="submit" name="subject" value="${escapeHtml(person.subject)}">
<span class="name">${escapeHtml(person.name)}<span class="mark">${escapeHtml(texts.sample)}</span></span>
<span class="job">${escapeHtml(job)}</span><span class="go" aria-hidden="true">${escapeHtml(texts.signInAs)}</span></button></li>`;
}

/** People by their group's heading, in the order in which the groups first appear. */
function groupsOf(people: readonly SamplePerson[], language: Language): Map<string, SamplePerson[]> {
  const groups = new Map<string, SamplePerson[]>();
  for (const person of people) {
    const heading = language === 'en' ? person.group.en : person.group.zh;
    groups.set(heading, [...(groups.get(heading) ?? []), person]);
  }
  return groups;
}

/** Links to the groups: on a phone the list is many screens long. Nothing for one group. */
function groupLinks(headings: readonly string[], language: Language): string {
  if (headings.length < 2) return '';
  const links = headings.map((heading, index) => `<li><a href="#group-${index}">${escapeHtml(heading)}</a></li>`);
  return `<nav aria-label="${escapeHtml(signInTexts(language).groups)}"><ul>${links.join('')}</ul></nav>`;
}

/** The list of sample people, one button each, as one plain form that works without any script. */
export function signInPage(frame: PageFrame, people: readonly SamplePerson[], actions: { submit: string; cancel: string }): string {
  const texts = signInTexts(frame.language);
  const groups = groupsOf(people, frame.language);
  const sections = [...groups].map(
    ([heading, members], index) => `<section aria-labelledby="group-${index}"><h2 id="group-${index}">${escapeHtml(heading)}</h2>
<ul>${members.map((person) => personRow(person, frame.language)).join('')}</ul></section>`,
  );
  const list = sections.length > 0 ? sections.join('') : `<p>${escapeHtml(texts.nobody)}</p>`;
  return page(
    frame,
    texts.title,
    `<h1>${escapeHtml(texts.heading)}</h1><p class="lead">${escapeHtml(texts.lead)}</p>
${groupLinks([...groups.keys()], frame.language)}
<form method="post" action="${escapeHtml(actions.submit)}">${list}</form>
<form class="cancel" method="post" action="${escapeHtml(actions.cancel)}"><button type="submit">${escapeHtml(texts.cancel)}</button>
<p class="hint">${escapeHtml(texts.cancelHint)}</p></form>`,
  );
}

/** A page that says what went wrong and leads back. */
export function messagePage(frame: PageFrame, heading: string, message: string, back: string | undefined): string {
  const link = back ? `<p><a href="${escapeHtml(back)}">${escapeHtml(signInTexts(frame.language).back)}</a></p>` : '';
  return page(frame, heading, `<h1>${escapeHtml(heading)}</h1><p class="lead">${escapeHtml(message)}</p>${link}`);
}
