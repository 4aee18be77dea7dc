import type { FormDefinition } from '@onething/policy/labels';

/** A form small enough to read. */
export const definition = {
  code: 'F',
  steps: [{ id: 'child', title: { zh: '孩子', en: 'Child' } }],
  schema: { type: 'object', required: ['child'], properties: { child: { type: 'object', properties: { name: { type: 'string' } } } } },
  ui: {
    child: {
      widget: 'GROUP',
      label: { zh: '孩子', en: 'Child' },
      order: ['name', 'sex', 'health'],
      fields: {
        name: { widget: 'TEXT', label: { zh: '姓名', en: 'Name' } },
        sex: {
          widget: 'RADIO',
          label: { zh: '性别', en: 'Sex' },
          options: { MALE: { zh: '男', en: 'Male' }, FEMALE: { zh: '女', en: 'Female' } },
        },
        health: { widget: 'CHECKBOXES', label: { zh: '健康', en: 'Health' } },
      },
    },
  },
} as unknown as FormDefinition;

/** Storage without a browser. */
export function memoryStorage(): Storage {
  const items = new Map<string, string>();
  return {
    get length() {
      return items.size;
    },
    clear: () => items.clear(),
    getItem: (key) => items.get(key) ?? null,
    key: (index) => [...items.keys()][index] ?? null,
    removeItem: (key) => void items.delete(key),
    setItem: (key, value) => void items.set(key, value),
  };
}
