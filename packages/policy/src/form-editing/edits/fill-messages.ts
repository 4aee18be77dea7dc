import type { FormDefinition } from '../../form-types.ts';
import type { LocalisedText } from '../../vocabulary.ts';
import { uiAt } from '../field-view.ts';
import { schemaFields } from '../form-fields.ts';
import { type FieldPath, placesOf, schemaOf } from '../schema-branches.ts';
import { defaultMessage } from './new-field.ts';

const same = (one: LocalisedText | undefined, other: LocalisedText): boolean => one?.zh === other.zh && one.en === other.en;

/** Gives the field at a path words for whatever can be wrong with its answer; those somebody wrote stay. */
export function fillMessages(form: FormDefinition, path: FieldPath, formerLabel?: LocalisedText): void {
  const ui = uiAt(form, path);
  const [place] = placesOf(form, path);
  const known = schemaFields(form).get(path);
  if (!ui || !place || !known || known.type === 'object') return;
  const schema = schemaOf(form, place);
  for (const keyword of known.keywords) {
    const written = ui.messages?.[keyword];
    const former = formerLabel && defaultMessage(keyword, { ...ui, label: formerLabel }, schema);
    if (written && !(former && same(written, former))) continue;
    ui.messages = { ...ui.messages, [keyword]: defaultMessage(keyword, ui, schema) };
  }
  if (ui.range === 'PAST' && !ui.messages?.past) ui.messages = { ...ui.messages, past: defaultMessage('past', ui, schema) };
}
