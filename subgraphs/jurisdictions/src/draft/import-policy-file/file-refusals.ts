import type { ReleaseFileProblem, ReleaseFileRefused } from '@onething/policy-packs';
import { type LocalisedMessage, RefusalError } from '@onething/subgraph-kit';

/** Why a policy file is not taken in, in the words of whoever chose it. */
const fileRefusals: Readonly<Record<ReleaseFileProblem | 'PACK_OF_OTHER_PLACE', LocalisedMessage>> = {
  PACK_UNREADABLE: {
    zh: '文件不是可以读取的政策文件（YAML），没有导入任何内容',
    en: 'This is no policy file that can be read (YAML); nothing was imported',
  },
  PACK_SCHEMA_NEWER: {
    zh: '文件来自更新版本的系统，格式版本比本系统新，没有导入任何内容；请先升级系统',
    en: 'The file comes from a later version of the system; nothing was imported. Upgrade this system first',
  },
  PACK_TOO_LARGE: { zh: '文件超过 2 兆字节，没有导入任何内容', en: 'The file is larger than 2 MB; nothing was imported' },
  PACK_INCOMPLETE: { zh: '文件缺少必要的内容，没有导入任何内容', en: 'Something is missing in the file; nothing was imported' },
  PACK_KEY_UNKNOWN: {
    zh: '文件里有本系统不认识的部分，没有导入任何内容',
    en: 'There is a part in the file that is not known here; nothing was imported',
  },
  PACK_OF_OTHER_PLACE: { zh: '文件属于另一个地区，没有导入任何内容', en: 'The file is about another place; nothing was imported' },
};

/** The refusal of a file, at the place in it. */
export function fileRefusal({ problem, place }: ReleaseFileRefused): RefusalError {
  const text = fileRefusals[problem];
  return new RefusalError(problem, text, place === '' ? [] : [{ path: place, code: problem, message: text }]);
}

/** The refusal of a file of `code` for a draft of `wanted`. */
export function fileOfOtherPlace(code: string, wanted: string): RefusalError {
  const text = fileRefusals.PACK_OF_OTHER_PLACE;
  const message = { zh: `文件属于 ${code}，草稿属于 ${wanted}`, en: `The file is about ${code}, the draft about ${wanted}` };
  return new RefusalError('PACK_OF_OTHER_PLACE', text, [{ path: 'code', code: 'PACK_OF_OTHER_PLACE', message }]);
}
