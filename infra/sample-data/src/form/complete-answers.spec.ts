import { loadPacks } from '@onething/policy-packs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { formFormats } from '@onething/policy';
import { describe, expect, it } from 'vitest';
import { sampleFamilies } from '../families.ts';
import { sampleAnswers } from '../sample-answers.ts';

const forms = loadPacks().flatMap(({ code, content }) =>
  Object.values(content.forms ?? {})
    .flat()
    .map((form) => ({ place: code, form })),
);

describe('completeAnswers', () => {
  it.each(forms)('fills $form.code of $place so that its own schema accepts it', ({ form }) => {
    const ajv = new Ajv2020({ allErrors: true, strict: false });
    for (const [name, accepts] of Object.entries(formFormats)) ajv.addFormat(name, { type: 'string', validate: accepts });
    const validate = ajv.compile(form.schema);
    for (const family of sampleFamilies()) {
      const answers = sampleAnswers(family, form.schema);
      expect(validate(answers) ? [] : validate.errors, `${family.id} ${JSON.stringify(answers)}`).toEqual([]);
      expect((answers['child'] as { residentId: string }).residentId).toBe(family.child.residentId);
      expect(Object.keys(answers).every((step) => form.steps.some(({ id }) => id === step))).toBe(true);
    }
  });
});
