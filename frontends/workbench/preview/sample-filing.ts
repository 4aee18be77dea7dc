import { parse } from 'yaml';
import formText from '../../../packages/policy-packs/cn/37-shandong/3701-jinan/forms/DE_FACTO_FORM.yaml?raw';
import type { FiledCase, FilingMaterial, FilingPlace } from '../src/filing/filing.operations.ts';
import type { VillageCase } from '../src/home-check/home-check.operations.ts';

const definition = parse(formText) as FiledCase['form']['definition'];
const place: FilingPlace = {
  code: '370112',
  name: { zh: '历城区', en: 'Licheng' },
  offeredCategories: [
    { category: 'DE_FACTO_UNSUPPORTED', label: { zh: '事实无人抚养儿童', en: 'De facto unsupported child' }, formCode: 'DE_FACTO_FORM' },
  ],
  children: [{ code: '370112002', name: { zh: '洪家楼街道', en: 'Hongjialou Subdistrict' } }],
};
const labels: Record<string, { zh: string; en: string }> = {
  SIGNED_DECLARATION: { zh: '监护人签名的承诺书', en: 'Declaration signed by the guardian' },
  CHILD_PHOTO: { zh: '儿童证件照片', en: "Child's ID photo" },
};
const village: VillageCase = {
  id: 'village-1',
  number: '历城儿保〔2026〕0007',
  childName: '王＊雨',
  ageYears: 10,
  guardianName: '李＊兰',
  address: '示例路 1 号',
  statusLabel: { zh: '查验中', en: 'In verification' },
  checkAsked: true,
  homeChecks: [],
};

/** The office's side of the sample: drafts begun, answers saved, papers that arrived. */
const office = { answers: {} as Record<string, unknown>, revision: 0, files: [] as string[], submitted: false, started: false };

function materials(): FilingMaterial[] {
  return Object.entries(labels).map(([code, label]) => {
    const files = office.files.filter((each) => each === code).map((each, index) => file(each, index));
    return { code, label, required: 'REQUIRED', because: null, state: files.length > 0 ? 'UPLOADED' : 'MISSING', files };
  });
}

function file(code: string, index: number): FilingMaterial['files'][number] {
  return { fileId: `${code}-${index}`, fileName: `${code}.jpg`, mediaType: 'image/jpeg', sizeBytes: 12_345, url: `/files/${code}` };
}

/** Answers the documents of the filing pages; undefined for any other. */
export function filingAnswer(name: string, variables: Record<string, unknown>): unknown {
  const input = (variables.input ?? {}) as { revision: number; answers: Record<string, unknown>; materialCode: string };
  switch (name) {
    case 'FilingPlace':
      return { jurisdiction: place };
    case 'FilingForm':
      return {
        form: { definition },
        serviceGuide: {
          materials: [{ code: 'CHILD_PHOTO', label: labels.CHILD_PHOTO, hint: { zh: '近期免冠照片', en: 'A recent photo' } }],
        },
      };
    case 'StartFiling':
      office.started = true;
      return { startApplication: { __typename: 'Case', id: 'filed-1' } };
    case 'SaveFiling':
      office.answers = input.answers;
      office.revision = input.revision + 1;
      return { saveDraft: { __typename: 'SavedDraft', case: { id: 'filed-1', form: { revision: office.revision } } } };
    case 'AttachFilingPaper':
      office.files.push(input.materialCode);
      return { attachMaterial: { __typename: 'Case', id: 'filed-1' } };
    case 'DeferFilingPaper':
      return { deferMaterial: { __typename: 'Case', id: 'filed-1' } };
    case 'SubmitFiling':
      office.submitted = true;
      return { submitApplication: { __typename: 'Case', id: 'filed-1', number: '历城儿保〔2026〕0008' } };
    case 'FiledCase':
      return {
        case: {
          __typename: 'Case',
          id: 'filed-1',
          number: null,
          status: 'DRAFT',
          category: 'DE_FACTO_UNSUPPORTED',
          form: { code: 'DE_FACTO_FORM', revision: office.revision, answers: office.answers, definition },
          jurisdiction: place,
          materials: materials(),
        } satisfies FiledCase,
      };
    case 'MyFilings':
      return { myCases: { edges: [], pageInfo: { hasNextPage: false, endCursor: null } } };
    case 'VillageCases':
      return { villageCases: { edges: [{ node: village }], pageInfo: { hasNextPage: false, endCursor: null } } };
    case 'RecordHomeCheck':
      village.checkAsked = false;
      village.homeChecks = [{ id: 'check-1', checkedOn: '2026-03-10' }];
      return { recordHomeCheck: { __typename: 'VillageCase', id: village.id } };
    default:
      return undefined;
  }
}
