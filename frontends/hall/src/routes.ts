/** The service this hall is for. */
export const serviceCode = 'child-welfare';

export type HallRoute =
  | {
      page: 'PORTAL' | 'REPORT' | 'REPORT_PROGRESS' | 'GUIDE' | 'PRECHECK' | 'LEAFLET' | 'START' | 'APPLICATIONS' | 'MESSAGES' | 'CONTACT';
      code: string;
    }
  | { page: 'CASE' | 'MATERIALS' | 'REVIEW' | 'PRINT' | 'DECISION' | 'MONEY'; code: string; caseId: string }
  | { page: 'FORM'; code: string; caseId: string; step: string }
  | { page: 'NOT_FOUND' };

/** Which page an address means. */
export function routeOf(path: string): HallRoute {
  const [code = '', area, id, part, step, ...rest] = path.split('/').filter(Boolean).map(decodeURIComponent);
  if (!/^\d{6}(\d{3}){0,2}$/.test(code) || rest.length > 0) return { page: 'NOT_FOUND' };
  if (area === undefined) return { page: 'PORTAL', code };
  if (area === serviceCode && id === undefined) return { page: 'GUIDE', code };
  if (area === serviceCode && id === 'apply' && part === undefined) return { page: 'START', code };
  if (area === 'messages' && id === undefined) return { page: 'MESSAGES', code };
  if (area === 'messages' && id === 'contact' && part === undefined) return { page: 'CONTACT', code };
  if (area === serviceCode && id === 'precheck' && part === undefined) return { page: 'PRECHECK', code };
  if (area === serviceCode && id === 'leaflet' && part === undefined) return { page: 'LEAFLET', code };
  if (area === 'report' && id === undefined) return { page: 'REPORT', code };
  if (area === 'report' && id === 'progress' && part === undefined) return { page: 'REPORT_PROGRESS', code };
  if (area !== 'applications') return { page: 'NOT_FOUND' };
  if (id === undefined) return { page: 'APPLICATIONS', code };
  if (part === undefined) return { page: 'CASE', code, caseId: id };
  if (part === 'form' && step !== undefined) return { page: 'FORM', code, caseId: id, step };
  if (step !== undefined) return { page: 'NOT_FOUND' };
  if (part === 'materials') return { page: 'MATERIALS', code, caseId: id };
  if (part === 'review') return { page: 'REVIEW', code, caseId: id };
  if (part === 'decision') return { page: 'DECISION', code, caseId: id };
  if (part === 'money') return { page: 'MONEY', code, caseId: id };
  if (part === 'print') return { page: 'PRINT', code, caseId: id };
  return { page: 'NOT_FOUND' };
}

/** Addresses of the hall, written in one place. */
export const addresses = {
  portal: (code: string) => `/${code}`,
  report: (code: string) => `/${code}/report`,
  reportProgress: (code: string) => `/${code}/report/progress`,
  guide: (code: string) => `/${code}/${serviceCode}`,
  precheck: (code: string) => `/${code}/${serviceCode}/precheck`,
  leaflet: (code: string) => `/${code}/${serviceCode}/leaflet`,
  start: (code: string) => `/${code}/${serviceCode}/apply`,
  messages: (code: string) => `/${code}/messages`,
  contact: (code: string) => `/${code}/messages/contact`,
  applications: (code: string) => `/${code}/applications`,
  case: (code: string, caseId: string) => `/${code}/applications/${encodeURIComponent(caseId)}`,
  form: (code: string, caseId: string, step: string) => `/${code}/applications/${encodeURIComponent(caseId)}/form/${step}`,
  materials: (code: string, caseId: string) => `/${code}/applications/${encodeURIComponent(caseId)}/materials`,
  review: (code: string, caseId: string) => `/${code}/applications/${encodeURIComponent(caseId)}/review`,
  decision: (code: string, caseId: string) => `/${code}/applications/${encodeURIComponent(caseId)}/decision`,
  money: (code: string, caseId: string) => `/${code}/applications/${encodeURIComponent(caseId)}/money`,
  print: (code: string, caseId: string) => `/${code}/applications/${encodeURIComponent(caseId)}/print`,
};
