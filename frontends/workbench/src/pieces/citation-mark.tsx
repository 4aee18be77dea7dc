const documentNumber = /〔(\d{4})〕(\d+)\s*号/;

/** A document's number as officers say it (66号), before the clause; documents without a number are known by the clause alone. */
export function shortCitation(citation: Citation): string {
  const number = documentNumber.exec(citation.document)?.[2];
  return number ? `${number}号 ${citation.clause}` : citation.clause;
}

/** The clause something rests on; the document's full name appears on pointing and is read out. */
export function CitationMark({ citation }: { citation: Citation | null | undefined }) {
  if (!citation) return null;
  const full = `${citation.document} ${citation.clause}`;
  return (
    <cite className="wb-cite" title={full} lang="zh-CN">
      <span aria-hidden="true">{shortCitation(citation)}</span>
      <span className="wb-only-spoken">{full}</span>
    </cite>
  );
}
import type { Citation } from '@onething/portal-kit';
