import type { LocalisedText } from './language.ts';

/** A refusal at the door: its HTTP status and what to tell the person. */
interface RefusalDefinition extends LocalisedText {
  status: number;
}

/** Every refusal the gateway itself speaks. Subgraphs speak their own, as data. */
export const refusals = {
  NOT_FOUND: { status: 404, zh: '没有找到您要的内容。', en: 'There is nothing here.' },
  METHOD_NOT_ALLOWED: { status: 405, zh: '这个地址不接受这种请求。', en: 'This address does not accept this kind of request.' },
  REQUEST_NOT_FROM_PORTAL: {
    status: 403,
    zh: '请求不是从本网站页面发出的，已拒绝。',
    en: 'The request did not come from a page of this site and was refused.',
  },
  REQUEST_TOO_LARGE: { status: 413, zh: '提交的内容太大。请减少后再试。', en: 'This is too much at once. Send less and try again.' },
  REQUEST_UNREADABLE: { status: 400, zh: '请求内容无法读取。', en: 'The request cannot be read.' },
  MEDIA_TYPE_REFUSED: { status: 415, zh: '不支持这种内容格式。', en: 'This content type is not supported.' },
  RATE_LIMITED: { status: 429, zh: '操作太频繁了，请稍等片刻再试。', en: 'Too many requests. Wait a moment and try again.' },
  INTERNAL: {
    status: 500,
    zh: '系统出了问题，我们已记录。请稍后再试，或把编号告诉工作人员。',
    en: 'Something went wrong on our side and was recorded. Try again later, or tell the staff the number.',
  },
  CLOSING: { status: 503, zh: '服务正在重启，请稍后再试。', en: 'The service is restarting. Try again shortly.' },
  UNAUTHENTICATED: { status: 401, zh: '请先登录。', en: 'Sign in first.' },
  SIGN_IN_EXPIRED: {
    status: 400,
    zh: '登录等待太久或已在别的页面完成，请重新登录。',
    en: 'The sign-in waited too long or was finished in another page. Sign in again.',
  },
  SIGN_IN_CANCELLED: { status: 400, zh: '您没有完成登录。', en: 'You did not finish signing in.' },
  SIGN_IN_FAILED: { status: 400, zh: '登录没有成功，请重新登录。', en: 'The sign-in did not succeed. Sign in again.' },
  IDENTITY_UNAVAILABLE: {
    status: 503,
    zh: '身份认证服务暂时连不上。您可以继续查看办事指南，稍后再登录。',
    en: 'The sign-in service cannot be reached right now. You can go on reading the guide and sign in later.',
  },
  DOCUMENT_UNKNOWN: { status: 400, zh: '页面版本已更新，请刷新页面后再试。', en: 'This page has been updated. Reload it and try again.' },
  DOCUMENT_NOT_TRUSTED: { status: 400, zh: '本网站页面只能使用已登记的查询。', en: 'Portals may only send registered documents.' },
  BATCH_REFUSED: { status: 400, zh: '一次只能发送一个请求。', en: 'Send one operation at a time.' },
  DOCUMENT_INVALID: { status: 400, zh: '查询语句有语法错误。', en: 'The document has a syntax error.' },
  DOCUMENT_TOO_LONG: { status: 400, zh: '查询语句太长。', en: 'The document is too long.' },
  DOCUMENT_TOO_DEEP: { status: 400, zh: '查询嵌套太深。', en: 'The document is nested too deeply.' },
  TOO_MANY_ALIASES: { status: 400, zh: '查询中的别名太多。', en: 'The document has too many aliases.' },
  TOO_MANY_ROOT_FIELDS: { status: 400, zh: '一次查询的项目太多。', en: 'The document asks too many things at once.' },
  DOCUMENT_TOO_COSTLY: {
    status: 400,
    zh: '查询的数据量太大，请减少每页数量或字段。',
    en: 'The document asks for too much. Ask for smaller pages or fewer fields.',
  },
  PAGE_TOO_LARGE: { status: 400, zh: '每页数量超过上限。', en: 'The page size is above the limit.' },
  UPLOAD_UNAUTHENTICATED: {
    status: 401,
    zh: '登录已过期，请重新登录后再上传。已填写的内容不会丢失。',
    en: 'Your sign-in has expired. Sign in again, then upload. What you have filled in is kept.',
  },
  FILE_MISSING: { status: 400, zh: '没有收到文件，请重新选择。', en: 'No file arrived. Choose it again.' },
  FILE_TOO_LARGE: {
    status: 413,
    zh: '文件超过 10 MB。请重新拍照，或选择较小的文件。',
    en: 'The file is larger than 10 MB. Take the photo again or choose a smaller file.',
  },
  FILE_TYPE_REFUSED: {
    status: 415,
    zh: '只能上传 JPEG、PNG、WEBP 图片或 PDF。苹果手机请在相机设置中选择“兼容性最佳”后重新拍照。',
    en: 'Only JPEG, PNG and WEBP pictures or PDF can be uploaded. On an iPhone choose “Most Compatible” in the camera settings and take the photo again.',
  },
  FILE_HEIC: {
    status: 415,
    zh: '苹果手机的 HEIC 照片打不开。请在相机设置中选择“兼容性最佳”后重新拍照。',
    en: 'A HEIC photo cannot be opened here. Choose “Most Compatible” in the camera settings of the iPhone and take it again.',
  },
  FILE_WITH_SCRIPT: {
    status: 415,
    zh: '这个 PDF 里有程序或附件，不能上传。请打印后拍照，或另存为普通 PDF。',
    en: 'This PDF carries a program or an attachment. Print it and take a photo, or save it as a plain PDF.',
  },
  FILE_DISGUISED: {
    status: 415,
    zh: '文件的内容和它的名称不一致，不能上传。请重新拍照或扫描。',
    en: 'The content of the file is not what its name says. Take a photo or scan it again.',
  },
  FILE_UNREADABLE: {
    status: 422,
    zh: '文件打不开，可能没有传完整。请重新选择或重新拍照。',
    en: 'The file cannot be opened; it may be incomplete. Choose it again or take another photo.',
  },
  FILE_INFECTED: { status: 422, zh: '文件中发现病毒，已经删除。', en: 'A virus was found in the file. It has been deleted.' },
  FILE_NOT_CHECKED: {
    status: 503,
    zh: '病毒检查暂时不可用，文件没有保存。请稍后再传。',
    en: 'The virus check is not available right now, so the file was not kept. Upload it again later.',
  },
  FILE_UNAVAILABLE: { status: 503, zh: '文件暂时打不开，请稍后再试。', en: 'The file cannot be opened right now. Try again later.' },
  FILE_NOT_STORED: { status: 503, zh: '文件没有保存成功，请稍后再传。', en: 'The file could not be stored. Upload it again later.' },
} as const satisfies Record<string, RefusalDefinition>;

/** Code of a refusal at the door. */
export type RefusalCode = keyof typeof refusals;

/** Thrown anywhere behind a route to refuse the request in the person's language. */
export class DoorRefusal extends Error {
  readonly code: RefusalCode;
  /** Figures that help a programmer (limit and actual value); never personal data. */
  readonly details: Record<string, number | string> | undefined;

  constructor(code: RefusalCode, details?: Record<string, number | string>) {
    super(code);
    this.name = 'DoorRefusal';
    this.code = code;
    this.details = details;
  }
}
